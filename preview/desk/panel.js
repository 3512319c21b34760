// The panel beside the page: its parts, and the room that it takes.

const STEP = 5;

/**
 * @param {HTMLElement} panel
 * @param {HTMLElement} handle
 */
function makeSizing(panel, handle) {
  handle.addEventListener("focus", () => {
    handle.setAttribute("aria-valuenow", String(Math.round(panel.offsetHeight / innerHeight * 100)));
  });

  /** @param {number} percent  Of the height of the window. */
  function setHeight(percent) {
    const height = Math.round(Math.min(90, Math.max(30, percent)));
    panel.style.setProperty("--sheet", `${height}vh`);
    handle.setAttribute("aria-valuenow", String(height));
  }

  handle.addEventListener("keydown", (event) => {
    const step = { ArrowUp: STEP, ArrowDown: -STEP }[event.key];
    if (!step) return;
    event.preventDefault();
    setHeight(Number(handle.getAttribute("aria-valuenow")) + step);
  });
  handle.addEventListener("pointerdown", (event) => handle.setPointerCapture(event.pointerId));
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    setHeight((panel.getBoundingClientRect().bottom - event.clientY) / innerHeight * 100);
  });
}

/** @param {HTMLElement} panel  The page is narrower by the panel, or longer, so that it hides nothing for good. */
function leaveRoom(panel) {
  const root = document.documentElement;
  const isColumn = matchMedia("(min-width: 60rem)");
  const measure = () => {
    const isShown = panel.isConnected && !panel.hidden;
    root.style.paddingInlineEnd = isShown && isColumn.matches ? `${panel.offsetWidth}px` : "";
    root.style.setProperty("--waymark-sheet", isShown && !isColumn.matches ? `${panel.offsetHeight}px` : "0px");
  };
  new ResizeObserver(measure).observe(panel);
  isColumn.addEventListener("change", measure);
  return measure;
}

/** @param {() => void} close */
function makePanel(close) {
  const { host, root } = makeHost([makeSheet(COMMON_STYLES), makeSheet(PANEL_STYLES), makeSheet(DIALOG_STYLES)]);
  const title = makeElement("h2", "", { id: "title" });
  const place = makeElement("p", "", { class: "place", dir: "ltr" });
  const handle = makeElement("div", "", {
    class: "handle", role: "separator", tabindex: "0", "aria-label": "Height of the panel", "aria-orientation": "horizontal",
    "aria-valuemin": "30", "aria-valuemax": "90", "aria-valuenow": "52",
  });
  const text = makeElement("textarea", "", {
    id: "text", "aria-labelledby": "title", "aria-autocomplete": "list", spellcheck: "true", autocomplete: "off",
  });
  const completions = makeElement("div", "", { id: "completions", class: "completions", "aria-label": "Suggestions" });
  const field = makeElement("div", "", { class: "field" });
  field.append(text, completions);
  const [notices, changes] = ["notices", "changes"].map((id) => makeElement("div", "", { id }));
  const [status, found, spoken] = ["status", "found", "unseen"].map((name) => makeElement("p", "", { class: name, role: "status" }));
  const findings = makeElement("ul", "", { class: "findings", "aria-label": "Findings" });
  const elsewhere = makeElement("p", "", { class: "elsewhere" });
  const buttons = makeElement("div", "", { class: "buttons" });

  const head = makeElement("div", "", { class: "head" });
  const names = makeElement("div");
  names.append(title, place);
  const closing = makeIconButton("close", "Close", close);
  head.append(names, closing);
  const scroll = makeElement("div", "", { class: "scroll" });
  scroll.append(notices, field, changes, found, findings, elsewhere, spoken);
  const foot = makeElement("div", "", { class: "foot" });
  foot.append(status, buttons);
  const inner = makeElement("div", "", { class: "inner", dir: "ltr" });
  inner.append(head, scroll, foot);
  const panel = makeElement("div", "", { class: "panel", role: "region", "aria-labelledby": "title" });
  panel.append(handle, inner);
  panel.hidden = true;
  root.append(panel);
  makeSizing(panel, handle);
  const measure = leaveRoom(panel);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, makeSheet(PAGE_STYLES)];
  // The keys of the page are not for those who write here.
  host.addEventListener("keydown", (event) => event.stopPropagation());

  return {
    host, root, panel, close: closing, title, place, text, field, completions, scroll, notices, changes, found, findings, elsewhere, spoken, status, buttons,
    /** @param {boolean} isShown */
    show(isShown) {
      // It stands beside the body, which is compared with the page that comes with news.
      if (!host.isConnected) document.documentElement.append(host);
      panel.dir = getComputedStyle(document.documentElement).direction;
      panel.hidden = !isShown;
      document.documentElement.toggleAttribute("data-waymark-editing", isShown);
      measure();
    },
  };
}

/** @typedef {ReturnType<typeof makePanel>} Panel */
