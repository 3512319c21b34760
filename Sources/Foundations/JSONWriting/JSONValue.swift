private import ByteWriting

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

  /// Returns the value as it stands in a file: each member and entry on a line of its own, and a line end after it.
  package func file() -> [UInt8] {
    var buffer = UTF8Buffer()
    buffer.appendJSONFile(write)
    return Array(buffer.bytes)
  }

  /// Returns the value on one line, fit to stand in a script element of a page.
  package func scriptText() -> String { String(decoding: script(), as: UTF8.self) }

  /// Returns the bytes of ``scriptText()``, which are also an expression of JavaScript.
  package func script() -> [UInt8] {
    var buffer = UTF8Buffer()
    buffer.appendJSONScript(write)
    return Array(buffer.bytes)
  }

  /// Writes the value.
  package func write(to json: inout JSONWriter) {
    switch self {
    case .text(let text): json.text(text)
    case .number(let number): json.number(number)
    case .hundredths(let number): json.hundredths(number)
    case .null: json.null()
    case .flag(let flag): json.flag(flag)
    case .list(let values): json.list(values) { value, json in value.write(to: &json) }
    case .object(let members):
      json.object { json in
        for (name, value) in members {
          json.name(name)
          value.write(to: &json)
        }
      }
    }
  }
}
