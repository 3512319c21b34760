import ContentModel
import Downloads
import JSONWriting
import Themes
import Wording

/// What programs that manage references read in the head of a page.
///
/// The names that begin with `citation_` are those of Highwire Press, which Google Scholar and Zotero read;
/// those that begin with `DC.` are Dublin Core (https://www.dublincore.org/specifications/dublin-core/dcq-html/).
enum MetadataView {
  static let shape = TemplateShape.object(
    "What programs that manage references read.",
    [
      "entries": .list(
        "Names with values, for `meta` elements.",
        of: ["name": .text("The name."), "content": .text("The value.")]),
      "picture": .object(
        "A picture that shows the page to those who link to it, where the site's address is known.",
        [
          "address": .text("Its whole address."), "text": .text("The text that stands in for it."),
          "title": .text("The title of the page."), "page": .text("The whole address of the page."),
        ]
      ).optional,
      "structured-data": .html(
        "The same in the words of schema.org, for a `script` element of the type `application/ld+json`."
      ),
    ])

  static func make(
    _ publication: Source, of set: MarkerSet, marker: Marker? = nil, _ frame: PageFrame
  ) -> TemplateValue {
    let data = structuredData(publication, of: set, marker: marker, in: frame.site)
    return .fields([
      "entries": .list(
        entries(publication, of: set, frame).map { name, content in
          .fields(["name": .text(name), "content": .text(content)])
        }),
      "picture": picture(of: publication, frame),
      "structured-data": .html(data.scriptText()),
    ])
  }

  /// Returns the picture in the words of Open Graph (https://ogp.me), which wants whole addresses.
  private static func picture(of publication: Source, _ frame: PageFrame) -> TemplateValue? {
    guard let picture = frame.downloads.first(where: { $0.format == .png }), let id = frame.id,
      let base = frame.site.settings.baseURL, let page = frame.wholeAddress(of: Place(id))
    else { return nil }
    return .fields([
      "address": .text(base + percentEncodedAddress(picture.path)), "text": .text(picture.label),
      "title": .text(publication.title), "page": .text(page),
    ])
  }

  private static func entries(
    _ publication: Source, of set: MarkerSet, _ frame: PageFrame
  ) -> [(String, String)] {
    let author = publication.authors.first?.cited
    let original = set.restated.map {
      referenceText(of: $0, words: frame.strings.referenceWords).plainText()
    }
    let day = publication.issued.map(isoDate)
    let entries: [(String, String?)] = [
      ("citation_title", publication.title), ("citation_author", author),
      ("citation_publisher", author),
      ("citation_publication_date", day?.replacing("-", with: "/")),
      ("citation_language", publication.fields["language"]),
      ("citation_public_url", publication.fields["URL"]),
      // Zotero takes a page with a citation for an article of a journal, unless this says otherwise.
      ("DC.type", "webpage"), ("DC.title", publication.title), ("DC.creator", author),
      ("DC.publisher", author), ("DC.date", day), ("DC.language", publication.fields["language"]),
      ("DC.identifier", publication.fields["URL"]), ("DC.source", original),
      ("DC.rights", set.settings.licence),
    ]
    return entries.compactMap { name, content in
      content.flatMap { $0.isEmpty ? nil : (name, $0) }
    }
  }
}
