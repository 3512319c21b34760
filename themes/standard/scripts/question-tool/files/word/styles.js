// How documents for Word look. Sizes of type are in half points, lengths in twentieths of a point.

/**
 * @typedef {object} ParagraphStyle
 * @property {string} [basedOn]
 * @property {number} [size]
 * @property {boolean} [isBold]
 * @property {boolean} [isItalic]
 * @property {string} [color]
 * @property {number} [before]  The space above.
 * @property {number} [after]
 * @property {number} [outline]  The level of a heading, from 0.
 * @property {boolean} [isNext]  Whether it stays on one page with what follows.
 * @property {string} [frame]  Lines beside it and what is behind it.
 * @property {string} [more]  What else there is of its place on the line.
 */

/** @param {string} id  @param {string} name  @param {ParagraphStyle} style  @returns {string} */
function wordStyle(id, name, {
  basedOn = "Normal", size, isBold = false, isItalic = false, color, before, after, outline, isNext = false, frame = "", more = "",
}) {
  const space = before === undefined && after === undefined ? ""
    : `<w:spacing w:before="${before ?? 0}" w:after="${after ?? 120}"${outline === undefined ? "" : ' w:line="252" w:lineRule="auto"'}/>`;
  const letters = `${isBold ? "<w:b/><w:bCs/>" : ""}${isItalic ? "<w:i/><w:iCs/>" : ""}${color ? `<w:color w:val="${color}"/>` : ""}` +
    `${size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : ""}`;
  const lines = `${isNext ? "<w:keepNext/>" : ""}${outline === undefined && !isNext ? "" : "<w:keepLines/>"}${frame}${space}${more}` +
    `${outline === undefined ? "" : `<w:outlineLvl w:val="${outline}"/>`}`;
  const isOwn = !/^(Title|Subtitle|heading \d|Quote|header|footer)$/.test(name);
  return `<w:style w:type="paragraph"${isOwn ? ' w:customStyle="1"' : ""} w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:qFormat/>` +
    `${lines && `<w:pPr>${lines}</w:pPr>`}${letters && `<w:rPr>${letters}</w:rPr>`}</w:style>`;
}

/** @param {string} side  @param {string} color  @param {number} size  @param {number} [space]  @returns {string} */
function wordLine(side, color, size, space = 0) {
  return `<w:${side} w:val="single" w:sz="${size}" w:space="${space}" w:color="${color}"/>`;
}

/** @param {string} id  @param {string} name  @param {string} borders  @returns {string} */
function wordTableStyle(id, name, borders) {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/>` +
    `<w:tblPr>${borders && `<w:tblBorders>${borders}</w:tblBorders>`}<w:tblCellMar><w:top w:w="55" w:type="dxa"/><w:left w:w="100" w:type="dxa"/>` +
    `<w:bottom w:w="55" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;
}

/** @returns {string} The styles of paragraphs. */
function wordParagraphStyles() {
  const { ink, quiet, accent, notice, noticeRule, added, rule } = PALETTE;
  return [
    wordStyle("Title", "Title", {
      size: 60, isBold: true, color: accent, before: 2200, after: 160, isNext: true, frame: `<w:pBdr>${wordLine("top", accent, 24, 22)}</w:pBdr>`,
    }),
    wordStyle("Subtitle", "Subtitle", { size: 28, color: quiet, before: 0, after: 60 }),
    wordStyle("CoverNote", "Cover Note", { size: 22, isBold: true, color: added, before: 0, after: 480 }),
    wordStyle("Heading1", "heading 1", {
      size: 34, isBold: true, color: accent, before: 520, after: 160, outline: 0, isNext: true,
      frame: `<w:pBdr>${wordLine("bottom", accent, 8, 4)}</w:pBdr>`,
    }),
    wordStyle("CoverEnd", "Cover End", { size: 16, before: 480, after: 0 }),
    wordStyle("Heading2", "heading 2", { size: 25, isBold: true, color: accent, before: 360, after: 20, outline: 1, isNext: true }),
    wordStyle("Origin", "Origin", { size: 18, color: added, before: 0, after: 80, isNext: true }),
    wordStyle("Quote", "Quote", { color: ink, before: 40, after: 120, isNext: true, frame: `<w:pBdr>${wordLine("left", rule, 18, 8)}</w:pBdr>`, more: '<w:ind w:left="200"/>' }),
    wordStyle("Remark", "Remark", { size: 20, isItalic: true, color: added, before: 0, after: 100, isNext: true }),
    wordStyle("Sum", "Sum", { color: quiet, before: 0, after: 120, isNext: true }),
    wordStyle("Notice", "Notice", {
      size: 20, before: 0, after: 80, frame: `<w:pBdr>${wordLine("left", noticeRule, 24, 8)}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${notice}"/>`,
      more: '<w:ind w:left="200"/>',
    }),
    wordStyle("TableText", "Table Text", { size: 21, before: 0, after: 0 }),
    wordStyle("TableHeading", "Table Heading", { basedOn: "TableText", size: 19, isBold: true, color: "FFFFFF", isNext: true }),
    wordStyle("TableName", "Table Name", { basedOn: "TableText", size: 19, isBold: true, color: quiet }),
    wordStyle("TableChoice", "Table Choice", { basedOn: "TableText", isBold: true, color: accent }),
    wordStyle("TableCount", "Table Count", { basedOn: "TableText", more: '<w:jc w:val="center"/>' }),
    wordStyle("TableCountHeading", "Table Count Heading", { basedOn: "TableHeading", size: 17, more: '<w:jc w:val="center"/>' }),
    wordStyle("TableGroup", "Table Group", { basedOn: "TableText", size: 19, isBold: true, color: added }),
    wordStyle("TableEnd", "Table End", { size: 8, before: 0, after: 0 }),
    wordStyle("Header", "header", { size: 18, color: quiet, before: 0, after: 0 }),
    wordStyle("Footer", "footer", { size: 18, color: quiet, before: 0, after: 0 }),
  ].join("");
}

/** @param {string} language  @returns {string} */
function wordStyles(language) {
  const { ink, rule } = PALETTE;
  const lang = xmlText(language);
  const lines = ["top", "bottom", "insideH"].map((side) => wordLine(side, rule, 4)).join("");
  return `<w:styles ${WORD}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>` +
    `<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${lang}" w:eastAsia="${lang}" w:bidi="${lang}"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:rPr><w:color w:val="${ink}"/></w:rPr></w:style>` +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>' +
    `<w:style w:type="character" w:customStyle="1" w:styleId="Link"><w:name w:val="Link"/><w:rPr><w:color w:val="14506D"/></w:rPr></w:style>` +
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>' +
    wordParagraphStyles() +
    wordTableStyle("Facts", "Facts", wordLine("bottom", rule, 4) + wordLine("insideH", rule, 4)) +
    wordTableStyle("Answer", "Answer", lines) +
    wordTableStyle("Counts", "Counts", lines) +
    "</w:styles>";
}
