// The parts of the index: which of them holds a word, and what stands in it.

/**
 * @typedef {object} Postings  Where a word stands: a number for each passage, its facet and how well the word fits it.
 * @property {Int32Array} passages
 * @property {Uint16Array} facets
 * @property {Uint8Array} weights
 *
 * @typedef {{word: string, count: number}} KnownWord  A word of the site, and about how often it stands there.
 *
 * @typedef {(kind: keyof PartKinds, number: number) => boolean} MayLoad  Whether a query may load one more part.
 */

/** @param {string[]} starts  @param {string} word  @returns {number} The part that holds a word. */
function place(starts, word) {
  let low = 0, high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (starts[middle] <= word) low = middle; else high = middle - 1;
  }
  return low;
}

/** @param {Record<keyof PartKinds, number>} limits  @returns {MayLoad} Knows what has been loaded, and keeps to the limits. */
function makeBudget(limits) {
  /** @type {Record<keyof PartKinds, Set<number>>} */
  const used = { w: new Set(), v: new Set(), c: new Set(), t: new Set() };
  return (kind, number) => {
    if (used[kind].has(number)) return true;
    return used[kind].size < limits[kind] && Boolean(used[kind].add(number));
  };
}

/** @param {Concept} concept  @param {MayLoad} mayLoad  @returns {boolean} Whether the index is asked for its word. */
const isAsked = ({ terms }, mayLoad) => terms.some(term => mayLoad("w", place(openIndex().manifest.words, term)));

/** The entries of parts that have been read, by their words. @type {Map<number, Map<string, IndexEntry>>} */
const entriesOfPart = new Map();

/** @param {string[]} wanted  @param {MayLoad} mayLoad  @returns {Promise<Map<string, IndexEntry>>} */
async function entries(wanted, mayLoad) {
  const { words: starts } = openIndex().manifest;
  /** @type {Map<string, IndexEntry>} */
  const found = new Map();
  const numbers = new Set(wanted.map(word => place(starts, word)));
  const loaded = await Promise.all([...numbers].filter(number => mayLoad("w", number)).map(async number => {
    const list = starts.length ? await part("w", number) : [];
    const byTerm = entriesOfPart.get(number) || new Map(list.map(entry => [entry[0], entry]));
    entriesOfPart.set(number, byTerm);
    // What stands in a part is read while others are still on their way.
    for (const word of wanted) {
      const entry = byTerm.get(word);
      if (entry) postings(entry);
    }
    return byTerm;
  }));
  for (const word of wanted) {
    const entry = loaded.find(list => list.has(word))?.get(word);
    if (entry) found.set(word, entry);
  }
  return found;
}

/** The words of parts that have been read. @type {Map<number, KnownWord[]>} */
const wordsOfPart = new Map();

/**
 * Returns the words of the site from one to another, those near a third first.
 *
 * @param {string} from
 * @param {string} to
 * @param {string} near
 * @param {MayLoad} mayLoad
 * @returns {Promise<KnownWord[]>}
 */
async function vocabulary(from, to, near, mayLoad) {
  const { vocabulary: starts } = openIndex().manifest;
  const numbers = [];
  for (let number = place(starts, from); number <= place(starts, to); number += 1) {
    numbers.push(number);
  }
  const centre = place(starts, near);
  numbers.sort((first, second) => Math.abs(first - centre) - Math.abs(second - centre));
  const lists = await Promise.all(numbers.filter(number => mayLoad("v", number)).map(async number => {
    const list = wordsOfPart.get(number) || vocabularyOf(starts.length ? await part("v", number) : "");
    wordsOfPart.set(number, list);
    return list;
  }));
  return lists.flat();
}

/**
 * Whether a word that the site does not have is one that people use, and no slip.
 *
 * @param {string} word
 * @param {MayLoad} mayLoad
 * @returns {Promise<boolean>}
 */
async function isCommon(word, mayLoad) {
  const { common: starts } = openIndex().manifest;
  const number = place(starts, word);
  if (!starts.length || !mayLoad("c", number)) return false;
  let known = commonOfPart.get(number);
  if (!known) commonOfPart.set(number, known = new Set((await part("c", number)).split(" ").flatMap(terms)));
  return terms(word).some(term => known.has(term));
}

/** What the words of parts that have been read are found by. @type {Map<number, Set<string>>} */
const commonOfPart = new Map();

/** @param {string} text  @returns {KnownWord[]} */
function vocabularyOf(text) {
  let last = "";
  return text.split(" ").filter(Boolean).map(entry => {
    // What it shares with the word before is counted in characters, of which some take two places.
    let shared = 0;
    for (let count = VALUES[entry.charCodeAt(0)]; count > 0; count -= 1) {
      shared += (last.codePointAt(shared) ?? 0) > 0xffff ? 2 : 1;
    }
    last = last.slice(0, shared) + entry.slice(2);
    return { word: last, count: VALUES[entry.charCodeAt(1)] };
  });
}

/** @type {Map<IndexEntry, Postings>} */
const postingsOf = new Map();

/** @param {IndexEntry} entry  @returns {Postings} */
function postings(entry) {
  let made = postingsOf.get(entry);
  if (!made) {
    const table = reader(entry[2]);
    // A passage takes three digits at least.
    const room = Math.ceil(entry[2].length / 3);
    const passages = new Int32Array(room), facets = new Uint16Array(room), weights = new Uint8Array(room);
    let size = 0;
    while (!table.isAtEnd()) {
      const facet = table.number();
      let block = 0;
      for (let count = table.number(); count > 0; count -= 1) {
        block += table.number();
        passages[size] = block * 256 + table.number();
        facets[size] = facet;
        weights[size] = table.digit();
        size += 1;
      }
    }
    made = {
      passages: passages.subarray(0, size), facets: facets.subarray(0, size), weights: weights.subarray(0, size),
    };
    postingsOf.set(entry, made);
  }
  return made;
}

/** @param {number} passage  @returns {number} The block of texts that it stands in. */
const blockOf = passage => passage >> 8;

/** @param {number} passage  @returns {number} The place of its language in the manifest. */
const languageOf = passage => {
  const { pageOfBlock, languageOfPage } = openIndex();
  return languageOfPage[pageOfBlock[blockOf(passage)]];
};

/** @type {Map<IndexEntry, number[]>} */
const countsOfEntry = new Map();

/** @param {IndexEntry} entry  @returns {number[]} In about how many passages of each language a word stands. */
function countsOf(entry) {
  let counts = countsOfEntry.get(entry);
  if (!counts) {
    const { languages } = openIndex().manifest;
    counts = languages.map(() => 0);
    if (languages.length === 1) counts[0] = entry[1];
    else {
      const { passages } = postings(entry);
      for (const passage of passages) counts[languageOf(passage)] += entry[1] / passages.length;
    }
    countsOfEntry.set(entry, counts);
  }
  return counts;
}
