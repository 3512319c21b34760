// Shows the questions that a person looks for, and hides the others.

/** @param {HTMLElement} panel  @param {Question[]} questions */
function fillChoices(panel, questions) {
  /**
   * @param {keyof Filter} key
   * @param {(question: Question) => string} valueOf
   * @param {(question: Question) => string} textOf
   */
  const add = (key, valueOf, textOf) => {
    const select = elementIn(panel, `[data-filter="${key}"]`, HTMLSelectElement);
    const values = new Map(questions.filter(valueOf).map((question) => [valueOf(question), textOf(question)]));
    for (const [value, text] of values) addOption(select, value, text);
    const label = select.closest("label");
    if (label) label.hidden = values.size === 0;
  };
  add("phase", ({ phase }) => phase.id, ({ phase }) => phase.title);
  add("marker", ({ marker }) => marker.id, ({ marker }) => `${marker.label} ${marker.title}`);
  add("role", ({ role }) => role, ({ role }) => role);
  const restated = elementIn(panel, '[data-filter="isRestated"]', HTMLInputElement).closest("label");
  if (restated) restated.hidden ||= !questions.some(({ isAdded }) => isAdded) || questions.every(({ isAdded }) => isAdded);
}

/** @param {HTMLElement} main */
function hideEmptyGroups(main) {
  for (const group of elementsIn(main, ".questions")) {
    group.hidden = !group.querySelector(":scope > li:not([hidden])");
  }
  for (const heading of elementsIn(main, "section[data-label] h4, section[data-label] .added-questions")) {
    if (heading.localName === "h4" && heading.closest(".added-questions")) continue;
    let next = heading.nextElementSibling;
    while (next && !next.matches(".questions, h4, .added-questions")) next = next.nextElementSibling;
    heading.hidden = next instanceof HTMLElement && next.matches(".questions") && next.hidden;
  }
  for (const section of elementsIn(main, "section[data-label], section[data-phase]")) {
    section.hidden = !section.querySelector(".questions > li:not([hidden])");
  }
}

/** @param {Field} field  @returns {Partial<Filter>} What a field says of the filter. */
function chosenIn(field) {
  const isTick = field instanceof HTMLInputElement && field.type === "checkbox";
  return { [field.dataset.filter ?? ""]: isTick ? field.checked : field.value };
}

/** @param {Field} field  @param {Filter} filter */
function showChoice(field, filter) {
  const value = new Map(Object.entries(filter)).get(field.dataset.filter ?? "");
  if (typeof value === "string") field.value = value;
  else if (field instanceof HTMLInputElement) field.checked = value === true;
}

/**
 * Connects the fields of the panel with the page and the address.
 *
 * @param {HTMLElement} main
 * @param {HTMLElement} panel
 * @param {Question[]} questions
 * @param {Session} session
 * @param {Words} words
 */
function connectFinder(main, panel, questions, session, words) {
  const inputs = fieldsIn(panel, "[data-filter]");
  let filter = filterInAddress(location.hash, questions) ?? NO_FILTER;
  // A question does not vanish while somebody answers it: what is answered counts when the filter changes.
  /** @type {Set<string>} */
  let answered = new Set();

  function apply() {
    const responses = responsesByQuestion(session.review);
    answered = new Set(questions.filter(({ label }) => isAnswered(responses.get(label))).map(({ label }) => label));
    let count = 0;
    let added = 0;
    for (const question of questions) {
      const isVisible = isShown(question, filter, answered.has(question.label));
      question.element.hidden = !isVisible;
      if (isVisible) count += 1;
      if (isVisible && question.isAdded) added += 1;
    }
    hideEmptyGroups(main);
    const shown = words.text("shown", { count, total: questions.length });
    partOf(panel, "shown").textContent = added > 0 ? `${shown} ${words.text("shown-added", { count: added })}` : shown;
    partOf(panel, "left-out").hidden = !filter.isRestated;
    buttonOf(panel, "show-all").hidden = count === questions.length;
  }

  function showFilter() {
    for (const input of inputs) showChoice(input, filter);
    apply();
  }

  /** @param {Filter} next */
  function setFilter(next) {
    filter = next;
    const address = addressOfFilter(filter, questions);
    history.replaceState(null, "", address || location.href.split("#")[0]);
  }

  for (const input of inputs) {
    input.addEventListener("input", () => {
      setFilter({ ...filter, ...chosenIn(input) });
      apply();
    });
  }
  onAction(panel, "show-all", () => {
    setFilter(NO_FILTER);
    showFilter();
    inputs[0].focus();
  });
  addEventListener("hashchange", () => {
    const next = filterInAddress(location.hash, questions);
    const target = next ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!next && !target?.closest("[hidden]")) return;
    filter = next ?? NO_FILTER;
    showFilter();
    target?.scrollIntoView();
  });
  fillChoices(panel, questions);
  showFilter();
}
