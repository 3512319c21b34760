import Collation
import Pipeline
import Spreadsheets
import TextDocuments
import Themes

/// What a collation can be written as, by the ending of its file.
enum CollationForm: String, CaseIterable {
  case xlsx, docx, odt, csv, json, txt

  /// Returns the form that the name of a file ends in; nil for any other ending.
  init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return nil }
    self.init(rawValue: name[name.index(after: point)...].lowercased())
  }

  /// Returns the bytes of a file.
  ///
  /// - Parameters:
  ///   - worded: The collation with its words.
  ///   - collation: The collation.
  ///   - theme: What says how texts look.
  ///   - path: Where Pandoc is; nil where it has to be found.
  /// - Returns: The bytes.
  /// - Throws: Why the file cannot be made.
  func bytes(
    of worded: WordedCollation, _ collation: Collation, with theme: Theme, pandoc path: String?
  ) async throws -> [UInt8] {
    switch self {
    case .json: return collation.json
    case .csv: return worded.table
    case .txt: return Array(worded.text.utf8)
    case .xlsx: return try worded.workbook.bytes(isRightToLeft: worded.isRightToLeft)
    case .docx: return try await text(of: worded, as: .word, with: theme, pandoc: path)
    case .odt: return try await text(of: worded, as: .openDocument, with: theme, pandoc: path)
    }
  }

  private func text(
    of worded: WordedCollation, as format: TextDocumentFormat, with theme: Theme,
    pandoc path: String?
  ) async throws -> [UInt8] {
    try await makeText(worded.document, as: format, with: theme, pandoc: path)
  }
}
