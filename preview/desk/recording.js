// What changed with a save, said to readers: a note in the front matter of the marker, if wanted.

const TELLING = "waymark-desk-telling";

/** @returns {string} The day of this browser, "2026-12-01". */
function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** @returns {{isWanted: boolean, kind: string, names: boolean}} What was chosen last in this window. */
function rememberedTelling() {
  const kept = sessionStorage.getItem(TELLING);
  return kept === null ? { isWanted: false, kind: "minor", names: true } : JSON.parse(kept);
}

/**
 * The fold above the buttons of a panel in which a person says what changed.
 *
 * @param {Panel} panel
 * @param {() => void} changed
 */
function makeRecording({ status }, changed) {
  const { isWanted, kind: lastKind, names } = rememberedTelling();
  const fold = makeElement("details", "", { class: "telling" });
  fold.open = isWanted;
  const note = makeElement("input", "", { type: "text", autocomplete: "off", spellcheck: "true", maxlength: "1000" });
  const kinds = makeKinds();
  const naming = makeElement("input", "", { type: "checkbox" });
  naming.checked = names;
  const named = makeElement("span", "");
  const nameLine = makeElement("label", "", { class: "check" });
  nameLine.append(naming, named);
  nameLine.hidden = true;
  const told = makeElement("ul", "", { class: "findings", "aria-label": "Findings on what changed" });
  const fields = makeElement("div", "", { class: "fields" });
  const place = makeElement("p", "It is written into the details of the marker with the day of today, and published.", { class: "quiet" });
  fields.append(place, makeLine("What changed, in a sentence for readers", note), kinds.group, nameLine, told);
  fold.append(makeElement("summary", "Say what changed with this save"), fields);
  status.before(fold);

  const remember = () => sessionStorage.setItem(TELLING, JSON.stringify({ isWanted: fold.open, kind: kinds.chosen(), names: naming.checked }));
  fold.addEventListener("toggle", () => {
    remember();
    changed();
  });
  note.addEventListener("input", changed);
  kinds.choose(lastKind);
  for (const input of [...kinds.inputs, naming]) {
    input.addEventListener("change", () => {
      remember();
      changed();
    });
  }

  return {
    /** @returns {ToldChange | {}} */
    get change() {
      if (fold.hidden || !fold.open) return {};
      return { day: today(), note: note.value, kind: kinds.chosen(), names: naming.checked ? "yes" : "no" };
    },
    /** @param {OpenedPart} opened */
    start({ takesChanges, change }) {
      fold.hidden = !takesChanges;
      note.value = change?.note ?? "";
      if (change) {
        kinds.choose(change.kind);
        fold.open = true;
      }
      nameLine.hidden = true;
      told.replaceChildren();
    },
    /** @param {TypedAnswer} answer */
    show({ named: sentence, findingsOfChange, changeRefusal }) {
      nameLine.hidden = !sentence;
      named.textContent = sentence ? `Name questions (${sentence})` : "";
      const findings = findingsOfChange.map(({ severity, summary, hint }) => makeFindingOfChange(severity, summary, hint));
      if (changeRefusal) findings.push(makeFindingOfChange("error", changeRefusal, null));
      told.replaceChildren(...findings);
    },
    /** The next save is another change. */
    clear() {
      note.value = "";
    },
  };
}

/** How much a change weighs: two choices, of which one is taken. */
function makeKinds() {
  const group = makeElement("fieldset");
  const inputs = [["minor", "Minor: the wording"], ["major", "Major: what is asked or advised"]].map(([value, title]) => {
    const input = makeElement("input", "", { type: "radio", name: "weight", value });
    const line = makeElement("label", "", { class: "check" });
    line.append(input, title);
    group.append(line);
    return input;
  });
  group.prepend(makeElement("legend", "How much it weighs"));
  return {
    group, inputs,
    chosen: () => inputs.find(({ checked }) => checked)?.value ?? "minor",
    /** @param {string} kind */
    choose(kind) {
      for (const input of inputs) input.checked = input.value === kind;
    },
  };
}

/** @param {string} severity  @param {string} summary  @param {string | null} hint */
function makeFindingOfChange(severity, summary, hint) {
  const entry = makeElement("li", "", { class: severity });
  const line = makeElement("p");
  line.append(makeElement("b", `${severity}: `), summary);
  entry.append(line);
  if (hint) entry.append(makeElement("p", `hint: ${hint}`, { class: "hint" }));
  return entry;
}
