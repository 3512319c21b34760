import ContentModel
import Themes
import Wording

/// A phase of a set, with what pages say of it.
struct PhaseOfSet: Sendable {
  let index: Int
  let set: MarkerSet
  let frame: PageFrame

  init(_ index: Int, of set: MarkerSet, _ frame: PageFrame) {
    (self.index, self.set, self.frame) = (index, set, frame)
  }

  /// The phases that have markers, in order.
  static func all(of set: MarkerSet, _ frame: PageFrame) -> [PhaseOfSet] {
    set.settings.phases.indices.filter { !set.markersOfPhase[$0].isEmpty }.map {
      PhaseOfSet($0, of: set, frame)
    }
  }

  var phase: Phase { self.set.settings.phases[index] }
  var anchor: String { "phase-\(phase.id)" }

  /// The class of its colour.
  var colour: String { "phase-\(index % 6 + 1)" }

  /// Its markers that lists have.
  var markers: [MarkerLink] {
    self.set.markersOfPhase[index].map { MarkerLink(set.markers[$0], of: set, frame) }
  }

  /// Its markers, with those that are no longer current.
  var allMarkers: [MarkerLink] {
    self.set.markers.lazy.filter { $0.phase == index }.map { MarkerLink($0, of: set, frame) }
  }

  static let view = View<PhaseOfSet> {
    Value.text("anchor", "Its address on the landing page and the overview.") { $0.anchor }
    Value.text("title", "Its title.") { $0.phase.title }
    Value.optionalText("summary", "What happens in it.") { $0.phase.summary.nonEmpty }
    Value.text(
      "class", "The class of its colour: `phase-1` to `phase-6`, then from the first again."
    ) { $0.colour }
    Value.text("number", "Its number, from 1.") { String($0.index + 1) }
    Value.text("href", "Its address on the landing page.") {
      $0.frame.links.address(of: Place(.landing($0.set.id), anchor: $0.anchor))
    }
  }

  /// The same with its markers and their summaries.
  static let listView = View<PhaseOfSet> {
    view
    Value.text("count", "How many markers it has, in words.") {
      $0.frame.strings.text(.markerCount, $0.set.markersOfPhase[$0.index].count)
    }
    Value.list(
      "markers", "Its markers.",
      of: View<MarkerLink> {
        MarkerLink.view
        Value.text("summary", "Its wording in the overview.") { $0.marker.summary }
        ShownTags.view.of { (link: MarkerLink) in ShownTags(of: link.marker, link.frame) }
      }
    ) { $0.markers }
  }
}
