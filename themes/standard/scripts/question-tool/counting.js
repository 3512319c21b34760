// Sums a review up in counts. There is no score: the questions support a judgement, they do not make it.

/**
 * @typedef {object} MarkerCounts
 * @property {Question["marker"]} marker
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
  return [...groups.values()].map((group) => {
    const chosen = group.questions.map((question) => responses.get(question.label)?.judgement ?? "");
    return {
      marker: group.marker, total: chosen.length, open: chosen.filter((id) => id === "").length,
      counts: distinctJudgements(judgements).map(({ id, title }) => ({ title, count: chosen.filter((one) => one === id).length })),
    };
  });
}
