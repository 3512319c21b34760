package import Diagnostics

/// A value made of the files of a site, and what is told of them.
package struct Loaded<Value> {
  /// The value, as whole as the findings allow.
  package let value: Value
  /// What was found on the way to it.
  package let findings: Findings

  init(_ value: Value, _ findings: Findings) {
    self.value = value
    self.findings = findings
  }
}

extension Loaded: Sendable where Value: Sendable {}
