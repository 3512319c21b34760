// Suggestions while one types: labels, sources, addresses.

/** @param {Panel} panel  @param {() => Session | null} session */
function addCompletion(panel, session) {
  const { text, completions, field, spoken } = panel;
  let asked = 0;
  // Whether something was asked for that is still wanted, though the text has gone on before it came.
  let isWanted = false;
  let first = -1;
  // Of which text the list is, and whether Enter was pressed before the list of the text that stands there now had come.
  let listed = "";
  let isTaken = false;
  const listbox = makeListbox(
    text, completions, /** @param {Completion} one */ ({ label, detail }) => ({ label, detail }),
    ({ text: words, start, end }) => {
      close();
      write(text, { start, end, text: words });
    });

  function close() {
    asked += 1;
    isWanted = false;
    isTaken = false;
    listbox.close();
    text.removeAttribute("aria-controls");
    spoken.textContent = "";
  }

  /** @param {number} offset */
  function putBelow(offset) {
    const { left, bottom } = caretPlace(text, offset);
    completions.style.top = `${Math.min(bottom, text.offsetHeight) + 2}px`;
    completions.style.left = `${Math.max(0, Math.min(left, field.clientWidth - completions.offsetWidth))}px`;
    completions.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} index  The one that Enter takes at once; -1 where it may still be meant to begin a line. */
  async function offer(index) {
    const open = session();
    if (!open) return;
    first = index;
    isWanted = true;
    isTaken = false;
    asked += 1;
    const number = asked;
    const offset = text.selectionEnd;
    const { answer } = await ask("complete", { file: open.file, part: open.part, saved: open.saved, text: text.value, offset });
    if (number !== asked || text.selectionEnd !== offset) return;
    const found = answer?.completions ?? [];
    listbox.show(found, index);
    listed = text.value;
    if (!listbox.isOpen()) return close();
    if (isTaken) return listbox.take();
    text.setAttribute("aria-controls", completions.id);
    spoken.textContent = `${counted(found.length, "suggestion")}. Arrow keys choose, Enter puts one in, Escape closes.`;
    putBelow(found[0].start);
  }

  text.addEventListener("input", (event) => {
    const typed = event instanceof InputEvent && event.inputType === "insertText" ? event.data ?? "" : "";
    const before = text.value.slice(0, text.selectionEnd);
    if (typed === "@" || typed === "[") offer(0);
    else if (/\s/.test(typed)) close();
    else if (isWanted) offer(first);
    else if (typed.length === 1 && /(?<![\p{L}\p{N}])\p{Lu}{2,}\d*$/u.test(before)) offer(-1);
  });
  // It is scrolled by the keys, and by the wheel of a mouse; it is no place of its own for the focus.
  completions.addEventListener("wheel", (event) => {
    event.preventDefault();
    completions.scrollTop += event.deltaY;
  });
  text.addEventListener("blur", close);
  text.addEventListener("pointerdown", close);
  return {
    /** @param {KeyboardEvent} event  @returns {boolean} Whether the key was meant for the suggestions. */
    press(event) {
      if (event.ctrlKey && event.key === " ") {
        event.preventDefault();
        offer(0);
        return true;
      }
      // The list of an older text says no more where in this one something goes.
      if (listbox.isOpen() && listed !== text.value && first >= 0 && event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        isTaken = true;
        return true;
      }
      if (listbox.press(event)) return true;
      if (event.key === "Escape" && listbox.isOpen()) {
        close();
        return true;
      }
      if (/^(Arrow(Left|Right)|Home|End|Page(Up|Down))$/.test(event.key)) close();
      return false;
    },
    close,
  };
}
