// Sums a review up in counts. There is no score: the questions support a judgement, they do not make it.

/**
 * @typedef {object} MarkerCounts
 * @property {Question["marker"]} marker
 * @property {PartCounts[]} parts  Those of the original first and those that were added after them, each where there are any.
 *
 * @typedef {object} PartCounts
 * @property {boolean} isAdded
 * @property {number} total
 * @property {number} open  How many questions there are for which no judgement is chosen.
 * @property {{title: string, count: number}[]} counts
 */

/**
 * Returns for each marker how often each judgement was chosen.
 *
 * @param {Question[]} questions
 * @param {Map<string, RecordedResponse>} responses
 * @param {Judgement[]} judgements
 * @returns {MarkerCounts[]}
 */
function countsByMarker(questions, responses, judgements) {
  /** @type {Map<string, {marker: Question["marker"], questions: Question[]}>} */
  const groups = new Map();
  for (const question of questions) {
    const group = groups.get(question.marker.id) || { marker: question.marker, questions: [] };
    group.questions.push(question);
    groups.set(question.marker.id, group);
  }
  const offered = distinctJudgements(judgements);
  return [...groups.values()].map((group) => ({
    marker: group.marker,
    parts: [false, true].map((isAdded) => {
      const questions = group.questions.filter((question) => question.isAdded === isAdded);
      const chosen = questions.map((question) => responses.get(question.label)?.judgement ?? "");
      return {
        isAdded, total: chosen.length, open: chosen.filter((id) => id === "").length,
        counts: offered.map(({ id, title }) => ({ title, count: chosen.filter((one) => one === id).length })),
      };
    }).filter(({ total }) => total > 0),
  }));
}
