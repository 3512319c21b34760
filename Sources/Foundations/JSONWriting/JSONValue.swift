/// A value of JSON (RFC 8259), with the members of objects in the order in which they were made.
package enum JSONValue: Sendable {
  /// A text.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A number of hundredths: 25 is written as 0.25.
  case hundredths(Int)
  /// Whether something is so.
  case flag(Bool)
  /// Nothing, where a format asks for a value all the same.
  case null
  /// Values, in order.
  case list([JSONValue])
  /// Values by name, in order.
  case object([(name: String, value: JSONValue)])

  /// Makes an object of the members that have a value.
  package static func fields(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { (name, $0) } })
  }

  /// Returns an object with one more member, at its end; any other value as it is.
  package func adding(_ name: String, _ value: JSONValue) -> JSONValue {
    if case .object(let members) = self { .object(members + [(name, value)]) } else { self }
  }

  /// Returns the value as it stands in a file: UTF-8, each member and entry on a line of its own, and a
  /// line end after it.
  ///
  /// Text stands as it is but for `"`, `\`, control characters and the two line ends that only Unicode
  /// knows (U+2028 and U+2029), which some readers of JSON as JavaScript take for the end of a line.
  package func file() -> [UInt8] {
    var json: [UInt8] = []
    append(to: &json, JSONLayout(lineEnd: Array("\n".utf8), isScript: false))
    json.append(UInt8(ascii: "\n"))
    return json
  }

  /// Returns the value on one line, fit to stand in a script element of a page: `<`, `>` and `&` are
  /// written as escapes as well.
  package func scriptText() -> String { String(decoding: script(), as: UTF8.self) }

  /// Returns the bytes of ``scriptText()``, which are also an expression of JavaScript.
  package func script() -> [UInt8] {
    var json: [UInt8] = []
    append(to: &json, JSONLayout(lineEnd: [], isScript: true))
    return json
  }

  private func append(to json: inout [UInt8], _ layout: JSONLayout) {
    switch self {
    case .text(let text): appendText(text, to: &json, layout)
    case .number(let number): json += String(number).utf8
    case .hundredths(let number):
      let digits = String(number.magnitude % 100 + 100).dropFirst()
      json += "\(number < 0 ? "-" : "")\(number.magnitude / 100).\(digits)".utf8
    case .null: json += "null".utf8
    case .flag(let flag): json += (flag ? "true" : "false").utf8
    case .list(let values):
      Self.append(values, "[", "]", to: &json, layout) { value, json, layout in
        value.append(to: &json, layout)
      }
    case .object(let members):
      Self.append(members, "{", "}", to: &json, layout) { member, json, layout in
        appendText(member.name, to: &json, layout)
        json.append(UInt8(ascii: ":"))
        if !layout.lineEnd.isEmpty { json.append(UInt8(ascii: " ")) }
        member.value.append(to: &json, layout)
      }
    }
  }

  private static func append<Part>(
    _ parts: [Part], _ open: Unicode.Scalar, _ close: Unicode.Scalar, to json: inout [UInt8],
    _ layout: JSONLayout, _ write: (Part, inout [UInt8], JSONLayout) -> Void
  ) {
    json.append(UInt8(ascii: open))
    let inner = layout.inner
    for (index, part) in parts.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      json += inner.lineEnd
      write(part, &json, inner)
    }
    if !parts.isEmpty { json += layout.lineEnd }
    json.append(UInt8(ascii: close))
  }
}

/// How a value is laid out.
private struct JSONLayout {
  /// A line end with the blanks after it; nothing where all stands on one line.
  let lineEnd: [UInt8]
  /// Whether `<`, `>` and `&` are escaped.
  let isScript: Bool

  /// The layout of what is inside.
  var inner: JSONLayout {
    lineEnd.isEmpty ? self : JSONLayout(lineEnd: lineEnd + "  ".utf8, isScript: isScript)
  }
}

private func appendText(_ text: String, to json: inout [UInt8], _ layout: JSONLayout) {
  json.append(UInt8(ascii: "\""))
  let bytes = Array(text.utf8)
  var plain = 0
  for index in bytes.indices {
    guard let (escape, length) = escape(at: index, of: bytes, layout) else { continue }
    json += bytes[plain..<index]
    json += escape.utf8
    plain = index + length
  }
  json += bytes[plain...]
  json.append(UInt8(ascii: "\""))
}

/// Returns what is written in place of the character that begins at a byte, and how many bytes that
/// character has; nil where it stands as it is.
private func escape(
  at index: Int, of bytes: [UInt8], _ layout: JSONLayout
) -> (String, length: Int)? {
  switch bytes[index] {
  case UInt8(ascii: "\""): return ("\\\"", 1)
  case UInt8(ascii: "\\"): return ("\\\\", 1)
  case UInt8(ascii: "\n"): return ("\\n", 1)
  case ..<0x10: return ("\\u000" + String(bytes[index], radix: 16), 1)
  case ..<0x20: return ("\\u00" + String(bytes[index], radix: 16), 1)
  case UInt8(ascii: "<") where layout.isScript: return ("\\u003c", 1)
  case UInt8(ascii: ">") where layout.isScript: return ("\\u003e", 1)
  case UInt8(ascii: "&") where layout.isScript: return ("\\u0026", 1)
  case 0xE2 where bytes[index...].starts(with: "\u{2028}".utf8): return ("\\u2028", 3)
  case 0xE2 where bytes[index...].starts(with: "\u{2029}".utf8): return ("\\u2029", 3)
  default: return nil
  }
}
