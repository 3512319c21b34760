import HTMLReader

// What the elements of pages tell of themselves by their names, classes and styles.

extension HTMLElement {
  /// Whether nothing of it is ever shown.
  var isNoText: Bool {
    [
      "script", "style", "template", "head", "object", "embed", "iframe", "map", "datalist",
      "canvas", "audio", "video",
    ]
    .contains(name)
  }

  /// Whether it is on the page and not shown, or read aloud alone.
  var isHidden: Bool {
    if let hidden = attributes["hidden"], hidden != "until-found" { return true }
    if attributes["aria-hidden"] == "true" || name == "noscript" { return true }
    let style = compactStyle
    if style.contains("display:none") || style.contains("visibility:hidden")
      || style.contains("mso-hide:all")
    {
      return true
    }
    return classes.contains {
      [
        "unseen", "visually-hidden", "visuallyhidden", "sr-only", "screen-reader-text",
        "govuk-visually-hidden", "nhsuk-u-visually-hidden", "element-invisible",
      ].contains($0)
    }
  }

  /// Its style without blanks, in lower case.
  var compactStyle: String {
    attributes["style"]?.lowercased().filter { !$0.isWhitespace } ?? ""
  }

  /// Whether it holds links from page to page.
  var isNavigation: Bool {
    if name == "nav" || name == "menu" { return true }
    if ["navigation", "menu", "menubar", "tablist", "directory"].contains(attributes["role"] ?? "")
    {
      return true
    }
    return nameParts.contains {
      [
        "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "pagination",
        "pager", "sitemap",
      ].contains($0)
    }
  }

  /// Whether it is a contents list by its name.
  var isContentsList: Bool {
    if classes.contains(where: { $0.hasPrefix("msotoc") && !$0.hasPrefix("msotocheading") }) {
      return true
    }
    if attributes["id"]?.hasPrefix("Table of Contents") == true || attributes["role"] == "doc-toc" {
      return true
    }
    let names = classes + [Substring(attributes["id"]?.lowercased() ?? "")]
    return names.contains {
      [
        "toc", "table-of-contents", "tableofcontents", "contents-list", "contents-inline",
        "on-this-page", "page-contents",
        "gem-c-contents-list", "toc-container", "toctree-wrapper",
      ].contains($0)
    }
  }

  /// Whether it stands beside the text: the foot of a page, a form, a notice on cookies.
  var isFurniture: Bool {
    switch name {
    case "footer", "button", "input", "select", "textarea", "dialog", "option", "progress", "meter":
      return true
    case "aside": return !isBox
    default: break
    }
    if [
      "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "toolbar",
      "button",
    ]
    .contains(attributes["role"] ?? "") {
      return true
    }
    if nameParts.contains(where: {
      ["cookie", "cookies", "consent", "gdpr", "breadcrumbs"].contains($0)
    }) {
      return true
    }
    let names = classes + [Substring(attributes["id"]?.lowercased() ?? "")]
    return names.contains { furnitureNames.contains($0) }
  }

  /// Whether it is a box of text that stands out.
  var isBox: Bool {
    if attributes["role"] == "note" || attributes["role"] == "doc-tip" { return true }
    return nameParts.contains {
      [
        "note", "callout", "admonition", "warning", "caution", "tip", "important", "inset",
        "notice",
      ].contains($0)
    } || classes.contains { $0.hasPrefix("call-out") }
  }

  /// Whether it leads to the place where it stands: the sign beside a heading.
  var isPermalink: Bool {
    guard name == "a", attributes["href"] != nil else { return false }
    if classes.contains(where: {
      ["permalink", "headerlink", "anchor-link", "heading-anchor", "anchorjs-link"].contains($0)
    }) {
      return true
    }
    guard attributes["href"]?.hasPrefix("#") == true else { return false }
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return [
      "#", "¶", "§", "🔗", "↑", "^", "top", "back to top", "skip to content", "skip to main content",
    ].contains(words)
  }

  /// The parts of its class and id: `nav` of `site-nav`.
  private var nameParts: [Substring] {
    guard name != "body", name != "html" else { return [] }
    return (classes + [Substring(attributes["id"]?.lowercased() ?? "")]).flatMap {
      $0.split { $0 == "-" || $0 == "_" }
    }
  }
}

private let furnitureNames: Set<Substring> = [
  "share", "sharing", "share-links", "share-buttons", "social-share", "social-links",
  "social-media", "addthis",
  "addtoany", "skip-link", "skip-links", "skiplink", "newsletter", "newsletter-signup", "subscribe",
  "advert",
  "advertisement", "promo", "feedback", "page-feedback", "back-to-top", "to-top", "print-button",
  "site-header",
  "site-footer", "page-footer", "related", "related-links", "related-content", "sidebar",
  "govuk-back-link",
  "govuk-phase-banner", "govuk-skip-link", "mw-editsection", "noprint", "catlinks", "printfooter",
  "navbox",
]

extension HTMLElement {
  /// Whether it stands on pages of this program beside the text of a set.
  var isOwnFurniture: Bool {
    classes.contains {
      [
        "question-head", "position", "connections", "cite", "edition", "sequence", "actions",
        "tags", "updated",
        "missing", "drafted", "take-away", "question-note", "call-out-title", "changed-questions",
        "added-reference",
      ].contains($0)
    }
  }
}
