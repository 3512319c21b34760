// Finds passages in the index that the site was built with. It touches nothing of the page but to load scripts,
// since a page that lies on a disk can load nothing else. docs/search.md says how it works.

/**
 * @typedef {[first: number, last: number]} CharacterRange  Of code points, both ends in it.
 *
 * @typedef {[written: string, kept: string, rest: number]} LanguageEnding
 *   An ending, what stands in its place, and how many letters have to be left.
 *
 * @typedef {object} SearchedLanguage
 * @property {string} code
 * @property {string} stopWords
 * @property {LanguageEnding[][]} steps  The endings that each step takes off.
 * @property {number} passages  How many passages are in it.
 *
 * @typedef {object} SearchManifest
 * @property {string} folder
 * @property {{foldings: [to: string, from: string][], ignored: CharacterRange[], alone: CharacterRange[], hyphens: string, longestWord: number}} characters
 * @property {SearchedLanguage[]} languages
 * @property {string} blocks
 * @property {string[]} words  The first word of each part of words.
 * @property {string[]} vocabulary  The first word of each part of the vocabulary.
 * @property {string[]} common  The first word of each part with words that are never taken for slips.
 * @property {[prefix: string, code: string][]} sets
 * @property {[firstPage: number, language: number][]} pageLanguages  Where pages in another language begin.
 * @property {[id: string, title: string][]} phases
 * @property {[id: string, title: string][]} facets
 * @property {Record<string, number[]>} [tags]  The pages that have a tag, by its set, group and name: "bl.level:2"; each number counts
 *   from the one before.
 * @property {Record<string, Record<string, string | Record<string, string>>>} interface
 *
 * @typedef {[term: string, count: number, postings: string, synonyms?: string[]]} IndexEntry
 * @typedef {[anchor: string, name: string, facet: number, text: string, standing?: number]} IndexedPassage
 *   The standing is 1 where the passage was written for the edition, and 2 where the original says more.
 * @typedef {[address: string, label: string, title: string, passages: IndexedPassage[]]} TextBlock
 *
 * @typedef {{w: IndexEntry[], v: string, c: string, t: TextBlock}} PartKinds
 *   Words, vocabulary, words that are no slips, and texts.
 */

/**
 * The index of a site, made ready to be searched.
 *
 * @typedef {object} OpenIndex
 * @property {SearchManifest} manifest
 * @property {Map<string, string>} replacements  What stands for a character.
 * @property {Map<string, Set<string>>} stops  The words of each language that are not sought.
 * @property {Map<string, Map<string, LanguageEnding[]>[]>} endings
 *   The endings that each language takes off in each step, by their last letters.
 * @property {Int32Array} pageOfBlock
 * @property {Int32Array} phaseOfBlock
 * @property {Uint8Array} languageOfPage  The place of each page's language in the manifest.
 * @property {Int32Array} firstBlocks  The number of each page's first block.
 * @property {number} mostBlocks  How many blocks the page with the most has.
 */

/** How many parts a query loads at most; how large each one is, the build sees to. */
const LIMITS = { w: 7, v: 2, c: 2, t: 8 };
/** As many groups at a time as most browsers keep connections to a host: their texts come at once. */
const MOST = { concepts: 8, others: 6, groups: 6, passages: 3 };
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
Array.from(DIGITS).forEach((digit, value) => { VALUES[digit.charCodeAt(0)] = value; });

/** What has been loaded, by kind and number: `w3`. @type {Map<string, unknown>} */
const parts = new Map();
/** @type {Map<string, Promise<unknown>>} */
const loading = new Map();
/** @type {OpenIndex | null} */
let opened = null;
/** @type {Promise<void> | null} */
let opening = null;
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
 * Opens the index, once. The manifest alone keeps its name, so that a copy of an older one must not be taken for it.
 *
 * @param {string} address
 * @returns {Promise<void>}
 */
function open(address) {
  opening ??= load(`${address}?${Date.now()}`).then(() => {
    folder = `${address.slice(0, address.lastIndexOf("/") + 1)}${openIndex().manifest.folder}/`;
  }, error => {
    opening = null;
    throw error;
  });
  return opening;
}

/** @param {SearchManifest} fields */
function takeManifest(fields) {
  const index = {
    manifest: fields,
    /** @type {Map<string, string>} */
    replacements: new Map(),
    stops: new Map(fields.languages.map(language => [language.code, new Set(language.stopWords.split(" "))])),
    endings: new Map(fields.languages.map(language => [language.code, language.steps.map(endingsByLetter)])),
    ...blockTable(fields.blocks),
    languageOfPage: new Uint8Array(0),
  };
  index.languageOfPage = new Uint8Array(index.firstBlocks.length);
  for (const [firstPage, language] of fields.pageLanguages) index.languageOfPage.fill(language, firstPage);
  for (const [to, from] of fields.characters.foldings) {
    for (const letter of from) index.replacements.set(letter, to);
  }
  opened = index;
}

/** @param {LanguageEnding[]} step */
function endingsByLetter(step) {
  /** @type {Map<string, LanguageEnding[]>} */
  const endings = new Map();
  for (const ending of step) {
    const letter = ending[0][ending[0].length - 1];
    endings.set(letter, [...endings.get(letter) ?? [], ending]);
  }
  return endings;
}

/** @param {string} text  A digit or more for each block, a dot for one that goes on with the page before. */
function blockTable(text) {
  const pageOfBlock = new Int32Array(text.length), phaseOfBlock = new Int32Array(text.length);
  const firstBlocks = new Int32Array(text.length);
  const table = reader(text);
  let block = 0, page = -1, phase = 0, mostBlocks = 0;
  for (; !table.isAtEnd(); block += 1) {
    if (!table.skips(".")) {
      phase = table.number() - 1;
      firstBlocks[page += 1] = block;
    }
    pageOfBlock[block] = page;
    phaseOfBlock[block] = phase;
    mostBlocks = Math.max(mostBlocks, block + 1 - firstBlocks[page]);
  }
  return {
    pageOfBlock: pageOfBlock.subarray(0, block), phaseOfBlock: phaseOfBlock.subarray(0, block),
    firstBlocks: firstBlocks.subarray(0, page + 1), mostBlocks,
  };
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
