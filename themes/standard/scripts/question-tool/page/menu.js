// The parts above the questions that fold out, one at a time, each below its button.

/** @param {HTMLElement} panel  @returns {(name: string, isOpen: boolean) => void} Opens or closes a part. */
function makeMenu(panel) {
  const buttons = elementsIn(panel, "[data-opens]");
  /** @param {HTMLElement} button  @param {boolean} isOpen */
  const show = (button, isOpen) => {
    button.setAttribute("aria-expanded", String(isOpen));
    elementOf(button.getAttribute("aria-controls") ?? "").hidden = !isOpen;
  };
  /** @param {HTMLElement} button */
  const toggle = (button) => {
    const isOpen = button.getAttribute("aria-expanded") !== "true";
    for (const other of buttons) show(other, other === button && isOpen);
    if (isOpen) button.dispatchEvent(new CustomEvent("fold-out", { bubbles: true }));
  };
  for (const button of buttons) {
    button.addEventListener("click", () => toggle(button));
    elementOf(button.getAttribute("aria-controls") ?? "").addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      show(button, false);
      button.focus();
    });
  }
  return (name, isOpen) => {
    const button = buttons.find((one) => one.dataset.opens === name);
    if (button && (button.getAttribute("aria-expanded") === "true") !== isOpen) toggle(button);
  };
}

/** @param {HTMLElement} panel  @param {string} name  @returns {boolean} Whether a part is folded out. */
function isFoldedOut(panel, name) {
  return panel.querySelector(`[data-opens="${name}"]`)?.getAttribute("aria-expanded") === "true";
}
