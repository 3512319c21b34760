// Which words of a text are those of a query.

/**
 * @typedef {(word: string) => number} Likeness
 *   What a word of a text is like: a bit for each concept, and those below. No bit: a word that is not sought.
 */

/** A word that stands for others of the query, or begins as its last one. */
const LIKE_OTHERS = 1 << 20;
/** A word that nobody looks for. */
const LIKE_NOTHING = 1 << 21;

/**
 * @param {Concept[]} concepts  Those that the language looks for.
 * @param {Run[]} runs
 * @param {SearchedLanguage} language
 * @returns {Likeness}
 */
function makeLikeness(concepts, runs, language) {
  const others = new Set(runs.flatMap(run => run.words));
  const starts = concepts.map(concept => concept.beginning).filter(Boolean);
  /** @type {Map<string, number>} */
  const known = new Map();
  return word => {
    let bits = known.get(word);
    if (bits === undefined) {
      const own = term(word, language);
      bits = own === null ? LIKE_NOTHING : 0;
      if (own !== null) {
        if (others.has(own)) bits |= LIKE_OTHERS;
        for (let place = 0; place < concepts.length; place += 1) {
          if (concepts[place].marks.has(own)) bits |= 1 << place;
        }
      }
      if (starts.some(start => word.startsWith(start))) bits |= LIKE_OTHERS;
      known.set(word, bits);
    }
    return bits;
  };
}

/** @param {IndexedPassage} passage  @param {Likeness} likeness  @returns {MadePassage} */
function passageOf([anchor, name, facet, text, standing], likeness) {
  const found = words(text);
  const like = found.map(({ word }) => likeness(word));
  for (const { word, first, last } of joinedWords(found)) {
    const whole = likeness(word);
    if (whole & ~LIKE_NOTHING) like.fill(whole, first, last + 1);
  }
  return {
    anchor, name: name || openIndex().manifest.facets[facet][1], text, isDrafted: standing === 1, isHeldInPart: standing === 2, words: like,
    marks: found.filter((_, at) => like[at] & ~LIKE_NOTHING).map(({ start, end }) => [start, end]),
  };
}

/**
 * Whether a passage is called what the query says, and nothing else.
 *
 * @param {string} name
 * @param {Concept[]} concepts
 * @param {Likeness} likeness
 */
function isNamed(name, concepts, likeness) {
  const own = words(name).map(({ word }) => likeness(word)).filter(bits => !(bits & LIKE_NOTHING));
  return own.length === concepts.length && own.every((bits, place) => bits >> place & 1);
}

/**
 * Returns how many of the words that follow one another in the query do so in a text: 0 for none, 1 for all.
 *
 * @param {number[]} found  What the words of the text are like.
 * @param {number} count  How many concepts there are.
 */
function nearness(found, count) {
  if (count < 2) return 0;
  let pairs = 0, last = 0;
  for (const bits of found) {
    if (bits & LIKE_NOTHING) continue;
    pairs |= last & bits >> 1;
    last = bits;
  }
  return bitsOf(pairs & 2 ** (count - 1) - 1) / (count - 1);
}
