// The words of the tool, which the page has in elements that are not shown.

/**
 * @typedef {object} Words
 * @property {(key: string, values?: object) => string} text  A text with its words in braces filled in.
 * @property {(iso: string) => string} day  "2026-12-01" in words.
 * @property {(iso: string) => string} time  A time in words, as the clock of the device has it.
 */

function filledText(text, values) {
  return text.replace(/\{([a-z]+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** @returns {Words} */
function makeWords(texts, language) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  return {
    text(key, values = {}) {
      if (!texts.has(key)) throw new Error(`the page has no words '${key}'`);
      return filledText(texts.get(key), values);
    },
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    time: (iso) => time.format(new Date(iso)),
  };
}

function readTexts(id) {
  const texts = document.getElementById(id).content.querySelectorAll("[data-word]");
  return new Map(Array.from(texts, (element) => [element.dataset.word, element.textContent]));
}

