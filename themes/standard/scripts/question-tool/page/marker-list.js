// The list of markers beside the questions, with how many of each are answered; a drawer where there is no room.

/**
 * @param {HTMLElement} main
 * @param {Question[]} questions
 * @param {Finder} finder
 * @param {Words} words
 * @returns {(session: Session) => void} Shows a session in the list.
 */
function makeMarkerList(main, questions, finder, words) {
  const list = elementOf("page-tool-list");
  const all = elementIn(list, "[data-part=all-at-once]", HTMLAnchorElement);
  all.href = "#?all=yes";
  /** @type {Map<string, {link: HTMLAnchorElement, count: HTMLElement}>} */
  const entries = new Map();
  /** @type {HTMLElement[]} */
  const groups = [];
  for (const { phase, marker } of questions) {
    if (entries.has(marker.id)) continue;
    let group = groups.at(-1);
    if (group?.dataset.phase !== phase.id) {
      group = makeElement("section", "", { "data-phase": phase.id });
      group.append(makeQuotation("h2", phase.title), makeElement("ol", ""));
      groups.push(group);
    }
    const link = makeQuotation("a", "", { href: `#?marker=${marker.id}` });
    const count = makeElement("span", "", { class: "count" });
    link.append(makeElement("span", marker.label, { class: "label" }), ` ${marker.title} `, count);
    const item = makeElement("li", "");
    item.append(link);
    elementIn(group, "ol", HTMLElement).append(item);
    entries.set(marker.id, { link, count });
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (list.matches(":popover-open")) list.hidePopover();
      finder.goTo(marker.id);
    });
  }
  partOf(list, "markers").append(...groups);

  finder.onShow(() => {
    const shown = finder.marker();
    const found = new Set(finder.found().map(({ marker }) => marker.id));
    for (const [id, { link }] of entries) {
      if (id === shown) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
      const item = link.closest("li");
      if (item) item.hidden = !found.has(id);
    }
    for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
    if (shown === "") all.setAttribute("aria-current", "true");
    else all.removeAttribute("aria-current");
    // The list alone is scrolled, never the page.
    const link = entries.get(shown)?.link;
    if (link) list.scrollTop = link.offsetTop - list.clientHeight / 2;
  });
  all.addEventListener("click", () => {
    if (list.matches(":popover-open")) list.hidePopover();
  });
  return ({ review }) => {
    const counts = answeredByMarker(questions, responsesByQuestion(review));
    for (const [id, { count }] of entries) {
      const { answered, total } = counts.get(id) ?? { answered: 0, total: 0 };
      const text = `${answered}/${total}`;
      if (count.textContent === text) continue;
      count.textContent = text;
      count.setAttribute("aria-label", words.text("answers-of", { answered, total }));
    }
  };
}
