import ByteWriting
import ContentModel
import Themes
import Wording

/// The first page of a set.
struct LandingPage: Sendable {
  private let page: FramedPage
  private let set: MarkerSet
  /// The set as a publication that can be cited.
  private let publication: Source
  private var frame: PageFrame { page.frame }

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    publication = frame.site.publication(of: set, frame.provenance)
    let site = frame.site
    page = FramedPage(
      frame: frame, title: set.settings.title, description: set.landing?.description ?? "",
      breadcrumbs: site.sets.count == 1 ? [] : [PageLink(site.settings.name, to: .home, frame)])
  }

  /// The landing text before its first heading, and from there on.
  private var texts: [[LinkedBlock]] {
    let text = set.landing?.content ?? []
    return [set.introduction, Array(text.dropFirst(set.introduction.count))]
  }

  static let view = View<LandingPage> {
    FramedPage.view.of { (page: LandingPage) in page.page }
    Value.optionalText("subtitle", "The second title of the set.") {
      $0.set.settings.subtitle.nonEmpty
    }
    Value.html("introduction", "The landing text before its first heading.") { page, html in
      page.frame.writer(tablesOf: .landing(page.set.id)).writeText(0, of: page.texts, to: &html)
    }
    Value.html("body", "The landing text from its first heading on.") { page, html in
      page.frame.writer(tablesOf: .landing(page.set.id)).writeText(1, of: page.texts, to: &html)
    }
    Value.text("marker-count", "How many markers, in words.") { $0.frame.markerCount(of: $0.set) }
    Value.text("question-count", "How many questions, in words.") {
      $0.frame.questionCount(of: $0.set)
    }
    Value.text("questions-href", "The address of the page of all questions.") {
      $0.frame.links.address(of: .questions($0.set.id))
    }
    Value.text("overview-href", "The address of the overview.") {
      $0.frame.links.address(of: .overview($0.set.id))
    }
    Value.list("phases", "The phases, in order.", of: PhaseOfSet.listView) {
      PhaseOfSet.all(of: $0.set, $0.frame)
    }
    Value.optionalObject(
      "citation", "How to cite what the set restates.",
      ShownReference.view
    ) { page in page.set.restated.map { ShownReference($0, page.frame) } }
    Value.object("edition-citation", "How to cite this edition of the set.", PublicationToCite.view)
    {
      PublicationToCite($0.publication, at: .landing($0.set.id), $0.frame)
    }
    Value.object("metadata", "What programs that manage references read.", PageMetadata.view) {
      PageMetadata($0.publication, of: $0.set, $0.frame)
    }
    Value.optionalObject("example", "A question to show how one is cited.", exampleView) { page in
      page.set.exampleQuestion.map { (marker: $0, question: $1, frame: page.frame) }
    }
    Value.optionalText("licence", "Who holds the rights, in plain words.") {
      $0.set.settings.licence.nonEmpty
    }
    ListedDocument.listView.of { (page: LandingPage) in page.frame }
    Value.text("data-href", "The address of the set's data, as JSON.") { page in
      page.frame.links.address(ofPath: page.frame.site.dataAddress(of: page.set.id))
    }
    Value.text("question-table-href", "The address of the table of questions, as CSV.") { page in
      page.frame.links.address(ofPath: page.frame.site.questionTableAddress(of: page.set.id))
    }
    Value.optionalText(
      "measure-table-href", "The address of the table of measures, as CSV, where there are any."
    ) { page in
      guard page.set.hasMeasures else { return nil }
      return page.frame.links.address(
        ofPath: page.frame.site.measureTableAddress(of: page.set.id))
    }
  }

  private static let exampleView = View<
    (marker: Marker, question: Question<Reference>, frame: PageFrame)
  > {
    Value.text("label", "What people cite: `QM2 Q3`.") {
      $0.frame.site.label(of: $0.question, in: $0.marker.id)
    }
    Value.text("href", "Its address.") {
      $0.frame.links.address(of: Place(.marker($0.marker.id), anchor: $0.question.anchor))
    }
  }
}

extension MarkerSet {
  /// A question that shows how to cite one: of the original, and whole, where there is such a one.
  fileprivate var exampleQuestion: (Marker, Question<Reference>)? {
    let all = listedMarkers.lazy.flatMap { marker in
      marker.sections.lazy.flatMap { section in
        section.current.questions.lazy.map { (marker: marker, section: section, question: $0) }
      }
    }
    let found =
      all.first { $0.question.label.series == .restated && !$0.section.isHeldInPart } ?? all.first
    return found.map { ($0.marker, $0.question) }
  }
}
