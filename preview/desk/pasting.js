// What is pasted from a web page or a word processor becomes Markdown; a picture is put in as one that is chosen.

const STRUCTURE = "p + p, li, a[href], b, strong, em, i, h1, h2, h3, h4, h5, h6, table, img, blockquote";

/** @param {string} html  @returns {Document} */
function readHTML(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

/** @param {string} html  @returns {boolean} Whether it says more than its words do. */
function hasStructure(html) {
  const { body } = readHTML(html);
  // Some programs put all that they copy between marks that say nothing.
  return Array.from(body.querySelectorAll(STRUCTURE)).some(({ nodeName, textContent }) => nodeName === "IMG" || textContent?.trim());
}

/**
 * @param {Panel} panel
 * @param {Pictures} pictures
 * @param {(words: string[]) => void} remark
 */
function addPasting({ text, panel }, pictures, remark) {
  text.addEventListener("paste", async (event) => {
    const html = event.clipboardData?.getData("text/html") ?? "";
    const plain = event.clipboardData?.getData("text/plain") ?? "";
    // Word processors put a picture of what they copy beside it; it is wanted where there are no words.
    const files = Array.from(event.clipboardData?.files ?? []);
    if (files.length && !plain.trim() && !readHTML(html).body.textContent?.trim()) {
      event.preventDefault();
      pictures.putIn(files);
      return;
    }
    if (!html || !hasStructure(html)) return;
    event.preventDefault();
    panel.setAttribute("aria-busy", "true");
    const { answer, refusal } = await ask("paste", { file: text.dataset.file, html });
    panel.removeAttribute("aria-busy");
    write(text, putIn(selectedIn(text), answer ? answer.text : plain));
    remark(answer ? answer.remarks : [`${refusal.reason} The words were pasted as they are.`]);
  });
}
