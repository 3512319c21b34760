// Waymark, the standard theme: links that copy themselves, buttons that print the page, and a list of contents that
// shows where you are.
// Every page works without it.
(function () {
  "use strict";

  var message = document.querySelector(".message");
  /** @type {number | undefined} */
  var hiding;

  /** @param {HTMLElement} message  @param {string} words */
  function say(message, words) {
    message.textContent = words;
    clearTimeout(hiding);
    hiding = setTimeout(function () { message.textContent = ""; }, 4000);
  }

  // The link leads to its place as any other; where the browser allows it, its address is copied, too.
  document.addEventListener("click", function (event) {
    var link = event.target instanceof Element && event.target.closest("a.permalink");
    if (!(link instanceof HTMLAnchorElement) || !(message instanceof HTMLElement) || !navigator.clipboard) return;
    var place = message;
    navigator.clipboard.writeText(link.href).then(
      function () { say(place, place.dataset.linkCopied || ""); },
      function () { /* The address stands in the address bar all the same. */ });
  });

  // The script that shows what a word of the glossary means comes when somebody first comes to such a word. Until it is
  // there a click waits for it; where it is not to be had, the word is a link to the glossary.
  var source = document.currentScript instanceof HTMLScriptElement ? document.currentScript.dataset.definitions : "";
  /** @type {HTMLAnchorElement | null} */
  var term = null;
  /** @type {Event | null} */
  var click = null;
  /** @param {Event} event */
  function comeToTerm(event) {
    var link = event.target instanceof Element && event.target.closest("a.term");
    if (!(link instanceof HTMLAnchorElement)) return;
    if (event instanceof MouseEvent && event.type === "click") {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      click = event;
    }
    var isBegun = term !== null;
    term = link;
    if (isBegun || !source) return;
    var script = document.createElement("script");
    script.src = source;
    script.onload = function () {
      stopWaiting();
      if (term && (click || term.matches(":hover, :focus"))) waymarkShowDefinition(term, click);
    };
    script.onerror = function () {
      stopWaiting();
      if (term && click) location.href = term.href;
    };
    document.head.append(script);
  }
  var COMING = ["pointerover", "focusin", "click"];
  function stopWaiting() {
    COMING.forEach(function (name) { document.removeEventListener(name, comeToTerm); });
  }
  if (source && "showPopover" in HTMLElement.prototype) {
    COMING.forEach(function (name) { document.addEventListener(name, comeToTerm); });
  }

  document.querySelectorAll(".print-button").forEach(function (button) {
    button.removeAttribute("hidden");
    button.addEventListener("click", function () { print(); });
  });

  // Only a table that is wider than its place has to be reached.
  document.querySelectorAll(".table").forEach(function (table) {
    if (!(table instanceof HTMLElement)) return;
    new ResizeObserver(function () {
      table.tabIndex = table.scrollWidth > table.clientWidth ? 0 : -1;
    }).observe(table);
  });

  /** @type {NodeListOf<HTMLAnchorElement>} */
  var links = document.querySelectorAll(".contents a[href^='#']");
  var places = Array.from(links, function (link) { return document.getElementById(link.hash.slice(1)); });

  // The place being read is the last whose heading is above the upper third of the window.
  function showPlace() {
    var current = 0;
    places.forEach(function (place, index) {
      if (place && place.getBoundingClientRect().top < innerHeight / 3) current = index;
    });
    var atEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    if (atEnd) current = links.length - 1;
    links.forEach(function (link, index) {
      if (index === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  }

  if (links.length) {
    var waiting = false;
    addEventListener("scroll", function () {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(function () { waiting = false; showPlace(); });
    }, { passive: true });
    showPlace();
  }
})();
