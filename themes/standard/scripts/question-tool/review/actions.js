// The actions of a review, as documents, tables and calendars have them.

/**
 * @typedef {object} Action
 * @property {string} question
 * @property {string} wording  The question's.
 * @property {string} origin
 * @property {string} action
 * @property {string} owner
 * @property {string} due
 * @property {string} state  The id of how far it is; empty where it is not begun.
 * @property {string} standing  The same in words.
 */

/**
 * Returns the actions of a review, in the order of the set; those of removed questions stand last.
 *
 * @param {Review} review
 * @param {Question[]} questions
 * @param {Words} words
 * @returns {Action[]}
 */
function actionsOf(review, questions, words) {
  const responses = responsesByQuestion(review);
  return [...questions.flatMap((question) => responses.get(question.label) ?? []), ...review.removed]
    .filter((response) => response.action.trim() !== "")
    .map((response) => {
      const { question, wording, action, owner, due, state } = response;
      return { question, wording, origin: originOf(response, words), action, owner, due, state, standing: actionState(response, words) };
    });
}
