// At the top of the page: unsaved texts of an earlier run, and what has no place of its own on the page.

/**
 * @typedef {{
 *   open: (part: Part, opener: () => HTMLElement | null) => void,
 *   goOn: (draft: UnsavedText) => void,
 *   discard: (draft: UnsavedText) => void,
 *   create: () => void,
 *   root: ShadowRoot,
 *   mark: (file: string, isDraft: boolean) => void,
 *   moveMarker: (file: string) => void,
 * }} BarActions
 */

/** @param {UnsavedText} draft  @param {BarActions} actions */
function makeUnsavedText(draft, actions) {
  const row = makeElement("div", "", { class: "unsaved-text" });
  const buttons = makeElement("div", "", { class: "buttons" });
  const about = { "aria-description": draft.label };
  buttons.append(
    makeButton("Go on editing", () => actions.goOn(draft), about), makeButton("Discard", () => actions.discard(draft), about));
  row.append(makeElement("p", `There is unsaved text of ${draft.label} from ${dayAndTime(draft.time)}.`), buttons);
  return row;
}

/** @param {Part[]} fields  @returns {[string, Part[]][]} The fields of each file. */
function byFile(fields) {
  /** @type {Map<string, Part[]>} */
  const files = new Map();
  for (const field of fields) files.set(field.file, [...files.get(field.file) ?? [], field]);
  return [...files];
}

/** @param {Part} part  @returns {boolean} Whether it is one of the details, rather than a text without a place on the page. */
function isField({ kind }) {
  return kind === "key" || kind === "keys";
}

/** @param {BarActions} actions */
function makeBar(actions) {
  const { host, root } = makeHost([makeSheet(COMMON_STYLES), makeSheet(BAR_STYLES)]);
  const unsaved = makeElement("section", "", { "aria-label": "Unsaved texts" });
  const buttons = makeElement("div", "", { class: "buttons" });
  const list = makeElement("div", "", { class: "fields", id: "fields" });
  list.hidden = true;
  const fold = makeButton("Edit details of this page", () => {
    list.hidden = !list.hidden;
    fold.setAttribute("aria-expanded", String(!list.hidden));
  }, { "aria-expanded": "false", "aria-controls": "fields" });
  const make = makeButton("Make something new", actions.create, { "aria-haspopup": "dialog" });
  const state = makeButton("State of the files", () => showVersions(actions.root, ""), { "aria-haspopup": "dialog" });
  const notPublished = makeElement("section", "", { "aria-label": "Markers that are drafts" });
  root.append(unsaved, buttons, list, notPublished);

  /** @param {Part} part  @param {string} text  @returns {HTMLButtonElement} */
  function partButton(part, text) {
    const id = keptName(part.file, part.part);
    const button = makeButton(text, () => actions.open(part, () => root.querySelector(`[data-part="${CSS.escape(id)}"]`)), { "data-part": id });
    if (isField(part)) button.setAttribute("aria-label", `Edit ${text}`);
    return button;
  }

  /** @param {Part[]} fields */
  function showFields(fields) {
    const groups = byFile(fields);
    list.replaceChildren(...groups.flatMap(([file, own]) => {
      const entries = makeElement("ul");
      entries.append(...own.map((field) => {
        const entry = makeElement("li");
        entry.append(partButton(field, isField(field) ? field.label : `Edit ${nameOf(field)}`));
        return entry;
      }));
      return groups.length > 1 ? [makeElement("h3", file), entries] : [entries];
    }));
  }

  return {
    remove() {
      const focused = document.activeElement === host ? root.activeElement : null;
      host.remove();
      return focused instanceof HTMLElement ? focused : null;
    },
    /** @param {PartsOfPage} page  @param {UnsavedText[]} drafts  Those that are not being edited here. */
    fill(page, drafts) {
      const whole = page.parts.filter(({ kind }) => kind === "text");
      const unplaced = page.parts.filter((part) => !whole.includes(part) && !(part.anchor && document.getElementById(part.anchor)));
      const fields = [...page.fields, ...unplaced];
      unsaved.replaceChildren(...drafts.map((draft) => makeUnsavedText(draft, actions)));
      unsaved.hidden = drafts.length === 0;
      showFields(fields);
      fold.hidden = fields.length === 0;
      if (fold.hidden) list.hidden = true;
      buttons.replaceChildren(fold, ...whole.map((part) => partButton(part, "Edit the whole text")), make, state, ...moveButton(page, actions), ...draftButton(page, actions));
      notPublished.replaceChildren(...page.draftMarkers.map((file) => makeDraftMarker(file, actions)));
      notPublished.hidden = page.draftMarkers.length === 0;
    },
    /** @param {HTMLElement | null} focused */
    show(focused) {
      (document.querySelector("main") ?? document.body).prepend(host);
      focused?.focus({ preventScroll: true });
    },
  };
}
