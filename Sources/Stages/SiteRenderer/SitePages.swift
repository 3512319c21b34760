package import ContentModel
package import Downloads
package import Files
package import Themes
import Wording

/// The pages of a site, each made when it is asked for: a pure function of the site, the theme and
/// the page's name.
///
/// Side by side calls are safe.
package struct SitePages: Sendable {
  let site: Site
  let theme: Theme
  let strings: InterfaceStrings
  private var downloads: @Sendable (Download.Subject) -> [Download]

  /// Takes a site, a theme that was loaded for ``views``, and the documents that pages lead to, in the order
  /// in which these list them.
  package init(_ site: Site, theme: Theme, downloads: [Download] = []) {
    let listed = Dictionary(grouping: downloads, by: \.subject.listed)
    self.downloads = { listed[$0] ?? [] }
    self.site = site
    self.theme = theme
    strings = theme.strings(for: site.settings.language)
  }

  /// Returns the same pages with other documents that they lead to.
  ///
  /// - Parameter downloads: Returns the documents that the page of a set or a marker lists, in their order,
  ///   and the picture that shows it.
  /// - Returns: The pages.
  package func listing(
    _ downloads: @escaping @Sendable (Download.Subject) -> [Download]
  ) -> SitePages {
    var pages = self
    pages.downloads = downloads
    return pages
  }

  /// What the pages give to a theme, and need from it.
  package static let themeContract = ThemeContract(
    version: 1, views: views,
    strings: Set(
      InterfaceText.allCases.map(\.rawValue)
        + Judgement.defaultIDs.map(Judgement.titleKey(ofDefault:))),
    plurals: Set(CountText.allCases.map(\.rawValue)))

  /// The templates a theme needs, with the shapes of their views.
  private static let views: [String: [String: TemplateShape]] = [
    "home": HomeView.shape, "landing": LandingView.shape, "marker": MarkerView.shape,
    "overview": OverviewView.shape, "full": FullView.shape, "questions": QuestionsView.shape,
    "glossary": GlossaryView.shape, "sources": SourcesView.shape, "map": MapView.shape,
    "coverage": CoverageView.shape, "changes": ChangesView.shape, "page": PageView.shape,
    "search": SearchView.shape, "moved": MovedView.shape, "not-found": NotFoundView.shape,
  ]

  /// The names of all pages, in the order of the site map.
  package var ids: [PageID] { ids { set in set.markers.map { .marker($0.id) } } }

  private var idsBesidesMarkers: [PageID] { ids { _ in [] } }

  /// Returns the names of all pages, in the order of the site map, with those of the markers of each set.
  private func ids(ofMarkers markers: (MarkerSet) -> [PageID]) -> [PageID] {
    var ids: [PageID] = [.home]
    for set in site.sets {
      ids += [.landing(set.id), .overview(set.id), .questions(set.id)]
      ids += markers(set)
      if !set.terms.isEmpty { ids.append(.glossary(set.id)) }
      if !set.sources.isEmpty { ids.append(.sources(set.id)) }
      ids += set.views.map(\.id)
      ids += set.pages.map(\.id)
    }
    return ids + site.pages.map(\.id) + [.search, .notFound]
  }

  /// Returns the page that stands at a path below the output folder; nil where none does.
  ///
  /// Cost: linear in the number of sets and free pages, whatever the number of markers.
  package func page(at path: String) -> PageID? {
    site.marker(atPage: path).map { .marker($0) }
      ?? idsBesidesMarkers.first { site.address(of: $0) == path }
  }

  /// Returns one page, with the data and the citations that belong to it if there are any.
  package func files(_ id: PageID) -> [OutputFile] {
    [file(id)] + dataFiles(beside: id) + citationFiles(for: id)
  }

  /// Returns the paths of all files that ``files(_:)`` makes besides the page itself.
  package func paths(beside id: PageID) -> [String] {
    dataPaths(beside: id) + citationPaths(for: id)
  }

  /// Returns one page as the file that is published.
  package func file(_ id: PageID) -> OutputFile {
    OutputFile(path: site.address(of: id), text: html(id))
  }

  private func html(_ id: PageID) -> String {
    let (template, view) = view(of: id)
    return theme.render(template, view, strings(of: owner(of: id)))
  }

  /// Returns what a page is made of: a template of ``views``, and a view that fits its shape.
  package func view(of id: PageID) -> (template: String, view: TemplateValue) {
    let frame = frame(of: id)
    return switch id {
    case .home:
      if site.sets.count == 1 {
        ("landing", LandingView.make(site.sets[0], frame))
      } else {
        ("home", HomeView.make(frame))
      }
    case .landing(let set): ("landing", LandingView.make(site[set], frame))
    case .overview(let set): ("overview", OverviewView.make(site[set], frame))
    case .full(let set): ("full", FullView.make(site[set], frame))
    case .questions(let set): ("questions", QuestionsView.make(site[set], frame))
    case .glossary(let set): ("glossary", GlossaryView.make(site[set], frame))
    case .sources(let set): ("sources", SourcesView.make(site[set], frame))
    case .map(let set): ("map", MapView.make(site[set], frame))
    case .coverage(let set): ("coverage", CoverageView.make(site[set], frame))
    case .changes(let set): ("changes", ChangesView.make(site[set], frame))
    case .marker(let marker):
      (
        "marker",
        MarkerView.make(site[marker.set].marker(marker.number), of: site[marker.set], frame)
      )
    case .page(let set, _):
      ("page", PageView.make(freePage(id, set.map { site[$0].pages } ?? site.pages), frame))
    case .search: ("search", SearchView.make(self, frame))
    case .notFound: ("not-found", NotFoundView.make(frame))
    case .file(let path): preconditionFailure("'\(path)' is copied, not rendered")
    }
  }

  /// The set whose navigation the pages of the site carry, where there is but one.
  var onlySet: MarkerSet? { site.sets.count == 1 ? site.sets[0] : nil }

  /// The set that a page belongs to, and whose language it has; nil for a page of the site.
  func owner(of id: PageID) -> MarkerSet? {
    switch id {
    case .home: onlySet
    case .landing(let set), .overview(let set), .full(let set), .questions(let set),
      .glossary(let set),
      .sources(let set), .map(let set), .coverage(let set), .changes(let set), .page(let set?, _):
      site[set]
    case .marker(let marker): site[marker.set]
    case .page(nil, _), .search, .notFound, .file: nil
    }
  }

  func strings(of set: MarkerSet?) -> InterfaceStrings {
    (set?.settings.language).map(theme.strings(for:)) ?? strings
  }

  private func freePage(_ id: PageID, _ pages: [Page]) -> Page {
    guard let page = pages.first(where: { $0.id == id }) else {
      preconditionFailure("the page is not one of this site's")
    }
    return page
  }

  func frame(of id: PageID) -> PageFrame {
    let owner = owner(of: id)
    let links: PageLinks =
      switch id {
      case .notFound: PageLinks(anywhereIn: site)
      case .home, .page(nil, _), .search: PageLinks(site, fromFolder: "")
      default: PageLinks(site, fromFolder: owner?.id.folder ?? "")
      }
    return PageFrame(
      id: id, set: owner ?? onlySet, links: links, strings: strings(of: owner),
      language: owner?.settings.language ?? site.settings.language, downloads: downloads(of: id))
  }

  /// Returns the documents that a page lists, and the picture that shows it.
  private func downloads(of id: PageID) -> [Download] {
    switch id {
    case .home where site.sets.count == 1: downloads(.set(site.sets[0].id))
    case .landing(let set): downloads(.set(set))
    case .marker(let marker): downloads(.marker(marker))
    default: []
    }
  }
}
