// The questions, as the page lists them.

/**
 * @typedef {object} Question
 * @property {string} label  "QM2 Q3".
 * @property {string} hash
 * @property {string} wording
 * @property {string} role  The heading of its group; empty where it has none.
 * @property {{id: string, label: string, title: string}} marker
 * @property {{id: string, title: string}} phase
 * @property {HTMLLIElement} element
 */

function plainText(element) {
  return element.textContent.replace(/\s+/g, " ").trim();
}

/** @returns {Question[]} In the order of the page. */
function readQuestions(main) {
  return Array.from(main.querySelectorAll("section[data-phase]")).flatMap((phaseElement) => {
    const phase = { id: phaseElement.id.replace(/^phase-/, ""), title: phaseElement.dataset.phase };
    return Array.from(phaseElement.querySelectorAll("section[data-label]")).flatMap((markerElement) => {
      const { label, title } = markerElement.dataset;
      const marker = { id: markerElement.id, label, title };
      let role = "";
      return Array.from(markerElement.querySelectorAll("h4, .questions > li")).flatMap((element) => {
        if (element.localName === "h4") {
          role = plainText(element);
          return [];
        }
        return [{
          label: plainText(element.querySelector(".question-label")), hash: element.dataset.hash,
          wording: plainText(element.querySelector(".question-text")), role, marker, phase, element,
        }];
      });
    });
  });
}
