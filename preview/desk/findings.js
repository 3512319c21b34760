// What is found in a text as one types, with what mends it.

/**
 * @param {Panel} panel
 */
function makeFindingsList({ text, found, findings, elsewhere }) {
  let about = "";

  /** @param {number} start  @param {number} end  A finding that is about no words of its own is about its line. */
  function selectWords(start, end) {
    const line = text.value.indexOf("\n", start);
    text.focus();
    text.setSelectionRange(start, start < end ? end : line < 0 ? text.value.length : line);
  }

  /** @param {Mend} mend */
  function mendButton({ title, isSafe, changes }) {
    return makeButton(title.charAt(0).toUpperCase() + title.slice(1), () => {
      // A text that has changed since is looked at again in a moment.
      if (text.value === about) write(text, joinedChange(about, changes));
    }, isSafe ? { class: "mend" } : { class: "mend", title: "This may not be what you mean: look at it afterwards." });
  }

  /** @param {FoundInText} finding */
  function makeFinding({ severity, code, summary, hint, page, start, end, mends }) {
    const entry = makeElement("li", "", { class: severity });
    const line = makeElement("p");
    const select = makeButton("", () => selectWords(start, end), { class: "select", title: "Select the words in the text" });
    select.append(makeElement("b", `${severity}: `), summary);
    line.append(select, " ", makeElement("a", code, { href: page, target: "_blank", title: `What ${code} means` }));
    entry.append(line);
    if (hint) entry.append(makeElement("p", `hint: ${hint}`, { class: "hint" }));
    if (mends.length) {
      const buttons = makeElement("div", "", { class: "buttons" });
      buttons.append(...mends.map(mendButton));
      entry.append(buttons);
    }
    return entry;
  }

  return {
    /** @param {TypedAnswer} answer  @param {string} typed  The text that they are about. */
    show({ findings: list, elsewhere: others }, typed) {
      about = typed;
      // A person in the list stays at the same button of it.
      const focused = Array.from(findings.querySelectorAll("button")).findIndex((button) => button.matches(":focus"));
      findings.replaceChildren(...list.map(makeFinding));
      if (focused >= 0) (findings.querySelectorAll("button")[focused] ?? text).focus();
      const words = list.length ? `${counted(list.length, "finding")} in this text` : "No findings.";
      if (found.textContent !== words) found.textContent = words;
      const counts = [[others.errors, "error"], [others.warnings, "warning"]];
      const parts = counts.filter(([count]) => count).map(([count, noun]) => counted(Number(count), String(noun)));
      elsewhere.textContent = parts.length ? `Elsewhere on the site: ${parts.join(", ")}.` : "";
    },
    clear() {
      found.textContent = "";
      elsewhere.textContent = "";
      findings.replaceChildren();
    },
  };
}
