// What the buttons and keys make of a text: each returns one change, and what is selected after it.

/**
 * @typedef {{text: string, start: number, end: number}} Selected  A text, and what is selected of it.
 * @typedef {Change & {selection: [number, number]}} Written  A change, and what is selected in the text that it makes.
 */

/** @param {Selected} selected  @param {string} mark  @returns {Written} The words between marks, or without the marks they have. */
function marked({ text, start, end }, mark) {
  const words = text.slice(start, end);
  const before = text.slice(0, start);
  const runBefore = /\**$/.exec(before)?.[0].length ?? 0;
  const runAfter = /^\**/.exec(text.slice(end))?.[0].length ?? 0;
  // One asterisk is emphasis, two are strong, three are both.
  const run = Math.min(runBefore, runAfter);
  if (mark === "*" ? run % 2 === 1 : run >= 2) {
    const from = start - mark.length;
    return { start: from, end: end + mark.length, text: words, selection: [from, from + words.length] };
  }
  const inner = start + mark.length;
  return { start, end, text: mark + words + mark, selection: [inner, inner + words.length] };
}

/** @param {Selected} selected  @param {boolean} isNumbered  @returns {Written} Its lines as the entries of a list, or as no list. */
function listed({ text, start, end }, isNumbered) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const entry = isNumbered ? /^\d+[.)] / : /^[-*+] /;
  const isList = lines.every((line) => entry.test(line) || line.trim() === "");
  let number = 0;
  const changed = lines.map((line) => {
    if (isList && lines.some((one) => one.trim() !== "")) return line.replace(entry, "");
    if (line.trim() === "" && lines.length > 1) return line;
    number += 1;
    return (isNumbered ? `${number}. ` : "- ") + line.replace(/^(?:[-*+]|\d+[.)]) /, "");
  }).join("\n");
  const isCaret = start === end;
  return { start: from, end: to, text: changed, selection: [isCaret ? from + changed.length : from, from + changed.length] };
}

/** @param {Selected} selected  @param {string} words  @param {string} address  @returns {Written} */
function linked({ start, end }, words, address) {
  // A blank or a bracket in an address ends it, unless it stands between angle brackets.
  const target = /[\s()]/.test(address) ? `<${address}>` : address;
  return putIn({ start, end }, `[${words.replace(/[[\]]/g, "\\$&")}](${target})`);
}

/** @param {{start: number, end: number}} selected  @param {string} text  @returns {Written} */
function putIn({ start, end }, text) {
  return { start, end, text, selection: [start + text.length, start + text.length] };
}

/** @param {string} text  @param {number} offset  @returns {string} What has to come before a block that begins there. */
function gapBefore(text, offset) {
  const before = text.slice(0, offset);
  if (before === "" || before.endsWith("\n\n")) return "";
  return before.endsWith("\n") ? "\n" : "\n\n";
}

/** @param {Selected} selected  @returns {Written} A table of two columns, its first heading selected. */
function withTable({ text, end }) {
  const gap = gapBefore(text, end);
  const after = text.slice(end);
  const below = after === "" || after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const table = "| Heading | Heading |\n| --- | --- |\n| Words | Words |";
  const first = end + gap.length + 2;
  return { start: end, end, text: gap + table + below, selection: [first, first + "Heading".length] };
}

/** @param {Selected} selected  @returns {Written} A note, whose words stand at the end of the text, and are selected. */
function withNote({ text, end }) {
  let number = 1;
  while (text.includes(`[^note-${number}]`)) number += 1;
  const name = `[^note-${number}]`;
  const rest = name + text.slice(end);
  const words = "Words of the note.";
  const below = `${rest}${gapBefore(rest, rest.length)}${name}: `;
  const first = end + below.length;
  return { start: end, end: text.length, text: below + words, selection: [first, first + words.length] };
}

/** @param {string} text  @param {Change[]} changes  @returns {Change} All of them as one, so that one step takes them back. */
function joinedChange(text, changes) {
  const inOrder = [...changes].sort((one, other) => one.start - other.start);
  const start = inOrder[0].start;
  let end = start;
  let words = "";
  for (const change of inOrder) {
    words += text.slice(end, change.start) + change.text;
    end = change.end;
  }
  return { start, end, text: words };
}

/** @param {string} text  @param {string} next  @returns {Change} The shortest change that makes another text of it. */
function changeBetween(text, next) {
  const most = Math.min(text.length, next.length);
  let start = 0;
  while (start < most && text[start] === next[start]) start += 1;
  // Halves of one character stay together.
  if (/[\uD800-\uDBFF]/.test(text[start - 1] ?? "")) start -= 1;
  let same = 0;
  while (same < most - start && text[text.length - 1 - same] === next[next.length - 1 - same]) same += 1;
  if (same > 0 && /[\uDC00-\uDFFF]/.test(text[text.length - same])) same -= 1;
  return { start, end: text.length - same, text: next.slice(start, next.length - same) };
}

/** @param {HTMLTextAreaElement} field  @returns {Selected} */
function selectedIn({ value, selectionStart, selectionEnd }) {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/** @param {HTMLTextAreaElement} field  @param {Selected} selected  Browsers forget it while a dialog is open. */
function focusAgain(field, { start, end }) {
  field.focus();
  field.setSelectionRange(start, end);
}

/**
 * Changes the text of a field so that the browser can take the change back.
 *
 * @param {HTMLTextAreaElement} field
 * @param {Change} change
 * @param {[number, number]} [selection]
 */
function write(field, { start, end, text }, selection = [start + text.length, start + text.length]) {
  field.focus();
  if (start !== end || text !== "") {
    field.setSelectionRange(start, end);
    const isDone = text === "" ? document.execCommand("delete") : document.execCommand("insertText", false, text);
    if (!isDone) {
      field.setRangeText(text, start, end, "end");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
  field.setSelectionRange(...selection);
}
