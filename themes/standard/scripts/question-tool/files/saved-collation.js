// The file of a collation, and what it becomes when it is opened again.

const COLLATION_FORMAT = "waymark-collation";
const COLLATION_VERSION = 1;

const readPlace = (/** @type {unknown} */ value, /** @type {string} */ path) => {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0) throw new Refusal("problem-shape", { part: path });
  return value;
};
/** @type {Reader<boolean>} */
const readFlag = (value, path) => readTruth(value, path) === true;
const readJudgementID = readMatching(/^[a-z0-9-]{0,60}$/);
/** @type {Reader<unknown>} What is counted anew. */
const readAnything = (value) => value;
const agencyAnswerShape = {
  agency: readPlace, judgement: readJudgementID, words: long, notes: long, action: long, owner: short, due: long, state: long,
  reworded: readFlag, wording: long,
  others: readList(readRecord({ from: short, judgement: readJudgementID, notes: long, action: long, owner: short, due: long, state: long }), LIMITS.others),
};
const readOtherTexts = readList(readRecord({ from: short, text: long }), LIMITS.others);
const readAgencyAnswers = readList(readRecord(agencyAnswerShape), LIMITS.responses);
/** @typedef {"counts" | "otherWords" | "open" | "unsettled" | "leftOpen" | "leftUnsettled" | "differs"} CountedAnew */
/** @typedef {Omit<CollatedQuestion, CountedAnew> & Record<CountedAnew, unknown>} FiledQuestion */
const readFiledQuestion = readRecord({
  question: short, marker: short, wording: long, added: readFlag, scale: short, counts: readAnything, otherWords: readAnything,
  open: readAnything, unsettled: readAnything, leftOpen: readAnything, notInFile: readList(readPlace, 1000), leftUnsettled: readAnything,
  differs: readAnything, answers: readAgencyAnswers,
}, /** @type {Partial<FiledQuestion>} */ ({ unsettled: 0, leftUnsettled: [] }));
/** @typedef {{agency: number} & OfMarker} EntryOfAgency */
const readEntryOfAgency = readRecord(
  { agency: readPlace, text: long, others: readOtherTexts }, /** @type {Partial<EntryOfAgency>} */ ({ others: [] }));
const readCollationRecord = readRecord({
  format: readAnything, version: readAnything, provenance: readAnything, markers: readAnything, leftOut: readAnything,
  set: readReviewedSet,
  agencies: readList(readRecord({
    name: short, file: short, kind: readOneOf(["review", "workbook"]), edition: short, messages: readList(long, 100),
  }), 1000),
  judgements: readList(readRecord({ id: readID, title: short, scale: readNullOr(short) }), 1000),
  questions: readList(readFiledQuestion, LIMITS.responses),
  assessments: readList(readRecord({
    marker: short, field: readID, title: short, entries: readList(readEntryOfAgency, 1000),
  }), LIMITS.responses),
  removed: readList(readRecord({ question: short, wording: long, answers: readAgencyAnswers }), LIMITS.responses),
});

/** @param {Collation} collation  @returns {string} The text of its file, in which no tag stands. */
function writtenCollation(collation) {
  const filed = { format: COLLATION_FORMAT, version: COLLATION_VERSION, ...collation };
  return `${JSON.stringify(filed, null, 2).replaceAll("<", "\\u003c")}\n`;
}

/** @param {{agency: number} & CollatedAnswer} answer  @returns {CollatedAnswer} */
function withoutAgency({ agency, ...answer }) {
  return answer;
}

/**
 * Returns the returns that the file of a collation holds, matched to the questions as they are.
 *
 * @param {string} text
 * @param {ReviewedQuestions} asked
 * @returns {Return[]}
 * @throws {Refusal}
 */
function returnsInCollation(text, { set, questions }) {
  const value = parsedText(text);
  if (!isRecord(value) || value.format !== COLLATION_FORMAT) throw new Refusal("problem-format");
  if (value.version !== COLLATION_VERSION) throw new Refusal("problem-version");
  const filed = readCollationRecord(value, "");
  if (filed.set.code !== set.code) throw new Refusal("problem-set", { code: filed.set.code });
  const byLabel = new Map(questions.map((question) => [question.label, question]));
  /** @param {{agency: number} & CollatedAnswer} answer  @param {{wording: string}} asked  @param {string} wording */
  const matched = (answer, asked, wording) => {
    const reworded = answer.reworded || asked.wording !== wording;
    return { ...withoutAgency(answer), reworded, wording: reworded ? answer.wording || asked.wording : "" };
  };
  return filed.agencies.map((one, agency) => {
    const kind = one.kind === "workbook" ? "workbook" : "review";
    const isOwn = (/** @type {{agency: number}} */ entry) => entry.agency === agency;
    const gone = filed.questions.filter(({ question }) => !byLabel.has(question));
    return {
      ...one, kind,
      answers: new Map(filed.questions.flatMap((asked) => {
        const question = byLabel.get(asked.question);
        const answer = asked.answers.find(isOwn);
        return question && answer ? [[asked.question, matched(answer, asked, question.wording)]] : [];
      })),
      missing: new Set(filed.questions.filter(({ notInFile }) => notInFile.includes(agency)).map(({ question }) => question)),
      assessments: filed.assessments.flatMap(({ marker, field, title, entries }) =>
        entries.filter(isOwn).map((entry) => ({ marker, field, title, text: entry.text, others: entry.others }))),
      removed: [...filed.removed, ...gone].flatMap(({ question, wording, answers }) =>
        answers.filter(isOwn).map((answer) => ({ question, wording, answer: withoutAgency(answer) }))),
      judgements: filed.judgements.map(({ id, title }) => ({ id, title })),
    };
  });
}
