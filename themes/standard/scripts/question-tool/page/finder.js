// Shows the questions that a person looks for, one marker at a time or all at once, and hides the others.

/**
 * @typedef {object} Finder
 * @property {() => void} begin  Shows what the address of the page names.
 * @property {() => Question[]} found  What is found, in the order of the page.
 * @property {() => string} marker  The id of the marker that is shown; empty where all are.
 * @property {(id: string) => void} goTo  Shows a marker, and leads the focus to it.
 * @property {(step: number) => void} step  Shows the next marker that has something to show, or one before: -1.
 * @property {(question: Question) => void} reveal  Shows a question, and leads the focus to it.
 * @property {(listener: () => void) => void} onShow
 */

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
  add("role", ({ role }) => role, ({ role }) => role);
  for (const select of elementsIn(panel, "[data-group]")) {
    const label = select.closest("label");
    if (label) label.hidden = !questions.some(({ tags }) => tags.some((tag) => tag.startsWith(`${select.dataset.group}:`)));
  }
  const restated = elementIn(panel, '[data-filter="isRestated"]', HTMLInputElement).closest("label");
  if (restated) restated.hidden ||= !questions.some(({ isAdded }) => isAdded) || questions.every(({ isAdded }) => isAdded);
}

/** @param {HTMLElement} main */
function hideEmptyGroups(main) {
  for (const group of elementsIn(main, ".questions")) {
    group.hidden = !group.querySelector(":scope > li:not([hidden])");
  }
  for (const heading of elementsIn(main, "section[data-label] h4, section[data-label] .added-questions")) {
    if (heading.localName === "h4" && heading.closest(".added-questions, .tool-assessment")) continue;
    let next = heading.nextElementSibling;
    while (next && !next.matches(".questions, h4, .added-questions")) next = next.nextElementSibling;
    heading.hidden = next instanceof HTMLElement && next.matches(".questions") && next.hidden;
  }
  for (const section of elementsIn(main, "section[data-label], section[data-phase]")) {
    section.hidden = !section.querySelector(".questions > li:not([hidden])");
  }
}

/** @param {Field} field  @param {Filter} filter  @returns {Partial<Filter>} What a field says of the filter. */
function chosenIn(field, filter) {
  const { group } = field.dataset;
  if (group) return { tags: { ...filter.tags, [group]: field.value } };
  const isTick = field instanceof HTMLInputElement && field.type === "checkbox";
  return { [field.dataset.filter ?? ""]: isTick ? field.checked : field.value };
}

/** @param {Field} field  @param {Filter} filter */
function showChoice(field, filter) {
  const { group } = field.dataset;
  const value = group ? filter.tags[group] ?? "" : new Map(Object.entries(filter)).get(field.dataset.filter ?? "");
  if (typeof value === "string") field.value = value;
  else if (field instanceof HTMLInputElement) field.checked = value === true;
}

/** @param {HTMLElement} element  Leads the focus and the eye to it. */
function leadTo(element) {
  element.tabIndex = -1;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "start" });
}

/**
 * Connects the fields of the panel with the page and the address.
 *
 * @param {HTMLElement} main
 * @param {HTMLElement} panel
 * @param {Question[]} questions
 * @param {Session} session
 * @param {Words} words
 * @returns {Finder}
 */
function makeFinder(main, panel, questions, session, words) {
  const inputs = fieldsIn(panel, "[data-filter]");
  /** @type {(() => void)[]} */
  const listeners = [];
  let place = START;
  // A question does not vanish while somebody answers it: what is answered counts when the filter changes.
  /** @type {Question[]} */
  let found = questions;

  function apply() {
    const responses = responsesByQuestion(session.review);
    found = questions.filter((question) => isFound(question, place, responses.get(question.label)));
    showPlace();
    const added = found.filter(({ isAdded }) => isAdded).length;
    const shown = words.text("shown", { count: found.length, total: questions.length });
    partOf(panel, "shown").textContent = added > 0 ? `${shown} ${words.text("shown-added", { count: added })}` : shown;
    partOf(panel, "left-out").hidden = !place.isRestated;
    buttonOf(panel, "show-all").hidden = found.length === questions.length;
  }

  function showPlace() {
    const marker = shownMarker(found, place);
    const visible = new Set(found.filter((question) => place.isAll || question.marker.id === marker));
    for (const question of questions) question.element.hidden = !visible.has(question);
    hideEmptyGroups(main);
    listeners.forEach((listener) => listener());
  }

  function showFilter() {
    for (const input of inputs) showChoice(input, place);
    apply();
  }

  /** @param {Place} next  @param {"pushState" | "replaceState"} remember  @param {Question} [question]  That one leads to. */
  function setPlace(next, remember, question) {
    place = next;
    const address = addressOfPlace(place, questions, question) || location.href.split("#")[0];
    if (address !== location.hash) history[remember](null, "", address);
  }

  /** @param {string} id */
  function turnTo(id) {
    setPlace({ ...place, marker: id, isAll: false }, "pushState");
    showPlace();
  }

  /** @param {Question} question */
  function reveal(question) {
    const isThere = found.includes(question);
    const base = isThere ? place : { ...START, isAll: place.isAll };
    const isElsewhere = shownMarker(found, place) !== question.marker.id && !place.isAll;
    setPlace({ ...base, marker: question.marker.id }, isElsewhere ? "pushState" : "replaceState", question);
    if (isThere) showPlace();
    else showFilter();
    leadTo(question.element);
  }

  /** @type {Finder} */
  const finder = {
    begin() {
      showFilter();
      if (location.hash !== "") readAddress();
    },
    found: () => found,
    marker: () => shownMarker(found, place),
    goTo(id) {
      turnTo(id);
      leadTo(elementOf(`${id}-title`));
    },
    step(step) {
      const ids = [...new Set(found.map(({ marker }) => marker.id))];
      const next = ids[ids.indexOf(finder.marker()) + step];
      if (next === undefined) return;
      turnTo(next);
      const work = elementIn(main, ".tool-work", HTMLElement);
      if (work.getBoundingClientRect().top < 0) work.scrollIntoView({ block: "start" });
    },
    reveal,
    onShow: (listener) => { listeners.push(listener); },
  };

  for (const input of inputs) {
    input.addEventListener("input", () => {
      setPlace({ ...place, ...chosenIn(input, place) }, "replaceState");
      apply();
    });
  }
  onAction(panel, "show-all", () => {
    setPlace({ ...START, isAll: place.isAll, marker: place.marker }, "replaceState");
    showFilter();
    inputs[0].focus();
  });
  function readAddress() {
    const named = placeInAddress(location.hash, questions);
    const target = named ? null : document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const marker = target?.closest("section[data-label]");
    // Another anchor of the page leaves what is shown as it is.
    if (!named && !marker && location.hash !== "") return;
    place = named?.place ?? { ...START, marker: marker?.id ?? "" };
    showFilter();
    if (named?.question) reveal(named.question);
    else target?.scrollIntoView();
  }
  addEventListener("hashchange", readAddress);
  fillChoices(panel, questions);
  return finder;
}
