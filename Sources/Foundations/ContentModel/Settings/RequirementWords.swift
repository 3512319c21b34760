/// Words that a document writes in capitals where they say how strong a requirement is.
package enum RequirementWords: String, CaseIterable, Hashable, Sendable {
  /// Those of RFC 2119 and RFC 8174, BCP 14: https://www.rfc-editor.org/info/bcp14
  case rfc2119 = "RFC 2119"

  /// The words in capitals.
  var words: Set<String> {
    switch self {
    case .rfc2119:
      ["MUST", "NOT", "REQUIRED", "SHALL", "SHOULD", "RECOMMENDED", "MAY", "OPTIONAL"]
    }
  }
}
