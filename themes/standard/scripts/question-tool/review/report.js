// What of a review goes to other people: only what was filled in, in the order of the set.

/**
 * @typedef {object} ReportEntry
 * @property {string} label
 * @property {string} marker
 * @property {string} origin  Whether the question was added or restates one of the original; empty where neither is known.
 * @property {string} wording  The words that were answered.
 * @property {string} newWording  The words that the question has now, where they are others.
 * @property {string[]} notes  What is said beside the question.
 * @property {{name: string, text: string}[]} rows
 *
 * @typedef {object} Report
 * @property {string} title
 * @property {string[]} facts
 * @property {string[]} provenance  Where the questions come from.
 * @property {{heading: string, summary: string, entries: ReportEntry[]}[]} markers
 * @property {Action[]} actions
 * @property {ReportEntry[]} removed
 */

/**
 * @typedef {object} Action
 * @property {string} question
 * @property {string} origin
 * @property {string} action
 * @property {string} owner
 * @property {string} due
 * @property {string} state
 */

/** @param {RecordedResponse} response  @param {Words} words  @returns {string} */
function originOf({ added }, words) {
  return added === undefined ? "" : words.text(added ? "origin-added" : "origin-restated");
}

/** @param {string} id  @param {Judgement[]} judgements  @returns {string} */
function judgementTitle(id, judgements) {
  return judgements.find((judgement) => judgement.id === id)?.title ?? id;
}

/** @param {Answer} answer  @param {Judgement[]} judgements  @param {Words} words */
function answerRows(answer, judgements, words) {
  return ANSWER_FIELDS.filter((field) => answer[field] !== "").map((field) => ({
    name: words.text(field),
    text: fieldText(field, answer[field], judgements, words),
  }));
}

/** @param {keyof Answer} field  @param {string} value  @param {Judgement[]} judgements  @param {Words} words  @returns {string} */
function fieldText(field, value, judgements, words) {
  switch (field) {
    case "judgement": return judgementTitle(value, judgements);
    case "due": return words.day(value);
    case "state": return words.text(`state-${value}`);
    default: return value;
  }
}

/**
 * @param {RecordedResponse} response
 * @param {Question | undefined} question
 * @param {Judgement[]} judgements
 * @param {Words} words
 * @returns {ReportEntry}
 */
function reportEntry(response, question, judgements, words) {
  const others = response.others.flatMap((other) => [
    { name: words.text("other-answer", { name: other.from || words.text("another-window") }), text: "" },
    ...answerRows(other, judgements, words),
  ]);
  return {
    label: response.question, marker: response.marker, origin: originOf(response, words), wording: response.wording,
    newWording: question && isReworded(response, question) ? question.wording : "",
    notes: question?.notes ?? [],
    rows: [...answerRows(response, judgements, words), ...others],
  };
}

/**
 * Returns how a marker was judged, in words and counts: "In place: 2. Partly: 1. None chosen: 3."
 *
 * Questions of the original and added ones are counted apart, and called so where a marker has both.
 *
 * @param {MarkerCounts} counts
 * @param {Words} words
 * @returns {string}
 */
function summaryInWords(counts, words) {
  return counts.parts.map((part) => {
    const origin = counts.parts.length > 1 ? words.text(part.isAdded ? "origin-added" : "origin-restated") : "";
    const said = [...part.counts.filter(({ count }) => count > 0), { title: words.text("none-chosen"), count: part.open }]
      .map(({ title, count }) => words.text("count", { title, count }));
    return [origin && `${origin} –`, ...said].filter((text) => text).join(" ");
  }).join(" ");
}

/**
 * @param {Review} review
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} offered
 * @param {Words} words
 * @param {string[]} provenance
 * @returns {Report}
 */
function makeReport(review, questions, offered, words, provenance) {
  const judgements = judgementsOf(review, offered, words);
  const responses = responsesByQuestion(review);
  const markers = countsByMarker(questions, responses, judgements).map((counts) => ({
    heading: `${counts.marker.label} ${counts.marker.title}`,
    summary: summaryInWords(counts, words),
    entries: questions
      .filter((question) => question.marker.id === counts.marker.id)
      .flatMap((question) => {
        const response = responses.get(question.label);
        return response ? [reportEntry(response, question, judgements, words)] : [];
      }),
  })).filter(({ entries }) => entries.length > 0);
  // The edition of a restatement stands in the notice, with the day of the restatement.
  const set = [review.set.title, provenance.length > 0 ? "" : review.set.edition].filter((text) => text).join(", ");
  const facts = [set, review.use && words.text(`use-${review.use}`), words.text("report-changed", { time: words.time(review.changed) })];
  return {
    title: review.name, facts: facts.filter((text) => text), provenance, markers,
    actions: actionsOf(review, questions, words),
    removed: review.removed.map((response) => reportEntry(response, undefined, judgements, words)),
  };
}

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
      const { question, action, owner, due, state } = response;
      return { question, origin: originOf(response, words), action, owner, due, state };
    });
}
