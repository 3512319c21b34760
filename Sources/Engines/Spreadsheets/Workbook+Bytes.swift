private import Files
private import Platform
private import OfficeFiles

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
  package func bytes(isRightToLeft: Bool = false) throws(SpreadsheetError) -> [UInt8] {
    precondition(created != 0, "0 stands for now, and would give other bytes each time")
    guard Set(sheets.map { $0.name.lowercased() }).count == sheets.count else {
      throw SpreadsheetError("two of its sheets have one name")
    }
    // The library writes to a file alone.
    do {
      let folder = try ScratchFolder()
      defer { folder.remove() }
      let path = "\(folder.path)/workbook.xlsx"
      try write(to: path, isRightToLeft: isRightToLeft)
      return try completed([UInt8](try Data(contentsOf: URL(filePath: path))))
    } catch let error as SpreadsheetError {
      throw error
    } catch {
      throw SpreadsheetError("\(error)")
    }
  }

  /// Adds to the file what the library has no function for.
  ///
  /// The heights of its rows are estimates, which hold until somebody writes into a row: spreadsheets then
  /// make it as high as it has to be, unless the height is said to be somebody's choice. The language stands
  /// with the other properties (ECMA-376, part 2, 8.3.3).
  private func completed(_ archive: [UInt8]) throws(SpreadsheetError) -> [UInt8] {
    guard let files = archivedFiles(in: archive) else {
      throw SpreadsheetError("the library wrote an archive that cannot be read")
    }
    return zipArchive(
      of: files.map { file in
        var text = String(decoding: file.contents, as: UTF8.self)
        if file.path.hasPrefix("xl/worksheets/sheet") {
          text = text.replacing(" customHeight=\"1\"", with: "")
        } else if file.path == "docProps/core.xml" {
          let end = "</cp:coreProperties>"
          let language = "<dc:language>\(xmlText(self.language))</dc:language>"
          text = text.replacing(end, with: language + end)
        } else {
          return file
        }
        return ArchivedFile(path: file.path, text: text)
      })
  }

  private func write(to path: String, isRightToLeft: Bool) throws(SpreadsheetError) {
    var file = try WorkbookFile(path: path)
    try file.setProperties(of: self)
    for sheet in sheets { try file.add(sheet, isRightToLeft: isRightToLeft) }
    try file.close()
  }
}
