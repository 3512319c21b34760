import ContentModel
import Themes
import Wording

/// The first page of a site with several sets.
struct HomePage: Sendable {
  private let page: FramedPage

  init(_ frame: PageFrame) {
    let text = frame.site.home
    page = FramedPage(
      frame: frame, title: text?.title ?? frame.site.settings.name,
      description: text?.description ?? "", breadcrumbs: [])
  }

  private var introduction: [LinkedBlock] { textBeforeHeading(text) }

  private var body: [LinkedBlock] { Array(text.dropFirst(introduction.count)) }

  /// What an editor has written for it.
  private var text: [LinkedBlock] { page.frame.site.home?.content ?? [] }

  static let view = View<HomePage> {
    FramedPage.view.of { (page: HomePage) in page.page }
    Value.optionalHTML(
      "introduction", "Its text before the first heading.", where: { !$0.introduction.isEmpty }
    ) { page, html in
      page.page.frame.writer(tablesOf: .home).writeText(
        0, of: [page.introduction, page.body], to: &html)
    }
    Value.optionalHTML(
      "body", "Its text from the first heading on.", where: { !$0.body.isEmpty }
    ) { page, html in
      page.page.frame.writer(tablesOf: .home).writeText(
        1, of: [page.introduction, page.body], to: &html)
    }
    Value.list("sets", "The sets of the site.", of: setView) { page in
      page.page.frame.site.listedSets.map { (set: $0, frame: page.page.frame) }
    }
    Value.list("former-sets", "The sets that are no longer current.", of: PageLink.view) { page in
      page.page.frame.formerSets
    }
    Value.flag("has-former-sets", "Whether there are any.") { !$0.page.frame.formerSets.isEmpty }
  }

  private static let setView = View<(set: MarkerSet, frame: PageFrame)> {
    Value.text("title", "The title.") { $0.set.settings.title }
    Value.optionalText("subtitle", "The second title.") { $0.set.settings.subtitle.nonEmpty }
    Value.text("href", "The address of the landing page.") {
      $0.frame.links.address(of: .landing($0.set.id))
    }
    Value.list("pages", "Its main pages.", of: PageLink.view) { $0.frame.mainPages(of: $0.set) }
    MarkerLink.setLanguage { $0.frame.foreignLanguage(of: $0.set) }
    Value.text("marker-count", "How many markers, in words.") { $0.frame.markerCount(of: $0.set) }
    Value.text("question-count", "How many questions, in words.") {
      $0.frame.questionCount(of: $0.set)
    }
    Value.optionalText("status-label", "The standing, in two or three words.") {
      $0.set.status?.label.nonEmpty
    }
  }
}

extension PageFrame {
  /// The sets that lists leave out.
  fileprivate var formerSets: [PageLink] {
    let listed = Set(site.listedSets.map(\.id))
    return site.sets.filter { !listed.contains($0.id) }.map {
      PageLink($0.settings.title, to: .landing($0.id), self)
    }
  }

  /// Returns how many markers a set has, in words.
  func markerCount(of set: MarkerSet) -> String {
    strings.text(.markerCount, set.listedMarkers.count)
  }

  /// Returns how many questions a set has, in words.
  func questionCount(of set: MarkerSet) -> String {
    strings.questionCount(of: set)
  }
}
