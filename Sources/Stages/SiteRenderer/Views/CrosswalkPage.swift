import ByteWriting
import ContentModel
import Themes
import Wording

/// What answers in one set to the markers of another: pictures, and tables with the same facts.
struct CrosswalkPage: Sendable {
  private let page: FramedPage
  private let crosswalks: Crosswalks
  private var frame: PageFrame { page.frame }

  init(_ crosswalks: Crosswalks, _ frame: PageFrame) {
    self.crosswalks = crosswalks
    page = FramedPage(
      frame: frame, title: frame.strings.text(.crosswalk),
      description: frame.strings.text(.crosswalkSummary), breadcrumbs: frame.trailToSet)
  }

  static let view = View<CrosswalkPage> {
    FramedPage.view.of { (page: CrosswalkPage) in page.page }
    Value.list(
      "downloads", "The same as data: a workbook, CSV and JSON.",
      of: View<(title: String, href: String)> {
        Value.text("title", "What kind of file it is.") { $0.title }
        Value.text("href", "Its address.") { $0.href }
      }
    ) { page in
      page.frame.site.crosswalkAddresses.map { path in
        let ending = path.split(separator: ".").last?.uppercased() ?? ""
        return (title: ending, href: page.frame.links.address(ofPath: path))
      }
    }
    Value.list(
      "kinds", "How one marker or question can stand to another.",
      of: View<(kind: CounterpartKind, strings: InterfaceStrings)> {
        Value.text("name", "In a word or two.") { $0.strings.text($0.kind.name) }
        Value.text("meaning", "What it means.") { $0.strings.text($0.kind.meaning) }
      }
    ) { page in CounterpartKind.allCases.map { (kind: $0, strings: page.frame.strings) } }
    Value.list("crosswalks", "The crosswalks, in order.", of: ShownCrosswalk.view) {
      ShownCrosswalk.all(of: $0.crosswalks, $0.frame)
    }
  }
}

/// A crosswalk as pages and data show it.
struct ShownCrosswalk: Sendable {
  let crosswalk: Crosswalk
  let frame: PageFrame
  var from: MarkerSet { frame.site[crosswalk.from] }
  var to: MarkerSet { frame.site[crosswalk.to] }

  static func all(of crosswalks: Crosswalks, _ frame: PageFrame) -> [ShownCrosswalk] {
    crosswalks.all.map { ShownCrosswalk(crosswalk: $0, frame: frame) }
  }

  /// Its entries, in order.
  var entries: [ShownCounterpart] {
    crosswalk.counterparts.map {
      ShownCounterpart(
        own: $0.from, other: $0.to, kind: $0.kind, reason: $0.reason, frame: frame)
    }
  }

  /// Returns words that name its sets.
  func text(_ key: InterfaceText) -> String {
    frame.strings.text(key, ["from": from.settings.code, "to": to.settings.code])
  }

  private var isDrawn: Bool {
    max(from.markers.count, to.markers.count) <= MapPage.markerLimit
  }

  static let view = View<ShownCrosswalk> {
    Value.text("anchor", "Its address on the page.") {
      "\($0.crosswalk.from.folder)-\($0.crosswalk.to.folder)"
    }
    Value.text("title", "Which way it leads, in words.") { $0.text(.crosswalkTitle) }
    Value.text("judged", "Who judged it and when, in words.") { $0.judged }
    Value.text("kind-title", "How the second stands to the first, for the head of a column.") {
      $0.text(.crosswalkKind)
    }
    Value.text("from-title", "The first set.") { $0.from.settings.title }
    Value.text("to-title", "The second set.") { $0.to.settings.title }
    Value.optionalHTML("picture", "The picture, as SVG.", where: \.isDrawn) { shown, html in
      html += CrosswalkPicture(shown).svg
    }
    Value.text("picture-text", "What the picture shows, in words.") { $0.text(.crosswalkPicture) }
    Value.list("entries", "What stands beside what.", of: ShownCounterpart.view) { $0.entries }
    Value.list(
      "gaps", "The markers of both sets to which nothing leads, a list for each set that has any.",
      of: View<(title: String, markers: [(link: MarkerLink, reason: String)])> {
        Value.text("title", "Which they are, in words.") { $0.title }
        Value.list(
          "markers", "These markers.",
          of: View<(link: MarkerLink, reason: String)> {
            MarkerLink.view.of { (gap: (link: MarkerLink, reason: String)) in gap.link }
            Value.text("reason", "Why, or that nobody has judged it.") { $0.reason }
          }
        ) { $0.markers }
      }
    ) { $0.gaps }
  }

  private var judged: String {
    let date = crosswalk.judged.map(frame.strings.date) ?? ""
    return frame.strings.text(.crosswalkJudged, ["judge": crosswalk.judge, "date": date])
  }

  private var gaps: [(title: String, markers: [(link: MarkerLink, reason: String)])] {
    [(from, to), (to, from)].compactMap { set, other in
      let markers = crosswalk.gaps(in: set).map { marker, reason in
        (
          link: MarkerLink(marker, of: set, frame),
          reason: reason ?? frame.strings.text(.crosswalkNotJudged)
        )
      }
      let title = frame.strings.text(
        .crosswalkGaps, ["from": set.settings.code, "to": other.settings.code])
      return markers.isEmpty ? nil : (title, markers)
    }
  }
}

/// An entry of a crosswalk as pages show it, seen from one of its sides.
struct ShownCounterpart: Sendable {
  /// The side that it is seen from.
  let own: Place?
  /// The other one.
  let other: Place?
  /// How the other stands to the first.
  let kind: CounterpartKind
  let reason: String
  let frame: PageFrame

  /// Returns what stands beside a marker and its questions, in the order of the file; what two directions say alike,
  /// once.
  static func all(of marker: Marker, _ frame: PageFrame) -> [ShownCounterpart] {
    guard let crosswalks = frame.site.crosswalks else { return [] }
    var all: [ShownCounterpart] = []
    for place in crosswalks.entries(of: marker.id) {
      let entry = crosswalks.all[place.crosswalk].counterparts[place.entry]
      let isFirst = entry.from?.marker == marker.id
      let (own, other) = isFirst ? (entry.from, entry.to) : (entry.to, entry.from)
      if all.contains(where: { ($0.own, $0.other) == (own, other) && $0.reason == entry.reason }) {
        continue
      }
      all.append(
        ShownCounterpart(
          own: own, other: other, kind: isFirst ? entry.kind : entry.kind.inverse,
          reason: entry.reason, frame: frame))
    }
    return all
  }

  /// Returns the markers that stand beside a marker or its questions.
  static func markers(beside marker: MarkerID, in site: Site) -> [MarkerID] {
    guard let crosswalks = site.crosswalks else { return [] }
    return crosswalks.entries(of: marker).flatMap { place in
      let entry = crosswalks.all[place.crosswalk].counterparts[place.entry]
      return [entry.from?.marker, entry.to?.marker].compactMap(\.self)
    }
  }

  static let view = View<ShownCounterpart> {
    Value.optionalObject("own", "The side that it is seen from.", placeView) { entry in
      entry.own.map { NamedPlace($0, entry.frame) }
    }
    Value.optionalText("question", "Where it is about a question alone: what it is called.") {
      entry in entry.own.flatMap { $0.anchor == nil ? nil : entry.frame.site.label(of: $0) }
    }
    Value.optionalObject("other", "What stands beside it.", placeView) { entry in
      entry.other.map { NamedPlace($0, entry.frame) }
    }
    Value.text("kind", "How the other stands to it, in a word or two.") {
      $0.frame.strings.text($0.kind.name)
    }
    Value.text("reason", "Why.") { $0.reason }
  }

  private static let placeView = View<NamedPlace> {
    Value.text("label", "What people cite, with the code of the set: `SCR QM2 Q3`.") { $0.label }
    Value.text("title", "The title of the marker.") { $0.title }
    Value.writtenText("href", "Its address.") { place, html in
      place.frame.links.appendText(addressOf: place.place, to: &html)
    }
    MarkerLink.setLanguage { place in
      place.place.marker.flatMap { place.frame.foreignLanguage(of: place.frame.site[$0.set]) }
    }
  }
}

extension NamedPlace {
  /// What people cite, with the code of the set.
  var label: String { frame.site.label(of: place) }

  /// The title of its marker.
  var title: String { place.marker.map { frame.links.name(of: $0).title } ?? "" }
}

extension CounterpartKind {
  /// What pages call it.
  var name: InterfaceText {
    switch self {
    case .same: .counterpartSame
    case .narrower: .counterpartNarrower
    case .wider: .counterpartWider
    case .overlaps: .counterpartOverlaps
    case .noCounterpart: .counterpartNone
    }
  }

  fileprivate var meaning: InterfaceText {
    switch self {
    case .same: .counterpartSameMeaning
    case .narrower: .counterpartNarrowerMeaning
    case .wider: .counterpartWiderMeaning
    case .overlaps: .counterpartOverlapsMeaning
    case .noCounterpart: .counterpartNoneMeaning
    }
  }
}
