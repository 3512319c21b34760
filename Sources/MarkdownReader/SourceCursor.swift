import Diagnostics

/// Finds where inline text stands in the source.
///
/// cmark's own columns are wrong after an indented or quoted continuation line, and its lines after a
/// backslash break; it says nothing of where an address in a link begins. This walks the source beside
/// the tree instead: each call moves forward to the node's text and never back.
struct SourceCursor {
  private let bytes: [UInt8]
  private let lineStarts: [Int]
  private let start: TextPosition
  private let indentation: Int
  private(set) var offset = 0

  /// Starts before the first byte of a text that stands at `start` in its file, and whose further lines
  /// have lost `indentation` bytes each.
  init(_ bytes: [UInt8], at start: TextPosition, indentation: Int) {
    self.bytes = bytes
    self.start = start
    self.indentation = indentation
    var lineStarts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(index + 1)
    }
    self.lineStarts = lineStarts
  }

  /// Returns the place in the file of a line and column of the text, both from 1.
  func position(line: Int, column: Int) -> TextPosition {
    TextPosition(
      line: Int(start.line) + line - 1,
      column: (line == 1 ? Int(start.column) - 1 : indentation) + max(column, 1))
  }

  /// Returns the place in the file of a byte of the text.
  ///
  /// Cost: O(log lines).
  func position(of offset: Int) -> TextPosition {
    var (low, high) = (0, lineStarts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return position(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  /// The place in the file of the cursor.
  var position: TextPosition { position(of: offset) }

  /// Moves to a line and column, both from 1, where a block begins; for a heading, to its text.
  mutating func enterBlock(line: Int, column: Int) {
    guard lineStarts.indices.contains(line - 1) else { return }
    offset = min(lineStarts[line - 1] + max(column - 1, 0), bytes.count)
    if byte(offset) == UInt8(ascii: "#") {
      skip { $0 == UInt8(ascii: "#") }
      skip(isBlank)
    }
  }

  /// Moves to the first text of the next line, over the marks of quotations that contain it.
  mutating func enterNextLine() {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
    offset = min(offset + 1, bytes.count)
    skip { isBlank($0) || $0 == UInt8(ascii: ">") }
  }

  /// Moves over a text of the tree and returns it cut so that every piece stands in the source byte
  /// for byte: an escaped character or an entity is a piece of its own.
  mutating func pieces(of literal: String) -> [(text: String, position: TextPosition)] {
    let wanted = Array(literal.utf8)
    guard let found = firstMatch(of: wanted) else { return [(literal, position)] }
    offset = found.end
    if found.parts.count == 1 { return [(literal, position(of: found.parts[0].source))] }
    return found.parts.map { part in
      (String(decoding: wanted[part.literal], as: UTF8.self), position(of: part.source))
    }
  }

  /// Moves over a code span with its backticks.
  mutating func passCode() {
    moveTo { $0 == UInt8(ascii: "`") }
    let fence = run(of: UInt8(ascii: "`"), from: offset)
    offset += fence
    while offset < bytes.count {
      let length = run(of: UInt8(ascii: "`"), from: offset)
      offset += max(length, 1)
      if length == fence { return }
    }
  }

  /// Moves over raw HTML and returns where it begins.
  mutating func passHTML(_ literal: String) -> TextPosition {
    moveTo { $0 == UInt8(ascii: "<") }
    defer { offset = min(offset + literal.utf8.count, bytes.count) }
    return position
  }

  /// Moves over the marks that open emphasis, a link or a picture, and returns where they begin.
  mutating func passOpening(_ marks: [UInt8], count: Int) -> TextPosition {
    moveTo(marks.contains)
    defer { offset = min(offset + count, bytes.count) }
    return position
  }

  /// Moves over the marks that close emphasis.
  mutating func passClosing(count: Int) {
    let end = min(offset + count, bytes.count)
    while offset < end, bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "_") {
      offset += 1
    }
  }

  /// Moves over the end of a link or picture and returns where its address begins; nil where the
  /// address stands elsewhere, in a definition.
  mutating func passLinkEnd() -> TextPosition? {
    guard byte(offset) == UInt8(ascii: "]") else {
      // An autolink: `<https://…>`.
      if byte(offset) == UInt8(ascii: ">") { offset += 1 }
      return nil
    }
    offset += 1
    if byte(offset) == UInt8(ascii: "[") {
      moveTo { $0 == UInt8(ascii: "]") }
      offset = min(offset + 1, bytes.count)
      return nil
    }
    guard byte(offset) == UInt8(ascii: "(") else { return nil }
    offset += 1
    skip { isBlank($0) || $0 == UInt8(ascii: "\n") }
    let address = position(of: byte(offset) == UInt8(ascii: "<") ? offset + 1 : offset)
    passDestination()
    return address
  }

  /// Moves over a destination, its title and the closing parenthesis.
  private mutating func passDestination() {
    var depth = 1
    var closing: UInt8?
    while offset < bytes.count, depth > 0 {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\\") {
        offset = min(offset + 1, bytes.count)
      } else if let end = closing {
        if byte == end { closing = nil }
      } else {
        switch byte {
        case UInt8(ascii: "<") where depth == 1: closing = UInt8(ascii: ">")
        case UInt8(ascii: "\""): closing = byte
        case UInt8(ascii: "'") where isBlank(self.byte(offset - 2) ?? 0x20): closing = byte
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        default: break
        }
      }
    }
  }

  // MARK: Matching

  private struct Match {
    var parts: [(literal: Range<Int>, source: Int)]
    var end: Int
  }

  /// Returns the first place from the cursor on where the source reads as `wanted`; first on this line,
  /// then at the beginnings of a few later ones, since definitions of links leave no node behind.
  private func firstMatch(of wanted: [UInt8]) -> Match? {
    var candidate = offset
    let limit = min(bytes.count, offset + 4096)
    while candidate < limit, bytes[candidate] != UInt8(ascii: "\n") {
      if let match = match(wanted, at: candidate) { return match }
      candidate += 1
    }
    var ahead = self
    for _ in 0..<50 where ahead.offset < bytes.count {
      ahead.enterNextLine()
      if let match = match(wanted, at: ahead.offset) { return match }
    }
    return nil
  }

  /// Compares the source at a place with a text in which escapes and entities are already replaced.
  private func match(_ wanted: [UInt8], at start: Int) -> Match? {
    var source = start
    var literal = 0
    var parts: [(literal: Range<Int>, source: Int)] = []
    var plain: (literal: Int, source: Int)?
    func plainPart() -> [(literal: Range<Int>, source: Int)] {
      plain.map { [($0.literal..<literal, $0.source)] } ?? []
    }
    while literal < wanted.count {
      guard source < bytes.count else { return nil }
      let replaced = replacement(at: source)
      if let replaced {
        guard wanted[literal...].starts(with: replaced.bytes) else { return nil }
        parts += plainPart()
        plain = nil
        parts.append((literal..<literal + replaced.bytes.count, source))
        literal += replaced.bytes.count
        source += replaced.length
      } else {
        guard bytes[source] == wanted[literal] else { return nil }
        if plain == nil { plain = (literal, source) }
        literal += 1
        source += 1
      }
    }
    return Match(parts: parts + plainPart(), end: source)
  }

  /// Returns what an escape or an entity at a place stands for, and how long it is in the source.
  private func replacement(at source: Int) -> (bytes: [UInt8], length: Int)? {
    if bytes[source] == UInt8(ascii: "\\"), let next = byte(source + 1), isPunctuation(next) {
      return ([next], 2)
    }
    guard bytes[source] == UInt8(ascii: "&") else { return nil }
    let reach = bytes[source..<min(source + 34, bytes.count)]
    guard let end = reach.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let entity = Array(bytes[source...end])
    guard
      entity.dropFirst().dropLast().allSatisfy({ isLetterOrDigit($0) || $0 == UInt8(ascii: "#") })
    else { return nil }
    let decoded = decodedEntity(entity)
    return decoded == entity ? nil : (decoded, entity.count)
  }

  private func byte(_ offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  private func run(of byte: UInt8, from start: Int) -> Int {
    bytes[min(start, bytes.count)...].prefix { $0 == byte }.count
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while offset < bytes.count, isSkipped(bytes[offset]) { offset += 1 }
  }

  /// Moves to the next byte that is wanted; stays where there is none before the text's end.
  private mutating func moveTo(_ isWanted: (UInt8) -> Bool) {
    if let found = bytes[offset...].firstIndex(where: isWanted) { offset = found }
  }
}

/// Returns what an entity stands for: asked of cmark, which knows all 2,231 names.
private func decodedEntity(_ entity: [UInt8]) -> [UInt8] {
  var decoded = entity
  CommonMarkTree(parsing: entity).forEachNode { event in
    if case .enter(.text(let text), _, _, _, _) = event { decoded = Array(text.utf8) }
  }
  return decoded
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}

private func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}
