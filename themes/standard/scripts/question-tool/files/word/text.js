// Paragraphs and tables of documents that Word and LibreOffice open (Office Open XML, ECMA-376).

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * @typedef {object} ParagraphOptions
 * @property {boolean} [isNext]  Whether it stays on one page with what follows.
 * @property {boolean} [startsPage]
 * @property {boolean} [isTyped]  Whether somebody typed it: it then runs as its first letter does.
 * @property {string} [bookmark]  What links call it.
 * @property {string} [link]  The bookmark that it leads to.
 * @property {string} [character]  The id of a style of its letters.
 *
 * @typedef {object} WordWriter
 * @property {(text: string, style?: string, options?: ParagraphOptions) => string} paragraph
 *   Each line of the text is a paragraph.
 * @property {(table: WordTable) => string} table
 *
 * @typedef {object} WordCell
 * @property {string} content  Paragraphs.
 * @property {number} [span]  How many columns it takes.
 * @property {string} [fill]  The colour behind it.
 *
 * @typedef {object} WordTable
 * @property {string} style
 * @property {number[]} widths  In twentieths of a point.
 * @property {WordCell[][]} rows
 * @property {boolean} [hasHead]  Whether the first row has the headings, to be repeated on each page.
 * @property {boolean[]} [maySplit]  Which rows may be divided between two pages.
 */

/** @param {string} text  @param {boolean} isDefault  @returns {boolean} Whether a text begins with a letter that runs from right to left. */
function runsRightToLeft(text, isDefault) {
  const letter = /\p{L}/u.exec(text);
  return letter ? RIGHT_TO_LEFT.test(letter[0]) : isDefault;
}

/** @param {string} text  @param {string} [character]  @returns {string} */
function wordRun(text, character = "") {
  const properties = `${character && `<w:rStyle w:val="${character}"/>`}${RIGHT_TO_LEFT.test(text) ? "<w:rtl/>" : ""}`;
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** @param {string} name  @returns {string} A name that a bookmark may have. */
function bookmarkName(name) {
  return `m_${name.replace(/[^A-Za-z0-9]+/g, "_")}`.slice(0, 40);
}

/** @param {boolean} isRightToLeft  Whether the document runs from right to left.  @returns {WordWriter} */
function makeWordWriter(isRightToLeft) {
  let bookmarks = 0;
  /** @type {WordWriter["paragraph"]} */
  const paragraph = (text, style = "", { isNext = false, startsPage = false, isTyped = false, bookmark = "", link = "", character = "" } = {}) =>
    text.split(/\r\n|\r|\n/).map((line) => {
      const isTurned = isTyped ? runsRightToLeft(line, isRightToLeft) : isRightToLeft;
      const properties = `${style && `<w:pStyle w:val="${style}"/>`}${isNext ? "<w:keepNext/>" : ""}` +
        `${startsPage ? "<w:pageBreakBefore/>" : ""}${isTurned ? "<w:bidi/>" : ""}`;
      const run = wordRun(line, link ? "Link" : character);
      const linked = link ? `<w:hyperlink w:anchor="${bookmarkName(link)}" w:history="1">${run}</w:hyperlink>` : run;
      if (bookmark) bookmarks += 1;
      const marked = bookmark
        ? `<w:bookmarkStart w:id="${bookmarks}" w:name="${bookmarkName(bookmark)}"/>${linked}<w:bookmarkEnd w:id="${bookmarks}"/>` : linked;
      return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${marked}</w:p>`;
    }).join("");
  /** @type {WordWriter["table"]} */
  const table = ({ style, widths, rows, hasHead = false, maySplit = [] }) => {
    const lines = rows.map((cells, index) => {
      let column = 0;
      const written = cells.map(({ content, span = 1, fill = "" }) => {
        const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
        column += span;
        return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ""}${fill && `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`}</w:tcPr>${content}</w:tc>`;
      });
      const properties = `${maySplit[index] ? "" : "<w:cantSplit/>"}${hasHead && index === 0 ? "<w:tblHeader/>" : ""}`;
      return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${written.join("")}</w:tr>`;
    });
    const total = widths.reduce((sum, one) => sum + one, 0);
    // The first row has the headings, and nothing is told apart by bands of colour.
    const look = `<w:tblLook w:val="${hasHead ? "0620" : "0600"}" w:firstRow="${Number(hasHead)}" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`;
    return `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/>${isRightToLeft ? "<w:bidiVisual/>" : ""}<w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>${look}</w:tblPr>` +
      `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${lines.join("")}</w:tbl>`;
  };
  return { paragraph, table };
}
