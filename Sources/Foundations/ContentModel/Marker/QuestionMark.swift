/// Since when a question has stood as it stands: `[2016]`, `[added 2026]` or `[reworded 2026]`.
package struct QuestionMark: Hashable, Sendable {
  /// What became of the question last.
  package let kind: Kind
  /// The year of that; nil where nobody says when a question was added.
  package let year: Int?

  /// What can become of a question.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It restates the original, and has not been reworded since.
    case original
    /// It was added.
    case added
    /// It was reworded.
    case reworded
  }

  /// Takes what became of a question, and when.
  init(_ kind: Kind, _ year: Int?) { (self.kind, self.year) = (kind, year) }
}

extension Site {
  /// Whether a day is not still to come when the site is made.
  package func isPast(_ date: CalendarDate) -> Bool { day.map { !date.isToCome(on: $0) } ?? true }

  /// Returns since when a question has stood as it stands.
  ///
  /// It comes from `changes`, and from the edition where these do not name the question: docs/content-format.md,
  /// "Changes". Cost: linear in the number of questions that the changes of the marker name.
  ///
  /// - Returns: nil where nobody has said.
  package func mark(of question: QuestionLabel, in marker: Marker) -> QuestionMark? {
    let changes = marker.upkeep.changes
    if !changes.isEmpty {
      let anchor = question.anchor
      func lastYear(_ named: (Change) -> [WrittenLabel]) -> Int? {
        changes.filter { isPast($0.date) && named($0).contains { $0.text == anchor } }
          .map(\.date.year).max()
      }
      if let year = lastYear(\.reworded) { return QuestionMark(.reworded, year) }
      if let year = lastYear(\.added) { return QuestionMark(.added, year) }
    }
    let set = self[marker.id.set]
    return question.series == .added ? set.addedMark : set.originalMark
  }

  /// Whether any question of a set says since when it has stood as it stands.
  package func hasMarks(in set: MarkerSet) -> Bool {
    set.markers.contains { hasMarks(in: $0) }
  }

  /// Whether any question of a marker says since when it has stood as it stands.
  package func hasMarks(in marker: Marker) -> Bool {
    marker.questions.contains { mark(of: $0.label, in: marker) != nil }
  }
}

extension SetSettings {
  /// The year of the original: the first in the edition, `Second edition, 2016`.
  var yearOfEdition: Int? {
    edition.split { !$0.isASCII || !$0.isNumber }.first { $0.count == 4 }.flatMap { Int($0) }
  }
}
