import ContentModel
import Themes
import Wording

/// The page of one marker.
final class MarkerPage: Sendable {
  let page: FramedPage
  let marker: Marker
  let set: MarkerSet
  /// The marker as a publication that can be cited.
  private let publication: Source
  var frame: PageFrame { page.frame }

  /// How many markers of a phase a page lists: with all of them, ten thousand markers would make a
  /// hundred million links.
  private static let neighbourCount = 14

  init(_ marker: Marker, of set: MarkerSet, _ frame: PageFrame) {
    self.marker = marker
    self.set = set
    publication = frame.site.publication(of: marker, in: set, frame.provenance)
    page = FramedPage(
      frame: frame, title: marker.title, label: frame.site.label(of: marker.id),
      description: marker.description.isEmpty ? marker.summary : marker.description,
      breadcrumbs: frame.trailToSet)
  }

  static let view = View<MarkerPage> {
    FramedPage.view.of { (page: MarkerPage) in page.page }
    Value.text("label", "What people cite: `QM2`.") { $0.page.label }
    Value.text("number", "Its number.") {
      String($0.set.settings.writtenNumber($0.marker.id.number))
    }
    Value.object("phase", "The phase.", PhaseOfSet.view) {
      PhaseOfSet($0.marker.phase, of: $0.set, $0.frame)
    }
    Value.text("position", "Its place in the phase, in words; what became of it where it has none.")
    {
      page in
      guard page.marker.isListed else {
        return ShownRetirement(ofPage: page.frame)?.label ?? ""
      }
      return page.frame.strings.text(
        .positionInPhase,
        [
          "number": String(page.marker.placeInPhase + 1),
          "count": String(page.set.markersOfPhase[page.marker.phase].count),
        ])
    }
    ShownLanguage.older { page in
      page.frame.originalIfOlder("title", of: page.marker)
        ?? page.frame.originalIfOlder("summary", of: page.marker)
    }
    ShownTags.view.of { (page: MarkerPage) in ShownTags(of: page.marker, page.frame) }
    Value.list(
      "lead-sections", "The sections to be set apart at the top.", of: ShownSection.view
    ) { $0.sections(areLead: true) }
    Value.list("sections", "The other sections.", of: ShownSection.view) {
      $0.sections(areLead: false)
    }
    Value.list("contents", "The headings of the page.", of: Heading.view) { page in
      page.marker.sections.map {
        Heading(title: $0.definition.heading, address: "#\($0.definition.id)")
      }
    }
    absentSections
    Value.optionalObject(
      "original", "The publication that the set restates.",
      ShownReference.view
    ) { page in page.set.restated.map { ShownReference($0, page.frame) } }
    Value.list(
      "references", "The other markers that this one refers to.", of: ShownCrossReference.view
    ) { page in page.marker.crossReferences.map { ShownCrossReference($0, page.frame) } }
    Value.list(
      "backlinks", "The other markers that refer to this one.", of: ShownCrossReference.view
    ) { page in page.backlinks.map { ShownCrossReference($0, page.frame) } }
    Value.list("sources", "The publications that it cites.", of: CitedPublication.view) { page in
      CitedPublication.all(of: page.marker, page.frame)
    }
    Value.flag("cites-sources", "Whether it cites any publication.") { !$0.marker.sources.isEmpty }
    Value.list(
      "related",
      "The markers of other sets that belong beside this one, each with the code of its set.",
      of: View<MarkerLink> {
        MarkerLink.view
        Value.text("label", "What people cite: `QM2`.") { link in
          "\(link.set.settings.code) \(link.set.settings.label(link.marker.id.number))"
        }
      }
    ) { page in page.related.map { MarkerLink($0, page.frame) } }
    Value.list(
      "counterparts",
      "What stands beside it and its questions in other sets, as this edition judges it.",
      of: ShownCounterpart.view
    ) { ShownCounterpart.all(of: $0.marker, $0.frame) }
    Value.flag("has-counterparts", "Whether anything is said of what stands beside it.") {
      $0.frame.site.crosswalks?.entries(of: $0.marker.id).isEmpty == false
    }
    Value.text("crosswalk-href", "The address of the page with all that stands side by side.") {
      $0.frame.links.address(of: .crosswalk)
    }
    ListedDocument.listView.of { (page: MarkerPage) in page.frame }
    Value.text("data-href", "The address of the marker's data, as JSON.") { page in
      page.frame.links.address(ofPath: page.frame.site.dataAddress(of: page.marker.id))
    }
    Value.text("markdown-href", "The address of the marker as Markdown.") { page in
      page.frame.links.address(ofPath: page.frame.site.markdownAddress(of: page.marker.id))
    }
    Value.object("citation", "How to cite this page.", PublicationToCite.view) { page in
      PublicationToCite(page.publication, at: .marker(page.marker.id), page.frame)
    }
    Value.object("metadata", "What programs that manage references read.", PageMetadata.view) {
      page in
      PageMetadata(page.publication, of: page.set, marker: page.marker, page.frame)
    }
    Value.flag("has-connections", "Whether there is any reference, backlink or related marker.") {
      !$0.marker.mentions.isEmpty || !$0.backlinks.isEmpty || !$0.related.isEmpty
    }
    Value.list(
      "neighbours", "The markers of the phase, or those near this one where there are many.",
      of: View<(link: MarkerLink, isCurrent: Bool)> {
        MarkerLink.view.of { (entry: (link: MarkerLink, isCurrent: Bool)) in entry.link }
        Value.flag("is-current", "Whether it is this one.") { $0.isCurrent }
      }
    ) { $0.neighbours }
    Value.optionalObject("previous", "The marker before this one.", MarkerLink.view) {
      $0.marker(by: -1)
    }
    Value.optionalObject("next", "The marker after this one.", MarkerLink.view) { $0.marker(by: 1) }
    Value.optionalObject(
      "reviewed", "When somebody last compared it with what it restates.", ShownDay.view
    ) { page in page.marker.upkeep.reviewed.map { ShownDay($0, page.frame) } }
    Value.flag(
      "has-text-apart",
      "Whether it has tables, call-outs, figures, measures or tags, for which it needs styles."
    ) { $0.hasTextApart }
    Value.flag("has-notes", "Whether it has notes, for which it needs styles and a script.") {
      $0.marker.hasNotes
    }
    tasks
    update
  }

  private var backlinks: [CrossReference] { frame.site.listed(marker.backlinks) }

  private var related: [MarkerID] {
    marker.related.filter { frame.site.isListed(.marker($0)) }
  }

  private var hasTextApart: Bool {
    !marker.tags.isEmpty
      || marker.sections.contains { section in
        !section.measures.isEmpty || section.questions.contains { !$0.tags.isEmpty }
          || !TextApart(of: section, hasNotes: false).isEmpty
      }
  }

  private func sections(areLead: Bool) -> [ShownSection] {
    ShownSection.list(
      areLead: areLead, of: marker, frame, frame.writer(tablesOf: .marker(marker.id)))
  }

  private var neighbours: [(link: MarkerLink, isCurrent: Bool)] {
    Self.neighbours(of: marker, in: set).map { neighbour in
      (MarkerLink(neighbour, of: set, frame), neighbour === marker)
    }
  }

  private static func neighbours(of marker: Marker, in set: MarkerSet) -> [Marker] {
    let all = set.markersOfPhase[marker.phase]
    let first = max(0, min(marker.placeInPhase - neighbourCount / 2, all.count - neighbourCount))
    return all[first...].prefix(neighbourCount).map { set.markers[$0] }
  }

  /// Returns the marker so many places after this one; nil beyond the ends of the set.
  private func marker(by distance: Int) -> MarkerLink? {
    Self.marker(by: distance, from: marker, in: set).map { MarkerLink($0, of: set, frame) }
  }

  private static func marker(by distance: Int, from marker: Marker, in set: MarkerSet) -> Marker? {
    var index = set.index(of: marker.id.number) + distance
    while set.markers.indices.contains(index), !set.markers[index].isListed { index += distance }
    return set.markers.indices.contains(index) ? set.markers[index] : nil
  }

  /// Returns what the page of a marker says of the place of the marker in its set: the markers before and
  /// after it, those of its phase that it lists, and how many these are.
  static func surroundings(of marker: Marker, in set: MarkerSet) -> Surroundings {
    Surroundings(
      previous: Self.marker(by: -1, from: marker, in: set)?.id,
      next: Self.marker(by: 1, from: marker, in: set)?.id,
      neighbours: neighbours(of: marker, in: set).map(\.id),
      count: set.markersOfPhase[marker.phase].count)
  }

  /// The place of a marker in its set, as its page tells it.
  struct Surroundings: Equatable {
    let previous: MarkerID?
    let next: MarkerID?
    let neighbours: [MarkerID]
    let count: Int

    /// All that are named.
    var markers: [MarkerID] { neighbours + [previous, next].compactMap(\.self) }
  }
}

/// A heading of a page, with its address.
struct Heading: Sendable {
  let title: String
  let address: String

  static let view = View<Heading> {
    Value.text("title", "The heading.") { $0.title }
    Value.text("href", "Its address.") { $0.address }
  }
}

/// A day as a page shows it.
struct ShownDay: Sendable {
  private let date: CalendarDate
  private let frame: PageFrame

  init(_ date: CalendarDate, _ frame: PageFrame) { (self.date, self.frame) = (date, frame) }

  static let view = View<ShownDay> {
    Value.text("iso", "The day as `2026-11-21`.") { $0.date.iso }
    Value.text("text", "The day in words.") { $0.frame.strings.date($0.date) }
  }
}
