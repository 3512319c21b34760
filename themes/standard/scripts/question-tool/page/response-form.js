// What stands below each question: where a person writes the response.

/**
 * @typedef {object} FormContext  What all forms have in common.
 * @property {Session} session
 * @property {OfferedJudgement[]} judgements
 * @property {Words} words
 * @property {(scale: string) => void} explain  Shows what the judgements of a scale mean.
 * @property {DifferenceList["goOn"]} goOn
 *
 * @typedef {(response: RecordedResponse | undefined, use: string, judgements: OfferedJudgement[]) => void} ShowResponse
 *   Shows a response in its form, with the judgements that answers of the review have.
 */

/**
 * @param {string} name  The same for all choices of a question.
 * @param {OfferedJudgement} judgement
 * @param {(id: string) => void} choose
 */
function makeChoice(name, { id, title, explainedBy, lang, dir }, choose) {
  const choice = copyOf("page-tool-choice");
  const input = elementIn(choice, "input", HTMLInputElement);
  Object.assign(input, { name, value: id });
  if (explainedBy) input.setAttribute("aria-describedby", explainedBy);
  Object.assign(elementIn(choice, "span", HTMLElement), { textContent: title, ...(lang ? { lang, dir } : {}) });
  input.addEventListener("change", () => choose(id));
  return choice;
}

/**
 * Offers the judgements of a question, and says what the chosen one means.
 *
 * @param {HTMLElement} form
 * @param {string} chosen
 * @param {OfferedJudgement[]} offered
 * @param {(judgement: OfferedJudgement) => DocumentFragment} make
 */
function showJudgements(form, chosen, offered, make) {
  const choices = partOf(form, "judgements");
  const shown = new Set();
  for (const input of inputsIn(choices, "input")) {
    if (offered.some(({ id }) => id === input.value)) shown.add(input.value);
    else input.closest("label")?.remove();
  }
  choices.append(...offered.filter(({ id }) => !shown.has(id)).map(make));
  for (const input of inputsIn(choices, "input")) input.checked = input.value === chosen;
  const { meaning: text = "", lang = "", dir = "" } = offered.find(({ id }) => id === chosen) ?? {};
  buttonOf(form, "clear").hidden = chosen === "";
  const meaning = partOf(form, "meaning");
  Object.assign(meaning, { textContent: text, hidden: text === "", lang, dir });
}

/**
 * Puts a form below a question.
 *
 * @param {Question} question
 * @param {number} index  Its place among all questions.
 * @param {FormContext} context
 * @returns {ShowResponse}
 */
function addResponseForm(question, index, context) {
  const { session, judgements, words, explain } = context;
  question.element.append(copyOf("page-tool-response"));
  const form = elementIn(question.element, ".response", HTMLElement);
  form.setAttribute("aria-label", words.text("response", { label: question.label }));
  /** @param {Partial<RecordedResponse>} changes  @param {string} [tag] */
  const set = (changes, tag) =>
    session.change((review, now) => withResponse(review, question, changes, now), tag && `${question.label} ${tag}`);
  /** @param {OfferedJudgement} judgement */
  const makeJudgement = (judgement) => makeChoice(`judgement-${index}`, judgement, (id) => set({ judgement: id }));
  const offered = choicesOf(question, "", judgements, words);
  partOf(form, "judgements").append(...offered.map(makeJudgement));
  onAction(form, "clear", () => {
    set({ judgement: "" });
    inputsIn(form, ".choices input")[0]?.focus();
  });
  // What most judgements mean is one press away above the questions of each marker.
  const meanings = buttonOf(form, "meanings");
  meanings.hidden = question.scale === "" || offered.every(({ meaning }) => meaning === "");
  meanings.addEventListener("click", () => explain(question.scale));
  for (const input of fieldsIn(form, "[data-field]")) {
    const { field = "" } = input.dataset;
    input.addEventListener("input", () => {
      if (field === "due" && input.validity.badInput) return;
      set({ [field]: input.value }, field);
    });
    input.addEventListener("blur", () => session.endChange());
  }
  connectDueDate(form, index);
  onAction(form, "fits", () => {
    set({ hash: question.hash, wording: question.wording });
    elementIn(form, "summary", HTMLElement).focus();
  });
  onAction(form, "take-earlier", () => session.change((review, now) => {
    const mine = responsesByQuestion(review).get(question.label);
    if (!mine?.earlier) return review;
    const { judgement, notes } = mine.earlier;
    return withResponse(review, question, { judgement: judgement || mine.judgement, notes: bothTexts(mine.notes, notes) }, now);
  }));
  return makeResponseDisplay(form, question, makeJudgement, context);
}

/**
 * Tells beside the field of the due date where it holds half a date.
 *
 * @param {HTMLElement} form
 * @param {number} index
 */
function connectDueDate(form, index) {
  const due = elementIn(form, "[data-field=due]", HTMLInputElement);
  const error = partOf(form, "due-error");
  error.id = `page-due-error-${index}`;
  due.setAttribute("aria-describedby", error.id);
  due.addEventListener("blur", () => {
    error.hidden = due.validity.valid;
    due.setAttribute("aria-invalid", String(!due.validity.valid));
  });
}

/**
 * @param {HTMLElement} form
 * @param {Question} question
 * @param {(judgement: OfferedJudgement) => DocumentFragment} makeJudgement
 * @param {FormContext} context
 * @returns {ShowResponse}
 */
function makeResponseDisplay(form, question, makeJudgement, context) {
  const { words } = context;
  /** @type {RecordedResponse | null | undefined} */
  let shown = null;
  /** @type {string | null} */
  let shownUse = null;
  return (response, use, judgements) => {
    if (use !== shownUse) {
      const suffix = USES.includes(use) ? `-${use}` : "";
      // Judgements of its own need not say whether something is in place.
      partOf(form, "judgement-prompt").textContent = words.text(`prompt-judgement${question.scale === "" ? suffix : ""}`);
      partOf(form, "notes-prompt").textContent = words.text(`prompt-notes${suffix}`);
      shownUse = use;
    }
    if (response === shown) return;
    const answer = answerOf(response);
    const values = new Map(Object.entries(answer));
    for (const input of fieldsIn(form, "[data-field]")) {
      const value = values.get(input.dataset.field ?? "") ?? "";
      if (input.value === value) continue;
      input.value = value;
      // What comes from a file, from the device or from another window is seen at once.
      if (value) elementIn(form, "details", HTMLDetailsElement).open = true;
    }
    showJudgements(form, answer.judgement, choicesOf(question, answer.judgement, judgements, words), makeJudgement);
    partOf(form, "reworded").hidden = !isReworded(response, question);
    partOf(form, "answered-wording").textContent = response?.wording ?? "";
    showOthers(form, response, question, judgements, context);
    showSettled(form, response, judgements, words);
    showEarlier(form, response, judgements, words);
    shown = response;
  };
}
