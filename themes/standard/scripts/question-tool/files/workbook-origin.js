// What a workbook says of itself in its hidden sheet: of which set and edition it is, and what it asked.

/**
 * @typedef {object} WorkbookOrigin
 * @property {string} code
 * @property {string} title
 * @property {string} edition
 * @property {string} by  Who filled it in; empty where it does not say.
 * @property {Map<string, {hash: string, scale: string}>} questions  By their labels.
 * @property {{scale: string, id: string, title: string}[]} judgements  As they were when it was made.
 */

/** @param {ReadRow} row  @returns {string[]} */
function textsOfRow({ cells }) {
  const texts = Array.from({ length: Math.max(-1, ...cells.keys()) + 1 }, () => "");
  for (const [column, { text }] of cells) texts[column] = text;
  return texts;
}

/**
 * Returns the rows of a table by what heads its columns; a table ends where a row is missing.
 *
 * @param {ReadRow[]} rows
 * @param {string[]} headings  What it has among its headings.
 * @returns {Map<string, string>[]}
 */
function tableInSheet(rows, headings) {
  const start = rows.findIndex((row) => headings.every((heading) => textsOfRow(row).includes(heading)));
  if (start < 0) return [];
  const names = textsOfRow(rows[start]);
  const rest = rows.slice(start + 1);
  const end = rest.findIndex(({ number }, index) => number !== rows[start].number + 1 + index);
  return rest.slice(0, end < 0 ? rest.length : end).map((row) => {
    const texts = textsOfRow(row);
    return new Map(names.map((name, index) => [name, texts[index] ?? ""]));
  });
}

/** @param {ReadSheet} sheet  @returns {boolean} Whether a sheet is the one that says of which set a workbook is. */
function isOriginSheet({ rows }) {
  return rows.some((row) => ["label", "identifier", "hash"].every((heading) => textsOfRow(row).includes(heading)));
}

/** @param {ReadSheet[]} sheets  @returns {WorkbookOrigin | null} */
function workbookOrigin(sheets) {
  const sheet = sheets.find(isOriginSheet);
  if (!sheet) return null;
  /** @param {string} key */
  const value = (key) => textsOfRow(sheet.rows.find((row) => textsOfRow(row)[0] === key) ?? { number: 0, cells: new Map() })[1] ?? "";
  const questions = tableInSheet(sheet.rows, ["label", "identifier", "hash"]);
  return {
    code: value("set"), title: value("title"), edition: value("edition"), by: value("by"),
    questions: new Map(questions.map((row) => [row.get("label") ?? "", { hash: row.get("hash") ?? "", scale: row.get("scale") ?? "" }])),
    judgements: tableInSheet(sheet.rows, ["judgement", "title"]).map((row) => (
      { scale: row.get("scale") ?? "", id: row.get("judgement") ?? "", title: row.get("title") ?? "" })),
  };
}
