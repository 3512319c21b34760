// Waymark, the standard theme: a switch between light and dark. Without it the page follows the device. The choice is
// kept in this browser only once somebody has made one, and is let go when it is what the device has anyway.
(function () {
  "use strict";
  const KEY = "waymark-scheme";
  const root = document.documentElement;
  const device = matchMedia("(prefers-color-scheme: dark)");

  /** @returns {string | null} What was chosen; null where nothing was, or nothing can be kept here. */
  function kept() {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  }

  /** @param {string | null} scheme */
  function keep(scheme) {
    try {
      if (scheme) localStorage.setItem(KEY, scheme);
      else localStorage.removeItem(KEY);
    } catch { /* The choice holds for this page alone. */ }
  }

  /** @param {string | null} scheme */
  function use(scheme) {
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
    else delete root.dataset.scheme;
  }

  const isDark = () => (root.dataset.scheme ? root.dataset.scheme === "dark" : device.matches);

  // Before anything is painted; the switch itself comes with the rest of the page.
  use(kept());
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector(".scheme-switch");
    if (!(button instanceof HTMLButtonElement)) return;
    const show = () => button.setAttribute("aria-pressed", String(isDark()));
    button.hidden = false;
    button.addEventListener("click", () => {
      const scheme = isDark() ? "light" : "dark";
      const choice = (scheme === "dark") === device.matches ? null : scheme;
      use(choice);
      keep(choice);
      show();
    });
    device.addEventListener("change", show);
    addEventListener("storage", (event) => {
      if (event.key !== KEY && event.key !== null) return;
      use(kept());
      show();
    });
    show();
  });
})();
