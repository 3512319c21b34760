/// What `crosswalk.yml` says, its markers and questions still as they were written.
///
/// One object, so that it is known to be the same where its file is.
package final class WrittenCrosswalks: Sendable {
  /// Its file, below the site's folder.
  package let path: String
  /// The crosswalks, in the order of the file.
  package let all: [WrittenCrosswalk]

  /// Takes the crosswalks of a file.
  package init(path: String, _ all: [WrittenCrosswalk]) { (self.path, self.all) = (path, all) }
}

/// A crosswalk as it was read.
package struct WrittenCrosswalk: Sendable {
  /// The folder of the set that it leads from.
  package let from: WrittenLabel
  /// The folder of the set that it leads to.
  package let to: WrittenLabel
  /// Who judged it, in words; or nothing.
  package let judge: String
  /// When that was; nil where it is not said.
  package let judged: CalendarDate?
  /// Its entries.
  package let entries: [WrittenCounterpart]

  /// Makes a crosswalk.
  package init(
    from: WrittenLabel, to: WrittenLabel, judge: String, judged: CalendarDate?,
    entries: [WrittenCounterpart]
  ) {
    (self.from, self.to, self.judge, self.judged) = (from, to, judge, judged)
    self.entries = entries
  }
}

/// An entry of a crosswalk, by the labels of what it names.
package typealias WrittenCounterpart = Counterpart<WrittenLabel>
