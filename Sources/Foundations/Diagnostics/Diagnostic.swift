/// A finding: what a check says about content, as data.
///
/// Printing comes last.
package struct Diagnostic: Hashable, Sendable {
  /// What kind of finding it is; public and permanent.
  package let code: DiagnosticCode
  /// How much it weighs: an error stops a build.
  package let severity: Severity
  /// Where the mistake stands.
  package let position: SourcePosition
  /// How many bytes of its line it takes; nil where that is not known.
  package let length: Int?
  /// The fact in a lowercase phrase without a full stop, with the author's text in single quotes.
  package let summary: String
  /// How to mend it, where that is known.
  package let hint: String?
  /// The replacements that make it go away, the likeliest first; each is enough alone.
  package let mends: [Mend]

  /// Makes a finding of the severity that its code has.
  package init(
    _ code: DiagnosticCode, at position: SourcePosition, length: Int? = nil, _ summary: String,
    hint: String? = nil, mends: [Mend] = []
  ) {
    self.code = code
    self.severity = code.severity
    self.position = position
    self.length = length
    self.summary = summary
    self.hint = hint
    self.mends = mends
  }

  /// Makes a finding with a suggestion, which is both its hint and its mends.
  ///
  /// - Parameters:
  ///   - code: What kind of finding it is.
  ///   - position: Where the mistake stands.
  ///   - length: How many bytes of its line it takes; nil where that is not known.
  ///   - summary: The fact.
  ///   - suggestion: What can be done about it.
  ///   - words: Where the words stand that a suggestion of other words replaces; nil where they are those that the
  ///     finding stands at.
  package init(
    _ code: DiagnosticCode, at position: SourcePosition, length: Int? = nil, _ summary: String,
    hint suggestion: Suggestion?, words: SourceRange? = nil
  ) {
    let words = words ?? length.map { SourceRange(at: position, length: $0) }
    self.init(
      code, at: position, length: length, summary, hint: suggestion?.hint,
      mends: suggestion?.mends(at: words) ?? [])
  }
}

/// How much a finding weighs.
package enum Severity: String, Hashable, Sendable {
  /// The content is wrong: nothing is published until it is mended.
  case error
  /// The content is doubtful: it is published, unless `--strict` is given.
  case warning
}

extension Diagnostic: Comparable {
  /// Orders by file, line, column, code and wording with hint, so that every run prints the same list.
  package static func < (first: Diagnostic, second: Diagnostic) -> Bool {
    if first.position != second.position { return first.position < second.position }
    return (first.code.rawValue, first.summary, first.hint ?? "")
      < (second.code.rawValue, second.summary, second.hint ?? "")
  }
}
