// Finds what stands where in a sheet that people have filled in: columns may have been moved and renamed.

/** @typedef {"owner" | "due" | "state" | "judgement" | "notes" | "action"} AnswerColumn */

/**
 * The words that head the columns of the worksheet and of what the tool saves; the more special ones stand first.
 *
 * @type {[column: AnswerColumn | "wording", keys: string[]][]}
 */
const COLUMN_WORDS = [
  ["owner", ["workbook-owner", "owner"]], ["due", ["workbook-due", "due"]], ["state", ["state"]],
  ["judgement", ["workbook-judgement", "judgement"]], ["notes", ["workbook-evidence", "notes", "workbook-notes"]],
  ["action", ["workbook-action", "action"]], ["wording", ["workbook-question", "question"]],
];
/** Columns that say something of the question, and hold no answer. */
const GIVEN_COLUMNS = ["workbook-label", "marker", "workbook-group", "workbook-remark", "workbook-mark", "standing", "origin", "about"];

/**
 * @typedef {object} SheetPlan
 * @property {number} heading  The number of the row of headings; 0 where there is none.
 * @property {number} label  The column of the labels; -1 where there is none.
 * @property {number} wording
 * @property {Map<AnswerColumn, number>} columns
 * @property {string[]} unread  The headings of the columns that are not known, and in which something stands.
 *
 * @typedef {object} KnownQuestions  What tells the questions of a set in a sheet.
 * @property {Map<string, string>} labels  By their form without blanks and case, also those that questions had before.
 * @property {Map<string, Question>} wordings
 * @property {Set<string>} titles  Of all judgements.
 */

/** @param {string} text  @returns {string} */
function labelForm(text) {
  return text.replace(/\s+/g, "").toLowerCase();
}

/** @param {string} text  @returns {string} A text in which blanks and capitals do not matter. */
function plainForm(text) {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}

/** @param {Question[]} questions  @param {Judgement[]} judgements  @returns {KnownQuestions} */
function knownQuestions(questions, judgements) {
  const former = questions.flatMap((question) => question.former);
  return {
    labels: new Map([...former, ...questions.map(({ label }) => label)].map((label) => [labelForm(label), label])),
    wordings: new Map(questions.map((question) => [plainForm(question.wording), question])),
    titles: new Set(judgements.map(({ title }) => plainForm(title))),
  };
}

/** @param {ReadRow[]} rows  @param {(text: string) => boolean} fits  @returns {number} The column in which most cells fit; -1 where none does. */
function columnWithMost(rows, fits) {
  /** @type {Map<number, number>} */
  const counts = new Map();
  for (const { cells } of rows) {
    for (const [column, { text }] of cells) if (fits(text)) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [-1, 0])[0];
}

/** @param {string} text  @returns {string} */
function headingForm(text) {
  return ` ${plainForm(text.replace(/[^\p{L}\p{N}]+/gu, " "))} `;
}

/** @param {Words} words  @returns {Set<string>} The headings of what says something of the question, the tags of the set among them. */
function givenHeadings(words) {
  const texts = document.getElementById("page-tool-words");
  const tags = texts instanceof HTMLTemplateElement ? Array.from(texts.content.querySelectorAll("[data-tag-group]")) : [];
  return new Set([...GIVEN_COLUMNS.map((key) => words.text(key)), ...tags.map((tag) => tag.textContent ?? "")].map(headingForm));
}

/**
 * @param {ReadRow} row
 * @param {Words} words
 * @returns {Map<AnswerColumn | "wording", number>} The columns that a row of headings names.
 */
function columnsInHeading(row, words) {
  const headings = [...row.cells].map(([column, { text }]) => ({ column, form: headingForm(text) }));
  /** @type {Map<AnswerColumn | "wording", number>} */
  const columns = new Map();
  const given = givenHeadings(words);
  /** @param {(form: string, word: string) => boolean} fits */
  const seek = (fits) => {
    for (const [name, keys] of COLUMN_WORDS) {
      const free = headings.filter(({ column, form }) => !given.has(form) && ![...columns.values()].includes(column));
      const found = keys.map((key) => headingForm(words.text(key))).flatMap((word) => free.find(({ form }) => fits(form, word)) ?? []);
      if (!columns.has(name) && found.length > 0) columns.set(name, found[0].column);
    }
  };
  seek((form, word) => form === word);
  seek((form, word) => form.includes(word));
  return columns;
}

/**
 * Returns what stands where in a sheet; nothing where it has no answers to the questions.
 *
 * @param {ReadSheet} sheet
 * @param {KnownQuestions} known
 * @param {Words} words
 * @returns {SheetPlan | null}
 */
function planOfSheet({ rows }, known, words) {
  const label = columnWithMost(rows, (text) => known.labels.has(labelForm(text)));
  const byWording = columnWithMost(rows, (text) => known.wordings.has(plainForm(text)));
  if (label < 0 && byWording < 0) return null;
  const isQuestion = (/** @type {ReadRow} */ { cells }) =>
    known.labels.has(labelForm(cells.get(label)?.text ?? "")) || known.wordings.has(plainForm(cells.get(byWording)?.text ?? ""));
  const above = rows.slice(0, rows.findIndex(isQuestion)).map((row) => ({ row, found: columnsInHeading(row, words) }));
  const best = above.reduce((/** @type {typeof above[0] | null} */ most, one) => (one.found.size >= (most?.found.size ?? 1) ? one : most), null);
  const found = best?.found ?? new Map();
  const wording = byWording >= 0 ? byWording : found.get("wording") ?? -1;
  found.delete("wording");
  const taken = () => new Set([label, wording, ...found.values()]);
  if (!found.has("judgement")) {
    const free = rows.map(({ number, cells }) => ({ number, cells: new Map([...cells].filter(([column]) => !taken().has(column))) }));
    const column = columnWithMost(free, (text) => known.titles.has(plainForm(text)));
    if (column >= 0) found.set("judgement", column);
  }
  if (found.size === 0) return null;
  const given = givenHeadings(words);
  const unread = [...(best?.row.cells ?? [])].filter(([column, { text }]) => !taken().has(column) && !given.has(headingForm(text)) &&
    rows.some((row) => isQuestion(row) && row.cells.has(column))).map(([, { text }]) => text);
  return { heading: best?.row.number ?? 0, label, wording, columns: found, unread };
}
