// Saved files are put on a branch of their own.

const KINDS_OF_CHANGE = { added: "new", changed: "changed", removed: "removed" };
const ONLY_A_BRANCH = "A branch is made with the files that you choose, as they are saved. What is not saved, the files on the disk and the branch "
  + "that is checked out stay as they are, and nothing is sent anywhere.";

/** @param {SavedFile[]} files  @returns {string[]} The files without which these show less than they say. */
function neededBy(files) {
  return files.flatMap(({ needs }) => needs);
}

/** @param {SavedFile[]} chosen  @returns {string} "Change QM2 Decision making" */
function proposedMessage(chosen) {
  const needed = neededBy(chosen);
  const own = chosen.filter(({ file }) => !needed.includes(file));
  const [first, second] = own.map(({ file, label }) => label ?? file.replace(/^content\//, ""));
  const verb = own.length && own.every(({ kind }) => kind === "added") ? "Add" : "Change";
  if (own.length > 2) return `${verb} ${counted(own.length, "file")}`;
  return first ? `${verb} ${second ? `${first} and ${second}` : first}` : "";
}

/** @param {string} message  @param {string[]} taken  @returns {string} A name of its words that no branch has. */
function proposedBranch(message, taken) {
  const words = message.split("\n")[0].normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().match(/[a-z0-9]+/g) ?? [];
  let name = "";
  for (const word of words) {
    const longer = name ? `${name}-${word}` : word;
    if (longer.length > 40) break;
    name = longer;
  }
  name ||= "change";
  const isTaken = /** @param {string} one */ (one) => taken.some((branch) => branch.toLowerCase() === one);
  let number = 1;
  while (isTaken(number === 1 ? name : `${name}-${number}`)) number += 1;
  return number === 1 ? name : `${name}-${number}`;
}

/** @param {SavedFile[]} files  @param {string} edited  @returns {{group: HTMLFieldSetElement, chosen: () => SavedFile[]}} */
function makeFileChoice(files, edited) {
  const group = makeElement("fieldset", "", { class: "files" });
  group.append(makeElement("legend", "Files"));
  const isAny = files.some(({ file }) => file === edited);
  const wanted = [edited, ...neededBy(files.filter(({ file }) => file === edited))];
  const boxes = files.map(({ file, label, kind, obstacle, branches }, index) => {
    const line = makeElement("label", "", { class: "check" });
    const box = makeElement("input", "", { type: "checkbox" });
    box.checked = !obstacle && (isAny ? wanted.includes(file) : branches.length === 0);
    box.disabled = obstacle !== undefined;
    const words = makeElement("span", `${label ?? file} (${KINDS_OF_CHANGE[kind]})`);
    const details = [label ? file : "", obstacle ?? "", branches.length ? `On the branch ${shownBranches(branches)} already.` : ""];
    const detail = details.filter((one) => one).join(" ");
    if (detail) {
      const quiet = makeElement("span", detail, { class: "quiet", id: `file-${index}` });
      box.setAttribute("aria-describedby", quiet.id);
      words.append(quiet);
    }
    // A text that is chosen brings the pictures that it shows; they can be left out again.
    box.addEventListener("change", () => {
      if (box.checked) boxes.forEach((other, at) => { other.checked ||= !other.disabled && files[index].needs.includes(files[at].file); });
    });
    line.append(box, words);
    group.append(line);
    return box;
  });
  return { group, chosen: () => files.filter((_, index) => boxes[index].checked) };
}

/**
 * @param {HTMLDialogElement} dialog
 * @param {HTMLFormElement} content
 * @param {KeptVersions} versions
 * @param {string} edited
 */
function addBranchForm(dialog, content, versions, edited) {
  const { group, chosen } = makeFileChoice(versions.files, edited);
  const input = () => makeElement("input", "", { type: "text", autocomplete: "off" });
  const message = makeElement("textarea", "", { class: "words", rows: "2", spellcheck: "true" });
  const [name, author, email] = [input(), input(), input()];
  name.spellcheck = false;
  const problem = makeElement("p", "", { class: "problem", role: "alert" });
  const buttons = makeElement("div", "", { class: "buttons" });
  const done = makeElement("button", "Put on a branch", { class: "main" });
  buttons.append(done, makeButton("Cancel", () => dialog.close()));
  let isOwnMessage = false;
  let isOwnName = false;
  const propose = () => {
    if (!isOwnMessage) message.value = proposedMessage(chosen());
    if (!isOwnName) name.value = proposedBranch(message.value, versions.branches);
  };
  group.addEventListener("change", propose);
  message.addEventListener("input", () => {
    isOwnMessage = true;
    propose();
  });
  name.addEventListener("input", () => { isOwnName = true; });
  propose();
  content.append(
    makeElement("h3", "Put on a branch"), makeElement("p", ONLY_A_BRANCH, { class: "quiet" }), group,
    makeLine("What was changed, in your words", message), makeLine("Name of the branch", name));
  if (!versions.knowsAuthor) {
    content.append(
      makeElement("p", "Git does not know who you are. What you write here is used this once.", { class: "quiet" }),
      makeLine("Your name", author), makeLine("Your address for mail", email));
  }
  content.append(problem, buttons);

  content.addEventListener("submit", async (event) => {
    event.preventDefault();
    done.disabled = true;
    const files = chosen();
    const { answer, refusal } = await ask("branch", {
      name: name.value.trim(), message: message.value, files: files.map(({ file }) => file).join("\n"), author: author.value, email: email.value,
    });
    done.disabled = false;
    problem.textContent = refusal.reason;
    if (!answer) return;
    const told = makeElement("p", `The branch \u2018${answer.name}\u2019 holds ${counted(files.length, "file")} as saved. `
      + `${answer.branch === undefined ? "What" : `\u2018${answer.branch}\u2019`} is checked out as before. To send the branch on:`, { role: "status", tabindex: "-1" });
    const close = makeElement("div", "", { class: "buttons" });
    close.append(makeButton("Close", () => dialog.close(), { class: "main" }));
    const title = content.querySelector("h2");
    content.replaceChildren(...(title ? [title] : []), told, makeElement("code", `git push origin ${answer.name}`), close);
    told.focus();
  });
}
