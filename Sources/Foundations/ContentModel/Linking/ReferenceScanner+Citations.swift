extension ReferenceScanner {
  mutating func scanCitation(at start: Int) -> Int? {
    guard run.isWhole(start..<min(start + 2, bytes.count)) else { return nil }
    // A citation holds no bracket; looking no further than the next keeps the scan linear.
    let brackets = [UInt8(ascii: "["), UInt8(ascii: "]")]
    guard let close = bytes[(start + 1)...].firstIndex(where: brackets.contains),
      bytes[close] == brackets[1]
    else {
      return beginsLikeCitation(start)
        ? reportMalformed(start, "no ']' follows in the same plain text") : nil
    }
    let inner = (start + 1)..<close
    var citations: [FoundCitation] = []
    for part in bytes[inner].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let citation = citation(in: part.startIndex..<part.endIndex) else {
        guard beginsLikeCitation(start) else { return nil }
        return reportMalformed(start, "a part of it names no source", end: close + 1)
      }
      citations.append(citation)
    }
    found.append(FoundReference(range: start..<(close + 1), kind: .citation(citations)))
    return close + 1
  }

  private func beginsLikeCitation(_ start: Int) -> Bool {
    let rest = bytes[(start + 1)...]
    let at = rest.first == UInt8(ascii: "-") ? start + 2 : start + 1
    return at < bytes.count && bytes[at] == UInt8(ascii: "@") && run.isWhole(start..<(at + 1))
  }

  private mutating func reportMalformed(_ start: Int, _ reason: String, end: Int? = nil) -> Int {
    let end = end ?? start + 1
    found.append(FoundReference(range: start..<end, kind: .malformedCitation(reason)))
    return end
  }

  /// Reads `see -@key, ch. 4, p. 75`.
  private func citation(in range: Range<Int>) -> FoundCitation? {
    let at = range.first { offset in
      guard bytes[offset] == UInt8(ascii: "@") else { return false }
      let before = offset > range.lowerBound ? bytes[offset - 1] : 0x20
      return before == 0x20 || before == 0x0A || before == UInt8(ascii: "-")
    }
    guard let at, run.isWhole(at..<min(at + 2, range.upperBound)) else { return nil }
    var end = at + 1
    while end < range.upperBound, isKeyByte(bytes[end]) { end += 1 }
    // A key does not end in punctuation: `[@key.]` cites `key`.
    let locatorStart = end
    while end > at + 1, ".:/".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard end > at + 1 else { return nil }
    let omitsAuthor = at > range.lowerBound && bytes[at - 1] == UInt8(ascii: "-")
    let prefixEnd = omitsAuthor ? at - 1 : at
    var locator = text(in: locatorStart..<range.upperBound)
    let hasComma = locator.words.hasPrefix(",")
    guard locator.words.isEmpty || hasComma || skipSpaces(locatorStart) != locatorStart
    else { return nil }
    if hasComma { locator = text(in: (locator.offset + 1)..<range.upperBound) }
    return FoundCitation(
      key: String(decoding: bytes[(at + 1)..<end], as: UTF8.self), offset: at,
      prefix: text(in: range.lowerBound..<prefixEnd).words, locator: locator.words,
      locatorOffset: locator.offset, omitsAuthor: omitsAuthor)
  }

  /// Returns the text of a range without the white space around it, and where it begins.
  private func text(in range: Range<Int>) -> (words: String, offset: Int) {
    // Most begin with one plain space or none; what Unicode says of others costs much more to ask.
    let isAfterSpace = range.count > 1 && bytes[range.lowerBound] == 0x20
    let range = isAfterSpace && isInk(bytes[range.lowerBound + 1]) ? range.dropFirst() : range
    let text = String(decoding: bytes[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
    let isTrimmed = range.first.map { isInk(bytes[$0]) } ?? true
    let space = isTrimmed ? 0 : text.prefix(while: \.isWhitespace).utf8.count
    return (text.trimmingWhitespace(), range.lowerBound + space)
  }
}

/// Whether a byte is a visible character of ASCII.
private func isInk(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }
