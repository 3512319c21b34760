// The list of the files that were sent back: who, of which edition, what has to be known of each.

/** How many returns are listed openly; of more, the list is folded, so that what they say is near. */
const LISTED_RETURNS = 6;

/** @typedef {{entries: Return[], leftOut: {file: string, problem: string}[]}} Given  What was chosen, in its order. */

/**
 * @typedef {object} ReturnActions
 * @property {(index: number, name: string) => void} rename
 * @property {(index: number, step: number) => void} move
 * @property {(index: number) => void} leaveOut
 */

/** @param {Return} entry  @param {Words} words  @returns {string} */
function returnFacts(entry, words) {
  const kind = words.text(`kind-${entry.kind}`);
  const values = { file: entry.file, kind, edition: entry.edition, count: entry.answers.size };
  return words.text(entry.edition ? "facts-edition" : "facts", values);
}

/** @param {HTMLElement} panel  @param {Return[]} entries  As they are named.  @param {ReturnActions} actions  @param {Words} words */
function showReturns(panel, entries, actions, words) {
  partOf(panel, "given").hidden = entries.length === 0;
  partOf(panel, "returns").replaceChildren(...entries.map((entry, index) => {
    const line = elementIn(copyOf("page-collate-return"), "li", HTMLLIElement);
    const name = inputOf(line, "name");
    name.value = entry.name;
    name.addEventListener("change", () => actions.rename(index, name.value.trim()));
    onAction(line, "up", () => actions.move(index, -1));
    onAction(line, "down", () => actions.move(index, 1));
    onAction(line, "leave-out", () => actions.leaveOut(index));
    buttonOf(line, "up").disabled = index === 0;
    buttonOf(line, "down").disabled = index === entries.length - 1;
    return line;
  }));
  showReturnNames(panel, entries, words);
}

/** @param {HTMLElement} panel  @param {Return[]} entries  @param {Words} words  What is said of the returns, beside the fields in which somebody may be writing. */
function showReturnNames(panel, entries, words) {
  partOf(panel, "given-sum").textContent = words.text(
    "given-sum", { count: entries.length, told: entries.filter(({ messages }) => messages.length > 0).length });
  elementsIn(partOf(panel, "returns"), "li:has([data-part=name])").forEach((line, index) => {
    const entry = entries[index];
    inputOf(line, "name").value = entry.name;
    partOf(line, "facts").textContent = returnFacts(entry, words);
    partOf(line, "messages").replaceChildren(...entry.messages.map((message) => makeElement("li", message)));
    for (const part of ["up-of", "down-of", "leave-out-of"]) partOf(line, part).textContent = entry.name;
  });
}

/** @param {HTMLElement} panel  @param {Given["leftOut"]} leftOut  @param {Words} words */
function showLeftOut(panel, leftOut, words) {
  partOf(panel, "left-out").hidden = leftOut.length === 0;
  partOf(panel, "left-out-files").replaceChildren(
    ...leftOut.map(({ file, problem }) => makeElement("li", words.text("left-out-file", { file, problem }))));
}
