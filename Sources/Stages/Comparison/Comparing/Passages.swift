import ContentModel

/// A question, point or measure of a marker.
struct Passage: Sendable {
  let place: SectionPlace
  /// Its place among those of its kind in the marker or section, from 1.
  let order: Int
  /// What it is called there: `Q3`, `2`.
  let name: String
  /// Its address on the page of its marker.
  let anchor: String
  /// The addresses there that lead to it as well.
  var formerAnchors: [String] = []
  let text: String
  /// The number before it, where it is the first entry of a list with numbers.
  var listStart: Int?
  /// Whether it is the first entry of its list.
  var isFirstInList = false
  /// Its tags in words, and the other texts of a measure.
  var parts: [FieldDifference.Field: String] = [:]

  /// Its text as it is compared with that of another version: with its number where their lists begin with
  /// other ones, since those are cited and the entries below count on.
  func text(comparedWith other: Passage?) -> String {
    guard let other, isFirstInList, other.isFirstInList, listStart != other.listStart,
      let listStart
    else { return text }
    return "\(listStart). \(text)"
  }
}

/// A section of a version: the places of its marker among all, and of itself in its marker.
struct SectionPlace: Hashable, Sendable {
  let marker: Int
  let section: Int
}

/// The passages of one kind in two versions, with those that are the same in both.
///
/// Those of markers that are the same objects in both are left out: each of them is its own partner, since the
/// same text stands at the same place of the same marker.
struct MatchedPassages: Sendable {
  let old: [Passage]
  let new: [Passage]
  let pairing: Pairing
  /// The places in ``new`` of the passages of each section.
  private let present: [SectionPlace: [Int]]
  /// The places in ``old`` of the passages of each section that are gone.
  private let gone: [SectionPlace: [Int]]

  /// Finds what is the same, wherever in the site it stands.
  ///
  /// - Parameters:
  ///   - sites: The two versions.
  ///   - passages: Returns the passages of a marker at a place of a version.
  init(_ sites: MatchedSites, _ passages: (Marker, Int, SiteVersion) -> [Passage]) {
    let old = sites.old.markers.enumerated().filter { !sites.isUnchanged(oldMarker: $0.offset) }
      .flatMap { passages($1.marker, $0, sites.old) }
    let new = sites.new.markers.enumerated().filter { !sites.isUnchanged(newMarker: $0.offset) }
      .flatMap { passages($1.marker, $0, sites.new) }
    var pairing = Pairing(old: old.count, new: new.count)
    pairing.pairTexts(
      old.map { passage in
        MatchedText(
          group: sites.group(ofOldMarker: passage.place.marker), place: passage.anchor,
          text: passage.text)
      },
      new.map { MatchedText(group: $0.place.marker, place: $0.anchor, text: $0.text) })
    (self.old, self.new, self.pairing) = (old, new, pairing)
    present = Dictionary(grouping: new.indices) { new[$0].place }
    gone = Dictionary(grouping: pairing.removed) { old[$0].place }
  }

  /// Returns the places in ``new`` of the passages of a section.
  func present(in section: SectionPlace?) -> [Int] { section.flatMap { present[$0] } ?? [] }

  /// Returns the places in ``old`` of the passages of a section that are gone.
  func gone(from section: SectionPlace?) -> [Int] { section.flatMap { gone[$0] } ?? [] }
}

/// Returns the questions of a marker at a place of a version.
func questions(of marker: Marker, at index: Int, in version: SiteVersion) -> [Passage] {
  var order = 0
  return marker.sections.enumerated().flatMap { section, content in
    content.questions.map {
      order += 1
      return Passage(
        place: SectionPlace(marker: index, section: section), order: order, name: $0.label.text,
        anchor: $0.anchor, formerAnchors: $0.label.formerAnchors, text: comparedText($0.content),
        parts: $0.tags.isEmpty
          ? [:] : [.tags: version.words(of: $0.tags, at: version.markers[index].set)])
    }
  }
}

/// Returns the points of a marker.
func points(of marker: Marker, at index: Int, in _: SiteVersion) -> [Passage] {
  marker.sections.enumerated().flatMap { section, content in
    content.parts.flatMap { part -> [Passage] in
      guard case .points(let points) = part else { return [] }
      return points.enumerated().map { place, point in
        Passage(
          place: SectionPlace(marker: index, section: section), order: point.number,
          name: String(point.number),
          anchor: pointAnchor(section: content.definition.id, number: point.number),
          text: comparedText(point.content), listStart: place == 0 ? point.listNumber : nil,
          isFirstInList: place == 0)
      }
    }
  }
}

/// Returns the measures of a marker.
func measures(of marker: Marker, at index: Int, in _: SiteVersion) -> [Passage] {
  marker.sections.enumerated().flatMap { section, content in
    content.measures.map { measure in
      Passage(
        place: SectionPlace(marker: index, section: section), order: measure.number,
        name: String(measure.number),
        anchor: pointAnchor(section: content.definition.id, number: measure.number),
        text: comparedText(measure.content),
        parts: Dictionary(
          uniqueKeysWithValues: measure.parts.map {
            (FieldDifference.Field($0.kind), comparedText($0.content))
          }))
    }
  }
}

extension FieldDifference.Field {
  /// Takes the field of a part of measures.
  init(_ part: MeasurePartKind) {
    self =
      switch part {
      case .numerator: .numerator
      case .denominator: .denominator
      case .dataSource: .dataSource
      }
  }
}
