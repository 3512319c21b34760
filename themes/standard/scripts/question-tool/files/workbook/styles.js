// How the cells of workbooks look: a few styles by name, each also in a form for texts that begin like a formula.

/**
 * @typedef {object} CellLook
 * @property {number} [font]  The place among the fonts.
 * @property {number} [fill]  The place among the fills.
 * @property {boolean} [hasBorder]
 * @property {number} [format]  The number of a format of numbers.
 * @property {boolean} [isCentred]
 */

const DAY_FORMAT = 164;
const CELL_FONTS = [
  { size: 11, color: PALETTE.ink, isBold: false }, { size: 18, color: PALETTE.accent, isBold: true }, { size: 11, color: PALETTE.ink, isBold: true },
  { size: 13, color: PALETTE.accent, isBold: true }, { size: 11, color: "FFFFFF", isBold: true }, { size: 11, color: PALETTE.added, isBold: false },
];
/** @type {Map<string, CellLook>} */
const CELL_LOOKS = new Map([
  ["text", {}], ["title", { font: 1 }], ["bold", { font: 2 }], ["heading", { font: 3 }],
  ["head", { font: 4, fill: 2, hasBorder: true }], ["given", { fill: 3, hasBorder: true }], ["label", { font: 2, fill: 3, hasBorder: true }],
  ["remark", { font: 5, fill: 3, hasBorder: true }], ["room", { hasBorder: true }], ["day", { hasBorder: true, format: DAY_FORMAT }],
  ["count", { hasBorder: true, isCentred: true }], ["sum", { font: 2, fill: 3, hasBorder: true, isCentred: true }],
  ...TINT_FILLS.map((_, index) => /** @type {[string, CellLook]} */ ([`tint-${index + 1}`, { fill: 4 + index, hasBorder: true }])),
]);

/** @param {string} style  A name of CELL_LOOKS.  @param {boolean} isQuoted  @returns {number} Its place in the file. */
function cellLook(style, isQuoted) {
  const place = [...CELL_LOOKS.keys()].indexOf(style);
  return 1 + place * 2 + Number(isQuoted);
}

/** @returns {string} */
function workbookStyles() {
  const { rule, accent, tint } = PALETTE;
  const fonts = CELL_FONTS.map(({ size, color, isBold }) =>
    `<font>${isBold ? "<b/>" : ""}<sz val="${size}"/><color rgb="FF${color}"/><name val="Calibri"/><family val="2"/></font>`);
  const fills = [
    '<patternFill patternType="none"/>', '<patternFill patternType="gray125"/>',
    ...[accent, tint, ...TINT_FILLS].map((color) => `<patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill>`),
  ].map((fill) => `<fill>${fill}</fill>`);
  const sides = ["left", "right", "top", "bottom"];
  const borders = [
    `<border>${sides.map((side) => `<${side}/>`).join("")}<diagonal/></border>`,
    `<border>${sides.map((side) => `<${side} style="thin"><color rgb="FF${rule}"/></${side}>`).join("")}<diagonal/></border>`,
  ];
  const plain = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
  const looks = [...CELL_LOOKS.values()].flatMap(({ font = 0, fill = 0, hasBorder = false, format = 0, isCentred = false }) => ["", ' quotePrefix="1"'].map((quote) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${Number(hasBorder)}" xfId="0"${quote} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment${isCentred ? ' horizontal="center"' : ""} vertical="top" wrapText="1"/></xf>`));
  /** @param {string} name  @param {string[]} list */
  const all = (name, list) => `<${name} count="${list.length}">${list.join("")}</${name}>`;
  return `<styleSheet xmlns="${SHEETS}"><numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="d mmm yyyy"/></numFmts>` +
    all("fonts", fonts) + all("fills", fills) + all("borders", borders) + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `${all("cellXfs", [plain, ...looks])}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
