// The forms of all questions. A set may have thousands: those that are seen first are there at once, the others
// follow in slices, between which the page answers whoever uses it.

const FIRST_FORMS = 200;
/** How long a slice takes, in milliseconds: less than a person notices. */
const SLICE = 12;

/**
 * @param {Question[]} questions
 * @param {FormContext} context
 * @returns {(session: Session) => void} Shows a session in the forms that are there.
 */
function addResponseForms(questions, context) {
  /** @type {ShowResponse[]} */
  const displays = [];
  /** @type {Map<string, RecordedResponse>} */
  let responses = new Map();
  /** @type {OfferedJudgement[]} */
  let offered = context.judgements;

  /** @param {number} index */
  function showOne(index) {
    displays[index](responses.get(questions[index].label), context.session.review.use, offered);
  }

  /** @param {(count: number) => boolean} isEnough */
  function add(isEnough) {
    while (displays.length < questions.length && !isEnough(displays.length)) {
      const index = displays.length;
      displays.push(addResponseForm(questions[index], index, context));
      showOne(index);
    }
    if (displays.length < questions.length) setTimeout(addSlice);
  }

  function addSlice() {
    const end = performance.now() + SLICE;
    add(() => performance.now() > end);
  }

  add((count) => count >= FIRST_FORMS);
  return ({ review }) => {
    responses = responsesByQuestion(review);
    offered = judgementsOf(review, context.judgements, context.words);
    displays.forEach((_, index) => showOne(index));
  };
}
