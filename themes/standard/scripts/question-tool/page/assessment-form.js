// Below the questions of a marker: what is said of it as a whole, in the fields that the set has for that.

/**
 * @typedef {AssessmentField & {help: string, kind: string, lang: string, dir: string}} OfferedField
 *   With what it asks for, in a sentence, and what it is: a text, a line or a judgement.
 */

/** @returns {OfferedField[]} The fields of the page; none where the set has none. */
function readFields() {
  const template = document.getElementById("page-tool-assessment");
  if (!(template instanceof HTMLTemplateElement)) return [];
  return elementsIn(template.content, "[data-field]").map((element) => {
    const [title = "", help = ""] = elementsIn(element, "span").map(plainText);
    return { id: element.dataset.field ?? "", title, help, kind: element.dataset.kind ?? "text", lang: element.lang, dir: element.dir };
  });
}

/** @param {OfferedField} field  @param {OfferedJudgement[]} judgements  @param {Words} words  @returns {Field} */
function makeAssessmentInput({ kind }, judgements, words) {
  if (kind === "line") return makeElement("input", "", { type: "text", maxlength: "500", autocomplete: "off" });
  if (kind !== "judgement") return makeElement("textarea", "", { rows: "2", maxlength: "20000", autocomplete: "off" });
  const select = makeElement("select", "");
  addOption(select, "", words.text("none-chosen"));
  for (const { id, title, lang, dir } of judgements.filter(({ scale }) => scale === "")) {
    const option = makeElement("option", title, { value: id });
    if (lang) Object.assign(option, { lang, dir });
    select.append(option);
  }
  return select;
}

/**
 * @param {Question["marker"]} marker
 * @param {OfferedField[]} fields
 * @param {FormContext} context
 * @returns {(assessment: Assessment | undefined, judgements: OfferedJudgement[]) => void}
 */
function addAssessmentForm(marker, fields, context) {
  const { session, judgements, words } = context;
  const part = copyOf("page-tool-assessment-form");
  const section = elementIn(part, ".tool-assessment", HTMLElement);
  const title = partOf(section, "title");
  title.textContent = words.text("as-a-whole", { label: marker.label });
  title.id = `page-tool-whole-${marker.id}`;
  section.setAttribute("aria-labelledby", title.id);
  const shows = fields.map((field) => {
    const row = elementIn(copyOf("page-tool-assessment-field"), ".assessment-field", HTMLElement);
    const input = makeAssessmentInput(field, judgements, words);
    const name = partOf(row, "title");
    Object.assign(name, { textContent: field.title, ...(field.lang ? { lang: field.lang, dir: field.dir } : {}) });
    elementIn(row, "label", HTMLElement).append(" ", input);
    const help = partOf(row, "help");
    Object.assign(help, { textContent: field.help, hidden: field.help === "", id: `page-tool-help-${marker.id}-${field.id}` });
    if (field.help) input.setAttribute("aria-describedby", help.id);
    input.dataset.assessment = field.id;
    input.addEventListener("input", () => session.change((review, now) => withAssessment(
      review, marker, ({ entries }) => ({ entries: withEntry(entries, field.id, input.value) }), now), `${marker.label} ${field.id}`));
    input.addEventListener("blur", () => session.endChange());
    partOf(section, "fields").append(row);
    /** @param {Assessment | undefined} assessment  @param {OfferedJudgement[]} offered */
    return (assessment, offered) => {
      const text = entryText(assessment?.entries ?? [], field.id);
      if (input instanceof HTMLSelectElement && text !== "" && ![...input.options].some(({ value }) => value === text)) {
        addOption(input, text, judgementTitle(text, offered));
      }
      if (input.value !== text) input.value = text;
      showBeside(partOf(row, "beside"), marker, field, assessment, offered, context);
    };
  });
  elementOf(marker.id).append(section);
  return (assessment, offered) => shows.forEach((show) => show(assessment, offered));
}

/**
 * Shows what others say in a field, who said what of what is settled, and what was said last time.
 *
 * @param {HTMLElement} place
 * @param {Question["marker"]} marker
 * @param {OfferedField} field
 * @param {Assessment | undefined} assessment
 * @param {OfferedJudgement[]} offered
 * @param {FormContext} context
 */
function showBeside(place, marker, field, assessment, offered, { session, words, goOn }) {
  /** @param {AssessmentEntry} entry */
  const textOf = ({ text }) => (field.kind === "judgement" ? judgementTitle(text, offered) : text);
  /** @param {AssessmentEntry[]} list */
  const own = (list) => list.filter((entry) => entry.field === field.id);
  const others = own(assessment?.others ?? []).map((other) => {
    const part = copyOf("page-tool-entry");
    const name = words.text("other-entry", { name: other.from || words.text("another-window") });
    elementIn(part, ".other", HTMLElement).setAttribute("aria-label", `${field.title}: ${name}`);
    partOf(part, "from").textContent = name;
    partOf(part, "text").textContent = textOf(other);
    /** @param {(text: string) => string} choose */
    const settle = (choose) => {
      session.change((review, now) => withAssessment(review, marker, (mine) => settledAssessment(
        mine, other, choose(entryText(mine.entries, field.id)), ownName(review)), now));
      goOn(marker, null);
    };
    onAction(part, "dismiss", () => settle((text) => text));
    onAction(part, "take", () => settle(() => other.text));
    onAction(part, "both", () => settle((text) => bothTexts(text, other.text)));
    buttonOf(part, "both").hidden = field.kind !== "text";
    return part;
  });
  /** @param {AssessmentEntry} entry  @param {string} key */
  const line = (entry, key) => {
    const said = makeElement("p", "", { class: "said quiet" });
    said.append(makeElement("strong", `${words.text(key, { name: entry.from || words.text("another-window") })}:`), ` ${textOf(entry)}`);
    return said;
  };
  place.replaceChildren(
    ...others, ...own(assessment?.earlier ?? []).map((entry) => line(entry, "earlier-from")),
    ...own(assessment?.settled ?? []).map((entry) => line(entry, "settled-from")));
}

/**
 * The forms of markers, each made when its marker is first shown.
 *
 * @param {Question[]} questions
 * @param {OfferedField[]} fields
 * @param {Finder} finder
 * @param {FormContext} context
 * @returns {(session: Session) => void} Shows a session in the forms that are there.
 */
function addAssessmentForms(questions, fields, finder, context) {
  if (fields.length === 0) return () => {};
  /** @type {Map<string, {label: string, show: ReturnType<typeof addAssessmentForm>}>} */
  const forms = new Map();
  function show() {
    const { review } = context.session;
    const assessments = assessmentsByMarker(review);
    const offered = judgementsOf(review, context.judgements, context.words);
    for (const form of forms.values()) form.show(assessments.get(form.label), offered);
  }
  finder.onShow(() => {
    const shown = finder.marker();
    const before = forms.size;
    for (const { marker } of finder.found()) {
      if ((shown !== "" && marker.id !== shown) || forms.has(marker.id)) continue;
      forms.set(marker.id, { label: marker.label, show: addAssessmentForm(marker, fields, context) });
    }
    if (forms.size > before) show();
  });
  return show;
}
