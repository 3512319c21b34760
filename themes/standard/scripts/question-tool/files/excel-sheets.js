// The sheets of a workbook of Excel (Office Open XML, ECMA-376), whichever program has saved it.

/** The numbers of the formats that are days and times without saying so. */
const DAY_FORMATS = [[14, 22], [27, 36], [45, 47], [50, 58]];

/** @param {string} code  "d mmmm yyyy".  @returns {boolean} Whether a format shows a number as a day or a time. */
function isDayFormat(code) {
  return /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").replace(/general/i, ""));
}

/** @param {Element | null} styles  @returns {boolean[]} Whether each style of cells shows days. */
function dayStyles(styles) {
  const codes = new Map(xmlElements(styles, "numFmt").map((format) => [xmlAttribute(format, "numFmtId"), xmlAttribute(format, "formatCode")]));
  const list = xmlElements(styles, "cellXfs")[0];
  return (list ? xmlElements(list, "xf") : []).map((style) => {
    const id = xmlAttribute(style, "numFmtId");
    const code = codes.get(id);
    return code !== undefined ? isDayFormat(code) : DAY_FORMATS.some(([first, last]) => Number(id) >= first && Number(id) <= last);
  });
}

/** @param {Element} element  @returns {string} The text of a cell, also where its letters look differently; readings aside. */
function richText(element) {
  const texts = xmlElements(element, "t").filter((text) => text.parentElement?.localName !== "rPh");
  return texts.map((text) => text.textContent ?? "").join("")
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits) => String.fromCharCode(parseInt(digits, 16))).replace(/\r\n?/g, "\n");
}

/** @param {number} serial  @param {boolean} is1904  @returns {string} The day that Excel means by a number. */
function dayOfSerial(serial, is1904) {
  // Excel counts a 29 February 1900, as its forerunner did.
  const days = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  return shownTime(Math.round((days - 25569) * 86400) * 1000);
}

/**
 * @param {Element} element
 * @param {{strings: string[], isDay: boolean[], is1904: boolean}} book
 * @returns {Cell}
 */
function excelCell(element, { strings, isDay, is1904 }) {
  const type = xmlAttribute(element, "t");
  const value = xmlChild(element, "v")?.textContent ?? "";
  const inline = xmlChild(element, "is");
  const cell = { isFormula: xmlChild(element, "f") !== undefined };
  switch (type) {
    case "s": return { ...cell, text: strings[Number(value)] ?? "" };
    case "inlineStr": return { ...cell, text: inline ? richText(inline) : "" };
    case "b": return { ...cell, text: value === "1" ? "TRUE" : value && "FALSE" };
    case "d": return { ...cell, text: value.replace(/T00:00:00.*/, "") };
    case "str": case "e": return { ...cell, text: value.replace(/\r\n?/g, "\n") };
  }
  const serial = Number(value);
  const isShownAsDay = value !== "" && isDay[Number(xmlAttribute(element, "s"))] === true && serial >= 1 && serial < 2958466;
  return { ...cell, text: isShownAsDay ? dayOfSerial(serial, is1904) : shownNumber(value) };
}

/**
 * @param {Map<string, ArchiveEntry>} contents
 * @param {string} part  "xl/workbook.xml".
 * @returns {Promise<{id: string, type: string, path: string}[]>} What a part refers to.
 */
async function excelRelations(contents, part) {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const root = await xmlInArchive(contents, `${folder}_rels/${part.slice(slash)}.rels`);
  return xmlElements(root, "Relationship").map((relation) => {
    const target = xmlAttribute(relation, "Target");
    const path = new URL(target, `https://archive/${folder}`).pathname.slice(1);
    return { id: xmlAttribute(relation, "Id"), type: xmlAttribute(relation, "Type").split("/").at(-1) ?? "", path };
  });
}

/**
 * @param {Element | null} root
 * @param {{strings: string[], isDay: boolean[], is1904: boolean}} book
 * @param {() => void} countRow
 * @returns {ReadRow[]}
 */
function excelRows(root, book, countRow) {
  let number = 0;
  return xmlElements(root, "row").flatMap((row) => {
    number = Number(xmlAttribute(row, "r")) || number + 1;
    /** @type {Map<number, Cell>} */
    const cells = new Map();
    let column = -1;
    for (const element of Array.from(row.children)) {
      const named = columnOf(xmlAttribute(element, "r"));
      column = named >= 0 ? named : column + 1;
      if (!element.firstElementChild || column >= SHEET_LIMITS.columns) continue;
      const cell = excelCell(element, book);
      if (cell.text.trim() !== "" || cell.isFormula) cells.set(column, { ...cell, text: cell.text.trim() });
    }
    if (cells.size === 0) return [];
    countRow();
    return [{ number, cells }];
  });
}

/**
 * @param {Map<string, ArchiveEntry>} contents
 * @returns {Promise<ReadSheet[]>}
 * @throws {Refusal}
 */
async function excelSheets(contents) {
  const first = (await excelRelations(contents, "")).find(({ type }) => type === "officeDocument");
  const path = first?.path ?? "xl/workbook.xml";
  const workbook = await xmlInArchive(contents, path);
  if (workbook?.localName !== "workbook") throw new Refusal("problem-damaged");
  const relations = await excelRelations(contents, path);
  /** @param {string} kind */
  const part = (kind) => xmlInArchive(contents, relations.find(({ type }) => type === kind)?.path ?? "");
  const book = {
    strings: xmlElements(await part("sharedStrings"), "si").map(richText), isDay: dayStyles(await part("styles")),
    is1904: xmlElements(workbook, "workbookPr").some((settings) => ["1", "true"].includes(xmlAttribute(settings, "date1904"))),
  };
  const countRow = makeRowCounter();
  /** @type {ReadSheet[]} */
  const sheets = [];
  for (const sheet of xmlElements(workbook, "sheet")) {
    const id = Array.from(sheet.attributes).find(({ name }) => /:id$/.test(name))?.value;
    const relation = relations.find((one) => one.id === id);
    if (relation?.type !== "worksheet") continue;
    const root = await xmlInArchive(contents, relation.path);
    sheets.push({ name: xmlAttribute(sheet, "name"), rows: excelRows(root, book, countRow) });
  }
  return sheets;
}
