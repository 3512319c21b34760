/// What a run found, sorted out by what the site wants to be told.
///
/// Errors are always told. A warning that is silenced is kept apart, so that its number can be told; a
/// check that is off by default says nothing at all, unless it is enabled.
package struct Findings: Hashable, Sendable {
  /// The findings to print, in printing order.
  package let shown: [Diagnostic]
  /// The warnings that the site does not want to see, in printing order.
  package let silenced: [Diagnostic]
  /// The address below which the documentation of the program is published, with a final `/`; nil where nobody has
  /// said one.
  package var documentation: String?

  /// Sorts out what was found.
  ///
  /// - Parameters:
  ///   - diagnostics: All that was found, in any order.
  ///   - silenced: The codes of warnings not to show; this outweighs `enabled`.
  ///   - enabled: The codes of checks to do although they are off by default.
  package init(
    _ diagnostics: some Sequence<Diagnostic>, silenced: Set<DiagnosticCode> = [],
    enabled: Set<DiagnosticCode> = []
  ) {
    let all = diagnostics.inPrintingOrder()
      .filter { $0.code.isOnByDefault || enabled.contains($0.code) }
    self.init(
      shown: all.filter { $0.severity == .error || !silenced.contains($0.code) },
      silenced: all.filter { $0.severity == .warning && silenced.contains($0.code) })
  }

  private init(shown: [Diagnostic], silenced: [Diagnostic]) {
    self.shown = shown
    self.silenced = silenced
  }

  /// How many errors there are.
  package var errorCount: Int { shown.count { $0.severity == .error } }

  /// How many warnings there are, without those that are silenced.
  package var warningCount: Int { shown.count - errorCount }

  /// Returns the whole address of the page that explains a code; nil where the documentation has none.
  package func helpAddress(of code: DiagnosticCode) -> String? {
    documentation.map { $0 + code.page.dropFirst("docs/".count) }
  }

  /// Returns the findings of two parts of a site together.
  package static func + (first: Findings, second: Findings) -> Findings {
    var both = Findings(
      shown: (first.shown + second.shown).inPrintingOrder(),
      silenced: (first.silenced + second.silenced).inPrintingOrder())
    both.documentation = first.documentation ?? second.documentation
    return both
  }
}
