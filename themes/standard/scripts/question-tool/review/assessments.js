// What is said of a marker as a whole, in the fields that a set has for it.

/**
 * @typedef {object} AssessmentField
 * @property {string} id
 * @property {string} title
 *
 * @typedef {object} AssessmentEntry
 * @property {string} field  The id of a field; no two entries of one list share field and origin.
 * @property {string} text  What it says; for a field that is a judgement, its id.
 * @property {string} from  Whose it is, or the name of the review it is from; empty for the review's own.
 *
 * @typedef {object} Assessment
 * @property {string} marker  The label of the marker, "QM2"; no two assessments of a review share one.
 * @property {string} title
 * @property {AssessmentEntry[]} entries  Its own, none of them empty.
 * @property {AssessmentEntry[]} others  What others say that differs and is not settled yet.
 * @property {AssessmentEntry[]} settled  What each said before it was settled.
 * @property {AssessmentEntry[]} earlier  What was carried over from an earlier review.
 * @property {string} changed
 */

/** @param {AssessmentEntry[]} entries  @param {string} field  @returns {string} What a field says; empty where it says nothing. */
function entryText(entries, field) {
  return entries.find((entry) => entry.field === field)?.text ?? "";
}

/** @param {Review} review  @returns {Map<string, Assessment>} The assessments, by the labels of their markers. */
function assessmentsByMarker(review) {
  return new Map(review.assessments.map((assessment) => [assessment.marker, assessment]));
}

/** @param {Assessment} assessment */
function isEmptyAssessment({ entries, others, settled, earlier }) {
  return [entries, others, settled, earlier].every((list) => list.length === 0);
}

/**
 * Returns the review with the assessment of a marker changed; one that says nothing any more is left out.
 *
 * @param {Review} review
 * @param {Question["marker"]} marker
 * @param {(assessment: Assessment) => Partial<Assessment>} change
 * @param {string} now
 * @returns {Review}
 */
function withAssessment(review, { label, title }, change, now) {
  const old = review.assessments.find((one) => one.marker === label);
  /** @type {Assessment} */
  const start = old ?? { marker: label, title, entries: [], others: [], settled: [], earlier: [], changed: now };
  const next = { ...start, ...change(start), changed: now };
  const kept = isEmptyAssessment(next) ? [] : [next];
  const assessments = old ? review.assessments.flatMap((one) => (one === old ? kept : [one])) : [...review.assessments, ...kept];
  return { ...review, assessments, changed: now };
}

/** @param {AssessmentEntry[]} entries  @param {string} field  @param {string} text  @returns {AssessmentEntry[]} */
function withEntry(entries, field, text) {
  const has = entries.some((entry) => entry.field === field);
  const all = has ? entries.map((entry) => (entry.field === field ? { ...entry, text } : entry)) : [...entries, { field, text, from: "" }];
  return all.filter((entry) => entry.text !== "");
}

/**
 * Returns the review with the titles of all fields that the set has or an assessment answers.
 *
 * @param {Review} review
 * @param {AssessmentField[]} fields
 * @returns {Review}
 */
function withFields(review, fields) {
  const own = fields.map(({ id, title }) => ({ id, title }));
  const used = new Set(review.assessments.flatMap(({ entries, others, settled, earlier }) =>
    [...entries, ...others, ...settled, ...earlier].map(({ field }) => field)));
  const old = review.fields.filter(({ id }) => used.has(id) && !own.some((one) => one.id === id));
  return { ...review, fields: [...own, ...old] };
}

/** @param {AssessmentEntry[]} entries  @returns {AssessmentEntry[]} Without doubles and without what says nothing. */
function distinctEntries(entries) {
  return entries.filter((entry, index) => entry.text !== "" && entries.findIndex((earlier) => isSameEntry(earlier, entry)) === index);
}

/** @param {AssessmentEntry} first  @param {AssessmentEntry} second */
function isSameEntry(first, second) {
  return first.field === second.field && first.text === second.text && first.from === second.from;
}

/**
 * Returns one assessment with what two people wrote: what only one of them filled in is taken over, and where they
 * differ, mine stays, and theirs stands beside it.
 *
 * @param {Assessment} mine
 * @param {Assessment} theirs
 * @param {string} from
 * @returns {Assessment}
 */
function combinedAssessment(mine, theirs, from) {
  const missing = theirs.entries.filter(({ field }) => entryText(mine.entries, field) === "");
  const entries = [...mine.entries, ...missing];
  const differing = theirs.entries.filter(({ field, text }) => entryText(entries, field) !== text);
  const others = [...mine.others, ...theirs.others, ...differing.map((entry) => ({ ...entry, from: entry.from || from }))];
  return {
    ...mine, entries, others: distinctEntries(others).filter(({ field, text }) => entryText(entries, field) !== text),
    settled: distinctEntries([...mine.settled, ...theirs.settled]),
    earlier: mine.earlier.length > 0 ? mine.earlier : theirs.earlier,
    changed: mine.changed > theirs.changed ? mine.changed : theirs.changed,
  };
}

/** @param {Assessment[]} mine  @param {Assessment[]} theirs  @param {string} from  @returns {Assessment[]} */
function combinedAssessments(mine, theirs, from) {
  const rest = new Map(theirs.map((assessment) => [assessment.marker, assessment]));
  const both = mine.map((assessment) => {
    const other = rest.get(assessment.marker);
    rest.delete(assessment.marker);
    return other ? combinedAssessment(assessment, other, from) : assessment;
  });
  return [...both, ...rest.values()];
}

/**
 * Returns an assessment with two changes, each made to the same earlier form of it; nothing where none is left.
 *
 * @param {Assessment | undefined} base
 * @param {Assessment | undefined} mine
 * @param {Assessment | undefined} theirs
 * @returns {Assessment | undefined}
 */
function changedAssessment(base, mine, theirs) {
  const either = mine ?? theirs;
  if (!either) return undefined;
  const [old, own, other] = [base, mine, theirs].map((one) => one?.entries ?? []);
  const fields = new Set([...own, ...other].map(({ field }) => field));
  /** @type {AssessmentEntry[]} */
  const conflicts = [];
  const entries = [...fields].map((field) => {
    const [before, first, second] = [old, own, other].map((list) => entryText(list, field));
    const text = changedTwice(before, first, second);
    if (text === undefined) conflicts.push({ field, text: second, from: "" });
    return { field, text: text ?? first, from: "" };
  }).filter(({ text }) => text !== "");
  const others = [...changedList(base?.others, mine?.others, theirs?.others, isSameEntry), ...conflicts];
  const next = {
    ...either, entries, others: distinctEntries(others).filter(({ field, text }) => entryText(entries, field) !== text),
    settled: changedList(base?.settled, mine?.settled, theirs?.settled, isSameEntry),
    earlier: changedList(base?.earlier, mine?.earlier, theirs?.earlier, isSameEntry),
    changed: [mine?.changed ?? "", theirs?.changed ?? ""].sort()[1],
  };
  return isEmptyAssessment(next) ? undefined : next;
}
