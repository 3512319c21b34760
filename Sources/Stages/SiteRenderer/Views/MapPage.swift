import ByteWriting
import ContentModel
import Themes
import Wording

/// Which markers of a set refer to which: a picture, and a table with the same facts.
struct MapPage: Sendable {
  private let page: FramedPage
  private let set: MarkerSet
  private var frame: PageFrame { page.frame }

  /// How many markers a picture can show; a curve among more of them cannot be followed by eye.
  static let markerLimit = 150

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    page = FramedPage(
      frame: frame, title: frame.strings.text(.crossReferences), breadcrumbs: frame.trailToSet)
  }

  private var isDrawn: Bool { self.set.markers.count <= Self.markerLimit }

  static let view = View<MapPage> {
    FramedPage.view.of { (page: MapPage) in page.page }
    Value.text("marker-count", "How many markers, in words.") { $0.frame.markerCount(of: $0.set) }
    Value.text(
      "reference-count",
      "How many cross-references, in words; one to the same marker counts once."
    ) { page in
      let (all, added) = page.frame.site.referenceCounts(in: page.set)
      let strings = page.frame.strings
      guard added > 0 else { return strings.text(.referenceCount, all) }
      return strings.text(.restatedReferenceCount, all - added) + ", "
        + strings.text(.addedReferenceCount, added)
    }
    Value.flag("has-added", "Whether this edition added any of them.") {
      $0.frame.site.referenceCounts(in: $0.set).added > 0
    }
    Value.optionalHTML("picture", "The picture, as SVG.", where: \.isDrawn) { page, html in
      html += MapPicture(page.set, page.frame.links).svg(page.frame.strings)
    }
    Value.optionalText("without-picture", "Why there is no picture.") { page in
      page.isDrawn
        ? nil : page.frame.strings.text(.mapTooLarge, ["count": String(markerLimit)])
    }
    Value.list(
      "phases", "The phases that have markers, in order.",
      of: View<PhaseOfSet> {
        Value.text("title", "The title.") { $0.phase.title }
        Value.text("class", "The class of the colour.") { $0.colour }
        Value.list("markers", "Its markers.", of: markerView) { $0.markers }
      }
    ) { PhaseOfSet.all(of: $0.set, $0.frame) }
  }

  private static let markerView = View<MarkerLink> {
    MarkerLink.view
    Value.flag("refers", "Whether it refers to any marker.") {
      !$0.frame.site.listed($0.marker.crossReferences).isEmpty
    }
    Value.list("references", "The markers that it refers to.", of: ShownCrossReference.view) {
      link in
      link.frame.site.listed(link.marker.crossReferences).sorted { $0.marker < $1.marker }
        .map { ShownCrossReference($0, link.frame) }
    }
    Value.flag("is-referred-to", "Whether any marker refers to it.") {
      !$0.frame.site.listed($0.marker.backlinks).isEmpty
    }
    Value.list("backlinks", "The markers that refer to it.", of: ShownCrossReference.view) { link in
      link.frame.site.listed(link.marker.backlinks).map { ShownCrossReference($0, link.frame) }
    }
  }
}
