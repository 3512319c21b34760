import ContentModel
import Themes
import Wording

/// How to cite a set or marker as this edition has it, and the files that programs read for it.
enum CitationView {
  static let shape: [String: TemplateShape] = [
    "html": .html("The page as a list of references shows it."),
    "address": .text("The whole address of the page, where the site's is known.").optional,
    "downloads": downloadsShape,
  ]

  static let downloadsShape = TemplateShape.list(
    "The same for programs that manage references.",
    of: [
      "title": .text("The name of the form: `BibTeX`."), "href": .text("The address of the file."),
      "type": .text("Its media type."),
    ])

  static func make(
    _ publication: Source, at page: PageID, _ frame: PageFrame
  ) -> TemplateValue {
    var shown = publication
    // The author is the publisher, and the address stands beside the reference.
    shown.fields["publisher"] = nil
    shown.fields["URL"] = nil
    let reference = referenceText(of: shown, words: frame.strings.referenceWords)
    return .fields([
      "html": .html(frame.writer().html(reference)),
      "address": publication.fields["URL"].map { .text($0) }, "downloads": downloads(page, frame),
    ])
  }

  /// Returns links to the files that cite a page, or that hold its list of sources.
  static func downloads(_ page: PageID, _ frame: PageFrame) -> TemplateValue {
    .list(
      CitationFormat.allCases.compactMap { format in
        frame.site.citationPath(for: page, in: format).map { path in
          .fields([
            "title": .text(format.name), "href": .text(frame.links.address(ofPath: path)),
            "type": .text(format.mediaType),
          ])
        }
      })
  }
}
