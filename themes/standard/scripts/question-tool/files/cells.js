// What the sheets of a workbook have in common, whichever program has written them.

/**
 * @typedef {object} Cell
 * @property {string} text  A day as "2026-12-01".
 * @property {boolean} isFormula
 *
 * @typedef {object} ReadRow
 * @property {number} number  As the program shows it, from 1.
 * @property {Map<number, Cell>} cells  Those that say something or have a formula, by their columns from 0.
 *
 * @typedef {object} ReadSheet
 * @property {string} name
 * @property {ReadRow[]} rows  Those in which something stands.
 */

const SHEET_LIMITS = { rows: 20000, columns: 256 };

/** @param {string} name  "AB12".  @returns {number} From 0; -1 where it has no column. */
function columnOf(name) {
  let column = 0;
  for (const letter of name.toUpperCase()) {
    if (letter < "A" || letter > "Z") break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}

/**
 * Collects the rows of a workbook's sheets, and refuses more of them than a set can have.
 */
function makeRowCounter() {
  let count = 0;
  return () => {
    count += 1;
    if (count > SHEET_LIMITS.rows) throw new Refusal("problem-rows", { count: SHEET_LIMITS.rows });
  };
}

/** @param {string} text  @returns {string} A number as it is shown: "0.30000000000000004" gives "0.3". */
function shownNumber(text) {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? String(Number(number.toPrecision(15))) : text;
}

/** @param {number} time  In milliseconds since 1970, as UTC.  @returns {string} "2026-12-01", or "2026-12-01 14:30" where it has a time of day. */
function shownTime(time) {
  const [day, clock] = new Date(time).toISOString().split("T");
  return clock.startsWith("00:00") ? day : `${day} ${clock.slice(0, 5)}`;
}

/**
 * Returns the sheets of a workbook.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<ReadSheet[]>}
 * @throws {Refusal}
 */
async function sheetsInFile(bytes) {
  const contents = archiveContents(bytes);
  try {
    const sheets = contents.has("content.xml") ? await openDocumentSheets(contents) : await excelSheets(contents);
    if (sheets.length > 0) return sheets;
  } catch (error) {
    // Whatever a file has where a number or an address belongs, the others are read.
    if (error instanceof Refusal) throw error;
  }
  throw new Refusal("problem-damaged");
}

/** @param {Uint8Array} bytes  @returns {boolean} Whether a file is an archive, as a workbook is one. */
function isArchive(bytes) {
  return bytes.length > 4 && viewOf(bytes).getUint32(0, true) === 0x04034b50;
}

/**
 * Refuses the files in which Excel keeps old workbooks and those with a password.
 *
 * @param {Uint8Array} bytes
 */
function refuseCompoundFile(bytes) {
  if (bytes.length < 8 || viewOf(bytes).getUint32(0) !== 0xd0cf11e0 || viewOf(bytes).getUint32(4) !== 0xa1b11ae1) return;
  const text = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  throw new Refusal(text.includes("EncryptedPackage") ? "problem-password" : "problem-old-workbook");
}
