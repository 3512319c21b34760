import ContentModel
import Themes
import Wording

/// The publications that a set cites: who cites each and where, and the same seen from the markers.
struct SourcesPage: Sendable {
  let page: FramedPage
  let set: MarkerSet
  private var frame: PageFrame { page.frame }

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    page = FramedPage(
      frame: frame, title: frame.strings.text(.sources), breadcrumbs: frame.trailToSet)
  }

  static let view = View<SourcesPage> {
    FramedPage.view.of { (page: SourcesPage) in page.page }
    Value.list("sources", "The publications, by author and year.", of: publicationView) { page in
      page.set.sources.map { (cited: $0, frame: page.frame) }
    }
    PublicationToCite.downloads { CitationDownload.all(of: .sources($0.set.id), $0.frame) }
    Value.list(
      "citing-markers", "The markers that cite a publication, by number.",
      of: View<MarkerLink> {
        MarkerLink.view
        Value.list("sources", "The publications that it cites.", of: CitedPublication.view) {
          CitedPublication.all(of: $0.marker, $0.frame)
        }
      }
    ) { page in
      page.set.markers.lazy.filter { !$0.sources.isEmpty }.map {
        MarkerLink($0, of: page.set, page.frame)
      }
    }
    Value.optionalText("silent-markers", "How many markers cite none, in words.") { page in
      let silent = page.set.markers.count { $0.sources.isEmpty }
      return silent == 0 ? nil : page.frame.strings.text(.markersWithoutSources, silent)
    }
  }

  private static let publicationView = View<(cited: CitedSource, frame: PageFrame)> {
    Value.text("anchor", "Its address on the page.") { $0.cited.source.key }
    Value.html("html", "The reference.") { entry, html in
      entry.frame.writer().write(
        referenceText(of: entry.cited.source, words: entry.frame.referenceWords), to: &html)
    }
    Value.optionalText("note", "A note on it.") { $0.cited.source.fields["note"]?.nonEmpty }
    Value.flag("is-cited", "Whether any page cites it.") { !$0.cited.uses.isEmpty }
    Value.list("uses", "The pages that cite it, in the order of the site.", of: CitingPage.view) {
      CitingPage.all(of: $0.cited.uses, $0.frame)
    }
  }
}

/// A page that cites a publication.
private struct CitingPage: Sendable {
  private let id: PageID
  private let places: PlacesOfCitation
  private let frame: PageFrame

  /// Returns the pages of uses, each once.
  static func all(of uses: [SourceUse], _ frame: PageFrame) -> [CitingPage] {
    var pages: [(id: PageID, uses: [SourceUse])] = []
    for use in uses {
      if pages.last?.id != use.place.page { pages.append((use.place.page, [])) }
      pages[pages.count - 1].uses.append(use)
    }
    return pages.map {
      CitingPage(id: $0.id, places: PlacesOfCitation($0.uses, frame), frame: frame)
    }
  }

  static let view = View<CitingPage> {
    PlacesOfCitation.view.of { (page: CitingPage) in page.places }
    Value.optionalText("label", "What people cite, of a marker: `QM2`.") {
      $0.frame.name(of: $0.id).label
    }
    Value.text("title", "The title of the page.") { $0.frame.name(of: $0.id).title }
    Value.writtenText("href", "Its address.") { page, html in
      page.frame.links.appendText(addressOf: Place(page.id), to: &html)
    }
  }
}

extension PageFrame {
  /// Returns what a page is called, with the label that people cite where it is a marker's.
  func name(of page: PageID) -> (label: String?, title: String) {
    switch page {
    case .marker(let id):
      let name = links.name(of: id)
      return (name.label, name.title)
    case .glossary: return (nil, strings.text(.glossary))
    case .landing(let set): return (nil, site[set].settings.title)
    case .page(let set, _):
      let pages = set.map { site[$0].pages } ?? site.pages
      return (nil, pages.first { $0.id == page }?.title ?? site.settings.name)
    default: return (nil, site.settings.name)
    }
  }
}
