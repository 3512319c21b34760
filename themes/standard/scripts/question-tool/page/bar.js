// The bar that stays in sight: where one is, how much is answered, and whether it is kept.

/**
 * @param {Question[]} questions
 * @param {Map<string, RecordedResponse>} responses
 * @returns {Map<string, {answered: number, total: number}>} How many questions of each marker are answered, by its id.
 */
function answeredByMarker(questions, responses) {
  /** @type {Map<string, {answered: number, total: number}>} */
  const counts = new Map();
  for (const { marker, label } of questions) {
    const count = counts.get(marker.id) ?? { answered: 0, total: 0 };
    counts.set(marker.id, { answered: count.answered + (isAnswered(responses.get(label)) ? 1 : 0), total: count.total + 1 });
  }
  return counts;
}

/**
 * Follows which marker is in sight while all are shown.
 *
 * @param {HTMLElement} main
 * @param {(id: string) => void} tell
 */
function followMarkers(main, tell) {
  /** @type {Set<Element>} */
  const inSight = new Set();
  const sections = elementsIn(main, "section[data-label]");
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) inSight.add(target);
      else inSight.delete(target);
    }
    const first = sections.find((section) => inSight.has(section));
    if (first) tell(first.id);
  }, { rootMargin: "-25% 0px -60% 0px" });
  for (const section of sections) observer.observe(section);
}

/**
 * @param {HTMLElement} main
 * @param {HTMLElement} panel
 * @param {Question[]} questions
 * @param {Finder} finder
 * @param {Words} words
 * @returns {(session: Session) => void} Shows a session in the bar.
 */
function makeBar(main, panel, questions, finder, words) {
  const markers = new Map(questions.map(({ marker }) => [marker.id, marker]));
  const [previous, next] = [buttonOf(panel, "previous-marker"), buttonOf(panel, "next-marker")];
  previous.addEventListener("click", () => finder.step(-1));
  next.addEventListener("click", () => finder.step(1));
  let inSight = "";
  /** @type {Map<string, RecordedResponse>} */
  let responses = new Map();

  function showPlace() {
    const shown = finder.marker();
    const marker = markers.get(shown || inSight);
    const text = marker ? `${marker.label} ${marker.title}` : words.text("all-at-once");
    const place = partOf(panel, "place");
    if (place.textContent !== text) place.textContent = text;
    const counts = answeredByMarker(questions, responses);
    const here = marker && counts.get(marker.id);
    const all = [...counts.values()];
    const sums = {
      answered: all.reduce((sum, { answered }) => sum + answered, 0), total: questions.length,
      here: here?.answered ?? 0, all: here?.total ?? 0,
    };
    partOf(panel, "progress").textContent = words.text(here ? "answered" : "answered-all", sums);
    const ids = [...new Set(finder.found().map((question) => question.marker.id))];
    previous.disabled = shown === "" || ids[0] === shown;
    next.disabled = shown === "" || ids.at(-1) === shown;
  }

  finder.onShow(showPlace);
  followMarkers(main, (id) => {
    inSight = id;
    if (finder.marker() === "") showPlace();
  });
  return (session) => {
    responses = responsesByQuestion(session.review);
    const isLocked = session.guard() === "locked";
    partOf(panel, "kept-short").textContent = words.text(
      isLocked ? "locked-short" : session.isKept ? "kept-short" : "not-kept-short");
    buttonOf(panel, "keep").hidden = session.isKept || isLocked;
    buttonOf(panel, "unlock").hidden = !isLocked;
    showPlace();
  };
}
