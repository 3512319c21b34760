// What the files of office programs have in common: parts in XML, put into one archive.

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE_PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The colours of the theme, as files for office programs have them. */
const PALETTE = {
  ink: "20242A", quiet: "575D66", rule: "B4BAC2", accent: "1D3B4A", tint: "F1F3F4", notice: "FFF6DF", noticeRule: "B7791F", added: "7A5200",
};

/** The tints of judgements, those of the style sheet in its light scheme. */
const TINT_FILLS = ["D5EBD9", "FBE8B8", "F8D6CD", "E1E4EA", "D8E4F6", "EAD9F2", "CDEBEC", "F3DFE8"];

const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument";

/** @param {string} text  @returns {string} */
function xmlText(text) {
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/**
 * @typedef {object} OfficePart
 * @property {string} path  Below the folder of the document: "styles.xml".
 * @property {string} type  The end of its content type: "styles"; that of a theme is the same in all files.
 * @property {string} text
 * @property {string} [relation]  How the document calls it; without it, as its type.
 *
 * @typedef {object} OfficeFile
 * @property {string} folder  "word" or "xl".
 * @property {string} main  The path of the main part.
 * @property {string} type  The beginning of its content types, after that of all of them: "wordprocessingml".
 * @property {string} title
 * @property {string} author
 * @property {string} language
 * @property {string} changed  A time as "2026-12-01T10:00:00.000Z".
 * @property {OfficePart[]} parts  The main part first.
 */

/** @returns {string} The colours and letters that programs offer beside those of the file. */
function officeTheme() {
  const { ink, quiet, rule, accent, tint, notice, noticeRule, added } = PALETTE;
  const colors = [
    ["dk1", ink], ["lt1", "FFFFFF"], ["dk2", accent], ["lt2", tint], ["accent1", accent], ["accent2", noticeRule], ["accent3", quiet],
    ["accent4", added], ["accent5", rule], ["accent6", notice], ["hlink", "14506D"], ["folHlink", quiet],
  ].map(([name, color]) => `<a:${name}><a:srgbClr val="${color}"/></a:${name}>`).join("");
  const letters = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}</a:ln>`;
  const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
  return `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Waymark"><a:themeElements><a:clrScheme name="Waymark">${colors}</a:clrScheme>` +
    `<a:fontScheme name="Waymark"><a:majorFont>${letters}</a:majorFont><a:minorFont>${letters}</a:minorFont></a:fontScheme><a:fmtScheme name="Waymark">` +
    `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

/**
 * Returns the bytes of a file of an office program; each part is named by its path without what follows the point.
 *
 * @param {OfficeFile} file
 * @returns {Uint8Array}
 */
function officeFile({ folder, main, type, title, author, language, changed, parts }) {
  const kind = `${OFFICE_TYPE}.${type}`;
  const day = `${changed.slice(0, 19)}Z`;
  const all = [...parts, { path: "theme/theme1.xml", type: "theme", text: officeTheme() }];
  const types = all.map(({ path, type: ending }) =>
    `<Override PartName="/${folder}/${path}" ContentType="${ending === "theme" ? OFFICE_TYPE : kind}.${ending}+xml"/>`).join("");
  const relations = all.slice(1).map(({ path, type: ending, relation = ending }) =>
    `<Relationship Id="${path.replace(/\..*/, "").replace("/", "-")}" Type="${OFFICE_RELATIONS}/${relation}" Target="${path}"/>`).join("");
  return archive([
    {
      name: "[Content_Types].xml",
      text: `${XML}<Types xmlns="${OFFICE_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      text: `${XML}<Relationships xmlns="${OFFICE_PACKAGE}/relationships"><Relationship Id="document" Type="${OFFICE_RELATIONS}/officeDocument" Target="${folder}/${main}"/><Relationship Id="core" Type="${OFFICE_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    },
    { name: `${folder}/_rels/${main}.rels`, text: `${XML}<Relationships xmlns="${OFFICE_PACKAGE}/relationships">${relations}</Relationships>` },
    {
      name: "docProps/core.xml",
      text: `${XML}<cp:coreProperties xmlns:cp="${OFFICE_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>${author && `<dc:creator>${xmlText(author)}</dc:creator>`}<dc:language>${xmlText(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`,
    },
    ...all.map(({ path, text }) => ({ name: `${folder}/${path}`, text: `${XML}${text}` })),
  ]);
}
