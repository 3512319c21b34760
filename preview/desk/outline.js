// A line around what is being edited on the page. It is drawn by a style sheet, so that the page stays as it is.

function makeOutline() {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  let shown = "";

  return {
    /** What it is around; empty for nothing. */
    get anchor() { return shown; },
    /** @param {string} anchor  Empty for none.  @param {HTMLTextAreaElement} text  Gets the language of the place, and its direction. */
    show(anchor, text) {
      shown = anchor;
      sheet.replaceSync(anchor && `#${CSS.escape(anchor)} {
        outline: 2px dashed light-dark(#0b4f9e, #9cc7ff); outline-offset: .3125rem; border-radius: .25rem;
      }`);
      const place = (anchor && document.getElementById(anchor)) || document.querySelector("main") || document.body;
      text.lang = place.closest("[lang]")?.getAttribute("lang") ?? "";
      text.dir = getComputedStyle(place).direction;
    },
    /** Brings the place into the part of the window that the panel leaves free. */
    reveal() {
      const place = shown && document.getElementById(shown);
      if (place) place.scrollIntoView({ block: "nearest", behavior: "instant" });
    },
  };
}
