// A report as a document for a board: a first page, the sum, each marker with its questions, and the actions.

/** How much of an answer is kept together on one page, in letters; what is longer may be divided. */
const KEPT_TOGETHER = { row: 600, block: 800 };

/** @param {ReportRow[]} rows  @returns {number} How many letters there are to read. */
function lettersOf(rows) {
  return rows.reduce((sum, { text }) => sum + text.length, 0);
}

/** @param {ReportRow[]} rows  @param {ReportPart[]} parts  @returns {boolean} Whether so much stays on one page. */
function isKeptTogether(rows, parts) {
  return lettersOf([...rows, ...parts.flatMap((part) => part.rows)]) <= KEPT_TOGETHER.block;
}

/**
 * @param {ReportRow[]} rows
 * @param {ReportPart[]} parts
 * @returns {ReportPart[]} What is read together with the answer: all of it, or, where that is too long, answers that differ.
 */
function keptParts(rows, parts) {
  return isKeptTogether(rows, parts) ? parts : parts.filter(({ kind }) => kind === "open");
}

/**
 * Returns rows of a name and what it says, those of others under their heading.
 *
 * @param {WordWriter} word
 * @param {ReportRow[]} rows
 * @param {ReportPart[]} parts
 * @param {string} choice  The name of the row that has the judgement.
 * @returns {string}
 */
function wordAnswer(word, rows, parts, choice) {
  const kept = keptParts(rows, parts);
  const isKept = isKeptTogether(rows, kept);
  const all = [
    ...rows.map((row) => ({ row, heading: "", isRead: true })),
    ...parts.flatMap((part) => [
      { row: null, heading: part.heading, isRead: kept.includes(part) }, ...part.rows.map((row) => ({ row, heading: "", isRead: true }))]),
  ];
  const written = all.map(({ row, heading }, index) => {
    const next = all[index + 1];
    // What else was said may go on on the next page, with its heading.
    const isNext = next !== undefined && (row === null || (isKept && next.isRead));
    if (row === null) return [{ content: word.paragraph(heading, "TableGroup", { isNext, isTyped: true }), span: 2 }];
    return [
      { content: word.paragraph(row.name, "TableName", { isNext }) },
      { content: word.paragraph(row.text, row.name === choice ? "TableChoice" : "TableText", { isNext, isTyped: row.isTyped }) },
    ];
  });
  const maySplit = all.map(({ row }) => (row?.text.length ?? 0) > KEPT_TOGETHER.row);
  return word.table({ style: "Answer", widths: [2100, WORD_WIDTH - 2100], rows: written, maySplit }) + word.paragraph("", "TableEnd");
}

/** @param {WordWriter} word  @param {ReportEntry} entry  @param {string} title  @param {Words} words  @returns {string} */
function wordEntry(word, entry, title, words) {
  return [
    word.paragraph(title, "Heading2"), entry.origin && word.paragraph(entry.origin, "Origin"), word.paragraph(entry.wording, "Quote"),
    entry.newWording && word.paragraph(words.text("new-wording", { wording: entry.newWording }), "Remark"),
    ...entry.notes.map((note) => word.paragraph(note, "Remark")),
    entry.rows.length + entry.parts.length > 0 && wordAnswer(word, entry.rows, entry.parts, words.text("judgement")),
  ].filter((part) => part).join("");
}

/** @param {WordWriter} word  @param {ReportMarker} marker  @param {Words} words  @returns {string} */
function wordMarker(word, { label, heading, summary, assessment, entries }, words) {
  const { rows, parts } = assessment;
  return [
    word.paragraph(heading, "Heading1", { bookmark: label }), word.paragraph(summary, "Sum"),
    rows.length + parts.length > 0 &&
      word.paragraph(words.text("marker-as-a-whole"), "Heading2") + wordAnswer(word, rows, parts, ""),
    ...entries.map((entry) => wordEntry(word, entry, entry.label, words)),
  ].filter((part) => part).join("");
}

/** @param {WordWriter} word  @param {Report} report  @param {Words} words  @returns {string} */
function wordSummary(word, { summary, remarks }, words) {
  const { headings, rows, sum } = summary;
  const count = Math.min(1200, Math.floor(7000 / Math.max(1, headings.length)));
  const widths = [WORD_WIDTH - count * headings.length, ...headings.map(() => count)];
  /** @param {string} first  @param {string[]} others  @param {string} style  @param {string} [fill] */
  const row = (first, others, style, fill) =>
    [{ content: first, fill }, ...others.map((text) => ({ content: word.paragraph(text, style), fill }))];
  const table = word.table({
    style: "Counts", widths, hasHead: true,
    rows: [
      row(word.paragraph(words.text("marker"), "TableHeading"), headings, "TableCountHeading", PALETTE.accent),
      ...rows.map(({ label, name, origin, counts }) => row(
        word.paragraph(name, "TableText", { link: label }) + (origin && word.paragraph(origin, "TableName")), counts.map(String), "TableCount")),
      row(word.paragraph(sum.name, "TableChoice"), sum.counts.map(String), "TableCount", PALETTE.tint),
    ],
  });
  return [
    word.paragraph(words.text("summary"), "Heading1", { startsPage: true }), ...remarks.map((remark) => word.paragraph(remark)),
    rows.length > 0 && table + word.paragraph("", "TableEnd"),
  ].filter((part) => part).join("");
}

/** @param {WordWriter} word  @param {Action[]} actions  @param {Words} words  @returns {string} */
function wordActions(word, actions, words) {
  const head = ["question", "action", "owner", "due", "state"].map((key) => ({ content: word.paragraph(words.text(key), "TableHeading"), fill: PALETTE.accent }));
  const rows = actions.map(({ question, origin, action, owner, due, standing }) => [
    { content: word.paragraph(question, "TableChoice") + (origin && word.paragraph(origin, "TableName")) },
    ...[action, owner].map((text) => ({ content: word.paragraph(text, "TableText", { isTyped: true }) })),
    ...[due && words.day(due), standing].map((text) => ({ content: word.paragraph(text, "TableText") })),
  ]);
  const maySplit = [false, ...actions.map(({ action }) => action.length > KEPT_TOGETHER.row)];
  return word.paragraph(words.text("actions"), "Heading1") +
    word.table({ style: "Counts", widths: [1700, WORD_WIDTH - 6350, 1650, 1700, 1300], rows: [head, ...rows], hasHead: true, maySplit }) +
    word.paragraph("", "TableEnd");
}

/** @param {WordWriter} word  @param {Report} report  @returns {string} The first page. */
function wordCover(word, { title, set, facts, notOfficial, provenance }) {
  const rows = facts.map(({ name, text, isTyped }) => [
    { content: word.paragraph(name, "TableName") }, { content: word.paragraph(text, "TableText", { isTyped }) },
  ]);
  return [
    word.paragraph(title, "Title", { isTyped: true }), word.paragraph(set, "Subtitle"), notOfficial && word.paragraph(notOfficial, "CoverNote"),
    word.table({ style: "Facts", widths: [2600, WORD_WIDTH - 2600], rows }), word.paragraph("", "CoverEnd"),
    ...provenance.map((sentence) => word.paragraph(sentence, "Notice")),
  ].filter((part) => part).join("");
}

/**
 * @param {Report} report
 * @param {Words} words
 * @param {string} language  Such as "en-GB".
 * @param {string} direction  "ltr" or "rtl".
 * @returns {Uint8Array}
 */
function wordDocument(report, words, language, direction) {
  const isRightToLeft = direction === "rtl";
  const word = makeWordWriter(isRightToLeft);
  const removed = report.removed.length > 0 ? [
    word.paragraph(words.text("removed-heading"), "Heading1"), word.paragraph(words.text("removed-explained"), "Sum"),
    ...report.removed.map((entry) => wordEntry(word, entry, `${entry.label} (${entry.marker})`, words)),
  ] : [];
  const actions = report.actions.length > 0 ? [wordActions(word, report.actions, words)] : [];
  const body = [
    wordCover(word, report), wordSummary(word, report, words), ...report.markers.map((marker) => wordMarker(word, marker, words)),
    ...removed, ...actions,
  ];
  return wordFile({
    title: report.title, author: report.by, language, isRightToLeft, changed: report.changed, body: body.join(""),
    header: [report.set, report.stage].filter((text) => text).join(" · "),
    footer: [report.title, report.notOfficial].filter((text) => text).join(" · "), page: words.text("page"),
  });
}
