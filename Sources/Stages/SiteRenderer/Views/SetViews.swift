import ContentModel
import Downloads
import Themes
import Wording

/// The first page of a site with several sets.
enum HomeView {
  static let shape = PageFrame.shape.merging([
    "sets": .list(
      "The sets of the site.",
      of: [
        "title": .text("The title."), "subtitle": .text("The second title.").optional,
        "href": .text("The address of the landing page."),
        "set-language": MarkerView.setLanguageShape,
        "marker-count": .text("How many markers, in words."),
        "question-count": .text("How many questions, in words."),
        "status-label": .text("The standing, in two or three words.").optional,
      ])
  ]) { $1 }

  static func make(_ frame: PageFrame) -> TemplateValue {
    frame.view(title: frame.site.settings.name, breadcrumbs: []).merging(
      .fields([
        "sets": .list(
          frame.site.sets.map { set in
            .fields([
              "title": .text(set.settings.title), "subtitle": optionalText(set.settings.subtitle),
              "href": .text(frame.links.address(of: .landing(set.id))),
              "set-language": frame.foreignLanguage(of: set.id).map { .text($0) },
              "marker-count": .text(frame.strings.text(.markerCount, set.markers.count)),
              "question-count": .text(questionCount(set, frame)),
              "status-label": optionalText(set.status?.label ?? ""),
            ])
          })
      ]))
  }

  static func questionCount(_ set: MarkerSet, _ frame: PageFrame) -> String {
    frame.strings.text(.questionCount, set.markers.reduce(0) { $0 + $1.questionCount })
  }
}

/// The first page of a set.
enum LandingView {
  static let shape = PageFrame.shape.merging([
    "subtitle": .text("The second title of the set.").optional,
    "introduction": .html("The landing text before its first heading."),
    "body": .html("The landing text from its first heading on."),
    "marker-count": .text("How many markers, in words."),
    "question-count": .text("How many questions, in words."),
    "questions-href": .text("The address of the page of all questions."),
    "overview-href": .text("The address of the overview."), "phases": PhaseView.listShape,
    "citation": .object(
      "How to cite what the set restates.", ["html": .html("The reference.")]
    ).optional,
    "edition-citation": .object("How to cite this edition of the set.", CitationView.shape),
    "metadata": MetadataView.shape,
    "example": .object(
      "A question to show how one is cited.",
      ["label": .text("What people cite: `QM2 Q3`."), "href": .text("Its address.")]
    ).optional,
    "licence": .text("Who holds the rights, in plain words.").optional,
    "handouts": DownloadsView.shape,
    "has-handouts": .flag("Whether there is any document about it."),
    "data-href": .text("The address of the set's data, as JSON."),
    "question-table-href": .text("The address of the table of questions, as CSV."),
  ]) { $1 }

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let writer = frame.writer()
    let introduction = set.introduction
    let body = (set.landing?.content ?? []).dropFirst(introduction.count)
    let publication = frame.site.publication(of: set, words: frame.strings)
    let trail = frame.site.sets.count == 1 ? [] : [(frame.site.settings.name, PageID.home)]
    return frame.view(
      title: set.settings.title, description: set.landing?.description ?? "", breadcrumbs: trail
    ).merging(
      .fields([
        "subtitle": optionalText(set.settings.subtitle),
        "introduction": .html(writer.html(introduction)),
        "body": .html(writer.html(Array(body))),
        "marker-count": .text(frame.strings.text(.markerCount, set.markers.count)),
        "question-count": .text(HomeView.questionCount(set, frame)),
        "questions-href": .text(frame.links.address(of: .questions(set.id))),
        "overview-href": .text(frame.links.address(of: .overview(set.id))),
        "phases": PhaseView.list(set, frame),
        "citation": set.restated.map { source in
          .fields([
            "html": .html(
              writer.html(referenceText(of: source, words: frame.strings.referenceWords)))
          ])
        },
        "edition-citation": CitationView.make(publication, at: .landing(set.id), frame),
        "metadata": MetadataView.make(publication, of: set, frame),
        "example": set.markers.first { $0.questionCount > 0 }.map { marker in
          .fields([
            "label": .text("\(frame.site.label(of: marker.id)) Q1"),
            "href": .text(frame.links.address(of: Place(.marker(marker.id), anchor: "q1"))),
          ])
        }, "licence": optionalText(set.settings.licence),
        "handouts": DownloadsView.make(frame),
        "has-handouts": .flag(frame.downloads.contains { $0.format != .png }),
        "data-href": .text(frame.links.address(ofPath: frame.site.dataAddress(of: set.id))),
        "question-table-href": .text(
          frame.links.address(ofPath: frame.site.questionTableAddress(of: set.id))),
      ]))
  }
}

/// All markers of a set with their summaries.
enum OverviewView {
  static let shape = PageFrame.shape.merging(["phases": PhaseView.listShape]) { $1 }

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    frame.view(title: frame.strings.text(.overview), breadcrumbs: frame.trailToSet)
      .merging(.fields(["phases": PhaseView.list(set, frame)]))
  }
}
