import ContentModel
import Themes
import Wording

/// A publication that a marker cites, on the page of the marker and in the list of all.
struct CitedPublication: Sendable {
  private let source: Source
  private let shortName: String
  private let id: SourceID
  private let places: PlacesOfCitation
  private let frame: PageFrame

  /// Returns the publications that a marker cites.
  static func all(of marker: Marker, _ frame: PageFrame) -> [CitedPublication] {
    marker.sources.map { cited in
      CitedPublication(
        source: frame.site[cited.id.set].source(cited.id.key),
        shortName: frame.shortName(of: cited.id), id: cited.id,
        places: PlacesOfCitation(cited.uses, frame), frame: frame)
    }
  }

  static let view = View<CitedPublication> {
    PlacesOfCitation.view.of { (cited: CitedPublication) in cited.places }
    Value.text("short", "The publication as running text names it: `HM Government, 2015`.") {
      $0.shortName
    }
    Value.optionalText("title", "Its title, where the short form does not have it.") { cited in
      cited.shortName.hasPrefix(cited.source.title) ? nil : cited.source.title
    }
    Value.writtenText("href", "Its address in the list of sources.") { cited, html in
      let id = cited.id
      cited.frame.links.appendText(
        addressOf: Place(.sources(id.set), anchor: id.key), to: &html)
    }
  }
}

/// Where a marker or page cites a publication.
struct PlacesOfCitation: Sendable {
  private let places: [ShownPlace]

  private struct ShownPlace: Sendable {
    let use: SourceUse
    let title: String?
    let frame: PageFrame
  }

  init(_ uses: [SourceUse], _ frame: PageFrame) {
    places = uses.compactMap { use in
      let title = Self.title(of: use, frame)
      return title == nil && use.locator.isEmpty
        ? nil : ShownPlace(use: use, title: title, frame: frame)
    }
  }

  static let view = View<PlacesOfCitation> {
    Value.flag("has-places", "Whether there is anything to say of the places.") {
      !$0.places.isEmpty
    }
    Value.list(
      "places", "The places that cite it.",
      of: View<ShownPlace> {
        Value.optionalText("title", "What the place is called: `Q3`, or the heading of a section.")
        {
          $0.title
        }
        Value.writtenText("href", "Its address.") {
          $0.frame.links.appendText(addressOf: $0.use.place, to: &$1)
        }
        Value.optionalText("locator", "The place in the publication.") { $0.use.locator.nonEmpty }
      }
    ) { $0.places }
  }

  /// Returns `Q3` for a question, and the heading of a section with the number of its point for others.
  private static func title(of use: SourceUse, _ frame: PageFrame) -> String? {
    guard let section = use.section, let anchor = use.place.anchor else { return nil }
    if section.isAssessed, anchor != section.id {
      guard case .marker(let id) = use.place.page, frame.site[id.set].settings.labels.item != nil
      else { return anchor.uppercased() }
      let questions = frame.site[id.set].marker(id.number).questions
      return questions.first { $0.anchor == anchor }?.label.text
    }
    guard anchor.hasPrefix(section.id + "-") else { return section.heading }
    return frame.strings.text(
      .pointOf,
      ["section": section.heading, "number": String(anchor.dropFirst(section.id.utf8.count + 1))])
  }
}
