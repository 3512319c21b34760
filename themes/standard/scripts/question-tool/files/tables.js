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
 * Returns a table with a last column that says once, in the first row, where the questions come from, if that is said.
 *
 * @param {string[][]} table
 * @param {string[]} provenance
 * @param {Words} words
 * @returns {string[][]}
 */
function tableWithProvenance([headings, ...rows], provenance, words) {
  if (provenance.length === 0) return [headings, ...rows];
  const all = rows.length > 0 ? rows : [headings.map(() => "")];
  return [
    [...headings, words.text("about")],
    ...all.map((row, index) => [...row, index === 0 ? provenance.join(" ") : ""]),
  ];
}

/** @param {Question[]} questions  @returns {Map<string, string>} Their addresses by their labels, but for those on a disk, which others do not have. */
function questionAddresses(questions) {
  return new Map(questions.filter(({ address }) => /^https?:/.test(address)).map(({ label, address }) => [label, address]));
}

/** @param {string[][]} table  @returns {string[][]} The table without columns that have nothing but a heading. */
function filledColumns(table) {
  const [headings, ...rows] = table;
  const isFilled = headings.map((_, column) => rows.length === 0 || rows.some((row) => row[column] !== ""));
  return table.map((row) => row.filter((_, column) => isFilled[column]));
}

/**
 * @param {Review} review
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} offered
 * @param {Words} words
 * @returns {string[][]} Every response and what is said of markers as a whole, with a heading row.
 */
function responseRows(review, questions, offered, words) {
  const judgements = judgementsOf(review, offered, words);
  const headings = [
    "marker", "question", "wording", "origin", ...ANSWER_FIELDS, "standing", "by", "review", "last-changed", "edition", "address",
  ].map((key) => words.text(key));
  const byLabel = new Map(questions.map((question, index) => [question.label, { question, index }]));
  const addresses = questionAddresses(questions);
  /** @param {RecordedResponse} response */
  const place = (response) => byLabel.get(response.question)?.index ?? questions.length;
  /** @param {RecordedResponse} response  @param {Answer} answer  @param {string} remark  @param {string} by */
  const row = (response, answer, remark, by) => [
    response.marker, response.question, response.wording, originOf(response, words),
    judgementTitle(answer.judgement, judgements), answer.notes, answer.action, answer.owner, answer.due, actionState(answer, words),
    remark, by, review.name, response.changed.slice(0, 10), review.set.edition, addresses.get(response.question) ?? "",
  ];
  /** @param {RecordedResponse} response  @param {string} key  @param {OtherAnswer[]} said */
  const others = (response, key, said) => said.map((one) => {
    const name = one.from || words.text("another-window");
    return row(response, one, words.text(key, { name }), name);
  });
  /** @param {RecordedResponse} response  @param {string} remark */
  const rowsOf = (response, remark) => [
    row(response, response, remark, review.by), ...others(response, "other-answer", response.others),
    ...others(response, "settled-from", response.settled), ...others(response, "earlier-from", only(response.earlier)),
  ];
  const rows = [...review.responses].sort((first, second) => place(first) - place(second)).flatMap((response) => {
    const known = byLabel.get(response.question);
    const reworded = known && isReworded(response, known.question) ? [words.text("reworded")] : [];
    return rowsOf(response, [...reworded, ...(known?.question.notes ?? [])].join(" "));
  });
  const removed = review.removed.flatMap((response) => rowsOf(response, words.text("removed")));
  return filledColumns([headings, ...rows, ...removed, ...assessmentRows(review, judgements, words)]);
}

/**
 * Returns what is said of markers as a whole: in place of a question stands the field.
 *
 * @param {Review} review
 * @param {Judgement[]} judgements
 * @param {Words} words
 * @returns {string[][]}
 */
function assessmentRows(review, judgements, words) {
  return review.assessments.flatMap((assessment) => {
    const { rows, parts } = reportAssessment(assessment, review.fields, judgements, words);
    /** @param {ReportRow} row  @param {string} remark */
    const line = ({ name, text, isTyped }, remark) => [
      `${assessment.marker} ${assessment.title}`, assessment.marker, name, "", isTyped ? "" : text, isTyped ? text : "", "", "", "", "",
      remark, review.by, review.name, assessment.changed.slice(0, 10), review.set.edition, "",
    ];
    const whole = words.text("marker-as-a-whole");
    return [...rows.map((row) => line(row, whole)), ...parts.flatMap(({ heading, rows: said }) => said.map((row) => line(row, `${whole}. ${heading}`)))];
  });
}

/**
 * @param {Review} review
 * @param {Question[]} questions
 * @param {Words} words
 * @returns {string[][]} Every action, with a heading row.
 */
function actionRows(review, questions, words) {
  const headings = ["question", "wording", "origin", "action", "owner", "due", "state", "review", "address"].map((key) => words.text(key));
  const addresses = questionAddresses(questions);
  return filledColumns([headings, ...actionsOf(review, questions, words).map(({ question, wording, origin, action, owner, due, standing }) =>
    [question, wording, origin, action, owner, due, standing, review.name, addresses.get(question) ?? ""])]);
}
