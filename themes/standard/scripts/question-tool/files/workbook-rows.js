// Reads what people wrote into the rows of a workbook. What is no answer is kept as words, and told; nothing is guessed.

/**
 * @typedef {Record<AnswerColumn, string>} WrittenAnswer  As it stands in the cells.
 *
 * @typedef {object} WrittenRow  What stands at a question, on one row or on several.
 * @property {string} label
 * @property {string} wording
 * @property {WrittenAnswer[]} answers
 *
 * @typedef {object} WrittenRows
 * @property {Map<string, WrittenRow>} rows  By their labels.
 * @property {Set<AnswerColumn>} columns  Those that some sheet has.
 * @property {string[]} unread  The headings of columns that were not read.
 * @property {string[]} formulas  Where formulas stand in place of answers: "Sheet!F3".
 * @property {string[]} unlabelled  Which rows have answers and no label: "Sheet!12".
 */

/** @type {AnswerColumn[]} */
const ANSWER_COLUMNS = ["judgement", "notes", "action", "owner", "due", "state"];

/** @param {ReadRow} row  @param {SheetPlan} plan  @returns {WrittenAnswer} */
function writtenAnswer({ cells }, { columns }) {
  /** @param {AnswerColumn} name */
  const text = (name) => cells.get(columns.get(name) ?? -1)?.text ?? "";
  return {
    judgement: text("judgement"), notes: text("notes"), action: text("action"), owner: text("owner"), due: text("due"),
    state: text("state"),
  };
}

/** @param {WrittenAnswer} answer */
function isBlankAnswer(answer) {
  return ANSWER_COLUMNS.every((name) => answer[name] === "");
}

/**
 * Returns two parts of one answer, on rows that follow one another, as one.
 *
 * @param {WrittenAnswer} first
 * @param {WrittenAnswer} second
 * @returns {WrittenAnswer}
 */
function joinedAnswer(first, second) {
  const notes = [first.notes, second.notes].filter((text) => text).join("\n");
  return {
    judgement: first.judgement || second.judgement, notes, action: first.action || second.action,
    owner: first.owner || second.owner, due: first.due || second.due, state: first.state || second.state,
  };
}

/**
 * @param {ReadSheet[]} sheets
 * @param {KnownQuestions} known
 * @param {Words} words
 * @returns {WrittenRows}
 */
function writtenRows(sheets, known, words) {
  /** @type {WrittenRows} */
  const read = { rows: new Map(), columns: new Set(), unread: [], formulas: [], unlabelled: [] };
  for (const sheet of sheets) {
    const plan = planOfSheet(sheet, known, words);
    if (!plan) continue;
    for (const name of plan.columns.keys()) read.columns.add(name);
    read.unread.push(...plan.unread.filter((heading) => !read.unread.includes(heading)));
    for (const row of sheet.rows) if (row.number > plan.heading) addRow(read, row, sheet.name, plan, known);
  }
  return read;
}

/**
 * @param {WrittenRows} read
 * @param {ReadRow} row
 * @param {string} sheet
 * @param {SheetPlan} plan
 * @param {KnownQuestions} known
 */
function addRow(read, row, sheet, plan, known) {
  const answer = writtenAnswer(row, plan);
  const wording = row.cells.get(plan.wording)?.text ?? "";
  const written = row.cells.get(plan.label)?.text ?? "";
  const label = written ? known.labels.get(labelForm(written)) ?? written : known.wordings.get(plainForm(wording))?.label;
  for (const column of plan.columns.values()) {
    if (row.cells.get(column)?.isFormula) read.formulas.push(`${sheet}!${columnLetters(column)}${row.number}`);
  }
  if (label === undefined) {
    if (!isBlankAnswer(answer)) read.unlabelled.push(`${sheet}!${row.number}`);
    return;
  }
  const entry = read.rows.get(label) ?? { label, wording: "", answers: [] };
  const isGoingOn = wording.startsWith("…") && entry.answers.length > 0;
  const answers = isGoingOn ? [...entry.answers.slice(0, -1), joinedAnswer(entry.answers[entry.answers.length - 1], answer)] : [...entry.answers, answer];
  const text = isGoingOn ? `${entry.wording} ${wording.slice(1).trim()}` : entry.wording || wording;
  read.rows.set(label, { label, wording: text, answers });
}

/** @param {string} text  @param {Words} words  @returns {string} The day that a text names, "2026-12-01"; empty where it names none for certain. */
function dayInText(text, words) {
  if (/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(text)) return isRealDay(text.slice(0, 10)) ? text.slice(0, 10) : "";
  const months = Array.from({ length: 12 }, (_, index) => plainForm(words.text(`month-${index + 1}`)));
  const pattern = plainForm(words.text("date")).replace(/[.*+?^$()|[\]\\]/g, "\\$&")
    .replace("{day}", "(?<day>\\d{1,2})").replace("{month}", "(?<month>\\D+?)").replace("{year}", "(?<year>\\d{4})");
  const { day = "", month = "", year = "" } = new RegExp(`^${pattern}$`, "u").exec(plainForm(text))?.groups ?? {};
  const number = months.indexOf(month) + 1;
  const iso = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return number > 0 && isRealDay(iso) ? iso : "";
}
