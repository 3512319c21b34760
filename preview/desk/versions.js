// What is saved, committed and published, where the site is in git.

/** @typedef {Extract<Versions, {isKept: true}>} KeptVersions */

/** @param {string | undefined} branch */
function shownBranch(branch) {
  return branch === undefined ? "the version that is checked out" : `\u2018${branch}\u2019`;
}

/** @param {string[]} names  @returns {string} "\u2018a\u2019 and \u2018b\u2019" */
function shownBranches(names) {
  return names.slice(0, 2).map(shownBranch).join(" and ");
}

/** @param {KeptVersions} versions  @param {string} file  @returns {string} How a file stands, as it is saved. */
function stateOfFile({ branch, upstream, unpublished, files }, file) {
  const saved = files.find((one) => one.file === file);
  if (saved) {
    const elsewhere = saved.branches.length ? `, and on the branch ${shownBranches(saved.branches)}` : "";
    return `The file: saved, not committed on ${shownBranch(branch)}${elsewhere}.`;
  }
  if (upstream === undefined) return `The file: committed on ${shownBranch(branch)}.`;
  return unpublished.includes(file)
    ? `The file: committed on ${shownBranch(branch)}, and differs from the published version (${upstream}).`
    : `The file: as in the published version (${upstream}).`;
}

/** @param {KeptVersions} versions  @returns {string[]} How the site stands. */
function stateOfSite({ branch, upstream, unpublished, files }) {
  const sentences = [files.length
    ? `${counted(files.length, "file")} saved and not committed on ${shownBranch(branch)}.`
    : `All that is saved is committed on ${shownBranch(branch)}.`];
  if (upstream === undefined) sentences.push("The branch follows none elsewhere, so that it is not known what is published.");
  else if (unpublished.length) {
    sentences.push(`${counted(unpublished.length, "file")} committed that ${unpublished.length === 1 ? "differs" : "differ"} from the published version (${upstream}, as it was fetched last).`);
  } else sentences.push(`What is committed is the published version (${upstream}, as it was fetched last).`);
  return sentences;
}

/**
 * Shows how the site stands, and lets saved files be put on a branch.
 *
 * @param {ShadowRoot} root
 * @param {string} edited  The file that is edited; empty for none.
 * @returns {Promise<void>} Done when the dialog is closed.
 */
async function showVersions(root, edited) {
  const { answer, refusal } = await ask("versions", {});
  if (!answer) return void choose(root, refusal.reason, [], ["Close"]);
  const { dialog, content } = makeDialog(root, "State of the files");
  if (answer.isKept) content.append(...stateOfSite(answer).map((sentence) => makeElement("p", sentence)));
  else {
    content.append(makeElement("p", answer.reason));
    if (answer.command) content.append(makeElement("code", answer.command));
  }
  if (answer.isKept && answer.files.length) addBranchForm(dialog, content, answer, edited);
  else {
    const buttons = makeElement("div", "", { class: "buttons" });
    buttons.append(makeButton("Close", () => dialog.close(), { class: "main" }));
    content.append(buttons);
  }
  dialog.showModal();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve()));
}

/** @param {Panel} panel  @returns {{refresh: () => Promise<void>}} The line below a text that says how its file stands. */
function makeVersionsLine({ root, text, status, buttons }) {
  const line = makeElement("p", "", { class: "versions", role: "status" });
  const put = makeButton("Put on a branch", async () => {
    await showVersions(root, text.dataset.file ?? "");
    put.focus();
    refresh();
  }, { "aria-haspopup": "dialog" });
  status.after(line);
  // Behind the buttons that come later.
  queueMicrotask(() => buttons.append(put));
  line.hidden = true;
  put.hidden = true;

  async function refresh() {
    const file = text.dataset.file ?? "";
    const { answer } = await ask("versions", {});
    if (!answer || text.dataset.file !== file) return;
    const isSaved = answer.isKept && answer.files.some((one) => one.file === file);
    const isFocused = put.matches(":focus");
    line.hidden = !answer.isKept;
    put.hidden = !isSaved;
    if (isFocused && put.hidden) text.focus();
    const words = answer.isKept ? stateOfFile(answer, file) : "";
    if (line.textContent !== words) line.textContent = words;
  }
  return { refresh };
}
