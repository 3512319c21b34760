// The sheets of a workbook of LibreOffice (OpenDocument 1.3, part 3).

/** @param {Node} node  @returns {string} The words of a paragraph; remarks beside the cell are none of them. */
function openDocumentText(node) {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? "").replace(/\s+/g, " ") : "";
  switch (node.localName) {
    case "annotation": return "";
    case "s": return " ".repeat(Math.min(Number(xmlAttribute(node, "c")) || 1, 100));
    case "tab": return "\t";
    case "line-break": return "\n";
    default: return Array.from(node.childNodes, openDocumentText).join("");
  }
}

/** @param {Element} element  @returns {Cell} */
function openDocumentCell(element) {
  const paragraphs = Array.from(element.children).filter(({ localName }) => localName === "p");
  const shown = paragraphs.map(openDocumentText).join("\n").trim();
  const cell = { text: shown, isFormula: xmlAttribute(element, "formula") !== "" };
  switch (xmlAttribute(element, "value-type")) {
    case "date": return { ...cell, text: xmlAttribute(element, "date-value").replace(/T00:00.*/, "").replace(/T(\d\d:\d\d).*/, " $1") };
    case "float": return { ...cell, text: shownNumber(xmlAttribute(element, "value")) };
    case "boolean": return { ...cell, text: xmlAttribute(element, "boolean-value").toUpperCase() };
    default: return cell;
  }
}

/** @param {Element} element  @param {string} name  @returns {number} How often it stands there. */
function repetitions(element, name) {
  return Math.max(1, Number(xmlAttribute(element, name)) || 1);
}

/** @param {Element} row  @returns {Map<number, Cell>} */
function openDocumentCells(row) {
  /** @type {Map<number, Cell>} */
  const cells = new Map();
  let column = 0;
  for (const element of Array.from(row.children)) {
    if (column >= SHEET_LIMITS.columns) break;
    if (element.localName !== "table-cell" && element.localName !== "covered-table-cell") continue;
    const count = repetitions(element, "number-columns-repeated");
    const isBlank = !element.firstElementChild && !element.hasAttribute("table:formula");
    const cell = isBlank ? { text: "", isFormula: false } : openDocumentCell(element);
    const end = Math.min(column + count, SHEET_LIMITS.columns);
    if (cell.text !== "" || cell.isFormula) for (let place = column; place < end; place += 1) cells.set(place, cell);
    column += count;
  }
  return cells;
}

/**
 * @param {Element} table
 * @param {() => void} countRow
 * @returns {ReadRow[]}
 */
function openDocumentRows(table, countRow) {
  /** @type {ReadRow[]} */
  const rows = [];
  let number = 1;
  for (const row of xmlElements(table, "table-row")) {
    const count = repetitions(row, "number-rows-repeated");
    const cells = openDocumentCells(row);
    for (let place = 0; cells.size > 0 && place < count; place += 1) {
      countRow();
      rows.push({ number: number + place, cells });
    }
    number += count;
  }
  return rows;
}

/**
 * @param {Map<string, ArchiveEntry>} contents
 * @returns {Promise<ReadSheet[]>}
 * @throws {Refusal}
 */
async function openDocumentSheets(contents) {
  const manifest = await xmlInArchive(contents, "META-INF/manifest.xml");
  if (xmlElements(manifest, "encryption-data").length > 0) throw new Refusal("problem-password");
  const root = await xmlInArchive(contents, "content.xml");
  const countRow = makeRowCounter();
  const book = xmlElements(root, "spreadsheet")[0];
  return (book ? Array.from(book.children) : []).filter(({ localName }) => localName === "table").map((table) => ({
    name: xmlAttribute(table, "name"), rows: openDocumentRows(table, countRow),
  }));
}
