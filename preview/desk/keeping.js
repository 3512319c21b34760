// Texts that the preview has not got yet, kept in the browser until it has them.

/**
 * @typedef {{file: string, part: string, label: string, page: string, saved: string, text: string, time: string}} KeptText
 */

const KEPT = "waymark-desk-text:";

/** @param {string} file  @param {string} part */
function keptName(file, part) {
  return `${KEPT}${file} ${part}`;
}

/** @param {KeptText} kept */
function keepText(kept) {
  try {
    localStorage.setItem(keptName(kept.file, kept.part), JSON.stringify(kept));
  } catch {
    // Where the browser keeps nothing, the preview has the text a moment later all the same.
  }
}

/** @param {string | null} name  @returns {KeptText | null} */
function readKept(name) {
  const kept = name === null ? null : localStorage.getItem(name);
  return kept === null ? null : JSON.parse(kept);
}

/** @param {string} file  @param {string} part  @returns {KeptText | null} */
function keptText(file, part) {
  return readKept(keptName(file, part));
}

/**
 * @param {string} file
 * @param {string} part
 * @param {string | null} text  What the preview has got; another text, of another window, stays. Null for any.
 */
function forgetText(file, part, text) {
  if (text === null || keptText(file, part)?.text === text) localStorage.removeItem(keptName(file, part));
}

/** @returns {UnsavedText[]} */
function keptTexts() {
  return Object.keys(localStorage).filter((name) => name.startsWith(KEPT)).flatMap((name) => readKept(name) ?? []);
}

// The part that is open in this window, which is opened again when the page is loaded again.

const OPEN = "waymark-desk-open";

/** @param {{file: string, part: string} | null} part  @param {string} page  The page beside which it is open. */
function rememberOpen(part, page) {
  if (part) sessionStorage.setItem(OPEN, JSON.stringify({ file: part.file, part: part.part, page }));
  else sessionStorage.removeItem(OPEN);
}

/** @returns {{file: string, part: string, page: string} | null} */
function rememberedOpen() {
  const open = sessionStorage.getItem(OPEN);
  return open === null ? null : JSON.parse(open);
}
