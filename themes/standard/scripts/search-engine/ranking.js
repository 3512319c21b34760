// Which passages and pages fit a query, and how well.

/** @typedef {{facet?: number, phase?: number}} SearchFilter  The numbers of what a passage has to belong to. */

/**
 * Makes the list of passages that fit, numbered in the order they are met. A table of our own with open addresses:
 * a Map of tens of thousands takes most of a query's time.
 *
 * @param {number} most
 */
function makePassages(most) {
  const bits = Math.ceil(Math.log2(most * 2 + 2)), size = 2 ** bits;
  const keys = new Int32Array(size).fill(-1), numbers = new Int32Array(size);
  const list = new Int32Array(most);
  return {
    list, count: 0,
    /** @param {number} passage  @returns {number} */
    number(passage) {
      let at = Math.imul(passage, 0x9E3779B1) >>> (32 - bits);
      while (keys[at] !== passage) {
        if (keys[at] < 0) {
          keys[at] = passage;
          list[this.count] = passage;
          return numbers[at] = this.count++;
        }
        at = (at + 1) % size;
      }
      return numbers[at];
    },
  };
}

/**
 * Returns for each passage how well each concept fits it: as many numbers for one as there are concepts.
 *
 * @param {Concept[]} concepts
 * @param {Run[]} runs
 * @param {SearchFilter} filter
 */
function fits(concepts, runs, filter) {
  const lists = concepts.flatMap(concept => concept.entries.map(({ entry }) => postings(entry)));
  const most = lists.reduce((sum, list) => sum + list.passages.length, 0)
    + runs.reduce((sum, run) => sum + postings(run.entries[0]).passages.length, 0);
  const amounts = new Float32Array(most * concepts.length);
  const found = makePassages(most);
  const { phaseOfBlock } = openIndex();
  /** @param {number} passage  @param {number} facet */
  const isWanted = (passage, facet) => (filter.facet === undefined || facet === filter.facet)
    && (filter.phase === undefined || phaseOfBlock[blockOf(passage)] === filter.phase);
  /** @param {number} passage  @param {number} place  @param {number} amount */
  const add = (passage, place, amount) => {
    const at = found.number(passage) * concepts.length + place;
    if (amount > amounts[at]) amounts[at] = amount;
  };
  for (const [place, concept] of concepts.entries()) {
    for (const { entry, factor } of concept.entries) {
      const { passages, facets, weights } = postings(entry);
      for (let at = 0; at < passages.length; at += 1) {
        if (isWanted(passages[at], facets[at])) add(passages[at], place, weights[at] * factor * concept.rarity);
      }
    }
  }
  for (const run of runs) {
    const weightsOf = run.entries.map(entry => {
      const { passages, weights } = postings(entry);
      /** @type {Map<number, number>} */
      const weightOf = new Map();
      passages.forEach((passage, at) => { weightOf.set(passage, weights[at]); });
      return weightOf;
    });
    const { passages, facets } = postings(run.entries[0]);
    for (const [at, passage] of passages.entries()) {
      if (!isWanted(passage, facets[at]) || weightsOf.some(weights => !weights.has(passage))) continue;
      const weight = weightsOf.reduce((sum, weights) => sum + (weights.get(passage) ?? 0), 0) / weightsOf.length;
      for (let place = run.first; place <= run.last; place += 1) {
        add(passage, place, weight * 0.9 * concepts[place].rarity);
      }
    }
  }
  return { passages: found.list.subarray(0, found.count), amounts };
}

/**
 * @typedef {{passage: number, score: number}} Fit
 * @typedef {{page: number, score: number, fits: Fit[]}} FittingPage
 */

/**
 * Returns the fittest pages, each with the passages that fit, and how many pages there are in all.
 *
 * A passage with all words counts for more than one with some of them, and a page with the others elsewhere for
 * something. With thousands of pages all of them are weighed in flat arrays, and only the fittest become objects.
 *
 * @param {Concept[]} concepts
 * @param {{passages: Int32Array, amounts: Float32Array}} found
 * @param {number} wanted  How many pages are made.
 */
function ranked(concepts, { passages, amounts }, wanted) {
  const { pageOfBlock } = openIndex();
  const count = concepts.length;
  const rarities = concepts.map(concept => concept.rarity);
  const all = rarities.reduce((sum, rarity) => sum + rarity, 0) || 1;
  // The share of the concepts that fit, and what they come to.
  let share = 0;
  /** @param {Float32Array} list  @param {number} start */
  const measure = (list, start) => {
    let sum = 0;
    share = 0;
    for (let place = 0; place < count; place += 1) {
      if (list[start + place] > 0) {
        sum += list[start + place];
        share += rarities[place];
      }
    }
    share /= all;
    return sum * share * Math.sqrt(share);
  };

  const pages = pageOfBlock[pageOfBlock.length - 1] + 1 || 0;
  const best = new Float64Array(pages), whole = new Float32Array(pages * count);
  const scores = new Float64Array(passages.length);
  // The passages of a page are a chain: the last one's number, and for each the number of the one before.
  const last = new Int32Array(pages).fill(-1), before = new Int32Array(passages.length);
  for (let number = 0; number < passages.length; number += 1) {
    const page = pageOfBlock[blockOf(passages[number])], slot = number * count;
    scores[number] = measure(amounts, slot);
    before[number] = last[page];
    last[page] = number;
    if (scores[number] > best[page]) best[page] = scores[number];
    for (let place = 0, at = page * count; place < count; place += 1, at += 1) {
      if (amounts[slot + place] > whole[at]) whole[at] = amounts[slot + place];
    }
  }

  const shares = new Float64Array(pages);
  let bestShare = 0;
  for (let page = 0; page < pages; page += 1) {
    if (last[page] < 0) continue;
    best[page] = best[page] * 0.75 + measure(whole, page * count) * 0.25;
    shares[page] = share;
    bestShare = Math.max(bestShare, share);
  }
  const least = Math.min(bestShare, 0.5);
  /** @type {number[]} */
  const fitting = [];
  for (let page = 0; page < pages; page += 1) {
    if (last[page] >= 0 && shares[page] >= least) fitting.push(page);
  }
  const groups = fittest(fitting, best, wanted).map(page => {
    /** @type {FittingPage} */
    const group = { page, score: best[page], fits: [] };
    for (let number = last[page]; number >= 0; number = before[number]) {
      group.fits.push({ passage: passages[number], score: scores[number] });
    }
    return group;
  });
  return { groups, total: fitting.length, has: (/** @type {number} */ page) => last[page] >= 0 && shares[page] >= least };
}

/**
 * Returns the pages with the highest scores, the highest first; of equal ones that which comes first in the site.
 *
 * @param {number[]} pages
 * @param {Float64Array} scores
 * @param {number} wanted
 */
function fittest(pages, scores, wanted) {
  /** @type {number[]} */
  const found = [];
  for (const page of pages) {
    if (found.length === wanted && scores[found[wanted - 1]] >= scores[page]) continue;
    let place = found.length;
    while (place > 0 && scores[found[place - 1]] < scores[page]) place -= 1;
    found.splice(place, 0, page);
    if (found.length > wanted) found.pop();
  }
  return found;
}
