// The two dialogs: what a marker says, and whether something is to be deleted. Escape closes them.

/** @param {string} id  @returns {HTMLDialogElement} */
function dialogOf(id) {
  return elementIn(document, `#${id}`, HTMLDialogElement);
}

/** @param {Question["marker"]} marker  @returns {DocumentFragment} What a marker says in prose. */
function backgroundOf(marker) {
  return elementIn(elementOf(marker.id), "[data-part=background]", HTMLTemplateElement).content;
}

/** @returns {(marker: Question["marker"]) => void} Shows what a marker says; the focus then goes back. */
function makeBackground() {
  const dialog = dialogOf("page-tool-background");
  onAction(dialog, "close", () => dialog.close());
  return (marker) => {
    partOf(dialog, "title").textContent = `${marker.label} ${marker.title}`;
    partOf(dialog, "text").replaceChildren(document.importNode(backgroundOf(marker), true));
    dialog.showModal();
    partOf(dialog, "title").focus();
    dialog.scrollTop = 0;
  };
}

/** @param {Question["marker"]} marker  @returns {string} What the button that shows the background says. */
function backgroundTitle(marker) {
  return Array.from(backgroundOf(marker).querySelectorAll("h3"), plainText).join(", ");
}

/** @typedef {(title: string, text: string, yes: string) => Promise<boolean>} Confirm  Asks a person to confirm. */

/** @returns {Confirm} */
function makeConfirm() {
  const dialog = dialogOf("page-tool-confirm");
  const yes = buttonOf(dialog, "confirm");
  /** @type {(isConfirmed: boolean) => void} */
  let answer = () => {};
  /** @param {boolean} isConfirmed */
  const settle = (isConfirmed) => {
    answer(isConfirmed);
    dialog.close();
  };
  yes.addEventListener("click", () => settle(true));
  onAction(dialog, "close", () => settle(false));
  dialog.addEventListener("close", () => answer(false));
  return (title, text, button) => {
    partOf(dialog, "title").textContent = title;
    partOf(dialog, "text").textContent = text;
    yes.textContent = button;
    dialog.showModal();
    return new Promise((resolve) => { answer = resolve; });
  };
}
