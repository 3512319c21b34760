/// What a question is called in its marker: `Q3`, or `A1` where it was written for this edition.
///
/// One object, since questions go from hand to hand.
package final class QuestionLabel: Hashable, Sendable {
  /// Where the question comes from, which its letters tell.
  package let series: Series
  /// The letters before the number: `Q`.
  package let letters: String
  /// Its number in its series, from 1, running on through the marker.
  package let number: Int
  /// Its place among all questions of the marker, from 1, as its file has them.
  package let place: Int
  /// The addresses on the marker's page that it had under other labels.
  package let formerAnchors: [String]
  /// What it is called where the set has a pattern for that: `AC-02.03`.
  private let written: String?

  /// Where a question comes from.
  package enum Series: String, CaseIterable, Hashable, Sendable {
    /// The original has it, under this number.
    case restated
    /// The original has it, and its number there is not known.
    case numberNotKnown = "number-not-known"
    /// It was written for this edition.
    case added
  }

  /// Names a question.
  package init(
    _ series: Series, letters: String, _ number: Int, place: Int, formerAnchors: [String],
    written: String? = nil
  ) {
    (self.series, self.letters, self.number) = (series, letters, number)
    (self.place, self.formerAnchors, self.written) = (place, formerAnchors, written)
  }

  /// Returns the same with addresses that it had before.
  package func with(formerAnchors: [String]) -> QuestionLabel {
    QuestionLabel(
      series, letters: letters, number, place: place, formerAnchors: formerAnchors,
      written: written)
  }

  /// What it is called in its marker: its letters and number, `Q3`, or as the set writes it.
  package var text: String { written ?? "\(letters)\(number)" }

  /// Whether the set has a pattern for what it is called.
  package var isWritten: Bool { written != nil }

  /// Whether its number alone says what it is called: it is a question of the original, and the set has no
  /// labels of its own for such.
  package var isPlain: Bool { series == .restated && written == nil && letters == restatedLetters }

  /// Its address on the marker's page: `q3`.
  package var anchor: String {
    letters == restatedLetters ? questionAnchor(number) : "\(letters.lowercased())\(number)"
  }

  /// Whether both say the same.
  package static func == (first: QuestionLabel, second: QuestionLabel) -> Bool {
    first === second
      || (first.series == second.series && first.number == second.number
        && first.letters == second.letters && first.place == second.place
        && first.written == second.written
        && first.formerAnchors == second.formerAnchors)
  }

  /// Hashes what tells the questions of a marker apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(series)
    hasher.combine(number)
  }
}

/// The letters of questions that the original has under the same number.
let restatedLetters = "Q"

/// What stands before the numbers of criteria, and of questions that do not have those of the original.
package struct QuestionLetters: Hashable, Sendable {
  /// The letters of questions that were written for this edition.
  package var added: String
  /// The letters of questions whose number in the original is not known.
  package var numberNotKnown: String
  /// The letters of criteria that the original has under the same number.
  package var criteria: String

  /// Takes letters; a set that names none has these.
  package init(added: String = "A", numberNotKnown: String = "U", criteria: String = "C") {
    (self.added, self.numberNotKnown, self.criteria) = (added, numberNotKnown, criteria)
  }

  /// Returns the letters of a series.
  package subscript(series: QuestionLabel.Series) -> String {
    switch series {
    case .restated: restatedLetters
    case .numberNotKnown: numberNotKnown
    case .added: added
    }
  }

  /// Returns the letters of a series in a section of a kind.
  package func letters(
    of series: QuestionLabel.Series, in kind: SectionDefinition.Kind
  ) -> String {
    series == .restated && kind == .criteria ? criteria : self[series]
  }
}
