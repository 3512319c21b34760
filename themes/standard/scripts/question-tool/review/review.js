// A review: what somebody records against the questions of a set. Reviews are values; no function changes one.

/**
 * @typedef {object} Answer
 * @property {string} judgement  The id of a judgement; empty where none is chosen.
 * @property {string} notes
 * @property {string} action
 * @property {string} owner
 * @property {string} due  A day as "2026-12-01", or empty.
 *
 * @typedef {Answer & {from: string}} OtherAnswer  An answer that differs, and the name of the review it is from.
 *
 * @typedef {object} Wording  The question as it stood when it was answered.
 * @property {string} question  Its label, "QM2 Q3"; no two responses of a review share one.
 * @property {string} marker  The label and title of its marker.
 * @property {string} hash  Digits that change with its words.
 * @property {string} wording  Its words.
 *
 * @typedef {Wording & Answer & {changed: string, others: OtherAnswer[], added: boolean | undefined}} RecordedResponse
 *   `added` says whether the question was written for the edition; files of earlier versions do not say it.
 *
 * @typedef {object} ReviewedSet  The set as it was when a review was begun.
 * @property {string} code
 * @property {string} title
 * @property {string} edition
 *
 * @typedef {object} Review  Written to files as docs/schemas/review-1.schema.json says.
 * @property {string} id
 * @property {string} name
 * @property {string} use  What the questions are used for: an id of USES, or empty.
 * @property {string} created  A time as "2026-12-01T10:00:00.000Z".
 * @property {string} changed
 * @property {ReviewedSet} set
 * @property {Judgement[]} judgements  What its answers name, with the titles as they were last seen.
 * @property {RecordedResponse[]} responses
 * @property {RecordedResponse[]} removed  Responses to questions that the set no longer has.
 */

/** @type {(keyof Answer)[]} */
const ANSWER_FIELDS = ["judgement", "notes", "action", "owner", "due"];
const USES = ["planning", "managing", "looking-back"];

/** @returns {string} 32 random digits. */
function makeID() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {ReviewedSet} set  @param {string} name  @param {string} id  @param {string} now  @returns {Review} */
function makeReview(set, name, id, now) {
  return { id, name, use: "", created: now, changed: now, set, judgements: [], responses: [], removed: [] };
}

/** @param {(field: keyof Answer) => string} valueOf  @returns {Answer} */
function answerFrom(valueOf) {
  return {
    judgement: valueOf("judgement"), notes: valueOf("notes"), action: valueOf("action"), owner: valueOf("owner"),
    due: valueOf("due"),
  };
}

/** @param {Answer | undefined} response  @returns {Answer} Its answer alone; an empty one where there is none. */
function answerOf(response) {
  return answerFrom((field) => response?.[field] ?? "");
}

/** @param {Answer} answer */
function isEmptyAnswer(answer) {
  return ANSWER_FIELDS.every((field) => answer[field] === "");
}

/** @param {Answer} first  @param {Answer} second */
function isSameAnswer(first, second) {
  return ANSWER_FIELDS.every((field) => first[field] === second[field]);
}

/**
 * Whether a review holds nothing that somebody wrote.
 *
 * @param {Review} review
 */
function isEmptyReview(review) {
  return review.use === "" && review.responses.length === 0 && review.removed.length === 0;
}

/** @param {Review} review  @returns {Map<string, RecordedResponse>} The responses, by the labels of their questions. */
function responsesByQuestion(review) {
  return new Map(review.responses.map((response) => [response.question, response]));
}

/**
 * Returns the review with a response changed; one that says nothing any more is left out.
 *
 * @param {Review} review
 * @param {Question} question  The question as it stands now; a response that is there keeps its own wording.
 * @param {Partial<RecordedResponse>} changes
 * @param {string} now
 * @returns {Review}
 */
function withResponse(review, question, changes, now) {
  const { label, marker, hash, wording } = question;
  const old = review.responses.find((response) => response.question === label);
  const start = old || {
    question: label, marker: `${marker.label} ${marker.title}`, hash, wording, ...answerOf(undefined), others: [],
    added: question.isAdded,
  };
  /** @type {RecordedResponse} */
  const response = { ...start, ...changes, changed: now };
  const isKept = !isEmptyAnswer(response) || response.others.length > 0;
  const responses = review.responses.flatMap((other) => (other !== old ? [other] : isKept ? [response] : []));
  if (!old && isKept) responses.push(response);
  return { ...review, responses, changed: now };
}
