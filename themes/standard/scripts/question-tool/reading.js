// Reads the file of a review. Files are not trusted: what does not fit is refused whole, with a sentence.

const FORMAT = "waymark-review";
const FORMAT_VERSION = 1;
const LIMITS = { bytes: 8 * 1024 * 1024, depth: 8, responses: 20000, judgements: 100, others: 1000, text: 20000, short: 500 };

/** Why a file is refused: the key of a sentence, and what is filled into it. */
class Refusal extends Error {
  /** @param {string} key  @param {Record<string, unknown>} [values] */
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

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

/**
 * @template Value
 * @typedef {(value: unknown, path: string) => Value} Reader  Takes a value that fits, or throws a refusal.
 */

/** @param {number} limit  @returns {Reader<string>} */
const readText = (limit) => (value, path) => {
  if (typeof value !== "string") throw new Refusal("problem-shape", { part: path });
  if (value.length > limit) throw new Refusal("problem-long", { part: path, count: limit });
  return value;
};

/** @param {RegExp} pattern  @returns {Reader<string>} */
const readMatching = (pattern) => (value, path) => {
  if (typeof value !== "string" || !pattern.test(value)) throw new Refusal("problem-shape", { part: path });
  return value;
};

/** @type {Reader<string>} */
function readTime(value, path) {
  const text = readMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/)(value, path);
  if (Number.isNaN(Date.parse(text))) throw new Refusal("problem-shape", { part: path });
  return text;
}

/** @type {Reader<string>} */
function readDay(value, path) {
  const text = readMatching(/^(\d{4}-\d{2}-\d{2})?$/)(value, path);
  const time = new Date(`${text}T00:00:00Z`);
  const isDay = text === "" || (!Number.isNaN(time.valueOf()) && time.toISOString().startsWith(text));
  if (!isDay) throw new Refusal("problem-shape", { part: path });
  return text;
}

/** @param {string[]} values  @returns {Reader<string>} */
const readOneOf = (values) => (value, path) => {
  if (typeof value !== "string" || !values.includes(value)) throw new Refusal("problem-shape", { part: path });
  return value;
};

/**
 * @template Value
 * @param {Reader<Value>} readEntry
 * @param {number} limit
 * @returns {Reader<Value[]>}
 */
const readList = (readEntry, limit) => (value, path) => {
  if (!Array.isArray(value)) throw new Refusal("problem-shape", { part: path });
  if (value.length > limit) throw new Refusal("problem-long", { part: path, count: limit });
  return value.map((entry, index) => readEntry(entry, `${path}[${index + 1}]`));
};

/** @param {unknown} value  @returns {value is Record<string, unknown>} */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Takes the keys of a shape, all of them and no others, into an object of its own; some may have a default.
 *
 * @template {object} Value
 * @param {{[Key in keyof Value]: Reader<Value[Key]>}} shape
 * @param {Partial<Value>} [defaults]
 * @returns {Reader<Value>}
 */
const readRecord = (shape, defaults = {}) => (value, path) => {
  if (!isRecord(value)) throw new Refusal("problem-shape", { part: path });
  /** @type {[string, Reader<unknown>][]} */
  const readers = Object.entries(shape);
  /** @param {string} key */
  const inside = (key) => (path ? `${path}.${key}` : key);
  const strange = Object.keys(value).find((key) => !Object.hasOwn(shape, key));
  if (strange !== undefined) throw new Refusal("problem-unknown", { part: inside(strange.slice(0, 60)) });
  const missing = readers.find(([key]) => !Object.hasOwn(value, key) && !Object.hasOwn(defaults, key));
  if (missing) throw new Refusal("problem-missing", { part: inside(missing[0]) });
  const read = readers.flatMap(([key, read]) => (Object.hasOwn(value, key) ? [[key, read(value[key], inside(key))]] : []));
  // Each key of the shape has been read, or has its default.
  return /** @type {Value} */ ({ ...defaults, ...Object.fromEntries(read) });
};

const short = readText(LIMITS.short);
const long = readText(LIMITS.text);
const answerShape = {
  judgement: readMatching(/^[a-z0-9-]{0,60}$/), notes: long, action: long, owner: short, due: readDay,
};
/** @type {Reader<OtherAnswer>} */
const readOther = readRecord({ ...answerShape, from: short });
/** @type {Reader<RecordedResponse>} */
const readResponse = readRecord({
  question: short, marker: short, hash: readMatching(/^[0-9a-f]{1,64}$/), wording: long, ...answerShape,
  changed: readTime, others: readList(readOther, LIMITS.others),
});
const readResponses = readList(readResponse, LIMITS.responses);
/** @type {Reader<Judgement>} */
const readJudgement = readRecord({ id: readMatching(/^[a-z0-9-]{1,60}$/), title: short });
/** @type {Reader<ReviewedSet>} */
const readReviewedSet = readRecord({ code: short, title: short, edition: short });

/** @param {RecordedResponse[]} responses  @param {string} path */
function refuseDoubles(responses, path) {
  const labels = new Set();
  for (const { question } of responses) {
    if (labels.has(question)) throw new Refusal("problem-double", { part: path, question });
    labels.add(question);
  }
}

/** @typedef {Review & {format: unknown, version: unknown}} FiledReview */

/** @type {{[Key in keyof FiledReview]: Reader<FiledReview[Key]>}} */
const reviewShape = {
  format: (value) => value, version: (value) => value,
  id: readMatching(/^[0-9a-f]{32}$/), name: short, use: (value, path) => readOneOf(["", ...USES])(value, path),
  created: readTime, changed: readTime, set: readReviewedSet,
  judgements: readList(readJudgement, LIMITS.judgements), responses: readResponses, removed: readResponses,
};
const readReviewRecord = readRecord(reviewShape, { judgements: [] });

/**
 * Returns a review from a value that JSON.parse made.
 *
 * @param {unknown} value
 * @returns {Review}
 * @throws {Refusal}
 */
function checkedReview(value) {
  if (!isRecord(value) || value.format !== FORMAT) throw new Refusal("problem-format");
  if (value.version !== FORMAT_VERSION) throw new Refusal("problem-version");
  const { format, version, ...review } = readReviewRecord(value, "");
  refuseDoubles(review.responses, "responses");
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
  throw new Refusal("problem-html", { part: response?.question ?? review.name.slice(0, 60) });
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

/** @param {Review} review  @returns {string} The text of a review's file. */
function writtenReview(review) {
  return `${JSON.stringify(filedReview(review), null, 2).replaceAll("<", "\\u003c")}\n`;
}
