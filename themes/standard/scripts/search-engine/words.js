// Words, by the same rules as the build's: the table in Tests/Engines/SearchIndexTests/words.json holds for both.

/** @param {CharacterRange[]} ranges  @param {number} code */
const isIn = (ranges, code) => ranges.some(([first, last]) => code >= first && code <= last);

/**
 * @typedef {object} FoundWord  A word in its form for the index, and where it stands.
 * @property {string} word
 * @property {number} start
 * @property {number} end
 * @property {boolean} isJoined  Whether nothing but a hyphen stands between it and the word before.
 */

/** @type {Map<string, string | null>} */
const letters = new Map();

/**
 * Returns what becomes of a character: null between words, nothing where it is ignored.
 *
 * @param {string} character
 * @returns {string | null}
 */
function lettersOf(character) {
  let made = letters.get(character);
  if (made === undefined) {
    const { manifest, replacements } = openIndex();
    /** @param {string} letter */
    const isIgnored = letter => isIn(manifest.characters.ignored, letter.codePointAt(0) ?? 0);
    made = null;
    if (isIgnored(character)) made = "";
    else if (/[\p{Alphabetic}\p{N}\p{M}_]/u.test(character)) {
      made = Array.from(character.toLowerCase()).filter(letter => !isIgnored(letter))
        .map(letter => replacements.get(letter) || letter).join("");
    }
    letters.set(character, made);
  }
  return made;
}

/** The letters of the characters that most texts are made of, by their codes. @type {(string | null | undefined)[]} */
const lettersOfCode = new Array(128).fill(undefined);

/** @param {string} text  @returns {FoundWord[]} */
function words(text) {
  const { alone, hyphens, longestWord } = openIndex().manifest.characters;
  /** @type {FoundWord[]} */
  const found = [];
  let word = "", start = 0, place = 0, isJoined = false;
  const end = () => {
    if (word) found.push({ word: cut(word, longestWord), start, end: place, isJoined });
    word = "";
  };
  while (place < text.length) {
    const code = text.charCodeAt(place);
    let made = code < 128 ? lettersOfCode[code] : undefined, length = 1, isAlone = false;
    if (made === undefined) {
      const character = String.fromCodePoint(text.codePointAt(place) ?? 0);
      made = lettersOf(character);
      length = character.length;
      isAlone = character > "\u3040" && isIn(alone, character.codePointAt(0) ?? 0);
      if (code < 128) lettersOfCode[code] = made;
    }
    if (made === null || isAlone) {
      const isAfterWord = word !== "";
      end();
      isJoined = isAfterWord && !isAlone && hyphens.includes(text[place]);
    }
    if (made) {
      if (!word) start = place;
      word += made;
    }
    place += length;
    if (isAlone) {
      end();
      isJoined = false;
    }
  }
  end();
  return found;
}

/** @param {string} word  @param {number} length  @returns {string} As many characters of a word as count. */
const cut = (word, length) => (word.length > length ? Array.from(word).slice(0, length).join("") : word);

/**
 * Returns the words that hyphens join, each as one: `multi-agency` gives `multiagency`, and where it stands among the
 * others.
 *
 * @param {FoundWord[]} found
 * @returns {{word: string, first: number, last: number}[]}
 */
function joinedWords(found) {
  const joined = [];
  for (let first = 0, last = 0; first < found.length; first = last + 1) {
    for (last = first; found[last + 1]?.isJoined; last += 1) { /* to the end of those that are joined */ }
    const word = found.slice(first, last + 1).map(each => each.word).join("");
    if (last > first && !/[0-9]/.test(word)) joined.push({ word: cut(word, openIndex().manifest.characters.longestWord), first, last });
  }
  return joined;
}

/**
 * Returns what a word is found by in a language; null for one that is not sought.
 *
 * @param {string} word
 * @param {SearchedLanguage | undefined} language
 * @returns {string | null}
 */
function term(word, language) {
  if (!language) return word;
  if (openIndex().stops.get(language.code)?.has(word)) return null;
  for (const step of openIndex().endings.get(language.code) ?? []) {
    const endings = step.get(word[word.length - 1]);
    if (!endings) continue;
    const length = Array.from(word).length;
    const ending = endings.find(each => word.endsWith(each[0]) && length >= each[0].length + each[2]);
    if (ending) word = word.slice(0, word.length - ending[0].length) + ending[1];
  }
  return word;
}

/** @type {Map<string, string[]>} */
const termsOf = new Map();

/** @param {string} word  @returns {string[]} What it is found by, in any language of the site. */
function terms(word) {
  const known = termsOf.get(word);
  if (known) return known;
  const made = new Set(openIndex().manifest.languages.flatMap(language => term(word, language) || []));
  termsOf.set(word, [...made]);
  return [...made];
}
