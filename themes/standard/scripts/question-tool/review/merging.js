// Brings two forms of a review together. Where both say something else of one question, both are kept.

/** @param {OtherAnswer} first  @param {OtherAnswer} second */
function isSameOther(first, second) {
  return isSameAnswer(first, second) && first.from === second.from;
}

/**
 * Returns the answers that differ from a response's own, without doubles.
 *
 * @param {Answer} answer
 * @param {OtherAnswer[]} others
 */
function distinctOthers(answer, others) {
  return others.filter(
    (other, index) =>
      !isEmptyAnswer(other) && !isSameAnswer(other, answer) &&
      others.findIndex((earlier) => isSameOther(earlier, other)) === index);
}

/**
 * Whether two answers to the same wording go into one: no field of theirs says two things.
 *
 * @param {RecordedResponse} first
 * @param {RecordedResponse} second
 */
function isCombinable(first, second) {
  return first.hash === second.hash && ANSWER_FIELDS.every((field) => !first[field] || !second[field] || first[field] === second[field]);
}

/** @param {RecordedResponse} mine  @param {RecordedResponse} theirs  @param {string} from  @returns {RecordedResponse} */
function combinedResponse(mine, theirs, from) {
  const isOne = isCombinable(mine, theirs);
  const answer = isOne ? answerFrom((field) => mine[field] || theirs[field]) : answerOf(mine);
  const others = [...mine.others, ...theirs.others, ...(isOne ? [] : [{ ...answerOf(theirs), from }])];
  return {
    ...mine, ...answer, others: distinctOthers(answer, others), earlier: mine.earlier ?? theirs.earlier,
    settled: changedList([], mine.settled, theirs.settled, isSameOther),
    changed: mine.changed > theirs.changed ? mine.changed : theirs.changed,
  };
}

/**
 * Returns one review with what two people wrote; both are matched to the same questions.
 *
 * What only one of them filled in is taken over. Where they differ, mine stays, and theirs stands beside it.
 *
 * @param {Review} mine
 * @param {Review} theirs
 * @param {string} now
 * @returns {Review}
 */
function mergedReviews(mine, theirs, now) {
  const from = theirs.by || theirs.name;
  /** @param {RecordedResponse[]} own  @param {RecordedResponse[]} others */
  const combine = (own, others) => {
    const rest = new Map(others.map((response) => [response.question, response]));
    const both = own.map((response) => {
      const other = rest.get(response.question);
      rest.delete(response.question);
      return other ? combinedResponse(response, other, from) : response;
    });
    return [...both, ...rest.values()];
  };
  return {
    ...mine, use: mine.use || theirs.use, by: mine.by || theirs.by, stage: mine.stage || theirs.stage,
    carried: mine.carried || theirs.carried, changed: now,
    judgements: withOthers(mine.judgements, theirs.judgements), fields: withOthers(mine.fields, theirs.fields),
    assessments: combinedAssessments(mine.assessments, theirs.assessments, from),
    responses: combine(mine.responses, theirs.responses), removed: combine(mine.removed, theirs.removed),
  };
}

/**
 * Returns what a value is after both changes, or undefined where they contradict each other.
 *
 * @param {string} base
 * @param {string} mine
 * @param {string} theirs
 */
function changedTwice(base, mine, theirs) {
  if (mine === theirs || theirs === base) return mine;
  return mine === base ? theirs : undefined;
}

/** @param {OtherAnswer | null | undefined} answer  @returns {OtherAnswer[]} */
function only(answer) {
  return answer ? [answer] : [];
}

/**
 * Returns a list after both changes: what either took out is gone, and what either added is there, without doubles.
 *
 * @template Entry
 * @param {Entry[] | undefined} base
 * @param {Entry[] | undefined} mine
 * @param {Entry[] | undefined} theirs
 * @param {(first: Entry, second: Entry) => boolean} isSame
 * @returns {Entry[]}
 */
function changedList(base = [], mine = [], theirs = [], isSame) {
  /** @param {Entry[]} list  @param {Entry} one */
  const has = (list, one) => list.some((other) => isSame(other, one));
  return [...mine, ...theirs].filter((one, index, all) =>
    (!has(base, one) || (has(mine, one) && has(theirs, one))) && all.findIndex((other) => isSame(other, one)) === index);
}

/**
 * @param {RecordedResponse | undefined} base
 * @param {RecordedResponse | undefined} mine
 * @param {RecordedResponse | undefined} theirs
 * @returns {RecordedResponse | undefined}
 */
function mergedResponses(base, mine, theirs) {
  // The wording goes with whoever said last that the answer fits it.
  const worded = mine && (!theirs || !base || mine.hash !== base.hash) ? mine : theirs || mine;
  if (!worded) return undefined;
  const [old, own, other] = [answerOf(base), answerOf(mine), answerOf(theirs)];
  const hasConflict = ANSWER_FIELDS.some((field) => changedTwice(old[field], own[field], other[field]) === undefined);
  const answer = answerFrom((field) => changedTwice(old[field], own[field], other[field]) ?? own[field]);
  const kept = changedList(base?.others, mine?.others, theirs?.others, isSameOther);
  const others = distinctOthers(answer, hasConflict ? [...kept, { ...other, from: "" }] : kept);
  const settled = changedList(base?.settled, mine?.settled, theirs?.settled, isSameOther);
  const [earlier = null] = changedList(only(base?.earlier), only(mine?.earlier), only(theirs?.earlier), isSameOther);
  const response = { ...worded, ...answer, others, settled, earlier, changed: [mine?.changed ?? "", theirs?.changed ?? ""].sort()[1] };
  return isEmptyResponse(response) ? undefined : response;
}

/**
 * Returns a review with two changes, each made to the same earlier form of it.
 *
 * It serves two windows on one review; and, with the later form as `base`, to take a change back.
 *
 * @param {Review} base
 * @param {Review} mine
 * @param {Review} theirs
 * @returns {Review}
 */
function mergedChanges(base, mine, theirs) {
  /**
   * @template Entry
   * @param {(review: Review) => Entry[]} listOf
   * @param {(entry: Entry) => string} nameOf
   * @param {(base: Entry | undefined, mine: Entry | undefined, theirs: Entry | undefined) => Entry | undefined} change
   */
  const merge = (listOf, nameOf, change) => {
    const [old, own, other] = [base, mine, theirs].map((review) => new Map(listOf(review).map((entry) => [nameOf(entry), entry])));
    const names = new Set([...own.keys(), ...other.keys()]);
    return [...names].flatMap((name) => change(old.get(name), own.get(name), other.get(name)) ?? []);
  };
  /** @param {"name" | "use" | "by" | "stage" | "carried"} key */
  const text = (key) => changedTwice(base[key], mine[key], theirs[key]) ?? mine[key];
  /** @param {RecordedResponse} response */
  const label = ({ question }) => question;
  return {
    ...mine, name: text("name"), use: text("use"), by: text("by"), stage: text("stage"), carried: text("carried"),
    changed: mine.changed > theirs.changed ? mine.changed : theirs.changed,
    judgements: withOthers(mine.judgements, theirs.judgements), fields: withOthers(mine.fields, theirs.fields),
    responses: merge(({ responses }) => responses, label, mergedResponses),
    assessments: merge(({ assessments }) => assessments, ({ marker }) => marker, changedAssessment),
    removed: merge(({ removed }) => removed, label, mergedResponses),
  };
}
