// The panel above the questions: the review at hand, where it is kept, and its sum.

/** @param {HTMLElement} panel  @param {Session} session  @param {Words} words */
function showKept(panel, session, words) {
  const { reviews, text } = session.keptReviews();
  const select = elementIn(panel, "[data-part=reviews]", HTMLSelectElement);
  partOf(panel, "kept-reviews").hidden = reviews.length === 0;
  select.replaceChildren();
  if (!session.isKept) addOption(select, "", session.review.name);
  for (const { id, name } of reviews) addOption(select, id, name);
  select.value = session.isKept ? session.review.id : "";
  partOf(panel, "kept").textContent = session.isKept && session.savedAt
    ? words.text("kept", {
      key: session.key, count: reviews.length, size: Math.ceil((text.length * 2) / 1024),
      time: words.time(session.savedAt),
    })
    : words.text("not-kept");
  buttonOf(panel, "keep").hidden = session.isKept;
  buttonOf(panel, "delete-all").hidden = reviews.length === 0;
}

/** @param {HTMLElement} panel  @param {Session} session  @param {Words} words */
function showProblem(panel, session, words) {
  const problem = partOf(panel, "problem");
  const text = session.problem && words.text(session.problem, { key: session.key });
  if (problem.textContent === text) return;
  problem.textContent = text;
  if (text) say(text);
}

/**
 * @param {HTMLElement} panel
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} judgements
 * @param {Words} words
 * @returns {(session: Session) => void} Shows a session in the panel.
 */
function makePanelDisplay(panel, questions, judgements, words) {
  return (session) => {
    const name = inputOf(panel, "name");
    if (document.activeElement !== name) name.value = session.review.name;
    for (const input of inputsIn(panel, "[name=tool-use]")) input.checked = input.value === session.review.use;
    showKept(panel, session, words);
    showProblem(panel, session, words);
    buttonOf(panel, "undo").disabled = !session.canUndo();
    const counts = countsByMarker(questions, responsesByQuestion(session.review), judgementsOf(session.review, judgements, words));
    partOf(panel, "summary").replaceChildren(...counts.map((count) => {
      const line = makeElement("li", "");
      line.append(
        makeQuotation("a", `${count.marker.label} ${count.marker.title}`, { href: `#${count.marker.id}` }),
        makeElement("span", summaryInWords(count, words)));
      return line;
    }));
  };
}

/**
 * Connects the fields and buttons of the panel with the session.
 *
 * @param {HTMLElement} panel
 * @param {Session} session
 * @param {Confirm} confirm
 * @param {Words} words
 * @returns {() => Promise<boolean>} Asks whether the review on the page may be left.
 */
function connectPanel(panel, session, confirm, words) {
  const name = inputOf(panel, "name");
  const nameError = partOf(panel, "name-error");
  name.addEventListener("input", () => {
    nameError.hidden = name.value.trim() !== "";
    name.setAttribute("aria-invalid", String(!nameError.hidden));
    if (nameError.hidden) session.change((review, now) => ({ ...review, name: name.value.trim(), changed: now }), "name");
  });
  name.addEventListener("blur", () => session.endChange());
  for (const input of inputsIn(panel, "[name=tool-use]")) {
    input.addEventListener("change", () =>
      session.change((review, now) => ({ ...review, use: input.value, changed: now })));
  }
  onAction(panel, "keep", async () => {
    await session.keep();
    if (!session.isKept) return;
    say(words.text("kept-now"));
    name.focus();
  });
  onAction(panel, "undo", () => {
    session.undo();
    say(words.text("undone"));
    if (!session.canUndo()) name.focus();
  });
  const mayLeave = async () => session.isSaved || isEmptyReview(session.review) || confirm(
    words.text("unsaved", { name: session.review.name }), words.text("unsaved-explained"), words.text("discard"));
  onAction(panel, "new", async () => {
    if (!(await mayLeave())) return;
    session.startNew();
    name.focus();
  });
  const reviews = elementIn(panel, "[data-part=reviews]", HTMLSelectElement);
  reviews.addEventListener("change", async () => {
    const id = reviews.value;
    if (id && (await mayLeave())) session.openKept(id);
    else session.tell();
  });
  onAction(panel, "delete-review", async () => {
    const text = words.text("delete-review-explained", { name: session.review.name });
    if (!(await confirm(words.text("delete-review"), text, words.text("delete-review")))) return;
    await session.forget(forgetReview);
    if (!session.problem) say(words.text("deleted-review"));
    name.focus();
  });
  onAction(panel, "delete-all", async () => {
    const text = words.text("delete-all-explained", { count: session.keptReviews().reviews.length });
    if (!(await confirm(words.text("delete-all"), text, words.text("delete-all")))) return;
    await session.forget(forgetReviews);
    if (!session.problem) say(words.text("deleted"));
    name.focus();
  });
  return mayLeave;
}
