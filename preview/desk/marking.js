// A marker is marked as a draft, and published again, by one press.

/** @param {PartsOfPage} page  @param {BarActions} actions  @returns {HTMLButtonElement[]} */
function draftButton({ file, isMarker, draftMarkers }, actions) {
  return file && isMarker && !draftMarkers.includes(file) ? [makeButton("Mark as draft", () => actions.mark(file, true))] : [];
}

/** @param {string} file  @param {BarActions} actions */
function makeDraftMarker(file, actions) {
  const row = makeElement("div", "", { class: "unsaved-text" });
  row.append(makeElement("p", `${file} is a draft and is not published.`),
    makeButton("Publish it again", () => actions.mark(file, false), { "aria-description": file }));
  return row;
}

/** @param {ShadowRoot} root  @param {string} file  @param {boolean} isDraft  @returns {Promise<void>} */
async function markAsDraft(root, file, isDraft) {
  const { answer, refusal } = await ask("mark", { file, draft: isDraft ? "yes" : "no" });
  if (!answer) return void await choose(root, refusal.reason, [], ["Close"]);
  const back = isDraft ? ["Publish it again"] : [];
  const words = answer.sentences.map((sentence) => makeElement("p", sentence));
  if (await choose(root, isDraft ? "It is a draft" : "It is published", words, ["Close", ...back]) === "Publish it again") {
    return markAsDraft(root, file, false);
  }
}
