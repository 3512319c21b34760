import ContentModel
import Themes
import Wording

/// All markers of a set with their summaries.
struct OverviewPage: Sendable {
  private let page: FramedPage
  private let set: MarkerSet

  init(_ set: MarkerSet, _ frame: PageFrame) {
    self.set = set
    page = FramedPage(
      frame: frame, title: frame.strings.text(.overview), breadcrumbs: frame.trailToSet)
  }

  static let view = View<OverviewPage> {
    FramedPage.view.of { (page: OverviewPage) in page.page }
    Value.text("question-count", "How many questions, in words.") {
      $0.page.frame.questionCount(of: $0.set)
    }
    TagChoices.view.of { (page: OverviewPage) in
      TagChoices(set: page.set, frame: page.page.frame)
    }
    Value.optionalText("document-href", "The address of the overview for paper, as PDF.") {
      $0.page.frame.address(ofDocument: "overview")
    }
    Value.list("phases", "The phases, in order.", of: PhaseOfSet.listView) {
      PhaseOfSet.all(of: $0.set, $0.page.frame)
    }
  }
}
