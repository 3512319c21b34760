// The questions of a collation, each with its counts and with what the agencies wrote side by side.

/** @typedef {{marker: string, isDiffering: boolean, isOpen: boolean}} CollationFilter */

/** @param {CollatedQuestion} question  @param {CollationFilter} filter */
function isInCollationView(question, { marker, isDiffering, isOpen }) {
  return (!marker || question.marker === marker) && (!isDiffering || question.differs) && (!isOpen || question.leftOpen.length > 0);
}

/** @param {CollatedQuestion} question  @param {Collation} collation  @param {Words} words  @returns {string} "In place: 2. Partly: 1. Open: 1." */
function countsInWords(question, collation, words) {
  const said = [
    ...question.counts.map(({ judgement, count }) => ({ title: titleIn(collation, judgement, question.scale), count })),
    { title: words.text("other-words-title"), count: question.otherWords }, { title: words.text("open-title"), count: question.open },
  ];
  return said.filter(({ count }) => count > 0).map(({ title, count }) => words.text("count", { title, count })).join(" ");
}

/** @param {Answer} answer  @param {string} judgement  @param {Words} words  @returns {HTMLElement[]} What an answer says, name by name. */
function answerLines(answer, judgement, words) {
  /** @type {[string, string][]} */
  const lines = [
    ["judgement", judgement], ["notes", answer.notes], ["action", answer.action], ["owner", answer.owner],
    ["due", /^\d{4}-\d{2}-\d{2}$/.test(answer.due) ? words.day(answer.due) : answer.due], ["state", stateInWords(answer.state, words)],
  ];
  const list = makeElement("dl", "");
  for (const [key, text] of lines) {
    if (text) list.append(makeElement("dt", words.text(key)), makeElement("dd", text));
  }
  return list.children.length > 0 ? [list] : [];
}

/** @param {AgencyAnswer} answer  @param {string} scale  @param {Collation} collation  @param {Words} words  @returns {HTMLElement} */
function agencyAnswer(answer, scale, collation, words) {
  const card = makeElement("li", "", answer.judgement ? { class: tintOf(collation, answer.judgement) } : {});
  const title = answer.judgement ? titleIn(collation, answer.judgement, scale) : "";
  card.append(
    makeElement("h5", collation.agencies[answer.agency].name), ...answerLines(answer, title, words),
    ...answerRemarks(answer, words).map((text) => makeElement("p", text, { class: "remark" })),
    ...answer.others.flatMap((other) => [
      makeElement("p", otherFrom(other.from, words), { class: "remark" }),
      ...answerLines(other, other.judgement && titleIn(collation, other.judgement, scale), words),
    ]));
  return card;
}

/** @param {AgencyAnswer[]} answers  @param {string} scale  @param {Collation} collation  @param {Words} words  @returns {HTMLElement} */
function sideBySide(answers, scale, collation, words) {
  const list = makeElement("ul", "", { class: "side-by-side" });
  list.append(...answers.map((answer) => agencyAnswer(answer, scale, collation, words)));
  return list;
}

/** @param {CollatedQuestion} question  @param {Collation} collation  @param {Words} words  @returns {HTMLElement} */
function questionElement(question, collation, words) {
  const article = makeElement("article", "", { class: "collated-question" });
  const heading = makeQuotation("h4", "");
  heading.append(makeElement("span", question.question, { class: "question-label" }), " ", makeElement("span", question.wording));
  article.append(heading, makeElement("p", countsInWords(question, collation, words), { class: "counts" }));
  if (question.differs) {
    const agencies = whoChose(question, collation, words).map(({ title, names }) => `${title} – ${names}`).join("; ");
    article.append(makeElement("p", words.text("differ", { agencies })));
  }
  /** @param {string} key  @param {number[]} agencies */
  const add = (key, agencies) => {
    if (agencies.length > 0) article.append(makeElement("p", words.text(key, { agencies: namesOf(collation, agencies) })));
  };
  add("open-by", question.leftOpen);
  add("not-in-file", question.notInFile);
  add("unsettled-by", question.leftUnsettled);
  if (question.answers.length > 0) article.append(sideBySide(question.answers, question.scale, collation, words));
  return article;
}

/** @param {Collation} collation  @param {string} marker  @param {Words} words  @returns {HTMLElement[]} What the agencies say of a marker as a whole. */
function assessmentElements({ assessments, agencies }, marker, words) {
  return assessments.filter((one) => one.marker === marker).map(({ title, entries }) => {
    const section = makeElement("article", "", { class: "collated-question" });
    const list = makeElement("ul", "", { class: "side-by-side" });
    list.append(...entries.map(({ agency, text, others }) => {
      const card = makeElement("li", "");
      card.append(
        makeElement("h5", agencies[agency].name), ...(text ? [makeElement("p", text, { class: "written" })] : []),
        ...others.flatMap((other) => [
          makeElement("p", otherFrom(other.from, words), { class: "remark" }), makeElement("p", other.text, { class: "written" })]));
      return card;
    }));
    section.append(makeQuotation("h4", title), list);
    return section;
  });
}

/** @param {CollatedMarker} marker  @param {CollatedQuestion[]} questions  @param {Collation} collation  @param {boolean} isWhole  Whether the marker's own assessments belong to what is shown.  @param {Words} words  @returns {HTMLDetailsElement} */
function markerElement({ marker, title }, questions, collation, isWhole, words) {
  const details = makeElement("details", "", { class: "collated-marker" });
  const summary = makeElement("summary", "");
  const sum = words.text("marker-sum", {
    total: questions.length, differing: questions.filter(({ differs }) => differs).length,
    open: questions.filter(({ leftOpen }) => leftOpen.length > 0).length,
  });
  summary.append(makeQuotation("h3", `${marker} ${title}`), makeElement("span", sum, { class: "quiet" }));
  details.append(summary);
  // A set has many questions and many answer them: what nobody looks at is not made.
  const fill = () => {
    if (details.children.length > 1) return;
    details.append(
      ...questions.map((question) => questionElement(question, collation, words)),
      ...(isWhole ? assessmentElements(collation, marker, words) : []));
  };
  details.addEventListener("toggle", () => { if (details.open) fill(); });
  addEventListener("beforeprint", () => {
    if (!details.isConnected) return;
    fill();
    details.open = true;
  });
  return details;
}

/**
 * @param {HTMLElement} results
 * @param {Collation} collation
 * @param {CollationFilter} filter
 * @param {Words} words
 */
function showCollatedQuestions(results, collation, filter, words) {
  const shown = collation.questions.filter((question) => isInCollationView(question, filter));
  const isWhole = !filter.isDiffering && !filter.isOpen;
  partOf(results, "shown").textContent = words.text("questions-shown", { count: shown.length, total: collation.questions.length });
  partOf(results, "markers").replaceChildren(...collation.markers.flatMap((marker) => {
    const questions = shown.filter((question) => question.marker === marker.marker);
    if (questions.length === 0) return [];
    const details = markerElement(marker, questions, collation, isWhole, words);
    details.open = filter.marker !== "" || !isWhole;
    return [details];
  }));
  partOf(results, "removed").hidden = collation.removed.length === 0;
  partOf(results, "removed-answers").replaceChildren(...collation.removed.map(({ question, wording, answers }) => {
    const article = makeElement("article", "", { class: "collated-question" });
    const heading = makeQuotation("h3", "");
    heading.append(makeElement("span", question, { class: "question-label" }), " ", makeElement("span", wording));
    article.append(heading, sideBySide(answers, "", collation, words));
    return article;
  }));
}
