// A marker gets another number, another phase or both, once a person has seen what follows.

/** @param {PartsOfPage} page  @param {BarActions} actions  @returns {HTMLButtonElement[]} */
function moveButton({ file, isMarker }, actions) {
  return file && isMarker ? [makeButton("Move this marker", () => actions.moveMarker(file), { "aria-haspopup": "dialog" })] : [];
}

/** @param {ShadowRoot} root  @param {string} file  @returns {Promise<void>} */
async function moveMarker(root, file) {
  const { answer, refusal } = await ask("choices", { file });
  const marker = answer?.marker;
  if (!answer || !marker) return void await choose(root, refusal.reason || "This marker cannot be moved at the moment.", [], ["Close"]);
  const set = answer.sets.find((one) => one.set === marker.set);
  const wanted = await askForPlace(root, marker, (set?.phases ?? []).map(({ id, title }) => [id, title]));
  if (!wanted) return;
  /** @param {boolean} isMoving */
  const tellPreview = (isMoving) => document.dispatchEvent(new CustomEvent("waymark:moving", { detail: isMoving }));
  tellPreview(true);
  const written = await rearrangeOnceSeen(root, `Move ${marker.label}?`, { file, ...wanted });
  if (written?.page) location.assign(written.page);
  else tellPreview(false);
}

/**
 * @param {ShadowRoot} root
 * @param {{label: string, phase: string, number: number}} marker
 * @param {[string, string][]} phases
 * @returns {Promise<{phase: string, number: number} | null>} null where the dialog was closed, or nothing is to change.
 */
function askForPlace(root, marker, phases) {
  const { dialog, content } = makeDialog(root, `Move ${marker.label}`);
  const phase = makeSelect(phases, marker.phase);
  const number = makeElement("input", "", { type: "number", min: "1", max: "999999", step: "1", required: "", autocomplete: "off" });
  number.value = String(marker.number);
  const buttons = makeElement("div", "", { class: "buttons" });
  buttons.append(makeElement("button", "Show what follows", { class: "main", value: "done" }), makeButton("Cancel", () => dialog.close("")));
  const lines = [makeLine("Phase", phase), makeLine("Number", number)];
  lines[0].hidden = phases.length < 2;
  content.append(...lines, makeElement("p", "Nothing is written before you have seen what follows.", { class: "quiet" }), buttons);
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => {
    const place = { phase: phase.value, number: Number(number.value) };
    const isOther = place.phase !== marker.phase || place.number !== marker.number;
    resolve(dialog.returnValue === "done" && isOther ? place : null);
  }));
}
