import ContentModel
import Downloads
import Themes
import Wording

/// What every page has around its content, and what its parts need to be made.
struct PageFrame {
  /// The page; nil for one that no link leads to.
  let id: PageID?
  /// The set whose navigation the page carries.
  let set: MarkerSet?
  let links: PageLinks
  let strings: InterfaceStrings
  /// The language of the page's content.
  let language: String
  /// The documents that the page lists, and the picture that shows it.
  var downloads: [Download] = []

  var site: Site { links.site }

  /// Returns the writer for text on this page.
  func writer(headingShift: Int = 0, anchorPrefix: String = "") -> HTMLWriter<Reference> {
    makeWriter(links, strings, headingShift: headingShift, anchorPrefix: anchorPrefix)
  }

  static let shape: [String: TemplateShape] = [
    "language": .text("The language of the page, for the attribute `lang`."),
    "text-direction": .text("`ltr` or `rtl`, for the attribute `dir`."),
    "interface": .object(
      "The words of the theme, where their language is not that of the page.",
      [
        "language": .text("Their language, for the attribute `lang`."),
        "direction": .text("`ltr` or `rtl`, for the attribute `dir`."),
      ]
    ).optional,
    "document-title": .text("The title of the page and the site, for `title`."),
    "title": .text("The title of the page."),
    "description": .text("A sentence for search engines.").optional,
    "canonical": .text("The whole address of the page, where the site's is known.").optional,
    "alternates": .list(
      "The same in other forms, for `link` elements of the kind `alternate`.",
      of: ["type": .text("The media type."), "href": .text("The address.")]),
    "feed-href": .text("The address of the feed of major changes.").optional,
    "root": .text("What leads from the page to the output folder: `../`, or nothing."),
    "site-name": .text("The name of the site."),
    "site-home": .text("The address of the site's first page."),
    "publisher": .text("Who publishes the site.").optional,
    "set": .object(
      "The set that the page belongs to.",
      [
        "title": .text("Its title."), "code": .text("Its code, such as `SCR`."),
        "edition": .text("Its edition.").optional,
        "home": .text("The address of its landing page."),
      ]
    ).optional,
    "status": .object(
      "The standing of the set, to be shown on each of its pages.",
      ["label": .text("Two or three words."), "html": .html("What a reader has to know.")]
    ).optional,
    "search": SearchView.fieldShape,
    "navigation": .list("The main pages of the set.", of: linkShape),
    "set-views": .list(
      "The pages that look at the set as a whole: cross-references, coverage, changes.",
      of: linkShape.merging(["summary": .text("What the page shows, in a sentence.")]) { $1 }),
    "breadcrumbs": .list("The pages above this one, from the first page down.", of: linkShape),
    "site-pages": .list("The free pages of the site and the set.", of: linkShape),
    "notices": .list(
      "What has to stand at the foot of each page: what the sets restate.",
      of: ["html": .html("One or two sentences.")]),
  ]

  private static let linkShape: [String: TemplateShape] = [
    "title": .text("The words of the link."), "href": .text("Its address."),
    "is-current": .flag("Whether it leads to this very page."),
  ]

  /// Returns the view of the frame, to which a page adds its own values.
  func view(title: String, description: String = "", breadcrumbs: [(String, PageID)])
    -> TemplateValue
  {
    let documentTitle =
      id == .home
      ? site.settings.name
      : strings.text(.documentTitle, ["page": title, "site": site.settings.name])
    let free = site.pages + (set?.pages ?? [])
    return .fields([
      "language": .text(language), "text-direction": .text(textDirection(of: language)),
      "interface": interface,
      "document-title": .text(documentTitle), "title": .text(title),
      "description": optionalText(description), "canonical": canonical.map { .text($0) },
      "alternates": .list(alternates),
      "feed-href": site.feedAddress.map { .text(links.address(ofPath: $0)) },
      "root": .text(links.root),
      "site-name": .text(site.settings.name), "search": SearchView.field(links),
      "site-home": .text(links.address(of: .home)),
      "publisher": optionalText(site.settings.publisher), "set": set.map(setView),
      "status": (set?.status).map(statusView), "navigation": .list(navigation),
      "set-views": .list(
        (set?.views ?? []).map { view in
          link(strings.text(view.title), view.id)
            .merging(.fields(["summary": .text(strings.text(view.summary))]))
        }),
      "breadcrumbs": .list(breadcrumbs.map { link($0.0, $0.1) }),
      "site-pages": .list(free.map { link($0.title, $0.id) }), "notices": .list(notices),
    ])
  }

  /// Returns the language of a set, where it is not that of the page.
  func foreignLanguage(of set: SetID) -> String? {
    let other = site[set].settings.language ?? site.settings.language
    return baseLanguage(of: other) == baseLanguage(of: language) ? nil : other
  }

  /// The language of the theme's words, where it is not that of the page.
  private var interface: TemplateValue? {
    guard baseLanguage(of: strings.language) != baseLanguage(of: language) else { return nil }
    return .fields([
      "language": .text(strings.language),
      "direction": .text(textDirection(of: strings.language)),
    ])
  }

  /// The address that search engines should keep.
  ///
  /// The two copies of a lone set's landing page share one.
  private var canonical: String? {
    guard let base = site.settings.baseURL, let id, id != .notFound else { return nil }
    let page = id == .home && site.sets.count == 1 ? PageID.landing(site.sets[0].id) : id
    return base + site.address(of: page)
  }

  /// The data that stands beside the page.
  private var alternates: [TemplateValue] {
    let files: [(type: String, path: String)] =
      switch id {
      case .marker(let marker):
        [
          ("application/json", site.dataAddress(of: marker)),
          ("text/markdown", site.markdownAddress(of: marker)),
        ]
      case .landing(let set):
        [
          ("application/json", site.dataAddress(of: set)),
          ("text/csv", site.questionTableAddress(of: set)),
        ]
      case .questions(let set): [("text/csv", site.questionTableAddress(of: set))]
      default: []
      }
    return files.map { type, path in
      .fields(["type": .text(type), "href": .text(links.address(ofPath: path))])
    }
  }

  private var navigation: [TemplateValue] {
    guard let set else { return [] }
    var pages: [(String, PageID)] = [
      (strings.text(.markers), .landing(set.id)), (strings.text(.overview), .overview(set.id)),
      (strings.text(.questions), .questions(set.id)),
    ]
    if !set.terms.isEmpty { pages.append((strings.text(.glossary), .glossary(set.id))) }
    if !set.sources.isEmpty { pages.append((strings.text(.sources), .sources(set.id))) }
    return pages.map { link($0.0, $0.1) }
  }

  private func link(_ title: String, _ target: PageID) -> TemplateValue {
    let isCurrent = target == id || (id == .home && target == set.map { .landing($0.id) })
    return .fields([
      "title": .text(title), "href": .text(links.address(of: target)),
      "is-current": .flag(isCurrent),
    ])
  }

  private func setView(_ set: MarkerSet) -> TemplateValue {
    .fields([
      "title": .text(set.settings.title), "code": .text(set.settings.code),
      "edition": optionalText(set.settings.edition),
      "home": .text(links.address(of: .landing(set.id))),
    ])
  }

  private func statusView(_ status: Status<Reference>) -> TemplateValue {
    .fields(["label": .text(status.label), "html": .html(writer().compactHTML(status.text))])
  }

  private var notices: [TemplateValue] {
    (set.map { [$0] } ?? site.sets).compactMap { set in
      guard let source = set.restated else { return nil }
      let reference = writer().html(referenceText(of: source, words: strings.referenceWords))
      return .fields(["html": .html(strings.html(.notice, ["reference": reference]))])
    }
  }

  /// The trail to a page of a set: the site where it has several sets, then the set.
  var trailToSet: [(String, PageID)] {
    guard let set else { return [(site.settings.name, .home)] }
    let landing = (set.settings.title, PageID.landing(set.id))
    return site.sets.count == 1 ? [landing] : [(site.settings.name, .home), landing]
  }
}

extension InterfaceStrings {
  /// Returns a text as HTML, with its placeholders filled by HTML.
  func html(_ key: InterfaceText, _ values: [String: String]) -> String {
    // Placeholders survive escaping, and what fills them must not be escaped.
    var html = escaped(text(key))
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      html = html.split(separator: "{\(name)}", omittingEmptySubsequences: false)
        .joined(separator: value)
    }
    return html
  }
}

/// Returns a text that is left out of a view where it is empty.
func optionalText(_ text: String) -> TemplateValue? { text.isEmpty ? nil : .text(text) }
