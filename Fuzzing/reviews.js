// Feeds the question tool with files of reviews that it must read or refuse, keeping those that reach new parts of it.
// Node shows which parts those are: https://nodejs.org/api/inspector.html.
//
// Usage: node Fuzzing/reviews.js SEEDS [--seconds N] [--runs N] [--seed N] [--kept FOLDER]
"use strict";

const { Session } = require("node:inspector");
const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const SCRIPTS = path.join(__dirname, "../themes/standard/scripts/question-tool");
const SLOWEST = 2000;

/** The functions of the tool that touch no page, by their names. */
function loadTool() {
  const sources = ["review", "files"].flatMap((folder) =>
    fs.readdirSync(path.join(SCRIPTS, folder)).filter((name) => name.endsWith(".js")).sort()
      .map((name) => fs.readFileSync(path.join(SCRIPTS, folder, name), "utf8")));
  const names = "{ Refusal, readReview, writtenReview, mergedReviews, mergedChanges, changedTwice, archiveContents, returnsInCollation }";
  const context = vm.createContext({ TextDecoder, TextEncoder, DataView, Uint8Array, Blob });
  return vm.runInContext(`${sources.join("\n")}\n;(${names});`, context, { filename: "question-tool.js" });
}

/** Random numbers that are the same for the same seed: xorshift32. */
function makeRandom(seed) {
  let state = (seed >>> 0) || 1;
  const below = (limit) => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % limit;
  };
  return { below, pick: (list) => list[below(list.length)] };
}

const VALUES = [
  null, true, false, 0, -1, 1e308, 2 ** 53, "", " ", "a", "__proto__", "constructor", "QM1 Q1", "2026-02-30", "2026-12-01", "done",
  "2026-11-21T10:00:00.000Z", "+275760-09-13", "<b>", "\u0000", "\ud800", "\u202e", "x".repeat(501), "x".repeat(20001), [], {}, [[]],
  { length: 1 }, { from: "B" },
];

/** Returns a value with one place of it changed: of its members the same ones again, others, or none. */
function mutated(value, random, other, depth = 0) {
  if (value === null || typeof value !== "object" || (depth > 0 && random.below(6) === 0)) {
    return typeof value === "string" && random.below(2) === 0 ? mutatedText(value, random) : random.pick(VALUES);
  }
  if (Array.isArray(value)) {
    const copy = [...value];
    const index = random.below(copy.length + 1);
    switch (random.below(5)) {
      case 0: copy.splice(index, 1); break;
      case 1: copy.splice(index, 0, random.pick(VALUES)); break;
      case 2: if (copy.length > 0) copy.splice(index, 0, copy[random.below(copy.length)]); break;
      default: if (index < copy.length) copy[index] = mutated(copy[index], random, other, depth + 1);
    }
    return copy;
  }
  const keys = Object.keys(value);
  if (keys.length === 0) return { [random.pick(["from", "id", "__proto__", "question"])]: random.pick(VALUES) };
  const key = random.pick(keys);
  const copy = { ...value };
  switch (random.below(8)) {
    case 0: delete copy[key]; break;
    case 1: Object.defineProperty(copy, random.pick(["__proto__", "x", ...keys]), { value: random.pick(VALUES), enumerable: true, configurable: true }); break;
    case 2: copy[key] = copy[random.pick(keys)]; break;
    case 3: if (other !== null && typeof other === "object" && key in other) { copy[key] = other[key]; break; }
    // falls through
    default: copy[key] = mutated(copy[key], random, other?.[key], depth + 1);
  }
  return copy;
}

/** Returns a text with some of its characters changed. */
function mutatedText(text, random) {
  const at = random.below(text.length + 1);
  const length = random.below(8);
  switch (random.below(4)) {
    case 0: return text.slice(0, at) + text.slice(at + length);
    case 1: return text.slice(0, at) + String.fromCharCode(random.below(random.pick([128, 0x3000, 0x10000]))) + text.slice(at);
    case 2: return text.slice(0, at) + random.pick(["{", "}", "[", "]", '"', "\\", "\\u", "null", ",", ":", "<", "1e9", "\u2028"]) + text.slice(at + length);
    default: return text.slice(0, at) + text.slice(at - length) + text.slice(at);
  }
}

/** Returns the next input: most are JSON with other values in it, some are broken texts. */
function nextInput(corpus, random) {
  const text = random.pick(corpus);
  if (random.below(5) === 0) return mutatedText(text, random);
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return mutatedText(text, random);
  }
  let other;
  try { other = JSON.parse(random.pick(corpus)); } catch { other = null; }
  for (let count = 1 + random.below(3); count > 0; count -= 1) value = mutated(value, random, other);
  return JSON.stringify(value) ?? "";
}

function expect(holds, sentence) {
  if (!holds) throw new Error(sentence);
}

/** Returns what a function gives; nothing where it refuses its input, as it may. */
function orRefusal(tool, body) {
  try {
    return body();
  } catch (error) {
    if (!(error instanceof tool.Refusal)) throw error;
    expect(/^problem-[a-z-]+$/.test(error.key), `a refusal has no sentence: '${error.key}'`);
    return undefined;
  }
}

const NOW = "2026-11-22T10:00:00.000Z";

/** Reads an input in each way that files are read, and throws where something is not as it always is. */
function tryInput(tool, text) {
  const review = orRefusal(tool, () => tool.readReview(text));
  const again = orRefusal(tool, () => tool.readReview(text));
  expect(JSON.stringify(review) === JSON.stringify(again), "two readings of one file differ");
  if (review !== undefined) {
    const written = tool.writtenReview(review, []);
    expect(!written.includes("<"), "a written review holds the beginning of mark-up");
    expect(written.length <= 4096 + 32 * text.length, `${text.length} characters have become ${written.length}`);
    expect(JSON.stringify(tool.readReview(written)) === JSON.stringify(review), "a written review is read as another");
    const merged = tool.mergedReviews(review, review, NOW);
    expect(merged.responses.length === review.responses.length, "a review and itself have other responses than it has");
    tool.changedTwice(review, merged, again);
    tool.mergedChanges(review, merged, again);
  }
  orRefusal(tool, () => tool.returnsInCollation(text, { set: { code: "SCR", title: "Markers", edition: "2016" }, questions: [] }));
  orRefusal(tool, () => tool.archiveContents(Buffer.from(text, "latin1")));
}

/** Tells which parts of the tool inputs reach that none before them did. */
function makeCoverage() {
  const session = new Session();
  session.connect();
  const ask = (method, values) => {
    let result;
    session.post(method, values, (error, answer) => { if (error) throw error; result = answer; });
    return result;
  };
  ask("Profiler.enable");
  ask("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  const reached = new Set();
  return {
    get count() { return reached.size; },
    /** @returns {boolean} Whether anything ran since the last time that never had. */
    takesNew() {
      let isNew = false;
      const scripts = ask("Profiler.takePreciseCoverage").result.filter(({ url }) => url === "question-tool.js");
      for (const { functions } of scripts) for (const { ranges } of functions) for (const { startOffset, endOffset, count } of ranges) {
        // How often counts as well, by its order of magnitude.
        const part = `${startOffset}-${endOffset}-${Math.min(8, Math.ceil(Math.log2(count + 1)))}`;
        if (!reached.has(part)) {
          reached.add(part);
          isNew = true;
        }
      }
      return isNew;
    },
  };
}

function readArguments([seeds, ...rest]) {
  const options = { seeds, seconds: Infinity, runs: Infinity, seed: 1, kept: "." };
  for (let index = 0; index < rest.length; index += 2) {
    const name = rest[index].slice(2);
    options[name] = name === "kept" ? rest[index + 1] : Number(rest[index + 1]);
  }
  return options;
}

const options = readArguments(process.argv.slice(2));
const coverage = makeCoverage();
const tool = loadTool();
const random = makeRandom(options.seed);
const seeds = fs.readdirSync(options.seeds).sort().map((name) => fs.readFileSync(path.join(options.seeds, name), "utf8"));
const corpus = [...seeds];
const began = Date.now();
let runs = 0;
while (runs < options.runs && Date.now() - began < options.seconds * 1000) {
  const text = runs < seeds.length ? seeds[runs] : nextInput(corpus, random);
  const start = Date.now();
  try {
    tryInput(tool, text);
    expect(Date.now() - start < SLOWEST, `an input of ${text.length} characters takes ${Date.now() - start} ms`);
  } catch (error) {
    const file = path.join(options.kept, `crash-reviews-${runs}.json`);
    fs.writeFileSync(file, text);
    console.error(`reviews: ${error.stack}\nThe input is in ${file}.`);
    process.exit(1);
  }
  runs += 1;
  if (coverage.takesNew() && text.length < 20000 && corpus.length < 5000) corpus.push(text);
}
const seconds = Math.max(1, (Date.now() - began) / 1000);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(`reviews: ${runs} runs, ${Math.round(runs / seconds)} a second, ${coverage.count} parts reached, ${memory} MB`);
