// The desk: what of the page can be edited is offered at its place, and edited in the panel.

/** @param {string} address  @returns {boolean} Whether it is that of this page. */
function isThisPage(address) {
  const whole = /** @param {string} path */ (path) => path.replace(/\/$/, "/index.html");
  return whole(decodeURI(address)) === whole(decodeURI(location.pathname));
}

function startDesk() {
  takeSecret();
  const editor = makeEditor({
    changed: refresh, goOn, placeOf: ({ part }) => placeInList(part, page?.lists ?? []),
    move: (part, direction, opener) => moving.move(part, page?.lists ?? [], { direction, steps: 1 }, opener, (_, name) => openMoved(part, name, opener)),
  });
  const moving = makeMoving({ root: editor.root, moved: focusMoved });
  const pencils = makePencils(editor.open, (pencil, opener) => addMoving(pencil, () => page, moving, opener));
  const bar = makeBar({ open: editor.open, goOn, discard, create: () => createByForm(editor.root, goOn), root: editor.root, mark, moveMarker: (file) => moveMarker(editor.root, file) });
  /** @type {PartsOfPage | null} */
  let page = null;
  let shown = "";
  let asked = 0;
  /** @type {Promise<void>} */
  let latest = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** @type {{pencil: string, button: HTMLElement | null}} */
  let focused = { pencil: "", button: null };

  /** @returns {UnsavedText[]} Unsaved texts that are not open here, those included that the preview has not got. */
  function unsavedTexts() {
    const known = page?.drafts ?? [];
    const names = new Set(known.map(({ file, part }) => keptName(file, part)));
    return [...known, ...keptTexts().filter(({ file, part }) => !names.has(keptName(file, part)))].filter((draft) => !editor.isEditing(draft));
  }

  function takeAway() {
    focused = { pencil: pencils.remove(), button: bar.remove() };
  }

  function putBack() {
    if (!page) return;
    const drafts = unsavedTexts();
    const state = JSON.stringify([page, drafts]);
    if (state !== shown) bar.fill(page, drafts);
    shown = state;
    bar.show(focused.button);
    pencils.show(page.parts, drafts, focused.pencil);
  }

  function refresh() {
    latest = askForParts();
    return latest;
  }

  async function askForParts() {
    asked += 1;
    const number = asked;
    if (!localStorage.getItem(SECRET)) return tellHow();
    const { status, answer } = await ask("parts", { page: location.pathname });
    if (number !== asked) return;
    if (status === 403) return tellHow();
    if (!answer) return;
    document.dispatchEvent(new CustomEvent("waymark:note", { detail: "" }));
    page = answer;
    if (JSON.stringify([page, unsavedTexts()]) === shown) return;
    takeAway();
    putBack();
  }

  /** @param {Part} part  @param {string} name  The part that stands at the new place. */
  async function focusMoved(part, name) {
    await refresh();
    pencils.buttonOf({ ...part, part: name })?.focus();
  }

  /** @param {Part} part  @param {string} name  @param {() => HTMLElement | null} opener  What was pressed, and has the focus again. */
  async function openMoved(part, name, opener) {
    await refresh();
    const now = page?.parts.find((one) => one.file === part.file && one.part === name) ?? { ...part, part: name };
    await editor.open(now, () => pencils.buttonOf(now));
    opener()?.focus();
  }

  // While somebody types, news follow one another fast, and what there is to edit stays as it is.
  function refreshSoon() {
    clearTimeout(timer);
    timer = setTimeout(refresh, 200);
  }

  function tellHow() {
    takeAway();
    page = null;
    document.dispatchEvent(new CustomEvent("waymark:note", { detail: "To edit, open the address that the terminal shows." }));
  }

  /** @param {{file: string, part: string, page?: string}} draft  Without a page where none shows its file. */
  function goOn(draft) {
    if (!draft.page || isThisPage(draft.page)) {
      const part = [...page?.parts ?? [], ...page?.fields ?? []].find(({ file, part: name }) => file === draft.file && name === draft.part);
      editor.open(part ?? draft, () => part ? pencils.buttonOf(part) : null);
      return;
    }
    rememberOpen(draft, draft.page);
    location.assign(draft.page);
  }

  /** @param {UnsavedText} draft */
  async function discard(draft) {
    const words = makeElement("p", "What the file says stays as it is. The text cannot be brought back.");
    if (await choose(editor.root, `Discard the unsaved text of ${draft.label}?`, [words], ["Keep it", DISCARD]) !== DISCARD) return;
    const { answer, refusal } = await ask("discard", { file: draft.file, part: draft.part });
    if (answer) forgetText(draft.file, draft.part, null);
    else await choose(editor.root, refusal.reason, [], ["Close"]);
    refresh();
  }

  /** @param {string} file  @param {boolean} isDraft */
  async function mark(file, isDraft) {
    await markAsDraft(editor.root, file, isDraft);
    refresh();
  }

  async function goOnWhereOneWas() {
    refresh();
    // News of the page may have it asked again meanwhile, and then the first answer says nothing.
    for (let awaited = null; awaited !== latest;) {
      awaited = latest;
      await awaited;
    }
    const open = rememberedOpen();
    if (!open || !page || !isThisPage(open.page)) return;
    const part = [...page.parts, ...page.fields].find(({ file, part: name }) => file === open.file && name === open.part);
    editor.open(part ?? open, () => part ? pencils.buttonOf(part) : null);
  }

  document.addEventListener("waymark:showing", takeAway);
  document.addEventListener("waymark:shown", () => {
    putBack();
    refreshSoon();
  });
  addEventListener("storage", ({ key }) => { if (key === SECRET) refresh(); });
  // The address of the terminal may be opened where its page is shown already.
  addEventListener("hashchange", () => { if (takeSecret()) refresh(); });
  goOnWhereOneWas();
}

// By then all files of the desk have been read.
document.addEventListener("DOMContentLoaded", startDesk);
