import ContentModel
import Themes
import Wording

/// How to cite a set or marker as this edition has it, and the files that programs read for it.
struct PublicationToCite: Sendable {
  private let publication: Source
  private let page: PageID
  private let frame: PageFrame

  init(_ publication: Source, at page: PageID, _ frame: PageFrame) {
    (self.publication, self.page, self.frame) = (publication, page, frame)
  }

  static let view = View<PublicationToCite> {
    Value.html("html", "The page as a list of references shows it.") { cited, html in
      var shown = cited.publication
      // The author is the publisher, and the address stands beside the reference.
      shown.fields["publisher"] = nil
      shown.fields["URL"] = nil
      cited.frame.writer().write(
        referenceText(of: shown, words: cited.frame.referenceWords), to: &html)
    }
    Value.optionalText("address", "The whole address of the page, where the site's is known.") {
      $0.publication.fields["URL"]
    }
    downloads { CitationDownload.all(of: $0.page, $0.frame) }
  }

  /// The files for programs that manage references, of a subject that has some.
  static func downloads<Subject>(
    _ files: @escaping @Sendable (Subject) -> [CitationDownload]
  ) -> Value<Subject> {
    .list(
      "downloads", "The same for programs that manage references.", of: CitationDownload.view, files
    )
  }
}

/// A file that cites a page, or that holds its list of sources.
struct CitationDownload: Sendable {
  private let format: CitationFormat
  private let address: String

  /// Returns those of a page.
  static func all(of page: PageID, _ frame: PageFrame) -> [CitationDownload] {
    CitationFormat.allCases.compactMap { format in
      frame.site.citationPath(for: page, in: format).map {
        CitationDownload(format: format, address: frame.links.address(ofPath: $0))
      }
    }
  }

  static let view = View<CitationDownload> {
    Value.text("title", "The name of the form: `BibTeX`.") { $0.format.name }
    Value.text("href", "The address of the file.") { $0.address }
    Value.text("type", "Its media type.") { $0.format.mediaType }
  }
}
