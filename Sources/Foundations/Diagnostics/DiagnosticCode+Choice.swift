/// Why a word cannot stand where a code is named, in the two parts of a finding.
package struct CodeRefusal: Error, Hashable, Sendable {
  /// The fact.
  package let summary: String
  /// The mend.
  package let hint: Suggestion
}

extension DiagnosticCode {
  /// Whether findings of this kind can be silenced: warnings can, errors cannot.
  package var canBeSilenced: Bool { severity == .warning }

  /// Returns the code that a word names.
  package static func named(_ word: String) throws(CodeRefusal) -> DiagnosticCode {
    if let code = DiagnosticCode(rawValue: word) { return code }
    throw CodeRefusal(
      summary: "no finding has the code '\(word)'",
      hint: didYouMean(word, among: allCases.map(\.rawValue))
        ?? "'waymark explain' lists the codes")
  }

  /// Returns the code of a warning that a word names.
  package static func silenceable(_ word: String) throws(CodeRefusal) -> DiagnosticCode {
    let code = try named(word)
    if code.canBeSilenced { return code }
    throw CodeRefusal(
      summary: "'\(word)' is an error, and only warnings can be silenced",
      hint: "'waymark explain \(word)' shows how to mend it")
  }
}
