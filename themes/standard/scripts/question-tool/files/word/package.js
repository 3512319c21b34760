// A document for Word: its pages, what stands above and below each, and its settings.

/** The width of the text on a page of A4, in twentieths of a point. */
const WORD_WIDTH = 9638;

/**
 * @typedef {object} WordDocument
 * @property {string} title
 * @property {string} author
 * @property {string} language  Such as "en-GB".
 * @property {boolean} isRightToLeft
 * @property {string} changed
 * @property {string} body
 * @property {string} header  What stands above each page but the first.
 * @property {string} footer  What stands below each page.
 * @property {string} page  "Page {page} of {pages}".
 */

/** @param {string} page  "Page {page} of {pages}".  @returns {string} Its words and numbers. */
function wordPageNumber(page) {
  const fields = new Map([["{page}", "PAGE"], ["{pages}", "NUMPAGES"]]);
  return page.split(/(\{pages?\})/).filter((part) => part).map((part) => {
    const field = fields.get(part);
    return field ? `<w:fldSimple w:instr="${field}"><w:r><w:t>1</w:t></w:r></w:fldSimple>` : wordRun(part);
  }).join("");
}

/** @param {string} style  @param {string} content  @param {boolean} isRightToLeft  @returns {string} */
function wordMargin(style, content, isRightToLeft) {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/><w:tabs><w:tab w:val="right" w:pos="${WORD_WIDTH}"/></w:tabs>${isRightToLeft ? "<w:bidi/>" : ""}</w:pPr>${content}</w:p>`;
}

/** @param {WordDocument} document  @returns {Uint8Array} */
function wordFile({ title, author, language, isRightToLeft, changed, body, header, footer, page }) {
  const related = `xmlns:r="${OFFICE_RELATIONS}"`;
  const foot = wordMargin("Footer", `${wordRun(footer)}<w:r><w:tab/></w:r>${wordPageNumber(page)}`, isRightToLeft);
  const references = ["header", "footer"].flatMap((part) => ["default", "first"].map((kind) =>
    `<w:${part}Reference w:type="${kind}" r:id="${part}-${kind}"/>`)).join("");
  const pages = `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/>` +
    '<w:pgMar w:top="1304" w:right="1134" w:bottom="1247" w:left="1134" w:header="624" w:footer="567" w:gutter="0"/>' +
    `<w:titlePg/>${isRightToLeft ? "<w:bidi/>" : ""}</w:sectPr>`;
  /** @param {string} name  @param {string} content */
  const margin = (name, content) => `<w:${name} ${WORD}>${content}</w:${name}>`;
  return officeFile({
    folder: "word", main: "document.xml", type: "wordprocessingml", title, author, language, changed,
    parts: [
      { path: "document.xml", type: "document.main", text: `<w:document ${WORD} ${related}><w:body>${body}${pages}</w:body></w:document>` },
      { path: "styles.xml", type: "styles", text: wordStyles(language) },
      {
        path: "settings.xml", type: "settings",
        text: `<w:settings ${WORD}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${xmlText(language)}"/></w:settings>`,
      },
      {
        path: "fontTable.xml", type: "fontTable",
        text: `<w:fonts ${WORD}><w:font w:name="Calibri"><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`,
      },
      { path: "header-default.xml", type: "header", text: margin("hdr", wordMargin("Header", wordRun(header), isRightToLeft)) },
      { path: "header-first.xml", type: "header", text: margin("hdr", wordMargin("Header", "", isRightToLeft)) },
      { path: "footer-default.xml", type: "footer", text: margin("ftr", foot) },
      { path: "footer-first.xml", type: "footer", text: margin("ftr", foot) },
    ],
  });
}
