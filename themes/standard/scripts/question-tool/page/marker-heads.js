// What stands once below the heading of each marker: its statement and rationale, and what the judgements mean.

/**
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} judgements
 * @param {(marker: Question["marker"]) => void} showBackground
 * @param {(scale: string) => void} explain
 */
function addMarkerHeads(questions, judgements, showBackground, explain) {
  const isExplained = judgements.some(({ scale, meaning }) => scale === "" && meaning !== "");
  for (const marker of new Map(questions.map((question) => [question.marker.id, question.marker])).values()) {
    const head = copyOf("page-tool-marker");
    const background = buttonOf(head, "background");
    background.textContent = backgroundTitle(marker);
    background.hidden = background.textContent === "";
    background.addEventListener("click", () => showBackground(marker));
    const meanings = buttonOf(head, "meanings");
    meanings.hidden = !isExplained;
    meanings.addEventListener("click", () => explain(""));
    const section = elementOf(marker.id);
    elementIn(section, "h3", HTMLElement).after(head);
    // What is said of all its questions stands below them, so that the first is soon in sight.
    section.append(...elementsIn(section, ":scope > .note"));
  }
}

/**
 * Shows the same for the question that the focus is in, by key.
 *
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} judgements
 * @param {(marker: Question["marker"]) => void} showBackground
 * @param {(scale: string) => void} explain
 */
function connectBackgroundKeys(questions, judgements, showBackground, explain) {
  for (const { element, marker, scale } of questions) {
    element.addEventListener("keydown", (event) => {
      if (event.key !== "F2") return;
      const isExplained = judgements.some((one) => one.scale === scale && one.meaning !== "");
      if (event.shiftKey ? !isExplained : backgroundTitle(marker) === "") return;
      event.preventDefault();
      if (event.shiftKey) explain(scale);
      else showBackground(marker);
    });
  }
}
