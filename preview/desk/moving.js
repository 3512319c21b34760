// Questions and points in another order: by buttons and keys at their pencils, and by dragging.

/**
 * @typedef {{direction: "up" | "down", steps: number}} Way
 */

/** @param {string} part  @param {string[][]} lists  @returns {{list: string[], place: number}} */
function placeInList(part, lists) {
  const list = lists.find((one) => one.includes(part)) ?? [];
  return { list, place: list.indexOf(part) };
}

/**
 * Shows what follows from another order, and writes it once a person has seen that.
 *
 * @param {ShadowRoot} root
 * @param {string} title
 * @param {object} asked  What the preview is asked, without its token.
 * @returns {Promise<Answers["rearrange"] | null>} What was written; null where nothing was.
 */
async function rearrangeOnceSeen(root, title, asked) {
  const { answer, refusal } = await ask("rearrange", asked);
  if (!answer) {
    await choose(root, refusal.reason, [], ["Close"]);
    return null;
  }
  const { renamed = [], references = [], files = [], newNames = [], consequences = [], token } = answer;
  const contents = [
    makeListOf("What is called otherwise", renamed.map(({ old, new: name }) => `${old} becomes ${name}`)),
    makeListOf(
      references.length ? `${counted(references.length, "reference")} to these ${references.length === 1 ? "is" : "are"} written anew` : "",
      references.map(({ file, line }) => `${file}, line ${line}`)),
    makeListOf("What to know", consequences),
    makeListOf(`${counted(files.length, "file")} ${files.length === 1 ? "is" : "are"} written`, files),
    makeListOf("Files get other names", newNames.map(({ old, new: name }) => `${old} becomes ${name}`)),
  ].flat();
  if (await choose(root, title, contents, [WRITE_IT, "Leave it as it is"]) !== WRITE_IT) return null;
  const written = await ask("rearrange", { ...asked, token });
  if (!written.answer) await choose(root, written.refusal.reason, [], ["Close"]);
  return written.answer;
}

const WRITE_IT = "Write it";

/** @param {string} title  @param {string[]} entries  @returns {HTMLElement[]} Nothing where there are no entries. */
function makeListOf(title, entries) {
  if (!entries.length) return [];
  const list = makeElement("ul", "", { class: "consequences" });
  list.append(...entries.map((entry) => makeElement("li", entry)));
  return [makeElement("h3", title), list];
}

/**
 * @param {{root: ShadowRoot, moved: (part: Part, name: string) => Promise<void>}} desk
 *   What is told of the part that has moved and of the name that it has now.
 */
function makeMoving({ root, moved }) {
  const spoken = makeElement("p", "", { class: "unseen", role: "status" });
  root.append(spoken);
  let isAsking = false;

  /**
   * @param {Part} part
   * @param {string[][]} lists
   * @param {Way} way
   * @param {() => HTMLElement | null} opener
   * @param {(part: Part, name: string) => Promise<void>} [then]  What is done in place of what the desk does once it has moved.
   */
  async function move(part, lists, { direction, steps }, opener, then = moved) {
    if (isAsking || steps < 1) return;
    const { list, place } = placeInList(part.part, lists);
    const target = place + (direction === "up" ? -steps : steps);
    if (!(target in list)) {
      spoken.textContent = "";
      spoken.textContent = `${part.label} is the ${direction === "up" ? "first" : "last"} of its list.`;
      return;
    }
    isAsking = true;
    const title = `Move ${part.label} ${direction}${steps > 1 ? ` by ${steps} places` : ""}?`;
    const done = await rearrangeOnceSeen(root, title, { file: part.file, part: part.part, direction, steps });
    isAsking = false;
    if (!done) return opener()?.focus();
    await then(part, list[target]);
    spoken.textContent = `${part.label} was moved ${direction}. It is number ${target + 1} of ${list.length} in its list.`;
  }

  return { move };
}

/** @typedef {ReturnType<typeof makeMoving>} Moving */

/**
 * Lets the part of a pencil be moved: by Alt and an arrow key at the pencil, by the buttons below it, and by dragging the
 * handle beside these.
 *
 * @param {PencilPlace} pencil
 * @param {() => PartsOfPage | null} page
 * @param {Moving} moving
 * @param {() => HTMLElement | null} opener
 */
function addMoving({ part, root, button }, page, moving, opener) {
  const lists = () => page()?.lists ?? [];
  const { list, place } = placeInList(part.part, lists());
  if (list.length < 2) return;
  button.setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
  button.title += " (Alt and an arrow key, or dragging, moves it)";
  /** @param {"up" | "down"} direction  @param {number} [steps] */
  const go = (direction, steps = 1) => moving.move(part, lists(), { direction, steps }, opener);
  root.addEventListener("keydown", (event) => {
    if (!(event instanceof KeyboardEvent) || !event.altKey || !/^Arrow(Up|Down)$/.test(event.key)) return;
    event.preventDefault();
    go(event.key === "ArrowUp" ? "up" : "down");
  });
  const targets = () => {
    const now = placeInList(part.part, lists());
    const parts = page()?.parts ?? [];
    const anchors = now.list.map((name) => parts.find((one) => one.part === name && one.file === part.file)?.anchor ?? "");
    return { place: now.place, targets: anchors.flatMap((anchor) => document.getElementById(anchor) ?? []) };
  };
  const handle = makeElement("span", "", { class: "drag", "aria-hidden": "true", title: `Drag to move ${part.label}` });
  handle.append(makeIcon("drag"));
  addDragging(handle, targets, (steps) => go(steps < 0 ? "up" : "down", Math.abs(steps)));
  const moves = makeElement("span", "", { class: "moves" });
  moves.append(handle);
  if (place > 0) moves.append(makeIconButton("up", `Move ${part.label} up`, () => go("up"), { class: "move" }));
  if (place + 1 < list.length) moves.append(makeIconButton("down", `Move ${part.label} down`, () => go("down"), { class: "move" }));
  root.append(moves);
}

