// What of a review goes to other people: only what was filled in, in the order of the set. The document for Word and
// the view for print are made from it.

/**
 * @typedef {object} ReportRow
 * @property {string} name
 * @property {string} text
 * @property {boolean} isTyped  Whether somebody typed it, in whatever language.
 *
 * @typedef {object} ReportPart  What others say of a question or a marker, or what was said before.
 * @property {"open" | "settled" | "earlier"} kind
 * @property {string} heading
 * @property {ReportRow[]} rows
 *
 * @typedef {object} ReportEntry
 * @property {string} label
 * @property {string} marker
 * @property {string} origin  Whether the question was added or restates one of the original; empty where neither is known.
 * @property {string} wording  The words that were answered.
 * @property {string} newWording  The words that the question has now, where they are others.
 * @property {string[]} notes  What is said beside the question.
 * @property {ReportRow[]} rows
 * @property {ReportPart[]} parts
 *
 * @typedef {object} ReportMarker
 * @property {string} label
 * @property {string} heading
 * @property {string} summary  How it was judged, in words and counts.
 * @property {{rows: ReportRow[], parts: ReportPart[]}} assessment  What is said of the marker as a whole.
 * @property {ReportEntry[]} entries
 *
 * @typedef {object} Report
 * @property {string} title
 * @property {string} set
 * @property {string} by
 * @property {string} stage
 * @property {string} changed
 * @property {ReportRow[]} facts
 * @property {string} notOfficial  "Not the official text"; empty where it is.
 * @property {string[]} provenance  Where the questions come from.
 * @property {string[]} remarks  What is left out, and what is not settled.
 * @property {SummaryTable} summary
 * @property {ReportMarker[]} markers
 * @property {Action[]} actions
 * @property {ReportEntry[]} removed
 */

/** @param {string} name  @param {string} text  @param {boolean} [isTyped]  @returns {ReportRow[]} One row, or none where there is nothing to say. */
function reportRow(name, text, isTyped = false) {
  return text === "" ? [] : [{ name, text, isTyped }];
}

/**
 * Returns what the first page says of a review.
 *
 * @param {Review} review
 * @param {Words} words
 * @returns {ReportRow[]}
 */
function reviewFacts(review, words) {
  const { by, use, stage, carried, changed, set } = review;
  return [
    ...reportRow(words.text("by"), by, true),
    ...reportRow(words.text("used-for"), use && words.text(`use-${use}`)),
    ...reportRow(words.text("stage"), stage && words.text(`stage-${stage}`)),
    ...reportRow(words.text("carried-from"), carried, true),
    ...reportRow(words.text("last-changed"), words.time(changed)),
    ...reportRow(words.text("questions"), set.title),
    ...reportRow(words.text("edition"), set.edition),
    ...reportRow(words.text("set-standing"), words.text("set-standing-label")),
  ];
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
  const assessments = assessmentsByMarker(review);
  const counts = countsByMarker(questions, responses, judgements);
  const markers = counts.map((one) => {
    const { id, label, title } = one.marker;
    const entries = questions.filter((question) => question.marker.id === id).flatMap((question) => {
      const response = responses.get(question.label);
      return response ? [reportEntry(response, question, judgements, words)] : [];
    });
    const assessment = reportAssessment(assessments.get(label), review.fields, judgements, words);
    return { label, heading: `${label} ${title}`, summary: summaryInWords(one, words), assessment, entries };
  }).filter(({ entries, assessment }) => entries.length > 0 || assessment.rows.length > 0 || assessment.parts.length > 0);
  const shown = new Set(markers.map(({ label }) => label));
  const differing = review.responses.filter(({ others }) => others.length > 0).map(({ question }) => question);
  return {
    title: review.name, set: review.set.title, by: review.by, stage: review.stage && words.text(`stage-${review.stage}`),
    changed: review.changed, facts: reviewFacts(review, words), notOfficial: words.text("not-official"), provenance,
    remarks: [
      words.text("markers-filled-in", { count: markers.length, total: counts.length }),
      ...(differing.length > 0 ? [words.text("differing", { questions: differing.join(", ") })] : []),
    ],
    summary: summaryTable(counts.filter(({ marker }) => shown.has(marker.label)), offered, words),
    markers, actions: actionsOf(review, questions, words),
    removed: review.removed.map((response) => reportEntry(response, undefined, judgements, words)),
  };
}
