import ContentModel
import Themes

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

/// The publications that a set cites, with who cites them and where.
enum SourcesView {
  static let shape = PageFrame.shape.merging([
    "sources": .list(
      "The publications, by author and year.",
      of: [
        "anchor": .text("Its address on the page."), "html": .html("The reference."),
        "note": .text("A note on it.").optional,
        "uses": .list(
          "The places that cite it.",
          of: [
            "label": .text("What people cite, of a marker: `QM2`.").optional,
            "title": .text("The title of the page."), "href": .text("The address of the place."),
            "section": .text("The heading of the section, of a marker.").optional,
            "locator": .text("The place in the publication.").optional,
          ]),
      ])
  ]) { $1 }

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let writer = frame.writer()
    let words = frame.strings.referenceWords
    return frame.view(title: frame.strings.text(.sources), breadcrumbs: frame.trailToSet)
      .merging(
        .fields([
          "sources": .list(
            set.sources.map { cited in
              .fields([
                "anchor": .text(cited.source.key),
                "html": .html(writer.html(referenceText(of: cited.source, words: words))),
                "note": optionalText(cited.source.fields["note"] ?? ""),
                "uses": .list(cited.uses.map { use($0, frame) }),
              ])
            })
        ]))
  }

  private static func use(_ use: SourceUse, _ frame: PageFrame) -> TemplateValue {
    var label: String?
    var title = frame.site.settings.name
    switch use.place.page {
    case .marker(let id):
      let name = frame.links.name(of: id)
      (label, title) = (name.label, name.title)
    case .glossary: title = frame.strings.text(.glossary)
    case .landing(let set): title = frame.site[set].settings.title
    case .page(let set, _):
      let pages = set.map { frame.site[$0].pages } ?? frame.site.pages
      title = pages.first { $0.id == use.place.page }?.title ?? title
    default: break
    }
    return .fields([
      "label": label.map { .text($0) }, "title": .text(title),
      "href": .text(frame.links.address(of: use.place)),
      "section": use.section.map { .text($0.heading) }, "locator": optionalText(use.locator),
    ])
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
        "reviewed": page.reviewed.map { MarkerView.reviewed($0, frame) },
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
