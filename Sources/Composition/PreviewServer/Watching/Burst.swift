/// Changes that follow one another closely, as of one save or one checkout.
package struct Burst: Sendable {
  /// The changes, in the order in which the system told of them.
  package private(set) var changes: [Change] = []
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  /// Begins at a moment.
  package init(at start: ContinuousClock.Instant) {
    self.start = start
    last = start
  }

  /// Adds what has changed by a moment.
  package mutating func add(_ new: [Change], at moment: ContinuousClock.Instant) {
    guard !new.isEmpty else { return }
    changes += new
    last = moment
  }

  /// Returns whether it is long enough since the last change.
  ///
  /// It takes longer where many files change, or one is not yet closed. Whoever writes without end does not
  /// keep a page from being shown.
  package func isSettled(at moment: ContinuousClock.Instant) -> Bool {
    let quiet: Duration =
      if changes.last?.isUnfinished == true { .milliseconds(100) } else if changes.count > 12 {
        .milliseconds(50)
      } else { .milliseconds(4) }
    return last.duration(to: moment) >= quiet || start.duration(to: moment) >= .seconds(2)
  }
}
