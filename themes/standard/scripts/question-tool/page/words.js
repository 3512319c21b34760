// The words of the tool, which the page has in elements that are not shown. Days are put in words by those of the
// theme, as on every other page: what a browser has of its own is in the languages that its makers chose.

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

/** @param {Date} time  @returns {string} Its day on the clock of the device: "2026-12-01". */
function dayOf(time) {
  const digits = [time.getMonth() + 1, time.getDate()].map((number) => String(number).padStart(2, "0"));
  return [String(time.getFullYear()).padStart(4, "0"), ...digits].join("-");
}

/** @param {Map<string, string>} texts  @returns {Words} */
function makeWords(texts) {
  /** @type {Words["text"]} */
  const text = (key, values = {}) => {
    const words = texts.get(key);
    if (words === undefined) throw new Error(`the page has no words '${key}'`);
    return filledText(words, values);
  };
  /** @type {Words["day"]} */
  const day = (iso) => {
    const [year, month, day] = iso.split("-").map(Number);
    return text("date", { day, month: text(`month-${month}`), year });
  };
  return {
    text, day,
    time(iso) {
      const time = new Date(iso);
      const digits = [time.getHours(), time.getMinutes()].map((number) => String(number).padStart(2, "0"));
      return text("time", { day: day(dayOf(time)), time: digits.join(":") });
    },
  };
}

/** @param {string} id  The template that has them.  @returns {Map<string, string>} */
function readTexts(id) {
  const texts = contentOf(id).querySelectorAll("[data-word]");
  return new Map(Array.from(texts, (element) => [element.getAttribute("data-word") ?? "", element.textContent ?? ""]));
}
