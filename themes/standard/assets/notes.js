// Waymark, the standard theme: the notes of a text beside their places, where the margin has room for them. Without it,
// and where it has none, they stand below their section.
(function () {
  "use strict";

  if (!document.querySelector(".notes")) return;

  /** @type {NodeListOf<HTMLElement>} */
  var columns = document.querySelectorAll(".marker article, .reading > .text");
  var rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
  var isFromRight = getComputedStyle(document.documentElement).direction === "rtl";

  /** @param {HTMLElement} column  @returns {string} */
  function sideWithRoom(column) {
    var box = column.getBoundingClientRect();
    var left = box.left, right = document.documentElement.clientWidth - box.right;
    // Behind the text of a marker stands the list of its contents.
    if (!column.closest(".marker") && (isFromRight ? left : right) > 19 * rem) return "beside";
    return (isFromRight ? right : left) > 13.5 * rem ? "beside at-start" : "";
  }

  /** @param {HTMLElement} column */
  function place(column) {
    column.classList.remove("beside", "at-start");
    var side = sideWithRoom(column);
    if (side) side.split(" ").forEach(function (name) { column.classList.add(name); });
    var bottom = -Infinity;
    column.querySelectorAll(".notes li[id]").forEach(function (note) {
      if (!(note instanceof HTMLElement)) return;
      note.style.top = "";
      /** @type {HTMLAnchorElement | null} */
      var back = note.querySelector("a.note-back");
      var mark = back && document.getElementById(back.hash.slice(1));
      if (!side || !mark || !note.offsetParent) return;
      var top = mark.getBoundingClientRect().top - note.offsetParent.getBoundingClientRect().top;
      top = Math.max(top, bottom + rem);
      note.style.top = top + "px";
      bottom = top + note.offsetHeight;
    });
  }

  function placeAll() { columns.forEach(place); }
  var isPlanned = false;
  function plan() {
    if (isPlanned) return;
    isPlanned = true;
    requestAnimationFrame(function () { isPlanned = false; placeAll(); });
  }
  // Whatever changes the height of the text moves the places in it.
  var watched = new ResizeObserver(plan);
  columns.forEach(function (column) { watched.observe(column); });
  addEventListener("resize", plan);
  addEventListener("beforeprint", function () {
    columns.forEach(function (column) { column.classList.remove("beside", "at-start"); });
  });
  addEventListener("afterprint", plan);
})();
