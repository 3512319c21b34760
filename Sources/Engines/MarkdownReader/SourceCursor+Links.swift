import Diagnostics

// What CommonMark calls link destination, link title, link label and link reference definition; these
// leave no node of their own in the tree. https://spec.commonmark.org/0.30/#links
extension SourceCursor {
  /// Moves over an address and title in parentheses, and returns where the address begins; nil, and no
  /// move, where none stands here.
  mutating func passAddress() -> (position: TextPosition, offset: Int)? {
    guard next == UInt8(ascii: "(") else { return nil }
    let start = offset
    offset += 1
    skip(isSpace)
    let addressOffset = next == UInt8(ascii: "<") ? offset + 1 : offset
    let address = (position: position(of: addressOffset), offset: addressOffset)
    titleOffset = nil
    if passDestination() {
      let end = offset
      skip(isSpace)
      let title = offset + 1
      if offset > end, passTitle() {
        titleOffset = title
        skip(isSpace)
      }
      if next == UInt8(ascii: ")") {
        offset += 1
        return address
      }
    }
    offset = start
    return nil
  }

  /// Moves over a label in brackets and says whether it has words; nil, and no move, where none stands
  /// here.
  mutating func passLabel() -> Bool? {
    guard next == UInt8(ascii: "[") else { return nil }
    let start = offset
    offset += 1
    var hasWords = false
    while let byte = next, byte != UInt8(ascii: "["), offset - start <= 1001 {
      offset += 1
      if byte == UInt8(ascii: "]") { return hasWords }
      hasWords = hasWords || !isSpace(byte)
      if byte == UInt8(ascii: "\\"), let escaped = next, isPunctuation(escaped) { offset += 1 }
    }
    offset = start
    return nil
  }

  /// Moves over a definition with its line end; false, and no move, where none stands here.
  mutating func passDefinition() -> Bool {
    let start = offset
    if passLabel() == true, next == UInt8(ascii: ":") {
      offset += 1
      skipBlanksAndLineEnd()
      if passDestination() {
        let end = offset
        skipBlanksAndLineEnd()
        if offset > end, passTitle() {
          skip(isBlank)
          if passLineEnd() { return true }
        }
        offset = end
        skip(isBlank)
        if passLineEnd() { return true }
      }
    }
    offset = start
    return false
  }

  private mutating func skipBlanksAndLineEnd() {
    skip(isBlank)
    if next != nil, passLineEnd() { skip(isBlank) }
  }

  /// Moves over an address, in angle brackets or not; false where none can stand here.
  private mutating func passDestination() -> Bool {
    guard next == UInt8(ascii: "<") else { return passBareDestination() }
    offset += 1
    while let byte = next {
      offset += 1
      switch byte {
      case UInt8(ascii: ">"): return true
      case UInt8(ascii: "\\"): offset += 1
      case UInt8(ascii: "<"), 0x0A, 0x0D: return false
      default: break
      }
    }
    return false
  }

  private mutating func passBareDestination() -> Bool {
    let start = offset
    var depth = 0
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\\"):
        if let escaped = self.byte(offset + 1), isPunctuation(escaped) { offset += 1 }
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return false }
      case UInt8(ascii: ")"):
        if depth == 0 { return true }
        depth -= 1
      case _ where isSpace(byte): return depth == 0 && offset > start
      default: break
      }
      offset += 1
    }
    return depth == 0 && offset > start
  }

  /// Moves over a title in quotes or parentheses; false, and no move, where none stands here.
  private mutating func passTitle() -> Bool {
    let start = offset
    let closing: UInt8
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): closing = content[offset]
    case UInt8(ascii: "("): closing = UInt8(ascii: ")")
    default: return false
    }
    // A backslash before the last quote is itself, since the title has to end.
    var lastEscaped: Int?
    offset += 1
    while let byte = next {
      offset += 1
      if byte == closing { return true }
      if byte == UInt8(ascii: "("), closing == UInt8(ascii: ")") { break }
      if byte == UInt8(ascii: "\\"), let escaped = next, isPunctuation(escaped) {
        offset += 1
        if escaped == closing { lastEscaped = offset }
      }
    }
    offset = lastEscaped ?? start
    return lastEscaped != nil
  }
}

/// Whether CommonMark lets a byte stand between the parts of a link.
private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
