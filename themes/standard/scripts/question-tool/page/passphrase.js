// The passphrase of kept reviews: set, changed, taken away, asked for. It is in a field of the page while somebody
// types it, and nowhere after.

/** @typedef {"set" | "change" | "remove" | "unlock"} PassphraseAct */

/** @param {HTMLElement} panel  @param {Words} words  @returns {(session: Session) => void} Shows whether there is one. */
function makePassphraseDisplay(panel, words) {
  /** @type {Record<Guard, string[]>} */
  const offered = { none: ["set"], open: ["lock", "change", "remove"], locked: ["unlock"] };
  return (session) => {
    const guard = session.guard();
    const text = words.text(canSeal() ? `passphrase-${guard}` : "passphrase-unavailable");
    const state = partOf(panel, "passphrase");
    if (state.textContent !== text) state.textContent = text;
    for (const name of Object.values(offered).flat()) {
      buttonOf(panel, `passphrase-${name}`).hidden = !canSeal() || !offered[guard].includes(name);
    }
    partOf(panel, "passphrase-files").hidden = guard === "none";
  };
}

/** @param {HTMLDialogElement} dialog  @param {PassphraseAct} act  @param {Words} words */
function showAct(dialog, act, words) {
  /** @type {Record<string, PassphraseAct[]>} */
  const needed = { first: ["set", "change", "remove"], more: ["set", "change"], current: ["unlock", "change", "remove"], new: ["set", "change"] };
  for (const [part, acts] of Object.entries(needed)) partOf(dialog, `for-${part}`).hidden = !acts.includes(act);
  const title = words.text(`passphrase-${act}`);
  partOf(dialog, "title").textContent = title;
  partOf(dialog, "for-first").textContent = words.text(act === "remove" ? "passphrase-remove-first" : "passphrase-first");
  partOf(dialog, "current-name").textContent = words.text(act === "unlock" ? "passphrase" : "passphrase-current");
  buttonOf(dialog, "confirm").textContent = title;
  buttonOf(dialog, "forgotten").hidden = act !== "unlock";
}

/**
 * @param {Session} session
 * @param {PassphraseAct} act
 * @param {string} current
 * @param {string} passphrase
 */
function done(session, act, current, passphrase) {
  if (act === "set") return session.setPassphrase(passphrase);
  if (act === "change") return session.replacePassphrase(current, passphrase);
  return act === "remove" ? session.removePassphrase(current) : session.unlock(current);
}

/**
 * @param {HTMLElement} panel
 * @param {Session} session
 * @param {() => Promise<boolean>} mayLeave
 * @param {(name: string, isOpen: boolean) => void} foldOut
 * @param {Words} words
 */
function connectPassphrase(panel, session, mayLeave, foldOut, words) {
  const dialog = dialogOf("page-tool-passphrase");
  const [current, typed, again] = ["current", "new", "again"].map((name) => inputOf(dialog, name));
  const shown = inputOf(dialog, "shown");
  const error = partOf(dialog, "error");
  const working = partOf(dialog, "working");
  /** @type {PassphraseAct} */
  let act = "set";
  let isBusy = false;
  let opener = buttonOf(panel, "passphrase-set");

  function clear() {
    for (const field of [current, typed, again]) Object.assign(field, { value: "", type: "password" });
    for (const field of [current, typed, again]) field.removeAttribute("aria-invalid");
    shown.checked = false;
    error.textContent = "";
  }

  /** The button that was pressed may be gone: the focus goes to what stands there now. */
  function leadBack() {
    if (opener.closest("[hidden]") === null) return opener.focus();
    const isInBar = opener === buttonOf(panel, "unlock");
    elementIn(panel, isInBar ? "[data-action=next-marker]" : "[data-passphrase] button:not([hidden])", HTMLButtonElement).focus();
  }

  /** @param {HTMLInputElement} field  @param {string} key */
  function refuse(field, key) {
    error.textContent = words.text(key, { key: session.keptReviews().name, count: LEAST_CHARACTERS });
    field.setAttribute("aria-invalid", "true");
    field.focus();
  }

  async function submit() {
    if (isBusy) return;
    error.textContent = "";
    for (const field of [current, typed, again]) field.removeAttribute("aria-invalid");
    const isNew = act === "set" || act === "change";
    if (isNew && !isLongEnough(typed.value)) return refuse(typed, "passphrase-short");
    if (isNew && typed.value !== again.value) return refuse(again, "passphrase-differs");
    isBusy = true;
    working.textContent = words.text("passphrase-working");
    try {
      await done(session, act, current.value, typed.value);
      dialog.close();
      say(words.text(`passphrase-done-${act}`));
      leadBack();
    } catch (problem) {
      const isWrong = problem instanceof Refusal && problem.key === "passphrase-wrong";
      refuse(act === "set" ? typed : current, isWrong ? "passphrase-wrong" : storageProblem(problem));
    } finally {
      isBusy = false;
      working.textContent = "";
    }
  }

  /** @param {PassphraseAct} wanted  @param {string} button */
  const offer = (wanted, button) => onAction(panel, button, () => {
    act = wanted;
    opener = buttonOf(panel, button);
    showAct(dialog, act, words);
    dialog.showModal();
    (act === "set" ? typed : current).focus();
    dialog.scrollTop = 0;
  });
  offer("set", "passphrase-set");
  offer("change", "passphrase-change");
  offer("remove", "passphrase-remove");
  offer("unlock", "passphrase-unlock");
  offer("unlock", "unlock");
  onAction(panel, "passphrase-lock", async () => {
    if (!session.isKept) {
      if (!(await mayLeave())) return;
      await session.startNew();
    }
    await session.lock();
    if (session.guard() === "locked") say(words.text("passphrase-done-lock"));
    opener = buttonOf(panel, "passphrase-lock");
    leadBack();
  });
  elementIn(dialog, "form", HTMLFormElement).addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  shown.addEventListener("change", () => {
    for (const field of [current, typed, again]) field.type = shown.checked ? "text" : "password";
  });
  onAction(dialog, "close", () => !isBusy && dialog.close());
  onAction(dialog, "forgotten", () => {
    if (isBusy) return;
    dialog.close();
    foldOut("setup", true);
    buttonOf(panel, "delete-all").click();
  });
  dialog.addEventListener("cancel", (event) => isBusy && event.preventDefault());
  dialog.addEventListener("close", clear);
}
