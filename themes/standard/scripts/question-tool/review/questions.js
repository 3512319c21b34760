// The questions, as the page lists them.

/**
 * @typedef {object} Question
 * @property {string} label  "QM2 Q3".
 * @property {string} anchor  Its address on the page of its marker: "q3".
 * @property {string[]} former  The labels that it had before.
 * @property {string[]} tags  What its tags and those of its marker are found by: "level:2".
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

/**
 * The words that a question asks, and what stands in for its pictures: without what the page adds, such as the numbers
 * of notes, since the digits of the wording are made of the same words.
 *
 * @param {HTMLElement} element  @returns {string}
 */
function wordingIn(element) {
  const added = ".note-mark, .call-out-title, .table-file";
  if (!element.querySelector(`${added}, img`)) return plainText(element);
  const copy = document.importNode(element, true);
  for (const part of copy.querySelectorAll(added)) part.remove();
  for (const picture of copy.querySelectorAll("img")) picture.replaceWith(picture.alt);
  return plainText(copy);
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
          tags: (element.dataset.tags ?? "").split(" ").filter(Boolean), scale: element.dataset.scale ?? "", notes: elementsIn(element, ".question-note").map(plainText),
          isAdded: element.dataset.added !== undefined,
          wording: wordingIn(elementIn(element, ".question-text", HTMLElement)), role, marker, phase, element,
        }];
      });
    });
  });
}
