import ContentModel
import Downloads
import Themes
import Wording

/// A document that a page leads to, with the kinds of file that it is made as.
struct ListedDocument: Sendable {
  private let title: String
  private var files: [Download]
  private let frame: PageFrame

  /// Returns the documents of a page, in order.
  static func all(of frame: PageFrame) -> [ListedDocument] {
    var documents: [ListedDocument] = []
    for download in frame.downloads where download.format != .png {
      if let index = documents.firstIndex(where: { $0.title == download.label }) {
        documents[index].files.append(download)
      } else {
        documents.append(
          ListedDocument(title: download.label, files: [download], frame: frame))
      }
    }
    return documents
  }

  static let view = View<ListedDocument> {
    Value.text("title", "What the document is called.") { $0.title }
    Value.list(
      "files", "Its files.",
      of: View<(file: Download, document: ListedDocument)> {
        Value.text("href", "The address.") { $0.document.frame.links.address(ofPath: $0.file.path) }
        Value.text("type", "The media type.") { $0.file.format.mediaType }
        Value.text(
          "details",
          "What the file is: `PDF, 12 pages, 180 KB`; in the preview `PDF`, until it is made."
        ) { details(of: $0.file, $0.document.frame.strings) }
        Value.text("full-details", "The same with the title of the document before it.") { listed in
          let details = details(of: listed.file, listed.document.frame.strings)
          return "\(listed.document.title), \(details)"
        }
      }
    ) { document in document.files.map { (file: $0, document: document) } }
  }

  /// The documents that a page leads to, for the pages that list some.
  static let listView = View<PageFrame> {
    Value.list(
      "handouts", "The documents about the page, each with the files that hold it.", of: view
    ) { all(of: $0) }
    Value.flag("has-handouts", "Whether there is any document about it.") { frame in
      frame.downloads.contains { $0.format != .png }
    }
  }

  private static func details(of file: Download, _ strings: InterfaceStrings) -> String {
    let pages = file.pages.map { strings.text(.pageCount, $0) }
    let size = file.size.map { sizeText(bytes: $0, strings) }
    return [file.format.name, pages, size].compactMap(\.self).joined(separator: ", ")
  }

  /// Returns a size as people read it, rounded up: `180 KB`, `1.4 MB`.
  private static func sizeText(bytes: Int, _ strings: InterfaceStrings) -> String {
    let kilobytes = (bytes + 999) / 1000
    if kilobytes < 1000 { return strings.text(.kilobytes, ["count": String(kilobytes)]) }
    let tenths = (bytes + 99_999) / 100_000
    return strings.text(.megabytes, ["count": "\(tenths / 10).\(tenths % 10)"])
  }
}

extension PageFrame {
  /// Returns the address of a document for paper that the page lists, in whichever version comes first.
  ///
  /// - Parameter name: The name of its file, without its end and the word for its version: `qm2-worksheet`.
  /// - Returns: The address; nil where no such document was made.
  func address(ofDocument name: String) -> String? {
    guard !downloads.isEmpty, let set else { return nil }
    let path = site.downloadAddress(name, of: set.id)
    return downloads.first { $0.format == .pdf && $0.path.hasPrefix(path) }
      .map { links.address(ofPath: $0.path) }
  }
}
