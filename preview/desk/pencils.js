// The pencils: a button at every part of the page that can be edited.

const BLOCK = /^(DIV|P|TABLE|BLOCKQUOTE|UL|OL|DL|FIGURE|PRE)$/;

/** @param {Element} target  @returns {Element} What a pencil stands at the end of: a heading, or the words of an entry. */
function pencilPlace(target) {
  if (/^H[1-6]$/.test(target.nodeName)) return target;
  const heading = target.querySelector("h1, h2, h3, h4, h5, h6");
  if (heading) return heading;
  const word = target.querySelector("dt");
  if (word) return word;
  if (target instanceof HTMLTableRowElement) return target.cells[0] ?? target;
  // What follows the words of an entry, such as the places that cite a source, is not edited with them.
  // What is shown in a shadow, as findings are, is no part of the page.
  const blocks = Array.from(target.children).filter((child) => BLOCK.test(child.nodeName) && !child.shadowRoot);
  const end = blocks.findIndex((child) => !/^(DIV|P)$/.test(child.nodeName));
  return blocks[(end < 0 ? blocks.length : end) - 1] ?? target;
}

/** @param {Element} place  @param {Element} host  A list within an entry stays below the words and their pencil. */
function putPencil(place, host) {
  const block = Array.from(place.children).find((child) => BLOCK.test(child.nodeName) || child.shadowRoot);
  if (block) block.before(host);
  else place.append(host);
}

/** @typedef {{part: Part, root: ShadowRoot, button: HTMLButtonElement}} PencilPlace */

/** @param {DOMRect} box  @param {Element | null | undefined} element */
function isOver(box, element) {
  const other = element?.getBoundingClientRect();
  return other !== undefined && box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom;
}

/**
 * @param {(part: Part, opener: () => HTMLElement | null) => void} open
 * @param {(pencil: PencilPlace, opener: () => HTMLElement | null) => void} [decorate]  Adds what stands beside the pencil.
 */
function makePencils(open, decorate) {
  const sheets = [makeSheet(COMMON_STYLES), makeSheet(PENCIL_STYLES)];
  /** @type {Map<string, {part: Part, target: Element, host: HTMLElement, button: HTMLButtonElement}>} */
  const pencils = new Map();

  /** @param {Part} part  @param {boolean} isUnsaved */
  function add(part, isUnsaved) {
    const target = part.anchor && document.getElementById(part.anchor);
    if (!target) return;
    const name = `Edit ${nameOf(part)}`;
    const { host, root } = makeHost(sheets);
    const id = keptName(part.file, part.part);
    const button = makeButton("", () => open(part, () => pencils.get(id)?.button ?? null), {
      "aria-label": isUnsaved ? `${name} (unsaved text)` : name, title: name, class: isUnsaved ? "unsaved" : "",
    });
    button.append(makeIcon("pencil"));
    root.append(button);
    decorate?.({ part, root, button }, () => pencils.get(id)?.button ?? null);
    putPencil(pencilPlace(target), host);
    pencils.set(id, { part, target, host, button });
  }

  // Beyond the edge of the window a pencil would make the page scroll sideways; beside a heading it would lie over a link.
  function turnAtEdges() {
    const buttons = Array.from(pencils.values(), ({ button }) => button);
    for (const button of buttons) button.classList.remove("turned", "tucked");
    const width = document.documentElement.clientWidth - parseFloat(getComputedStyle(document.documentElement).paddingInlineEnd);
    const sides = Array.from(pencils.values(), ({ host, button }) => {
      const box = button.getBoundingClientRect();
      if (box.left < 0 || box.right > width) return "turned";
      return isOver(box, host.parentElement?.nextElementSibling) ? "tucked" : "";
    });
    buttons.forEach((button, index) => sides[index] && button.classList.add(sides[index]));
  }

  /** @param {Event} event */
  function showNear(event) {
    const under = event.target instanceof Node ? event.target : null;
    for (const { target, button } of pencils.values()) button.classList.toggle("near", target.contains(under));
  }

  document.addEventListener("pointerover", showNear);
  addEventListener("resize", turnAtEdges);

  return {
    remove() {
      const focused = Array.from(pencils).find(([, { host }]) => document.activeElement === host);
      for (const { host } of pencils.values()) host.remove();
      pencils.clear();
      return focused?.[0] ?? "";
    },
    /** @param {Part[]} parts  @param {UnsavedText[]} drafts  @param {string} focused  The name of the part whose pencil had the focus. */
    show(parts, drafts, focused) {
      const unsaved = new Set(drafts.map(({ file, part }) => keptName(file, part)));
      for (const part of parts) add(part, unsaved.has(keptName(part.file, part.part)));
      turnAtEdges();
      pencils.get(focused)?.button.focus({ preventScroll: true });
    },
    turnAtEdges,
    /** @param {Part} part  @returns {HTMLElement | null} */
    buttonOf: ({ file, part }) => pencils.get(keptName(file, part))?.button ?? null,
  };
}
