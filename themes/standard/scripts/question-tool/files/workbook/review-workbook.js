// A review as a workbook, laid out as the one that the site has for paper's sake, so that the tool can open it again.

/** The width of the first sheet's only column, in letters. */
const GUIDANCE_WIDTH = 80;

/** @param {string} style  @returns {(text: string) => SheetCell} */
function textCell(style) {
  return (text) => ({ style, text });
}

/** @param {OfferedJudgement[]} offered  @returns {Map<string, OfferedJudgement[]>} What can be chosen, by scale. */
function judgementsByScale(offered) {
  const scales = new Set(offered.flatMap(({ scale, isOld }) => (scale === null || isOld ? [] : [scale])));
  return new Map([...scales].map((scale) => [scale, offered.filter((one) => one.scale === scale && !one.isOld)]));
}

/**
 * Returns the first sheet: what the file is, and the lists from which the others choose.
 *
 * @param {Report} report
 * @param {string[]} names  Of all sheets.
 * @param {Question[]} questions
 * @param {Map<string, OfferedJudgement[]>} scales
 * @param {Words} words
 * @returns {{sheet: Sheet, lists: Map<string, SheetChoice["texts"]>}} The list of the states is that of "state".
 */
function guidanceSheet(report, names, questions, scales, words) {
  const [plain, bold, heading] = ["text", "bold", "heading"].map(textCell);
  /** @type {SheetCell[][]} */
  const rows = [[{ style: "title", text: report.title }], [plain(report.set)]];
  /** @type {Map<string, SheetChoice["texts"]>} */
  const lists = new Map();
  /** @param {string} key  @param {string[]} texts */
  const addList = (key, texts) => {
    lists.set(key, { sheet: names[0], column: 0, first: rows.length, last: rows.length + texts.length - 1 });
    rows.push(...texts.map((text) => [{ style: "room", text }]));
  };
  /** @param {string} text */
  const addHeading = (text) => rows.push([], [heading(text)]);
  rows.push(...report.facts.map(({ name, text }) => [plain(`${name}: ${text}`)]), []);
  rows.push(...report.provenance.map((text, index) => [index === 0 ? bold(text) : plain(text)]));
  addHeading(words.text("workbook-filling-in"));
  rows.push(...["cells", "filter", "care"].map((key) => [plain(words.text(`workbook-${key}`))]));
  addHeading(words.text("workbook-judgements"));
  for (const [scale, judgements] of scales) {
    const asked = questions.filter((question) => question.scale === scale);
    if (scale !== "") rows.push([plain(asked.map(({ label }) => label).join(", "))]);
    addList(`scale ${scale}`, judgements.map(({ title }) => title));
    rows.push(...judgements.filter(({ meaning }) => meaning).map(({ title, meaning }) => [plain(`${title}: ${meaning}`)]));
  }
  addHeading(words.text("state"));
  addList("state", STATES.map((state) => words.text(`state-${state}`)));
  addHeading(words.text("workbook-sheets"));
  rows.push(...names.slice(1).map((name) => [plain(name)]));
  return { sheet: { name: names[0], widths: [GUIDANCE_WIDTH], rows }, lists };
}

/** @param {string} name  @param {SummaryTable} summary  @param {Words} words  @returns {Sheet} */
function summarySheet(name, { headings, rows, sum }, words) {
  const hasOrigins = rows.some(({ origin }) => origin !== "");
  /** @param {SummaryRow} row  @param {string} first  @param {string} others */
  const line = (row, first, others) => [
    { style: first, text: row.name }, ...(hasOrigins ? [{ style: first, text: row.origin }] : []),
    ...row.counts.map((count) => ({ style: others, count })),
  ];
  const head = [words.text("marker"), ...(hasOrigins ? [words.text("origin")] : []), ...headings].map(textCell("head"));
  return {
    name, widths: [40, ...(hasOrigins ? [26] : []), ...headings.map(() => 15)], headRow: 0, fixed: 1, isLandscape: true,
    rows: [head, ...rows.map((row) => line(row, "given", "count")), line(sum, "label", "sum")],
  };
}

/** @param {string} name  @param {Action[]} actions  @param {Words} words  @returns {Sheet} */
function actionSheet(name, actions, words) {
  const [given, room] = ["given", "room"].map(textCell);
  return {
    name, widths: [46, 26, 40, 20, 13, 14], headRow: 0, fixed: 0, isLandscape: true,
    rows: [
      ["question", "origin", "action", "owner", "due", "state"].map((key) => textCell("head")(words.text(key))),
      // A label alone would be taken for a row to fill in.
      ...actions.map(({ question, wording, origin, action, owner, due, standing }) => [
        given(`${question}: ${wording}`), given(origin), room(action), room(owner), { style: "day", day: due }, room(standing),
      ]),
    ],
  };
}

/** @param {string} name  @param {ReportMarker[]} markers  @param {Words} words  @returns {Sheet} */
function assessmentSheet(name, markers, words) {
  const [given, room, remark] = ["given", "room", "remark"].map(textCell);
  const rows = markers.flatMap(({ heading, assessment }) => [
    ...assessment.rows.map((row) => [given(heading), given(row.name), room(row.text), remark("")]),
    ...assessment.parts.flatMap((part) => part.rows.map((row) => [given(heading), given(row.name), room(row.text), remark(part.heading)])),
  ]);
  const head = [words.text("marker"), words.text("marker-as-a-whole"), words.text("notes"), words.text("standing")];
  return { name, widths: [34, 28, 70, 26], headRow: 0, fixed: 1, isLandscape: true, rows: [head.map(textCell("head")), ...rows] };
}

/**
 * Returns the sheet that is not shown: what the rows of the others are, for programs.
 *
 * @param {Review} review
 * @param {Question[]} questions
 * @param {Map<string, OfferedJudgement[]>} scales
 * @param {Map<string, RecordedResponse>} responses
 * @returns {Sheet}
 */
function hiddenSheet(review, questions, scales, responses) {
  const { code, title, edition } = review.set;
  const page = location.href.replace(/#.*/, "");
  const rows = [
    ["version", "1"], ["set", code], ["title", title], ["edition", edition], ["address", /^https?:/.test(page) ? page : ""], ["by", review.by], [],
    ["scale", "judgement", "title"],
    ...[...scales].flatMap(([scale, judgements]) => judgements.map(({ id, title: words }) => [scale, id, words])), [],
    ["label", "identifier", "hash", "scale", "judgements"],
    ...questions.map(({ label, address, hash, scale }) => [
      label, address.replace(/^.*?([^/]+\/[^/]+?)(?:\.html)?(#[^#]*)$/, "$1$2"), responses.get(label)?.hash ?? hash, scale,
      (scales.get(scale) ?? []).map(({ id }) => id).join(" "),
    ]),
  ];
  return { name: "waymark", widths: [14, 20, 20, 20, 40], rows: rows.map((texts) => texts.map(textCell("text"))), isHidden: true };
}

/**
 * @param {Review} review
 * @param {Report} report
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} offered
 * @param {Words} words
 * @returns {Uint8Array}
 */
function reviewWorkbook(review, report, questions, offered, words) {
  const judgements = judgementsOf(review, offered, words);
  const scales = judgementsByScale(offered);
  const responses = responsesByQuestion(review);
  const phases = phasesOf(questions).map(({ title, questions: own }) => (
    { title, asked: own.map((question) => sheetQuestion(question, responses.get(question.label), judgements, words)) }));
  if (review.removed.length > 0) {
    phases.push({
      title: words.text("removed"),
      asked: review.removed.map((response) => ({
        label: response.question, marker: response.marker, group: originOf(response, words), wording: response.wording, scale: "",
        remark: words.text("removed"), response,
      })),
    });
  }
  const hasGroups = phases.some(({ asked }) => asked.some(({ group }) => group !== ""));
  const ends = ["summary", "marker-as-a-whole", "actions"].map((key) => words.text(key));
  const [guidance, ...names] = sheetNames([words.text("workbook-guidance"), ...phases.map(({ title }) => title), ...ends]);
  const first = guidanceSheet(report, [guidance, ...names], questions, scales, words);
  const [summary, whole, actions] = names.slice(phases.length);
  const { lang, dir } = document.documentElement;
  return workbookFile({
    title: report.title, author: report.by, language: lang, isRightToLeft: dir === "rtl", changed: report.changed,
    header: [report.title, report.notOfficial].filter((text) => text).join(" · "), page: words.text("page"),
    sheets: [
      first.sheet, ...phases.map(({ asked }, index) => questionSheet(names[index], asked, hasGroups, first.lists, judgements, words)),
      summarySheet(summary, summaryTable(countsByMarker(questions, responses, judgements), offered, words), words),
      assessmentSheet(whole, report.markers, words), actionSheet(actions, report.actions, words),
      hiddenSheet(review, questions, scales, responses),
    ],
  });
}
