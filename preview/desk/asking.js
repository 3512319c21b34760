// What the desk asks of the preview that serves the page.

/**
 * @typedef {{file: string, part: string, kind: string, label: string, anchor: string}} Part
 *   Something that can be edited; its anchor is that of its place on the page, and empty for the page itself.
 * @typedef {{file: string, part: string, label: string, page?: string, time: string}} UnsavedText
 *   Its page is that which shows the file, where one does.
 * @typedef {{file: string | null, parts: Part[], fields: Part[], lists: string[][], isMarker: boolean, draftMarkers: string[], drafts: UnsavedText[]}} PartsOfPage
 *   Its lists are those whose entries can change places, by the names of their parts; draft markers are files of its set
 *   that are not published.
 * @typedef {{file: string, part: string, kind: string, label: string, text: string, saved: string, line: number,
 *   time?: string, isBehind: boolean, takesChanges: boolean, change?: {note: string, kind: string}}} OpenedPart
 *   The text is what was typed last; it is behind where the file says something else by now than it was made from. It takes
 *   changes where its marker can tell of them, and its change is what was said last of one.
 * @typedef {{start: number, end: number, text: string}} Change
 * @typedef {{title: string, isSafe: boolean, changes: Change[]}} Mend
 * @typedef {{severity: string, code: string, summary: string, hint: string | null, page: string, start: number,
 *   end: number, mends: Mend[]}} FoundInText
 * @typedef {{number: number, findings: FoundInText[], elsewhere: {errors: number, warnings: number},
 *   isBehind: boolean, warning: string | null, findingsOfChange: FoundInText[], changeRefusal: string | null,
 *   named: string | null}} TypedAnswer
 *   Findings of the change are those in what the front matter is to tell of it; named are the questions that it reworded or
 *   added.
 * @typedef {{day: string, note: string, kind: string, names: "yes" | "no"}} ToldChange  What is said of a change, and of which day.
 * @typedef {{label: string, kind: string, detail: string, start: number, end: number, text: string}} Completion
 * @typedef {{label: string, detail: string, text: string}} SearchResult
 * @typedef {{file: string, label?: string, kind: "added" | "changed" | "removed", obstacle?: string, branches: string[],
 *   needs: string[]}} SavedFile
 *   A file that is saved and not committed; its branches hold it as it is. It needs the pictures that it shows and that are not
 *   committed either.
 * @typedef {{isKept: false, reason: string, command?: string} | {isKept: true, branch?: string, upstream?: string,
 *   knowsAuthor: boolean, branches: string[], unpublished: string[], files: SavedFile[]}} Versions
 * @typedef {{kind: "same" | "removed" | "added", text: string}} ComparedWords
 * @typedef {{token?: string, renamed?: {old: string, new: string}[], references?: {file: string, line: number}[], files?: string[],
 *   newNames?: {old: string, new: string}[], consequences?: string[], file?: string, page?: string, written?: number}} RearrangeAnswer
 *   What would follow, with a token that lets it be written; or, once it is written, the file.
 * @typedef {{
 *   parts: PartsOfPage, open: OpenedPart, type: TypedAnswer, complete: {completions: Completion[]},
 *   search: {found: SearchResult[]}, compare: {words: ComparedWords[]}, save: {saved: string, part: string | null, isTold: boolean},
 *   discard: {}, paste: {text: string, remarks: string[]},
 *   choices: {sets: {set: string, title: string, phases: {id: string, title: string}[]}[], types: string[],
 *     marker?: {set: string, label: string, phase: string, number: number}},
 *   create: {file: string, part: string, page?: string}, picture: {name: string, path: string, remarks: string[]},
 *   versions: Versions, branch: {name: string, commit: string, branch?: string},
 *   rearrange: RearrangeAnswer,
 *   mark: {sentences: string[], page?: string}
 * }} Answers
 * @typedef {{reason: string, draft?: UnsavedText, theirs?: string | null}} Refusal
 */

/**
 * @template Answer
 * @typedef {{status: number, answer: Answer | null, refusal: Refusal}} Reply
 *   With status 0 where nobody answers.
 */

const SECRET = "waymark-desk-secret";
const STOPPED = "The preview has stopped. Your text is kept here until it is back.";

/** @returns {boolean} Whether the address had a secret, which is taken out of it so that it is neither seen nor sent on. */
function takeSecret() {
  const secret = /^#waymark-edit=(.+)$/.exec(location.hash);
  if (!secret) return false;
  localStorage.setItem(SECRET, decodeURIComponent(secret[1]));
  history.replaceState(history.state, "", location.pathname + location.search);
  return true;
}

/**
 * @template {keyof Answers} Action
 * @param {Action} action
 * @param {object} message
 * @returns {Promise<Reply<Answers[Action]>>}
 */
function ask(action, message) {
  return sendBody(action, "", "application/json", JSON.stringify(message));
}

/**
 * @template {keyof Answers} Action
 * @param {Action} action
 * @param {string} query  Empty, or beginning with "?".
 * @param {string} type
 * @param {string | Blob} body
 * @returns {Promise<Reply<Answers[Action]>>}
 */
async function sendBody(action, query, type, body) {
  try {
    const response = await fetch(`/.waymark/desk/${action}${query}`, {
      method: "POST",
      // Another window may have got another secret meanwhile.
      headers: { "Content-Type": type, "X-Waymark-Secret": localStorage.getItem(SECRET) ?? "" },
      body,
    });
    const { status } = response;
    const content = await response.json();
    return status === 200 ? { status, answer: content, refusal: { reason: "" } } : { status, answer: null, refusal: content };
  } catch {
    return { status: 0, answer: null, refusal: { reason: STOPPED } };
  }
}

/** @param {Reply<object>} reply  @returns {boolean} Whether the same may be asked again later with success. */
function isPassing({ status }) {
  return status === 0 || status === 403 || status >= 500;
}
