// Which questions are shown. The choice stands in the address, so that a view can be bookmarked.

/**
 * @typedef {object} Filter
 * @property {string} phase  The id of a phase; empty for all.
 * @property {string} marker
 * @property {string} role  The heading of a group of questions.
 * @property {string} words
 * @property {boolean} isOpen  Whether questions with a response are left out.
 * @property {boolean} isRestated  Whether questions that were written for this edition are left out.
 */

/** @type {Filter} */
const NO_FILTER = { phase: "", marker: "", role: "", words: "", isOpen: false, isRestated: false };

/** @param {string} text  @returns {string} A text without what should not matter when it is sought: case, accents, curly quotes. */
function soughtForm(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
}

/** @param {Question} question  @param {string} words */
function hasWords(question, words) {
  const text = soughtForm(`${question.label} ${question.wording}`);
  return soughtForm(words).split(/\s+/).every((word) => text.includes(word));
}

/**
 * @param {Question} question
 * @param {Filter} filter
 * @param {boolean} isAnswered
 */
function isShown(question, filter, isAnswered) {
  return (
    (!filter.phase || question.phase.id === filter.phase) &&
    (!filter.marker || question.marker.id === filter.marker) &&
    (!filter.role || question.role === filter.role) &&
    !(filter.isOpen && isAnswered) && !(filter.isRestated && question.isAdded) && hasWords(question, filter.words));
}

/**
 * Returns the part of the address after `#`; empty where all is shown.
 *
 * Words go in only where some question has them: what somebody types of a case has no place in an address.
 *
 * @param {Filter} filter
 * @param {Question[]} questions
 * @returns {string}
 */
function addressOfFilter(filter, questions) {
  const parts = new URLSearchParams();
  const { phase, marker, role } = filter;
  for (const [key, value] of Object.entries({ phase, marker, role })) if (value) parts.set(key, value);
  const words = filter.words.trim();
  if (words && questions.some((question) => hasWords(question, words))) parts.set("words", words);
  if (filter.isOpen) parts.set("open", "yes");
  if (filter.isRestated) parts.set("original", "yes");
  const text = parts.toString();
  return text && `#?${text}`;
}

/**
 * Returns the filter that stands in an address; null where there is none. Unknown values say nothing.
 *
 * @param {string} hash  The part of the address from `#` on.
 * @param {Question[]} questions
 * @returns {Filter | null}
 */
function filterInAddress(hash, questions) {
  if (!hash.startsWith("#?")) return null;
  const parts = new URLSearchParams(hash.slice(2));
  /** @param {string} key  @param {(question: Question) => string} valueOf */
  const known = (key, valueOf) => {
    const value = parts.get(key) ?? "";
    return questions.some((question) => valueOf(question) === value) ? value : "";
  };
  return {
    phase: known("phase", (question) => question.phase.id),
    marker: known("marker", (question) => question.marker.id),
    role: known("role", (question) => question.role),
    words: (parts.get("words") ?? "").slice(0, 200), isOpen: parts.get("open") === "yes",
    isRestated: parts.get("original") === "yes",
  };
}
