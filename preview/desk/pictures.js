// A picture is dropped, pasted or chosen; what stands in for it is asked for before it is put in.

const SHOWN_PICTURES = "image/png,image/jpeg,image/gif,image/webp,image/avif";
const HELP = "Say what the picture shows and why it stands here, in a sentence or two, as if you read the page to somebody on the "
  + "telephone. Of a chart, give what it tells: the figures matter, the colours do not. Begin with neither \u201cPicture of\u201d nor the name of the file.";
const DECORATION = "A picture that says nothing is left out: there are none for decoration alone, and the check finds a picture without words.";

/** @param {number} size  In bytes.  @returns {string} "34 KB" */
function shownSize(size) {
  return size < 1 << 20 ? `${Math.max(1, Math.round(size / 1024))} KB` : `${(size / (1 << 20)).toFixed(1)} MB`;
}

/** @param {string} alternative  @param {string} address  @returns {string} "![What it shows.](chart.png)" */
function pictureText(alternative, address) {
  const words = alternative.trim().replace(/\s+/g, " ").replace(/[\\`*_[\]<~]|&(?=[a-z#])/gi, "\\$&");
  return `![${words}](${address})`;
}

/** @param {Selected} selected  @param {string} words  @returns {Written} The words behind what is selected, which stays. */
function putInAfter({ end }, words) {
  return putIn({ start: end, end }, words);
}

/** @param {string} words  @returns {string} What is wrong with them; empty where nothing is known to be. */
function problemOfAlternative(words) {
  if (!words.trim()) return "Say what the picture shows: people who do not see it are read that.";
  if (/^\S+\.(?:png|jpe?g|gif|webp|avif)$/i.test(words.trim())) return "That is the name of a file. Say what the picture shows.";
  return "";
}

/** @param {File} file  @returns {Promise<HTMLCanvasElement | null>} It small; null where the browser cannot draw it. */
async function drawSmall(file) {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, 320 / picture.width, 160 / picture.height);
    const canvas = makeElement("canvas", "", { class: "small-picture", "aria-hidden": "true" });
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return canvas;
  } catch {
    // The preview says what is wrong with it.
    return null;
  }
}

/**
 * Asks what stands in for a picture, and hands it to the preview.
 *
 * @param {ShadowRoot} root
 * @param {string} path  The file of the text.
 * @param {File} file
 * @returns {Promise<{text: string, name: string, remarks: string[]} | null>} What is to be put in; null where the dialog was closed.
 */
async function askAboutPicture(root, path, file) {
  const small = await drawSmall(file);
  const { dialog, content } = makeDialog(root, "Put a picture in");
  const alternative = makeElement("textarea", "", { rows: "3", class: "words", "aria-required": "true", "aria-describedby": "picture-help picture-decoration", spellcheck: "true" });
  const help = makeElement("p", HELP, { class: "quiet", id: "picture-help" });
  const decoration = makeElement("p", DECORATION, { class: "quiet", id: "picture-decoration" });
  const problem = makeElement("p", "", { class: "problem", role: "alert" });
  const buttons = makeElement("div", "", { class: "buttons" });
  const done = makeElement("button", "Put it in", { class: "main" });
  buttons.append(done, makeButton("Cancel", () => dialog.close()));
  const about = makeElement("p", `${file.name || "A picture"}, ${shownSize(file.size)}`, { class: "quiet file-name" });
  content.append(about, ...(small ? [small] : []), makeLine("What does it show?", alternative), problem, help, decoration, buttons);
  /** @type {{text: string, name: string, remarks: string[]} | null} */
  let made = null;

  content.addEventListener("submit", async (event) => {
    event.preventDefault();
    problem.textContent = problemOfAlternative(alternative.value);
    if (problem.textContent) return alternative.focus();
    done.disabled = true;
    const words = { file: path, name: file.name, text: alternative.value.trim().slice(0, 200) };
    const query = Object.entries(words).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
    const { answer, refusal } = await sendBody("picture", `?${query}`, "application/octet-stream", file);
    done.disabled = false;
    problem.textContent = refusal.reason;
    if (!answer) return done.focus();
    made = { text: pictureText(alternative.value, answer.name), name: answer.name, remarks: answer.remarks };
    dialog.close();
  });
  dialog.showModal();
  alternative.focus();
  return new Promise((resolve) => dialog.addEventListener("close", () => resolve(made)));
}

/**
 * @param {Panel} panel
 * @param {(words: string[]) => void} remark
 */
function makePictures({ root, panel, text, field }, remark) {
  const chooser = makeElement("input", "", { type: "file", accept: SHOWN_PICTURES, tabindex: "-1", "aria-label": "Picture" });
  chooser.hidden = true;
  field.append(chooser);
  const isText = () => (text.dataset.file ?? "").endsWith(".md") && !PLAIN_KINDS.includes(text.dataset.kind ?? "");

  /** @param {File[]} files */
  async function putIn(files) {
    if (!isText()) return remark(["A picture can stand in a text, and this is none. Put it into the section that it belongs to."]);
    const path = text.dataset.file ?? "";
    /** @type {[string[], string[]]} */
    const [names, remarks] = [[], []];
    for (const file of files) {
      const selected = selectedIn(text);
      const made = await askAboutPicture(root, path, file);
      focusAgain(text, selected);
      // Another text may be open by now.
      if (!made || text.dataset.file !== path) continue;
      write(text, putInAfter(selected, made.text));
      names.push(made.name);
      remarks.push(...made.remarks.map((sentence) => `${made.name}: ${sentence}`));
    }
    if (names.length) remark([`${names.join(", ")} will stand beside the text when you save it.`, ...remarks]);
  }

  chooser.addEventListener("change", () => {
    const files = Array.from(chooser.files ?? []);
    chooser.value = "";
    text.focus();
    putIn(files);
  });

  // A file that is dropped beside the text would be shown in place of the page.
  /** @param {DragEvent} event */
  const holdsFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files") ?? false;
  panel.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    field.classList.add("dropping");
  });
  panel.addEventListener("dragleave", () => field.classList.remove("dropping"));
  panel.addEventListener("drop", (event) => {
    field.classList.remove("dropping");
    if (!holdsFiles(event)) return;
    event.preventDefault();
    putIn(Array.from(event.dataTransfer?.files ?? []));
  });

  return { putIn, choose: () => chooser.click() };
}

/** @typedef {ReturnType<typeof makePictures>} Pictures */
