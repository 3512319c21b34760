// What is carried over from the last review: what was said then, to be seen beside what is said now, and the actions
// that are not finished.

const FINISHED = ["done", "dropped"];

/**
 * Returns the review with what an earlier one said; both are matched to the same questions.
 *
 * Nothing of it is an answer of this review but the actions that are still to be done, where it has none of its own.
 *
 * @param {Review} review
 * @param {Review} earlier
 * @param {Question[]} questions
 * @param {string} now
 * @returns {Review}
 */
function carriedOver(review, earlier, questions, now) {
  const from = earlier.name;
  const byLabel = new Map(questions.map((question) => [question.label, question]));
  const own = responsesByQuestion(review);
  const answered = earlier.responses.filter(isAnswered);
  const carried = answered.map((response) => {
    const { action, owner, due, state } = response;
    // What is asked now is the question as it stands now.
    const { hash, wording } = byLabel.get(response.question) ?? response;
    const mine = own.get(response.question) ?? { ...response, hash, wording, ...answerOf(undefined), others: [], settled: [] };
    const isOpen = action !== "" && !FINISHED.includes(state) && mine.action === "";
    return { ...mine, ...(isOpen ? { action, owner, due, state } : {}), earlier: { ...answerOf(response), from }, changed: now };
  });
  const labels = new Set(carried.map(({ question }) => question));
  const assessments = earlier.assessments.filter(({ entries }) => entries.length > 0);
  const both = assessments.reduce(
    (all, { marker, title, entries }) => withAssessment(
      all, { id: "", label: marker, title }, () => ({ earlier: entries.map((entry) => ({ ...entry, from })) }), now),
    { ...review, carried: from, changed: now });
  return {
    ...both, judgements: withOthers(review.judgements, earlier.judgements), fields: withOthers(review.fields, earlier.fields),
    responses: [...review.responses.filter(({ question }) => !labels.has(question)), ...carried],
  };
}
