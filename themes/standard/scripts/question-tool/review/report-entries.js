// What a report says of a question, and of a marker as a whole.

/** @param {RecordedResponse} response  @param {Words} words  @returns {string} */
function originOf({ added }, words) {
  return added === undefined ? "" : words.text(added ? "origin-added" : "origin-restated");
}

/** @param {string} id  @param {Judgement[]} judgements  @returns {string} */
function judgementTitle(id, judgements) {
  return judgements.find((judgement) => judgement.id === id)?.title ?? id;
}

/** @param {Answer} answer  @param {Words} words  @returns {string} How far its action is, in words; empty where it has none. */
function actionState({ action, state }, words) {
  if (state !== "") return words.text(`state-${state}`);
  return action.trim() === "" ? "" : words.text("state-none");
}

/** @param {Answer} answer  @param {Judgement[]} judgements  @param {Words} words  @returns {ReportRow[]} */
function answerRows(answer, judgements, words) {
  return ANSWER_FIELDS.flatMap((field) => reportRow(
    words.text(field),
    field === "judgement" ? judgementTitle(answer[field], judgements)
      : field === "due" ? answer[field] && words.day(answer[field])
        : field === "state" ? actionState(answer, words) : answer[field],
    ["notes", "action", "owner"].includes(field)));
}

/**
 * Returns what others say, and what was said before, each under its heading.
 *
 * @template {{from: string}} Said
 * @param {{others: Said[], settled: Said[], earlier: Said[]}} said
 * @param {(one: Said) => ReportRow[]} rowsOf
 * @param {Words} words
 * @returns {ReportPart[]}
 */
function reportParts({ others, settled, earlier }, rowsOf, words) {
  /** @param {ReportPart["kind"]} kind  @param {string} key  @param {Said[]} list */
  const parts = (kind, key, list) => list.map((one) => (
    { kind, heading: words.text(key, { name: one.from || words.text("another-window") }), rows: rowsOf(one) }))
    .filter(({ rows }) => rows.length > 0);
  return [
    ...parts("open", "other-answer", others), ...parts("settled", "settled-from", settled), ...parts("earlier", "earlier-from", earlier),
  ];
}

/**
 * @param {RecordedResponse} response
 * @param {Question | undefined} question
 * @param {Judgement[]} judgements
 * @param {Words} words
 * @returns {ReportEntry}
 */
function reportEntry(response, question, judgements, words) {
  const said = { ...response, earlier: only(response.earlier) };
  return {
    label: response.question, marker: response.marker, origin: originOf(response, words), wording: response.wording,
    newWording: question && isReworded(response, question) ? question.wording : "",
    notes: question?.notes ?? [],
    rows: answerRows(response, judgements, words), parts: reportParts(said, (one) => answerRows(one, judgements, words), words),
  };
}

/**
 * Returns what is said of a marker as a whole, in the order of the fields.
 *
 * @param {Assessment | undefined} assessment
 * @param {AssessmentField[]} fields
 * @param {Judgement[]} judgements
 * @param {Words} words
 * @returns {{rows: ReportRow[], parts: ReportPart[]}}
 */
function reportAssessment(assessment, fields, judgements, words) {
  if (!assessment) return { rows: [], parts: [] };
  /** @param {AssessmentEntry} entry  @returns {ReportRow[]} */
  const rowOf = ({ field, text }) => {
    const title = fields.find(({ id }) => id === field)?.title ?? field;
    const judgement = judgements.find(({ id }) => id === text);
    return reportRow(title, judgement?.title ?? text, !judgement);
  };
  const order = new Map(fields.map(({ id }, index) => [id, index]));
  const entries = [...assessment.entries].sort(
    (first, second) => (order.get(first.field) ?? fields.length) - (order.get(second.field) ?? fields.length));
  return { rows: entries.flatMap(rowOf), parts: reportParts(assessment, rowOf, words) };
}
