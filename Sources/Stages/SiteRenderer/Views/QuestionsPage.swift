import ContentModel
import Themes
import Wording

/// All questions of a set.
struct QuestionsPage: Sendable {
  private let page: FramedPage
  private let set: MarkerSet
  private var frame: PageFrame { page.frame }

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    page = FramedPage(
      frame: frame, title: frame.strings.text(.questions), breadcrumbs: frame.trailToSet)
  }

  static let view = View<QuestionsPage> {
    FramedPage.view.of { (page: QuestionsPage) in page.page }
    Value.text("question-count", "How many questions, in words.") {
      $0.frame.questionCount(of: $0.set)
    }
    Value.flag("has-marks", "Whether any of them has a mark that says since when it has stood so.")
    {
      page in
      page.set.markers.contains { marker in
        marker.questions.contains { page.frame.site.mark(of: $0.label, in: marker) != nil }
      }
    }
    Value.text("worker-href", "The address of the script that keeps the set in a browser.") {
      page in
      page.frame.links.address(ofPath: page.frame.site.offlineAddress(of: page.set.id))
    }
    Value.text("app-href", "The address of what lets browsers install the page as an app.") {
      page in
      page.frame.links.address(ofPath: page.frame.site.appAddress(of: page.set.id))
    }
    Value.list(
      "judgements", "What can be chosen for a question.",
      of: View<(judgement: Judgement, language: String)> {
        Value.text("id", "What saved reviews call it.") { $0.judgement.id }
        Value.text("title", "Its words.") { $0.judgement.title }
        Value.text("language", "The language of its words.") { $0.language }
        Value.text("direction", "`ltr` or `rtl`, for the attribute `dir`.") {
          textDirection(of: $0.language)
        }
      }
    ) { page in
      let scale = page.frame.judgements(of: page.set)
      return scale.judgements.map { (judgement: $0, language: scale.language) }
    }
    Value.list(
      "phases", "The phases, in order.",
      of: View<PhaseOfSet> {
        Value.text("anchor", "The address on this page.") { $0.anchor }
        Value.text("title", "The title.") { $0.phase.title }
        Value.text("class", "The class of the colour.") { $0.colour }
        Value.list("markers", "The markers that have questions.", of: MarkerToAnswer.view) {
          phase in
          phase.markers.filter { $0.marker.questionCount > 0 }.map(MarkerToAnswer.init)
        }
      }
    ) { page in
      page.set.settings.phases.indices.map { PhaseOfSet($0, of: page.set, page.frame) }
    }
  }
}

/// A marker with its questions, as they are answered.
private struct MarkerToAnswer: Sendable {
  let link: MarkerLink
  let anchor: String
  private let sections: [Section<Reference>]

  init(_ link: MarkerLink) {
    self.link = link
    anchor = link.frame.site.name(of: link.marker.id)
    sections = link.marker.sections.filter { $0.definition.kind == .questions }
  }

  static let view = View<MarkerToAnswer> {
    MarkerLink.view.of { (marker: MarkerToAnswer) in marker.link }
    Value.text("anchor", "The address on this page: `qm2`.") { $0.anchor }
    Value.flag("is-held-in-part", "Whether the original has more questions.") {
      $0.sections.contains(where: \.isHeldInPart)
    }
    ShownSection.draftedNote { marker in
      marker.sections.first(where: \.isDrafted).map {
        marker.link.frame.draftedNote(of: $0, in: marker.link.marker)
      }
    }
    Value.list("parts", "The questions, in order.", of: ShownPart.view) { marker in
      // Markers may have groups of the same heading, and all stand on this page.
      marker.shown(marker.sections, headingShift: 1, prefix: "text").flatMap(\.parts)
    }
    Value.list(
      "background", "What the marker says in prose, to be read beside its questions.",
      of: ShownSection.view
    ) { marker in
      marker.shown(
        marker.link.marker.sections.filter { $0.definition.kind == .prose }, headingShift: 2,
        prefix: "about")
    }
  }

  private func shown(
    _ sections: [Section<Reference>], headingShift: Int, prefix: String
  ) -> [ShownSection] {
    let writer = link.frame.writer(
      headingShift: headingShift, anchorPrefix: "\(prefix)-\(anchor)-")
    return sections.map { ShownSection($0, of: link.marker, link.frame, writer) }
  }
}

extension PageFrame {
  /// Returns what can be chosen for the questions of a set in the question tool.
  func judgements(of set: MarkerSet) -> JudgementScale {
    site.judgements(of: set, language: strings.language) { strings.text($0) }
  }
}
