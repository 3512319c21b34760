// The words of the interface in the language of the page, which come with the index.

/**
 * @typedef {string | Record<string, string>} InterfaceWord  A text, or its forms by plural categories.
 */

// Forms and digits are those of the pages, whatever languages a browser knows.
const FORMS = new Map([[0, "zero"], [1, "one"], [2, "two"], [3, "few"], [6, "many"]]);

/** @param {string} text  @param {Record<string, string>} values  @returns {string} The text with its words in braces filled in. */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));
}

/** Knows no word before `readWords` was called, which is once the index is open. */
function makeWords() {
  /** @type {Record<string, InterfaceWord>} */
  let words = {};

  function readWords() {
    const language = document.documentElement.lang;
    words = waymarkSearch.interface[language] || Object.values(waymarkSearch.interface)[0];
  }

  /** @param {string} name  @returns {string} */
  function word(name) {
    const text = words[name];
    return typeof text === "string" ? text : "";
  }

  /** @param {string} name  @param {number} count  @returns {string} The form of a text that fits a number. */
  function counted(name, count) {
    const forms = words[name];
    if (typeof forms !== "object") return "";
    return filled(forms[FORMS.get(count) ?? "other"] || forms.other, { count: String(count) });
  }

  return { readWords, word, counted };
}
