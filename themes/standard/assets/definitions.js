// Waymark, the standard theme: a word of the glossary shows what it means where it stands, when it is pointed at, has
// the focus or is tapped. page.js loads this when somebody first comes to such a word.

/**
 * Shows what a word means.
 *
 * @param {HTMLAnchorElement} link
 * @param {Event | null} click  The click on it; null where it was only come to.
 */
var waymarkShowDefinition = (function () {
  "use strict";
  /**
   * @typedef {object} Definitions  What scr/glossary.js says of a set.
   * @property {string} language
   * @property {string} direction
   * @property {string} title  What the glossary is called.
   * @property {Record<string, {name: string, html: string}>} terms  By their addresses on the page of the glossary.
   */

  /** How long the pointer rests before a definition opens, and how long it may be away before it closes. */
  const OPENING = 250, CLOSING = 300;
  const TERM = "a.term";
  /**
   * What has been asked for, by the address of its script.
   *
   * @type {Map<string, Promise<Definitions | null>>}
   */
  const loaded = new Map();
  /**
   * The word whose definition is shown.
   *
   * @type {HTMLAnchorElement | null}
   */
  let shown = null;
  /** @type {number | undefined} */
  let waiting;

  const popover = document.createElement("span");
  popover.className = "definition";
  popover.id = "page-definition";
  popover.popover = "manual";
  popover.tabIndex = -1;

  /** @param {EventTarget | null} target  @returns {HTMLAnchorElement | null} The word of a text that it is in. */
  function termAt(target) {
    const link = target instanceof Element ? target.closest(TERM) : null;
    return link instanceof HTMLAnchorElement && !popover.contains(link) ? link : null;
  }

  /**
   * Loads the definitions of a glossary. A page from a disk can load a script, and nothing else.
   *
   * @param {string} address
   * @returns {Promise<Definitions | null>} Null where they are not to be had.
   */
  function load(address) {
    const begun = loaded.get(address);
    if (begun) return begun;
    /** @type {Promise<Definitions | null>} */
    const promise = new Promise((resolve) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve(/** @type {any} */ (self).waymarkDefinitions ?? null);
      script.onerror = () => { loaded.delete(address); resolve(null); };
      document.head.append(script);
    });
    loaded.set(address, promise);
    return promise;
  }

  /**
   * The script that says what a link means: that of the glossary it leads to, or of what this site knows of another
   * publisher's.
   *
   * @param {HTMLAnchorElement} link
   */
  const cards = (link) => link.dataset.cards ?? link.href.split("#")[0].replace(/\.html$/, ".js");

  /**
   * Fills the popover with what a word means. Where its definition is not to be had, it still leads to the glossary.
   *
   * @param {HTMLAnchorElement} link
   * @param {Definitions | null} definitions
   * @param {string} base  What the addresses in a definition count from.
   */
  function fill(link, definitions, base) {
    const anchor = link.dataset.name ?? decodeURIComponent(link.hash.slice(1));
    const term = definitions && Object.hasOwn(definitions.terms, anchor) ? definitions.terms[anchor] : null;
    const name = document.createElement("strong");
    name.textContent = term ? term.name : (link.textContent ?? "");
    const text = document.createElement("span");
    // The program has made it of the content, as it makes the text of pages.
    if (term) text.innerHTML = term.html;
    const more = document.createElement("a");
    more.className = "definition-more";
    more.href = link.href;
    more.textContent = definitions ? definitions.title : link.href;
    popover.replaceChildren(name, text, more);
    if (definitions) {
      popover.lang = definitions.language;
      popover.dir = definitions.direction;
    }
    for (const inner of popover.querySelectorAll("a")) {
      inner.href = new URL(inner.getAttribute("href") ?? "", base).href;
      // Who goes from word to word passes by what leads on from them.
      inner.tabIndex = -1;
      // Nothing leads away from a page on which somebody is writing.
      if (document.querySelector(".has-tool")) {
        inner.target = "_blank";
        inner.rel = "noopener";
      }
    }
  }

  /** Puts the popover below its word, or above it where there is more room, and inside the window. */
  function place() {
    if (!shown) return;
    const word = shown.getClientRects()[0];
    // The word may have been hidden meanwhile, as where another marker is shown.
    if (!word) return hide();
    const { offsetWidth: width, offsetHeight: height } = popover;
    const room = document.documentElement.clientWidth - width - 8;
    const left = document.dir === "rtl" ? word.right - width : word.left;
    const isAbove = word.bottom + height + 8 > innerHeight && word.top > height + 8;
    popover.style.left = `${Math.max(8, Math.min(left, room))}px`;
    popover.style.top = `${isAbove ? word.top - height - 4 : word.bottom + 4}px`;
  }

  function hide() {
    clearTimeout(waiting);
    if (!shown) return;
    shown.removeAttribute("aria-describedby");
    shown = null;
    popover.hidePopover();
    popover.remove();
  }

  /** @param {HTMLAnchorElement} link */
  async function show(link) {
    clearTimeout(waiting);
    if (shown === link) return;
    hide();
    shown = link;
    // The browser would show what an abbreviation stands for a second time.
    link.querySelector("abbr[title]")?.removeAttribute("title");
    link.removeAttribute("title");
    const page = link.href.split("#")[0];
    const definitions = await load(cards(link));
    if (shown !== link) return;
    fill(link, definitions, page);
    // Beside its word, so that it comes next for the keyboard, and is not shut out of a dialog.
    link.after(popover);
    link.setAttribute("aria-describedby", popover.id);
    popover.showPopover();
    place();
  }

  /** @param {() => void} act  @param {number} time */
  function soon(act, time) {
    clearTimeout(waiting);
    waiting = setTimeout(act, time);
  }

  /** @param {Node | null} node  @returns {boolean} Whether it is the word that is shown, or in what is shown of it. */
  const isShown = (node) => popover.contains(node) || (shown !== null && shown.contains(node));

  document.addEventListener("pointerover", (event) => {
    const link = termAt(event.target);
    if (event.pointerType !== "mouse") return;
    if (link && link !== shown) soon(() => show(link), OPENING);
    else if (event.target instanceof Node && isShown(event.target)) clearTimeout(waiting);
    else if (shown && !isShown(document.activeElement)) soon(hide, CLOSING);
    else clearTimeout(waiting);
  });
  document.addEventListener("focusin", (event) => {
    const link = termAt(event.target);
    if (link) show(link);
    else if (event.target instanceof Node && !isShown(event.target)) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !isShown(event.target)) hide();
  });
  /**
   * @param {HTMLAnchorElement} link
   * @param {Event | null} click
   */
  async function open(link, click) {
    if (popover.contains(link)) {
      const page = link.href.split("#")[0];
      fill(link, await load(cards(link)), page);
      place();
    } else {
      await show(link);
    }
    if (!click) return;
    for (const inner of popover.querySelectorAll("a")) inner.removeAttribute("tabindex");
    // A click of the keyboard, or of what reads the page out.
    if (click instanceof MouseEvent && click.detail === 0 && shown) popover.focus();
  }

  // A word opens what it means; what leads on stands in that.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(TERM) : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    open(link, event);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !shown) return;
    const link = shown;
    event.preventDefault();
    event.stopPropagation();
    const hadFocus = popover.contains(document.activeElement);
    hide();
    if (hadFocus) link.focus();
    hide();
  }, true);
  addEventListener("scroll", () => { if (shown) place(); }, { passive: true, capture: true });
  addEventListener("resize", () => { if (shown) place(); });
  return open;
})();
