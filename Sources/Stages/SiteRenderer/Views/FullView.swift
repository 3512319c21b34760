import ContentModel
import Themes
import Wording

/// The whole set on one page, to be printed, saved or searched with the browser's own means.
enum FullView {
  static let shape = PageFrame.shape.merging([
    "subtitle": .text("The second title of the set.").optional,
    "introduction": .html("The landing text before its first heading."),
    "phases": .list("The phases that have markers, in order.", of: phaseShape),
  ]) { $1 }

  private static let phaseShape = PhaseView.fields.merging([
    "markers": .list(
      "The markers of the phase.",
      of: MarkerView.markerLinkShape.merging([
        "anchor": .text("The address on this page: `qm2`."),
        "lead-sections": .list("The sections to be set apart at the top.", of: SectionView.shape),
        "sections": .list("The other sections.", of: SectionView.shape),
      ]) { $1 })
  ]) { $1 }

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let phases = set.settings.phases.indices.filter { !set.markersOfPhase[$0].isEmpty }
    return frame.view(title: frame.strings.text(.full), breadcrumbs: frame.trailToSet).merging(
      .fields([
        "subtitle": optionalText(set.settings.subtitle),
        "introduction": .html(frame.writer(headingShift: 1).html(set.introduction)),
        "phases": .list(
          phases.map { index in
            PhaseView.make(set.settings.phases[index], at: index, of: set, frame).merging(
              .fields([
                "markers": .list(
                  set.markersOfPhase[index].map { marker(set.markers[$0], frame) })
              ]))
          }),
      ]))
  }

  /// Returns a marker; the addresses in its text begin with its name, since all markers share the page.
  private static func marker(_ marker: Marker, _ frame: PageFrame) -> TemplateValue {
    let anchor = frame.site.name(of: marker.id)
    let writer = frame.writer(headingShift: 2, anchorPrefix: "text-\(anchor)-")
    let sections = marker.sections.map {
      ($0.definition.isLead, SectionView.make($0, of: marker, frame, writer))
    }
    return MarkerView.markerLink(marker.id, frame).merging(
      .fields([
        "anchor": .text(anchor), "lead-sections": .list(sections.filter(\.0).map(\.1)),
        "sections": .list(sections.filter { !$0.0 }.map(\.1)),
      ]))
  }
}
