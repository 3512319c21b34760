// The panel above the questions: the review at hand, where it is kept, and its sum.

/** @param {HTMLElement} panel  @param {Session} session  @param {Words} words */
function showKept(panel, session, words) {
  const { reviews, text, name: key } = session.keptReviews();
  const isLocked = session.guard() === "locked";
  const select = elementIn(panel, "[data-part=reviews]", HTMLSelectElement);
  partOf(panel, "kept-reviews").hidden = reviews.length === 0;
  select.replaceChildren();
  if (!session.isKept) addOption(select, "", session.review.name);
  for (const { id, name } of reviews) addOption(select, id, name);
  select.value = session.isKept ? session.review.id : "";
  partOf(panel, "kept").textContent = session.isKept && session.savedAt && !isLocked
    ? words.text("kept", {
      key, count: reviews.length, size: Math.ceil((text.length * 2) / 1024), time: words.time(session.savedAt),
    })
    : words.text("not-kept");
  buttonOf(panel, "delete-review").hidden = isLocked;
  buttonOf(panel, "delete-all").hidden = reviews.length === 0 && session.guard() === "none";
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
  /** @param {Session} session */
  const showSummary = (session) => {
    const counts = countsByMarker(questions, responsesByQuestion(session.review), judgementsOf(session.review, judgements, words));
    partOf(panel, "summary").replaceChildren(...counts.map((count) => {
      const line = makeElement("li", "");
      line.append(
        makeQuotation("a", `${count.marker.label} ${count.marker.title}`, { href: `#?marker=${count.marker.id}` }),
        makeElement("span", summaryInWords(count, words)));
      return line;
    }));
  };
  /** @type {Session | null} */
  let shown = null;
  panel.addEventListener("fold-out", () => shown && showSummary(shown));
  return (session) => {
    shown = session;
    for (const key of /** @type {("name" | "by")[]} */ (["name", "by"])) {
      const input = inputOf(panel, key);
      if (document.activeElement !== input) input.value = session.review[key];
    }
    elementIn(panel, "[data-part=stage]", HTMLSelectElement).value = session.review.stage;
    for (const input of inputsIn(panel, "[name=tool-use]")) input.checked = input.value === session.review.use;
    buttonOf(panel, "clear-use").hidden = session.review.use === "";
    showKept(panel, session, words);
    showProblem(panel, session, words);
    buttonOf(panel, "undo").disabled = !session.canUndo();
    if (isFoldedOut(panel, "summary")) showSummary(session);
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
  const by = inputOf(panel, "by");
  by.addEventListener("input", () => session.change((review, now) => ({ ...review, by: by.value.trim(), changed: now }), "by"));
  by.addEventListener("blur", () => session.endChange());
  const stage = elementIn(panel, "[data-part=stage]", HTMLSelectElement);
  stage.addEventListener("change", () => session.change((review, now) => ({ ...review, stage: stage.value, changed: now })));
  /** @param {string} use */
  const setUse = (use) => session.change((review, now) => ({ ...review, use, changed: now }));
  for (const input of inputsIn(panel, "[name=tool-use]")) input.addEventListener("change", () => setUse(input.value));
  onAction(panel, "clear-use", () => {
    setUse("");
    inputsIn(panel, "[name=tool-use]")[0].focus();
  });
  onAction(panel, "keep", async () => {
    await session.keep();
    if (!session.isKept) return;
    say(words.text("kept-now"));
    buttonOf(panel, "next-marker").focus();
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
    await session.startNew();
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
    await session.forget();
    if (!session.problem) say(words.text("deleted-review"));
    name.focus();
  });
  onAction(panel, "delete-all", async () => {
    const isLocked = session.guard() === "locked";
    const text = isLocked ? words.text("delete-locked-explained")
      : words.text("delete-all-explained", { count: session.keptReviews().reviews.length });
    if (!(await confirm(words.text("delete-all"), text, words.text("delete-all")))) return;
    await (isLocked ? session.discardLocked() : session.forgetAll());
    if (!session.problem) say(words.text("deleted"));
    name.focus();
  });
  return mayLeave;
}
