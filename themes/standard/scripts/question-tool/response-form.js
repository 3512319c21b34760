// What stands below each question: where a person writes the response.

function showOthers(form, response, session, question, judgements, words) {
  const others = partOf(form, "others");
  const list = response?.others ?? [];
  others.hidden = list.length === 0;
  others.replaceChildren(...list.map((other) => {
    const part = copyOf("page-tool-other");
    const name = words.text("other-answer", { name: other.from || words.text("another-window") });
    part.querySelector(".other").setAttribute("aria-label", name);
    partOf(part, "from").textContent = name;
    for (const row of answerRows(other, judgements, words)) {
      partOf(part, "rows").append(makeElement("dt", row.name), makeElement("dd", row.text));
    }
    const settle = (answer) => {
      const rest = response.others.filter((one) => one !== other);
      session.change((review, now) => withResponse(review, question, { ...answer, others: rest }, now));
      form.querySelector("summary").focus();
    };
    onAction(part, "take", () => settle(answerOf(other)));
    onAction(part, "dismiss", () => settle({}));
    return part;
  }));
}

function makeChoice(name, { id, title, lang, dir }, choose) {
  const choice = copyOf("page-tool-choice");
  const input = choice.querySelector("input");
  Object.assign(input, { name, value: id });
  Object.assign(choice.querySelector("span"), { textContent: title, ...(lang ? { lang, dir } : {}) });
  input.addEventListener("change", () => choose(id));
  return choice;
}

/** Offers the judgements, and no others but the one that an answer has from before the site changed them. */
function showJudgements(form, chosen, judgements, make) {
  const choices = partOf(form, "judgements");
  const offered = judgements.filter(({ id, isOld }) => !isOld || id === chosen);
  const shown = new Set();
  for (const input of choices.querySelectorAll("input")) {
    if (input.value === "" || offered.some(({ id }) => id === input.value)) shown.add(input.value);
    else input.closest("label").remove();
  }
  const none = choices.querySelector('input[value=""]').closest("label");
  none.before(...offered.filter(({ id }) => !shown.has(id)).map(make));
  for (const input of choices.querySelectorAll("input")) input.checked = input.value === chosen;
}

/** Returns a function that shows a response in the form that it has put below the question. */
function addResponseForm(question, index, session, judgements, words, showBackground) {
  question.element.append(copyOf("page-tool-response"));
  const form = question.element.querySelector(".response");
  form.setAttribute("aria-label", words.text("response", { label: question.label }));
  const set = (changes, tag) =>
    session.change((review, now) => withResponse(review, question, changes, now), tag && `${question.label} ${tag}`);
  const makeJudgement = (judgement) => makeChoice(`judgement-${index}`, judgement, (id) => set({ judgement: id }));
  const none = { id: "", title: words.text("none-chosen"), lang: "", dir: "", isOld: false };
  partOf(form, "judgements").append(...[...judgements, none].map(makeJudgement));
  for (const input of form.querySelectorAll("[data-field]")) {
    const { field } = input.dataset;
    input.addEventListener("input", () => {
      if (field === "due" && input.validity.badInput) return;
      set({ [field]: input.value }, field);
    });
    input.addEventListener("blur", () => session.endChange());
  }
  const due = form.querySelector("[data-field=due]");
  const dueError = partOf(form, "due-error");
  dueError.id = `page-due-error-${index}`;
  due.setAttribute("aria-describedby", dueError.id);
  due.addEventListener("blur", () => {
    dueError.hidden = due.validity.valid;
    due.setAttribute("aria-invalid", String(!due.validity.valid));
  });
  onAction(form, "fits", () => {
    set({ hash: question.hash, wording: question.wording });
    form.querySelector("summary").focus();
  });
  const background = form.querySelector("[data-action=background]");
  background.textContent = backgroundTitle(question, words);
  background.hidden = background.textContent === "";
  background.addEventListener("click", () => showBackground(question));
  question.element.addEventListener("keydown", (event) => {
    if (event.key !== "F2" || background.hidden) return;
    event.preventDefault();
    showBackground(question);
  });
  return makeResponseDisplay(form, question, session, makeJudgement, words);
}

function makeResponseDisplay(form, question, session, makeJudgement, words) {
  let [shown, shownUse] = [null, null];
  return (response, use, judgements) => {
    if (use !== shownUse) {
      const suffix = use && USES.includes(use) ? `-${use}` : "";
      partOf(form, "judgement-prompt").textContent = words.text(`prompt-judgement${suffix}`);
      partOf(form, "notes-prompt").textContent = words.text(`prompt-notes${suffix}`);
      shownUse = use;
    }
    if (response === shown) return;
    const answer = answerOf(response);
    const details = form.querySelector("details");
    for (const input of form.querySelectorAll("[data-field]")) {
      const value = answer[input.dataset.field];
      if (input.value === value) continue;
      input.value = value;
      // What comes from a file, from the device or from another window is seen at once.
      if (value) details.open = true;
    }
    showJudgements(form, answer.judgement, judgements, makeJudgement);
    partOf(form, "reworded").hidden = !isReworded(response, question);
    partOf(form, "answered-wording").textContent = response?.wording ?? "";
    showOthers(form, response, session, question, judgements, words);
    shown = response;
  };
}
