// A review: what somebody records against the questions of a set. Reviews are values; no function changes one.

/**
 * @typedef {object} Answer
 * @property {string} judgement  The id of a judgement; empty where none is chosen.
 * @property {string} notes
 * @property {string} action
 * @property {string} owner
 * @property {string} due  A day as "2026-12-01", or empty.
 * @property {string} state  How far the action is: an id of STATES; empty where it is not begun.
 *
 * @typedef {Answer & {from: string}} OtherAnswer  An answer, and whose it is or the name of the review it is from.
 *
 * @typedef {object} Wording  The question as it stood when it was answered.
 * @property {string} question  Its label, "QM2 Q3"; no two responses of a review share one.
 * @property {string} marker  The label and title of its marker.
 * @property {string} hash  Digits that change with its words.
 * @property {string} wording  Its words.
 *
 * @typedef {object} Beside  What stands beside the answer itself.
 * @property {string} changed
 * @property {OtherAnswer[]} others  Answers that differ and are not settled yet.
 * @property {OtherAnswer[]} settled  What each said before it was settled.
 * @property {OtherAnswer | null} earlier  What was carried over from an earlier review.
 * @property {boolean | undefined} added  Whether the question was written for the edition; early files do not say it.
 *
 * @typedef {Wording & Answer & Beside} RecordedResponse
 *
 * @typedef {object} ReviewedSet  The set as it was when a review was begun.
 * @property {string} code
 * @property {string} title
 * @property {string} edition
 *
 * @typedef {object} Review  Written to files as docs/schemas/review-2.schema.json says.
 * @property {string} id
 * @property {string} name
 * @property {string} use  What the questions are used for: an id of USES, or empty.
 * @property {string} by  Who answers: an agency or a person; empty where nobody said.
 * @property {string} stage  How far the review is: an id of STAGES, or empty.
 * @property {string} carried  The name of the review from which answers were carried over; empty where none were.
 * @property {string} created  A time as "2026-12-01T10:00:00.000Z".
 * @property {string} changed
 * @property {ReviewedSet} set
 * @property {Judgement[]} judgements  What its answers name, with the titles as they were last seen.
 * @property {AssessmentField[]} fields  What its assessments answer, with the titles as they were last seen.
 * @property {RecordedResponse[]} responses
 * @property {Assessment[]} assessments
 * @property {RecordedResponse[]} removed  Responses to questions that the set no longer has.
 */

/** @type {(keyof Answer)[]} */
const ANSWER_FIELDS = ["judgement", "notes", "action", "owner", "due", "state"];
const USES = ["planning", "managing", "looking-back"];
const STAGES = ["draft", "agreed"];
const STATES = ["under-way", "done", "dropped"];

/** @returns {string} 32 random digits. */
function makeID() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** @param {ReviewedSet} set  @param {string} name  @param {string} id  @param {string} now  @returns {Review} */
function makeReview(set, name, id, now) {
  return {
    id, name, use: "", by: "", stage: "", carried: "", created: now, changed: now, set, judgements: [], fields: [],
    responses: [], assessments: [], removed: [],
  };
}

/** @param {(field: keyof Answer) => string} valueOf  @returns {Answer} */
function answerFrom(valueOf) {
  return {
    judgement: valueOf("judgement"), notes: valueOf("notes"), action: valueOf("action"), owner: valueOf("owner"),
    due: valueOf("due"), state: valueOf("state"),
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
  return review.use === "" && review.by === "" && [review.responses, review.assessments, review.removed].every((list) => list.length === 0);
}

/**
 * Whether a response answers its question: what was only carried over, or is another person's, does not.
 *
 * @param {RecordedResponse | undefined} response
 */
function isAnswered(response) {
  return response !== undefined && !isEmptyAnswer(response);
}

/** @param {Review} review  @returns {Map<string, RecordedResponse>} The responses, by the labels of their questions. */
function responsesByQuestion(review) {
  return new Map(review.responses.map((response) => [response.question, response]));
}

/** @param {RecordedResponse} response  @returns {boolean} Whether nothing would be lost without it. */
function isEmptyResponse(response) {
  return isEmptyAnswer(response) && response.others.length === 0 && response.settled.length === 0 && response.earlier === null;
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
    settled: [], earlier: null, added: question.isAdded,
  };
  /** @type {RecordedResponse} */
  const response = { ...start, ...changes, changed: now };
  const isKept = !isEmptyResponse(response);
  const responses = review.responses.flatMap((other) => (other !== old ? [other] : isKept ? [response] : []));
  if (!old && isKept) responses.push(response);
  return { ...review, responses, changed: now };
}
