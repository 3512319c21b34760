// The sum of a review as a table and in words: how often each judgement was chosen, of how many questions. There is no
// score, and no share that stands without its count.

/**
 * @typedef {object} SummaryRow
 * @property {string} label  The label of the marker; empty for the row that sums the others up.
 * @property {string} name
 * @property {string} origin  Which of its questions it counts, where a marker has both kinds.
 * @property {number[]} counts  For each judgement, then those for which none is chosen, then all.
 *
 * @typedef {object} SummaryTable
 * @property {string[]} headings  Of the counts.
 * @property {SummaryRow[]} rows
 * @property {SummaryRow} sum
 */

/** How many judgements stand side by side on a page. */
const SUMMARY_COLUMNS = 7;

/**
 * Returns how a marker was judged, in words and counts: "In place: 2. Partly: 1. None chosen: 3."
 *
 * Questions of the original and added ones are counted apart, and called so where a marker has both.
 *
 * @param {MarkerCounts} counts
 * @param {Words} words
 * @returns {string}
 */
function summaryInWords(counts, words) {
  return counts.parts.map((part) => {
    const said = [...part.counts.filter(({ count }) => count > 0), { title: words.text("none-chosen"), count: part.open }]
      .map(({ title, count }) => words.text("count", { title, count }));
    const origin = partOrigin(counts, part, words);
    return [origin && `${origin} –`, ...said].filter((text) => text).join(" ");
  }).join(" ");
}

/** @param {MarkerCounts} counts  @param {PartCounts} part  @param {Words} words  @returns {string} */
function partOrigin({ parts }, { isAdded }, words) {
  return parts.length > 1 ? words.text(isAdded ? "origin-added" : "origin-restated") : "";
}

/**
 * Returns the counts as a table: those of the judgements that most questions have, and of others that were chosen.
 * Where there are too many to stand side by side, those that were not chosen are left out.
 *
 * @param {MarkerCounts[]} markers
 * @param {OfferedJudgement[]} offered
 * @param {Words} words
 * @returns {SummaryTable}
 */
function summaryTable(markers, offered, words) {
  const usual = new Set(offered.filter(({ scale }) => scale === "").map(({ title }) => title));
  const parts = markers.flatMap((marker) => marker.parts.map((part) => ({ marker, part })));
  const all = parts[0]?.part.counts.map(({ title }, index) => (
    { title, index, sum: parts.reduce((sum, { part }) => sum + part.counts[index].count, 0) })) ?? [];
  const wanted = all.filter(({ title, sum }) => usual.has(title) || sum > 0);
  const columns = wanted.length > SUMMARY_COLUMNS ? wanted.filter(({ sum }) => sum > 0) : wanted;
  const rows = parts.map(({ marker, part }) => ({
    label: marker.marker.label, name: `${marker.marker.label} ${marker.marker.title}`, origin: partOrigin(marker, part, words),
    counts: [...columns.map(({ index }) => part.counts[index].count), part.open, part.total],
  }));
  return {
    headings: [...columns.map(({ title }) => title), words.text("none-chosen"), words.text("questions")], rows,
    sum: {
      label: "", name: words.text("all-together"), origin: "",
      counts: (rows[0]?.counts ?? []).map((_, index) => rows.reduce((sum, { counts }) => sum + counts[index], 0)),
    },
  };
}
