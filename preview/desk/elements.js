// Parts of the desk. Texts go in as texts, never as HTML.

const SVG = "http://www.w3.org/2000/svg";

/** The lines of the icons, in a square of 24. */
const ICONS = {
  pencil: "M4 20l1-5L16 4l4 4L9 19zM13.5 6.5l4 4",
  close: "M6 6l12 12M18 6L6 18",
  up: "M12 20V4M5 11l7-7 7 7",
  down: "M12 4v16M5 13l7 7 7-7",
  drag: "M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01",
  emphasis: "M10 5h8M6 19h8M14 5l-4 14",
  strong: "M7 5h6a3.5 3.5 0 0 1 0 7H7zM7 12h7a3.5 3.5 0 0 1 0 7H7z",
  bullets: "M9 6h11M9 12h11M9 18h11M4.5 6h.01M4.5 12h.01M4.5 18h.01",
  numbers: "M10 6h10M10 12h10M10 18h10M4 4.5l1.5-.5v5M4 15.5c.5-1 2.5-1 2.5.3 0 1-2.5 2-2.5 3.2h2.7",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.7l1-1",
  table: "M4 5h16v14H4zM4 10h16M4 14.5h16M12 5v14",
  picture: "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M8.5 9h.01",
  note: "M5 19V9M5 9l3-2M11 6h8M11 11h8M11 16h5M3.500 19h3",
};

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [text]
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Name]}
 */
function makeElement(name, text = "", attributes = {}) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  return element;
}

/** @param {keyof typeof ICONS} name  @returns {SVGElement} */
function makeIcon(name) {
  const icon = document.createElementNS(SVG, "svg");
  icon.setAttribute("viewBox", "0 0 24 24");
  icon.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  icon.append(path);
  return icon;
}

/**
 * @param {string} text
 * @param {() => void} act
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLButtonElement}
 */
function makeButton(text, act, attributes = {}) {
  const button = makeElement("button", text, { type: "button", ...attributes });
  button.addEventListener("click", act);
  return button;
}

/**
 * @param {keyof typeof ICONS} icon
 * @param {string} name
 * @param {() => void} act
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLButtonElement}
 */
function makeIconButton(icon, name, act, attributes = {}) {
  const button = makeButton("", act, { "aria-label": name, title: name, class: "icon-button", ...attributes });
  button.append(makeIcon(icon));
  return button;
}

/**
 * @param {CSSStyleSheet[]} sheets
 * @returns {{host: HTMLElement, root: ShadowRoot}} An element with a style of its own. The words of the desk are English, whatever
 *   the language of the page.
 */
function makeHost(sheets) {
  const host = makeElement("div", "", { "data-waymark-desk": "", lang: "en-GB", dir: "ltr" });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = sheets;
  return { host, root };
}

/** @param {string} css  @returns {CSSStyleSheet} */
function makeSheet(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

/** @param {number} count  @param {string} noun */
function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** @param {string} time  @returns {string} "20:14" */
function timeOfDay(time) {
  return new Date(time).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
}

/** @param {string} time  @returns {string} "30 November, 20:14" */
function dayAndTime(time) {
  return `${new Date(time).toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${timeOfDay(time)}`;
}

const NAMED_BY_LABEL = ["text", "key", "keys"];

/** @param {{kind: string, label: string}} part  @returns {string} "question QM2 Q3" */
function nameOf({ kind, label }) {
  if (NAMED_BY_LABEL.includes(kind)) return label;
  return `${kind === "heading" ? "section" : kind} ${label}`;
}
