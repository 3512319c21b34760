// A collation as a workbook: what was sent back, the table of markers by agencies, the counts, and every answer.

/** @param {string[][]} table  With a heading row.  @param {string} name  @param {number[]} widths  @returns {Sheet} Numbers are counts; the first column stays in sight. */
function tableSheet([headings, ...rows], name, widths) {
  return {
    name, widths: headings.map((_, column) => widths[column] ?? (rows.some((row) => row[column].length > 20) ? 44 : 14)), headRow: 0, fixed: 1, isLandscape: true,
    rows: [
      headings.map(textCell("head")),
      ...rows.map((row) => row.map((text) => (/^\d{1,4}$/.test(text) ? { style: "count", count: Number(text) } : { style: "given", text }))),
    ],
  };
}

/** @param {Collation} collation  @param {string} name  @param {string} title  @param {Words} words  @returns {Sheet} What was sent back, and where the questions come from. */
function returnsSheet(collation, name, title, words) {
  const [plain, bold, heading] = ["text", "bold", "heading"].map(textCell);
  return {
    name, widths: [100],
    rows: [
      [{ style: "title", text: title }], [plain([collation.set.title, collation.set.edition].filter((text) => text).join(", "))], [],
      ...collation.provenance.map((text, index) => [index === 0 ? bold(text) : plain(text)]), [],
      [plain(words.text("table-explained"))], [], [heading(words.text("returns"))],
      ...collation.agencies.flatMap(({ name: agency, file, messages }) => [
        [bold(`${agency} (${file})`)], ...messages.map((message) => [plain(message)])]),
      ...(collation.leftOut.length > 0 ? [[], [heading(words.text("left-out"))]] : []),
      ...collation.leftOut.map((one) => [plain(words.text("left-out-file", one))]),
    ],
  };
}

/** @param {Collation} collation  @param {string} name  @param {Words} words  @returns {Sheet} */
function heatSheet(collation, name, words) {
  return {
    name, widths: [34, ...collation.agencies.map(() => 18)], headRow: 0, fixed: 1, isLandscape: true,
    rows: [
      [words.text("marker"), ...collation.agencies.map((agency) => agency.name)].map(textCell("head")),
      ...collation.markers.map((marker) => [
        { style: "label", text: `${marker.marker} ${marker.title}` },
        ...marker.cells.map((cell) => {
          const most = mostFrequent(cell);
          const text = cellTexts(cell, titlesOfMarker(collation, marker), words).join("\n");
          return { style: most ? tintOf(collation, most) : "room", text };
        }),
      ]),
    ],
  };
}

/** @param {Collation} collation  @param {Words} words  @returns {string[][]} What the agencies say of markers as a whole, with a heading row. */
function assessmentTable(collation, words) {
  return [
    [words.text("marker"), words.text("marker-as-a-whole"), words.text("agency"), words.text("notes")],
    ...collation.assessments.flatMap(({ marker, title, entries }) =>
      entries.map((entry) => [marker, title, collation.agencies[entry.agency].name, entryLines(entry, words)])),
  ];
}

/** @param {Collation} collation  @param {string} title  @param {string} now  @param {Words} words  @returns {Uint8Array} */
function collationWorkbook(collation, title, now, words) {
  const { lang, dir } = document.documentElement;
  const keys = ["returns", "table", "counts", "answers", "marker-as-a-whole"];
  const [returns, table, counts, answers, whole] = sheetNames(keys.map((key) => words.text(key)));
  const assessed = assessmentTable(collation, words);
  return workbookFile({
    title, author: "", language: lang, isRightToLeft: dir === "rtl", changed: now,
    header: [title, words.text("not-official")].filter((text) => text).join(" · "), page: words.text("page"),
    sheets: [
      returnsSheet(collation, returns, title, words), heatSheet(collation, table, words),
      tableSheet(countRows(collation, words), counts, [10, 12, 60]),
      tableSheet(collatedRows(collation, words), answers, [10, 12, 50, 20, 14, 50, 30, 16, 12, 12, 30, 24]),
      ...(assessed.length > 1 ? [tableSheet(assessed, whole, [10, 30, 20, 70])] : []),
    ],
  });
}
