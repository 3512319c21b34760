// Dragging a question or point to another place of its list, by a handle beside its pencil.

/** @param {PointerEvent} event  @param {Element[]} targets  @returns {number} The entry that the pointer is over, or the nearest. */
function entryUnder(event, targets) {
  const distances = targets.map((target) => {
    const { top, bottom } = target.getBoundingClientRect();
    return event.clientY < top ? top - event.clientY : Math.max(0, event.clientY - bottom);
  });
  return distances.indexOf(Math.min(...distances));
}

/**
 * Lets a handle be dragged over the entries of a list. A line shows where the entry would come to stand; Escape ends it.
 *
 * @param {HTMLElement} handle
 * @param {() => {targets: Element[], place: number}} entries  The entries of the list on the page, and the place of the one that is dragged.
 * @param {(steps: number) => void} drop  Down where it is positive.
 */
function addDragging(handle, entries, drop) {
  const sheet = new CSSStyleSheet();
  let over = -1;

  function end() {
    over = -1;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    removeEventListener("keydown", stop, true);
  }

  /** @param {KeyboardEvent} event */
  function stop(event) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    end();
  }

  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    addEventListener("keydown", stop, true);
    over = entries().place;
    sheet.replaceSync("");
  });
  handle.addEventListener("pointermove", (event) => {
    if (over < 0) return;
    const { targets, place } = entries();
    over = entryUnder(event, targets);
    sheet.replaceSync(over === place ? "" : `#${CSS.escape(targets[over].id)} { box-shadow: 0 ${over < place ? "-" : ""}.1875rem light-dark(#0b4f9e, #9cc7ff); }`);
  });
  handle.addEventListener("pointerup", () => {
    if (over < 0) return;
    const steps = over - entries().place;
    end();
    if (steps !== 0) drop(steps);
  });
  handle.addEventListener("pointercancel", end);
}
