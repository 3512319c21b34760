// The view for print: a report in place of the questions.

/** @param {ReportEntry} entry  @param {"h3"} level  @param {Words} words  @returns {HTMLElement} */
function reportEntryElement(entry, level, words) {
  const section = makeElement("section", "");
  section.append(makeElement(level, entry.label));
  if (entry.origin) section.append(makeElement("p", entry.origin, { class: "quiet" }));
  section.append(makeQuotation("blockquote", entry.wording));
  if (entry.newWording) section.append(makeElement("p", words.text("new-wording", { wording: entry.newWording })));
  section.append(...entry.notes.map((note) => makeElement("p", note)));
  const list = makeElement("dl", "");
  for (const { name, text } of entry.rows) list.append(makeElement("dt", name), makeElement("dd", text));
  if (entry.rows.length > 0) section.append(list);
  return section;
}

/** @param {Report["actions"]} actions  @param {Words} words  @returns {HTMLElement} */
function actionTable(actions, words) {
  const table = makeElement("table", "");
  /** @param {string[]} cells  @param {"th" | "td"} name */
  const row = (cells, name) => {
    const line = makeElement("tr", "");
    line.append(...cells.map((text) => name === "th" ? makeElement(name, text, { scope: "col" }) : makeElement(name, text)));
    return line;
  };
  const [head, body] = [makeElement("thead", ""), makeElement("tbody", "")];
  head.append(row(["question", "action", "owner", "due"].map((key) => words.text(key)), "th"));
  body.append(...actions.map(({ question, origin, action, owner, due }) =>
    row([[question, origin].filter((text) => text).join("\n"), action, owner, due && words.day(due)], "td")));
  table.append(head, body);
  return table;
}

/** @param {Report} report  @param {Words} words  @returns {HTMLElement[]} */
function reportElements(report, words) {
  /** @type {HTMLElement[]} */
  const parts = report.facts.map((fact) => makeElement("p", fact));
  parts.push(...report.provenance.map((sentence) => makeElement("p", sentence, { class: "quiet" })));
  if (report.actions.length > 0) {
    parts.push(makeElement("h2", words.text("actions")), actionTable(report.actions, words));
  }
  for (const marker of report.markers) {
    parts.push(makeQuotation("h2", marker.heading), makeElement("p", marker.summary));
    parts.push(...marker.entries.map((entry) => reportEntryElement(entry, "h3", words)));
  }
  if (report.removed.length > 0) {
    parts.push(makeElement("h2", words.text("removed-heading")), makeElement("p", words.text("removed-explained")));
    parts.push(...report.removed.map((entry) => reportEntryElement(entry, "h3", words)));
  }
  return parts;
}

/**
 * Shows a report in place of the questions, until the person goes back to them.
 *
 * @param {Report} report
 * @param {Words} words
 */
function showReport(report, words) {
  const main = elementOf("page-main");
  const focused = document.activeElement;
  main.prepend(copyOf("page-tool-report"));
  const article = elementIn(main, ".report", HTMLElement);
  partOf(article, "title").textContent = report.title;
  partOf(article, "body").append(...reportElements(report, words));
  document.body.classList.add("shows-report");
  onAction(article, "print", () => print());
  onAction(article, "back", () => {
    document.body.classList.remove("shows-report");
    article.remove();
    if (focused instanceof HTMLElement) focused.focus();
  });
  scrollTo(0, 0);
  partOf(article, "title").focus();
}
