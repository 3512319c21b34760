/// A value of JSON (RFC 8259), with the members of objects in the order in which they were made.
enum JSONValue: Sendable {
  case text(String)
  case number(Int)
  case flag(Bool)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// Makes an object of the members that have a value.
  static func fields(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// Returns the value as it stands in a file: UTF-8, each member and entry on a line of its own, and a
  /// line end after it.
  ///
  /// Text stands as it is but for `"`, `\`, control characters and the two line ends that only Unicode
  /// knows (U+2028 and U+2029), which some readers of JSON as JavaScript take for the end of a line.
  func file() -> [UInt8] {
    var json: [UInt8] = []
    append(to: &json, lineEnd: Array("\n".utf8))
    json.append(UInt8(ascii: "\n"))
    return json
  }

  /// Returns the value on one line, fit to stand in a script element of a page: `<`, `>` and `&` are
  /// written as escapes as well.
  func scriptText() -> String {
    var json: [UInt8] = []
    append(to: &json, lineEnd: [])
    var text = ""
    for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "<": text += "\\u003c"
      case ">": text += "\\u003e"
      case "&": text += "\\u0026"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// Appends the value; an empty line end puts all on one line.
  private func append(to json: inout [UInt8], lineEnd: [UInt8]) {
    switch self {
    case .text(let text): appendText(text, to: &json)
    case .number(let number): json += String(number).utf8
    case .flag(let flag): json += (flag ? "true" : "false").utf8
    case .list(let values):
      Self.append(values, "[", "]", to: &json, lineEnd) { value, json, lineEnd in
        value.append(to: &json, lineEnd: lineEnd)
      }
    case .object(let members):
      Self.append(members, "{", "}", to: &json, lineEnd) { member, json, lineEnd in
        appendText(member.name, to: &json)
        json.append(UInt8(ascii: ":"))
        if !lineEnd.isEmpty { json.append(UInt8(ascii: " ")) }
        member.value.append(to: &json, lineEnd: lineEnd)
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to json: inout [UInt8],
    _ lineEnd: [UInt8], _ write: (Part, inout [UInt8], [UInt8]) -> Void
  ) {
    json.append(UInt8(ascii: open))
    let inner = lineEnd.isEmpty ? [] : lineEnd + "  ".utf8
    for (index, part) in parts.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      json += inner
      write(part, &json, inner)
    }
    if !parts.isEmpty { json += lineEnd }
    json.append(UInt8(ascii: close))
  }
}

private func appendText(_ text: String, to json: inout [UInt8]) {
  json.append(UInt8(ascii: "\""))
  let bytes = Array(text.utf8)
  var plain = 0
  for index in bytes.indices {
    guard let (escape, length) = escape(at: index, of: bytes) else { continue }
    json += bytes[plain..<index]
    json += escape.utf8
    plain = index + length
  }
  json += bytes[plain...]
  json.append(UInt8(ascii: "\""))
}

/// Returns what is written in place of the character that begins at a byte, and how many bytes that
/// character has; nil where it stands as it is.
private func escape(at index: Int, of bytes: [UInt8]) -> (String, length: Int)? {
  switch bytes[index] {
  case UInt8(ascii: "\""): return ("\\\"", 1)
  case UInt8(ascii: "\\"): return ("\\\\", 1)
  case UInt8(ascii: "\n"): return ("\\n", 1)
  case ..<0x10: return ("\\u000" + String(bytes[index], radix: 16), 1)
  case ..<0x20: return ("\\u00" + String(bytes[index], radix: 16), 1)
  case 0xE2 where bytes[index...].starts(with: "\u{2028}".utf8): return ("\\u2028", 3)
  case 0xE2 where bytes[index...].starts(with: "\u{2029}".utf8): return ("\\u2029", 3)
  default: return nil
  }
}
