// Waymark: what every page loads of its search. The rest comes when somebody is about to search.
(function () {
  "use strict";
  const form = document.querySelector(".search-form");
  if (!(form instanceof HTMLFormElement)) return;
  const field = form.elements.namedItem("q");
  if (!(field instanceof HTMLInputElement)) return;

  /** @param {string | undefined} address  @returns {Promise<unknown>} */
  function load(address = "") {
    return new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = resolve;
      script.onerror = reject;
      document.head.append(script);
    });
  }

  let isStarted = false;
  /** @param {HTMLFormElement} form */
  function start(form) {
    if (isStarted) return;
    isStarted = true;
    load(form.dataset.engine).then(() => load(form.dataset.view)).then(
      () => waymarkSearchView(form),
      () => { isStarted = false; });
  }

  field.addEventListener("focus", () => start(form));
  if (document.activeElement === field || form.dataset.results) start(form);

  // A stroke leads to the field, unless it is being typed somewhere.
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    // On a narrow window the field is folded away.
    const fold = field.closest("[popover]");
    if (fold instanceof HTMLElement && !field.getClientRects().length) fold.showPopover();
    field.focus();
    field.select();
  });
})();
