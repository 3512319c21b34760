import ContentModel

/// A line of keys and values, read without the rest, so that it can be while it is being typed.
struct KeyLine {
  /// Where its first sign stands, from 0.
  let indent: Int
  /// Whether a hyphen begins it.
  let hasDash: Bool
  /// Where what follows the hyphens begins, from 0.
  let column: Int
  /// The bytes of its key, among those of the file; nil where it has none yet.
  let key: Range<Int>?
  /// The bytes of what follows: the value, or the whole text of a line without a key.
  let value: Range<Int>

  /// Reads a line; nil for an empty one, or one that is a comment.
  init?(_ line: Range<Int>, of bytes: [UInt8]) {
    var start = line.lowerBound
    func skipBlanks() { while start < line.upperBound, bytes[start] == 0x20 { start += 1 } }
    skipBlanks()
    guard start < line.upperBound, bytes[start] != UInt8(ascii: "#") else { return nil }
    indent = start - line.lowerBound
    var hasDash = false
    while start < line.upperBound, bytes[start] == UInt8(ascii: "-"),
      start + 1 == line.upperBound || bytes[start + 1] == 0x20
    {
      hasDash = true
      start += 1
      skipBlanks()
    }
    self.hasDash = hasDash
    column = start - line.lowerBound
    let rest = start..<line.upperBound
    let colon = rest.first { offset in
      bytes[offset] == UInt8(ascii: ":")
        && (offset + 1 == rest.upperBound || bytes[offset + 1] == 0x20)
    }
    let opens = rest.first.map { "[{\"'|>&*!".utf8.contains(bytes[$0]) } ?? false
    guard let colon, !opens else {
      (key, value) = (nil, rest)
      return
    }
    key = rest.lowerBound..<colon
    start = colon + 1
    skipBlanks()
    value = start..<rest.upperBound
  }
}

/// Where a place stands among the keys of a file.
struct KeyPlace {
  /// The keys around it, from the outside.
  var path: [String] = []
  /// The keys beside it.
  var siblings: Set<String> = []
  /// The line that it stands on; nil where that is empty.
  let line: KeyLine?
  /// The key whose value is written there; nil where a key is written.
  let key: String?
  /// What is being typed, up to the end of the word.
  let typed: Range<Int>

  /// Finds a place; nil where it does not stand among keys.
  init?(at offset: Int, in file: AssistedFile) {
    guard file.keys.lowerBound <= offset, offset <= file.keys.upperBound else { return nil }
    let number = file.lineNumber(of: offset)
    let range = file.line(number)
    line = KeyLine(range, of: file.bytes)
    let first = file.lineNumber(of: file.keys.lowerBound)
    let isValue = line?.key.map { $0.upperBound < offset } ?? false
    key = isValue ? line?.key.map { file.text($0) } : nil
    typed = Self.typed(at: offset, isValue ? line?.value : nil, line, range, file)
    var column = line?.column ?? (offset - range.lowerBound)
    var dash = line.flatMap { $0.hasDash ? $0.indent : nil }
    func note(_ other: KeyLine) {
      if path.isEmpty, let key = other.key { siblings.insert(file.text(key)) }
    }
    for above in stride(from: number - 1, through: first, by: -1) {
      guard let other = KeyLine(file.line(above), of: file.bytes) else { continue }
      if let place = dash {
        guard other.column <= place, !(other.hasDash && other.indent >= place) else { continue }
      } else if other.column >= column {
        guard other.column == column else { continue }
        note(other)
        if other.hasDash { dash = other.indent }
        continue
      }
      guard let key = other.key else { continue }
      path.insert(file.text(key), at: 0)
      column = other.column
      dash = other.hasDash ? other.indent : nil
    }
    noteBelow(number, in: file)
  }

  /// Notes the keys beside it on the lines below.
  private mutating func noteBelow(_ number: Int, in file: AssistedFile) {
    guard let column = line?.column else { return }
    let last = file.lineNumber(of: max(file.keys.lowerBound, file.keys.upperBound - 1))
    for below in stride(from: number + 1, through: last, by: 1) {
      guard let other = KeyLine(file.line(below), of: file.bytes) else { continue }
      if other.column < column || other.hasDash && other.indent < column { return }
      if other.column == column, let key = other.key { siblings.insert(file.text(key)) }
    }
  }

  /// Returns the word that is being typed.
  private static func typed(
    at offset: Int, _ value: Range<Int>?, _ line: KeyLine?, _ range: Range<Int>,
    _ file: AssistedFile
  ) -> Range<Int> {
    let room = value ?? (line?.key ?? line?.value ?? offset..<offset)
    guard room.lowerBound <= offset else { return offset..<offset }
    func isSeparator(_ byte: UInt8) -> Bool { "[]{},".utf8.contains(byte) }
    var start = offset
    while start > room.lowerBound, !isSeparator(file.bytes[start - 1]) { start -= 1 }
    // Within braces a key stands before the value.
    if let colon = (start..<offset).first(where: {
      file.bytes[$0] == UInt8(ascii: ":") && $0 + 1 < offset && file.bytes[$0 + 1] == 0x20
    }), value != nil {
      start = colon + 1
    }
    while start < offset, " \"'".utf8.contains(file.bytes[start]) { start += 1 }
    var end = offset
    while end < room.upperBound, !isSeparator(file.bytes[end]),
      !" \"'#".utf8.contains(file.bytes[end])
    {
      end += 1
    }
    return start..<max(end, offset)
  }
}
