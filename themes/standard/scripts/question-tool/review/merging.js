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
    ...mine, ...answer, others: distinctOthers(answer, others),
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
  /** @param {RecordedResponse[]} own  @param {RecordedResponse[]} others */
  const combine = (own, others) => {
    const rest = new Map(others.map((response) => [response.question, response]));
    const both = own.map((response) => {
      const other = rest.get(response.question);
      rest.delete(response.question);
      return other ? combinedResponse(response, other, theirs.name) : response;
    });
    return [...both, ...rest.values()];
  };
  return {
    ...mine, use: mine.use || theirs.use, changed: now,
    judgements: bothJudgements(mine.judgements, theirs.judgements),
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
  const [oldOthers, ownOthers, otherOthers] = [base?.others ?? [], mine?.others ?? [], theirs?.others ?? []];
  /** @param {OtherAnswer[]} list  @param {OtherAnswer} one */
  const has = (list, one) => list.some((other) => isSameOther(other, one));
  const kept = [...ownOthers, ...otherOthers].filter(
    (one) => !has(oldOthers, one) || (has(ownOthers, one) && has(otherOthers, one)));
  const others = distinctOthers(answer, hasConflict ? [...kept, { ...other, from: "" }] : kept);
  if (isEmptyAnswer(answer) && others.length === 0) return undefined;
  return { ...worded, ...answer, others, changed: [mine?.changed ?? "", theirs?.changed ?? ""].sort()[1] };
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
  /** @param {"responses" | "removed"} part */
  const merge = (part) => {
    const [old, own, other] = [base, mine, theirs].map(
      (review) => new Map(review[part].map((response) => [response.question, response])));
    const labels = new Set([...own.keys(), ...other.keys()]);
    return [...labels].flatMap((label) => mergedResponses(old.get(label), own.get(label), other.get(label)) ?? []);
  };
  return {
    ...mine,
    name: changedTwice(base.name, mine.name, theirs.name) ?? mine.name,
    use: changedTwice(base.use, mine.use, theirs.use) ?? mine.use,
    changed: mine.changed > theirs.changed ? mine.changed : theirs.changed,
    judgements: bothJudgements(mine.judgements, theirs.judgements),
    responses: merge("responses"), removed: merge("removed"),
  };
}
