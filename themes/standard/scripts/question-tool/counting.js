// Sums a review up in counts. There is no score: the questions support a judgement, they do not make it.

/**
 * Returns for each marker how often each judgement was chosen.
 *
 * @param {Question[]} questions
 * @param {Map<string, Response>} responses
 * @param {{id: string, title: string}[]} judgements
 * @returns {{marker: object, total: number, open: number, counts: {title: string, count: number}[]}[]}
 *   `open` counts the questions for which no judgement is chosen.
 */
function countsByMarker(questions, responses, judgements) {
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
      counts: judgements.map(({ id, title }) => ({ title, count: chosen.filter((one) => one === id).length })),
    };
  });
}
