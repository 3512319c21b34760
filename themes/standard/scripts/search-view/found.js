// What was found, as the elements of a page.

/** The address of a question or criterion on the page of its marker: `q3`, `c3`, or `a1` for one that was added. */
const QUESTION = /^[qac]\d+$/;

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [className]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[Name]}
 */
function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

/** @param {FoundGroup} group  @returns {boolean} Whether it is in another language than the page that shows it. */
function isForeign(group) {
  return document.documentElement.lang.toLowerCase().split("-")[0] !== group.language;
}

/**
 * Returns what makes an entry of the list of results.
 *
 * @param {{root: string, isPage: boolean, word: (name: string) => string}} view  Where addresses begin, whether there is
 *   the room of a page, and the words of the interface.
 * @returns {(group: FoundGroup) => HTMLElement}
 */
function makeGroupItem({ root, isPage, word }) {
  /** @param {FoundGroup} group  @param {FoundPassage | null} passage  @param {string} [text] */
  function linkTo(group, passage, text) {
    const link = element("a", "", text);
    const anchor = passage && passage.anchor;
    if (isForeign(group)) link.lang = group.language;
    link.href = root + group.address.split("/").map(encodeURIComponent).join("/")
      + (anchor ? `#${encodeURIComponent(anchor)}` : "");
    return link;
  }

  /**
   * Returns where a question is answered: in the question tool of its set.
   *
   * @param {FoundGroup} group
   * @param {string} anchor  That of the question: `q3`.
   */
  function answerLink(group, anchor) {
    const link = element("a", "search-answer", word("search-answer"));
    const [folder, marker] = [group.address.replace(/[^/]*$/, ""), group.address.replace(/^.*\/|\.html$/g, "")];
    const names = new URLSearchParams({ marker, question: anchor });
    link.href = `${root}${folder.split("/").map(encodeURIComponent).join("/")}questions.html#?${names}`;
    return link;
  }

  return group => {
    const item = element("li", "search-group");
    const heading = element(isPage ? "h2" : "p", "search-page");
    const link = linkTo(group, null);
    if (group.label) link.append(element("span", "label", group.label), " ");
    link.append(group.title);
    heading.append(link);
    const list = element("ul", "search-passages");
    for (const passage of group.passages.slice(0, isPage ? 3 : 2)) {
      const entry = element("li");
      if (passage.anchor || passage.name) {
        const name = element("p", "search-place");
        name.append(linkTo(group, passage, passage.name || group.title));
        if (passage.isDrafted) name.append(" ", element("span", "search-note", word("drafted")));
        if (passage.isHeldInPart) name.append(" ", element("span", "search-note", word("question-held-in-part")));
        if (isPage && QUESTION.test(passage.anchor)) name.append(" ", answerLink(group, passage.anchor));
        entry.append(name);
      }
      if (passage.text) {
        const text = excerpt(passage, isPage ? 280 : 140);
        if (isForeign(group)) text.lang = group.language;
        entry.append(text);
      }
      if (entry.childNodes.length) list.append(entry);
    }
    item.append(heading, list);
    return item;
  };
}

/**
 * Returns the part of a passage that has most of the words, with these marked.
 *
 * @param {FoundPassage} passage
 * @param {number} room  About how many characters it may have.
 */
function excerpt({ text, marks }, room) {
  /** @param {number} from  @returns {number} Where a word ends. */
  const blankBefore = from => Math.max(text.lastIndexOf(" ", from), text.lastIndexOf("\n", from));
  // A line end parts the entries of a list.
  const shownText = (/** @type {string} */ part) => part.replace(/\n/g, " • ");
  let start = 0;
  if (text.length > room && marks.length) {
    /** @param {number} from */
    const inside = from => marks.filter(([first, last]) => first >= from && last <= from + room).length;
    const best = marks.map(([first]) => Math.max(0, first - 40)).reduce((one, other) => (inside(other) > inside(one) ? other : one));
    start = best ? blankBefore(best) + 1 : 0;
  }
  const cut = text.length > start + room ? blankBefore(start + room) : text.length;
  const end = cut > start ? cut : start + room;
  const shown = element("p", "search-text");
  let place = start;
  if (start) shown.append("… ");
  for (const [first, last] of marks) {
    if (first < place || last > end) continue;
    shown.append(shownText(text.slice(place, first)), element("mark", "", text.slice(first, last)));
    place = last;
  }
  shown.append(shownText(text.slice(place, end)), end < text.length ? " …" : "");
  return shown;
}
