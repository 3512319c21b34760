package import Diagnostics

/// That something is no longer current: its text stays where it is, and says so.
///
/// What it leads to is a label in a draft, and a place in a site.
package struct Retirement<Target: Hashable & Sendable>: Hashable, Sendable {
  /// Whether something else stands in its place, or it was taken back.
  package let kind: RetirementKind
  /// What stands in its place, or is to be looked at instead; nil where nothing is.
  package let target: Target?
  /// Since when; nil where nobody has said.
  package let date: CalendarDate?
  /// Why, in a sentence; or nothing.
  package let reason: String
  /// Whether searches and lists have it all the same.
  package let staysListed: Bool
  /// Where the file says it.
  package let position: TextPosition

  /// Says that something is no longer current.
  package init(
    _ kind: RetirementKind, to target: Target?, since date: CalendarDate? = nil,
    reason: String = "", staysListed: Bool = false, position: TextPosition
  ) {
    (self.kind, self.target, self.date, self.reason) = (kind, target, date, reason)
    (self.staysListed, self.position) = (staysListed, position)
  }

  /// Returns the same with what it leads to made into something else; nil where that is lost on the way.
  func leading<Other>(_ make: (Target) -> Other?) -> Retirement<Other> {
    Retirement<Other>(
      kind, to: target.flatMap(make), since: date, reason: reason, staysListed: staysListed,
      position: position)
  }
}

/// Why something is no longer current.
package enum RetirementKind: String, CaseIterable, Hashable, Sendable {
  /// Something else stands in its place.
  case superseded
  /// It was taken back.
  case withdrawn
}

/// What front matter and `set.yml` say of this, by labels.
package typealias WrittenRetirement = Retirement<WrittenLabel>
