// Take away and bring back: the buttons that save files, and the fields that open them.

/**
 * @param {HTMLElement} panel
 * @param {Session} session
 * @param {Question[]} questions
 * @param {OfferedJudgement[]} judgements
 * @param {Words} words
 */
function connectDownloads(panel, session, questions, judgements, words) {
  const provenance = Array.from(contentOf("page-tool-provenance").children, plainText);
  /**
   * @param {string} action
   * @param {string} ending
   * @param {string} type
   * @param {(review: Review) => string | Uint8Array} make
   */
  const save = (action, ending, type, make) => onAction(panel, action, () => {
    const file = fileName(session.review.name, ending);
    download(file, type, make(session.review));
    say(words.text("saved-file", { file }));
  });
  /** @param {Review} review */
  const report = (review) => makeReport(review, questions, judgements, words, provenance);
  save("save-file", ".json", "application/json", (review) => {
    session.noteFile();
    return writtenReview(review, provenance);
  });
  save("save-document", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    (review) => wordDocument(report(review), words, document.documentElement.lang, document.documentElement.dir));
  save("save-workbook", ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    (review) => reviewWorkbook(review, report(review), questions, judgements, words));
  save("save-table", ".csv", "text/csv;charset=utf-8",
    (review) => tableText(tableWithProvenance(responseRows(review, questions, judgements, words), provenance, words)));
  save("save-actions", `-${fileName(words.text("actions"), ".csv")}`, "text/csv;charset=utf-8",
    (review) => tableText(tableWithProvenance(actionRows(review, questions, words), provenance, words)));
  save("save-calendar", ".ics", "text/calendar;charset=utf-8",
    (review) => actionCalendar(review, questions, words, new Date().toISOString(), provenance));
  onAction(panel, "show-report", () => showReport(report(session.review), words));
}

/**
 * @param {HTMLElement} panel
 * @param {Session} session
 * @param {ReviewedQuestions} asked
 * @param {(review: Review) => Review} match
 * @param {() => Promise<boolean>} mayLeave
 * @param {(name: string, isOpen: boolean) => void} foldOut
 * @param {Words} words
 */
function connectFiles(panel, session, asked, match, mayLeave, foldOut, words) {
  const { set, questions } = asked;
  const error = partOf(panel, "file-error");
  /** @param {string[]} messages  What stays to be read, for it may be long. */
  const tell = (messages) => partOf(panel, "file-messages").replaceChildren(...messages.map((text) => makeElement("li", text)));
  /** @param {string} part  @param {(review: Review) => void | Promise<void>} use */
  const take = (part, use) => inputOf(panel, part).addEventListener("change", async () => {
    const input = inputOf(panel, part);
    const file = input.files?.[0];
    if (!file) return;
    error.textContent = "";
    tell([]);
    input.removeAttribute("aria-invalid");
    try {
      const opened = await openedFile(file, asked, words);
      await use(opened.review);
      if (opened.workbook) tell(workbookMessages(opened.workbook, questions, set, words));
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      error.textContent = words.text("file-problem", { problem: words.text(problem.key, problem.values) });
      input.setAttribute("aria-invalid", "true");
    }
    input.value = "";
  });
  take("open-file", async (written) => {
    if (!(await mayLeave())) return;
    await session.open(written);
    const { review } = session;
    const byLabel = new Map(questions.map((question) => [question.label, question]));
    const reworded = review.responses.filter((response) => isReworded(response, byLabel.get(response.question)));
    const edition = review.set.edition === set.edition ? "" : words.text("opened-edition", review.set);
    say(`${words.text("opened", { name: review.name, reworded: reworded.length, removed: review.removed.length })} ${edition}`.trim());
  });
  take("merge-file", async (written) => {
    const review = match(written);
    session.change((mine, now) => mergedReviews(mine, review, now));
    const differing = differencesOf(session.review, questions);
    const merged = words.text("merged", { count: differing.length });
    say(`${merged} ${relabelledText(countRelabelled(written, review), words)}`.trim());
    if (differing.length > 0) foldOut("differences", true);
  });
  take("carry-file", (written) => {
    const earlier = match(written);
    session.change((mine, now) => carriedOver(mine, earlier, questions, now));
    const carried = session.review.responses.filter((response) => response.earlier !== null);
    const open = carried.filter(({ action, state }) => action !== "" && !FINISHED.includes(state));
    say(words.text("carried", { name: earlier.name, count: carried.length, actions: open.length }));
  });
}

/** @param {number} count  @param {Words} words  @returns {string} What is said of responses to questions of other labels. */
function relabelledText(count, words) {
  return count > 0 ? words.text("relabelled", { count }) : "";
}
