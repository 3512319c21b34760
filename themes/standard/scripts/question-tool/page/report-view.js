// The view for print: a report in place of the questions, in the order of the document for a board.

/** @param {ReportRow[]} rows  @returns {HTMLElement[]} */
function reportList(rows) {
  if (rows.length === 0) return [];
  const list = makeElement("dl", "");
  for (const { name, text, isTyped } of rows) {
    const line = makeElement("div", "", text.length > KEPT_TOGETHER.row ? { class: "long" } : {});
    line.append(makeElement("dt", name), makeElement("dd", text, isTyped ? { dir: "auto" } : {}));
    list.append(line);
  }
  return [list];
}

/**
 * Returns a section of which what was answered stays on one page with its question, unless it is long.
 *
 * @param {HTMLElement[]} head
 * @param {ReportRow[]} rows
 * @param {ReportPart[]} parts
 * @returns {HTMLElement}
 */
function reportSection(head, rows, parts) {
  const section = makeElement("section", "");
  const read = keptParts(rows, parts);
  const kept = makeElement("div", "", isKeptTogether(rows, read) ? { class: "kept" } : {});
  kept.append(...head, ...reportList(rows));
  section.append(kept);
  for (const part of parts) {
    const said = makeElement("div", "", { class: `report-said report-${part.kind}` });
    said.append(makeElement("p", part.heading), ...reportList(part.rows));
    (read.includes(part) ? kept : section).append(said);
  }
  return section;
}

/** @param {ReportEntry} entry  @param {"h3"} level  @param {Words} words  @returns {HTMLElement} */
function reportEntryElement(entry, level, words) {
  const head = [
    makeElement(level, entry.label), ...(entry.origin ? [makeElement("p", entry.origin, { class: "report-origin" })] : []),
    makeQuotation("blockquote", entry.wording),
    ...(entry.newWording ? [makeElement("p", words.text("new-wording", { wording: entry.newWording }))] : []),
    ...entry.notes.map((note) => makeElement("p", note)),
  ];
  return reportSection(head, entry.rows, entry.parts);
}

/**
 * @param {string[]} headings
 * @param {(string | HTMLElement)[][]} rows
 * @param {{name: string, label: string}} kind
 * @param {(string | HTMLElement)[]} [foot]
 * @returns {HTMLElement}
 */
function reportTable(headings, rows, { name, label }, foot) {
  const table = makeElement("table", "", { class: name });
  /** @param {(string | HTMLElement)[]} cells  @param {"th" | "td"} kind  @param {Record<string, string>} attributes */
  const row = (cells, kind, attributes = {}) => {
    const line = makeElement("tr", "");
    line.append(...cells.map((content) => {
      const cell = makeElement(kind, "", attributes);
      cell.append(content);
      return cell;
    }));
    return line;
  };
  const [head, body] = [makeElement("thead", ""), makeElement("tbody", "")];
  head.append(row(headings, "th", { scope: "col" }));
  body.append(...rows.map((cells) => row(cells, "td")));
  table.append(head, body);
  // It can be moved sideways where it is wider than the window, also by keys.
  const around = makeElement("div", "", { class: "report-wide", tabindex: "0", role: "group", "aria-label": label });
  around.append(table);
  if (foot) {
    const last = makeElement("tfoot", "");
    last.append(row(foot, "td"));
    table.append(last);
  }
  return around;
}

/** @param {Action[]} actions  @param {Words} words  @returns {HTMLElement} */
function actionTable(actions, words) {
  return reportTable(
    ["question", "action", "owner", "due", "state"].map((key) => words.text(key)),
    actions.map(({ question, origin, action, owner, due, standing }) => {
      const asked = makeElement("span", question);
      if (origin) asked.append(makeElement("span", `\n${origin}`, { class: "report-origin" }));
      return [asked, action, owner, due && words.day(due), standing];
    }), { name: "report-actions", label: words.text("actions") });
}

/** @param {SummaryTable} summary  @param {Words} words  @returns {HTMLElement} */
function summaryTableElement({ headings, rows, sum }, words) {
  /** @param {SummaryRow} row */
  const cells = ({ name, origin, counts }) => {
    const marker = makeQuotation("span", name);
    if (origin) marker.append(makeElement("span", `\n${origin}`, { class: "report-origin" }));
    return [marker, ...counts.map(String)];
  };
  const kind = { name: "report-counts", label: words.text("summary") };
  return reportTable([words.text("marker"), ...headings], rows.map(cells), kind, [sum.name, ...sum.counts.map(String)]);
}

/** @param {ReportMarker} marker  @param {Words} words  @returns {HTMLElement} */
function reportMarkerElement({ heading, summary, assessment, entries }, words) {
  const section = makeElement("div", "");
  section.append(makeQuotation("h2", heading), makeElement("p", summary, { class: "report-sum" }));
  if (assessment.rows.length + assessment.parts.length > 0) {
    section.append(reportSection([makeElement("h3", words.text("marker-as-a-whole"))], assessment.rows, assessment.parts));
  }
  section.append(...entries.map((entry) => reportEntryElement(entry, "h3", words)));
  return section;
}

/** @param {Report} report  @param {Words} words  @returns {HTMLElement[]} */
function reportElements(report, words) {
  const facts = reportSection([], report.facts, []);
  facts.className = "report-facts";
  /** @type {HTMLElement[]} */
  const parts = [facts, ...report.provenance.map((sentence) => makeElement("p", sentence, { class: "report-notice" }))];
  parts.push(makeElement("h2", words.text("summary"), { class: "report-summary" }));
  parts.push(...report.remarks.map((remark) => makeElement("p", remark)));
  if (report.markers.length > 0) parts.push(summaryTableElement(report.summary, words));
  parts.push(...report.markers.map((marker) => reportMarkerElement(marker, words)));
  if (report.removed.length > 0) {
    parts.push(makeElement("h2", words.text("removed-heading")), makeElement("p", words.text("removed-explained")));
    parts.push(...report.removed.map((entry) => reportEntryElement(entry, "h3", words)));
  }
  if (report.actions.length > 0) parts.push(makeElement("h2", words.text("actions")), actionTable(report.actions, words));
  return parts;
}

/** @param {string} text  @returns {string} The text as style sheets quote it. */
function styleText(text) {
  return `"${text.replace(/["\\]/g, "\\$&").replace(/[\n\r\f]/g, " ")}"`;
}

/**
 * Puts the name of the review and the numbers of pages below each printed page, where a browser can.
 *
 * @param {Report} report
 * @param {Words} words
 * @returns {() => void} Takes them away.
 */
function numberPages(report, words) {
  const fields = new Map([["{page}", "counter(page)"], ["{pages}", "counter(pages)"]]);
  const page = words.text("page").split(/(\{pages?\})/).filter((part) => part).map((part) => fields.get(part) ?? styleText(part)).join(" ");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@page { @bottom-left { content: ${styleText(report.title)}; font: 8.5pt sans-serif; } @bottom-right { content: ${page}; font: 8.5pt sans-serif; } }`);
  document.adoptedStyleSheets.push(sheet);
  return () => { document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet); };
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
  const endPages = numberPages(report, words);
  onAction(article, "print", () => print());
  onAction(article, "back", () => {
    document.body.classList.remove("shows-report");
    article.remove();
    endPages();
    if (focused instanceof HTMLElement) focused.focus();
  });
  scrollTo(0, 0);
  partOf(article, "title").focus();
}
