// Where people differ: a list that leads from one place to the next.

/**
 * @typedef {object} DifferenceList
 * @property {() => void} show
 * @property {(marker: Question["marker"], question: Question | null) => void} goOn
 *   Leads from a difference that is settled to the next.
 */

/**
 * @param {HTMLElement} panel
 * @param {Question[]} questions
 * @param {Session} session
 * @param {Finder} finder
 * @param {Words} words
 * @returns {DifferenceList}
 */
function makeDifferenceList(panel, questions, session, finder, words) {
  const button = elementIn(panel, "[data-opens=differences]", HTMLButtonElement);
  /** @type {string | null} */
  let shown = null;
  /** @param {Difference} difference */
  const lead = ({ marker, question }) => {
    if (question) return finder.reveal(question);
    finder.goTo(marker.id);
    elementIn(elementOf(marker.id), ".tool-assessment", HTMLElement).scrollIntoView({ block: "center" });
  };
  /** @param {Difference} difference */
  const nameOf = ({ marker, question }) => question?.label ?? words.text("as-a-whole", { label: marker.label });
  return {
    show() {
      const differences = differencesOf(session.review, questions);
      button.hidden = differences.length === 0;
      const key = JSON.stringify(differences.map((one) => [nameOf(one), one.names]));
      if (key === shown) return;
      shown = key;
      partOf(panel, "difference-count").textContent = String(differences.length);
      partOf(panel, "differences").replaceChildren(...differences.map((difference) => {
        const item = makeElement("li", "");
        const link = makeElement("button", nameOf(difference), { type: "button", class: "link-button" });
        link.addEventListener("click", () => lead(difference));
        item.append(link, ` ${difference.names.map((name) => name || words.text("another-window")).join(", ")}`);
        return item;
      }));
    },
    goOn(marker, question) {
      const differences = differencesOf(session.review, questions);
      const place = question ?? questions.filter((one) => one.marker.id === marker.id).at(-1);
      const from = place ? questions.indexOf(place) : -1;
      /** @param {Difference} difference  @returns {number} */
      const order = (difference) => questions.indexOf(
        difference.question ?? questions.filter((one) => one.marker.id === difference.marker.id).slice(-1)[0]);
      const next = differences.find((one) => order(one) >= from) ?? differences[0];
      // The button that was pressed is gone: where nothing is left, what was settled has the focus.
      lead(next ?? { marker, question, names: [] });
      say(words.text("differences-left", { count: differences.length }));
    },
  };
}
