import Diagnostics

extension ReferenceScanner {
  /// Reads a code of an inventory with a colon and a name behind it: `NICE:QS84 S1`.
  ///
  /// A code with a space behind its colon is none, and so is any other word, unless it is almost a code and a name of
  /// that one follows.
  ///
  /// - Parameter start: Where a word begins.
  /// - Returns: Where it ends; nil where none stands there.
  mutating func scanObject(at start: Int) -> Int? {
    guard !inventories.isEmpty else { return nil }
    let code = bytes[start...].prefix(17).prefix(while: isCodeByte)
    let colon = code.endIndex
    guard (2...16).contains(code.count), colon + 1 < bytes.count,
      bytes[colon] == UInt8(ascii: ":"), bytes[colon + 1] > 0x20, run.isWhole(start..<(colon + 2)),
      bytes[colon + 1] != UInt8(ascii: "/")
    else { return nil }
    let written = String(decoding: code, as: UTF8.self)
    let known = inventories.firstIndex { $0.code == written }
    guard
      let inventory = known
        ?? nearMiss(to: written, among: inventories.map(\.code))
        .flatMap({ near in inventories.firstIndex { $0.code == near } })
    else { return nil }
    let ends = endsOfNames(from: colon + 1, upTo: inventories[inventory].longestName)
    func note(_ kind: FoundReference.Kind, upTo end: Int) -> Int {
      found.append(FoundReference(range: start..<end, kind: kind))
      return end
    }
    for end in ends.reversed() {
      let name = name(in: (colon + 1)..<end)
      guard let object = inventories[inventory].object(named: name) else { continue }
      guard known != nil else {
        return note(.misspelledInventory(inventory, end: colon), upTo: end)
      }
      // Of "QS84 S9" the standard alone would be a link to something else than is meant.
      if let last = labelEnd(after: end), inventories[inventory].hasParts(of: name) {
        return note(
          .unknownObject(inventory: inventory, ends: ends.filter { $0 > end }), upTo: last)
      }
      return note(.object(inventory: inventory, object), upTo: end)
    }
    guard known != nil, let first = ends.first(where: { endsWord($0) }) ?? ends.last else {
      return nil
    }
    return note(.unknownObject(inventory: inventory, ends: ends), upTo: first)
  }

  /// Returns where a label ends that follows a name, such as the `Q9` of a question.
  private func labelEnd(after end: Int) -> Int? {
    guard let start = skipSpaces(end), start > end else { return nil }
    let letters = bytes[start...].prefix(5).prefix(while: isCapital)
    guard (1...4).contains(letters.count), let number = digits(at: letters.endIndex) else {
      return nil
    }
    return number.end
  }

  /// Returns a range as a name: white space of any kind and length is one space.
  func name(in range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Returns the places at which a name can end, the nearest first.
  private func endsOfNames(from start: Int, upTo length: Int) -> [Int] {
    // Spaces may be written in more bytes than names have for them.
    let last = min(bytes.count, start + min(length, 400) + 16)
    var ends: [Int] = []
    guard start < last else { return [] }
    for offset in start..<last where isInName(offset) {
      let next = offset + 1
      if next == bytes.count || !isInName(next) && !joinsDigits(next) { ends.append(next) }
    }
    return ends
  }

  /// Whether a byte is a letter or digit, or part of a letter that is not of ASCII; a no-break space is none.
  private func isInName(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    return isWordByte(byte) || byte >= 0x80 && skipSpaces(offset) == offset && !endsNoBreak(offset)
  }

  /// Whether a byte is the last of a no-break space.
  private func endsNoBreak(_ offset: Int) -> Bool {
    bytes[offset] == 0xA0 && offset > 0 && bytes[offset - 1] == 0xC2
      || bytes[offset] == 0x80 && offset > 0 && bytes[offset - 1] == 0xE2
      || bytes[offset] == 0xAF && offset > 1 && bytes[offset - 2] == 0xE2
  }

  /// Whether a full stop goes on with a number: `2.1`.
  private func joinsDigits(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: ".") && offset + 1 < bytes.count
      && (0x30...0x39).contains(bytes[offset - 1]) && (0x30...0x39).contains(bytes[offset + 1])
  }

  /// Whether white space or nothing follows, perhaps behind a mark.
  private func endsWord(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    if bytes[offset] <= 0x20 || skipSpaces(offset) != offset { return true }
    guard ".,;:!?)\"'".utf8.contains(bytes[offset]) else { return bytes[offset] >= 0x80 }
    return offset + 1 == bytes.count || bytes[offset + 1] <= 0x20
  }
}
