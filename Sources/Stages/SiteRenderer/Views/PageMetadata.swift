import ByteWriting
import ContentModel
import Downloads
import JSONWriting
import Themes
import Wording

/// What programs that manage references read in the head of a page.
///
/// The names that begin with `citation_` are those of Highwire Press, which Google Scholar and Zotero read;
/// those that begin with `DC.` are Dublin Core (https://www.dublincore.org/specifications/dublin-core/dcq-html/).
struct PageMetadata: Sendable {
  private let publication: Source
  private let set: MarkerSet
  private let marker: Marker?
  private let frame: PageFrame

  init(_ publication: Source, of set: MarkerSet, marker: Marker? = nil, _ frame: PageFrame) {
    (self.publication, self.set, self.marker, self.frame) = (publication, set, marker, frame)
  }

  static let view = View<PageMetadata> {
    Value.list(
      "entries", "Names with values, for `meta` elements.",
      of: View<(name: String, content: String)> {
        Value.text("name", "The name.") { $0.name }
        Value.text("content", "The value.") { $0.content }
      }
    ) { $0.entries }
    Value.optionalObject(
      "picture",
      "A picture that shows the page to those who link to it, where the site's address is known.",
      Picture.view
    ) { $0.picture }
    Value.html(
      "structured-data",
      "The same in the words of schema.org, for a `script` element of the type `application/ld+json`."
    ) { page, html in
      html.appendJSONScript { json in
        writeStructuredData(
          page.publication, of: page.set, marker: page.marker, in: page.frame.site, to: &json)
      }
    }
  }

  /// A picture in the words of Open Graph (https://ogp.me), which wants whole addresses.
  private struct Picture: Sendable {
    let address: String
    let text: String
    let title: String
    let page: String

    static let view = View<Picture> {
      Value.text("address", "Its whole address.") { $0.address }
      Value.text("text", "The text that stands in for it.") { $0.text }
      Value.text("title", "The title of the page.") { $0.title }
      Value.text("page", "The whole address of the page.") { $0.page }
    }
  }

  private var picture: Picture? {
    guard let picture = frame.downloads.first(where: { $0.format == .png }), let id = frame.id,
      let base = frame.site.settings.baseURL, let page = frame.wholeAddress(of: Place(id))
    else { return nil }
    return Picture(
      address: base + encodedAddress(ofPath: picture.path), text: picture.label,
      title: publication.title, page: page)
  }

  private var entries: [(name: String, content: String)] {
    let author = publication.authors.first?.cited
    let original = set.restated.map {
      referenceText(of: $0, words: frame.referenceWords).plainText()
    }
    let day = publication.issued?.start.map(isoDate)
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
    return entries.compactMap { name, content in content?.nonEmpty.map { (name, $0) } }
  }
}
