// Where two people differ: what becomes of an answer, and who said what stays with it.

/** @param {Review} review  @returns {string} Whose the answers of a review are, as others read it. */
function ownName(review) {
  return review.by || review.name;
}

/** @param {string} first  @param {string} second  @returns {string} Both texts, the second below the first; one where they are the same. */
function bothTexts(first, second) {
  return [...new Set([first, second])].filter((text) => text !== "").join("\n\n");
}

/** @param {Answer} own  @param {Answer} other  @returns {Answer} The own one with the notes of both, and with what it lacks. */
function bothAnswers(own, other) {
  return answerFrom((field) => (field === "notes" ? bothTexts(own.notes, other.notes) : own[field] || other[field]));
}

/**
 * Returns what changes in a response when an answer that differs is settled.
 *
 * @param {RecordedResponse} response
 * @param {OtherAnswer} other  One of those that differ.
 * @param {Answer} answer  What the response says from now on.
 * @param {string} name  Whose the response's own answer is.
 * @returns {Partial<RecordedResponse>}
 */
function settledResponse(response, other, answer, name) {
  const own = isEmptyAnswer(response) ? [] : [{ ...answerOf(response), from: name }];
  const said = changedList([], [...response.settled, ...own], [other], isSameOther);
  return { ...answer, others: response.others.filter((one) => one !== other), settled: said };
}

/**
 * Returns what changes in an assessment when what differs in a field is settled.
 *
 * @param {Assessment} assessment
 * @param {AssessmentEntry} other
 * @param {string} text  What the field says from now on.
 * @param {string} name
 * @returns {Partial<Assessment>}
 */
function settledAssessment(assessment, other, text, name) {
  const own = assessment.entries.filter(({ field }) => field === other.field).map((entry) => ({ ...entry, from: name }));
  return {
    entries: withEntry(assessment.entries, other.field, text), others: assessment.others.filter((one) => one !== other),
    settled: changedList([], [...assessment.settled, ...own], [other], isSameEntry),
  };
}

/**
 * @typedef {object} Difference
 * @property {Question["marker"]} marker
 * @property {Question | null} question  Null where people differ on the marker as a whole.
 * @property {string[]} names  Who differs.
 */

/**
 * @param {Review} review
 * @param {Question[]} questions
 * @returns {Difference[]} Every place where people differ, in the order of the set.
 */
function differencesOf(review, questions) {
  if (!review.responses.some(({ others }) => others.length > 0) && !review.assessments.some(({ others }) => others.length > 0)) return [];
  const responses = responsesByQuestion(review);
  const assessments = assessmentsByMarker(review);
  /** @param {{from: string}[]} others */
  const names = (others) => [...new Set(others.map(({ from }) => from))];
  return questions.flatMap((question, index) => {
    const { marker } = question;
    const others = responses.get(question.label)?.others ?? [];
    const isLast = questions[index + 1]?.marker.id !== marker.id;
    const whole = isLast ? assessments.get(marker.label)?.others ?? [] : [];
    return [
      ...(others.length > 0 ? [{ marker, question, names: names(others) }] : []),
      ...(whole.length > 0 ? [{ marker, question: null, names: names(whole) }] : []),
    ];
  });
}
