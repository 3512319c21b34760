// The questions, as the page lists them.

/**
 * @typedef {object} Question
 * @property {string} label  "QM2 Q3".
 * @property {string} anchor  Its address on the page of its marker: "q3".
 * @property {string[]} former  The labels that it had before.
 * @property {string} scale  The scale of its judgements; empty for that of most questions.
 * @property {string[]} notes  What is said beside it.
 * @property {boolean} isAdded  Whether it was written for this edition.
 * @property {string} hash
 * @property {string} address  Where its marker has it, whole.
 * @property {string} wording
 * @property {string} role  The heading of its group; empty where it has none.
 * @property {{id: string, label: string, title: string}} marker
 * @property {{id: string, title: string}} phase
 * @property {HTMLElement} element
 */

/** @param {Element} element  @returns {string} */
function plainText(element) {
  return (element.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** @param {ParentNode} parent  @param {string} selector  @returns {HTMLElement[]} */
function elementsIn(parent, selector) {
  return Array.from(parent.querySelectorAll(selector)).filter(
    /** @returns {element is HTMLElement} */ (element) => element instanceof HTMLElement);
}

/** @param {ParentNode} main  @returns {Question[]} In the order of the page. */
function readQuestions(main) {
  return elementsIn(main, "section[data-phase]").flatMap((phaseElement) => {
    const phase = { id: phaseElement.id.replace(/^phase-/, ""), title: phaseElement.dataset.phase ?? "" };
    return elementsIn(phaseElement, "section[data-label]").flatMap((markerElement) => {
      const { label = "", title = "" } = markerElement.dataset;
      const marker = { id: markerElement.id, label, title };
      let role = "";
      return elementsIn(markerElement, "h4, .questions > li").flatMap((element) => {
        if (element.localName === "h4") {
          // Questions of this edition stay with the people whom the others ask.
          if (!element.closest(".added-questions")) role = plainText(element);
          return [];
        }
        const link = elementIn(element, ".question-label", HTMLAnchorElement);
        return [{
          label: plainText(link), anchor: decodeURIComponent(link.hash.slice(1)), address: link.href,
          hash: element.dataset.hash ?? "",
          former: (element.dataset.former ?? "").split(" ").filter(Boolean).map((anchor) => `${label} ${anchor.toUpperCase()}`),
          scale: element.dataset.scale ?? "", notes: elementsIn(element, ".question-note").map(plainText),
          isAdded: element.dataset.added !== undefined,
          wording: plainText(elementIn(element, ".question-text", HTMLElement)), role, marker, phase, element,
        }];
      });
    });
  });
}
