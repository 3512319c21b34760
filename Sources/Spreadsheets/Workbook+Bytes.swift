private import Files
private import Foundation

/// Why a workbook could not be made.
package struct SpreadsheetError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, in a phrase.
  package let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension Workbook {
  /// Makes the file, in the form of Excel (.xlsx); the same workbook gives the same bytes.
  ///
  /// - Parameter isRightToLeft: Whether the columns run from the right, as its language is written.
  /// - Returns: The bytes of the file.
  /// - Throws: ``SpreadsheetError`` where the library or the disk refuses.
  package func bytes(isRightToLeft: Bool = false) async throws(SpreadsheetError) -> [UInt8] {
    precondition(created != 0, "0 stands for now, and would give other bytes each time")
    guard Set(sheets.map { $0.name.lowercased() }).count == sheets.count else {
      throw SpreadsheetError("two of its sheets have one name")
    }
    do {
      // The library writes to a file alone.
      return try await withTemporaryFolder { folder in
        let path = "\(folder)/workbook.xlsx"
        try write(to: path, isRightToLeft: isRightToLeft)
        return [UInt8](try Data(contentsOf: URL(filePath: path)))
      }
    } catch let error as SpreadsheetError {
      throw error
    } catch {
      throw SpreadsheetError("\(error)")
    }
  }

  private func write(to path: String, isRightToLeft: Bool) throws(SpreadsheetError) {
    var file = try WorkbookFile(path: path)
    try file.setProperties(of: self)
    for sheet in sheets { try file.add(sheet, isRightToLeft: isRightToLeft) }
    try file.close()
  }
}
