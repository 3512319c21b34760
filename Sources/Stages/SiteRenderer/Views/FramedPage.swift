import ByteWriting
import ContentModel
import Themes
import Wording

/// A page with what is said of it as a whole.
final class FramedPage: Sendable {
  let frame: PageFrame
  let title: String
  /// The label that stands before the title where the page is named elsewhere: `QM2`, or nothing.
  let label: String
  /// A sentence for search engines, or nothing.
  let description: String
  /// The pages above this one, from the first page down.
  let breadcrumbs: [PageLink]
  /// The whole address of the page that stands for this one, where it is another.
  let standIn: String?

  init(
    frame: PageFrame, title: String, label: String = "", description: String = "",
    breadcrumbs: [PageLink], standIn: String? = nil
  ) {
    (self.frame, self.title, self.label) = (frame, title, label)
    (self.description, self.breadcrumbs, self.standIn) = (description, breadcrumbs, standIn)
  }

  private var site: Site { frame.site }

  /// The values that every template has.
  static let view = View<FramedPage> {
    Value.text("language", "The language of the page, for the attribute `lang`.") {
      $0.frame.language
    }
    Value.text("text-direction", "`ltr` or `rtl`, for the attribute `dir`.") {
      textDirection(of: $0.frame.language)
    }
    Value.optionalObject(
      "interface", "The words of the theme, where their language is not that of the page.",
      View<String> {
        Value.text("language", "Their language, for the attribute `lang`.") { $0 }
        Value.text("direction", "`ltr` or `rtl`, for the attribute `dir`.") {
          textDirection(of: $0)
        }
      }
    ) { page in
      let language = page.frame.strings.language
      return language == page.frame.language
        || baseLanguage(of: language) == baseLanguage(of: page.frame.language) ? nil : language
    }
    Value.text("document-title", "The title of the page and the site, for `title`.") {
      $0.documentTitle
    }
    Value.text("title", "The title of the page.") { $0.title }
    Value.optionalText("description", "A sentence for search engines.") { $0.description.nonEmpty }
    Value.optionalText(
      "canonical",
      "The whole address that search engines should keep, where the site's is known: of a page of an older edition, that of the page that is the same thing in the newest."
    ) { page in
      if let newest = page.frame.newest { return newest.canonical(of: page.frame.id) }
      return page.standIn ?? page.ownAddress
    }
    Value.optionalText(
      "page-address",
      "The whole address of the page itself, or of the one that stands for it, where the site's is known."
    ) { $0.standIn ?? $0.ownAddress }
    Value.optionalObject(
      "older-edition",
      "Where the page belongs to an older edition of the site: which, and what became of the page.",
      ShownOlderEdition.view
    ) { page in page.frame.newest.map { ShownOlderEdition(newest: $0, frame: page.frame) } }
    Value.list(
      "alternates", "The same in other forms, for `link` elements of the kind `alternate`.",
      of: View<(type: String, address: String)> {
        Value.text("type", "The media type.") { $0.type }
        Value.text("href", "The address.") { $0.address }
      }
    ) { $0.alternates }
    PageLanguages.view.of { (page: FramedPage) in page.frame }
    Value.optionalText("feed-href", "The address of the feed of major changes.") { page in
      page.site.feedAddress.map { page.frame.links.address(ofPath: $0) }
    }
    Value.text("root", "What leads from the page to the output folder: `../`, or nothing.") {
      $0.frame.links.root
    }
    Value.text("site-name", "The name of the site.") { $0.site.settings.name }
    Value.text("site-home", "The address of the site's first page.") {
      $0.frame.links.address(of: .home)
    }
    Value.optionalText("publisher", "Who publishes the site.") {
      $0.site.settings.publisher.nonEmpty
    }
    ShownFace.view
    Value.optionalObject("set", "The set that the page belongs to.", setView) { page in
      page.frame.set.map { (set: $0, frame: page.frame) }
    }
    SetStanding.view.of { (page: FramedPage) in page.frame }
    Value.optionalObject(
      "retirement", "That the page, or the set that it belongs to, is no longer current.",
      ShownRetirement.view
    ) { ShownRetirement(ofPage: $0.frame) }
    Value.flag(
      "has-search-field",
      "Whether a search field stands at the head; the page of results has its own."
    ) { $0.frame.id != .search }
    Value.object("search", "What the search field needs.", SearchView.field) { $0.frame.links }
    Value.list(
      "navigation",
      "The main pages of the set; on a page of a site with several sets, these.", of: PageLink.view
    ) { $0.navigation }
    Value.list(
      "set-views",
      "The pages that look at the set as a whole: cross-references, coverage, changes.",
      of: View<PageLink> {
        PageLink.view
        Value.text("summary", "What the page shows, in a sentence.") { $0.summary }
      }
    ) { $0.setViews }
    Value.list(
      "breadcrumbs", "The pages above this one, from the first page down.", of: PageLink.view
    ) {
      $0.breadcrumbs
    }
    Value.list("site-pages", "The free pages of the site and the set.", of: PageLink.view) { page in
      page.editions + page.crosswalkOfSite
        + (page.site.pages + (page.frame.set?.pages ?? [])).filter(\.upkeep.isListed).map {
          PageLink($0.title, to: $0.id, page.frame)
        }
    }
    Value.list(
      "notices", "What has to stand at the foot of each page: what the sets restate.",
      of: View<(set: MarkerSet, source: Source, frame: PageFrame)> {
        Value.html("html", "One or two sentences.") { notice, html in
          let reference = referenceText(of: notice.source, words: notice.frame.referenceWords)
          notice.frame.strings.write(
            .notice, ["reference": { notice.frame.writer().write(reference, to: &$0) }], to: &html)
        }
        Value.optionalText(
          "restatement", "The edition and the day of the restatement, as sentences."
        ) { $0.frame.strings.restatement(of: $0.set).nonEmpty }
      }
    ) { page in
      (page.frame.set.map { [$0] } ?? page.site.sets).compactMap { set in
        set.restated.map { (set: set, source: $0, frame: page.frame) }
      }
    }
  }

  private static let setView = View<(set: MarkerSet, frame: PageFrame)> {
    Value.text("title", "Its title.") { $0.set.settings.title }
    Value.text("code", "Its code, such as `SCR`.") { $0.set.settings.code }
    Value.optionalText("edition", "Its edition.") { $0.set.settings.edition.nonEmpty }
    Value.optionalText("edition-line", "Its edition in words: `Edition of 2016`.") {
      $0.frame.strings.editionLine(of: $0.set).nonEmpty
    }
    Value.text("home", "The address of its landing page.") {
      $0.frame.links.address(of: .landing($0.set.id))
    }
  }

  private var documentTitle: String {
    guard frame.id != .home else { return site.settings.name }
    let page = label.isEmpty ? title : "\(label) \(title)"
    return frame.strings.text(.documentTitle, ["page": page, "site": site.settings.name])
  }

  /// The address that search engines should keep.
  ///
  /// The two copies of a lone set's landing page share one.
  private var ownAddress: String? {
    guard let base = site.settings.baseURL, let id = frame.id, id != .notFound else { return nil }
    let page = id == .home && site.sets.count == 1 ? PageID.landing(site.sets[0].id) : id
    return base + site.address(of: page)
  }

  /// The data that stands beside the page.
  private var alternates: [(type: String, address: String)] {
    let files: [(type: String, path: String)] =
      switch frame.id {
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
    return files.map { ($0.type, frame.links.address(ofPath: $0.path)) }
  }

  private var navigation: [PageLink] {
    guard let set = frame.set else {
      return site.listedSets.map { PageLink($0.settings.title, to: .landing($0.id), frame) }
    }
    return frame.mainPages(of: set)
  }

  private var setViews: [PageLink] {
    guard let set = frame.set else { return [] }
    let views = set.views.map { view in
      PageLink(
        frame.strings.text(view.title), to: view.id, frame,
        summary: frame.strings.text(view.summary))
    }
    return site.crosswalks?.concerning(set.id).isEmpty == false ? views + [crosswalk] : views
  }

  private var crosswalk: PageLink {
    PageLink(
      frame.strings.text(.crosswalk), to: .crosswalk, frame,
      summary: frame.strings.text(.crosswalkSummary))
  }

  /// The page of older editions, where there are any.
  private var editions: [PageLink] {
    frame.hasOlderEditions
      ? [PageLink(frame.strings.text(.editions), to: .editions, frame)] : []
  }

  /// On a page of no set, the crosswalks, where there are any: pages of a set list them among its views.
  private var crosswalkOfSite: [PageLink] {
    frame.set == nil && site.crosswalks != nil ? [crosswalk] : []
  }
}

extension PageFrame {
  /// Returns the main pages of a set.
  func mainPages(of set: MarkerSet) -> [PageLink] {
    var pages: [(String, PageID)] = [
      (strings.text(.markers), .landing(set.id)), (strings.text(.overview), .overview(set.id)),
      (strings.text(.questions), .questions(set.id)),
    ]
    if !set.terms.isEmpty { pages.append((strings.text(.glossary), .glossary(set.id))) }
    if !set.sources.isEmpty { pages.append((strings.text(.sources), .sources(set.id))) }
    return pages.map { PageLink($0.0, to: $0.1, self) }
  }
}

/// A link from a page to another.
struct PageLink: Sendable {
  let title: String
  let page: PageID
  let frame: PageFrame
  /// What the other page shows, in a sentence; or nothing.
  let summary: String

  init(_ title: String, to page: PageID, _ frame: PageFrame, summary: String = "") {
    self.title = title
    self.page = page
    self.frame = frame
    self.summary = summary
  }

  static let view = View<PageLink> {
    Value.text("title", "The words of the link.") { $0.title }
    Value.text("href", "Its address.") { $0.frame.links.address(of: $0.page) }
    Value.flag("is-current", "Whether it leads to this very page.") { link in
      let id = link.frame.id
      return link.page == id
        || (id == .home && link.page == link.frame.set.map { .landing($0.id) })
    }
  }
}

extension InterfaceStrings {
  /// Writes a text as HTML, with its placeholders filled by HTML.
  func write(
    _ key: InterfaceText, _ values: [String: (inout UTF8Buffer) -> Void], to html: inout UTF8Buffer
  ) {
    for piece in pieces(of: key) {
      switch piece {
      case .words(let words): html.appendEscaped(words)
      case .placeholder(let name):
        if let write = values[name] { write(&html) } else { html.appendEscaped("{\(name)}") }
      }
    }
  }
}

extension String {
  /// The text; nil where it is empty, so that it is left out.
  var nonEmpty: String? { isEmpty ? nil : self }
}
