// Workbooks that Excel and LibreOffice open (Office Open XML, ECMA-376): texts, counts and days, and never a formula.

const SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The most letters that a cell can hold. */
const CELL_LENGTH = 32767;

/**
 * @typedef {object} SheetCell
 * @property {string} style  A name of CELL_LOOKS.
 * @property {string} [text]
 * @property {number} [count]
 * @property {string} [day]  "2026-12-01".
 *
 * @typedef {object} SheetChoice  Cells of a column that take one of some texts.
 * @property {number} column  From 0, as rows are.
 * @property {number[]} rows
 * @property {{sheet: string, column: number, first: number, last: number}} texts  Where these stand.
 * @property {string} prompt
 * @property {string} refusal
 *
 * @typedef {object} Sheet
 * @property {string} name  One of those that sheetNames gives.
 * @property {number[]} widths  Of its columns, in letters.
 * @property {SheetCell[][]} rows
 * @property {number} [headRow]  The row of headings of the table that it holds.
 * @property {number} [fixed]  How many columns stay in sight.
 * @property {SheetChoice[]} [choices]
 * @property {boolean} [isLandscape]
 * @property {boolean} [isHidden]
 *
 * @typedef {object} Workbook
 * @property {string} title
 * @property {string} author
 * @property {string} language
 * @property {boolean} isRightToLeft
 * @property {string} changed
 * @property {string} header  What each printed page says at its head.
 * @property {string} page  "Page {page} of {pages}".
 * @property {Sheet[]} sheets
 */

/** @param {number} column  From 0.  @returns {string} "A", "AA". */
function columnLetters(column) {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/**
 * Returns names for sheets: at most 31 letters, none that Excel refuses, and no two alike.
 *
 * @param {string[]} titles
 * @returns {string[]}
 */
function sheetNames(titles) {
  const taken = new Set(["history"]);
  /** @param {string} text  @param {number} length */
  const shortened = (text, length) => (text.length <= length ? text : `${text.slice(0, length - 1).toWellFormed().replace(/\ufffd$/, "").replace(/\s+\S*$/, "")}…`);
  return titles.map((title) => {
    const words = title.replace(/[[\]:*?/\\\s\u0000-\u001f]+/g, " ").replace(/^['\s]+|['\s]+$/g, "") || "–";
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? "" : ` (${number})`;
      const name = shortened(words, 31 - ending.length) + ending;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** @param {string} text  @returns {string} A text that is read back as it is: "_x0041_" would be read as a letter. */
function cellText(text) {
  const cut = text.length > CELL_LENGTH ? `${text.slice(0, CELL_LENGTH - 1)}…` : text;
  return xmlText(cut.replace(/\r\n?/g, "\n").replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_"));
}

/** @param {string} day  @returns {number} The number of a day, as Excel counts; it knows none before 1900. */
function dayNumber(day) {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86400000);
}

/**
 * @param {SheetCell} cell
 * @param {string} place
 * @param {Map<string, number>} strings  The texts of all cells, each with its place; a new one is added.
 * @returns {string}
 */
function sheetCell({ style, text = "", count, day = "" }, place, strings) {
  const isDay = day >= "1900-03-01";
  const number = isDay ? dayNumber(day) : count;
  const words = isDay || day === "" ? text : day;
  const look = cellLook(style, /^[=+\-@]/.test(words));
  if (number !== undefined) return `<c r="${place}" s="${look}"><v>${number}</v></c>`;
  if (words === "") return `<c r="${place}" s="${look}"/>`;
  if (!strings.has(words)) strings.set(words, strings.size);
  return `<c r="${place}" s="${look}" t="s"><v>${strings.get(words)}</v></c>`;
}

/** @param {Sheet} sheet  @returns {string} The range of its table. */
function tableRange({ rows, headRow = 0 }) {
  return `$A$${headRow + 1}:$${columnLetters(rows[headRow].length - 1)}$${Math.max(headRow + 1, rows.length)}`;
}

/** @param {string} name  @returns {string} */
function quotedSheet(name) {
  return `'${name.replaceAll("'", "''")}'`;
}

/** @param {SheetChoice} choice  @returns {string} */
function sheetChoice({ column, rows, texts, prompt, refusal }) {
  const letters = columnLetters(column);
  const from = columnLetters(texts.column);
  const list = `${quotedSheet(texts.sheet)}!$${from}$${texts.first + 1}:$${from}$${texts.last + 1}`;
  return `<dataValidation type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1" error="${xmlText(refusal.slice(0, 255))}" prompt="${xmlText(prompt.slice(0, 255))}" ` +
    `sqref="${rows.map((row) => `${letters}${row + 1}`).join(" ")}"><formula1>${xmlText(list)}</formula1></dataValidation>`;
}

/** @param {string} text  @returns {string} A text at the edge of printed pages, where "&" begins a code. */
function edgeText(text) {
  return xmlText(text.slice(0, 100).toWellFormed().replaceAll("&", "&&"));
}

/** @param {string} text  @param {number} width  @returns {number} About how many lines a text takes in a column; rather one too many. */
function lineCount(text, width) {
  return text.split("\n").reduce((count, line) => {
    let [lines, room] = [1, width];
    for (const word of line.split(" ")) {
      if (word.length > room) {
        lines += (room === width ? 0 : 1) + Math.floor((word.length - 1) / width);
        room = width - (word.length % width);
      } else room -= word.length;
      room -= 1;
    }
    return count + lines;
  }, 0);
}

/** @param {SheetCell[]} cells  @param {number[]} widths  @returns {number} About how high a row has to be to show them whole, in points. */
function rowHeight(cells, widths) {
  const heights = cells.map(({ style, text = "" }, column) => {
    const { size, isBold } = CELL_FONTS[CELL_LOOKS.get(style)?.font ?? 0];
    return lineCount(text, Math.max(1, Math.floor((widths[column] * 11) / size / (isBold ? 1.1 : 1)))) * 15 * (size / 11);
  });
  return Math.min(409, Math.max(15, ...heights));
}

/** @param {Sheet} sheet  @param {Workbook} workbook  @param {Map<string, number>} strings  @returns {string} */
function sheetPart(sheet, { isRightToLeft, header, page }, strings) {
  const { rows, widths, headRow, fixed = 0, choices = [], isLandscape = false } = sheet;
  const corner = headRow === undefined ? "" : `${columnLetters(fixed)}${headRow + 2}`;
  const pane = corner && `<pane${fixed > 0 ? ` xSplit="${fixed}"` : ""} ySplit="${(headRow ?? 0) + 1}" topLeftCell="${corner}" activePane="${fixed > 0 ? "bottomRight" : "bottomLeft"}" state="frozen"/>`;
  const lines = rows.map((cells, row) => cells.length === 0 ? ""
    : `<row r="${row + 1}" ht="${rowHeight(cells, widths).toFixed(1)}">${cells.map((cell, column) => sheetCell(cell, `${columnLetters(column)}${row + 1}`, strings)).join("")}</row>`);
  const numbers = edgeText(page).replace("{page}", "&amp;P").replace("{pages}", "&amp;N");
  const lists = choices.filter(({ rows: places }) => places.length > 0);
  return `<worksheet xmlns="${SHEETS}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView${isRightToLeft ? ' rightToLeft="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>` +
    `<cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join("")}</cols>` +
    `<sheetData>${lines.join("")}</sheetData>` +
    (headRow === undefined ? "" : `<autoFilter ref="${tableRange(sheet).replaceAll("$", "")}"/>`) +
    (lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.map(sheetChoice).join("")}</dataValidations>` : "") +
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${isLandscape ? "landscape" : "portrait"}" fitToHeight="0"/>` +
    `<headerFooter><oddHeader>&amp;L${edgeText(header)}</oddHeader><oddFooter>&amp;L${edgeText(sheet.name)}&amp;R${numbers}</oddFooter></headerFooter></worksheet>`;
}

/** @param {Workbook} workbook  @returns {Uint8Array} */
function workbookFile(workbook) {
  const { title, author, language, changed, sheets } = workbook;
  const names = sheets.map(({ name, isHidden }, index) =>
    `<sheet name="${xmlText(name)}" sheetId="${index + 1}"${isHidden ? ' state="hidden"' : ""} r:id="worksheets-sheet${index + 1}"/>`).join("");
  const tables = sheets.map((sheet, index) => ({ sheet, index })).filter(({ sheet }) => sheet.headRow !== undefined);
  /** @param {string} name  @param {boolean} isHidden  @param {(sheet: Sheet) => string} place */
  const defined = (name, isHidden, place) => tables.map(({ sheet, index }) =>
    `<definedName name="_xlnm.${name}" localSheetId="${index}"${isHidden ? ' hidden="1"' : ""}>${xmlText(`${quotedSheet(sheet.name)}!${place(sheet)}`)}</definedName>`).join("");
  const places = defined("_FilterDatabase", true, tableRange) + defined("Print_Titles", false, ({ headRow = 0 }) => `$${headRow + 1}:$${headRow + 1}`);
  /** @type {Map<string, number>} */
  const strings = new Map();
  const parts = sheets.map((sheet, index) => ({ path: `worksheets/sheet${index + 1}.xml`, type: "worksheet", text: sheetPart(sheet, workbook, strings) }));
  const texts = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`);
  return officeFile({
    folder: "xl", main: "workbook.xml", type: "spreadsheetml", title, author, language, changed,
    parts: [
      {
        path: "workbook.xml", type: "sheet.main",
        text: `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE_RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${names}</sheets>${places && `<definedNames>${places}</definedNames>`}</workbook>`,
      },
      { path: "styles.xml", type: "styles", text: workbookStyles() },
      { path: "sharedStrings.xml", type: "sharedStrings", text: `<sst xmlns="${SHEETS}" uniqueCount="${texts.length}">${texts.join("")}</sst>` },
      ...parts,
    ],
  });
}
