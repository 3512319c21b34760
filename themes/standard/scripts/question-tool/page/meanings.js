// What the judgements mean: once above the questions, and beside each question on request.

/**
 * @param {OfferedJudgement[]} judgements
 * @param {boolean} isNamed  Whether the choices of questions refer to it.
 * @returns {HTMLElement}
 */
function meaningList(judgements, isNamed) {
  const list = makeElement("dl", "");
  for (const { title, meaning, explainedBy, lang, dir } of judgements) {
    const entry = makeElement("div", "");
    const words = makeElement("dd", meaning, { lang, dir });
    if (isNamed && explainedBy) words.id = explainedBy;
    entry.append(makeElement("dt", title, { lang, dir }), words);
    list.append(entry);
  }
  return list;
}

/** How many questions are named above the judgements that they have. */
const NAMED_QUESTIONS = 6;

/**
 * Shows above the questions what the judgements mean; those of a scale stand below the labels of its questions.
 *
 * @param {HTMLElement} panel
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} judgements
 */
function showMeanings(panel, questions, judgements) {
  const scales = new Set(questions.map(({ scale }) => scale));
  const explained = [...scales].filter((scale) => judgements.some((one) => one.scale === scale && one.meaning));
  elementIn(panel, ".tool-meanings", HTMLElement).hidden = explained.length === 0;
  partOf(panel, "meanings").replaceChildren(...explained.flatMap((scale) => {
    const list = meaningList(judgements.filter((one) => one.scale === scale), true);
    if (scale === "") return [list];
    const labels = questions.filter((question) => question.scale === scale).map(({ label }) => label);
    const more = labels.length > NAMED_QUESTIONS ? " …" : "";
    return [makeQuotation("h4", labels.slice(0, NAMED_QUESTIONS).join(", ") + more), list];
  }));
}

/**
 * @param {OfferedJudgement[]} judgements
 * @returns {(scale: string) => void} Shows what the judgements of a scale mean; the focus then goes back.
 */
function makeExplanation(judgements) {
  const dialog = dialogOf("page-tool-explained");
  onAction(dialog, "close", () => dialog.close());
  return (scale) => {
    partOf(dialog, "text").replaceChildren(meaningList(judgements.filter((one) => one.scale === scale), false));
    dialog.showModal();
    elementIn(dialog, "h2", HTMLElement).focus();
  };
}
