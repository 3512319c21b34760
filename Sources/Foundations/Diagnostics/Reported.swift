/// A value and what was found on the way to it: bad content is never a thrown error.
package struct Reported<Value> {
  /// The result, as whole as the findings allow.
  package var value: Value
  /// The findings, in the order they were made.
  package var diagnostics: [Diagnostic]

  /// Makes a result with its findings.
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Returns the transformed value with the same findings.
  package func map<Other>(_ transform: (Value) throws -> Other) rethrows -> Reported<Other> {
    Reported<Other>(try transform(value), diagnostics)
  }
}

extension Reported: Sendable where Value: Sendable {}

extension Sequence<Diagnostic> {
  /// Whether any finding is an error.
  package var containErrors: Bool { contains { $0.severity == .error } }

  /// Returns the findings sorted and without repetitions, ready to print.
  package func inPrintingOrder() -> [Diagnostic] {
    Set(self).sorted()
  }
}
