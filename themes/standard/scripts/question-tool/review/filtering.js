// Which questions are shown. The choice stands in the address, so that a view can be bookmarked.

/**
 * @typedef {object} Filter
 * @property {string} phase  The id of a phase; empty for all.
 * @property {string} role  The heading of a group of questions.
 * @property {string} words
 * @property {boolean} isOpen  Whether questions that are answered are left out.
 * @property {boolean} isDiffering  Whether questions on which nobody differs are left out.
 * @property {boolean} isRestated  Whether questions that were written for this edition are left out.
 * @property {Record<string, string>} tags  The tag that is chosen of each group: {level: "2"}.
 *
 * @typedef {Filter & {marker: string, isAll: boolean}} Place
 *   What is looked for, the id of the marker that is shown of what is found, and whether all are shown at once.
 */

/** @type {Filter} */
const NO_FILTER = { phase: "", role: "", words: "", isOpen: false, isDiffering: false, isRestated: false, tags: {} };
/** @type {Place} */
const START = { ...NO_FILTER, marker: "", isAll: false };

/** @param {string} text  @returns {string} A text without what should not matter when it is sought: case, accents, curly quotes. */
function soughtForm(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[‘’]/g, "'").toLowerCase();
}

/** @param {Question} question  @param {string} words */
function hasWords(question, words) {
  const text = soughtForm(`${question.label} ${question.wording}`);
  return soughtForm(words).split(/\s+/).every((word) => text.includes(word));
}

/** @param {Question} question  @param {Record<string, string>} tags */
function hasTags(question, tags) {
  return Object.entries(tags).every(([group, tag]) => !tag || question.tags.includes(`${group}:${tag}`));
}

/**
 * @param {Question} question
 * @param {Filter} filter
 * @param {RecordedResponse | undefined} response
 */
function isFound(question, filter, response) {
  return (
    (!filter.phase || question.phase.id === filter.phase) && (!filter.role || question.role === filter.role) &&
    !(filter.isOpen && isAnswered(response)) && !(filter.isRestated && question.isAdded) &&
    !(filter.isDiffering && (response?.others ?? []).length === 0) && hasTags(question, filter.tags) &&
    hasWords(question, filter.words));
}

/**
 * @param {Question[]} found
 * @param {Place} place
 * @returns {string} The id of the marker that is shown of what is found; empty where all are, or nothing is found.
 */
function shownMarker(found, { marker, isAll }) {
  if (isAll || found.length === 0) return "";
  return found.some((question) => question.marker.id === marker) ? marker : found[0].marker.id;
}

/**
 * Returns the part of the address after `#`; empty where it says nothing.
 *
 * Words go in only where some question has them: what somebody types of a case has no place in an address.
 *
 * @param {Place} place
 * @param {Question[]} questions
 * @param {Question} [question]  One that the address leads to.
 * @returns {string}
 */
function addressOfPlace(place, questions, question) {
  const parts = new URLSearchParams();
  const { phase, marker, role } = place;
  const leads = { marker: question?.marker.id ?? (place.isAll ? "" : marker), question: question?.anchor ?? "" };
  for (const [key, value] of Object.entries({ phase, ...leads, role })) if (value) parts.set(key, value);
  for (const [group, tag] of Object.entries(place.tags)) if (tag) parts.set(`tag.${group}`, tag);
  const words = place.words.trim();
  if (words && questions.some((question) => hasWords(question, words))) parts.set("words", words);
  if (place.isOpen) parts.set("open", "yes");
  if (place.isDiffering) parts.set("differing", "yes");
  if (place.isRestated) parts.set("original", "yes");
  if (place.isAll) parts.set("all", "yes");
  const text = parts.toString();
  return text && `#?${text}`;
}

/**
 * Returns the place that an address names; null where it names none. Unknown values say nothing.
 *
 * @param {string} hash  The part of the address from `#` on: `#?marker=qm2&question=q3`.
 * @param {Question[]} questions
 * @returns {{place: Place, question: Question | undefined} | null}
 */
function placeInAddress(hash, questions) {
  if (!hash.startsWith("#?")) return null;
  const parts = new URLSearchParams(hash.slice(2));
  /** @param {string} key  @param {(question: Question) => string} valueOf */
  const known = (key, valueOf) => {
    const value = parts.get(key) ?? "";
    return questions.some((question) => valueOf(question) === value) ? value : "";
  };
  const marker = known("marker", (question) => question.marker.id);
  const tags = [...parts].filter(([key]) => key.startsWith("tag.")).map(([key, tag]) => [key.slice("tag.".length), tag]).filter(
    ([group, tag]) => questions.some((question) => question.tags.includes(`${group}:${tag}`)));
  const place = {
    phase: known("phase", (question) => question.phase.id), marker, role: known("role", (question) => question.role),
    words: (parts.get("words") ?? "").slice(0, 200), isOpen: parts.get("open") === "yes",
    isDiffering: parts.get("differing") === "yes", isRestated: parts.get("original") === "yes", isAll: parts.get("all") === "yes",
    tags: Object.fromEntries(tags),
  };
  const anchor = parts.get("question");
  return { place, question: questions.find((question) => question.marker.id === marker && question.anchor === anchor) };
}
