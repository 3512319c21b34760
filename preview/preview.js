// Waymark's preview: keeps a page as its files are, and shows what is found in them.
(function () {
  "use strict";

  var version = document.currentScript.dataset.version;
  // Pages that keep themselves in the browser would show what they kept, and not what changes.
  document.documentElement.dataset.preview = "";
  var source = "";
  var stream;
  var shown;
  var notes = [];

  var styles = new CSSStyleSheet();
  // A note spans the row of a grid or the line of a list that it stands in, and breaks words that are too long.
  styles.replaceSync(
    ":host{all:initial;display:block;grid-column:1/-1;flex:1 0 100%;min-width:0;max-width:100%;" +
    "font:16px/1.5 system-ui,sans-serif;color:var(--ink);color-scheme:light dark;" +
    "--ink:#1a1a1a;--paper:#fff;--line:#555;--link:#0b4f9e;" +
    "--warning:#8a5a00;--warning-paper:#fff6e0;--error:#b00020;--error-paper:#ffecee}" +
    "@media (prefers-color-scheme:dark){:host{--ink:#f1f1f1;--paper:#1d1f22;--line:#9a9a9a;--link:#9cc7ff;" +
    "--warning:#e0a93b;--warning-paper:#33290f;--error:#ff8a98;--error-paper:#3d1a1f}}" +
    "[hidden]{display:none}" +
    ".finding{box-sizing:border-box;margin:.5em 0;padding:.4em .75em;border-inline-start:.3em solid var(--warning);" +
    "background:var(--warning-paper);overflow-wrap:anywhere}" +
    ".finding.error{border-color:var(--error);background:var(--error-paper)}" +
    "p{margin:0}b{font-weight:600}.hint,.place,.source{font-size:.875em}" +
    ".source{display:block;margin:.25em 0;font-family:ui-monospace,monospace;white-space:pre-wrap}" +
    "mark{background:none;color:inherit;border-block-end:.15em solid var(--warning)}" +
    ".error mark{border-color:var(--error)}" +
    "a{color:var(--link)}a:focus-visible,summary:focus-visible,button:focus-visible{outline:.2em solid var(--link);outline-offset:.1em}" +
    ".place{display:flex;flex-wrap:wrap;align-items:baseline;gap:.25em .75em}" +
    "button{font:inherit;color:var(--link);background:none;border:1px solid var(--line);border-radius:.25em;" +
    "min-height:24px;padding:0 .5em;cursor:pointer}" +
    ".panel{position:fixed;inset:auto 0 0;z-index:2147483647;background:var(--paper);border-block-start:1px solid var(--line);" +
    "box-shadow:0 -.1em .75em #0003}" +
    ".list{max-height:min(24vh,18em);overflow:auto;padding:0 .75em .25em;display:grid;gap:0 .75em;" +
    "grid-template-columns:repeat(auto-fill,minmax(min(100%,26em),1fr));align-items:start}" +
    "summary{cursor:pointer;padding:.4em .75em;font-weight:600}.message{padding:.4em .75em 0}" +
    "@media print{:host{display:none}}");

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function shadow(host) {
    var root = host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [styles];
    return root;
  }

  function card(finding) {
    var box = element("div", "finding " + finding.severity);
    var text = element("p");
    var code = element("a", "", finding.code);
    code.href = finding.page;
    code.target = "_blank";
    code.title = "What " + finding.code + " means";
    text.append(element("b", "", finding.severity + ": "), finding.summary + " [", code, "]");
    box.append(text);
    if (finding.excerpt) box.append(excerpt(finding.excerpt));
    if (finding.hint) box.append(element("p", "hint", "hint: " + finding.hint));
    // What is written in place of what stands there, to the letter; the hint may say more, or the same.
    finding.mends.forEach(function (mend) {
      box.append(element("p", "hint", "mend: " + mend));
    });
    var place = element("p", "place");
    if (finding.link) {
      var link = element("a", "open", finding.place);
      link.href = finding.link;
      place.append(link);
    } else { place.append(element("span", "", finding.place)); }
    place.append(copyButton(finding.copied));
    box.append(place);
    return box;
  }

  // The line of the source, with a line below what the finding is about.
  function excerpt(parts) {
    var line = element("code", "source");
    var word = /^(\s*)([\p{L}\p{N}]+|.)?/su.exec(parts.after);
    line.append(parts.before, word[1], element("mark", "", word[2] || " "), parts.after.slice(word[0].length));
    return line;
  }

  function copyButton(words) {
    var button = element("button", "", "Copy place");
    button.type = "button";
    button.title = words;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(words).then(
        function () { button.textContent = "Copied"; },
        // Where the browser does not let it, the words are there to be copied by hand.
        function () { button.replaceWith(element("code", "", words)); });
    });
    return button;
  }

  var panelHost = element("aside");
  panelHost.setAttribute("aria-label", "Preview");
  var panel = element("div", "panel");
  panel.hidden = true;
  var message = element("p", "message");
  message.setAttribute("role", "status");
  message.hidden = true;
  var details = element("details");
  var summary = element("summary");
  var list = element("div", "list");
  list.tabIndex = 0;
  details.append(summary, list);
  // What the desk has to say where nobody can write.
  var remark = element("p", "message");
  remark.hidden = true;
  panel.append(message, remark, details);
  shadow(panelHost).append(panel);
  // The page is as much longer as the panel is high, so that nothing of it lies below the panel for good; the desk puts its
  // own height there as well.
  document.documentElement.style.paddingBottom = "calc(var(--waymark-foot, 0px) + var(--waymark-sheet, 0px))";
  document.documentElement.style.scrollPaddingBottom = document.documentElement.style.paddingBottom;
  new ResizeObserver(function () {
    var height = panelHost.isConnected && !panel.hidden ? panel.offsetHeight + "px" : "0px";
    document.documentElement.style.setProperty("--waymark-foot", height);
  }).observe(panel);
  var hadErrors = false;

  function counted(number, noun) { return number + " " + noun + (number === 1 ? "" : "s"); }

  function say(words) {
    message.textContent = words;
    message.hidden = !words;
    showPanel();
  }

  function showPanel() { panel.hidden = message.hidden && remark.hidden && !list.childElementCount; }

  document.addEventListener("waymark:note", function (event) {
    remark.textContent = event.detail;
    remark.hidden = !event.detail;
    if (!panelHost.isConnected) document.body.append(panelHost);
    showPanel();
  });

  // Whoever writes has the findings of the text beside it, and wants the room.
  document.addEventListener("waymark:editing", function () { details.open = false; });

  function showFindings(news) {
    list.replaceChildren.apply(list, news.findings.map(card));
    details.hidden = !news.findings.length;
    summary.textContent = counted(news.errors, "error") + ", " + counted(news.warnings, "warning");
    if (news.behind) {
      say("The files have errors. The page is shown as it was before them.");
    } else if (news.errors) {
      say("The files have errors. The page is shown as far as it could be made.");
    } else { say(""); }
    // Somebody who has closed the list does not want it opened again until all was well, nor somebody who writes.
    var isWriting = document.documentElement.hasAttribute("data-waymark-editing");
    if (news.errors && !hadErrors && !isWriting) details.open = true;
    hadErrors = news.errors > 0;
    if (news.draft) {
      var label = element("div");
      label.dataset.waymarkDraft = "";
      var words = element("div", "finding");
      words.append(element("b", "", "Draft: "), "this marker is not published yet.");
      shadow(label).append(words);
      place(label, null);
      notes.push(label);
    }
    news.findings.forEach(function (finding) {
      if (finding.anchor === undefined) return;
      var host = element("div");
      host.dataset.waymarkFinding = finding.code;
      shadow(host).append(card(finding));
      place(host, finding.anchor && document.getElementById(finding.anchor));
      notes.push(host);
    });
  }

  // A finding stands under the heading, or in the entry, that it belongs to.
  function place(host, target) {
    var main = document.querySelector("main") || document.body;
    if (!target) return main.prepend(host);
    if (/^H[1-6]$/.test(target.nodeName)) return target.after(host);
    if (/^(LI|DD|DT|TD)$/.test(target.nodeName)) return target.append(host);
    var heading = target.querySelector("h1, h2, h3, h4, h5, h6");
    var child = heading;
    while (child && child.parentNode !== target) child = child.parentNode;
    if (child) child.after(host); else target.prepend(host);
  }

  function removeNotes() {
    notes.forEach(function (note) { note.remove(); });
    notes = [];
    panelHost.remove();
  }

  function addresses(page, selector, name) {
    return Array.from(page.querySelectorAll(selector), function (found) {
      return found[name];
    }).filter(function (address) { return address.indexOf("/.waymark/") < 0; });
  }

  // A style sheet takes the place of the one before when it is loaded, and not sooner.
  function updateStyles(next) {
    var selector = "link[rel=stylesheet]";
    var wanted = addresses(next, selector, "href");
    if (addresses(document, selector, "href").join() === wanted.join()) return;
    var before = Array.from(document.querySelectorAll(selector));
    var loading = wanted.map(function (address) {
      var link = element("link");
      link.rel = "stylesheet";
      link.href = address;
      return new Promise(function (done) {
        link.onload = link.onerror = done;
        document.head.append(link);
      });
    });
    Promise.all(loading).then(function () {
      before.forEach(function (link) { link.remove(); });
    });
  }

  function morph(from, to) {
    if (from.isEqualNode(to)) return;
    if (from.nodeName !== to.nodeName || from.id !== to.id) {
      from.replaceWith(document.adoptNode(to));
      return;
    }
    if (from.nodeType !== Node.ELEMENT_NODE) {
      from.nodeValue = to.nodeValue;
      return;
    }
    Array.from(from.attributes).forEach(function (attribute) {
      if (!to.hasAttribute(attribute.name)) from.removeAttribute(attribute.name);
    });
    Array.from(to.attributes).forEach(function (attribute) {
      if (from.getAttribute(attribute.name) !== attribute.value) {
        from.setAttribute(attribute.name, attribute.value);
      }
    });
    morphChildren(from, Array.from(from.childNodes), Array.from(to.childNodes));
  }

  // What is the same at both ends stays as it is, with all that scripts have attached to it.
  function morphChildren(parent, old, next) {
    while (old.length && next.length && old[0].isEqualNode(next[0])) { old.shift(); next.shift(); }
    var after = null;
    while (old.length && next.length && old[old.length - 1].isEqualNode(next[next.length - 1])) {
      after = old.pop();
      next.pop();
    }
    while (old.length && next.length) {
      var node = old.shift();
      // One more or one less: the rest moves on by one.
      if (next.length > 1 && old.length < next.length - 1 && node.isEqualNode(next[1])) {
        node.before(document.adoptNode(next.shift()));
        next.shift();
      } else { morph(node, next.shift()); }
    }
    old.forEach(function (rest) { rest.remove(); });
    next.forEach(function (rest) { parent.insertBefore(document.adoptNode(rest), after); });
  }

  // A script that another has added, as one is once somebody searches, is no part of the page that was sent, and is
  // told by what it says of itself: it is run as soon as it is there.
  function scripts(page) {
    return Array.from(page.querySelectorAll("script[src]")).filter(function (script) { return !script.async; })
      .map(function (script) { return script.src; }).join();
  }

  // Whoever has searched goes on in files that are gone once what is searched is another.
  function hasSearched() {
    var form = document.querySelector("form[data-engine]");
    return form && addresses(document, "script[src]", "src").includes(new URL(form.dataset.engine, document.baseURI).href);
  }

  function update(html) {
    var next = new DOMParser().parseFromString(html, "text/html");
    if (scripts(document) !== scripts(next) || hasSearched()) {
      location.reload();
      return;
    }
    updateStyles(next);
    document.title = next.title;
    ["lang", "dir"].forEach(function (name) {
      document.documentElement.setAttribute(name, next.documentElement.getAttribute(name) || "");
    });
    // What the page's own scripts have made of it stays, unless the page is another.
    if (shown && shown.body.isEqualNode(next.body)) return;
    shown = new DOMParser().parseFromString(html, "text/html");
    var root = document.documentElement;
    root.style.overflowAnchor = "none";
    var held = firstVisible();
    var top = held && held.getBoundingClientRect().top;
    var id = held && held.id;
    morph(document.body, next.body);
    held = id && document.getElementById(id);
    if (held) scrollBy({ top: held.getBoundingClientRect().top - top, behavior: "instant" });
    requestAnimationFrame(function () { root.style.overflowAnchor = ""; });
  }

  function firstVisible() {
    if (!scrollY) return null;
    return Array.from(document.querySelectorAll("main [id]")).find(function (found) {
      return found.getBoundingClientRect().top >= 0;
    });
  }

  // Whatever moves the page says where it goes itself: while its files are being written, the page is nowhere.
  var isMoving = false;

  document.addEventListener("waymark:moving", function (event) {
    isMoving = event.detail;
    if (isMoving) return;
    if (stream) stream.close();
    stream = null;
    connect();
  });

  function receive(news) {
    if (isMoving) return;
    if (news.path !== location.pathname && news.path + "index.html" !== location.pathname &&
        news.path !== location.pathname + "index.html") {
      location.replace(news.path + location.hash);
      return;
    }
    if (news.reload) return location.reload();
    version = news.version;
    source = news.source;
    // What others have added to the page is no part of what it is compared with.
    document.dispatchEvent(new CustomEvent("waymark:showing"));
    removeNotes();
    if (news.page !== undefined) update(news.page);
    document.body.append(panelHost);
    showFindings(news);
    document.dispatchEvent(new CustomEvent("waymark:shown"));
    document.documentElement.dataset.waymarkVersion = version;
  }

  function connect() {
    if (stream || document.hidden) return;
    stream = new EventSource("/.waymark/events?page=" + encodeURIComponent(location.pathname) +
      "&version=" + encodeURIComponent(version) + "&source=" + encodeURIComponent(source));
    stream.onmessage = function (event) { receive(JSON.parse(event.data)); };
    stream.onerror = function () {
      // A connection that ends is made again by the page itself, with what it shows by then.
      stream.close();
      stream = null;
      document.body.append(panelHost);
      say("The preview has stopped. This page is shown as it was.");
      setTimeout(connect, 500);
    };
  }

  // A browser opens few connections to one host, and a page that nobody sees needs none.
  function changeVisibility() {
    if (!document.hidden) return connect();
    if (stream) stream.close();
    stream = null;
  }

  document.addEventListener("visibilitychange", changeVisibility);
  addEventListener("pagehide", function () { if (stream) stream.close(); stream = null; });
  // Whoever leaves gets where they wanted, and no news takes them back. Who stays after all, as after a download, hears again.
  addEventListener("beforeunload", function () {
    if (stream) stream.close();
    stream = null;
    setTimeout(connect, 2000);
  });
  addEventListener("pageshow", connect);
  connect();
})();
