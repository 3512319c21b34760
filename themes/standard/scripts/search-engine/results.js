// What a query has found, as it is shown.

/** @typedef {FoundPassage & {words: number[]}} MadePassage  With what each word of the text is like. */

/**
 * @param {string} text
 * @param {{phase?: string, facet?: string, original?: string, tags?: string[], skip?: number}} [options]  With `original`, what an edition
 *   added is left out; with `tags`, what is on pages that do not have all of them.
 * @param {Record<keyof PartKinds, number>} [limits]
 * @returns {Promise<SearchResult>}
 */
async function find(text, options = {}, limits = LIMITS) {
  const { phases, facets } = openIndex().manifest;
  const query = readQuery(text);
  const mayLoad = makeBudget(limits);
  const { concepts, runs } = await makeConcepts(query, /\s$/.test(text), mayLoad);
  /** @type {SearchFilter} */
  const filter = {};
  if (options.phase) filter.phase = phases.findIndex(([id]) => id === options.phase);
  if (options.facet || options.original) {
    const isChosen = facets.map(([id]) => Number(!options.facet || id === options.facet));
    filter.facets = Uint8Array.from([...isChosen, ...isChosen.map(chosen => (options.original ? 0 : chosen))]);
  }
  if (options.tags?.length) filter.pages = taggedPages(options.tags);
  const skip = options.skip || 0;
  const fitting = ranked(concepts, runs, filter, skip + MOST.groups);
  const pinned = await places(query, filter, mayLoad);
  const shown = await texts(fitting.groups.slice(skip), concepts, runs, mayLoad);
  const others = shown.filter(group => !pinned.some(other => other.address === group.address));
  const total = fitting.total + pinned.filter(group => !fitting.has(group.page)).length;
  return {
    groups: skip ? others : [...pinned, ...others], total, next: skip + MOST.groups < fitting.total ? skip + MOST.groups : null,
    isCut: concepts.some(concept => concept.entries.some(({ entry }) => postings(entry).passages.length < entry[1])),
    instead: concepts.filter(concept => concept.instead).map(({ word, instead }) => ({ word, instead })),
    // A place that a code names has been found by all its words.
    missing: pinned.length ? [] : concepts
      .filter(concept => concept.isMissing && !concept.instead && concept.isSought.every(Boolean)).map(concept => concept.word),
    nearest: total ? [] : await nearest(query, mayLoad),
  };
}

/** @param {string[]} tags  @returns {Uint8Array} A 1 for each page that has all of them. */
function taggedPages(tags) {
  const { manifest, languageOfPage } = openIndex();
  const counts = new Uint8Array(languageOfPage.length);
  for (const tag of tags) {
    let page = 0;
    for (const step of manifest.tags?.[tag] ?? []) counts[page += step] += 1;
  }
  return counts.map((count) => Number(count === tags.length));
}

/**
 * Asks for some frequent words, so that the browser has made all this ready to run fast, and has connections open,
 * before somebody has typed.
 *
 * @returns {Promise<FoundGroup[]>} What is found, which nobody has asked for.
 */
async function warm() {
  const { words: starts } = openIndex().manifest;
  if (!starts.length) return [];
  const list = await part("w", starts.length >> 1);
  const frequent = list.slice().sort((first, second) => second[2].length - first[2].length).slice(0, 3);
  const query = frequent.map(entry => entry[0]).join(" ");
  const limits = { w: 1, v: 0, c: 0, t: 2 };
  await find(query, {}, limits);
  // What has run twice is compiled for the kinds of values that it meets.
  return (await find(query, {}, limits)).groups;
}

/**
 * Returns the page or question that a code names, which stands above all else. Of several sets, those that have the
 * question come first.
 *
 * @param {Query} query
 * @param {SearchFilter} filter
 * @param {MayLoad} mayLoad
 */
async function places(query, filter, mayLoad) {
  const { manifest, pageOfBlock, phaseOfBlock, languageOfPage } = openIndex();
  const found = await entries(query.markers, mayLoad);
  /** @type {(FoundGroup & {page: number})[]} */
  const groups = [];
  /** @type {typeof groups} */
  const without = [];
  for (const [, entry] of found) {
    const { passages: stands, facets } = postings(entry);
    for (const block of stands.filter((passage, at) => passage % 256 === 0 && facets[at] === 0).map(blockOf)) {
      if (filter.phase !== undefined && phaseOfBlock[block] !== filter.phase) continue;
      const page = pageOfBlock[block];
      if (filter.pages && !filter.pages[page]) continue;
      for (let number = block; pageOfBlock[number] === page; number += 1) {
        if (!mayLoad("t", number)) break;
        const [address, label, title, passages] = await part("t", number);
        // With several sets, the label begins with the code of its own.
        const name = words(label).map(({ word }) => (/^\d/.test(word) ? word.replace(/^0+(?=\d)/, "") : word)).join("");
        const isNamed = query.code && manifest.sets.length > 1
          ? name === query.code + entry[0] : name.endsWith(entry[0]);
        if (!isNamed) break;
        const question = questionIn(passages, query.question);
        const passage = question || passages[0];
        if (passage && filter.facets && !filter.facets[passage[2] + (passage[4] ? manifest.facets.length : 0)]) break;
        if (passage) {
          const language = manifest.languages[languageOfPage[page]].code;
          (question ? groups : without).push({ page, address, label, title, language, passages: [passageOf(passage, () => 0)] });
          break;
        }
      }
    }
  }
  return [...groups, ...without];
}

/**
 * Returns the passage of the question that a label names: that of its letter, or that of the original's letter where the
 * page has no questions of the letter.
 *
 * @param {IndexedPassage[]} passages
 * @param {Query["question"]} question
 */
function questionIn(passages, question) {
  if (question === null) return undefined;
  const { letter, number } = question;
  const isLetterHere = letter !== "" && passages.some(each => each[0].startsWith(letter) && /^\d+$/.test(each[0].slice(letter.length)));
  const anchor = `${isLetterHere ? letter : "q"}${number}`;
  // Where the page has no questions of such a letter, the number is that of a criterion: 'AC-02.03'.
  return passages.find(each => each[0] === anchor)
    || (letter ? undefined : passages.find(each => each[0].replace(/^[a-z]{1,3}(?=\d+$)/, "") === String(number)));
}

/** @param {FittingPage[]} groups  @param {Concept[]} concepts  @param {Run[]} runs  @param {MayLoad} mayLoad */
async function texts(groups, concepts, runs, mayLoad) {
  const { languages } = openIndex().manifest;
  const views = languages.map((language, place) => {
    const sought = concepts.filter(concept => concept.isSought[place]);
    return { sought, likeness: makeLikeness(sought, runs, language) };
  });
  // The fittest passage of each page comes first, then as many of the others as there is room for.
  for (const group of groups) {
    group.fits.sort((first, second) => second.score - first.score || first.passage - second.passage);
  }
  const rows = [groups.map(group => group.fits[0])];
  rows.push(groups.flatMap(group => group.fits.slice(1, MOST.passages * 2)));
  const wanted = rows.flat().filter(fit => mayLoad("t", blockOf(fit.passage)));
  await Promise.all([...new Set(wanted.map(fit => blockOf(fit.passage)))].map(block => part("t", block)));
  const shown = new Set(wanted);
  return groups.flatMap(group => {
    const fits = group.fits.slice(0, MOST.passages * 2).filter(fit => shown.has(fit));
    if (!fits.length) return [];
    const [address, label, title] = loadedPart("t", blockOf(fits[0].passage));
    const place = languageOf(fits[0].passage);
    const { sought, likeness } = views[place];
    /** @type {(MadePassage & {score: number})[]} */
    const passages = [];
    for (const fit of fits) {
      const made = passageOf(loadedPart("t", blockOf(fit.passage))[3][fit.passage % 256], likeness);
      const score = fit.score * (1 + 0.5 * nearness(made.words, sought.length)) * (isNamed(made.name, sought, likeness) ? 1.3 : 1);
      const passage = { ...made, score };
      if (!passages.some(other => other.anchor === passage.anchor)) passages.push(passage);
    }
    passages.sort((first, second) => second.score - first.score);
    const fitting = passages.filter(passage => passage.score > passages[0].score / 3);
    const score = group.score * passages[0].score / (fits[0].score || 1);
    return [{ page: group.page, address, label, title, language: languages[place].code, score, passages: fitting.slice(0, MOST.passages) }];
  }).sort((first, second) => second.score - first.score);
}

/** @param {Query} query  @param {MayLoad} mayLoad  @returns {Promise<string[]>} */
async function nearest(query, mayLoad) {
  /** @type {Set<string>} */
  const words = new Set();
  for (const word of query.words.filter(word => terms(word).length && !/\p{N}/u.test(word))) {
    // Of few letters, as those of an abbreviation, most words are a slip away from one another.
    const most = Math.min(3, Math.floor(word.length / 4));
    if (!most || await isCommon(word, mayLoad)) continue;
    const near = await slips(word, most, mayLoad);
    for (const other of near.slice(0, 3)) words.add(other.word);
  }
  return [...words].slice(0, 5);
}
