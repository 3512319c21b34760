// The sheets of a workbook that have a row for each question, with what was answered, to be filled in further.

/** @param {Question[]} questions  @returns {{title: string, questions: Question[]}[]} The phases that have questions. */
function phasesOf(questions) {
  const phases = [...new Set(questions.map(({ phase }) => phase.id))];
  return phases.map((id, index) => {
    const own = questions.filter(({ phase }) => phase.id === id);
    return { title: `${index + 1} ${own[0].phase.title}`, questions: own };
  });
}

/**
 * @typedef {object} SheetQuestion  A row of a sheet of questions.
 * @property {string} label
 * @property {string} marker
 * @property {string} group
 * @property {string} wording
 * @property {string} scale
 * @property {string} remark
 * @property {RecordedResponse | undefined} response
 */

/**
 * @param {Question} question
 * @param {RecordedResponse | undefined} response
 * @param {Judgement[]} judgements
 * @param {Words} words
 * @returns {SheetQuestion}
 */
function sheetQuestion(question, response, judgements, words) {
  const { label, marker, role, isAdded, scale, notes } = question;
  const isOld = isReworded(response, question);
  const others = response ? reportEntry(response, question, judgements, words).parts : [];
  const remarks = [
    ...(isAdded ? [words.text("origin-added")] : []), ...notes, ...(isOld ? [words.text("new-wording", question)] : []),
    ...others.map(({ heading, rows }) => `${heading}: ${rows.map(({ name, text }) => `${name}: ${text}`).join("; ")}`),
  ];
  return {
    label, marker: marker.title, group: isAdded ? words.text("origin-added") : role, scale, response,
    wording: response && isOld ? response.wording : question.wording, remark: remarks.join("\n"),
  };
}

/**
 * @param {string} name
 * @param {SheetQuestion[]} asked
 * @param {boolean} hasGroups
 * @param {Map<string, SheetChoice["texts"]>} lists
 * @param {Judgement[]} judgements
 * @param {Words} words
 * @returns {Sheet}
 */
function questionSheet(name, asked, hasGroups, lists, judgements, words) {
  const group = hasGroups ? [{ key: "workbook-group", width: 14 }] : [];
  const columns = [
    { key: "workbook-label", width: 12 }, { key: "marker", width: 15 }, ...group, { key: "workbook-question", width: 44 },
    { key: "workbook-judgement", width: 14 }, { key: "workbook-evidence", width: 32 }, { key: "workbook-action", width: 26 },
    { key: "workbook-owner", width: 13 }, { key: "workbook-due", width: 12 }, { key: "state", width: 12 }, { key: "workbook-remark", width: 22 },
  ];
  const [label, given, room, remark] = ["label", "given", "room", "remark"].map(textCell);
  const rows = asked.map(({ label: text, marker, group: heading, wording, remark: said, response }) => [
    label(text), given(marker), ...(hasGroups ? [given(heading)] : []), given(wording),
    room(judgementTitle(response?.judgement ?? "", judgements)), room(response?.notes ?? ""), room(response?.action ?? ""), room(response?.owner ?? ""),
    { style: "day", day: response?.due ?? "" }, room(response?.state ? words.text(`state-${response.state}`) : ""), remark(said),
  ]);
  const place = new Map(columns.map(({ key }, index) => [key, index]));
  const prompt = words.text("workbook-choose");
  const refusal = words.text("workbook-refusal");
  /** @param {string} list  @param {string} key  @param {(question: SheetQuestion) => boolean} isMeant @returns {SheetChoice[]} */
  const choice = (list, key, isMeant) => {
    const texts = lists.get(list);
    return texts ? [{ column: place.get(key) ?? 0, rows: asked.flatMap((one, index) => (isMeant(one) ? [index + 1] : [])), texts, prompt, refusal }] : [];
  };
  const scales = [...new Set(asked.map(({ scale }) => scale))];
  return {
    name, widths: columns.map(({ width }) => width), headRow: 0, fixed: 1, isLandscape: true,
    rows: [columns.map(({ key }) => textCell("head")(words.text(key))), ...rows],
    choices: scales.flatMap((scale) => choice(`scale ${scale}`, "workbook-judgement", (one) => one.scale === scale))
      .concat(choice("state", "state", () => true).map((one) => ({ ...one, prompt: "", refusal: "" }))),
  };
}
