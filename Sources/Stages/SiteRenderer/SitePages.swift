import ByteWriting
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
  /// The site.
  package let site: Site
  /// The theme it is shown with.
  package let theme: Theme
  let strings: InterfaceStrings
  private let stringsOfSet: [SetID: InterfaceStrings]
  private var downloads: @Sendable (Download.Subject) -> [Download]
  /// How publications are named, by the language of the words.
  private let sourceNames: [String: SourceNames]
  private let provenance: [SetID: Provenance]
  private let wordings = KnownWordings()
  private let translations = KnownTranslations()
  let face: SiteFace
  /// The older editions that stand beside the site, in their order.
  let olderEditions: [OlderEdition]
  /// What is known of the newest edition where this site is an older one.
  let newest: NewestEdition?

  /// Takes a site, a theme that was loaded for ``views``, the documents that pages lead to, in the order
  /// in which these list them, and the editions that the site is one of.
  package init(
    _ site: Site, theme: Theme, downloads: [Download] = [], olderEditions: [OlderEdition] = [],
    newest: NewestEdition? = nil
  ) {
    self.olderEditions = olderEditions
    self.newest = newest
    let listed = Dictionary(grouping: downloads, by: \.subject.listed)
    self.downloads = { listed[$0] ?? [] }
    self.site = site
    self.theme = theme
    face = SiteFace(site.settings.face)
    strings = theme.strings(of: site, in: site.settings.language)
    stringsOfSet = Dictionary(
      uniqueKeysWithValues: site.sets.map { ($0.id, theme.strings(of: $0, in: site)) })
    provenance = Dictionary(
      uniqueKeysWithValues: site.sets.map { set in
        (set.id, Provenance(of: set, in: site, words: theme.strings(of: set, in: site)))
      })
    let languages = [site.settings.language] + site.sets.compactMap(\.settings.language)
    sourceNames = Dictionary(
      languages.map { language in
        let strings = theme.strings(for: language)
        return (strings.language, SourceNames(site, strings))
      }, uniquingKeysWith: { first, _ in first })
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
        + Judgement.defaultIDs.map(Judgement.titleKey(ofDefault:))
        + AssessmentField.knownIDs.map(AssessmentField.titleKey(ofKnown:))),
    plurals: Set(CountText.allCases.map(\.rawValue)))

  /// The templates a theme needs, with the shapes of their views.
  private static let views: [String: ViewShape] = [
    "home": HomePage.view.shape, "landing": LandingPage.view.shape,
    "marker": MarkerPage.view.shape, "overview": OverviewPage.view.shape,
    "full": FullPage.view.shape, "questions": QuestionsPage.view.shape,
    "collate": CollatePage.view.shape,
    "glossary": GlossaryPage.view.shape, "sources": SourcesPage.view.shape,
    "map": MapPage.view.shape, "coverage": CoveragePage.view.shape,
    "changes": ChangesPage.view.shape, "page": FreePage.view.shape,
    "crosswalk": CrosswalkPage.view.shape, "editions": EditionsPage.view.shape,
    "search": SearchingPage.view.shape,
    "moved": MovedPage.view.shape,
    "not-found": NotFoundPage.view.shape,
  ]

  /// The names of all pages, in the order of the site map.
  package var ids: [PageID] { ids { set in set.markers.map { .marker($0.id) } } }

  private var idsBesidesMarkers: [PageID] { ids { _ in [] } }

  /// Returns the names of all pages, in the order of the site map, with those of the markers of each set.
  private func ids(ofMarkers markers: (MarkerSet) -> [PageID]) -> [PageID] {
    var ids: [PageID] = [.home]
    for set in site.sets {
      ids += [.landing(set.id), .overview(set.id), .questions(set.id)]
      if set.questionCount > 0 { ids.append(.collate(set.id)) }
      ids += markers(set)
      if !set.terms.isEmpty { ids.append(.glossary(set.id)) }
      if !set.sources.isEmpty { ids.append(.sources(set.id)) }
      ids += set.views.map(\.id)
      ids += set.pages.map(\.id)
    }
    return ids + site.pages.map(\.id) + (site.crosswalks == nil ? [] : [.crosswalk])
      + (olderEditions.isEmpty ? [] : [.editions]) + [.search]
      + (site.settings.keptTag == nil ? [.notFound] : [])
  }

  /// Returns the page that stands at a path below the output folder; nil where none does.
  ///
  /// Cost: linear in the number of sets and free pages, whatever the number of markers.
  package func page(at path: String) -> PageID? {
    site.marker(atPage: path).map { .marker($0) }
      ?? idsBesidesMarkers.first { site.address(of: $0) == path }
  }

  /// Writes one page, with the data and the citations that belong to it if there are any.
  package func write(_ id: PageID, to files: inout some FileWriter) {
    let frame = frame(of: id)
    files.write(site.address(of: id)) { write(frame, to: &$0) }
    writeData(beside: frame, to: &files)
    writeCitations(for: id, to: &files)
    writeDefinitions(beside: frame, to: &files)
  }

  /// Returns one page, with the data and the citations that belong to it if there are any.
  package func files(_ id: PageID) -> [OutputFile] {
    var writer = MemoryFileWriter()
    write(id, to: &writer)
    return writer.files
  }

  /// Returns the paths of all files that ``write(_:to:)`` makes besides the page itself.
  package func paths(beside id: PageID) -> [String] {
    dataPaths(beside: id) + citationPaths(for: id) + definitionPaths(beside: id)
  }

  /// Returns one page as the file that is published.
  package func file(_ id: PageID) -> OutputFile {
    var writer = MemoryFileWriter()
    let frame = frame(of: id)
    writer.write(site.address(of: id)) { write(frame, to: &$0) }
    return writer.files[0]
  }

  /// Writes the page of a frame.
  private func write(_ frame: PageFrame, to html: inout UTF8Buffer) {
    let (template, view) = view(of: frame)
    theme.render(template, view, frame.strings, to: &html)
  }

  /// Returns what a page is made of: a template of ``views``, and what it is filled with.
  private func view(of frame: PageFrame) -> (template: String, view: FilledView) {
    switch frame.id {
    case .home:
      site.sets.count == 1
        ? ("landing", LandingPage.view(LandingPage(site.sets[0], frame)))
        : ("home", HomePage.view(HomePage(frame)))
    case .landing(let set): ("landing", LandingPage.view(LandingPage(site[set], frame)))
    case .overview(let set): ("overview", OverviewPage.view(OverviewPage(site[set], frame)))
    case .full(let set): ("full", FullPage.view(FullPage(site[set], frame)))
    case .questions(let set): ("questions", QuestionsPage.view(QuestionsPage(site[set], frame)))
    case .collate(let set): ("collate", CollatePage.view(CollatePage(site[set], frame)))
    case .glossary(let set): ("glossary", GlossaryPage.view(GlossaryPage(site[set], frame)))
    case .sources(let set): ("sources", SourcesPage.view(SourcesPage(site[set], frame)))
    case .map(let set): ("map", MapPage.view(MapPage(site[set], frame)))
    case .coverage(let set): ("coverage", CoveragePage.view(CoveragePage(site[set], frame)))
    case .changes(let set): ("changes", ChangesPage.view(ChangesPage(site[set], frame)))
    case .marker(let id):
      (
        "marker",
        MarkerPage.view(MarkerPage(site[id.set].marker(id.number), of: site[id.set], frame))
      )
    case .page(let set, _):
      (
        "page",
        FreePage.view(
          FreePage(freePage(frame.id, set.map { site[$0].pages } ?? site.pages), frame))
      )
    case .crosswalk:
      ("crosswalk", CrosswalkPage.view(CrosswalkPage(site.knownCrosswalks, frame)))
    case .editions: ("editions", EditionsPage.view(EditionsPage(olderEditions, frame)))
    case .search: ("search", SearchingPage.view(SearchingPage(self, frame)))
    case .notFound: ("not-found", NotFoundPage.view(NotFoundPage.make(frame)))
    case .file(let path)?: preconditionFailure("'\(path)' is copied, not rendered")
    case nil: preconditionFailure("what no link leads to is written by itself")
    }
  }

  /// The set whose navigation the pages of the site carry, where there is but one.
  var onlySet: MarkerSet? { site.sets.count == 1 ? site.sets[0] : nil }

  /// The set that a page belongs to, and whose language it has; nil for a page of the site.
  func owner(of id: PageID) -> MarkerSet? {
    switch id {
    case .home: onlySet
    case .landing(let set), .overview(let set), .full(let set), .questions(let set),
      .collate(let set), .glossary(let set),
      .sources(let set), .map(let set), .coverage(let set), .changes(let set), .page(let set?, _):
      site[set]
    case .marker(let marker): site[marker.set]
    case .page(nil, _), .crosswalk, .editions, .search, .notFound, .file: nil
    }
  }

  func strings(of set: MarkerSet?) -> InterfaceStrings {
    set.flatMap { stringsOfSet[$0.id] } ?? strings
  }

  private func freePage(_ id: PageID?, _ pages: [Page]) -> Page {
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
      case .home, .page(nil, _), .crosswalk, .editions, .search: PageLinks(site, fromFolder: "")
      default: PageLinks(site, fromFolder: owner?.id.folder ?? "")
      }
    return makeFrame(
      of: id, set: owner ?? onlySet, owner: owner, links, downloads: downloads(of: id))
  }

  /// Makes the frame of a page in the language of the set that it belongs to.
  func makeFrame(
    of id: PageID?, set: MarkerSet?, owner: MarkerSet?, _ links: PageLinks,
    downloads: [Download] = []
  ) -> PageFrame {
    let strings = strings(of: owner)
    guard let names = sourceNames[strings.language] else {
      preconditionFailure("no publications were named in '\(strings.language)'")
    }
    return PageFrame(
      id: id, set: set, links: links, strings: strings,
      language: owner?.settings.language ?? site.settings.language, sourceNames: names,
      wordings: wordings, translations: translations, face: face, downloads: downloads,
      provenance: owner.map(provenance(of:)), newest: newest,
      hasOlderEditions: !olderEditions.isEmpty)
  }

  /// Returns where the texts of a set come from, in words.
  func provenance(of set: MarkerSet) -> Provenance {
    guard let known = provenance[set.id] else {
      preconditionFailure("the set is not one of this site's")
    }
    return known
  }

  /// Returns the documents that a page lists, and the picture that shows it.
  private func downloads(of id: PageID) -> [Download] {
    switch id {
    case .home where site.sets.count == 1: downloads(.set(site.sets[0].id))
    case .landing(let set), .overview(let set): downloads(.set(set))
    case .marker(let marker): downloads(.marker(marker))
    default: []
    }
  }
}

extension Site {
  /// Its crosswalks, of which it has some.
  var knownCrosswalks: Crosswalks {
    guard let crosswalks else { preconditionFailure("the site has no crosswalk") }
    return crosswalks
  }
}
