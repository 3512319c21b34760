import ContentModel
import Themes
import Wording

/// Which markers of a set refer to which: a picture, and a table with the same facts.
enum MapView {
  static let shape = PageFrame.shape.merging([
    "marker-count": .text("How many markers, in words."),
    "reference-count": .text(
      "How many cross-references, in words; one to the same marker counts once."),
    "picture": .html("The picture, as SVG.").optional,
    "without-picture": .text("Why there is no picture.").optional,
    "phases": .list(
      "The phases that have markers, in order.",
      of: [
        "title": .text("The title."), "class": .text("The class of the colour."),
        "markers": .list(
          "Its markers.",
          of: MarkerView.markerLinkShape.merging([
            "refers": .flag("Whether it refers to any marker."),
            "references": .list("The markers that it refers to.", of: MarkerView.markerLinkShape),
            "is-referred-to": .flag("Whether any marker refers to it."),
            "backlinks": .list("The markers that refer to it.", of: MarkerView.markerLinkShape),
          ]) { $1 }),
      ]),
  ]) { $1 }

  /// How many markers a picture can show; a curve among more of them cannot be followed by eye.
  static let markerLimit = 150

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let count = set.markers.reduce(0) { $0 + $1.mentions.count }
    let isDrawn = set.markers.count <= markerLimit
    let limit = frame.strings.text(.mapTooLarge, ["count": String(markerLimit)])
    return frame.view(title: frame.strings.text(.crossReferences), breadcrumbs: frame.trailToSet)
      .merging(
        .fields([
          "marker-count": .text(frame.strings.text(.markerCount, set.markers.count)),
          "reference-count": .text(frame.strings.text(.referenceCount, count)),
          "picture": isDrawn ? .html(MapPicture(set, frame.links).svg(frame.strings)) : nil,
          "without-picture": isDrawn ? nil : .text(limit),
          "phases": .list(
            set.settings.phases.indices.filter { !set.markersOfPhase[$0].isEmpty }.map { index in
              .fields([
                "title": .text(set.settings.phases[index].title),
                "class": .text("phase-\(index % 6 + 1)"),
                "markers": .list(
                  set.markersOfPhase[index].map { relations(of: set.markers[$0], frame) }),
              ])
            }),
        ]))
  }

  private static func relations(of marker: Marker, _ frame: PageFrame) -> TemplateValue {
    MarkerView.markerLink(marker.id, frame).merging(
      .fields([
        "refers": .flag(!marker.mentions.isEmpty),
        "references": .list(marker.mentions.sorted().map { MarkerView.markerLink($0, frame) }),
        "is-referred-to": .flag(!marker.backlinks.isEmpty),
        "backlinks": .list(marker.backlinks.map { MarkerView.markerLink($0.marker, frame) }),
      ]))
  }
}
