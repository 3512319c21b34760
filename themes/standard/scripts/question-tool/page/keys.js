// Single keys for meetings. They act outside of fields alone, and can be switched off.

/** @param {EventTarget | null} target  @returns {boolean} Whether what is typed there belongs to it. */
function isTypedInto(target) {
  if (!(target instanceof HTMLElement)) return false;
  const isChoice = target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type);
  return target.isContentEditable || (target.matches("input, textarea, select") && !isChoice);
}

/**
 * @param {HTMLElement} main
 * @param {HTMLElement} panel
 * @param {Question[]} questions
 * @param {Finder} finder
 */
function connectKeys(main, panel, questions, finder) {
  const dialog = dialogOf("page-tool-keys");
  const areUsed = inputOf(dialog, "uses-keys");
  const byElement = new Map(questions.map((question) => [question.element, question]));
  onAction(dialog, "close", () => dialog.close());
  const help = () => {
    dialog.showModal();
    elementIn(dialog, "h2", HTMLElement).focus();
  };
  onAction(panel, "keys", help);

  const visible = () => questions.filter(({ element }) => !element.hidden);
  /** @returns {Question | undefined} The question that the focus is in. */
  const current = () => {
    const element = document.activeElement?.closest(".questions > li");
    return element instanceof HTMLElement ? byElement.get(element) : undefined;
  };
  /** @param {number} step */
  const move = (step) => {
    const shown = visible();
    const now = current();
    const next = now ? shown[shown.indexOf(now) + step] : shown[0];
    if (next) leadTo(next.element);
  };
  /** @param {Question | undefined} question  @param {number} number */
  const judge = (question, number) => {
    if (!question) return;
    if (number === 0) return buttonOf(question.element, "clear").click();
    inputsIn(question.element, ".choices input[type=radio]")[number - 1]?.click();
  };
  /** @param {Question | undefined} question */
  const takeNotes = (question) => {
    if (!question) return;
    elementIn(question.element, ".response > details", HTMLDetailsElement).open = true;
    elementIn(question.element, "[data-field=notes]", HTMLTextAreaElement).focus();
  };
  /** @type {Record<string, () => void>} */
  const acts = {
    n: () => move(1), p: () => move(-1), e: () => takeNotes(current()), "?": help,
    N: () => finder.step(1), P: () => finder.step(-1),
  };

  main.addEventListener("keydown", (event) => {
    const question = current();
    if (event.key !== "Escape" || event.defaultPrevented || !question || !isTypedInto(event.target)) return;
    event.preventDefault();
    leadTo(question.element);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (!areUsed.checked || isTypedInto(event.target) || document.querySelector("dialog[open], :popover-open, .shows-report")) return;
    const isNumber = /^[0-9]$/.test(event.key);
    if (!isNumber && !Object.hasOwn(acts, event.key)) return;
    event.preventDefault();
    if (isNumber) judge(current(), Number(event.key));
    else acts[event.key]();
  });
}
