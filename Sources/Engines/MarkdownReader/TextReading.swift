import ContentModel
import Diagnostics

/// How the texts of a file are read, which stand one inside the other: the body, its notes, the cells of its tables.
struct TextReading {
  /// The file.
  let path: String
  /// Whether an anchor is kept for something else on the page.
  let isReserved: (String) -> Bool
  /// The kinds of call-outs.
  let callOuts: [CallOutKind]
  /// What they have in common.
  let shared: SharedParts
  /// What stands before the addresses of headings, tables and figures.
  var anchorPrefix = ""
  /// The note whose text it is, in which no other note is used; nil for any other text.
  var nameOfNote: String?
  /// Whether the text is that of a cell, behind a no-break space that is not its own.
  var isCell = false

  /// Reads a text that defines no notes itself.
  ///
  /// - Parameter source: The text, UTF-8 without NUL.
  /// - Returns: Its blocks, with what was found wrong.
  func read(_ source: SourceText) -> Reported<[WrittenBlock]> {
    var builder = BlockBuilder(SourceCursor(source), self)
    CommonMarkTree(parsing: source.bytes).forEachNode { builder.take($0, text: $1) }
    builder.reportUncaptioned()
    return Reported(builder.blocks, builder.findings)
  }
}

/// What the texts of one file have in common while they are read.
final class SharedParts {
  /// The notes; nil where none is defined.
  var notes: NoteTable?
  /// How many cells its tables may still have.
  var cellsLeft = maximumCells
  /// How many bytes the addresses of links in its parts may still take, as cmark has it for the whole of a text.
  private var bytesOfLinksLeft: Int
  /// The addresses that are taken on the page.
  var anchors = TakenAnchors()
  /// How many tables and figures there are, by what stands before the number in their addresses.
  private var counts: [String: Int] = [:]
  private let text: [UInt8]
  private lazy var links = definitionLines(of: text)

  init(_ text: [UInt8]) {
    self.text = text
    bytesOfLinksLeft = max(100_000, text.count)
  }

  /// Returns an address with the number of one thing more of its kind: `table-2`.
  func next(_ kind: String) -> String {
    counts[kind, default: 0] += 1
    return kind + String(counts[kind, default: 1])
  }

  /// Returns the definitions of links that a part of the text may use, each on its line, behind an empty one.
  ///
  /// A part is read on its own, so that cmark would not know them.
  func definitions(usedIn part: ArraySlice<UInt8>) -> [UInt8] {
    var lines: [UInt8] = []
    var used: Set<String> = []
    var start: Int?
    for place in part.indices {
      if part[place] == UInt8(ascii: "[") { start = place + 1 }
      guard part[place] == UInt8(ascii: "]"), let first = start else { continue }
      start = nil
      let name = nameOfLink(part[first..<place])
      guard let line = links[name], line.count <= bytesOfLinksLeft, used.insert(name).inserted
      else { continue }
      bytesOfLinksLeft -= line.count
      lines += Array("\n".utf8) + text[line]
    }
    return lines.isEmpty ? [] : Array("\n".utf8) + lines
  }
}

/// How many cells the tables of a text may have together, those included that its rows leave out.
let maximumCells = 100_000

/// Returns the lines of a text that look like the definitions of links, by their names.
private func definitionLines(of text: [UInt8]) -> [String: Range<Int>] {
  var lines: [String: Range<Int>] = [:]
  for line in text.split(separator: UInt8(ascii: "\n")) {
    let words = line.drop(while: isBlank)
    // A name that begins so is that of a note.
    guard words.first == UInt8(ascii: "["), words.dropFirst().first != UInt8(ascii: "^"),
      let end = words.firstIndex(of: UInt8(ascii: "]")),
      words[end...].starts(with: "]:".utf8)
    else { continue }
    let name = nameOfLink(words[(words.startIndex + 1)..<end])
    if lines[name] == nil { lines[name] = words.startIndex..<words.endIndex }
  }
  return lines
}

/// Returns the name of a link as CommonMark compares them: case and the length of blanks do not matter.
private func nameOfLink(_ words: ArraySlice<UInt8>) -> String {
  words.split { isBlank($0) || isLineEnd($0) }
    .map { String(decoding: $0, as: UTF8.self).lowercased() }.joined(separator: " ")
}
