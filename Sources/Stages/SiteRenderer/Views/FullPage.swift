import ContentModel
import Themes
import Wording

/// The whole set on one page, to be printed, saved or searched with the browser's own means.
struct FullPage: Sendable {
  private let page: FramedPage
  private let set: MarkerSet

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    page = FramedPage(
      frame: frame, title: frame.strings.text(.full), breadcrumbs: frame.trailToSet)
  }

  static let view = View<FullPage> {
    FramedPage.view.of { (page: FullPage) in page.page }
    Value.optionalText("subtitle", "The second title of the set.") {
      $0.set.settings.subtitle.nonEmpty
    }
    Value.html("introduction", "The landing text before its first heading.") { page, html in
      page.page.frame.writer(headingShift: 1, tablesOf: .landing(page.set.id)).writeText(
        page.set.introduction, to: &html)
    }
    Value.list(
      "phases", "The phases that have markers, in order.",
      of: View<PhaseOfSet> {
        PhaseOfSet.view
        Value.list("markers", "The markers of the phase.", of: MarkerInFull.view) {
          $0.markers.map(MarkerInFull.init)
        }
      }
    ) { PhaseOfSet.all(of: $0.set, $0.page.frame) }
  }
}

/// A marker among others; the addresses in its text begin with its name, since all markers share the page.
private struct MarkerInFull: Sendable {
  let link: MarkerLink
  let anchor: String

  init(_ link: MarkerLink) {
    self.link = link
    anchor = link.frame.site.name(of: link.marker.id)
  }

  static let view = View<MarkerInFull> {
    MarkerLink.view.of { (marker: MarkerInFull) in marker.link }
    Value.text("anchor", "The address on this page: `qm2`.") { $0.anchor }
    ShownTags.view.of { (marker: MarkerInFull) in
      ShownTags(of: marker.link.marker, marker.link.frame)
    }
    Value.list(
      "lead-sections", "The sections to be set apart at the top.", of: ShownSection.view
    ) { $0.sections(areLead: true) }
    Value.list("sections", "The other sections.", of: ShownSection.view) {
      $0.sections(areLead: false)
    }
    ShownLanguage.untranslated("The sections of the original that are not translated.") {
      $0.link.frame.untranslatedSections(of: $0.link.marker)
    }
    ShownAbsence.value("absent-last", "The sections that would stand at its end.") { marker in
      ShownAbsence(before: nil, in: marker.link.marker, marker.link.frame)
    }
  }

  private func sections(areLead: Bool) -> [ShownSection] {
    ShownSection.list(
      areLead: areLead, of: link.marker, link.frame,
      link.frame.writer(
        headingShift: 2, anchorPrefix: "text-\(anchor)-", tablesOf: .marker(link.marker.id)))
  }
}
