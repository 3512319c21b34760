/// What expat meets in a document, one after the other.
///
/// Names are as ``XMLNames`` says.
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

/// How elements and attributes are named.
package enum XMLNames: Hashable, Sendable {
  /// Without the prefix of their namespace: `t` of `w:t`.
  case local
  /// As the document writes them: `w:t`.
  case written

  /// Returns the name of what a document calls so.
  func name(_ written: String) -> String {
    guard self == .local, let colon = written.utf8.lastIndex(of: UInt8(ascii: ":")) else {
      return written
    }
    return String(written[written.utf8.index(after: colon)...])
  }
}
