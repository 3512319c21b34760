// Finds the questions that responses belong to, also where the set has changed since they were written.

/**
 * Returns the review with each response under the label that its question has now.
 *
 * A question is the same where its words are, whatever its label; else where its label is, or was: it was reworded.
 * A response keeps the wording that was answered. One without a question is set aside in `removed`.
 *
 * @param {Review} review
 * @param {Question[]} questions
 * @returns {Review}
 */
function matchedToQuestions(review, questions) {
  const free = new Map(questions.map((question) => [question.label, question]));
  /** @type {Map<RecordedResponse, Question>} */
  const found = new Map();
  /** @param {RecordedResponse[]} responses  @param {(response: RecordedResponse) => Question | undefined} isQuestionOf */
  const seek = (responses, isQuestionOf) => {
    for (const response of responses) {
      if (found.has(response)) continue;
      const question = isQuestionOf(response);
      if (!question || !free.has(question.label)) continue;
      free.delete(question.label);
      found.set(response, question);
    }
  };
  const byLabel = new Map(questions.map((question) => [question.label, question]));
  /** @type {Map<string, Question[]>} */
  const byHash = new Map();
  for (const question of questions) {
    byHash.set(question.hash, [...(byHash.get(question.hash) || []), question]);
  }
  const all = [...review.responses, ...review.removed];
  seek(all, ({ question, hash }) => (byHash.get(hash) || []).find((other) => other.label === question));
  seek(all, ({ hash }) => (byHash.get(hash) || []).find((other) => free.has(other.label)));
  seek(review.responses, ({ question }) => byLabel.get(question));
  seek(review.responses, ({ question }) => questions.find(({ former }) => former.includes(question)));
  return {
    ...review,
    responses: all.flatMap((response) => {
      const question = found.get(response);
      return question ? [{ ...response, question: question.label, added: question.isAdded }] : [];
    }),
    removed: all.filter((response) => !found.has(response)),
  };
}

/**
 * Returns how many responses have come to questions of another label than they were written for.
 *
 * @param {Review} review  As it was written.
 * @param {Review} matched  The same, with the labels that its questions have now.
 */
function countRelabelled(review, matched) {
  const labels = new Set(review.responses.map(({ question }) => question));
  return matched.responses.filter(({ question }) => !labels.has(question)).length;
}

/**
 * Returns how alike two texts are, from 0 to 1: how many of their runs of three letters they have in common.
 *
 * @param {string} first
 * @param {string} second
 */
function likeness(first, second) {
  /** @param {string} text */
  const runs = (text) => {
    const letters = Array.from(plainForm(text));
    return letters.slice(2).map((_, index) => letters.slice(index, index + 3).join(""));
  };
  /** @type {Map<string, number>} */
  const free = new Map();
  const [own, others] = [runs(first), runs(second)];
  for (const run of own) free.set(run, (free.get(run) ?? 0) + 1);
  const common = others.filter((run) => {
    const left = free.get(run) ?? 0;
    free.set(run, left - 1);
    return left > 0;
  }).length;
  return (2 * common) / Math.max(1, own.length + others.length);
}

/**
 * Whether a question has other words than those that were answered.
 *
 * @param {RecordedResponse | undefined} response
 * @param {Question | undefined} question
 */
function isReworded(response, question) {
  return response !== undefined && question !== undefined && response.hash !== question.hash;
}
