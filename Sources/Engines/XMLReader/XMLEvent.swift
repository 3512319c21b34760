/// What expat meets in a document, one after the other.
///
/// Names are without the prefix of their namespace.
package enum XMLEvent: Hashable, Sendable {
  /// An element begins, with its attributes.
  case start(String, [String: String])
  /// Words, as many as stand together.
  case text(String)
  /// An element ends.
  case end(String)
}

/// Why a document is not read to its end.
package enum XMLProblem: Error, Hashable, Sendable {
  /// It is no well-formed XML.
  case malformed
  /// It declares a type, and with it perhaps entities: no file of an office program does.
  case documentType
  /// An element stands deeper than ``mostLevels``.
  case nesting

  /// How deep elements may stand.
  package static let mostLevels = 200
}
