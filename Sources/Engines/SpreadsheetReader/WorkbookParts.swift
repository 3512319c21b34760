import OfficeFiles
import XMLReader

/// Reads a workbook of Excel (.xlsx) or OpenDocument (.ods), whichever program saved it.
///
/// Nothing of it is trusted, and no formula is worked out.
///
/// - Parameter bytes: The bytes of the file.
/// - Returns: Its sheets with their texts.
/// - Throws: ``WorkbookProblem``.
package func readWorkbook(_ bytes: [UInt8]) throws(WorkbookProblem) -> ReadWorkbook {
  guard bytes.count <= WorkbookLimits.bytes else { throw .tooLarge }
  if bytes.starts(with: compoundFile) {
    // A file with a password has a part of this name, in UTF-16.
    throw holds("EncryptedPackage", in: bytes) ? .password : .oldForm
  }
  let parts = try WorkbookParts(bytes)
  if parts.has("content.xml") { return try openDocumentWorkbook(parts) }
  if parts.has("encrypted-package") { throw .password }
  return try excelWorkbook(parts)
}

/// The first bytes of a compound file, [MS-CFB] 2.2.
private let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

private func holds(_ name: String, in bytes: [UInt8]) -> Bool {
  bytes.firstRange(of: name.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), 0] }) != nil
}

/// The parts of the file of a workbook.
struct WorkbookParts {
  private let archive: ForeignArchive

  init(_ bytes: [UInt8]) throws(WorkbookProblem) {
    do throws(ArchiveProblem) {
      archive = try ForeignArchive(bytes)
    } catch {
      throw WorkbookProblem(error)
    }
  }

  /// The paths of all parts, sorted.
  var paths: [String] { archive.paths }

  func has(_ path: String) -> Bool { archive.paths.contains(path) }

  /// Hands all events of a part to a reader, one after the other; does nothing where the part is not there.
  func read(
    _ path: String, _ meet: (XMLEvent) throws(WorkbookProblem) -> Void
  ) throws(WorkbookProblem) {
    let contents: [UInt8]?
    do throws(ArchiveProblem) {
      contents = try archive.contents(of: path)
    } catch {
      throw WorkbookProblem(error)
    }
    guard let contents else { return }
    var events = XMLEvents(contents)
    while true {
      let event: XMLEvent?
      do throws(XMLProblem) {
        event = try events.next()
      } catch {
        throw .damaged
      }
      guard let event else { return }
      try meet(event)
    }
  }
}

extension WorkbookProblem {
  fileprivate init(_ problem: ArchiveProblem) {
    self =
      switch problem {
      case .noArchive: .noWorkbook
      case .damaged: .damaged
      case .encrypted: .password
      case .tooLarge: .tooLarge
      }
  }
}

/// Collects rows and counts what they hold, within the limits.
struct RowCollector {
  private(set) var rows: [ReadRow] = []
  private var rowCount = 0
  private var cellCount = 0

  /// Adds a row; one without anything in it is left out.
  mutating func add(_ cells: [Int: ReadCell], at number: Int) throws(WorkbookProblem) {
    guard !cells.isEmpty else { return }
    rowCount += 1
    cellCount += cells.count
    guard rowCount <= WorkbookLimits.rows, cellCount <= WorkbookLimits.cells else {
      throw .tooLarge
    }
    rows.append(ReadRow(number: number, cells: cells))
  }

  /// Ends a sheet; what it holds counts on.
  mutating func endSheet(named name: String) -> ReadSheet {
    defer { rows = [] }
    return ReadSheet(name: name, rows: rows)
  }
}
