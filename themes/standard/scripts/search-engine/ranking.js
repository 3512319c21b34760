// Which passages and pages fit a query, and how well.

/**
 * @typedef {{facets?: Uint8Array, phase?: number, pages?: Uint8Array}} SearchFilter  What a passage has to belong to: facets that have a 1, those of what an edition added after all others, the number of a phase, and pages that have a 1.
 *
 * @typedef {object} Share  What one word tells of a concept.
 * @property {number} place  The concept's.
 * @property {Int32Array[]} amounts  What each weight comes to, in each language.
 * @property {Int32Array} passages
 * @property {Uint16Array} facets
 * @property {Uint8Array} weights
 *
 * @typedef {{passage: number, score: number}} Fit
 * @typedef {{page: number, score: number, fits: Fit[]}} FittingPage
 */

/**
 * The greatest score is that of a page with everything, four times as much as its amounts and the finest share of
 * them come to. It stays below 2 to the 30th: Chromium keeps such whole numbers without asking for memory, which
 * each fraction takes until a function has run often.
 */
const FINEST = 2 ** 10, GREATEST = 2 ** 18;

/** @param {Concept[]} concepts  @param {Run[]} runs  @returns {Share[]} In the order of the concepts. */
function sharesOf(concepts, runs) {
  const { languages } = openIndex().manifest;
  const finest = GREATEST / 64 / Math.max(...languages.map((_, language) =>
    concepts.reduce((sum, concept) => sum + concept.rarities[language], 0.1)));
  /** @param {number} place  @param {number} factor  @param {Postings} told */
  const share = (place, factor, told) => ({
    place, ...told, amounts: concepts[place].rarities.map(rarity =>
      Int32Array.from({ length: 64 }, (_, weight) => weight * factor * rarity * finest)),
  });
  const shares = concepts.flatMap(({ entries }, place) =>
    entries.map(({ entry, factor }) => share(place, factor, postings(entry))));
  for (const run of runs) {
    const both = commonPostings(run.entries.map(postings));
    for (let place = run.first; place <= run.last; place += 1) shares.push(share(place, 0.9, both));
  }
  return shares.sort((first, second) => first.place - second.place);
}

/** @param {Postings[]} lists  @returns {Postings} The passages of all lists, with what they weigh on average. */
function commonPostings(lists) {
  /** @type {Map<number, number>[]} */
  const sums = [];
  for (const [place, { passages, weights }] of lists.entries()) {
    sums.push(new Map());
    for (const [at, passage] of passages.entries()) {
      const before = place ? sums[place - 1].get(passage) : 0;
      if (before !== undefined) sums[place].set(passage, before + weights[at]);
    }
  }
  const all = sums[sums.length - 1];
  const { passages, facets } = lists[0];
  const rows = Array.from(passages.keys()).filter(at => all.has(passages[at]));
  return {
    passages: Int32Array.from(rows, at => passages[at]), facets: Uint16Array.from(rows, at => facets[at]),
    weights: Uint8Array.from(rows, at => (all.get(passages[at]) ?? 0) / lists.length),
  };
}

/**
 * Returns, for each choice of concepts as bits, their share of all and what it makes of their amounts: what has all of
 * them counts for more than what has some.
 *
 * @param {number[]} rarities
 * @param {number} covered  How much of the query the language has at all.
 */
function sharesOfChoices(rarities, covered) {
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  const shares = Float64Array.from({ length: 2 ** rarities.length }, (_, choice) =>
    rarities.reduce((sum, rarity, place) => (choice >> place & 1 ? sum + rarity : sum), 0) / all);
  return { shares, factors: Int32Array.from(shares, share => FINEST * covered * share * Math.sqrt(share)) };
}

/**
 * Makes scales that weigh so many things at once. Of one concept the greatest amount counts; all of its amounts have
 * to be added one after another.
 *
 * @param {number} room
 */
function makeScales(room) {
  const choices = new Uint8Array(room), sums = new Int32Array(room), latest = new Int32Array(room);
  const used = new Int32Array(room);
  return {
    used, choices, count: 0,
    /** @param {number} at  @param {number} place  @param {number} amount */
    add(at, place, amount) {
      const choice = choices[at];
      if (choice >> place & 1) {
        if (amount > latest[at]) latest[at] = amount;
        return;
      }
      if (!choice) used[this.count++] = at;
      choices[at] = choice | 1 << place;
      sums[at] += latest[at];
      latest[at] = amount;
    },
    /** @param {number} at  @param {Int32Array} factors  @returns {number} A whole number. */
    score: (at, factors) => (sums[at] + latest[at]) * factors[choices[at]],
    clear() {
      while (this.count) {
        const at = used[this.count -= 1];
        choices[at] = sums[at] = latest[at] = 0;
      }
    },
  };
}

/**
 * Returns how the words of a query are weighed in each language of the site, by its own texts alone.
 *
 * What one language leaves out, such as the English 'a', is looked for in others. Where another language has words that
 * all of them look for, one that has no more than such a word is passed over.
 *
 * @param {Concept[]} concepts
 */
function balances(concepts) {
  const { languages } = openIndex().manifest;
  const has = languages.map((_, language) =>
    concepts.some(concept => concept.rarities[language] && concept.isSought.every(Boolean)));
  return languages.map((_, language) => {
    const rarities = concepts.map(concept => concept.rarities[language]);
    const own = rarities.reduce((sum, rarity) => sum + rarity, 0);
    const others = concepts.reduce((sum, concept, place) =>
      (concept.isSought[language] && !rarities[place] ? sum + Math.max(...concept.rarities) : sum), 0);
    return { isHeard: has[language] || !has.includes(true), ...sharesOfChoices(rarities, own / (own + others) || 0) };
  });
}

/**
 * Returns the fittest pages, each with the passages that fit, and how many pages there are in all.
 *
 * A page counts by its best passage, and by all that it has for something. Flat arrays: tables of tens of thousands of
 * keys take most of a query's time. Passages are weighed only where the whole page could be among the fittest.
 *
 * @param {Concept[]} concepts
 * @param {Run[]} runs
 * @param {SearchFilter} filter
 * @param {number} wanted  How many pages are made.
 */
function ranked(concepts, runs, filter, wanted) {
  const { pageOfBlock, phaseOfBlock, languageOfPage, firstBlocks, mostBlocks } = openIndex();
  const balanced = balances(concepts);
  const told = sharesOf(concepts, runs);
  const pages = makeScales(firstBlocks.length), scales = makeScales(mostBlocks * 256);
  // What stands on one page is a chain of rows, the last of them first.
  const rows = told.reduce((sum, share) => sum + share.passages.length, 0);
  const passageOf = new Int32Array(rows), placeOf = new Uint8Array(rows), amountOf = new Int32Array(rows);
  const before = new Int32Array(rows), last = new Int32Array(firstBlocks.length).fill(-1);
  let row = 0;
  for (const { place, passages, facets, weights, amounts } of told) {
    for (let at = 0; at < passages.length; at += 1) {
      const block = blockOf(passages[at]);
      if (filter.facets && !filter.facets[facets[at]]) continue;
      if (filter.phase !== undefined && phaseOfBlock[block] !== filter.phase) continue;
      const page = pageOfBlock[block], language = languageOfPage[page];
      if (filter.pages && !filter.pages[page]) continue;
      if (!balanced[language].isHeard || !concepts[place].rarities[language]) continue;
      const amount = amounts[language][weights[at]];
      passageOf[row] = passages[at];
      placeOf[row] = place;
      amountOf[row] = amount;
      pages.add(page, place, amount);
      before[row] = last[page];
      last[page] = row++;
    }
  }
  /** @param {number} page  @param {number} first  The number of its first passage. */
  const weigh = (page, first) => {
    scales.clear();
    for (let at = last[page]; at >= 0; at = before[at]) scales.add(passageOf[at] - first, placeOf[at], amountOf[at]);
  };

  const bestShares = balanced.map(() => 0);
  for (let at = 0; at < pages.count; at += 1) {
    const page = pages.used[at], language = languageOfPage[page], share = balanced[language].shares[pages.choices[page]];
    if (share > bestShares[language]) bestShares[language] = share;
  }
  const least = bestShares.map(share => Math.min(share, 0.5));
  const has = (/** @type {number} */ page) => last[page] >= 0
    && balanced[languageOfPage[page]].shares[pages.choices[page]] >= least[languageOfPage[page]];
  /** @type {FittingPage[]} */
  const groups = [];
  let total = 0, lowest = -1;
  for (let page = 0; page < firstBlocks.length; page += 1) {
    if (!has(page)) continue;
    total += 1;
    const { factors } = balanced[languageOfPage[page]];
    const whole = pages.score(page, factors), first = firstBlocks[page] * 256;
    if (whole * 4 <= lowest) continue;
    weigh(page, first);
    let best = 0;
    for (let at = 0; at < scales.count; at += 1) {
      const score = scales.score(scales.used[at], factors);
      if (score > best) best = score;
    }
    const score = best * 3 + whole;
    if (score <= lowest) continue;
    const fits = Array.from(scales.used.subarray(0, scales.count), at => ({ passage: first + at, score: scales.score(at, factors) }));
    // Of equal ones, that which comes first in the site.
    let place = groups.length;
    while (place > 0 && groups[place - 1].score < score) place -= 1;
    groups.splice(place, 0, { page, score, fits });
    if (groups.length > wanted) groups.pop();
    if (groups.length === wanted) lowest = groups[wanted - 1].score;
  }
  return { groups, total, has };
}
