// Starts the page that puts the answers of many together, once all of the script has been read.

/**
 * @param {HTMLElement} main
 * @param {(files: File[]) => void} take
 */
function connectDrop(main, take) {
  const drop = partOf(main, "drop");
  const input = inputOf(main, "files");
  input.addEventListener("change", () => {
    take(Array.from(input.files ?? []));
    input.value = "";
  });
  // A file that misses the field would else take the place of the page.
  main.addEventListener("dragover", (event) => {
    event.preventDefault();
    drop.classList.add("is-over");
  });
  main.addEventListener("dragleave", () => drop.classList.remove("is-over"));
  main.addEventListener("drop", (event) => {
    event.preventDefault();
    drop.classList.remove("is-over");
    take(Array.from(event.dataTransfer?.files ?? []));
  });
}

/** @param {HTMLElement} results  @param {() => Collation} collation  @param {Words} words */
function connectCollationFiles(results, collation, words) {
  const office = "application/vnd.openxmlformats-officedocument";
  /** @param {string} action  @param {string} key  @param {string} ending  @param {string} type  @param {(title: string) => string | Uint8Array} make */
  const save = (action, key, ending, type, make) => onAction(results, action, () => {
    const title = words.text("collation-name", { day: words.day(dayOf(new Date())) });
    const file = fileName(key ? `${title} ${words.text(key)}` : title, ending);
    download(file, type, make(title));
    say(words.text("saved-file", { file }));
  });
  /** @param {(collation: Collation, words: Words) => string[][]} rows */
  const table = (rows) => () => tableText(tableWithProvenance(rows(collation(), words), collation().provenance, words));
  const now = () => new Date().toISOString();
  save("save-collation", "", ".json", "application/json", () => writtenCollation(collation()));
  save("save-counts", "counts", ".csv", "text/csv;charset=utf-8", table(countRows));
  save("save-answers", "answers", ".csv", "text/csv;charset=utf-8", table(collatedRows));
  save("save-document", "", ".docx", `${office}.wordprocessingml.document`, (title) => collationDocument(collation(), title, now(), words));
  save("save-workbook", "", ".xlsx", `${office}.spreadsheetml.sheet`, (title) => collationWorkbook(collation(), title, now(), words));
}

/** @param {HTMLElement} results  @param {() => Collation} collation  @param {Words} words  @returns {{choose: (marker: string) => void, show: () => void}} */
function connectCollationView(results, collation, words) {
  const marker = elementIn(results, "[data-part=marker]", HTMLSelectElement);
  const [differing, open] = [inputOf(results, "only-differing"), inputOf(results, "only-open")];
  for (const one of collation().markers) addOption(marker, one.marker, `${one.marker} ${one.title}`);
  const show = () => showCollatedQuestions(
    results, collation(), { marker: marker.value, isDiffering: differing.checked, isOpen: open.checked }, words);
  for (const field of [marker, differing, open]) field.addEventListener("input", show);
  return {
    show,
    choose(label) {
      marker.value = label;
      show();
      const details = elementIn(results, ".collated-marker", HTMLElement);
      details.scrollIntoView();
      elementIn(details, "summary", HTMLElement).focus();
    },
  };
}

function startCollating() {
  if (!document.getElementById("page-collate-panel")) return;
  const main = elementOf("page-main");
  const words = makeWords(new Map([...readTexts("page-tool-words"), ...readTexts("page-collate-words")]));
  const { code = "", title = "", edition = "" } = main.dataset;
  const asked = { set: { code, title, edition }, questions: readQuestions(contentOf("page-collate-questions")), judgements: readJudgements() };
  const provenance = Array.from(contentOf("page-tool-provenance").children, plainText);
  const fields = readFields();
  main.append(copyOf("page-collate-panel"));
  main.classList.add("has-tool");
  const results = partOf(main, "results");
  /** @type {Given} */
  let given = { entries: [], leftOut: [] };
  const named = () => distinctlyNamed(given.entries, words);
  const collation = () => makeCollation(named(), given.leftOut, asked, fields, provenance);
  const view = connectCollationView(results, collation, words);
  connectCollationFiles(results, collation, words);

  function showResults() {
    results.hidden = given.entries.length === 0;
    if (results.hidden) return;
    showHeatTable(partOf(results, "table"), partOf(results, "legend"), collation(), view.choose, words);
    view.show();
  }

  function showAll() {
    showReturns(main, named(), actions, words);
    showLeftOut(main, given.leftOut, words);
    showResults();
  }

  /** @param {number} index  @param {string} action */
  const focusAction = (index, action) => {
    const line = elementsIn(partOf(main, "returns"), "li:has([data-part=name])").at(index);
    const button = line && buttonOf(line, action);
    if (button && !button.disabled) button.focus();
    else if (line) inputOf(line, "name").focus();
    else inputOf(main, "files").focus();
  };

  /** @type {ReturnActions} */
  const actions = {
    rename(index, name) {
      given = { ...given, entries: given.entries.map((one, place) => (place === index ? { ...one, name: name || nameOfFile(one.file) } : one)) };
      showReturnNames(main, named(), words);
      showResults();
    },
    move(index, step) {
      const entries = [...given.entries];
      const [moved] = entries.splice(index, 1);
      entries.splice(index + step, 0, moved);
      given = { ...given, entries };
      showAll();
      focusAction(index + step, step < 0 ? "up" : "down");
      say(words.text("moved", { name: moved.name, number: index + step + 1, count: entries.length }));
    },
    leaveOut(index) {
      const { name } = given.entries[index];
      given = { ...given, entries: given.entries.filter((_, place) => place !== index) };
      showAll();
      focusAction(Math.min(index, given.entries.length - 1), "leave-out");
      say(words.text("left-out-now", { name, count: given.entries.length }));
    },
  };

  connectDrop(main, async (files) => {
    if (files.length === 0) return;
    partOf(main, "status").textContent = words.text("reading");
    const read = await readFiles(files, asked, words);
    given = { entries: [...given.entries, ...read.returns], leftOut: [...given.leftOut, ...read.leftOut] };
    showAll();
    elementIn(main, "[data-part=given]", HTMLDetailsElement).open = given.entries.length <= LISTED_RETURNS;
    partOf(main, "status").textContent = words.text("read-files", { count: given.entries.length, problems: given.leftOut.length });
  });
  onAction(main, "forget-left-out", () => {
    given = { ...given, leftOut: [] };
    showAll();
    inputOf(main, "files").focus();
  });
}

document.addEventListener("DOMContentLoaded", startCollating);
