import Diagnostics

/// A question or point in its list: the place, which has the number, and the words that stand there.
struct ListItem {
  let part: EditablePart
  /// The blanks before its bullet or number.
  let indent: Int
  /// Its bullet, or the signs behind its number: `-`, `.`, `)`.
  let sign: UInt8
  /// Where its words begin, the blanks before them included.
  let start: Int
  /// Where it ends, without the end of its last line.
  let end: Int
  /// How many columns its words stand to the right.
  let offset: Int
  /// How many columns of these are its bullet or number, with the blanks before.
  let mark: Int

  /// Takes a part that begins with a bullet or number; nil for another.
  init?(_ part: EditablePart, in file: AssistedFile) {
    let line = file.line(part.lines.lowerBound)
    let bytes = file.bytes[line]
    indent = bytes.prefix { $0 == 0x20 }.count
    var rest = bytes.dropFirst(indent)
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    rest = rest.dropFirst(digits.count)
    guard let sign = rest.first, (digits.isEmpty ? "-*+" : ".)").utf8.contains(sign) else {
      return nil
    }
    self.sign = sign
    self.part = part
    start = rest.startIndex + 1
    end = file.line(part.lines.upperBound).upperBound
    mark = start - line.lowerBound
    let blanks = bytes[start...].prefix { $0 == 0x20 }.count
    offset = mark + ((1...4).contains(blanks) ? blanks : 1)
  }

  /// Whether another item goes on with the same list, with nothing but empty lines between them.
  func isFollowed(by next: ListItem, in file: AssistedFile) -> Bool {
    guard part.kind == next.part.kind, sign == next.sign, indent == next.indent,
      part.lines.upperBound < next.part.lines.lowerBound
    else { return false }
    return file.bytes[end..<file.line(next.part.lines.lowerBound).lowerBound].allSatisfy {
      $0 == 0x20 || $0 == 0x09 || $0 == 0x0A
    }
  }

  /// Returns words of this item as they stand at the place of another: where its number is longer or shorter, the
  /// lines that stand below the words go with them.
  ///
  /// - Throws: ``RenameRefusal`` where these begin with tabs.
  func words(_ text: String, at place: ListItem) throws(RenameRefusal) -> String {
    let shift = place.mark - mark
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard shift != 0, lines.count > 1 else { return text }
    for index in lines.indices.dropFirst() {
      let blanks = lines[index].prefix { $0 == " " || $0 == "\t" }
      guard blanks.count < lines[index].count else { continue }
      guard !blanks.contains("\t") else {
        throw RenameRefusal(
          "\(part.label) would get a number of another length, and its lines begin with tabs: write blanks first"
        )
      }
      guard blanks.count >= offset else { continue }
      lines[index] =
        shift > 0
        ? String(repeating: " ", count: shift) + lines[index]
        : String(lines[index].dropFirst(-shift))
    }
    return lines.joined(separator: "\n")
  }
}
