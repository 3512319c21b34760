// A cross-reference, a citation or a term is put in by searching for it.

/** @typedef {"reference" | "citation" | "term"} SearchKind */

/** @type {Record<SearchKind, {title: string, help: string}>} */
const SEARCHES = {
  reference: { title: "Insert a cross-reference", help: "Search for a label or for words of a marker, question or section." },
  citation: { title: "Insert a citation", help: "Search for an author, a title or a year." },
  term: { title: "Insert a term", help: "Search for a word of the glossary." },
};

/** @param {string} citation  @param {string} locator  @returns {string} "[@source, ch. 4]" */
function withLocator(citation, locator) {
  return locator.trim() ? citation.replace(/\]$/, `, ${locator.trim()}]`) : citation;
}

/**
 * @param {ShadowRoot} root
 * @param {SearchKind} kind
 * @param {string} file
 * @param {string} words
 * @returns {Promise<string | null>} What is to be put in; null where the dialog was closed.
 */
function searchFor(root, kind, file, words) {
  const { title, help } = SEARCHES[kind];
  const { dialog, content } = makeDialog(root, title);
  const field = makeElement("input", "", {
    type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "results",
    "aria-describedby": "search-help", autocomplete: "off", spellcheck: "false", value: words.slice(0, 100),
  });
  const label = makeElement("label", "Search");
  label.append(field);
  const results = makeElement("div", "", { id: "results", class: "results", "aria-label": "Found" });
  const count = makeElement("p", "", { class: "quiet", role: "status" });
  const locator = makeElement("input", "", { type: "text", autocomplete: "off" });
  const locatorLabel = makeElement("label", "Place in the source, such as ch. 4, p. 75 (if wanted)");
  locatorLabel.append(locator);
  locatorLabel.hidden = kind !== "citation";
  const buttons = makeElement("div", "", { class: "buttons" });
  buttons.append(makeButton("Cancel", () => dialog.close("")));
  content.append(makeElement("p", help, { class: "quiet", id: "search-help" }), locatorLabel, label, results, count, buttons);

  /** @type {string | null} */
  let chosen = null;
  /** @param {SearchResult} result */
  function take({ text }) {
    chosen = withLocator(text, locator.value);
    dialog.close("done");
  }

  const listbox = makeListbox(field, results, /** @param {SearchResult} result */ (result) => result, take);
  let asked = 0;
  async function search() {
    asked += 1;
    const number = asked;
    const { answer, refusal } = await ask("search", { file, kind, words: field.value });
    if (number !== asked) return;
    const found = answer?.found ?? [];
    listbox.show(found, 0);
    field.setAttribute("aria-expanded", String(listbox.isOpen()));
    count.textContent = answer ? (found.length ? `${found.length} found. Enter puts one in.` : "Nothing is found.") : refusal.reason;
  }

  field.addEventListener("input", search);
  // Enter takes what is found, in whichever field; it does not send a form.
  content.addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement && !listbox.press(event) && event.key === "Enter") event.preventDefault();
  });
  dialog.showModal();
  field.focus();
  field.select();
  search();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(chosen)));
}
