// A return: what one agency sent back, matched to the questions as they are. Returns are values.

/**
 * @typedef {Answer & {from: string}} CollatedOther  An answer in the same return that differs.
 *
 * @typedef {object} AnswerBeside
 * @property {string} words  What was written for a judgement, where it is none; else empty.
 * @property {boolean} reworded
 * @property {string} wording  The words that were answered, where they are others; else empty.
 * @property {CollatedOther[]} others
 *
 * @typedef {Answer & AnswerBeside} CollatedAnswer
 *
 * @typedef {object} Return
 * @property {string} name  The agency.
 * @property {string} file
 * @property {"review" | "workbook"} kind
 * @property {string} edition
 * @property {string[]} messages
 * @property {Map<string, CollatedAnswer>} answers  By the labels of the questions; those that say something.
 * @property {Set<string>} missing  The labels of the questions that do not stand in its workbook.
 * @property {{marker: string, field: string, title: string, text: string}[]} assessments
 * @property {{question: string, wording: string, answer: CollatedAnswer}[]} removed
 * @property {{id: string, title: string}[]} judgements  With the titles that the file has.
 */

/** @param {Answer} answer  @returns {Answer} */
function shortAnswer({ judgement, notes, action, owner, due, state }) {
  return { judgement, notes, action, owner, due, state };
}

/**
 * @param {RecordedResponse & {said?: Said}} response
 * @param {Question | undefined} question
 * @returns {CollatedAnswer}
 */
function collatedAnswer(response, question) {
  const { said } = response;
  const reworded = isReworded(response, question);
  return {
    ...shortAnswer(response), due: response.due || (said?.due ?? ""), state: response.state || (said?.state ?? ""),
    words: said?.judgement ?? "", reworded, wording: reworded ? response.wording : "",
    others: response.others.map((other) => ({ ...shortAnswer(other), from: other.from })),
  };
}

/** @param {CollatedAnswer} answer */
function isBlank(answer) {
  return isEmptyAnswer(answer) && answer.words === "" && answer.others.length === 0;
}

/**
 * Returns what an agency sent back, with what has to be told of it.
 *
 * @param {OpenedFile} opened
 * @param {string} file  Its name.
 * @param {ReviewedQuestions} asked
 * @param {Words} words
 * @returns {Return}
 */
function makeReturn({ review, workbook }, file, { set, questions }, words) {
  const written = workbook ? { ...review, responses: workbook.responses } : review;
  const matched = matchedToQuestions(written, questions);
  const byLabel = new Map(questions.map((question) => [question.label, question]));
  const answers = matched.responses.map((response) => (
    { label: response.question, answer: collatedAnswer(response, byLabel.get(response.question)) }));
  const told = workbook ? workbookMessages(workbook, questions, set, words) : editionMessage(review.set.edition, set, words);
  return {
    name: review.by.trim() || (workbook ? "" : review.name.trim()) || nameOfFile(file), file, kind: workbook ? "workbook" : "review",
    edition: workbook ? workbook.origin?.edition ?? "" : review.set.edition,
    messages: [...told, ...answerMessages(written, matched, questions, words)],
    answers: new Map(answers.filter(({ answer }) => !isBlank(answer)).map(({ label, answer }) => [label, answer])),
    missing: new Set(workbook ? missingQuestions(workbook, questions) : []),
    assessments: review.assessments.flatMap(({ marker, entries }) => entries.map(({ field, text }) => ({
      marker, field, text, title: review.fields.find(({ id }) => id === field)?.title ?? field,
    }))),
    removed: matched.removed.map((response) => (
      { question: response.question, wording: response.wording, answer: collatedAnswer(response, undefined) })),
    judgements: review.judgements.map(({ id, title }) => ({ id, title })),
  };
}

/**
 * Returns the returns with names that tell them apart, and what that has to say.
 *
 * @param {Return[]} returns
 * @param {Words} words
 * @returns {Return[]}
 */
function distinctlyNamed(returns, words) {
  /** @type {Set<string>} */
  const taken = new Set();
  return returns.map((one, index) => {
    let name = one.name;
    for (let number = 2; taken.has(name); number += 1) name = `${one.name} (${number})`;
    taken.add(name);
    const first = returns.slice(0, index).find((other) => plainForm(other.name) === plainForm(one.name));
    const again = first ? [words.text("again", { file: first.file })] : [];
    return { ...one, name, messages: [...one.messages, ...again] };
  });
}
