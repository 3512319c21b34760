// Reads the file of a review. Files are not trusted: what does not fit is refused whole, with a sentence.

const FORMAT = "waymark-review";
const FORMAT_VERSION = 1;
const LIMITS = { bytes: 8 * 1024 * 1024, depth: 8, responses: 20000, judgements: 100, others: 1000, text: 20000, short: 500 };

/** Why a file is refused: the key of a sentence, and what is filled into it. */
class Refusal extends Error {
  constructor(key, values = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** Finds nesting before the text is parsed, at no more cost than one pass. */
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

const readText = (limit) => (value, path) => {
  if (typeof value !== "string") throw new Refusal("problem-shape", { part: path });
  if (value.length > limit) throw new Refusal("problem-long", { part: path, count: limit });
  return value;
};

const readMatching = (pattern) => (value, path) => {
  if (typeof value !== "string" || !pattern.test(value)) throw new Refusal("problem-shape", { part: path });
  return value;
};

function readTime(value, path) {
  const text = readMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/)(value, path);
  if (Number.isNaN(Date.parse(text))) throw new Refusal("problem-shape", { part: path });
  return text;
}

function readDay(value, path) {
  const text = readMatching(/^(\d{4}-\d{2}-\d{2})?$/)(value, path);
  const time = new Date(`${text}T00:00:00Z`);
  const isDay = text === "" || (!Number.isNaN(time.valueOf()) && time.toISOString().startsWith(text));
  if (!isDay) throw new Refusal("problem-shape", { part: path });
  return text;
}

const readOneOf = (values) => (value, path) => {
  if (!values.includes(value)) throw new Refusal("problem-shape", { part: path });
  return value;
};

const readList = (readEntry, limit) => (value, path) => {
  if (!Array.isArray(value)) throw new Refusal("problem-shape", { part: path });
  if (value.length > limit) throw new Refusal("problem-long", { part: path, count: limit });
  return value.map((entry, index) => readEntry(entry, `${path}[${index + 1}]`));
};

/** Takes the keys of a shape, all of them and no others, into an object of its own; some may have a default. */
const readRecord = (shape, defaults = {}) => (value, path) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new Refusal("problem-shape", { part: path });
  }
  const keys = Object.keys(shape);
  const inside = (key) => (path ? `${path}.${key}` : key);
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange !== undefined) throw new Refusal("problem-unknown", { part: inside(strange.slice(0, 60)) });
  const missing = keys.find((key) => !Object.hasOwn(value, key) && !Object.hasOwn(defaults, key));
  if (missing) throw new Refusal("problem-missing", { part: inside(missing) });
  return Object.fromEntries(keys.map((key) => [
    key, Object.hasOwn(value, key) ? shape[key](value[key], inside(key)) : defaults[key],
  ]));
};

const short = readText(LIMITS.short);
const long = readText(LIMITS.text);
const answerShape = {
  judgement: readMatching(/^[a-z0-9-]{0,60}$/), notes: long, action: long, owner: short, due: readDay,
};
const readResponses = readList(
  readRecord({
    question: short, marker: short, hash: readMatching(/^[0-9a-f]{1,64}$/), wording: long, ...answerShape,
    changed: readTime, others: readList(readRecord({ ...answerShape, from: short }), LIMITS.others),
  }), LIMITS.responses);

function refuseDoubles(responses, path) {
  const labels = new Set();
  for (const { question } of responses) {
    if (labels.has(question)) throw new Refusal("problem-double", { part: path, question });
    labels.add(question);
  }
}

const readReviewRecord = readRecord({
  format: (value) => value, version: (value) => value,
  id: readMatching(/^[0-9a-f]{32}$/), name: short, use: (value, path) => readOneOf(["", ...USES])(value, path),
  created: readTime, changed: readTime, set: readRecord({ code: short, title: short, edition: short }),
  judgements: readList(readRecord({ id: readMatching(/^[a-z0-9-]{1,60}$/), title: short }), LIMITS.judgements),
  responses: readResponses, removed: readResponses,
}, { judgements: [] });

/** Returns a review from a value that JSON.parse made. @throws {Refusal} */
function checkedReview(value) {
  if (typeof value !== "object" || value === null || value.format !== FORMAT) throw new Refusal("problem-format");
  if (value.version !== FORMAT_VERSION) throw new Refusal("problem-version");
  const { format, version, ...review } = readReviewRecord(value, "");
  refuseDoubles(review.responses, "responses");
  return review;
}

/** Returns what the text of a file stands for. @throws {Refusal} */
function parsedText(text) {
  if (text.length > LIMITS.bytes) throw new Refusal("problem-large", { count: LIMITS.bytes / 1024 / 1024 });
  refuseDeepText(text);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("problem-format");
  }
}

/** Returns the review that the text of a file holds. @throws {Refusal} */
function readReview(text) {
  return checkedReview(parsedText(text));
}

/** Returns what a file says first, so that any program can tell what it is. */
function filedReview(review) {
  return { format: FORMAT, version: FORMAT_VERSION, ...review };
}

/** @returns {string} The text of a review's file. */
function writtenReview(review) {
  return `${JSON.stringify(filedReview(review), null, 2)}\n`;
}
