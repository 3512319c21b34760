// Finds passages in the index that the site was built with. It touches nothing of the page but to load scripts,
// since a page that lies on a disk can load nothing else. docs/search.md says how it works.

/**
 * @typedef {[first: number, last: number]} CharacterRange  Of code points, both ends in it.
 *
 * @typedef {object} SearchedLanguage
 * @property {string} code
 * @property {string} stopWords
 * @property {[written: string, kept: string, rest: number][][]} steps
 *   The endings that each step takes off, what stands in their place, and how many letters have to be left.
 *
 * @typedef {object} SearchManifest
 * @property {string} folder
 * @property {{foldings: [to: string, from: string][], ignored: CharacterRange[], alone: CharacterRange[], longestWord: number}} characters
 * @property {SearchedLanguage[]} languages
 * @property {string} blocks
 * @property {string[]} words  The first word of each part of words.
 * @property {string[]} vocabulary  The first word of each part of the vocabulary.
 * @property {[prefix: string, code: string][]} sets
 * @property {number} passages
 * @property {[id: string, title: string][]} phases
 * @property {[id: string, title: string][]} facets
 * @property {Record<string, Record<string, string | Record<string, string>>>} interface
 *
 * @typedef {[term: string, count: number, postings: string, synonyms?: string[]]} IndexEntry
 * @typedef {[anchor: string, name: string, facet: number, text: string, isDrafted?: number]} IndexedPassage
 * @typedef {[address: string, label: string, title: string, passages: IndexedPassage[]]} TextBlock
 *
 * @typedef {{w: IndexEntry[], v: string, t: TextBlock}} PartKinds  Words, vocabulary and texts.
 */

/**
 * The index of a site, made ready to be searched.
 *
 * @typedef {object} OpenIndex
 * @property {SearchManifest} manifest
 * @property {Map<string, string>} replacements  What stands for a character.
 * @property {Map<string, Set<string>>} stops  The words of each language that are not sought.
 * @property {number[]} pageOfBlock
 * @property {number[]} phaseOfBlock
 */

/** How many parts a query loads at most; how large each one is, the build sees to. */
const LIMITS = { words: 7, vocabulary: 2, texts: 10 };
const MOST = { concepts: 8, others: 6, groups: 8, passages: 3 };
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
Array.from(DIGITS).forEach((digit, value) => { VALUES[digit.charCodeAt(0)] = value; });

/** What has been loaded, by kind and number: `w3`. @type {Map<string, unknown>} */
const parts = new Map();
/** @type {Map<string, Promise<unknown>>} */
const loading = new Map();
/** @type {OpenIndex | null} */
let opened = null;
let folder = "";

/** @returns {OpenIndex} */
function openIndex() {
  if (!opened) throw new Error("the index is not open");
  return opened;
}

/** @param {string} address  @returns {Promise<unknown>} */
function load(address) {
  const begun = loading.get(address);
  if (begun) return begun;
  const promise = new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => { loading.delete(address); reject(new Error(address)); };
    document.head.append(script);
  });
  loading.set(address, promise);
  return promise;
}

/**
 * Opens the index. The manifest alone keeps its name, so that a copy of an older one must not be taken for it.
 *
 * @param {string} address
 */
async function open(address) {
  if (opened) return;
  await load(`${address}?${Date.now()}`);
  folder = `${address.slice(0, address.lastIndexOf("/") + 1)}${openIndex().manifest.folder}/`;
}

/** @param {SearchManifest} fields */
function takeManifest(fields) {
  const index = {
    manifest: fields,
    /** @type {Map<string, string>} */
    replacements: new Map(),
    stops: new Map(fields.languages.map(language => [language.code, new Set(language.stopWords.split(" "))])),
    /** @type {number[]} */
    pageOfBlock: [],
    /** @type {number[]} */
    phaseOfBlock: [],
  };
  for (const [to, from] of fields.characters.foldings) {
    for (const letter of from) index.replacements.set(letter, to);
  }
  const table = reader(fields.blocks);
  let page = -1, phase = 0;
  while (!table.isAtEnd()) {
    if (table.skips(".")) {
      index.pageOfBlock.push(page);
    } else {
      phase = table.number() - 1;
      index.pageOfBlock.push(page += 1);
    }
    index.phaseOfBlock.push(phase);
  }
  opened = index;
}

/**
 * @template {keyof PartKinds} Kind
 * @param {Kind} kind
 * @param {number} number
 * @returns {Promise<PartKinds[Kind]>}
 */
async function part(kind, number) {
  if (!parts.has(kind + number)) await load(`${folder}${kind}${number}.js`);
  return loadedPart(kind, number);
}

/**
 * @template {keyof PartKinds} Kind
 * @param {Kind} kind
 * @param {number} number
 * @returns {PartKinds[Kind]}
 */
function loadedPart(kind, number) {
  return /** @type {PartKinds[Kind]} */ (parts.get(kind + number));
}

/** @param {string} text  Numbers, as the build writes them. */
function reader(text) {
  let place = 0;
  return {
    isAtEnd: () => place >= text.length,
    /** @param {string} sign */
    skips: sign => text[place] === sign && (place += 1) > 0,
    digit: () => VALUES[text.charCodeAt(place++)],
    number() {
      let number = 0, shift = 0, digit;
      do {
        digit = VALUES[text.charCodeAt(place++)];
        number += (digit & 31) * 2 ** shift;
        shift += 5;
      } while (digit > 31);
      return number;
    },
  };
}
