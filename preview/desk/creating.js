// Something new is made by a form: a marker, a page, a term or a source.

/**
 * @typedef {"marker" | "page" | "term" | "source"} NewKind
 * @typedef {{name: string, kinds: NewKind[], line: HTMLLabelElement, input: HTMLInputElement | HTMLSelectElement}} FormField
 */

/** @type {[NewKind, string][]} */
const NEW_KINDS = [["marker", "A marker"], ["page", "A page"], ["term", "A term of the glossary"], ["source", "A source"]];

/** @param {[string, string][]} options  @param {string} chosen */
function makeSelect(options, chosen) {
  const select = makeElement("select");
  select.append(...options.map(([value, title]) => makeElement("option", title, { value })));
  select.value = chosen;
  return select;
}

/** @param {string} label  @param {HTMLElement} input */
function makeLine(label, input) {
  const line = makeElement("label", label);
  line.append(input);
  return line;
}

/** @param {Answers["choices"]} choices  @returns {FormField[]} */
function makeFormFields({ sets, types }) {
  const input = () => makeElement("input", "", { type: "text", autocomplete: "off" });
  const phases = makeSelect([], "");
  // Most likely it is to stand in the set that is read.
  const here = sets.find(({ set: name }) => location.pathname.startsWith(`/${name}/`)) ?? sets[0];
  const set = makeSelect(sets.map(({ set: name, title }) => [name, title]), here?.set ?? "");
  const showPhases = () => {
    const own = sets.find(({ set: name }) => name === set.value)?.phases ?? [];
    phases.replaceChildren(...own.map(({ id, title }) => makeElement("option", title, { value: id })));
  };
  set.addEventListener("change", showPhases);
  showPhases();
  const title = input();
  title.required = true;
  /** @type {[string, string, NewKind[], HTMLInputElement | HTMLSelectElement][]} */
  const fields = [
    ["set", "Set", ["marker", "page", "term", "source"], set],
    ["title", "Title, or the word itself", ["marker", "page", "term", "source"], title],
    ["phase", "Phase", ["marker"], phases],
    ["text", "What it means", ["term"], input()],
    ["type", "Type", ["source"], makeSelect(types.map((type) => [type, type]), "document")],
    ["name", "Name in addresses and citations: lowercase letters, digits and hyphens (if wanted)", ["page", "source"], input()],
  ];
  return fields.map(([name, label, kinds, made]) => ({ name, kinds, line: makeLine(label, made), input: made }));
}

/**
 * @param {ShadowRoot} root
 * @param {(made: Answers["create"]) => void} open
 */
async function createByForm(root, open) {
  const { answer, refusal } = await ask("choices", {});
  if (!answer) return void choose(root, refusal.reason, [], ["Close"]);
  const { dialog, content } = makeDialog(root, "Make something new");
  const kind = makeSelect(NEW_KINDS, "marker");
  const fields = makeFormFields(answer);
  const problem = makeElement("p", "", { class: "problem", role: "alert" });
  const buttons = makeElement("div", "", { class: "buttons" });
  buttons.append(makeElement("button", "Make it", { class: "main" }), makeButton("Cancel", () => dialog.close()));
  content.append(makeLine("What is it?", kind), ...fields.map(({ line }) => line), problem, buttons);

  /** @param {FormField} field */
  const isWanted = ({ kinds }) => kinds.some((one) => one === kind.value);
  const showFields = () => {
    for (const field of fields) {
      const isOnly = field.input instanceof HTMLSelectElement && field.input.length < 2;
      field.line.hidden = !isWanted(field) || isOnly;
    }
  };
  kind.addEventListener("change", showFields);
  showFields();
  content.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = fields.filter(isWanted).map(({ name, input }) => [name, input.value]);
    const reply = await ask("create", { kind: kind.value, ...Object.fromEntries(words) });
    problem.textContent = reply.refusal.reason;
    if (!reply.answer) return;
    dialog.close();
    open(reply.answer);
  });
  dialog.showModal();
  kind.focus();
}
