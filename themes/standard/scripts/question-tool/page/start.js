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

/** @param {HTMLElement} main  @returns {HTMLElement} The panel, which it has added to the page. */
function addPanel(main) {
  elementIn(main, ".subtitle", HTMLElement).after(copyOf("page-tool-panel"));
  document.body.append(copyOf("page-tool-dialogs"));
  main.append(copyOf("page-tool-removed"));
  main.classList.add("has-tool");
  return elementIn(main, ".tool", HTMLElement);
}

function startTool() {
  const main = elementOf("page-main");
  const questions = readQuestions(main);
  if (questions.length === 0) return;
  const words = makeWords(readTexts("page-tool-words"));
  const judgements = readJudgements();
  const { code = "", title = "", edition = "" } = main.dataset;
  const set = { code, title, edition };
  /** @param {Review} review */
  const match = (review) => withJudgements(matchedToQuestions(review, questions), judgements);
  const makeNew = () => {
    const now = new Date();
    const name = words.text("name-default", { day: words.day(dayOf(now)) });
    return match(makeReview(set, name, makeID(), now.toISOString()));
  };

  const panel = addPanel(main);
  const removed = elementIn(main, ".tool-removed", HTMLElement);
  const session = makeSession(makeNew, match, storageKey(set, location.href));
  showMeanings(panel, questions, judgements);
  const showForms = addResponseForms(
    questions, { session, judgements, words, showBackground: makeBackground(), explain: makeExplanation(judgements) });
  const showPanel = makePanelDisplay(panel, questions, judgements, words);
  session.onChange((changed) => {
    showForms(changed);
    showPanel(changed);
    showRemoved(removed, changed.review, judgements, words);
    partOf(panel, "relabelled").textContent = relabelledText(changed.relabelled, words);
  });
  const mayLeave = connectPanel(panel, session, makeConfirm(), words);
  connectDownloads(panel, session, questions, judgements, words);
  connectFiles(panel, session, set, questions, match, mayLeave, words);
  connectOffline(main, panel, session, set, words);
  /** @param {string} handedOver */
  const begin = (handedOver) => {
    if (handedOver) session.takeUp(handedOver);
    else session.restore();
    connectFinder(main, panel, questions, session, words);
  };
  const name = nameHandedOver();
  if (name) textHandedOver(name).then(begin);
  else begin("");
}

document.addEventListener("DOMContentLoaded", startTool);
