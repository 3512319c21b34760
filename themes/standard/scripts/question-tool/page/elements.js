// Parts of the page. Texts go in as texts, never as HTML.

/**
 * Returns the part of an element that a selector finds, which the templates have.
 *
 * @template {HTMLElement} Kind
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
function elementIn(parent, selector, kind) {
  const element = parent.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`the page has no ${selector}`);
  return element;
}

/** @param {string} id  @returns {HTMLElement} */
function elementOf(id) {
  return elementIn(document, `#${CSS.escape(id)}`, HTMLElement);
}

/** @param {string} id  @returns {DocumentFragment} What a template of the page holds. */
function contentOf(id) {
  return elementIn(document, `#${id}`, HTMLTemplateElement).content;
}

/** @param {string} id  @returns {DocumentFragment} A copy of what a template of the page holds. */
function copyOf(id) {
  return document.importNode(contentOf(id), true);
}

/** @param {ParentNode} parent  @param {string} name  @returns {HTMLElement} The part that a template names. */
function partOf(parent, name) {
  return elementIn(parent, `[data-part="${name}"]`, HTMLElement);
}

/** @param {ParentNode} parent  @param {string} name  @returns {HTMLInputElement} */
function inputOf(parent, name) {
  return elementIn(parent, `[data-part="${name}"]`, HTMLInputElement);
}

/** @param {ParentNode} parent  @param {string} name  @returns {HTMLButtonElement} */
function buttonOf(parent, name) {
  return elementIn(parent, `[data-action="${name}"]`, HTMLButtonElement);
}

/** @param {ParentNode} parent  @param {string} name  @param {() => void} act */
function onAction(parent, name, act) {
  buttonOf(parent, name).addEventListener("click", act);
}

/** @param {ParentNode} parent  @param {string} selector  @returns {HTMLInputElement[]} */
function inputsIn(parent, selector) {
  return Array.from(parent.querySelectorAll(selector)).filter(
    /** @returns {input is HTMLInputElement} */ (input) => input instanceof HTMLInputElement);
}

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

/** @param {ParentNode} parent  @param {string} selector  @returns {Field[]} */
function fieldsIn(parent, selector) {
  return Array.from(parent.querySelectorAll(selector)).filter(
    /** @returns {field is Field} */ (field) => field instanceof HTMLInputElement ||
      field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement);
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Name]}
 */
function makeElement(name, text, attributes = {}) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/**
 * Makes an element of what the set says, which may be in another language than the words of the tool.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[Name]}
 */
function makeQuotation(name, text, attributes = {}) {
  const { lang, dir } = document.documentElement;
  return makeElement(name, text, { lang, dir, ...attributes });
}

/** @param {HTMLSelectElement} select  @param {string} value  @param {string} text */
function addOption(select, value, text) {
  select.append(makeElement("option", text, { value }));
}

/** Says something that just happened, at the foot of the window and to screen readers. */
const say = (() => {
  /** @type {number | undefined} */
  let hiding;
  /** @param {string} text */
  return (text) => {
    const message = elementIn(document, ".message", HTMLElement);
    message.textContent = text;
    clearTimeout(hiding);
    hiding = setTimeout(() => { message.textContent = ""; }, 6000);
  };
})();
