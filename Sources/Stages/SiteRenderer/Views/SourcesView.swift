import ContentModel
import Themes
import Wording

/// The publications that a set cites: who cites each and where, and the same seen from the markers.
enum SourcesView {
  static let shape = PageFrame.shape.merging([
    "sources": .list(
      "The publications, by author and year.",
      of: [
        "anchor": .text("Its address on the page."), "html": .html("The reference."),
        "note": .text("A note on it.").optional,
        "is-cited": .flag("Whether any page cites it."),
        "uses": .list(
          "The pages that cite it, in the order of the site.",
          of: placesShape.merging([
            "label": .text("What people cite, of a marker: `QM2`.").optional,
            "title": .text("The title of the page."), "href": .text("Its address."),
          ]) { $1 }),
      ]),
    "downloads": CitationView.downloadsShape,
    "citing-markers": .list(
      "The markers that cite a publication, by number.",
      of: MarkerView.markerLinkShape.merging(["sources": markerSourcesShape]) { $1 }),
    "silent-markers": .text("How many markers cite none, in words.").optional,
  ]) { $1 }

  /// The publications of one marker, on its page and in the list of all.
  static let markerSourcesShape = TemplateShape.list(
    "The publications that it cites.",
    of: placesShape.merging([
      "short": .text("The publication as running text names it: `HM Government, 2015`."),
      "title": .text("Its title, where the short form does not have it.").optional,
      "href": .text("Its address in the list of sources."),
    ]) { $1 })

  private static let placesShape: [String: TemplateShape] = [
    "has-places": .flag("Whether there is anything to say of the places."),
    "places": .list(
      "The places that cite it.",
      of: [
        "title": .text("What the place is called: `Q3`, or the heading of a section.").optional,
        "href": .text("Its address."),
        "locator": .text("The place in the publication.").optional,
      ]),
  ]

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let writer = frame.writer()
    let words = frame.strings.referenceWords
    let silent = set.markers.count { $0.sources.isEmpty }
    return frame.view(title: frame.strings.text(.sources), breadcrumbs: frame.trailToSet)
      .merging(
        .fields([
          "sources": .list(
            set.sources.map { cited in
              .fields([
                "anchor": .text(cited.source.key),
                "html": .html(writer.html(referenceText(of: cited.source, words: words))),
                "note": optionalText(cited.source.fields["note"] ?? ""),
                "is-cited": .flag(!cited.uses.isEmpty), "uses": .list(uses(cited.uses, frame)),
              ])
            }), "downloads": CitationView.downloads(.sources(set.id), frame),
          "citing-markers": .list(
            set.markers.filter { !$0.sources.isEmpty }.map { marker in
              MarkerView.markerLink(marker.id, frame)
                .merging(.fields(["sources": markerSources(marker, frame)]))
            }),
          "silent-markers": silent == 0
            ? nil : .text(frame.strings.text(.markersWithoutSources, silent)),
        ]))
  }

  /// Returns the publications that a marker cites.
  static func markerSources(_ marker: Marker, _ frame: PageFrame) -> TemplateValue {
    .list(
      marker.sources.map { cited in
        let source = frame.site[cited.id.set].source(cited.id.key)
        let short = shortReferenceText(of: source, words: frame.strings.referenceWords)
        return .fields([
          "short": .text(short),
          "title": short.hasPrefix(source.title) ? nil : .text(source.title),
          "href": .text(
            frame.links.address(of: Place(.sources(cited.id.set), anchor: cited.id.key))),
        ]).merging(places(cited.uses, frame))
      })
  }

  /// Returns the pages that cite a publication, each once.
  private static func uses(_ uses: [SourceUse], _ frame: PageFrame) -> [TemplateValue] {
    var pages: [(page: PageID, uses: [SourceUse])] = []
    for use in uses {
      if pages.last?.page != use.place.page { pages.append((use.place.page, [])) }
      pages[pages.count - 1].uses.append(use)
    }
    return pages.map { page, uses in
      let name = frame.name(of: page)
      return .fields([
        "label": name.label.map { .text($0) }, "title": .text(name.title),
        "href": .text(frame.links.address(of: page)),
      ]).merging(places(uses, frame))
    }
  }

  private static func places(_ uses: [SourceUse], _ frame: PageFrame) -> TemplateValue {
    let places = uses.compactMap { use -> TemplateValue? in
      let title = placeTitle(use, frame)
      guard title != nil || !use.locator.isEmpty else { return nil }
      return .fields([
        "title": title.map { .text($0) }, "href": .text(frame.links.address(of: use.place)),
        "locator": optionalText(use.locator),
      ])
    }
    return .fields(["has-places": .flag(!places.isEmpty), "places": .list(places)])
  }

  /// Returns `Q3` for a question, and the heading of a section with the number of its point for others.
  private static func placeTitle(_ use: SourceUse, _ frame: PageFrame) -> String? {
    guard let section = use.section, let anchor = use.place.anchor else { return nil }
    if section.kind == .questions, anchor != section.id { return "Q\(anchor.dropFirst())" }
    guard anchor.hasPrefix(section.id + "-") else { return section.heading }
    return frame.strings.text(
      .pointOf,
      ["section": section.heading, "number": String(anchor.dropFirst(section.id.utf8.count + 1))])
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
