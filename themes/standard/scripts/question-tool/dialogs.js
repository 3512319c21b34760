// The two dialogs: what a marker says, and whether something is to be deleted. Escape closes them.

/** @returns {(question: Question) => void} Shows what a question's marker says; the focus then goes back. */
function makeBackground(words) {
  const dialog = document.getElementById("page-tool-background");
  onAction(dialog, "close", () => dialog.close());
  return ({ marker }) => {
    partOf(dialog, "title").textContent = `${marker.label} ${marker.title}`;
    const source = partOf(document.getElementById(marker.id), "background");
    partOf(dialog, "text").replaceChildren(source.content.cloneNode(true));
    dialog.showModal();
    partOf(dialog, "title").focus();
    dialog.scrollTop = 0;
  };
}

/** @returns {string} What the button that shows a marker's background says. */
function backgroundTitle({ marker }, words) {
  const headings = partOf(document.getElementById(marker.id), "background").content.querySelectorAll("h3");
  const sections = Array.from(headings, plainText).join(", ");
  return sections && words.text("background", { label: marker.label, sections });
}

/** @returns {(title: string, text: string, yes: string) => Promise<boolean>} Asks a person to confirm. */
function makeConfirm() {
  const dialog = document.getElementById("page-tool-confirm");
  const yes = dialog.querySelector("[data-action=confirm]");
  let answer = () => {};
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
