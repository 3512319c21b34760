// Turns the list of questions into the tool, once all of the script has been read.

function showRemoved(section, review, judgements, words) {
  section.hidden = review.removed.length === 0;
  partOf(section, "entries").replaceChildren(...review.removed.map((response) =>
    reportEntryElement(reportEntry(response, null, judgements, words), "h3", words)));
}

function startTool() {
  const main = document.getElementById("page-main");
  const questions = readQuestions(main);
  if (questions.length === 0) return;
  // The words of the tool may be in another language than the set.
  const language = copyOf("page-tool-panel").querySelector(".tool").lang || document.documentElement.lang;
  const words = makeWords(readTexts("page-tool-words"), language);
  const judgements = readJudgements();
  const { code, title, edition } = main.dataset;
  const set = { code, title, edition };
  const match = (review) => withJudgements(matchedToQuestions(review, questions), judgements);
  const makeNew = () => {
    const now = new Date().toISOString();
    return match(makeReview(set, words.text("name-default", { day: words.day(now.slice(0, 10)) }), makeID(), now));
  };

  main.querySelector(".subtitle").after(copyOf("page-tool-panel"));
  document.body.append(copyOf("page-tool-dialogs"));
  main.append(copyOf("page-tool-removed"));
  main.classList.add("has-tool");
  const panel = main.querySelector(".tool");
  const removed = main.querySelector(".tool-removed");

  const session = makeSession(makeNew, match, storageKey(set));
  const confirm = makeConfirm();
  const showBackground = makeBackground(words);
  const displays = questions.map((question, index) => ({
    question, show: addResponseForm(question, index, session, judgements, words, showBackground),
  }));
  const showPanel = makePanelDisplay(panel, questions, judgements, words);
  session.onChange(({ review }) => {
    const responses = responsesByQuestion(review);
    const offered = judgementsOf(review, judgements, words);
    for (const { question, show } of displays) show(responses.get(question.label), review.use, offered);
    showPanel(session);
    showRemoved(removed, review, offered, words);
  });
  const mayLeave = connectPanel(panel, session, confirm, words);
  connectDownloads(panel, session, questions, judgements, words);
  connectFiles(panel, session, set, questions, match, mayLeave, words);
  connectOffline(main, panel, session, set, words);
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
