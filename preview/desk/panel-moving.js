// Moving the question or point that is being edited: by the buttons beside the title of the panel, and by keys.

/** @typedef {(direction: "up" | "down", opener: () => HTMLElement | null) => void} MoveOpenPart */

/**
 * @param {Panel} panel
 * @param {MoveOpenPart} move
 */
function addPanelMoving({ panel, text, close }, move) {
  let isMovable = false;
  const [up, down] = /** @type {const} */ (["up", "down"]).map((direction) => {
    const button = makeIconButton(direction, "", () => go(direction, () => button), { class: "icon-button move" });
    return button;
  });
  close.before(up, down);

  /** @param {"up" | "down"} direction  @param {() => HTMLElement | null} opener */
  function go(direction, opener) {
    if (isMovable) move(direction, opener);
  }

  panel.addEventListener("keydown", (event) => {
    // On a Mac these keys move the caret in a text.
    if (!isMovable || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || isMac && event.target === text) return;
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown" || event.defaultPrevented) return;
    event.preventDefault();
    const from = event.target;
    go(event.key === "ArrowUp" ? "up" : "down", () => from instanceof HTMLElement ? from : text);
  });

  return {
    /** @param {string} label  @param {{list: string[], place: number}} position  Of the part that is edited among those of its list. */
    show(label, { list, place }) {
      isMovable = list.length > 1;
      for (const [button, direction, isLast] of /** @type {const} */ ([[up, "up", place === 0], [down, "down", place + 1 === list.length]])) {
        button.hidden = !isMovable;
        button.setAttribute("aria-label", `Move ${label} ${direction}`);
        button.setAttribute("aria-disabled", String(isLast));
        button.setAttribute("aria-keyshortcuts", direction === "up" ? "Alt+ArrowUp" : "Alt+ArrowDown");
        button.title = `Move ${label} ${direction} (Alt and the arrow ${direction})`;
      }
    },
  };
}
