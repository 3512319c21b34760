// Questions and forms in front of the panel.

/**
 * @param {ShadowRoot} root
 * @param {string} title
 * @param {string} [kind]  "wide" for two texts side by side.
 * @returns {{dialog: HTMLDialogElement, content: HTMLFormElement}} A dialog that is taken away when it is closed.
 */
function makeDialog(root, title, kind = "") {
  const dialog = makeElement("dialog", "", { "aria-labelledby": "dialog-title", class: kind });
  const content = makeElement("form", "", { method: "dialog", class: "content" });
  content.append(makeElement("h2", title, { id: "dialog-title" }));
  dialog.append(content);
  dialog.addEventListener("close", () => dialog.remove());
  root.append(dialog);
  return { dialog, content };
}

/**
 * Asks a person to choose.
 *
 * @param {ShadowRoot} root
 * @param {string} title
 * @param {Node[]} contents
 * @param {string[]} choices  The first is the one that is proposed.
 * @param {string} [kind]
 * @returns {Promise<string>} The choice; empty where the dialog was closed without one.
 */
function choose(root, title, contents, choices, kind = "") {
  const { dialog, content } = makeDialog(root, title, kind);
  const buttons = makeElement("div", "", { class: "buttons" });
  buttons.append(...choices.map((choice, index) => makeButton(choice, () => dialog.close(choice), index === 0 ? { class: "main" } : {})));
  content.append(...contents, buttons);
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(dialog.returnValue)));
}

/**
 * Asks for a few words, a field each.
 *
 * @param {ShadowRoot} root
 * @param {string} title
 * @param {{label: string, value: string, type: string}[]} fields
 * @param {string} done
 * @returns {Promise<string[] | null>} The words; null where the dialog was closed.
 */
function askForWords(root, title, fields, done) {
  const { dialog, content } = makeDialog(root, title);
  const inputs = fields.map(({ value, type }) => makeElement("input", "", { type, value, required: "", autocomplete: "off" }));
  const labels = fields.map(({ label }, index) => {
    const line = makeElement("label", label);
    line.append(inputs[index]);
    return line;
  });
  const buttons = makeElement("div", "", { class: "buttons" });
  buttons.append(makeElement("button", done, { class: "main", value: "done" }), makeButton("Cancel", () => dialog.close("")));
  content.append(...labels, buttons);
  dialog.showModal();
  (inputs.find(({ value }) => value === "") ?? inputs[0]).focus();
  return new Promise((resolve) => dialog.addEventListener("close", () => {
    resolve(dialog.returnValue === "done" ? inputs.map(({ value }) => value) : null);
  }));
}
