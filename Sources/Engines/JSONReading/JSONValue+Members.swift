extension JSONValue {
  /// A member of an object; nil where there is none.
  package subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text; nil where it is something else.
  package var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The whole number; nil where it is something else.
  package var integer: Int? {
    if case .number(let number) = self { Int(exactly: number) } else { nil }
  }

  /// Whether it is `true`.
  package var isTrue: Bool { self == .flag(true) }

  /// Whether it is something; `null` is not.
  package var isThere: Bool { self != .null }

  /// The values of a list; none where it is something else.
  package var values: [JSONValue] { if case .list(let values) = self { values } else { [] } }
}
