/// A value of JSON of which nothing is known.
package indirect enum JSONValue: Hashable, Sendable {
  /// A text.
  case text(String)
  /// A number.
  case number(Double)
  /// True or false.
  case flag(Bool)
  /// Nothing.
  case null
  /// Values in their order.
  case list([JSONValue])
  /// Values by their names; of two of one name, the last.
  case object([String: JSONValue])
}

/// Why bytes are not read as JSON.
package enum JSONProblem: Error, Hashable, Sendable {
  /// They are no JSON.
  case malformed
  /// Objects and lists stand in one another deeper than is read.
  case nesting
}

/// The limits within which JSON is read.
package enum JSONLimits {
  /// How deep objects and lists may stand in one another.
  package static let levels = 512
}
