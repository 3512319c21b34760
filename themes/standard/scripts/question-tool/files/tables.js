// Tables for spreadsheet programs, as CSV (RFC 4180).

/**
 * Returns a cell that no program takes for a formula: such a text gets an apostrophe in front.
 *
 * @param {string} text
 * @returns {string}
 */
function tableCell(text) {
  const isFormula = /^[\s\u0000-\u001f]*[=+\-@|%\uff1d\uff0b\uff0d\uff20]/.test(text) || /^[\t\r\n]/.test(text);
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}

/** @param {string[][]} rows  @returns {string} The table; the mark in front tells Excel that it is UTF-8. */
function tableText(rows) {
  return `\ufeff${rows.map((row) => `${row.map(tableCell).join(",")}\r\n`).join("")}`;
}

/**
 * Returns a table with a last column that says once, in the first row, where the questions come from.
 *
 * @param {string[][]} table
 * @param {string[]} provenance
 * @param {Words} words
 * @returns {string[][]}
 */
function tableWithProvenance([headings, ...rows], provenance, words) {
  const all = rows.length > 0 ? rows : [headings.map(() => "")];
  return [
    [...headings, words.text("about")],
    ...all.map((row, index) => [...row, index === 0 ? provenance.join(" ") : ""]),
  ];
}

/**
 * @param {Review} review
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} offered
 * @param {Words} words
 * @returns {string[][]} Every response, with a heading row.
 */
function responseRows(review, questions, offered, words) {
  const judgements = judgementsOf(review, offered, words);
  const headings = ["marker", "question", "wording", ...ANSWER_FIELDS, "standing", "origin"].map((key) => words.text(key));
  const byLabel = new Map(questions.map((question, index) => [question.label, { question, index }]));
  /** @param {RecordedResponse} response */
  const place = (response) => byLabel.get(response.question)?.index ?? questions.length;
  /** @param {RecordedResponse} response  @param {Answer} answer  @param {string} standing */
  const row = (response, answer, standing) => [
    response.marker, response.question, response.wording,
    judgementTitle(answer.judgement, judgements), answer.notes, answer.action, answer.owner, answer.due,
    answer.state && words.text(`state-${answer.state}`), standing,
    originOf(response, words),
  ];
  const rows = [...review.responses].sort((first, second) => place(first) - place(second)).flatMap((response) => {
    const known = byLabel.get(response.question);
    const reworded = known && isReworded(response, known.question) ? [words.text("reworded")] : [];
    const standing = [...reworded, ...(known?.question.notes ?? [])].join(" ");
    return [
      row(response, response, standing),
      ...response.others.map((other) => row(response, other, words.text("other-answer", {
        name: other.from || words.text("another-window"),
      }))),
    ];
  });
  return [headings, ...rows, ...review.removed.map((response) => row(response, response, words.text("removed")))];
}

/**
 * @param {Review} review
 * @param {Question[]} questions
 * @param {Words} words
 * @returns {string[][]} Every action, with a heading row.
 */
function actionRows(review, questions, words) {
  const headings = ["question", "action", "owner", "due", "origin"].map((key) => words.text(key));
  return [headings, ...actionsOf(review, questions, words).map(
    ({ question, origin, action, owner, due }) => [question, action, owner, due, origin])];
}
