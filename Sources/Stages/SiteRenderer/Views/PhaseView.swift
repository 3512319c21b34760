import ContentModel
import Themes
import Wording

/// A phase, alone or with its markers.
enum PhaseView {
  static let shape = TemplateShape.object("The phase.", fields)

  static let fields: [String: TemplateShape] = [
    "anchor": .text("Its address on the landing page and the overview."),
    "title": .text("Its title."), "summary": .text("What happens in it.").optional,
    "class": .text("The class of its colour: `phase-1` to `phase-6`, then from the first again."),
    "number": .text("Its number, from 1."), "href": .text("Its address on the landing page."),
  ]

  static let listShape = TemplateShape.list(
    "The phases, in order.",
    of: fields.merging([
      "count": .text("How many markers it has, in words."),
      "markers": .list(
        "Its markers.",
        of: MarkerView.markerLinkShape.merging(["summary": .text("Its wording in the overview.")]) {
          $1
        }),
    ]) { $1 })

  static func make(
    _ phase: Phase, at index: Int, of set: MarkerSet, _ frame: PageFrame
  ) -> TemplateValue {
    let anchor = "phase-\(phase.id)"
    return .fields([
      "anchor": .text(anchor), "title": .text(phase.title), "summary": optionalText(phase.summary),
      "class": .text("phase-\(index % 6 + 1)"), "number": .text(String(index + 1)),
      "href": .text(frame.links.address(of: Place(.landing(set.id), anchor: anchor))),
    ])
  }

  /// Returns the phases that have markers, each with them.
  static func list(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    .list(
      set.settings.phases.indices.filter { !set.markersOfPhase[$0].isEmpty }.map { index in
        let markers = set.markersOfPhase[index].map { set.markers[$0] }
        return make(set.settings.phases[index], at: index, of: set, frame).merging(
          .fields([
            "count": .text(frame.strings.text(.markerCount, markers.count)),
            "markers": .list(
              markers.map { marker in
                MarkerView.markerLink(marker.id, frame).merging(
                  .fields(["summary": .text(marker.summary)]))
              }),
          ]))
      })
  }
}
