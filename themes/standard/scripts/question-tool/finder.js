// Shows the questions that a person looks for, and hides the others.

function fillChoices(panel, questions) {
  const add = (key, valueOf, textOf) => {
    const select = panel.querySelector(`[data-filter="${key}"]`);
    const values = new Map(questions.filter(valueOf).map((question) => [valueOf(question), textOf(question)]));
    for (const [value, text] of values) addOption(select, value, text);
    select.closest("label").hidden = values.size === 0;
  };
  add("phase", ({ phase }) => phase.id, ({ phase }) => phase.title);
  add("marker", ({ marker }) => marker.id, ({ marker }) => `${marker.label} ${marker.title}`);
  add("role", ({ role }) => role, ({ role }) => role);
}

function hideEmptyGroups(main) {
  for (const group of main.querySelectorAll(".questions")) {
    group.hidden = !group.querySelector(":scope > li:not([hidden])");
  }
  for (const heading of main.querySelectorAll("section[data-label] h4")) {
    let next = heading.nextElementSibling;
    while (next && !next.matches(".questions, h4")) next = next.nextElementSibling;
    heading.hidden = Boolean(next?.matches(".questions")) && next.hidden;
  }
  for (const section of main.querySelectorAll("section[data-label], section[data-phase]")) {
    section.hidden = !section.querySelector(".questions > li:not([hidden])");
  }
}

/** Connects the fields of the panel with the page and the address. */
function connectFinder(main, panel, questions, session, words) {
  const inputs = Array.from(panel.querySelectorAll("[data-filter]"));
  let filter = filterInAddress(location.hash, questions) ?? NO_FILTER;
  // A question does not vanish while somebody answers it: what is answered counts when the filter changes.
  let answered = new Set();

  function apply() {
    const responses = responsesByQuestion(session.review);
    answered = new Set(questions.filter(({ label }) => responses.has(label)).map(({ label }) => label));
    let count = 0;
    for (const question of questions) {
      const isVisible = isShown(question, filter, answered.has(question.label));
      question.element.hidden = !isVisible;
      if (isVisible) count += 1;
    }
    hideEmptyGroups(main);
    partOf(panel, "shown").textContent = words.text("shown", { count, total: questions.length });
    panel.querySelector("[data-action=show-all]").hidden = count === questions.length;
  }

  function showFilter() {
    for (const input of inputs) {
      if (input.type === "checkbox") input.checked = filter[input.dataset.filter];
      else input.value = filter[input.dataset.filter];
    }
    apply();
  }

  function setFilter(next) {
    filter = next;
    const address = addressOfFilter(filter, questions);
    history.replaceState(null, "", address || location.href.split("#")[0]);
  }

  for (const input of inputs) {
    input.addEventListener("input", () => {
      setFilter({ ...filter, [input.dataset.filter]: input.type === "checkbox" ? input.checked : input.value });
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
