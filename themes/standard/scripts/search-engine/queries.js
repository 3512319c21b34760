// Queries: the words of what somebody types, and what each of them is found by.

/**
 * @typedef {object} Query
 * @property {string[]} words
 * @property {{word: string, parts: string[]}[]} joined  Words of which others make one, and that one.
 * @property {string[]} markers  The labels that it may mean.
 * @property {{letter: string, number: number} | null} question  Its letter and number in a label: `A1`; no letter where none was typed.
 * @property {string} code  That of a set.
 *
 * @typedef {object} Concept  A word of the query, with all that it is found by.
 * @property {string} word
 * @property {string[]} terms  What it is found by in any language.
 * @property {boolean[]} isSought  Whether each language of the site looks for it.
 * @property {{entry: IndexEntry, factor: number}[]} entries  How much each counts.
 * @property {Set<string>} marks  The terms that are marked in a text.
 * @property {string} beginning  What a longer word may begin with; empty where it must be whole.
 * @property {string} instead  A word of the site that stands for it; empty where it is one.
 * @property {boolean} isMissing  Whether nothing stands for it.
 * @property {number[]} rarities  How rare it is in each language of the site; 0 where that does not have it.
 *
 * @typedef {object} Run  Words that stand for those of the query from one place to another.
 * @property {number} first
 * @property {number} last
 * @property {IndexEntry[]} entries
 * @property {string[]} words
 */

/**
 * Reads a query. A code in two words is one: 'QM 3'. A label of a marker with a number after it is a question's.
 *
 * @param {string} text
 * @returns {Query}
 */
function readQuery(text) {
  const typed = words(text), found = typed.map(each => each.word);
  const prefixes = openIndex().manifest.sets.map(([prefix]) => prefix);
  const codes = openIndex().manifest.sets.map(([, code]) => code);
  /** @param {string} word */
  const isNumber = word => /^\d+$/.test(word);
  /** @type {string[]} */
  const joined = [];
  for (const word of found) {
    // What stands before a number may have several words: 'Quality statement 3'.
    const count = isNumber(word) ? [1, 2, 3, 4].find(size => prefixes.includes(joined.slice(-size).join(""))) : 0;
    // Zeros before a number are for the eye: 'AC-02' is found by 'ac2'.
    if (count) joined.push(joined.splice(-count).join("") + word.replace(/^0+(?=\d)/, ""));
    else joined.push(word);
  }
  const rest = joined.slice();
  const labelled = prefixes.find(prefix => rest[0] && rest[0].startsWith(prefix) && /^0\d+$/.test(rest[0].slice(prefix.length)));
  if (labelled) rest[0] = labelled + Number(rest[0].slice(labelled.length));
  const code = rest.length > 1 && codes.includes(rest[0]) ? rest.shift() ?? "" : "";
  const isPlace = /^\s*\d+\s*[.:]\s*\d+\s*$/.test(text);
  const isLabel = prefixes.some(prefix => rest[0] && rest[0].startsWith(prefix) && isNumber(rest[0].slice(prefix.length)));
  const markers = isPlace || (rest.length === 1 && isNumber(rest[0]))
    ? [...prefixes.map(prefix => prefix + rest[0]), ...(isLabel ? [rest[0]] : [])]
    : isLabel ? [rest[0]] : [];
  /** @type {Query["question"]} */
  let question = null;
  if (markers.length && rest.length > 1) {
    const number = rest[rest.length - 1].match(/^(\p{L}?)(\d+)$/u);
    const isWhole = rest.length === 2 || (rest.length === 3 && !/\d/.test(rest[1]));
    const letter = number && !number[1] && /^\p{L}$/u.test(rest[1]) ? rest[1] : number ? number[1] : "";
    if (number && isWhole) question = { letter, number: Number(number[2]) };
  }
  const isWhole = rest.length === 1 || question !== null;
  return { words: joined, joined: joinedOf(typed), markers: isWhole ? [...new Set(markers)] : [], question, code };
}

/**
 * Returns the words of a query of which others make one: those that hyphens join, and two that follow one another where
 * so few scripts hold all words that no part has to be saved for others.
 *
 * @param {FoundWord[]} typed
 */
function joinedOf(typed) {
  const joined = joinedWords(typed).map(({ word, first, last }) => ({ word, parts: typed.slice(first, last + 1).map(each => each.word) }));
  const { languages, words: starts } = openIndex().manifest;
  if (starts.length > LIMITS.w) return joined;
  for (let place = 1; place < typed.length; place += 1) {
    const parts = [typed[place - 1].word, typed[place].word];
    // 'a way' is not 'away'.
    const isOne = parts.every(word => !/[0-9]/.test(word) && languages.every(language => term(word, language) !== null));
    if (!typed[place].isJoined && isOne) joined.push({ word: parts.join(""), parts });
  }
  return joined;
}

/** @param {Query} query  @param {boolean} isEnded  Whether the last word is whole.  @param {MayLoad} mayLoad */
async function makeConcepts(query, isEnded, mayLoad) {
  /** @type {Concept[]} */
  const known = query.words.map(word => ({
    word, terms: terms(word), isSought: openIndex().manifest.languages.map(language => term(word, language) !== null),
    entries: [], marks: new Set(), beginning: "", instead: "", isMissing: false, rarities: [],
  })).filter(each => each.terms.length);
  const concepts = known.filter((each, place) =>
    known.findIndex(other => other.terms[0] === each.terms[0]) === place).slice(0, MOST.concepts);
  const ending = concepts[concepts.length - 1];
  const isBeginning = ending !== undefined && !isEnded && ending.word === query.words[query.words.length - 1];
  // What the last word may begin is loaded beside the words themselves, not after them.
  const [found, begun] = await Promise.all([
    entries([...concepts.flatMap(each => each.terms), ...query.joined.flatMap(each => terms(each.word))], mayLoad), isBeginning ? beginnings(ending.word, mayLoad) : [],
  ]);
  for (const concept of concepts) {
    concept.entries = concept.terms.flatMap(term => {
      const entry = found.get(term);
      return entry ? [{ entry, factor: 1 }] : [];
    });
    concept.marks = new Set(concept.terms);
  }
  const runs = [...joinedRuns(query, concepts, found), ...await addSynonyms(concepts, mayLoad)];
  // A word that only stands for others is in no text.
  for (const concept of concepts) concept.entries = concept.entries.filter(({ entry }) => entry[1] > 0);
  for (const [place, concept] of concepts.entries()) {
    const isLast = isBeginning && concept === ending;
    // Nothing is put right of a word that no part was left for.
    const stands = runs.filter(run => place >= run.first && place <= run.last);
    const isKnown = concept.entries.length > 0 || !isAsked(concept, mayLoad) || stands.length > 0;
    // What people say is no slip, nor the beginning of another word.
    const whole = openIndex().manifest.languages.map((_, language) =>
      concept.entries.some(({ entry }) => countsOf(entry)[language] > 0));
    const isPlain = !isKnown && await isCommon(concept.word, mayLoad);
    if (isLast || !(isKnown || isPlain)) {
      await addOthers(concept, isLast ? begun : await beginnings(concept.word, mayLoad), 0.6, mayLoad);
      if (isLast) concept.beginning = concept.word;
    }
    if (!concept.entries.length && !(isKnown || isPlain)) {
      const near = await slips(concept.word, slipsOf(concept.word), mayLoad);
      const best = near.filter(other => other.distance === near[0].distance).slice(0, 3).map(other => other.word);
      await addOthers(concept, best, 0.8, mayLoad);
      if (concept.entries.length) concept.instead = best[0];
    }
    concept.isMissing = !concept.entries.length && !isKnown;
    concept.rarities = openIndex().manifest.languages.map(({ passages }, language) => {
      // 'plan' is not the beginning of a word of one language where it is a word of another.
      if (whole.includes(true) && !whole[language] && !stands.length) return 0;
      const count = concept.isSought[language] ? Math.min(passages, Math.max(0,
        ...concept.entries.map(({ entry }) => countsOf(entry)[language]),
        ...stands.map(run => Math.min(...run.entries.map(entry => countsOf(entry)[language]))))) : 0;
      return count ? Math.log(1 + (passages - count + 0.5) / (count + 0.5)) + 0.1 : 0;
    });
  }
  return { concepts, runs };
}

/**
 * Returns the words that others write as one of those of the query: `multiagency` for `multi-agency`.
 *
 * @param {Query} query
 * @param {Concept[]} concepts
 * @param {Map<string, IndexEntry>} found
 * @returns {Run[]}
 */
function joinedRuns(query, concepts, found) {
  return query.joined.flatMap(({ word, parts }) => {
    const places = concepts.flatMap((concept, place) => (parts.includes(concept.word) ? place : []));
    if (!places.length) return [];
    return terms(word).flatMap(term => {
      const entry = found.get(term);
      return entry && entry[1] ? { first: places[0], last: places[places.length - 1], entries: [entry], words: [term] } : [];
    });
  });
}

/** @param {Concept} concept  @param {string[]} others  @param {number} factor  @param {MayLoad} mayLoad */
async function addOthers(concept, others, factor, mayLoad) {
  const taken = new Set(concept.entries.map(each => each.entry[0]));
  const wanted = [...new Set(others.flatMap(terms))].filter(term => !taken.has(term)).slice(0, MOST.others);
  for (const [term, entry] of await entries(wanted, mayLoad)) {
    concept.entries.push({ entry, factor });
    concept.marks.add(term);
  }
}

/**
 * Returns what stands for words of the query: an abbreviation for its words, and words for their abbreviation.
 *
 * @param {Concept[]} concepts
 * @param {MayLoad} mayLoad
 */
async function addSynonyms(concepts, mayLoad) {
  /** @type {Run[]} */
  const runs = [];
  for (const [first, concept] of concepts.entries()) {
    for (const { entry } of concept.entries.slice()) {
      for (const synonym of entry[3] || []) {
        const [own, others] = synonym.split("=").map(side => side.split(" "));
        const isThere = own.every((word, offset) =>
          concepts[first + offset] && concepts[first + offset].terms.includes(word));
        if (!isThere) continue;
        const found = await entries(others, mayLoad);
        const stands = others.flatMap(word => { const other = found.get(word); return other ? [other] : []; });
        if (stands.length < others.length) continue;
        runs.push({ first, last: first + own.length - 1, entries: stands, words: others });
      }
    }
  }
  return runs;
}
