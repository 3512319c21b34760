// A collation: the returns of many side by side, in counts. Nothing is ranked, and there is no score.

/**
 * @typedef {{judgement: string, count: number}[]} JudgementCounts
 * @typedef {{agency: number} & CollatedAnswer} AgencyAnswer
 *
 * @typedef {object} CollatedQuestion
 * @property {string} question
 * @property {string} marker
 * @property {string} wording
 * @property {boolean} added
 * @property {string} scale
 * @property {JudgementCounts} counts
 * @property {number} otherWords
 * @property {number} open
 * @property {number[]} leftOpen
 * @property {number[]} notInFile
 * @property {number} unsettled
 * @property {number[]} leftUnsettled
 * @property {boolean} differs
 * @property {AgencyAnswer[]} answers
 *
 * @typedef {object} CollatedMarker
 * @property {string} marker
 * @property {string} title
 * @property {{agency: number, counts: JudgementCounts, otherWords: number, open: number, unsettled: number}[]} cells
 *
 * @typedef {object} Collation  Written to files as docs/schemas/collation-1.schema.json says.
 * @property {string[]} provenance
 * @property {ReviewedSet} set
 * @property {{name: string, file: string, kind: string, edition: string, messages: string[]}[]} agencies
 * @property {{id: string, title: string, scale: string | null}[]} judgements
 * @property {CollatedQuestion[]} questions
 * @property {CollatedMarker[]} markers
 * @property {{marker: string, field: string, title: string, entries: ({agency: number} & OfMarker)[]}[]} assessments
 * @property {{question: string, wording: string, answers: AgencyAnswer[]}[]} removed
 * @property {{file: string, problem: string}[]} leftOut
 */

/**
 * Counts ids: those that are offered in their order, also where nobody chose them, and others after them.
 *
 * @param {string[]} offered
 * @param {string[]} chosen
 * @returns {JudgementCounts}
 */
function judgementCounts(offered, chosen) {
  const ids = new Set([...offered, ...chosen.filter((id) => id !== "")]);
  return [...ids].map((judgement) => ({ judgement, count: chosen.filter((id) => id === judgement).length }));
}

/** @param {CollatedAnswer | undefined} answer  @returns {boolean} Whether people differ on it within a return, and have not settled it. */
function isUnsettled(answer) {
  return (answer?.others ?? []).length > 0;
}

/**
 * @param {(CollatedAnswer | undefined)[]} answers
 * @returns {{otherWords: number, open: number, unsettled: number}}
 *   How many say something else than a judgement, and how many nothing; and of how many of all people differ.
 */
function undecidedCounts(answers) {
  const undecided = answers.filter((answer) => !answer?.judgement);
  const otherWords = undecided.filter((answer) => answer?.words).length;
  return { otherWords, open: undecided.length - otherWords, unsettled: answers.filter(isUnsettled).length };
}

/** @param {Question} question  @param {Return[]} returns  @param {OfferedJudgement[]} judgements  @returns {CollatedQuestion} */
function collatedQuestion(question, returns, judgements) {
  const answers = returns.map((one) => one.answers.get(question.label));
  const chosen = answers.map((answer) => answer?.judgement ?? "");
  const offered = judgements.filter(({ scale }) => scale === question.scale).map(({ id }) => id);
  /** @param {(agency: number) => boolean} isOne */
  const places = (isOne) => [...returns.keys()].filter(isOne);
  return {
    question: question.label, marker: question.marker.label, wording: question.wording, added: question.isAdded,
    scale: question.scale, counts: judgementCounts(offered, chosen), ...undecidedCounts(answers),
    leftOpen: places((agency) => !answers[agency]?.judgement && !answers[agency]?.words),
    notInFile: places((agency) => returns[agency].missing.has(question.label)),
    leftUnsettled: places((agency) => isUnsettled(answers[agency])),
    differs: new Set(chosen.filter((id) => id !== "")).size > 1,
    answers: answers.flatMap((answer, agency) => (answer ? [{ agency, ...answer }] : [])),
  };
}

/** @param {Question[]} questions  Those of one marker.  @param {Return[]} returns  @param {OfferedJudgement[]} judgements  @returns {CollatedMarker} */
function collatedMarker(questions, returns, judgements) {
  const scales = new Set(questions.map(({ scale }) => scale));
  const offered = distinctJudgements(judgements.filter(({ scale }) => scale !== null && scales.has(scale))).map(({ id }) => id);
  return {
    marker: questions[0].marker.label, title: questions[0].marker.title,
    cells: returns.map((one, agency) => {
      const answers = questions.map(({ label }) => one.answers.get(label));
      return { agency, counts: judgementCounts(offered, answers.map((answer) => answer?.judgement ?? "")), ...undecidedCounts(answers) };
    }),
  };
}

/** @template Value  @param {Value[]} values  @param {(value: Value) => string} keyOf  @returns {Value[][]} In groups of one key, in the order of their first. */
function grouped(values, keyOf) {
  /** @type {Map<string, Value[]>} */
  const groups = new Map();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return [...groups.values()];
}

/**
 * @param {Return[]} returns  In the order in which they were given; no two have one name.
 * @param {{file: string, problem: string}[]} leftOut
 * @param {ReviewedQuestions} asked
 * @param {OfferedField[]} fields  Those that the set has, in their order.
 * @param {string[]} provenance
 * @returns {Collation}
 */
function makeCollation(returns, leftOut, { set, questions, judgements }, fields, provenance) {
  const byMarker = grouped(questions, ({ marker }) => marker.label);
  const markers = byMarker.map((group) => collatedMarker(group, returns, judgements));
  return {
    provenance, set,
    agencies: returns.map(({ name, file, kind, edition, messages }) => ({ name, file, kind, edition, messages })),
    judgements: collatedJudgements(returns, questions, judgements),
    questions: questions.map((question) => collatedQuestion(question, returns, judgements)), markers,
    assessments: collatedAssessments(returns, markers, fields, judgements), removed: removedAnswers(returns), leftOut,
  };
}

/** @param {Return[]} returns  @param {Question[]} questions  @param {OfferedJudgement[]} judgements  @returns {Collation["judgements"]} */
function collatedJudgements(returns, questions, judgements) {
  const offered = judgements.map(({ id, title, scale }) => ({ id, title, scale }));
  const old = returns.flatMap((one) => [...questions.map(({ label }) => one.answers.get(label)), ...one.removed.map(({ answer }) => answer)]
    .flatMap((answer) => (answer ? [answer, ...answer.others] : []))
    .filter(({ judgement }) => judgement !== "" && !offered.some(({ id }) => id === judgement))
    .map(({ judgement }) => ({ id: judgement, title: one.judgements.find(({ id }) => id === judgement)?.title ?? judgement, scale: null })));
  return [...offered, ...old.filter(({ id }, index) => old.findIndex((one) => one.id === id) === index)];
}

/**
 * @param {Return[]} returns
 * @param {CollatedMarker[]} markers
 * @param {OfferedField[]} fields
 * @param {OfferedJudgement[]} offered
 * @returns {Collation["assessments"]}
 */
function collatedAssessments(returns, markers, fields, offered) {
  const chosen = new Set(fields.flatMap(({ id, kind }) => (kind === "judgement" ? [id] : [])));
  /** @param {string} field  @param {string} text  @param {Return["judgements"]} judgements */
  const textOf = (field, text, judgements) =>
    chosen.has(field) ? judgementTitle(text, [...offered, ...judgements.map((one) => ({ ...one, meaning: "" }))]) : text;
  const said = returns.flatMap(({ assessments, judgements }, agency) => assessments.map((entry) => ({
    agency, ...entry, text: textOf(entry.field, entry.text, judgements),
    others: entry.others.map(({ from, text }) => ({ from, text: textOf(entry.field, text, judgements) })),
  })));
  const ids = [...new Set([...fields.map(({ id }) => id), ...said.map(({ field }) => field)])];
  const labels = [...new Set([...markers.map(({ marker }) => marker), ...said.map(({ marker }) => marker)])];
  return labels.flatMap((marker) => ids.flatMap((field) => {
    const entries = said.filter((entry) => entry.marker === marker && entry.field === field);
    const title = fields.find(({ id }) => id === field)?.title ?? entries[0]?.title ?? field;
    return entries.length > 0 ? [{ marker, field, title, entries: entries.map(({ agency, text, others }) => ({ agency, text, others })) }] : [];
  }));
}

/** @param {Return[]} returns  @returns {Collation["removed"]} */
function removedAnswers(returns) {
  const all = returns.flatMap(({ removed }, agency) => removed.map((one) => ({ agency, ...one })));
  return grouped(all, ({ question, wording }) => `${question}\n${wording}`).map((group) => ({
    question: group[0].question, wording: group[0].wording,
    answers: group.map(({ agency, answer }) => ({ agency, ...answer })),
  }));
}
