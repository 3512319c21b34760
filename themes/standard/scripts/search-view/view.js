// Shows what a search has found, below the field or on the page that searches.

window.waymarkSearchView = form => {
  const search = waymarkSearch;
  /** @param {string} name  @returns {HTMLInputElement} */
  const inputNamed = name => {
    const input = form.elements.namedItem(name);
    if (!(input instanceof HTMLInputElement)) throw new Error(`the form has no field '${name}'`);
    return input;
  };
  /** @param {Element | null} part  @returns {HTMLElement} */
  const present = part => {
    if (!(part instanceof HTMLElement)) throw new Error("the page has no place for what is found");
    return part;
  };
  const field = inputNamed("q");
  const status = present(form.querySelector(".search-status"));
  const isPage = Boolean(form.dataset.results);
  const panel = form.dataset.results ? present(document.getElementById(form.dataset.results)) : element("div", "search-panel");
  const lists = Array.from(form.elements).filter(
    /** @returns {list is HTMLSelectElement} */ list => list instanceof HTMLSelectElement);
  const tick = form.elements.namedItem("original");
  const original = tick instanceof HTMLInputElement ? tick : null;
  const { readWords, word, counted } = makeWords();
  const groupItem = makeGroupItem({ root: form.dataset.root ?? "", isPage, word });
  let latest = 0;
  /** @type {number | undefined} */
  let waiting;

  const body = isPage ? panel : element("div");
  if (!isPage) {
    panel.hidden = true;
    panel.append(status, body);
    form.append(panel);
  }
  form.querySelectorAll("[hidden].search-choice").forEach(part => { part.removeAttribute("hidden"); });

  /** @param {SearchResult} result */
  function help(result) {
    const part = element("div", "search-help");
    const list = element("ul");
    if (result.nearest.length) {
      const line = element("li", "", `${word("search-nearest")} `);
      result.nearest.forEach((near, place) => {
        const button = element("button", "search-word", near);
        button.type = "button";
        button.addEventListener("click", () => { field.value = near; field.focus(); show(); });
        line.append(place ? " " : "", button);
      });
      list.append(line);
    }
    for (const name of ["search-help-words", "search-help-code"]) list.append(element("li", "", word(name)));
    if (lists.some(list => list.value)) list.append(element("li", "", word("search-help-filters")));
    part.append(list);
    return part;
  }

  const chosen = () => ({
    ...Object.fromEntries(lists.map(list => [list.name, list.value])),
    ...(original?.checked ? { original: original.value } : {}),
  });
  const options = () => ({
    ...chosen(),
    tags: lists.filter(({ name, value }) => name.startsWith("tag.") && value).map(({ name, value }) => `${name.slice("tag.".length)}:${value}`),
  });

  async function show() {
    const query = field.value;
    const number = latest += 1;
    if (!query.trim()) return clear();
    /** @type {SearchResult} */
    let result;
    try {
      await search.open(form.dataset.index ?? "");
      readWords();
      result = await search.find(query, options());
    } catch (error) {
      if (number === latest) say(() => word("search-failed") || form.dataset.failed || "");
      return;
    }
    if (number !== latest) return;
    const list = element("ol", "search-results");
    list.setAttribute("aria-label", word("search-results"));
    list.append(...result.groups.map(groupItem));
    body.replaceChildren(result.total ? list : help(result));
    if (!isPage && result.total) body.append(allLink(query));
    if (isPage && result.next !== null) body.append(moreButton(list, query, result.next));
    panel.hidden = false;
    say(() => !result.total ? filled(word("search-nothing"), { query: query.trim() })
      : [result.isCut ? filled(word("search-found-many"), { count: String(result.total) })
        : counted("search-found", result.total),
        ...result.missing.map(missing => filled(word("search-missing"), { word: missing })),
        ...result.instead.map(values => filled(word("search-instead"), values))].join(" "));
    if (isPage) keepAddress();
  }

  /** @param {HTMLElement} list  @param {string} query  @param {number} next  @returns {HTMLElement} */
  function moreButton(list, query, next) {
    const button = element("button", "search-more", word("search-more"));
    button.type = "button";
    button.addEventListener("click", async () => {
      const result = await search.find(query, { ...options(), skip: next });
      const items = result.groups.map(groupItem);
      list.append(...items);
      button.remove();
      if (result.next !== null) body.append(moreButton(list, query, result.next));
      items[0]?.querySelector("a")?.focus();
    });
    return button;
  }

  /** @param {string} query */
  function allLink(query) {
    const link = element("a", "search-more", word("search-all"));
    link.href = `${form.action}?q=${encodeURIComponent(query)}`;
    return link;
  }

  /**
   * Says what has been found, to screen readers as well, once typing pauses; until then no number need be put in words, which
   * takes a browser longer at first than to find.
   *
   * @param {() => string} text
   */
  function say(text) {
    clearTimeout(waiting);
    waiting = setTimeout(() => { status.textContent = text(); }, 250);
  }

  function clear() {
    latest += 1;
    body.replaceChildren();
    if (!isPage) panel.hidden = true;
    clearTimeout(waiting);
    status.textContent = "";
    if (isPage) keepAddress();
  }

  // The address of the page names the query, so that it can be kept and sent.
  function keepAddress() {
    const values = new URLSearchParams();
    if (field.value.trim()) values.set("q", field.value.trim());
    for (const [name, value] of Object.entries(chosen())) if (value) values.set(name, value);
    const query = values.toString();
    try {
      history.replaceState(null, "", location.pathname + (query ? `?${query}` : ""));
    } catch (error) { /* A page from a disk may not change its address. */ }
  }

  // The keyboard

  /** @param {number} step */
  function move(step) {
    /** @type {HTMLElement[]} */
    const all = Array.from(panel.querySelectorAll("a[href], button"));
    const place = all.findIndex(part => part === document.activeElement) + step;
    if (place < 0) field.focus();
    else all[place]?.focus();
  }

  /** @param {Event} event  @returns {boolean} Whether it comes from a list of choices. */
  const isOfList = event => event.target === original || lists.some(list => list === event.target);

  form.addEventListener("input", event => {
    if (event.target === field || isOfList(event)) show();
  });
  if (isPage) form.addEventListener("submit", event => { event.preventDefault(); show(); });
  /** @param {KeyboardEvent} event */
  const leave = event => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (isOfList(event) || panel.hidden) return;
      event.preventDefault();
      move(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (document.activeElement !== field) return field.focus();
      if (field.value) {
        field.value = "";
        clear();
      } else {
        field.blur();
      }
    }
  };
  form.addEventListener("keydown", leave);
  if (isPage) panel.addEventListener("keydown", leave);
  if (!isPage) {
    /** @param {Event} event */
    const close = event => { if (!(event.target instanceof Node && form.contains(event.target))) panel.hidden = true; };
    document.addEventListener("focusin", close);
    document.addEventListener("pointerdown", close);
    field.addEventListener("focus", () => { if (body.childNodes.length) panel.hidden = false; });
  }

  if (isPage) {
    const values = new URLSearchParams(location.search);
    field.value = values.get("q") || field.value;
    if (original) original.checked = values.has("original");
    for (const list of lists) list.value = values.get(list.name) || list.value;
  }
  if (field.value.trim()) show();
  else search.open(form.dataset.index ?? "").then(() => {
    readWords();
    // Whoever types at once need not wait for it.
    setTimeout(() => { if (!latest) search.warm().then(groups => groups.map(groupItem), () => {}); }, 50);
  }, () => {});
};
