// A report as a document that Word and LibreOffice open (Office Open XML, ECMA-376).

/** @param {string} text  @returns {string} */
function xmlText(text) {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** @param {string} text  @param {string} [style]  The id of a style.  @returns {string} */
function wordParagraph(text, style = "") {
  const lines = text.split(/\r\n|\r|\n/).map((line) => `<w:t xml:space="preserve">${xmlText(line)}</w:t>`);
  return `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r>${lines.join("<w:br/>")}</w:r></w:p>`;
}

/**
 * @param {number[]} widths  In twentieths of a point.
 * @param {string[][]} rows
 * @param {string[] | null} [headings]  Without them, the first cell of each row is its heading.
 * @returns {string}
 */
function wordTable(widths, rows, headings = null) {
  /** @param {string[]} cells  @param {(index: number) => string} style  @param {string} [properties] */
  const row = (cells, style, properties = "") =>
    `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${cells.map((text, index) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[index]}" w:type="dxa"/></w:tcPr>${wordParagraph(text, style(index))}</w:tc>`).join("")}</w:tr>`;
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const properties = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>';
  const head = headings ? row(headings, () => "TableHeading", "<w:tblHeader/>") : "";
  const body = rows.map((cells) => row(cells, (index) => (!headings && index === 0 ? "TableHeading" : "TableText")));
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${head}${body.join("")}</w:tbl>${wordParagraph("")}`;
}

/** @param {ReportEntry} entry  @param {Words} words  @returns {string} */
function wordEntry(entry, words) {
  return [
    wordParagraph(entry.label, "Heading2"),
    ...(entry.origin ? [wordParagraph(entry.origin)] : []), wordParagraph(entry.wording, "Quote"),
    ...entry.notes.map((note) => wordParagraph(note)),
    ...(entry.newWording ? [wordParagraph(words.text("new-wording", { wording: entry.newWording }))] : []),
    ...(entry.rows.length > 0 ? [wordTable([2200, 6800], entry.rows.map(({ name, text }) => [name, text]))] : []),
  ].join("");
}

/** @param {Report} report  @param {Words} words  @returns {string} */
function wordBody(report, words) {
  const actions = report.actions.map(({ question, origin, action, owner, due }) =>
    [[question, origin].filter((text) => text).join("\n"), action, owner, due && words.day(due)]);
  return [
    wordParagraph(report.title, "Title"),
    ...[...report.facts, ...report.provenance].map((fact) => wordParagraph(fact)),
    ...(actions.length > 0 ? [
      wordParagraph(words.text("actions"), "Heading1"),
      wordTable([1400, 4400, 1800, 1400], actions, ["question", "action", "owner", "due"].map((key) => words.text(key))),
    ] : []),
    ...report.markers.flatMap((marker) => [
      wordParagraph(marker.heading, "Heading1"), wordParagraph(marker.summary),
      ...marker.entries.map((entry) => wordEntry(entry, words)),
    ]),
    ...(report.removed.length > 0 ? [
      wordParagraph(words.text("removed-heading"), "Heading1"), wordParagraph(words.text("removed-explained")),
      ...report.removed.map((entry) => wordEntry({ ...entry, label: `${entry.label} (${entry.marker})` }, words)),
    ] : []),
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1304" w:bottom="1304" w:left="1304" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>',
  ].join("");
}

/**
 * @typedef {object} ParagraphStyle
 * @property {number} [size]  In half points.
 * @property {boolean} [isBold]
 * @property {number} [before]  The space above, in twentieths of a point.
 * @property {number} [after]
 * @property {number} [outline]  The level of a heading, from 0.
 * @property {boolean} [isNext]  Whether it stays on one page with what follows.
 */

/** @param {string} id  @param {string} name  @param {ParagraphStyle} style  @returns {string} */
function wordStyle(id, name, { size = 22, isBold = false, before = 0, after = 120, outline, isNext = false } = {}) {
  const level = outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${isNext ? "<w:keepNext/>" : ""}<w:spacing w:before="${before}" w:after="${after}"/>${level}</w:pPr>` +
    `<w:rPr>${isBold ? "<w:b/>" : ""}<w:sz w:val="${size}"/></w:rPr></w:style>`;
}

/** @param {string} language  @returns {string} */
function wordStyles(language) {
  /** @param {string} name */
  const side = (name) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;
  const borders = ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).join("");
  return `${XML}<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/>` +
    `<w:sz w:val="22"/><w:lang w:val="${xmlText(language)}"/></w:rPr></w:rPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:spacing w:after="120"/></w:pPr></w:style>' +
    wordStyle("Title", "Title", { size: 40, isBold: true }) +
    wordStyle("Heading1", "heading 1", { size: 28, isBold: true, before: 360, outline: 0, isNext: true }) +
    wordStyle("Heading2", "heading 2", { size: 24, isBold: true, before: 240, after: 60, outline: 1, isNext: true }) +
    wordStyle("Quote", "Quote", { isNext: true }) +
    wordStyle("TableHeading", "Table Heading", { isBold: true, after: 40 }) + wordStyle("TableText", "Table Text", { after: 40 }) +
    `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${borders}</w:tblBorders>` +
    '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>';
}

/**
 * @param {Report} report
 * @param {Words} words
 * @param {string} language  Such as "en-GB".
 * @returns {Uint8Array}
 */
function wordDocument(report, words, language) {
  const package_ = "http://schemas.openxmlformats.org/package/2006";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  return archive([
    { name: "[Content_Types].xml", text: `${XML}<Types xmlns="${package_}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>` },
    { name: "_rels/.rels", text: `${XML}<Relationships xmlns="${package_}/relationships"><Relationship Id="document" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="${package_}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>` },
    { name: "word/_rels/document.xml.rels", text: `${XML}<Relationships xmlns="${package_}/relationships"><Relationship Id="styles" Type="${office}/styles" Target="styles.xml"/></Relationships>` },
    { name: "docProps/core.xml", text: `${XML}<cp:coreProperties xmlns:cp="${package_}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(report.title)}</dc:title><dc:language>${xmlText(language)}</dc:language></cp:coreProperties>` },
    { name: "word/styles.xml", text: wordStyles(language) },
    { name: "word/document.xml", text: `${XML}<w:document ${WORD}><w:body>${wordBody(report, words)}</w:body></w:document>` },
  ]);
}
