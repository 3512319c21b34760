/// Says which bytes of a text cannot stand as they are, and what stands in their place.
package protocol ByteReplacement {
  /// Returns 1 for a byte that may have to be replaced, or else 0.
  ///
  /// It is asked of every byte, and so it has no branches: sixteen are looked at in one step.
  static func mark(_ byte: UInt8) -> UInt8

  /// Returns what stands in place of the character that begins at a byte for which ``mark(_:)`` is 1, and
  /// how many bytes that character has; nil where it stands as it is after all.
  static func replacement(at index: Int, of bytes: [UInt8]) -> (text: String, length: Int)?
}

extension UTF8Buffer {
  /// Appends text with some of its characters replaced.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - replacement: Which, and by what.
  /// Cost: one look at each byte where nothing is replaced, as in most texts.
  package mutating func append<Replacement: ByteReplacement>(
    _ text: String, replacing replacement: Replacement.Type
  ) {
    let start = count
    append(text)
    replace(from: start, with: replacement)
  }

  /// Replaces characters among the bytes from a place on.
  package mutating func replace<Replacement: ByteReplacement>(
    from start: Int, with replacement: Replacement.Type
  ) {
    guard hasMark(from: start, of: replacement) else { return }
    let raw = Array(bytes[start...])
    truncate(to: start)
    var plain = 0
    var index = 0
    while index < raw.count {
      guard Replacement.mark(raw[index]) == 1,
        let (text, length) = Replacement.replacement(at: index, of: raw)
      else {
        index += 1
        continue
      }
      append(raw[plain..<index])
      append(text)
      index += length
      plain = index
    }
    append(raw[plain...])
  }

  private func hasMark<Replacement: ByteReplacement>(
    from start: Int, of replacement: Replacement.Type
  ) -> Bool {
    let bytes = bytes[start...]
    let span = bytes.span
    var marks: UInt8 = 0
    var index = 0
    while index < span.count {
      marks |= Replacement.mark(span[index])
      index += 1
    }
    return marks != 0
  }
}

/// The five characters that mean something in HTML; the apostrophe is one of them, since a theme may put
/// attributes between apostrophes.
package enum HTMLEscaping: ByteReplacement {
  /// Returns 1 for the five characters.
  @inline(__always) package static func mark(_ byte: UInt8) -> UInt8 {
    (byte == 0x26 ? 1 : 0) | (byte == 0x3C ? 1 : 0) | (byte == 0x3E ? 1 : 0)
      | (byte == 0x22 ? 1 : 0) | (byte == 0x27 ? 1 : 0)
  }

  /// Returns the reference to the character.
  package static func replacement(
    at index: Int, of bytes: [UInt8]
  ) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "&"): ("&amp;", 1)
    case UInt8(ascii: "<"): ("&lt;", 1)
    case UInt8(ascii: ">"): ("&gt;", 1)
    case UInt8(ascii: "\""): ("&quot;", 1)
    default: ("&#39;", 1)
    }
  }
}

extension UTF8Buffer {
  /// Appends text as HTML, with the five characters replaced that mean something there.
  package mutating func appendEscaped(_ text: String) { append(text, replacing: HTMLEscaping.self) }

  /// Appends text in UTF-8 as HTML, with the five characters replaced that mean something there.
  package mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
    let start = count
    append(text)
    replace(from: start, with: HTMLEscaping.self)
  }
}

/// Returns text with the five characters replaced that mean something in HTML.
package func escaped(_ text: String) -> String {
  var html = UTF8Buffer()
  html.appendEscaped(text)
  return html.text
}
