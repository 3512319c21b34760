import Files
import Foundation
import TestSupport
import Testing

/// docs/content-format.md, cut into what tests can run.
struct FormatPage {
  /// A fenced block, with the words after its fence.
  struct Block: CustomTestStringConvertible {
    let section: String
    let info: String
    let text: String

    /// The file that the block is, if it is one.
    var path: String? { info.hasPrefix("file ") ? String(info.dropFirst("file ".count)) : nil }

    var testDescription: String { "\(section): \(info)" }
  }

  /// A table, with the heading that it stands under.
  struct Table {
    let section: String
    let header: [String]
    var rows: [[String]]
  }

  private(set) var blocks: [Block] = []
  private(set) var tables: [Table] = []
  /// The lines under each heading, fenced blocks and tables included.
  private(set) var sections: [String: String] = [:]

  static let current = FormatPage(documentation: "content-format.md")
  static let crosswalks = FormatPage(documentation: "crosswalks.md")

  private init(documentation name: String) {
    let file = projectFolder.appending(path: "docs").appending(path: name)
    self.init((try? String(contentsOf: file, encoding: .utf8)) ?? "")
  }

  init(_ page: String) {
    var section = ""
    var fence: (info: String, text: String)?
    var isInTable = false
    for line in page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("```") {
        if let block = fence {
          blocks.append(Block(section: section, info: block.info, text: block.text))
        }
        fence = fence == nil ? (String(line.dropFirst(3)), "") : nil
      } else if fence != nil {
        fence?.text += line + "\n"
      } else if line.hasPrefix("#") {
        section = String(line.drop { $0 == "#" || $0 == " " })
      }
      sections[section, default: ""] += line + "\n"
      let isRow = fence == nil && line.hasPrefix("| ")
      if isRow {
        let cells = Self.cells(of: line)
        if isInTable {
          tables[tables.count - 1].rows.append(cells)
        } else {
          tables.append(Table(section: section, header: cells, rows: []))
        }
      }
      isInTable = isRow || (isInTable && line.hasPrefix("|-"))
    }
  }

  /// Returns the rows of the table with that header under a heading.
  func rows(_ section: String, _ header: String...) -> [[String]] {
    tables.first { $0.section == section && $0.header == header }?.rows ?? []
  }

  private static func cells(of line: String) -> [String] {
    line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

/// Returns what stands between backticks in a cell, in order.
func codeSpans(in cell: String) -> [String] {
  cell.matches(of: /(`+)(.*?[^`])\1(?!`)/).map { match in
    let code = match.2
    return code.hasPrefix(" `") || code.hasSuffix("` ")
      ? String(code.dropFirst().dropLast()) : String(code)
  }
}

/// The small site that the examples belong to: the first file of each name in the page, and three
/// markers, with a picture and a document beside them.
let formatFiles: [String: String?] = {
  var files: [String: String?] = [:]
  for block in FormatPage.current.blocks {
    guard let path = block.path, !path.contains("/markers/"), files[path] == nil else { continue }
    files[path] = block.text
  }
  files["content/scr/pages/law.md"] = "---\ntitle: Law\n---\nText.\n"
  return files
}()

/// The files beside the texts of the site that the examples belong to.
let formatAttachments = ["chart.png", "form.docx"].map {
  FileEntry(path: "content/scr/markers/\($0)", kind: .file(size: 1))
}

/// Returns the site that the examples belong to, with some files replaced, as tests load it.
func formatSite(replacing files: [String: String?] = [:]) -> [String: String?] {
  formatFiles.merging(files) { $1 }
}
