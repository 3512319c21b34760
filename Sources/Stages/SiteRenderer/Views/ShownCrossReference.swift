import ContentModel
import Themes
import Wording

/// A cross-reference at one of its ends, as a page lists it.
struct ShownCrossReference: Sendable {
  let link: MarkerLink
  private let reference: CrossReference

  init(_ reference: CrossReference, _ frame: PageFrame) {
    (link, self.reference) = (MarkerLink(reference.marker, frame), reference)
  }

  static let view = View<ShownCrossReference> {
    MarkerLink.view.of { (reference: ShownCrossReference) in reference.link }
    Value.text(
      "where",
      "The sections that refer, in words; it says of which of them this edition added the references."
    ) { $0.places }
    Value.optionalText("added", "Where this edition added all of it: the words that say so.") {
      $0.reference.isAdded ? $0.link.frame.strings.text(.addedReference) : nil
    }
  }

  private var places: String {
    let strings = link.frame.strings
    let sections = reference.places.map { place in
      let heading = place.section.heading
      return place.isAdded && !reference.isAdded
        ? "\(heading) \(strings.text(.addedReference))" : heading
    }
    return strings.text(.mentionedIn, ["sections": sections.joined(separator: ", ")])
  }
}

extension Site {
  /// Returns the cross-references at whose other end is a marker that lists have.
  func listed(_ references: [CrossReference]) -> [CrossReference] {
    references.filter { isListed(.marker($0.marker)) }
  }

  /// Returns how many cross-references the markers of a set have, and how many of these the edition added; those of a
  /// marker to another one count once.
  func referenceCounts(in set: MarkerSet) -> (all: Int, added: Int) {
    set.listedMarkers.reduce((0, 0)) { counts, marker in
      let references = listed(marker.crossReferences)
      return (counts.0 + references.count, counts.1 + references.count(where: \.isAdded))
    }
  }
}
