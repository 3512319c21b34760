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
    _ series: Series, letters: String, _ number: Int, place: Int, formerAnchors: [String]
  ) {
    (self.series, self.letters, self.number) = (series, letters, number)
    (self.place, self.formerAnchors) = (place, formerAnchors)
  }

  /// Its letters and number: `Q3`.
  package var text: String { "\(letters)\(number)" }

  /// Its address on the marker's page: `q3`.
  package var anchor: String {
    series == .restated ? questionAnchor(number) : "\(letters.lowercased())\(number)"
  }

  /// Whether both say the same.
  package static func == (first: QuestionLabel, second: QuestionLabel) -> Bool {
    first === second
      || (first.series == second.series && first.number == second.number
        && first.letters == second.letters && first.place == second.place
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

/// What stands before the numbers of questions that do not have those of the original.
package struct QuestionLetters: Hashable, Sendable {
  /// The letters of questions that were written for this edition.
  package var added: String
  /// The letters of questions whose number in the original is not known.
  package var numberNotKnown: String

  /// Takes letters; a set that names none has these.
  package init(added: String = "A", numberNotKnown: String = "U") {
    (self.added, self.numberNotKnown) = (added, numberNotKnown)
  }

  /// Returns the letters of a series.
  package subscript(series: QuestionLabel.Series) -> String {
    switch series {
    case .restated: restatedLetters
    case .numberNotKnown: numberNotKnown
    case .added: added
    }
  }

  /// Whether an anchor is such as questions have: letters of a series with a number behind them, `q3`.
  package func areInQuestionAnchor(_ anchor: String) -> Bool {
    // Few anchors end in a digit.
    guard let last = anchor.utf8.last, (0x30...0x39).contains(last) else { return false }
    let letters = anchor.prefix { !$0.isWholeNumber }
    return anchor.utf8.dropFirst(letters.utf8.count).allSatisfy { (0x30...0x39).contains($0) }
      && QuestionLabel.Series.allCases.contains { self[$0].lowercased() == letters }
  }
}
