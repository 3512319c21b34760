import ContentModel
import Themes
import Wording

/// All questions of a set.
enum QuestionsView {
  static let shape = PageFrame.shape.merging([
    "question-count": .text("How many questions, in words."),
    "worker-href": .text("The address of the script that keeps the set in a browser."),
    "app-href": .text("The address of what lets browsers install the page as an app."),
    "judgements": .list(
      "What can be chosen for a question.",
      of: [
        "id": .text("What saved reviews call it."), "title": .text("Its words."),
        "language": .text("The language of its words."),
        "direction": .text("`ltr` or `rtl`, for the attribute `dir`."),
      ]),
    "phases": .list(
      "The phases, in order.",
      of: [
        "anchor": .text("The address on this page."), "title": .text("The title."),
        "class": .text("The class of the colour."),
        "markers": .list(
          "The markers that have questions.",
          of: MarkerView.markerLinkShape.merging([
            "anchor": .text("The address on this page: `qm2`."),
            "is-held-in-part": .flag("Whether the original has more questions."),
            "drafted-note": SectionView.draftedShape,
            "parts": .list("The questions, in order.", of: SectionView.partShape),
            "background": .list(
              "What the marker says in prose, to be read beside its questions.",
              of: SectionView.shape),
          ]) { $1 }),
      ]),
  ]) { $1 }

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let phases = set.settings.phases.enumerated().map { index, phase -> TemplateValue in
      let markers = set.markersOfPhase[index].map { set.markers[$0] }.filter { marker in
        marker.questionCount > 0
      }
      return .fields([
        "anchor": .text("phase-\(phase.id)"), "title": .text(phase.title),
        "class": .text("phase-\(index % 6 + 1)"),
        "markers": .list(
          markers.map { marker in
            let sections = marker.sections.filter { $0.definition.kind == .questions }
            let anchor = frame.site.name(of: marker.id)
            // Markers may have groups of the same heading, and all stand on this page.
            let writer = frame.writer(headingShift: 1, anchorPrefix: "text-\(anchor)-")
            let background = frame.writer(headingShift: 2, anchorPrefix: "about-\(anchor)-")
            return MarkerView.markerLink(marker.id, frame).merging(
              .fields([
                "anchor": .text(anchor),
                "is-held-in-part": .flag(sections.contains(where: \.isHeldInPart)),
                "drafted-note": sections.contains(where: \.isDrafted)
                  ? .text(SectionView.draftedNote(frame)) : nil,
                "parts": .list(
                  sections.flatMap { SectionView.parts(of: $0, of: marker, frame, writer) }),
                "background": .list(
                  marker.sections.filter { $0.definition.kind == .prose }.map { section in
                    SectionView.make(section, of: marker, frame, background)
                  }),
              ]))
          }),
      ])
    }
    return frame.view(title: frame.strings.text(.questions), breadcrumbs: frame.trailToSet)
      .merging(
        .fields([
          "question-count": .text(HomeView.questionCount(set, frame)),
          "worker-href": .text(frame.links.address(ofPath: frame.site.offlineAddress(of: set.id))),
          "app-href": .text(frame.links.address(ofPath: frame.site.appAddress(of: set.id))),
          "judgements": judgements(of: set, frame), "phases": .list(phases),
        ]))
  }

  private static func judgements(of set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let scale = frame.judgements(of: set)
    return .list(
      scale.judgements.map {
        .fields([
          "id": .text($0.id), "title": .text($0.title), "language": .text(scale.language),
          "direction": .text(textDirection(of: scale.language)),
        ])
      })
  }
}

extension PageFrame {
  /// Returns what can be chosen for the questions of a set in the question tool.
  func judgements(of set: MarkerSet) -> JudgementScale {
    site.judgements(of: set, language: strings.language) { strings.text($0) }
  }
}
