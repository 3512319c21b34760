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
 * @typedef {object} OfMarker  What is said of a marker in one field.
 * @property {string} text
 * @property {{from: string, text: string}[]} others  What others say in the same return, where that is not settled yet.
 *
 * @typedef {object} Return
 * @property {string} name  The agency.
 * @property {string} file
 * @property {"review" | "workbook"} kind
 * @property {string} edition
 * @property {string[]} messages
 * @property {Map<string, CollatedAnswer>} answers  By the labels of the questions; those that say something.
 * @property {Set<string>} missing  The labels of the questions that do not stand in its workbook.
 * @property {(OfMarker & {marker: string, field: string, title: string})[]} assessments
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
    others: response.others.filter((other) => !isEmptyAnswer(other)).map((other) => ({ ...shortAnswer(other), from: other.from })),
  };
}

/** @param {Review} review  @returns {Return["assessments"]} Field by field; those that say something. */
function assessmentsInReview({ assessments, fields }) {
  return assessments.flatMap(({ marker, entries, others }) => {
    const ids = [...new Set([...entries, ...others].map(({ field }) => field))];
    return ids.map((id) => ({
      marker, field: id, title: fields.find((field) => field.id === id)?.title ?? id, text: entryText(entries, id),
      others: others.filter(({ field }) => field === id).map(({ from, text }) => ({ from, text })),
    })).filter(({ text, others: more }) => text !== "" || more.length > 0);
  });
}

/**
 * @param {Return["answers"]} answers
 * @param {Return["assessments"]} assessments
 * @param {Question[]} questions
 * @param {Words} words
 * @returns {string[]} That people differ within a review, where that is not settled yet.
 */
function unsettledMessage(answers, assessments, questions, words) {
  const labels = questions.map(({ label }) => label).filter((label) => isUnsettled(answers.get(label)));
  const wholes = assessments.filter(({ others }) => others.length > 0).map(({ marker }) => words.text("as-a-whole", { label: marker }));
  return placesMessage("unsettled", [...labels, ...new Set(wholes)], words);
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
  /** @type {Return["answers"]} */
  const answers = new Map();
  for (const response of matched.responses) {
    const answer = collatedAnswer(response, byLabel.get(response.question));
    if (!isBlank(answer)) answers.set(response.question, answer);
  }
  const assessments = assessmentsInReview(review);
  const told = workbook ? workbookMessages(workbook, questions, set, words) : editionMessage(review.set.edition, set, words);
  return {
    name: review.by.trim() || (workbook ? "" : review.name.trim()) || nameOfFile(file), file, kind: workbook ? "workbook" : "review",
    edition: workbook ? workbook.origin?.edition ?? "" : review.set.edition,
    // Of a workbook it is told with the rows that stand twice.
    messages: [...told, ...answerMessages(written, matched, questions, words), ...(workbook ? [] : unsettledMessage(answers, assessments, questions, words))],
    answers,
    missing: new Set(workbook ? missingQuestions(workbook, questions) : []),
    assessments,
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
