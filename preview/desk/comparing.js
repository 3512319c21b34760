// What changed, word by word; and two texts side by side where a file has changed under a text.

/** @typedef {ComparedWords["kind"]} WordKind */

/** @param {WordKind} kind  @param {string} text */
function changedWords(kind, text) {
  const words = makeElement(kind === "added" ? "ins" : "del");
  words.append(makeElement("span", `[${kind}: `, { class: "unseen" }), text, makeElement("span", "]", { class: "unseen" }));
  return words;
}

/** @param {string} text  Which the other of two texts has not. */
function wordsOfOneText(text) {
  const words = makeElement("mark");
  words.append(makeElement("span", "[only here: ", { class: "unseen" }), text, makeElement("span", "]", { class: "unseen" }));
  return words;
}

/**
 * @param {ComparedWords[]} words
 * @param {WordKind[]} kinds  What of them is shown.
 * @param {(kind: WordKind, text: string) => HTMLElement} mark
 * @returns {HTMLElement}
 */
function comparedText(words, kinds, mark) {
  const text = makeElement("div", "", { class: "compared" });
  for (const { kind, text: part } of words) {
    if (!kinds.includes(kind)) continue;
    if (kind === "same") {
      text.append(part);
      continue;
    }
    text.append(mark(kind, part));
  }
  return text;
}

/** @param {Panel} panel  @param {() => Session | null} session */
function makeChangesView({ changes, text }, session) {
  let isShown = false;
  let asked = 0;
  const button = makeButton("What changed", () => {
    isShown = !isShown;
    show();
  }, { "aria-expanded": "false", "aria-controls": "changes" });

  async function show() {
    button.setAttribute("aria-expanded", String(isShown));
    const open = session();
    asked += 1;
    const number = asked;
    if (!isShown || !open) return changes.replaceChildren();
    const { answer, refusal } = await ask("compare", { file: open.file, part: open.part, saved: open.saved, text: text.value });
    if (number !== asked) return;
    const section = makeElement("section", "", { class: "changes", "aria-label": "What changed" });
    if (!answer) section.append(makeElement("p", refusal.reason));
    else if (answer.words.every(({ kind }) => kind === "same")) section.append(makeElement("p", "Nothing is changed."));
    else {
      section.append(comparedText(answer.words, ["same", "removed", "added"], changedWords));
      section.append(makeElement("p", "Struck through: was in the file. Underlined: is new.", { class: "legend", "aria-hidden": "true" }));
    }
    const isFirst = !changes.childElementCount;
    changes.replaceChildren(section);
    if (isFirst) section.scrollIntoView({ block: "nearest" });
  }

  return {
    button,
    /** Follows the text while the changes are shown. */
    refresh() {
      if (isShown) show();
    },
    close() {
      isShown = false;
      show();
    },
  };
}

const KEEP = "Keep my text";
const TAKE = "Take the text of the file";
const GO_ON = "Go on editing";
const DISCARD = "Discard my text";

/** @param {string} title  @param {string} name  @param {HTMLElement} text  @returns {HTMLElement} */
function textBeside(title, name, text) {
  const section = makeElement("section");
  section.append(makeElement("h3", title, { id: name }), text);
  Object.assign(text, { tabIndex: 0 });
  text.setAttribute("role", "group");
  text.setAttribute("aria-labelledby", name);
  return section;
}

/**
 * Shows both texts, and asks which one is to stay.
 *
 * @param {Panel} panel
 * @param {Session} session
 * @param {string} reason
 * @param {string | null} theirs  What the file says now; null where the part is gone from it.
 * @returns {Promise<string>}
 */
async function chooseText({ root, text }, session, reason, theirs) {
  const mine = text.value;
  const { answer } = await ask("compare", { file: session.file, part: session.part, saved: theirs ?? "", text: mine });
  /** @type {ComparedWords[]} */
  const words = answer?.words ?? [{ kind: "removed", text: theirs ?? "" }, { kind: "added", text: mine }];
  const both = makeElement("div", "", { class: "both" });
  /** @param {WordKind} kind */
  const side = (kind) => comparedText(words, ["same", kind], (_, part) => wordsOfOneText(part));
  both.append(textBeside("Your text", "mine", theirs === null ? makeElement("div", mine, { class: "compared" }) : side("added")));
  if (theirs !== null) both.append(textBeside("The text of the file", "theirs", side("removed")));
  const note = makeElement("p", theirs === null
    ? "Your text stays here. Copy it to where it is to stand, then discard it."
    : "Nothing is lost until you choose. What differs is marked.", { class: "quiet" });
  return choose(root, reason, [note, both], theirs === null ? [GO_ON] : [KEEP, TAKE, GO_ON], "wide");
}
