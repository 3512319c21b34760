// Reads the file of a review. Files are not trusted: what does not fit is refused whole, with a sentence.

const FORMAT = "waymark-review";
const FORMAT_VERSION = 2;
const LIMITS = {
  bytes: 8 * 1024 * 1024, depth: 8, responses: 20000, judgements: 100, fields: 100, others: 1000, text: 20000, short: 500,
};

/**
 * Finds nesting before the text is parsed, at no more cost than one pass.
 *
 * @param {string} text
 */
function refuseDeepText(text) {
  let depth = 0;
  let isInString = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index];
    if (isInString) {
      if (character === "\\") index += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > LIMITS.depth) throw new Refusal("problem-deep");
    } else if (character === "}" || character === "]") depth -= 1;
  }
}

const short = readText(LIMITS.short);
const long = readText(LIMITS.text);
const readID = readMatching(/^[a-z0-9-]{1,60}$/);
const answerShape = {
  judgement: readMatching(/^[a-z0-9-]{0,60}$/), notes: long, action: long, owner: short, due: readDay,
  state: readOneOf(["", "under-way", "done", "dropped"]),
};
/** @type {{[Key in keyof OtherAnswer]: Reader<OtherAnswer[Key]>}} */
const otherShape = { ...answerShape, from: short };
// Files of the first version have no states of actions, and nothing that was settled or carried over.
/** @type {Partial<OtherAnswer>} */
const otherDefaults = { state: "" };
const readOther = readRecord(otherShape, otherDefaults);
const readOthers = readList(readOther, LIMITS.others);
/** @type {{[Key in keyof RecordedResponse]: Reader<RecordedResponse[Key]>}} */
const responseShape = {
  question: short, marker: short, hash: readMatching(/^[0-9a-f]{1,64}$/), wording: long, ...answerShape,
  changed: readTime, others: readOthers, settled: readOthers, earlier: readNullOr(readOther), added: readTruth,
};
/** @type {Partial<RecordedResponse>} */
const responseDefaults = { ...otherDefaults, added: undefined, settled: [], earlier: null };
const readResponse = readRecord(responseShape, responseDefaults);
const readResponses = readList(readResponse, LIMITS.responses);
/** @type {{[Key in keyof Judgement]: Reader<Judgement[Key]>}} */
const judgementShape = { id: readID, title: short, meaning: short };
/** @type {Partial<Judgement>} */
const judgementDefaults = { meaning: "" };
const readJudgement = readRecord(judgementShape, judgementDefaults);
/** @type {Reader<AssessmentField>} */
const readField = readRecord({ id: readID, title: short });
/** @type {Reader<AssessmentEntry>} */
const readEntry = readRecord({ field: readID, text: long, from: short });
const readEntries = readList(readEntry, LIMITS.others);
/** @type {Reader<Assessment>} */
const readAssessment = readRecord({
  marker: short, title: short, entries: readEntries, others: readEntries, settled: readEntries, earlier: readEntries,
  changed: readTime,
});
/** @type {Reader<ReviewedSet>} */
const readReviewedSet = readRecord({ code: short, title: short, edition: short });

/** @param {string[]} names  @param {string} path */
function refuseDoubles(names, path) {
  const seen = new Set();
  for (const name of names) {
    if (seen.has(name)) throw new Refusal("problem-double", { part: path, question: name });
    seen.add(name);
  }
}

/** @typedef {Review & {format: unknown, version: unknown, provenance: unknown}} FiledReview */

/** @type {{[Key in keyof FiledReview]: Reader<FiledReview[Key]>}} */
const reviewShape = {
  format: (value) => value, version: (value) => value, provenance: readList(long, 100),
  id: readMatching(/^[0-9a-f]{32}$/), name: short, use: (value, path) => readOneOf(["", ...USES])(value, path),
  by: short, stage: (value, path) => readOneOf(["", ...STAGES])(value, path), carried: short,
  created: readTime, changed: readTime, set: readReviewedSet,
  judgements: readList(readJudgement, LIMITS.judgements), fields: readList(readField, LIMITS.fields),
  responses: readResponses, assessments: readList(readAssessment, LIMITS.responses), removed: readResponses,
};
const readReviewRecord = readRecord(
  reviewShape, { judgements: [], provenance: [], by: "", stage: "", carried: "", fields: [], assessments: [] });

/**
 * Returns a review from a value that JSON.parse made.
 *
 * @param {unknown} value
 * @returns {Review}
 * @throws {Refusal}
 */
function checkedReview(value) {
  if (!isRecord(value) || value.format !== FORMAT) throw new Refusal("problem-format");
  if (value.version !== 1 && value.version !== FORMAT_VERSION) throw new Refusal("problem-version");
  const { format, version, provenance, ...review } = readReviewRecord(value, "");
  refuseDoubles(review.responses.map(({ question }) => question), "responses");
  refuseDoubles(review.assessments.map(({ marker }) => marker), "assessments");
  return review;
}

/**
 * Returns what the text of a file stands for.
 *
 * @param {string} text
 * @returns {unknown}
 * @throws {Refusal}
 */
function parsedText(text) {
  if (text.length > LIMITS.bytes) throw new Refusal("problem-large", { count: LIMITS.bytes / 1024 / 1024 });
  refuseDeepText(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("problem-format");
  }
}

/** The beginning of an element, an end tag, a comment or a declaration; not `a < b`. */
const MARKUP = /<[a-z/!?]/i;

/**
 * Refuses a file with HTML in it. This tool writes each `<` as `\u003c`, so that no file of its own is one.
 *
 * @param {string} text
 * @param {Review} review
 */
function refuseMarkup(text, review) {
  if (!MARKUP.test(text)) return;
  const response = [...review.responses, ...review.removed].find((one) => MARKUP.test(JSON.stringify(one)));
  const assessment = review.assessments.find((one) => MARKUP.test(JSON.stringify(one)));
  throw new Refusal("problem-html", { part: response?.question ?? assessment?.marker ?? review.name.slice(0, 60) });
}

/**
 * Returns the review that the text of a file holds.
 *
 * @param {string} text
 * @returns {Review}
 * @throws {Refusal}
 */
function readReview(text) {
  const review = checkedReview(parsedText(text));
  refuseMarkup(text, review);
  return review;
}

/**
 * Returns a review after what a file says first, so that any program can tell what it is.
 *
 * @param {Review} review
 */
function filedReview(review) {
  return { format: FORMAT, version: FORMAT_VERSION, ...review };
}

/**
 * Returns the text of a review's file, which says where the questions come from after what it is.
 *
 * @param {Review} review
 * @param {string[]} provenance
 * @returns {string}
 */
function writtenReview(review, provenance) {
  const { format, version, ...rest } = filedReview(review);
  return `${JSON.stringify({ format, version, provenance, ...rest }, null, 2).replaceAll("<", "\\u003c")}\n`;
}
