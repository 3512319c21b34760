import ContentModel
import Downloads
import Themes
import Wording

/// The documents that a page leads to, each with the kinds of file that it is made as.
enum DownloadsView {
  static let shape = TemplateShape.list(
    "The documents about the page, each with the files that hold it.",
    of: [
      "title": .text("What the document is called."),
      "files": .list(
        "Its files.",
        of: [
          "href": .text("The address."), "type": .text("The media type."),
          "details": .text(
            "What the file is: `PDF, 12 pages, 180 KB`; in the preview `PDF`, until it is made."),
          "full-details": .text("The same with the title of the document before it."),
        ]),
    ])

  static func make(_ frame: PageFrame) -> TemplateValue {
    var documents: [(title: String, files: [Download])] = []
    for download in frame.downloads where download.format != .png {
      if let index = documents.firstIndex(where: { $0.title == download.label }) {
        documents[index].files.append(download)
      } else {
        documents.append((download.label, [download]))
      }
    }
    return .list(
      documents.map { title, files in
        .fields([
          "title": .text(title),
          "files": .list(
            files.map { file in
              let details = details(of: file, frame.strings)
              return .fields([
                "href": .text(frame.links.address(ofPath: file.path)),
                "type": .text(file.format.mediaType), "details": .text(details),
                "full-details": .text("\(title), \(details)"),
              ])
            }),
        ])
      })
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
