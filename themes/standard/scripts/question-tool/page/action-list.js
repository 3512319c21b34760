// All actions on one list, by owner and date.

/** How many days ahead count as soon. */
const SOON = 30;

/** @param {string} due  @param {Date} now  @returns {"past" | "soon" | "later" | "none"} */
function urgencyOf(due, now) {
  if (due === "") return "none";
  if (due < dayOf(now)) return "past";
  const limit = new Date(now);
  limit.setDate(limit.getDate() + SOON);
  return due <= dayOf(limit) ? "soon" : "later";
}

/** @param {HTMLSelectElement} select  @param {string[]} values  Shows these below the first choice, and keeps what is chosen. */
function offerValues(select, values) {
  const chosen = select.value;
  while (select.options.length > 1) select.remove(1);
  for (const value of values) addOption(select, value, value);
  select.value = values.includes(chosen) ? chosen : "";
}

/**
 * @param {HTMLElement} panel
 * @param {Question[]} questions
 * @param {Session} session
 * @param {Finder} finder
 * @param {Words} words
 * @returns {() => void} Shows the actions of the session.
 */
function makeActionList(panel, questions, session, finder, words) {
  const byLabel = new Map(questions.map((question) => [question.label, question]));
  const [owner, due] = ["action-owner", "action-due"].map((name) => elementIn(panel, `[data-part="${name}"]`, HTMLSelectElement));
  const isUnfinishedOnly = inputOf(panel, "action-unfinished");

  /** @param {Action} action */
  const row = (action) => {
    const line = makeElement("tr", "");
    const question = byLabel.get(action.question);
    const link = makeQuotation("a", action.question, { href: addressOfPlace(START, questions, question) });
    link.addEventListener("click", (event) => {
      event.preventDefault();
      if (question) finder.reveal(question);
    });
    const state = elementIn(copyOf("page-tool-states"), "select", HTMLSelectElement);
    state.value = action.state;
    state.setAttribute("aria-label", `${words.text("state")}: ${action.question}`);
    state.addEventListener("change", () => {
      if (question) session.change((review, now) => withResponse(review, question, { state: state.value }, now));
    });
    const cells = [
      question ? link : action.question, action.action, action.owner,
      action.due && words.day(action.due), question ? state : action.state && words.text(`state-${action.state}`),
    ];
    line.append(...cells.map((content) => {
      const cell = makeElement("td", "");
      cell.append(content);
      return cell;
    }));
    if (urgencyOf(action.due, new Date()) === "past" && !FINISHED.includes(action.state)) line.className = "past";
    return line;
  };

  function show() {
    const actions = actionsOf(session.review, questions, words);
    partOf(panel, "action-count").textContent = actions.length > 0 ? String(actions.length) : "";
    if (!isFoldedOut(panel, "actions")) return;
    offerValues(owner, [...new Set(actions.map((action) => action.owner).filter(Boolean))]);
    const shown = actions.filter((action) => (
      (owner.value === "" || action.owner === owner.value) &&
      (due.value === "" || urgencyOf(action.due, new Date()) === due.value) &&
      !(isUnfinishedOnly.checked && FINISHED.includes(action.state))));
    partOf(panel, "actions-shown").textContent = words.text("actions-shown", { count: shown.length, total: actions.length });
    const focused = document.activeElement?.getAttribute("aria-label");
    partOf(panel, "action-rows").replaceChildren(...shown.map(row));
    partOf(panel, "action-scroll").hidden = shown.length === 0;
    const again = focused && partOf(panel, "action-rows").querySelector(`[aria-label="${CSS.escape(focused)}"]`);
    if (again instanceof HTMLElement) again.focus();
  }

  for (const field of [owner, due, isUnfinishedOnly]) field.addEventListener("input", show);
  panel.addEventListener("fold-out", show);
  return show;
}
