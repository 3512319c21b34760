import Diagnostics

/// The lines of a text, with what stands before the content of each: marks of quotations, indentation of
/// list entries.
struct SourceText {
  let bytes: [UInt8]
  private let lineStarts: [Int]
  /// The line of the file on which the text begins.
  private let firstLine: Int
  /// How far right in the file its lines begin.
  private let shifts: LineShifts
  private var containers: [Container] = []

  /// A quotation or list entry that is open.
  private enum Container {
    case quote
    /// Later lines belong to the entry where they are indented by `columns`; on its own line the
    /// content begins at `content`.
    case entry(columns: Int, line: Int, content: Place)
  }

  /// A place in a line while its beginning is taken apart; columns count from 0, with tab stops of 4.
  private struct Place {
    /// The first byte that is no blank.
    var offset: Int
    /// The column of ``offset``.
    var column: Int
    /// The column up to which containers have taken the line; it may lie within a tab.
    var taken: Int
    /// The byte and column where the blanks before ``offset`` begin.
    var blanks: (offset: Int, column: Int)

    var indentation: Int { column - taken }
  }

  /// How many bytes of the file stand before the lines of a text; fewer than none where bytes were put before
  /// the text itself.
  enum LineShifts {
    /// So many before the first line, and so many before each further one.
    case first(Int, others: Int)
    /// So many before each line, from the first; a line that is not there has none.
    case each([Int])

    subscript(line: Int) -> Int {
      switch self {
      case .first(let first, let others): line == 1 ? first : others
      case .each(let shifts): shifts.indices.contains(line - 1) ? shifts[line - 1] : 0
      }
    }
  }

  /// Holds a text that begins on a line of its file.
  init(_ bytes: [UInt8], firstLine: Int, shifts: LineShifts) {
    self.bytes = bytes
    self.firstLine = firstLine
    self.shifts = shifts
    var lineStarts = [0]
    for index in bytes.indices {
      let byte = bytes[index]
      // Few bytes are so small, so that one comparison tells most of them.
      guard byte <= 0x0D, isLineEnd(byte) else { continue }
      // CR LF is one line end.
      if byte == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      lineStarts.append(index + 1)
    }
    self.lineStarts = lineStarts
  }

  /// Returns the place in the file of a line and column of the text, both from 1.
  func position(line: Int, column: Int) -> TextPosition {
    TextPosition(line: firstLine + line - 1, column: shifts[line] + max(column, 1))
  }

  /// Returns how many bytes of the file stand before each line of a definition of the text.
  func shifts(of definition: NoteDefinitions.Definition) -> [Int] {
    definition.shifts.enumerated().map { $1 + shifts[definition.line + $0] }
  }

  /// Returns the number whose digits begin at a place in the file; nil for none.
  func number(at position: TextPosition) -> Int? {
    let line = Int(position.line) - firstLine + 1
    let column = Int(position.column) - shifts[line]
    let digits = bytes[self.line(line)].dropFirst(column - 1).prefix(9)
      .prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits.isEmpty ? nil : digits.reduce(0) { 10 * $0 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Whether a text stands at a place in the file, byte for byte.
  func holds(_ text: String, at position: TextPosition) -> Bool {
    let line = Int(position.line) - firstLine + 1
    let column = Int(position.column) - shifts[line]
    return column > 0 && bytes[self.line(line)].dropFirst(column - 1).starts(with: text.utf8)
  }

  /// Returns the bytes of a line, with its line end; nothing for a line that is not there.
  func line(_ line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line - 1) else { return bytes.count..<bytes.count }
    let end = line < lineStarts.count ? lineStarts[line] : bytes.count
    return lineStarts[line - 1]..<end
  }

  /// Opens a quotation.
  mutating func enterQuote() { containers.append(.quote) }

  /// Opens a list entry whose mark stands on a line and column, both from 1.
  mutating func enterEntry(line: Int, column: Int) {
    var place = beginning(ofLine: line).place
    place.offset = min(max(place.offset, self.line(line).lowerBound + column - 1), bytes.count)
    let indentation = place.indentation
    let mark = bytes[place.offset...].prefix { (0x30...0x39).contains($0) }.count + 1
    place.offset = min(place.offset + mark, bytes.count)
    place.column += mark
    place.taken = place.column
    skipBlanks(&place)
    let isEmpty = place.offset >= bytes.count || isLineEnd(bytes[place.offset])
    // Five blanks begin indented code, which owns all of them but the first.
    let padding = isEmpty || place.indentation > 4 ? 1 : place.indentation
    place.taken += padding
    containers.append(
      .entry(columns: indentation + mark + padding, line: line, content: place))
  }

  /// Closes the innermost quotation or list entry.
  mutating func leaveContainer() { containers.removeLast() }

  /// Returns where the text of a paragraph begins on a line after its first, whether the line has all
  /// marks, and whether it stands so far right that it would be code below an empty line.
  ///
  /// A line that leaves out marks of the open containers keeps its blanks, as in cmark.
  func continuation(ofLine line: Int) -> (start: Int, isWhole: Bool, isIndented: Bool) {
    let (place, isWhole) = beginning(ofLine: line)
    if isWhole { return (place.offset, true, place.indentation > 3) }
    var (offset, column) = place.blanks
    while offset < place.offset, column < place.taken {
      column += width(ofBlankAt: offset, column: column)
      // What is left of a tab is kept too.
      if column > place.taken { break }
      offset += 1
    }
    return (offset, false, false)
  }

  /// Whether a line makes the paragraph above it a heading.
  func isUnderline(line: Int) -> Bool {
    let (place, isWhole) = beginning(ofLine: line)
    let text = bytes[place.offset..<max(place.offset, self.line(line).upperBound)]
    guard isWhole, place.indentation < 4, let sign = text.first, "=-".utf8.contains(sign) else {
      return false
    }
    return text.drop { $0 == sign }.allSatisfy { isBlank($0) || isLineEnd($0) }
  }

  /// Takes apart a line as far as the open containers continue on it, and says whether all do.
  private func beginning(ofLine line: Int) -> (place: Place, isWhole: Bool) {
    let start = self.line(line).lowerBound
    var place = Place(offset: start, column: 0, taken: 0, blanks: (start, 0))
    skipBlanks(&place)
    for container in containers {
      switch container {
      case .quote:
        guard place.indentation < 4, place.offset < bytes.count,
          bytes[place.offset] == UInt8(ascii: ">")
        else { return (place, false) }
        place.offset += 1
        place.column += 1
        place.taken = place.column
        skipBlanks(&place)
        if place.indentation > 0 { place.taken += 1 }
      case .entry(_, line, let content): place = content
      case .entry(let columns, _, _):
        guard place.indentation >= columns else { return (place, false) }
        place.taken += columns
      }
    }
    return (place, true)
  }

  private func skipBlanks(_ place: inout Place) {
    place.blanks = (place.offset, place.column)
    while place.offset < bytes.count, isBlank(bytes[place.offset]) {
      place.column += width(ofBlankAt: place.offset, column: place.column)
      place.offset += 1
    }
  }

  private func width(ofBlankAt offset: Int, column: Int) -> Int {
    bytes[offset] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
  }
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
