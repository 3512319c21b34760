// Makes answers of what stands in a workbook that somebody has filled in.

/**
 * @typedef {object} Said  What was written in place of an answer; empty where an answer was.
 * @property {string} judgement
 * @property {string} due
 * @property {string} state
 *
 * @typedef {RecordedResponse & {said: Said}} WrittenResponse
 *
 * @typedef {object} FilledWorkbook
 * @property {WorkbookOrigin | null} origin
 * @property {WrittenResponse[]} responses  Those that say something, in the order of the workbook.
 * @property {Judgement[]} judgements  Those that were chosen.
 * @property {Set<string>} labels  Of all questions that stand in it.
 * @property {AnswerColumn[]} missing  The columns that no sheet has.
 * @property {string[]} unread
 * @property {string[]} formulas
 * @property {string[]} unlabelled
 * @property {string[]} doubles  The labels of questions that stand in it with several answers.
 */

/** @typedef {{scale: string | null, id: string, title: string}} NamedJudgement */

/**
 * @param {WrittenAnswer} written
 * @param {NamedJudgement[]} choices
 * @param {Words} words
 * @returns {{answer: Answer, said: Said}}
 */
function answerInWords(written, choices, words) {
  const judgement = choices.find(({ title }) => plainForm(title) === plainForm(written.judgement))?.id ?? "";
  const due = dayInText(written.due, words);
  const state = STATES.find((id) => plainForm(words.text(`state-${id}`)) === plainForm(written.state)) ?? "";
  const isNotBegun = plainForm(written.state) === plainForm(words.text("state-none"));
  return {
    answer: { judgement, notes: written.notes, action: written.action, owner: written.owner, due, state },
    said: {
      judgement: judgement ? "" : written.judgement, due: due ? "" : written.due, state: state || isNotBegun ? "" : written.state,
    },
  };
}

/**
 * Returns the words that a row answers, and the digits that change with them.
 *
 * The hidden sheet knows the digits; without it, words are compared, and a row without words is taken for the
 * question as it is.
 *
 * @param {WrittenRow} row
 * @param {WorkbookOrigin | null} origin
 * @param {KnownQuestions} known
 * @param {Question | undefined} question
 * @returns {{hash: string, wording: string}}
 */
function answeredWording(row, origin, known, question) {
  const same = row.wording === "" ? question : known.wordings.get(plainForm(row.wording));
  const hash = origin?.questions.get(row.label)?.hash ?? "";
  if (/^[0-9a-f]{1,64}$/.test(hash)) return { hash, wording: question?.hash === hash ? question.wording : row.wording };
  const isOwn = question !== undefined && plainForm(question.wording) === plainForm(row.wording);
  const found = isOwn ? question : same;
  return found ?? { hash: checksum(new TextEncoder().encode(plainForm(row.wording))).toString(16), wording: row.wording };
}

/** How alike the words of a question are to what they were, at least; those of two questions hardly ever are. */
const LEAST_LIKENESS = 0.4;

/**
 * Refuses the questions of another set, which have the same labels: most of them ask something else.
 *
 * @param {WrittenRow[]} rows
 * @param {Map<string, Question>} byLabel
 * @param {KnownQuestions} known
 * @throws {Refusal}
 */
function refuseOtherQuestions(rows, byLabel, known) {
  const worded = rows.filter(({ label, wording }) => wording !== "" && byLabel.has(label));
  const others = worded.filter(({ label, wording }) => !known.wordings.has(plainForm(wording)) &&
    likeness(wording, byLabel.get(label)?.wording ?? "") < LEAST_LIKENESS);
  if (others.length * 2 <= worded.length) return;
  throw new Refusal("problem-other-questions", { count: others.length, total: worded.length, label: others[0].label });
}

/** @param {WrittenRow} row  @param {string} label */
function refuseLongCells({ answers }, label) {
  const { text, short } = LIMITS;
  const isLong = answers.some((answer) => answer.owner.length > short ||
    ANSWER_COLUMNS.some((name) => answer[name].length > text));
  if (isLong || label.length > short) throw new Refusal("problem-long", { part: label.slice(0, 60), count: text });
}

/**
 * Returns what a workbook holds.
 *
 * @param {ReadSheet[]} sheets
 * @param {ReviewedSet} set
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} judgements
 * @param {string} now
 * @param {Words} words
 * @returns {FilledWorkbook}
 * @throws {Refusal}
 */
function filledWorkbook(sheets, set, questions, judgements, now, words) {
  const origin = workbookOrigin(sheets);
  if (origin && origin.code !== set.code) throw new Refusal("problem-set", { code: origin.code });
  const named = [...(origin?.judgements ?? []), ...judgements];
  const known = knownQuestions(questions, named.map(({ id, title }) => ({ id, title, meaning: "" })));
  const { rows, columns, unread, formulas, unlabelled } = writtenRows(sheets.filter((sheet) => !isOriginSheet(sheet)), known, words);
  const byLabel = new Map(questions.map((question) => [question.label, question]));
  if (!origin) refuseOtherQuestions([...rows.values()], byLabel, known);
  const isOfSet = [...rows.values()].some(({ label, wording }) => origin?.questions.has(label) || (
    byLabel.has(label) && wording === "") || known.wordings.has(plainForm(wording)));
  if (!isOfSet) throw new Refusal("problem-no-questions", { label: questions[0].label });
  /** @type {string[]} */
  const doubles = [];
  const responses = [...rows.values()].flatMap((row) => {
    refuseLongCells(row, row.label);
    const question = byLabel.get(row.label);
    const scale = question?.scale ?? origin?.questions.get(row.label)?.scale;
    const filled = row.answers.filter((answer) => !isBlankAnswer(answer));
    if (filled.length === 0) return [];
    const [first, ...more] = filled.map((answer) =>
      answerInWords(answer, named.filter((one) => scale === undefined || one.scale === scale), words));
    const others = distinctOthers(first.answer, more.map(({ answer, said }) => ({ ...withSaid(answer, said, words), from: "" })));
    if (others.length > 0) doubles.push(row.label);
    const { hash, wording } = answeredWording(row, origin, known, question);
    const marker = question ? `${question.marker.label} ${question.marker.title}` : "";
    return [{
      question: row.label, marker, hash, wording, ...first.answer, said: first.said, changed: now, others, settled: [], earlier: null,
      added: question?.isAdded,
    }];
  });
  const used = new Set(responses.map(({ judgement }) => judgement));
  return {
    origin, responses, labels: new Set(rows.keys()), unread, formulas, unlabelled, doubles,
    missing: ANSWER_COLUMNS.filter((name) => name !== "state" && !columns.has(name)),
    judgements: distinctJudgements(named.filter(({ id }) => used.has(id)).map(({ id, title }) => ({ id, title, meaning: "" }))),
  };
}

/** @param {Answer} answer  @param {Said} said  @param {Words} words  @returns {Answer} With what was written in place of answers among its notes. */
function withSaid(answer, said, words) {
  const lines = ["judgement", "due", "state"].flatMap((key) => {
    const text = new Map(Object.entries(said)).get(key);
    return text ? [words.text("read-said", { field: words.text(key), text })] : [];
  });
  return { ...answer, notes: [answer.notes, ...lines].filter((text) => text).join("\n") };
}

/**
 * Returns a workbook as a review, in which everything that was written stands.
 *
 * @param {FilledWorkbook} workbook
 * @param {string} file  The name of the file.
 * @param {ReviewedSet} set
 * @param {string} now
 * @param {Words} words
 * @returns {Review}
 */
function reviewOfWorkbook({ origin, responses, judgements }, file, set, now, words) {
  const review = makeReview(set, nameOfFile(file), makeID(), now);
  return {
    ...review, by: origin?.by ?? "", judgements, set: { ...set, edition: origin?.edition ?? set.edition },
    responses: responses.map(({ said, ...response }) => ({ ...response, ...withSaid(answerOf(response), said, words) })),
  };
}

/** @param {string} file  @returns {string} The name of a file without what says its kind. */
function nameOfFile(file) {
  return file.replace(/(.)\.[^.]*$/, "$1").slice(0, LIMITS.short);
}
