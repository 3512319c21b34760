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

  /// Takes another page that has all questions.
  init(_ set: MarkerSet, _ page: FramedPage) {
    self.set = set
    self.page = page
  }

  private static let assessmentField = View<WordedAssessmentField> {
    Value.text("id", "What saved reviews call it.") { $0.id }
    Value.text("title", "Its title.") { $0.title }
    Value.optionalText("help", "What belongs in it, in a sentence.") { $0.help.nonEmpty }
    Value.text("kind", "What it takes: `text`, `line` or `judgement`.") { $0.kind.rawValue }
    Value.text("language", "The language of its words.") { $0.language }
    Value.text("direction", "`ltr` or `rtl`, for the attribute `dir`.") {
      textDirection(of: $0.language)
    }
  }

  private static let sentence = View<String> { Value.text("text", "The sentence.") { $0 } }

  static let view = View<QuestionsPage> {
    FramedPage.view.of { (page: QuestionsPage) in page.page }
    Value.text("question-count", "How many questions, in words.") {
      $0.frame.questionCount(of: $0.set)
    }
    Value.optionalText("marks-explained", "What the marks at questions mean, where any has one.") {
      $0.frame.strings.marksExplained(of: $0.set, in: $0.frame.site)
    }
    TagChoices.view.of { (page: QuestionsPage) in TagChoices(set: page.set, frame: page.frame) }
    Value.list(
      "missing", "Of which markers it has no questions, and why, in sentences.",
      of: sentence
    ) { $0.missingQuestions(in: .all) }
    Value.list(
      "missing-original", "The same where only questions of the original are shown.",
      of: sentence
    ) { $0.missingQuestions(in: .original) }
    Value.list(
      "provenance", "Where the questions come from, in sentences.",
      of: sentence
    ) { $0.frame.provenanceOfQuestions }
    Value.optionalText(
      "worker-href",
      "The address of the script that keeps the set in a browser; none in an older edition."
    ) { page in
      page.frame.newest == nil
        ? page.frame.links.address(ofPath: page.frame.site.offlineAddress(of: page.set.id)) : nil
    }
    Value.text("app-href", "The address of what lets browsers install the page as an app.") {
      page in
      page.frame.links.address(ofPath: page.frame.site.appAddress(of: page.set.id))
    }
    Value.optionalText(
      "collate-href", "Where the answers of many are put together; nothing without questions."
    ) { page in
      page.set.questionCount > 0 ? page.frame.links.address(of: .collate(page.set.id)) : nil
    }
    ShownJudgement.list("What can be chosen for a question that has no scale of its own.") {
      page in page.frame.scales(of: page.set)[0]
    }
    Value.list(
      "scales", "What can be chosen for questions: for most of them, then for those of each scale.",
      of: View<(scale: JudgementScale, note: String)> {
        Value.text("id", "What questions call it; nothing for the first.") { $0.scale.id }
        Value.optionalText("note", "What is said beside each of its questions.") {
          $0.note.nonEmpty
        }
        ShownJudgement.list("Its judgements.") { $0.scale }
      }
    ) { page in
      page.frame.scales(of: page.set).enumerated().map { place, scale in
        (scale: scale, note: page.set.settings.namedScale(place)?.note ?? "")
      }
    }
    Value.list(
      "assessment", "What the tool asks of each marker as a whole.", of: assessmentField
    ) { $0.frame.assessment(of: $0.set) }
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

extension QuestionsPage {
  private func missingQuestions(in questions: WorksheetQuestions) -> [String] {
    frame.strings.missingQuestions(of: set.listedMarkers, in: questions, of: set, in: frame.site)
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
    sections = link.marker.sections.filter { $0.definition.isAssessed }.map(\.current)
  }

  static let view = View<MarkerToAnswer> {
    MarkerLink.view.of { (marker: MarkerToAnswer) in marker.link }
    Value.text("anchor", "The address on this page: `qm2`.") { $0.anchor }
    ShownTags.view.of { (marker: MarkerToAnswer) in
      ShownTags(of: marker.link.marker, marker.link.frame)
    }
    Value.flag("is-held-in-part", "Whether the original has more questions.") {
      $0.sections.contains(where: \.isHeldInPart)
    }
    ShownSection.draftedNote { marker in
      marker.sections.first(where: \.isDrafted).map {
        marker.link.frame.draftedNote(of: $0, in: marker.link.marker)
      }
    }
    Value.list("parts", "The questions, in order.", of: ShownPart.view) {
      $0.shownQuestions.flatMap(\.parts)
    }
    ShownLanguage.untranslated("The questions of the original that are not translated.") { marker in
      marker.sections.flatMap {
        marker.link.frame.untranslatedParts(of: $0.definition, in: marker.link.marker)
      }
    }
    Value.html("footnotes", "The notes of the questions.") { marker, html in
      guard marker.link.marker.hasNotes else { return }
      for section in marker.shownQuestions { section.writeNotes(to: &html) }
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

  private var shownQuestions: [ShownSection] {
    // Markers may have groups of the same heading, and all stand on this page.
    shown(sections, headingShift: 1, prefix: "text")
  }

  private func shown(
    _ sections: [Section<Reference>], headingShift: Int, prefix: String
  ) -> [ShownSection] {
    let writer = link.frame.writer(
      headingShift: headingShift, anchorPrefix: "\(prefix)-\(anchor)-",
      tablesOf: .marker(link.marker.id))
    return ShownSection.list(sections, of: link.marker, link.frame, writer)
  }
}

extension PageFrame {
  /// Returns what can be chosen for the questions of a set in the question tool.
  func scales(of set: MarkerSet) -> [JudgementScale] {
    site.scales(of: set, language: strings.language) { strings.text($0) }
  }

  /// Returns what the question tool asks of each marker of a set as a whole.
  func assessment(of set: MarkerSet) -> [WordedAssessmentField] {
    site.assessment(of: set, language: strings.language) { strings.text($0) }
  }
}

/// What can be chosen for a question, as a page shows it.
private struct ShownJudgement: Sendable {
  let judgement: Judgement
  let language: String

  static func list<Subject>(
    _ summary: String, _ scale: @escaping @Sendable (Subject) -> JudgementScale
  ) -> Value<Subject> {
    .list("judgements", summary, of: view) { subject in
      let scale = scale(subject)
      return scale.judgements.map { ShownJudgement(judgement: $0, language: scale.language) }
    }
  }

  private static let view = View<ShownJudgement> {
    Value.text("id", "What saved reviews call it.") { $0.judgement.id }
    Value.text("title", "Its words.") { $0.judgement.title }
    Value.optionalText("meaning", "What it says of a question, in a sentence.") {
      $0.judgement.meaning.nonEmpty
    }
    Value.text("language", "The language of its words.") { $0.language }
    Value.text("direction", "`ltr` or `rtl`, for the attribute `dir`.") {
      textDirection(of: $0.language)
    }
  }
}
