// Readers of the values in a file that is not trusted: each gives the value, or refuses it with its path.

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

/** @param {string} iso  "2026-02-30".  @returns {boolean} */
function isRealDay(iso) {
  const time = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(time.valueOf()) && time.toISOString().startsWith(iso);
}

/** @type {Reader<string>} */
function readDay(value, path) {
  const text = readMatching(/^(\d{4}-\d{2}-\d{2})?$/)(value, path);
  if (text !== "" && !isRealDay(text)) throw new Refusal("problem-shape", { part: path });
  return text;
}

/** @type {Reader<boolean | undefined>} */
function readTruth(value, path) {
  if (typeof value !== "boolean") throw new Refusal("problem-shape", { part: path });
  return value;
}

/** @param {string[]} values  @returns {Reader<string>} */
const readOneOf = (values) => (value, path) => {
  if (typeof value !== "string" || !values.includes(value)) throw new Refusal("problem-shape", { part: path });
  return value;
};

/**
 * @template Value
 * @param {Reader<Value>} read
 * @returns {Reader<Value | null>}
 */
const readNullOr = (read) => (value, path) => (value === null ? null : read(value, path));

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
