// What stands beside an answer: those of others that differ, who said what, and what was said last time.

/** @param {Element} list  @param {Answer} answer  @param {Judgement[]} judgements  @param {Words} words */
function fillRows(list, answer, judgements, words) {
  list.replaceChildren(...answerRows(answer, judgements, words).flatMap(
    (row) => [makeElement("dt", row.name), makeElement("dd", row.text)]));
}

/**
 * @param {HTMLElement} form
 * @param {RecordedResponse | undefined} response
 * @param {Question} question
 * @param {Judgement[]} judgements
 * @param {FormContext} context
 */
function showOthers(form, response, question, judgements, { session, words, goOn }) {
  const others = partOf(form, "others");
  const list = response?.others ?? [];
  others.hidden = list.length === 0;
  others.replaceChildren(...list.map((other) => {
    const part = copyOf("page-tool-other");
    const name = words.text("other-answer", { name: other.from || words.text("another-window") });
    elementIn(part, ".other", HTMLElement).setAttribute("aria-label", name);
    partOf(part, "from").textContent = name;
    fillRows(partOf(part, "rows"), other, judgements, words);
    /** @param {(own: Answer) => Answer} choose */
    const settle = (choose) => {
      session.change((review, now) => {
        const mine = responsesByQuestion(review).get(question.label);
        return mine ? withResponse(review, question, settledResponse(mine, other, choose(answerOf(mine)), ownName(review)), now) : review;
      });
      goOn(question.marker, question);
    };
    onAction(part, "dismiss", () => settle((own) => own));
    onAction(part, "take", () => settle(() => answerOf(other)));
    onAction(part, "both", () => settle((own) => bothAnswers(own, other)));
    buttonOf(part, "both").hidden = other.notes === "" || other.notes === response?.notes;
    return part;
  }));
}

/** @param {HTMLElement} form  @param {RecordedResponse | undefined} response  @param {Judgement[]} judgements  @param {Words} words */
function showSettled(form, response, judgements, words) {
  const list = response?.settled ?? [];
  partOf(form, "settled").hidden = list.length === 0;
  partOf(form, "settled-rows").replaceChildren(...list.flatMap((said) => {
    const rows = makeElement("dl", "");
    fillRows(rows, said, judgements, words);
    return [makeElement("p", words.text("settled-from", { name: said.from || words.text("another-window") }), { class: "other-from" }), rows];
  }));
}

/**
 * @param {HTMLElement} form
 * @param {RecordedResponse | undefined} response
 * @param {Judgement[]} judgements
 * @param {Words} words
 */
function showEarlier(form, response, judgements, words) {
  const earlier = response?.earlier ?? null;
  partOf(form, "earlier").hidden = earlier === null;
  if (!earlier) return;
  partOf(form, "earlier-from").textContent = words.text("earlier-from", { name: earlier.from });
  fillRows(partOf(form, "earlier-rows"), earlier, judgements, words);
  buttonOf(form, "take-earlier").hidden = (earlier.judgement === "" || earlier.judgement === response?.judgement) &&
    (earlier.notes === "" || earlier.notes === response?.notes);
}
