// The table of markers by agencies. Colours repeat what the words of its cells say.

/**
 * Returns the judgement that stands most often in a cell; nothing where two do, or as many questions are open.
 *
 * @param {CollatedMarker["cells"][0]} cell
 * @returns {string}
 */
function mostFrequent({ counts, otherWords, open }) {
  const [first] = [...counts].sort((one, other) => other.count - one.count);
  const rivals = [...counts.filter((one) => one !== first).map(({ count }) => count), otherWords, open];
  return first && rivals.every((count) => count < first.count) ? first.judgement : "";
}

/** @param {Collation} collation  @param {string} id  @returns {number} Which of the tints a judgement has, from 1; the same id has one in all scales. */
function tintNumber({ judgements }, id) {
  const ids = [...new Set(judgements.map((one) => one.id))];
  return (ids.indexOf(id) % TINT_FILLS.length) + 1;
}

/** @param {Collation} collation  @param {string} id  @returns {string} The class of a judgement's tint. */
function tintOf(collation, id) {
  return `tint-${tintNumber(collation, id)}`;
}

/** @param {CollatedMarker["cells"][0]} cell  @param {(id: string) => string} titleOf  @param {Words} words  @returns {string[]} "In place 3". */
function cellTexts({ counts, otherWords, open, unsettled }, titleOf, words) {
  const said = [
    ...counts.map(({ judgement, count }) => ({ title: titleOf(judgement), count })),
    { title: words.text("other-words"), count: otherWords }, { title: words.text("open"), count: open },
  ].filter(({ count }) => count > 0).map(({ title, count }) => words.text("in-count", { title, count }));
  return unsettled > 0 ? [...said, words.text("unsettled-in", { count: unsettled })] : said;
}

/** @param {Collation} collation  @param {CollatedMarker} marker  @returns {(id: string) => string} What the judgements of a marker are called. */
function titlesOfMarker(collation, { marker }) {
  const scales = new Set(collation.questions.filter((question) => question.marker === marker).map(({ scale }) => scale));
  return (id) => titleIn(collation, id, [...scales].find((scale) => collation.judgements.some((one) => one.id === id && one.scale === scale)) ?? "");
}

/**
 * @param {HTMLElement} table
 * @param {HTMLElement} legend
 * @param {Collation} collation
 * @param {(marker: string) => void} choose  Shows the questions of a marker.
 * @param {Words} words
 */
function showHeatTable(table, legend, collation, choose, words) {
  const head = makeElement("tr", "");
  head.append(makeElement("th", words.text("marker"), { scope: "col" }),
    ...collation.agencies.map(({ name }) => makeElement("th", name, { scope: "col" })));
  const body = makeElement("tbody", "");
  body.append(...collation.markers.map((marker) => {
    const row = makeElement("tr", "");
    const heading = makeElement("th", "", { scope: "row" });
    const button = makeQuotation("button", "", { type: "button" });
    button.append(makeElement("span", marker.marker, { class: "label" }), " ", makeElement("span", marker.title, { class: "long" }));
    button.addEventListener("click", () => choose(marker.marker));
    heading.append(button);
    const titleOf = titlesOfMarker(collation, marker);
    row.append(heading, ...marker.cells.map((cell) => {
      const most = mostFrequent(cell);
      const box = makeElement("td", "", most ? { class: tintOf(collation, most) } : {});
      const texts = cellTexts(cell, titleOf, words);
      box.append(...texts.flatMap((text, index) => [makeElement("span", index < texts.length - 1 ? `${text} ·` : text), " "]));
      return box;
    }));
    return row;
  }));
  const top = makeElement("thead", "");
  top.append(head);
  table.replaceChildren(makeElement("caption", words.text("table"), { class: "unseen" }), top, body);
  const tinted = new Set(collation.markers.flatMap(({ cells }) => cells.map(mostFrequent)).filter((id) => id !== ""));
  const shown = distinctJudgements(collation.judgements.map(({ id, title }) => ({ id, title, meaning: "" }))).filter(({ id }) => tinted.has(id));
  /** @param {string} text  @param {string} tint */
  const entry = (text, tint) => {
    const line = makeElement("li", "");
    line.append(makeElement("span", "", { class: `swatch ${tint}`, "aria-hidden": "true" }), text);
    return line;
  };
  legend.replaceChildren(
    ...shown.map(({ id, title }) => entry(words.text("most-often", { title }), tintOf(collation, id))),
    entry(words.text("none-most-often"), "no-tint"));
}
