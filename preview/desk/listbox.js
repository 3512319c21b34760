// A list that is moved through by the arrow keys while the focus stays in a field.

/**
 * @template Entry
 * @param {HTMLElement} field
 * @param {HTMLElement} list
 * @param {(entry: Entry) => {label: string, detail: string}} words
 * @param {(entry: Entry) => void} choose
 */
function makeListbox(field, list, words, choose) {
  /** @type {Entry[]} */
  let entries = [];
  let active = -1;
  list.setAttribute("role", "listbox");
  list.hidden = true;

  /** @param {number} index */
  function activate(index) {
    active = index;
    Array.from(list.children).forEach((option, at) => option.setAttribute("aria-selected", String(at === active)));
    const option = list.children[active];
    if (!option) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  /** @param {Entry} entry  @param {number} index */
  function makeOption(entry, index) {
    const { label, detail } = words(entry);
    const option = makeElement("div", label, { role: "option", id: `${list.id}-${index}`, "aria-selected": "false" });
    if (detail) option.append(makeElement("span", detail));
    // The field keeps the focus, and what is selected in it.
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => choose(entry));
    return option;
  }

  return {
    isOpen: () => !list.hidden,
    /** @param {Entry[]} next  @param {number} index  The one that Enter takes; -1 for none yet. */
    show(next, index) {
      entries = next;
      list.hidden = entries.length === 0;
      list.replaceChildren(...entries.map(makeOption));
      activate(list.hidden ? -1 : index);
    },
    close() {
      this.show([], -1);
    },
    /** Chooses the one that Enter takes. */
    take() {
      if (active >= 0) choose(entries[active]);
    },
    /** @param {KeyboardEvent} event  @returns {boolean} Whether the key was meant for the list. */
    press(event) {
      if (list.hidden || event.isComposing) return false;
      const last = entries.length - 1;
      if (event.key === "ArrowDown") activate(active === last ? 0 : active + 1);
      else if (event.key === "ArrowUp") activate(active <= 0 ? last : active - 1);
      else if (event.key === "Enter" && active >= 0) this.take();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
