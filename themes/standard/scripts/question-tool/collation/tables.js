// A collation as tables for spreadsheet programs.

/** @param {Collation} collation  @param {string} id  @param {string} scale  @returns {string} */
function titleIn({ judgements }, id, scale) {
  return (judgements.find((one) => one.id === id && one.scale === scale) ?? judgements.find((one) => one.id === id))?.title ?? id;
}

/** @param {Collation} collation  @param {number[]} agencies  @returns {string} */
function namesOf(collation, agencies) {
  return agencies.map((agency) => collation.agencies[agency].name).join(", ");
}

/** @param {string} state  @param {Words} words  @returns {string} */
function stateInWords(state, words) {
  return STATES.includes(state) ? words.text(`state-${state}`) : state;
}

/** @param {Collation} collation  @param {Words} words  @returns {string[][]} How often each judgement was chosen, a row for each question. */
function countRows(collation, words) {
  const titles = [...new Set(collation.judgements.map(({ title }) => title))];
  const headings = [
    ...["marker", "question", "wording"].map((key) => words.text(key)), ...titles, words.text("other-words-title"), words.text("open-title"),
    ...["who-differs", "unsettled-title", "origin"].map((key) => words.text(key)),
  ];
  return [headings, ...collation.questions.map((question) => [
    question.marker, question.question, question.wording,
    ...titles.map((title) => {
      const counts = question.counts.filter(({ judgement }) => titleIn(collation, judgement, question.scale) === title);
      return counts.length > 0 ? String(counts.reduce((sum, { count }) => sum + count, 0)) : "";
    }),
    String(question.otherWords), String(question.open),
    question.differs ? whoChose(question, collation, words).map(({ title, names }) => `${title}: ${names}`).join("; ") : "",
    namesOf(collation, question.leftUnsettled), words.text(question.added ? "origin-added" : "origin-restated"),
  ])];
}

/**
 * @param {CollatedQuestion} question
 * @param {Collation} collation
 * @param {Words} words
 * @returns {{title: string, names: string, count: number}[]} Each judgement that was chosen, with who chose it.
 */
function whoChose(question, collation, words) {
  const chosen = question.counts.filter(({ count }) => count > 0).map(({ judgement, count }) => ({
    title: titleIn(collation, judgement, question.scale), count,
    names: namesOf(collation, question.answers.filter((answer) => answer.judgement === judgement).map(({ agency }) => agency)),
  }));
  const other = question.answers.filter(({ judgement, words }) => judgement === "" && words !== "").map(({ agency }) => agency);
  return [...chosen, ...(other.length > 0 ? [{ title: words.text("other-words-title"), count: other.length, names: namesOf(collation, other) }] : [])];
}

/** @param {Collation} collation  @param {Words} words  @returns {string[][]} Every answer, a row for each question and agency. */
function collatedRows(collation, words) {
  const headings = ["marker", "question", "wording", "agency", ...ANSWER_FIELDS, "standing", "origin"].map((key) => words.text(key));
  /** @param {AgencyAnswer} answer  @param {Answer} said  @param {string} remark  @param {{question: string, marker: string, wording: string, scale: string, origin: string}} asked */
  const row = ({ agency }, said, remark, { marker, question, wording, scale, origin }) => [
    marker, question, wording, collation.agencies[agency].name, said.judgement && titleIn(collation, said.judgement, scale), said.notes,
    said.action, said.owner, said.due, stateInWords(said.state, words), remark, origin,
  ];
  /** @param {AgencyAnswer} answer  @param {Parameters<typeof row>[3]} asked */
  const rows = (answer, asked) => [
    row(answer, answer, answerRemarks(answer, words).join(" "), asked),
    ...answer.others.map((other) => row(answer, other, otherFrom(other.from, words), asked)),
  ];
  return [
    headings,
    ...collation.questions.flatMap((question) => question.answers.flatMap((answer) => rows(answer, {
      ...question, origin: words.text(question.added ? "origin-added" : "origin-restated"),
    }))),
    ...collation.removed.flatMap(({ question, wording, answers }) =>
      answers.flatMap((answer) => rows(answer, { marker: "", question, wording, scale: "", origin: words.text("removed") }))),
  ];
}

/** @param {CollatedAnswer} answer  @param {Words} words  @returns {string[]} What has to be said of an answer beside it. */
function answerRemarks(answer, words) {
  return [
    ...(answer.words ? [words.text("other-words-said", { text: answer.words })] : []),
    ...(answer.reworded ? [words.text("old-wording", { wording: answer.wording })] : []),
  ];
}

/** @param {OfMarker} entry  @param {Words} words  @returns {string} What is said of a marker in a field, and below it what others say in the same return. */
function entryLines({ text, others }, words) {
  return [text, ...others.map((other) => `${otherFrom(other.from, words)}: ${other.text}`)].filter((line) => line).join("\n");
}

/** @param {string} from  @param {Words} words  @returns {string} */
function otherFrom(from, words) {
  return from ? words.text("other-answer", { name: from }) : words.text("second-answer");
}
