// What can be chosen for a question: the judgements of the page, and those that a review has from before.

/**
 * @typedef {object} Judgement
 * @property {string} id
 * @property {string} title
 *
 * @typedef {Judgement & {lang: string, dir: string, isOld: boolean}} OfferedJudgement
 *   With the language of its title; an old one can be kept, and no longer be chosen.
 */

/** @returns {OfferedJudgement[]} In the order of the site. */
function readJudgements() {
  return elementsIn(contentOf("page-tool-judgements"), "[data-judgement]").map((element) => ({
    id: element.dataset.judgement ?? "", title: plainText(element), lang: element.lang, dir: element.dir, isOld: false,
  }));
}

/** @param {Review} review  @returns {Set<string>} The ids that the answers of a review have. */
function usedJudgements(review) {
  const answers = [...review.responses, ...review.removed].flatMap((response) => [response, ...response.others]);
  return new Set(answers.map(({ judgement }) => judgement).filter((id) => id !== ""));
}

/**
 * Returns the review with the titles of all judgements that the site has or an answer names.
 *
 * A file so says what its answers mean, also where a site has changed its judgements since.
 *
 * @param {Review} review
 * @param {Judgement[]} judgements
 * @returns {Review}
 */
function withJudgements(review, judgements) {
  const offered = judgements.map(({ id, title }) => ({ id, title }));
  const used = usedJudgements(review);
  const old = review.judgements.filter(({ id }) => used.has(id) && !offered.some((one) => one.id === id));
  return { ...review, judgements: [...offered, ...old] };
}

/**
 * Returns the judgements of two forms of a review; where both title one, the first does.
 *
 * @param {Judgement[]} first
 * @param {Judgement[]} second
 * @returns {Judgement[]}
 */
function bothJudgements(first, second) {
  return [...first, ...second.filter(({ id }) => !first.some((one) => one.id === id))];
}

/**
 * Returns the judgements of the site and after them the old ones that answers of a review have.
 *
 * @param {Review} review
 * @param {OfferedJudgement[]} judgements
 * @param {Words} words
 * @returns {OfferedJudgement[]}
 */
function judgementsOf(review, judgements, words) {
  const old = [...usedJudgements(review)].filter((id) => !judgements.some((one) => one.id === id));
  return [...judgements, ...old.map((id) => {
    const title = review.judgements.find((one) => one.id === id)?.title ?? id;
    return { id, title: words.text("judgement-old", { title }), lang: "", dir: "", isOld: true };
  })];
}
