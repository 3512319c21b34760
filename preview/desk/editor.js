// The panel at work: opens a part, keeps what is typed, saves it, and says how things stand.

const PLAIN_KINDS = ["key", "keys", "source"];
const BEHIND = "The file has changed under your text. When you save, both are shown.";

/** @typedef {() => HTMLElement | null} Opener  What has the focus again when the panel is closed. */

/**
 * @param {{
 *   changed: () => void, goOn: (draft: UnsavedText) => void,
 *   placeOf: (part: {file: string, part: string}) => {list: string[], place: number},
 *   move: (part: Part, direction: "up" | "down", opener: Opener) => Promise<void>,
 * }} listener
 *   What is told of changes, and what knows the lists of the page and moves their entries.
 */
function makeEditor({ changed, goOn, placeOf, move }) {
  /** @type {Session | null} */
  let session = null;
  /** @type {Opener} */
  let opener = () => null;
  /** @type {{reason: string, theirs: string | null} | null} */
  let conflict = null;
  let savedAt = "";
  const panel = makePanel(close);
  const { text, root } = panel;
  const completion = addCompletion(panel, () => session);
  const findings = makeFindingsList(panel);
  const changes = makeChangesView(panel, () => session);
  const outline = makeOutline();
  const versions = makeVersionsLine(panel);
  const panelMoving = addPanelMoving(panel, moveOpen);
  const recording = makeRecording(panel, () => session?.type(text.value));
  panel.buttons.append(
    makeButton("Save", save, { class: "main", "aria-keyshortcuts": isMac ? "Meta+S" : "Control+S" }), changes.button,
    makeButton("Discard", discard));
  const tell = /** @param {string[]} remarks */ (remarks) => notify(remarks, {});
  const pictures = makePictures(panel, tell);
  addPasting(panel, pictures, tell);
  const toolbar = makeToolbar(panel, pictures);

  /** @param {string} words  @param {boolean} [isStopped] */
  function say(words, isStopped = false) {
    panel.status.classList.toggle("stopped", isStopped);
    if (panel.status.textContent !== words) panel.status.textContent = words;
  }

  /** @param {string[]} sentences  @param {{isError?: boolean, buttons?: HTMLButtonElement[]}} options */
  function notify(sentences, { isError = false, buttons = [] }) {
    const notice = makeElement("div", "", { class: isError ? "notice error" : "notice", role: isError ? "alert" : "status" });
    notice.append(...sentences.map((sentence) => makeElement("p", sentence)));
    if (buttons.length) {
      const row = makeElement("div", "", { class: "buttons" });
      row.append(...buttons);
      notice.append(row);
    }
    panel.notices.replaceChildren(...(sentences.length ? [notice] : []));
  }

  /** @param {TypedAnswer} answer  @param {string} typed */
  function showTyped(answer, typed) {
    findings.show(answer, typed);
    recording.show(answer);
    changes.refresh();
    if (answer.isBehind && !conflict) notify([BEHIND], {});
    if (answer.warning) notify([answer.warning], { isError: true });
    if (answer.warning) say("Kept in this browser alone. Not saved.", true);
    else if (typed !== session?.saved) say(`Kept as a draft at ${timeOfDay(new Date().toISOString())}. Not saved.`);
    else say(savedAt ? `Saved at ${savedAt}.` : "Nothing is changed.");
  }

  /** @param {Reply<object>} reply */
  function showRefused(reply) {
    if (isPassing(reply)) return say(reply.refusal.reason || STOPPED, true);
    notify([reply.refusal.reason], { isError: true });
    say("Not kept as a draft. Not saved.", true);
  }

  /** @param {Pick<Part, "file" | "part"> & {anchor?: string}} part  @param {Opener} from */
  async function open(part, from) {
    await session?.settle();
    const reply = await ask("open", { file: part.file, part: part.part });
    const { draft } = reply.refusal;
    if (draft) return askAboutDraft(reply.refusal.reason, draft, from);
    const opened = reply.answer;
    if (!opened) {
      await choose(root, reply.refusal.reason, [], ["Close"]);
      return from()?.focus();
    }
    session?.end();
    start(opened, from, part.anchor ?? "");
  }

  /** @param {string} reason  @param {UnsavedText} draft  @param {Opener} from */
  async function askAboutDraft(reason, draft, from) {
    const choice = `Go on with ${draft.label}`;
    if (await choose(root, reason, [], [choice, "Cancel"]) === choice) goOn(draft);
    else if (session) text.focus();
    else from()?.focus();
  }

  /** @param {OpenedPart} opened  @param {Opener} from  @param {string} anchor */
  function start(opened, from, anchor) {
    const kept = keptText(opened.file, opened.part);
    recording.start(opened);
    session = makeSession(
      opened, kept?.saved ?? opened.saved, { typed: showTyped, refused: showRefused }, () => recording.change);
    opener = from;
    conflict = null;
    savedAt = "";
    text.value = kept?.text ?? opened.text;
    text.dataset.file = opened.file;
    text.dataset.kind = opened.kind;
    panelMoving.show(opened.label, placeOf(opened));
    toolbar.hidden = PLAIN_KINDS.includes(opened.kind);
    panel.title.textContent = `Editing ${opened.label}`;
    panel.place.textContent = `${opened.file}, line ${opened.line}`;
    findings.clear();
    changes.close();
    notify([], {});
    say(opened.time ? `A draft of ${dayAndTime(opened.time)}. Not saved.` : "Nothing is changed.");
    outline.show(anchor, text);
    panel.show(true);
    document.dispatchEvent(new CustomEvent("waymark:editing"));
    rememberOpen(session, location.pathname);
    text.focus({ preventScroll: true });
    text.setSelectionRange(0, 0);
    panel.scroll.scrollTop = 0;
    outline.reveal();
    session.type(text.value);
    changed();
    if (opened.isBehind) notify([BEHIND], {});
    versions.refresh();
  }

  /** @type {MoveOpenPart} */
  async function moveOpen(direction, from) {
    const open = session;
    if (!open) return;
    // A text that is not saved stays where it is, and the preview has to know of it to say so.
    await open.settle();
    if (open === session) await move({ file: open.file, part: open.part, kind: open.kind, label: open.label, anchor: outline.anchor }, direction, from);
  }

  function tellConflict() {
    if (conflict) notify([conflict.reason], { buttons: [makeButton("Show both texts", settleConflict)] });
  }

  /** @returns {Promise<void>} */
  async function settleConflict() {
    if (!session || !conflict) return;
    const { reason, theirs } = conflict;
    const selected = selectedIn(text);
    const choice = await chooseText(panel, session, reason, theirs);
    focusAgain(text, selected);
    if (choice === KEEP && theirs !== null) return saveOver(theirs);
    if (choice !== TAKE || theirs === null) return tellConflict();
    const { answer, refusal } = await session.discard("pictures");
    if (!answer) return notify([refusal.reason], { isError: true });
    session.startFrom(theirs);
    conflict = null;
    notify([], {});
    write(text, changeBetween(text.value, theirs));
  }

  function save() {
    if (!session) return;
    if (conflict) return settleConflict();
    if (text.value === session.saved) return say(savedAt ? `Saved at ${savedAt}.` : "Nothing is changed.");
    return saveOver(session.saved);
  }

  /** @param {string} base  What the file says, which the text takes the place of.  @returns {Promise<void>} */
  async function saveOver(base) {
    const open = session;
    if (!open) return;
    const mine = text.value;
    const reply = await open.save(mine, base);
    if (open !== session) return;
    const { status, answer, refusal } = reply;
    if (!answer) {
      if (isPassing(reply)) return say(refusal.reason || STOPPED, true);
      if (status !== 409) return notify([refusal.reason], { isError: true });
      conflict = { reason: refusal.reason, theirs: refusal.theirs ?? null };
      return settleConflict();
    }
    conflict = null;
    savedAt = timeOfDay(new Date().toISOString());
    if (answer.isTold) recording.clear();
    notify(answer.isTold ? ["What changed stands in the details of the marker."] : [], {});
    say(`Saved at ${savedAt}.`);
    rememberOpen(open, location.pathname);
    versions.refresh();
    if (text.value === mine && answer.saved !== mine) write(text, changeBetween(mine, answer.saved));
    else open.type(text.value);
    changed();
  }

  async function discard() {
    const open = session;
    if (!open) return;
    const selected = selectedIn(text);
    const words = makeElement("p", "What the file says stays as it is. Your text cannot be brought back.");
    if (await choose(root, `Discard your text of ${open.label}?`, [words], [GO_ON, DISCARD]) !== DISCARD) return focusAgain(text, selected);
    const { answer, refusal } = await open.discard();
    if (answer) close();
    else notify([refusal.reason], { isError: true });
  }

  function close() {
    const before = session;
    if (!before) return;
    completion.close();
    session = null;
    rememberOpen(null, "");
    outline.show("", text);
    panel.show(false);
    opener()?.focus();
    before.end().then(changed);
  }

  text.addEventListener("input", () => {
    savedAt = "";
    session?.type(text.value);
  });
  text.addEventListener("keydown", (event) => { completion.press(event) && event.stopImmediatePropagation(); }, true);
  panel.panel.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing && !event.defaultPrevented) close();
    if (event.key.toLowerCase() !== "s" || event.altKey || !(isMac ? event.metaKey : event.ctrlKey)) return;
    event.preventDefault();
    save();
  });
  panel.show(false);
  return {
    open,
    root,
    /** @param {{file: string, part: string}} part */
    isEditing: ({ file, part }) => session !== null && session.file === file && session.part === part,
  };
}
