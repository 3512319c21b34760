// The buttons above a text, and the keys that do the same.

/**
 * @typedef {{name: string, key?: string, icon?: keyof typeof ICONS, act: () => void}} Tool
 */

const isMac = /Mac|iPhone|iPad/.test(navigator.platform);

/** @param {Tool} tool  @returns {HTMLButtonElement} */
function makeToolButton({ name, key, icon, act }) {
  /** @type {Record<string, string>} */
  const attributes = { tabindex: "-1", title: name };
  if (key) {
    const letter = key.toUpperCase();
    attributes.title = `${name} (${isMac ? "⌘" : "Ctrl+"}${letter})`;
    attributes["aria-keyshortcuts"] = `${isMac ? "Meta" : "Control"}+${letter}`;
  }
  const button = icon ? makeIconButton(icon, name, act, attributes) : makeButton(name, act, { ...attributes, class: "words" });
  // The text keeps what is selected in it.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  return button;
}

/** @param {HTMLElement} toolbar  One stop for Tab; arrows lead from button to button. */
function addRovingFocus(toolbar) {
  const buttons = Array.from(toolbar.querySelectorAll("button"));
  buttons[0].tabIndex = 0;
  toolbar.addEventListener("keydown", (event) => {
    const at = buttons.findIndex((button) => button.tabIndex === 0);
    const last = buttons.length - 1;
    const next = {
      ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    buttons[next].tabIndex = 0;
    buttons[next].focus();
  });
  toolbar.addEventListener("focusin", (event) => {
    for (const button of buttons) button.tabIndex = button === event.target ? 0 : -1;
  });
}

/** @param {Panel} panel  @param {Pictures} pictures */
function makeToolbar(panel, pictures) {
  const { text, root } = panel;
  /** @param {Written} written */
  const put = ({ selection, ...change }) => write(text, change, selection);

  async function link() {
    const selected = selectedIn(text);
    const words = await askForWords(root, "Link", [
      { label: "Words of the link", value: selected.text.slice(selected.start, selected.end), type: "text" },
      { label: "Address, such as https://example.org", value: "", type: "text" },
    ], "Put it in");
    focusAgain(text, selected);
    if (words) put(linked(selected, words[0], words[1]));
  }

  /** @param {SearchKind} kind */
  async function search(kind) {
    const selected = selectedIn(text);
    const found = await searchFor(root, kind, panel.text.dataset.file ?? "", selected.text.slice(selected.start, selected.end));
    focusAgain(text, selected);
    if (found !== null) put(putIn(selected, found));
  }

  /** @type {Tool[][]} */
  const groups = [
    [
      { name: "Emphasis", key: "i", icon: "emphasis", act: () => put(marked(selectedIn(text), "*")) },
      { name: "Strong", key: "b", icon: "strong", act: () => put(marked(selectedIn(text), "**")) },
      { name: "Bulleted list", icon: "bullets", act: () => put(listed(selectedIn(text), false)) },
      { name: "Numbered list", icon: "numbers", act: () => put(listed(selectedIn(text), true)) },
      { name: "Link", key: "k", icon: "link", act: link },
      { name: "Table", icon: "table", act: () => put(withTable(selectedIn(text))) },
      { name: "Note", icon: "note", act: () => put(withNote(selectedIn(text))) },
      { name: "Picture", icon: "picture", act: pictures.choose },
    ],
    [
      { name: "Cross-reference", act: () => search("reference") },
      { name: "Citation", act: () => search("citation") },
      { name: "Term", act: () => search("term") },
    ],
  ];
  const toolbar = makeElement("div", "", { class: "toolbar", role: "toolbar", "aria-label": "Writing", "aria-controls": "text" });
  toolbar.append(...groups.map((tools, index) => {
    const group = makeElement("div", "", index === 0 ? { class: "group" } : { class: "group", role: "group", "aria-label": "Insert" });
    if (index === 1) group.append(makeElement("span", "Insert:", { class: "insert", "aria-hidden": "true" }));
    group.append(...tools.map(makeToolButton));
    return group;
  }));
  addRovingFocus(toolbar);
  panel.field.before(toolbar);

  text.addEventListener("keydown", (event) => {
    if (toolbar.hidden || event.altKey || event.shiftKey || !(isMac ? event.metaKey : event.ctrlKey)) return;
    const tool = groups[0].find(({ key }) => key === event.key.toLowerCase());
    if (!tool) return;
    event.preventDefault();
    tool.act();
  });
  return toolbar;
}
