package import ContentModel
package import Files
package import Themes

/// The pages of a site, each made when it is asked for: a pure function of the site, the theme and
/// the page's name.
///
/// Side by side calls are safe.
package struct SitePages: Sendable {
  let site: Site
  let theme: Theme
  let strings: InterfaceStrings

  /// Takes a site and a theme that was loaded for ``views``.
  package init(_ site: Site, theme: Theme) {
    self.site = site
    self.theme = theme
    strings = theme.strings(for: site.settings.language)
  }

  /// The templates a theme needs, with the shapes of their views.
  package static let views: [String: [String: TemplateShape]] = [
    "home": HomeView.shape, "landing": LandingView.shape, "marker": MarkerView.shape,
    "overview": OverviewView.shape, "questions": QuestionsView.shape,
    "glossary": GlossaryView.shape, "sources": SourcesView.shape, "page": PageView.shape,
    "not-found": NotFoundView.shape,
  ]

  /// The words a theme needs.
  package static let requiredStrings = Set(InterfaceText.allCases.map(\.rawValue))

  /// The words with plural forms that a theme needs.
  package static let requiredPlurals = Set(CountText.allCases.map(\.rawValue))

  /// The names of all pages, in the order of the site map.
  package var ids: [PageID] {
    var ids: [PageID] = [.home]
    for set in site.sets {
      ids += [.landing(set.id), .overview(set.id), .questions(set.id)]
      ids += set.markers.map { .marker($0.id) }
      if !set.terms.isEmpty { ids.append(.glossary(set.id)) }
      if !set.sources.isEmpty { ids.append(.sources(set.id)) }
      ids += set.pages.map(\.id)
    }
    return ids + site.pages.map(\.id) + [.notFound]
  }

  /// Returns one page as the file that is published.
  package func file(_ id: PageID) -> OutputFile {
    OutputFile(path: site.address(of: id), text: html(id))
  }

  private func html(_ id: PageID) -> String {
    switch id {
    case .home:
      if site.sets.count == 1 {
        render("landing", LandingView.make(site.sets[0], page(.home, in: site.sets[0])))
      } else {
        render("home", HomeView.make(page(.home, in: nil)))
      }
    case .landing(let set):
      render("landing", LandingView.make(site[set], page(id, in: site[set])), site[set])
    case .overview(let set):
      render("overview", OverviewView.make(site[set], page(id, in: site[set])), site[set])
    case .questions(let set):
      render("questions", QuestionsView.make(site[set], page(id, in: site[set])), site[set])
    case .glossary(let set):
      render("glossary", GlossaryView.make(site[set], page(id, in: site[set])), site[set])
    case .sources(let set):
      render("sources", SourcesView.make(site[set], page(id, in: site[set])), site[set])
    case .marker(let marker):
      render(
        "marker",
        MarkerView.make(
          site[marker.set].marker(marker.number), of: site[marker.set],
          page(id, in: site[marker.set])), site[marker.set])
    case .page(let set?, _):
      render(
        "page", PageView.make(freePage(id, site[set].pages), page(id, in: site[set])), site[set])
    case .page(nil, _):
      render("page", PageView.make(freePage(id, site.pages), page(id, in: onlySet)))
    case .notFound: render("not-found", NotFoundView.make(page(.notFound, in: onlySet)))
    case .file(let path): preconditionFailure("'\(path)' is copied, not rendered")
    }
  }

  /// The set whose navigation the pages of the site carry, where there is but one.
  private var onlySet: MarkerSet? { site.sets.count == 1 ? site.sets[0] : nil }

  private func render(_ template: String, _ view: TemplateValue, _ set: MarkerSet? = nil) -> String
  {
    theme.render(template, view, set.map { strings(of: $0) } ?? strings)
  }

  private func strings(of set: MarkerSet) -> InterfaceStrings {
    set.settings.language.map(theme.strings(for:)) ?? strings
  }

  private func freePage(_ id: PageID, _ pages: [Page]) -> Page {
    guard let page = pages.first(where: { $0.id == id }) else {
      preconditionFailure("the page is not one of this site's")
    }
    return page
  }

  private func page(_ id: PageID, in set: MarkerSet?) -> PageFrame {
    let links: PageLinks =
      switch id {
      case .notFound: PageLinks(anywhereIn: site)
      case .home, .page(nil, _), .file: PageLinks(site, fromFolder: "")
      case .landing(let set), .overview(let set), .questions(let set), .glossary(let set),
        .sources(let set), .page(let set?, _):
        PageLinks(site, fromFolder: set.folder)
      case .marker(let marker): PageLinks(site, fromFolder: marker.set.folder)
      }
    return PageFrame(id: id, set: set, links: links, strings: set.map(strings(of:)) ?? strings)
  }
}
