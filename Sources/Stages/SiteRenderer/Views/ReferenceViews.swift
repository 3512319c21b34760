import ContentModel
import Themes
import Wording

/// The abbreviations and words of a set.
enum GlossaryView {
  static let shape = PageFrame.shape.merging([
    "introduction": .html("The text before the first term."),
    "terms": .list(
      "The terms, in alphabetical order.",
      of: [
        "anchor": .text("Its address on the page."), "name": .text("The word or abbreviation."),
        "expansion": .text("What an abbreviation stands for.").optional,
        "html": .html("What it means."),
      ]),
  ]) { $1 }

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let writer = frame.writer()
    return frame.view(title: frame.strings.text(.glossary), breadcrumbs: frame.trailToSet)
      .merging(
        .fields([
          "introduction": .html(writer.html(set.glossaryIntroduction)),
          "terms": .list(
            set.terms.map { term in
              .fields([
                "anchor": .text(term.anchor), "name": .text(term.name),
                "expansion": optionalText(term.expansion ?? ""),
                "html": .html(writer.html(term.definition)),
              ])
            }),
        ]))
  }
}

/// A free page.
enum PageView {
  static let shape = PageFrame.shape.merging([
    "html": .html("The text."),
    "contents": .list("The headings of the text.", of: MarkerView.headingShape),
    "reviewed": .object(
      "When somebody last checked it.",
      ["iso": .text("The day as `2026-11-21`."), "text": .text("The day in words.")]
    ).optional,
  ]) { $1 }

  static func make(_ page: Page, _ frame: PageFrame) -> TemplateValue {
    let contents = page.content.compactMap { block -> TemplateValue? in
      guard case .heading(level: 2, let anchor, let content) = block.kind else { return nil }
      return .fields(["title": .text(content.plainText()), "href": .text("#\(anchor)")])
    }
    return frame.view(
      title: page.title, description: page.description, breadcrumbs: frame.trailToSet
    ).merging(
      .fields([
        "html": .html(frame.writer().html(page.content)), "contents": .list(contents),
        "reviewed": page.upkeep.reviewed.map { MarkerView.reviewed($0, frame) },
      ]))
  }
}

/// What a web server shows for an address that does not exist.
enum NotFoundView {
  static let shape = PageFrame.shape

  static func make(_ frame: PageFrame) -> TemplateValue {
    frame.view(title: frame.strings.text(.notFound), breadcrumbs: [])
  }
}
