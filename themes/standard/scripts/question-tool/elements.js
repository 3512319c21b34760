// Parts of the page. Texts go in as texts, never as HTML.

/** @returns {DocumentFragment} What a template of the page holds. */
function copyOf(id) {
  return document.getElementById(id).content.cloneNode(true);
}

/** @returns {Element} The part of an element that a template names. */
function partOf(element, name) {
  return element.querySelector(`[data-part="${name}"]`);
}

function onAction(element, name, act) {
  element.querySelector(`[data-action="${name}"]`).addEventListener("click", act);
}

function makeElement(name, text, attributes = {}) {
  const element = document.createElement(name);
  element.textContent = text;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

/** Makes an element of what the set says, which may be in another language than the words of the tool. */
function makeQuotation(name, text, attributes = {}) {
  const { lang, dir } = document.documentElement;
  return makeElement(name, text, { lang, dir, ...attributes });
}

function addOption(select, value, text) {
  select.append(makeElement("option", text, { value }));
}

/** Says something that just happened, at the foot of the window and to screen readers. */
const say = (() => {
  let hiding;
  return (text) => {
    const message = document.querySelector(".message");
    message.textContent = text;
    clearTimeout(hiding);
    hiding = setTimeout(() => { message.textContent = ""; }, 6000);
  };
})();
