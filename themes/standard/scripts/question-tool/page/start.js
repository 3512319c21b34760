// Turns the list of questions into the tool, once all of the script has been read.

/**
 * @param {HTMLElement} section
 * @param {Review} review
 * @param {OfferedJudgement[]} judgements
 * @param {Words} words
 */
function showRemoved(section, review, judgements, words) {
  section.hidden = review.removed.length === 0;
  const offered = judgementsOf(review, judgements, words);
  partOf(section, "entries").replaceChildren(...review.removed.map((response) =>
    reportEntryElement(reportEntry(response, undefined, offered, words), "h3", words)));
}

/** @param {HTMLElement} main  @returns {HTMLElement} The panel, which it has added to the page, with the questions below. */
function addPanel(main) {
  elementIn(main, ".page-heading", HTMLElement).after(copyOf("page-tool-panel"));
  const panel = elementIn(main, ".tool-panel", HTMLElement);
  partOf(panel, "remarks").append(...elementsIn(main, ":scope > .subtitle, :scope > .note"));
  main.querySelector(":scope > .jump")?.remove();
  partOf(main, "questions").append(...elementsIn(main, ":scope > section[data-phase]"), copyOf("page-tool-removed"));
  document.body.append(copyOf("page-tool-dialogs"));
  main.classList.add("has-tool");
  return panel;
}

function startTool() {
  const main = elementOf("page-main");
  const questions = readQuestions(main);
  if (questions.length === 0) return;
  const words = makeWords(readTexts("page-tool-words"));
  const judgements = readJudgements();
  const fields = readFields();
  const { code = "", title = "", edition = "" } = main.dataset;
  const set = { code, title, edition };
  /** @param {Review} review */
  const match = (review) => withFields(withJudgements(matchedToQuestions(review, questions), judgements), fields);
  const makeNew = () => {
    const now = new Date();
    const name = words.text("name-default", { day: words.day(dayOf(now)) });
    return match(makeReview(set, name, makeID(), now.toISOString()));
  };

  const panel = addPanel(main);
  const removed = elementIn(main, ".tool-removed", HTMLElement);
  const session = makeSession(makeNew, match, storageKey(set, location.href));
  const foldOut = makeMenu(panel);
  const finder = makeFinder(main, panel, questions, session, words);
  const [showBackground, explain] = [makeBackground(), makeExplanation(judgements)];
  showMeanings(panel, questions, judgements);
  addMarkerHeads(questions, judgements, showBackground, explain);
  connectBackgroundKeys(questions, judgements, showBackground, explain);
  const differences = makeDifferenceList(panel, questions, session, finder, words);
  const context = { session, judgements, words, explain, goOn: differences.goOn };
  const shows = [
    addResponseForms(questions, context), addAssessmentForms(questions, fields, finder, context),
    makePanelDisplay(panel, questions, judgements, words), makeBar(main, panel, questions, finder, words),
    makePassphraseDisplay(panel, words), makeMarkerList(main, questions, finder, words), makeActionList(panel, questions, session, finder, words), differences.show,
  ];
  session.onChange((changed) => {
    for (const show of shows) show(changed);
    showRemoved(removed, changed.review, judgements, words);
    partOf(panel, "relabelled").textContent = relabelledText(changed.relabelled, words);
  });
  const mayLeave = connectPanel(panel, session, makeConfirm(), words);
  connectPassphrase(panel, session, mayLeave, foldOut, words);
  connectDownloads(panel, session, questions, judgements, words);
  connectFiles(panel, session, { set, questions, judgements }, match, mayLeave, foldOut, words);
  connectKeys(main, panel, questions, finder);
  connectLeaving(session);
  connectOffline(main, panel, session, set, words);
  /** @param {string} handedOver */
  const begin = (handedOver) => {
    if (handedOver) session.takeUp(handedOver);
    else session.restore();
    finder.begin();
  };
  const name = nameHandedOver();
  if (name) textHandedOver(name).then(begin);
  else begin("");
}

document.addEventListener("DOMContentLoaded", startTool);
