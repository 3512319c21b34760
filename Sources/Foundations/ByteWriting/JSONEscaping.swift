extension UTF8Buffer {
  /// Appends text as a string of JSON, with its quotation marks.
  ///
  /// It stands as it is but for `"`, `\`, control characters and the two line ends that only Unicode knows
  /// (U+2028 and U+2029), which some readers of JSON as JavaScript take for the end of a line.
  package mutating func appendJSON(_ text: String) {
    append(ascii: UInt8(ascii: "\""))
    append(text, replacing: JSONEscaping.self)
    append(ascii: UInt8(ascii: "\""))
  }

  /// Appends text as a string of JSON that is fit to stand in a script element of a page: `<`, `>` and `&`
  /// are written as escapes as well.
  package mutating func appendScriptJSON(_ text: String) {
    append(ascii: UInt8(ascii: "\""))
    append(text, replacing: ScriptJSONEscaping.self)
    append(ascii: UInt8(ascii: "\""))
  }

  /// Replaces the bytes from a place on by what they are in a string of JSON, without quotation marks.
  package mutating func escapeJSON(from start: Int) {
    replace(from: start, with: JSONEscaping.self)
  }

  /// Replaces the bytes from a place on by what they are in a string of JSON in a script element.
  package mutating func escapeScriptJSON(from start: Int) {
    replace(from: start, with: ScriptJSONEscaping.self)
  }
}

/// The characters that cannot stand in a string of JSON (RFC 8259, section 7).
private enum JSONEscaping: ByteReplacement {
  @inline(__always) static func mark(_ byte: UInt8) -> UInt8 {
    (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
      | (byte == 0xE2 ? 1 : 0)
  }

  static func replacement(at index: Int, of bytes: [UInt8]) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case ..<0x10: return ("\\u000" + String(bytes[index], radix: 16), 1)
    case ..<0x20: return ("\\u00" + String(bytes[index], radix: 16), 1)
    case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
      switch bytes[index + 2] {
      case 0xA8: return ("\\u2028", 3)
      case 0xA9: return ("\\u2029", 3)
      default: return nil
      }
    default: return nil
    }
  }
}

/// Those that cannot stand there where the string stands in a page.
private enum ScriptJSONEscaping: ByteReplacement {
  @inline(__always) static func mark(_ byte: UInt8) -> UInt8 {
    JSONEscaping.mark(byte) | (byte == 0x3C ? 1 : 0) | (byte == 0x3E ? 1 : 0)
      | (byte == 0x26 ? 1 : 0)
  }

  static func replacement(at index: Int, of bytes: [UInt8]) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "<"): ("\\u003c", 1)
    case UInt8(ascii: ">"): ("\\u003e", 1)
    case UInt8(ascii: "&"): ("\\u0026", 1)
    default: JSONEscaping.replacement(at: index, of: bytes)
    }
  }
}
