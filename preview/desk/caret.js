// Where the caret of a text field stands.

const MIRRORED = /** @type {const} */ ([
  "boxSizing", "fontFamily", "fontSize", "fontWeight", "lineHeight", "letterSpacing", "tabSize", "paddingTop", "paddingRight",
  "paddingBottom", "paddingLeft", "borderTopWidth", "borderRightWidth", "borderBottomWidth", "borderLeftWidth", "direction",
  "overflowWrap", "wordBreak",
]);

/**
 * @param {HTMLTextAreaElement} field
 * @param {number} offset
 * @returns {{left: number, bottom: number}} Of the character there, in the box of the field.
 */
function caretPlace(field, offset) {
  const mirror = makeElement("div", field.value.slice(0, offset));
  const mark = makeElement("span", field.value.slice(offset) || ".");
  mirror.append(mark);
  const style = getComputedStyle(field);
  for (const name of MIRRORED) mirror.style[name] = style[name];
  const width = `${field.offsetWidth}px`;
  Object.assign(mirror.style, { position: "absolute", visibility: "hidden", whiteSpace: "pre-wrap", width, top: "0", left: "0" });
  field.before(mirror);
  const [line] = mark.getClientRects();
  const box = mirror.getBoundingClientRect();
  const place = { left: line.left - box.left, bottom: line.bottom - box.top - field.scrollTop };
  mirror.remove();
  return place;
}
