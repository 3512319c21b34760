// The words of the tool, which the page has in elements that are not shown.

/**
 * @typedef {object} Words
 * @property {(key: string, values?: Record<string, unknown>) => string} text  A text with its words in braces filled in.
 * @property {(iso: string) => string} day  "2026-12-01" in words.
 * @property {(iso: string) => string} time  A time in words, as the clock of the device has it.
 */

/** @param {string} text  @param {Record<string, unknown>} values  @returns {string} */
function filledText(text, values) {
  return text.replace(/\{([a-z]+)\}/g, (whole, name) => (Object.hasOwn(values, name) ? String(values[name]) : whole));
}

/** @param {Map<string, string>} texts  @param {string} language  @returns {Words} */
function makeWords(texts, language) {
  const day = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" });
  return {
    text(key, values = {}) {
      const text = texts.get(key);
      if (text === undefined) throw new Error(`the page has no words '${key}'`);
      return filledText(text, values);
    },
    day: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
    time: (iso) => time.format(new Date(iso)),
  };
}

/** @param {string} id  The template that has them.  @returns {Map<string, string>} */
function readTexts(id) {
  const texts = contentOf(id).querySelectorAll("[data-word]");
  return new Map(Array.from(texts, (element) => [element.getAttribute("data-word") ?? "", element.textContent ?? ""]));
}
