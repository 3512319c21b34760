// What can be chosen for a question: the judgements of the page, and those that a review has from before.

/**
 * @typedef {object} Judgement
 * @property {string} id
 * @property {string} title
 * @property {string} meaning  What it says of a question; empty where nobody has said.
 *
 * @typedef {Judgement & {scale: string | null, explainedBy: string, lang: string, dir: string, isOld: boolean}} OfferedJudgement
 *   With the scale that it belongs to, the id of the element that explains it, and the language of its words; an
 *   old one can be kept, and no longer be chosen.
 */

/** @returns {OfferedJudgement[]} Scale by scale, in the order of the site; scales may share judgements. */
function readJudgements() {
  return elementsIn(contentOf("page-tool-judgements"), "[data-judgement]").map((element, index) => {
    const [title = "", meaning = ""] = elementsIn(element, "span").map(plainText);
    const scale = element.closest("[data-scale]")?.getAttribute("data-scale") ?? "";
    const explainedBy = meaning && `page-tool-meaning-${index}`;
    return { id: element.dataset.judgement ?? "", title, meaning, scale, explainedBy, lang: element.lang, dir: element.dir, isOld: false };
  });
}

/** @template {Judgement} Kind  @param {Kind[]} judgements  @returns {Kind[]} Each id once. */
function distinctJudgements(judgements) {
  return judgements.filter(({ id }, index) => judgements.findIndex((one) => one.id === id) === index);
}

/** @param {OfferedJudgement} judgement  @param {Words} words  @returns {OfferedJudgement} */
function outdated(judgement, words) {
  const title = words.text("judgement-old", { title: judgement.title });
  return { ...judgement, title, explainedBy: "", isOld: true };
}

/**
 * Returns what can be chosen for a question, and after it what its answer has although it cannot be chosen.
 *
 * @param {Question} question
 * @param {string} chosen
 * @param {OfferedJudgement[]} judgements
 * @param {Words} words
 * @returns {OfferedJudgement[]}
 */
function choicesOf(question, chosen, judgements, words) {
  const own = judgements.filter(({ scale, isOld }) => scale === question.scale && !isOld);
  if (own.some(({ id }) => id === chosen)) return own;
  const other = judgements.find(({ id }) => id === chosen);
  return other ? [...own, other.isOld ? other : outdated(other, words)] : own;
}

/** @param {Review} review  @returns {Set<string>} The ids that the answers of a review have. */
function usedJudgements(review) {
  const answers = [...review.responses, ...review.removed].flatMap((response) => [response, ...response.others, ...response.settled, ...only(response.earlier)]);
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
  const offered = distinctJudgements(judgements).map(({ id, title, meaning }) => ({ id, title, meaning }));
  const assessed = review.assessments.flatMap(({ entries, others, settled, earlier }) => [...entries, ...others, ...settled, ...earlier]);
  const used = new Set([...usedJudgements(review), ...assessed.map(({ text }) => text)]);
  const old = review.judgements.filter(({ id }) => used.has(id) && !offered.some((one) => one.id === id));
  return { ...review, judgements: [...offered, ...old] };
}

/**
 * Returns the judgements, or the fields, of two forms of a review; where both title one, the first does.
 *
 * @template {{id: string}} Named
 * @param {Named[]} first
 * @param {Named[]} second
 * @returns {Named[]}
 */
function withOthers(first, second) {
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
    const { title, meaning } = review.judgements.find((one) => one.id === id) ?? { title: id, meaning: "" };
    return outdated({ id, title, meaning, scale: null, explainedBy: "", lang: "", dir: "", isOld: true }, words);
  })];
}
