// What whoever opens a file has to know of it, in sentences.

const SHOWN_PLACES = 10;

/** @param {string[]} places  @returns {string} */
function shownPlaces(places) {
  return places.slice(0, SHOWN_PLACES).join(", ") + (places.length > SHOWN_PLACES ? " …" : "");
}

/**
 * Returns the sentence of a key where there is anything to tell.
 *
 * @param {string} key
 * @param {string[]} places
 * @param {Words} words
 * @returns {string[]}
 */
function placesMessage(key, places, words) {
  return places.length > 0 ? [words.text(key, { count: places.length, places: shownPlaces(places), names: places.join(", ") })] : [];
}

/** @param {string} edition  @param {ReviewedSet} set  @param {Words} words  @returns {string[]} */
function editionMessage(edition, set, words) {
  return edition === set.edition ? [] : [words.text("opened-edition", { edition: edition || words.text("no-edition") })];
}

/**
 * @param {FilledWorkbook} workbook
 * @param {Question[]} questions
 * @returns {string[]} The labels of the questions that do not stand in a workbook.
 */
function missingQuestions({ origin, responses, labels }, questions) {
  const hashes = new Set([...responses.map(({ hash }) => hash), ...[...labels].map((label) => origin?.questions.get(label)?.hash)]);
  return questions.filter(({ label, former, hash }) => ![label, ...former].some((one) => labels.has(one)) && !hashes.has(hash))
    .map(({ label }) => label);
}

/**
 * @param {FilledWorkbook} workbook
 * @param {Question[]} questions
 * @param {ReviewedSet} set
 * @param {Words} words
 * @returns {string[]} What is told of a workbook before its answers are matched to the questions.
 */
function workbookMessages(workbook, questions, set, words) {
  const { origin, responses } = workbook;
  /** @param {keyof Said} field */
  const said = (field) => responses.filter((response) => response.said[field]).map(
    (response) => words.text("said-at", { label: response.question, text: response.said[field] }));
  return [
    ...(origin ? editionMessage(origin.edition, set, words) : [words.text("read-edition")]),
    ...placesMessage("read-missing", missingQuestions(workbook, questions), words),
    ...placesMessage("read-columns", workbook.missing.map((name) => words.text(COLUMN_KEYS[name])), words),
    ...placesMessage("read-unread", workbook.unread, words),
    ...placesMessage("read-double", workbook.doubles, words),
    ...placesMessage("read-judgements", said("judgement"), words),
    ...placesMessage("read-days", said("due"), words),
    ...placesMessage("read-states", said("state"), words),
    ...placesMessage("read-formulas", workbook.formulas, words),
    ...placesMessage("read-unlabelled", workbook.unlabelled, words),
  ];
}

/** The words that head the columns of a worksheet. @type {Record<AnswerColumn, string>} */
const COLUMN_KEYS = {
  judgement: "workbook-judgement", notes: "workbook-evidence", action: "workbook-action", owner: "workbook-owner", due: "workbook-due",
  state: "state",
};

/**
 * @param {Review} written  As it stood in the file.
 * @param {Review} matched  The same, with the labels that its questions have now.
 * @param {Question[]} questions
 * @param {Words} words
 * @returns {string[]} What is told of the answers of a file.
 */
function answerMessages(written, matched, questions, words) {
  const byLabel = new Map(questions.map((question) => [question.label, question]));
  const reworded = matched.responses.filter((response) => isReworded(response, byLabel.get(response.question)));
  return [
    ...placesMessage("read-reworded", reworded.map(({ question }) => question), words),
    ...[relabelledText(countRelabelled(written, matched), words)].filter((text) => text),
    ...placesMessage("read-removed", matched.removed.map(({ question }) => question), words),
  ];
}
