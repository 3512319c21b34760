// Waymark, the standard theme: shows the markers of the overview that have the tags somebody chooses.
// Without it the page lists all markers, each with its tags.
(function () {
  "use strict";

  var form = document.querySelector(".tag-choices");
  if (!(form instanceof HTMLFormElement)) return;
  var status = form.querySelector("[role=status]");
  var selects = Array.from(form.querySelectorAll("select"));
  var rows = Array.from(document.querySelectorAll("tbody tr"));

  function show() {
    var chosen = selects.filter(function (select) { return select.value; }).map(function (select) {
      return select.dataset.group + ":" + select.value;
    });
    var count = 0;
    rows.forEach(function (row) {
      if (!(row instanceof HTMLElement)) return;
      var tags = (row.dataset.tags || "").split(" ");
      row.hidden = !chosen.every(function (tag) { return tags.includes(tag); });
      if (!row.hidden) count += 1;
    });
    document.querySelectorAll("section.phase").forEach(function (phase) {
      if (phase instanceof HTMLElement) phase.hidden = !phase.querySelector("tbody tr:not([hidden])");
    });
    if (status) status.textContent = count + "/" + rows.length;
    var values = new URLSearchParams(chosen.map(function (tag) { return ["tag." + tag.split(":")[0], tag.split(":")[1]]; }));
    var query = values.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash);
    } catch (error) { /* A page from a disk may not change its address. */ }
  }

  var values = new URLSearchParams(location.search);
  selects.forEach(function (select) {
    var value = values.get("tag." + select.dataset.group);
    if (value && Array.from(select.options).some(function (option) { return option.value === value; })) select.value = value;
    select.addEventListener("change", show);
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.hidden = false;
  if (selects.some(function (select) { return select.value; })) show();
})();
