import ContentModel
import Themes
import Wording

/// Where the answers of many to the questions of a set are put together: docs/collating.md.
struct CollatePage: Sendable {
  private let questions: QuestionsPage
  private let set: MarkerSet
  private let frame: PageFrame

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    self.frame = frame
    let above = PageLink(frame.strings.text(.questions), to: .questions(set.id), frame)
    questions = QuestionsPage(
      set,
      FramedPage(
        frame: frame, title: frame.strings.text(.collate), breadcrumbs: frame.trailToSet + [above]))
  }

  static let view = View<CollatePage> {
    QuestionsPage.view.of { (page: CollatePage) in page.questions }
    Value.text("questions-href", "The address of the page of all questions.") {
      $0.frame.links.address(of: .questions($0.set.id))
    }
  }
}
