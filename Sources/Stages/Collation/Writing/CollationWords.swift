package import Themes
import Wording

/// A collation with the words of a theme, for people.
package struct WordedCollation: Sendable {
  let collation: Collation
  let words: InterfaceStrings
  /// Whether the set restates a publication, so that each question restates one of it, or was added.
  let isRestatement: Bool
  /// The language of the texts: `en-GB`.
  let language: String

  /// Puts a collation into words.
  ///
  /// - Parameters:
  ///   - collation: The collation.
  ///   - words: The words of the theme in the language of the set.
  ///   - language: The language of the set's texts.
  ///   - isRestatement: Whether the set restates a publication.
  package init(
    _ collation: Collation, words: InterfaceStrings, language: String, isRestatement: Bool
  ) {
    self.collation = collation
    self.words = words
    self.language = language
    self.isRestatement = isRestatement
  }

  /// Whether its language is written from right to left.
  package var isRightToLeft: Bool { textDirection(of: language) == "rtl" }

  /// The set and its edition.
  var setLine: String {
    [collation.set.title, collation.set.edition].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Returns the names of agencies.
  func names(_ agencies: [Int]) -> String {
    agencies.map { collation.agencies[$0].name }.joined(separator: ", ")
  }

  /// Returns what a judgement is called in a scale, or else in another.
  func title(_ id: String, scale: String?) -> String {
    let same = collation.judgements.filter { $0.id == id }
    return (same.first { $0.scale == scale } ?? same.first)?.title ?? id
  }

  /// Returns whether a question restates one of the original or was added; nothing where the set restates
  /// nothing and the question was not added.
  func origin(of question: CollatedQuestion) -> String {
    if question.isAdded { return words.text(.addedQuestions) }
    return isRestatement ? words.text(.questionRestated) : ""
  }

  /// Returns the judgement of an answer, or what was written in its place.
  func judgement(of answer: CollatedAnswer, scale: String?) -> String {
    if !answer.words.isEmpty {
      return words.text(.collateOtherWordsSaid, ["text": answer.words])
    }
    return answer.judgement.isEmpty
      ? words.text(.collateOpen) : title(answer.judgement, scale: scale)
  }

  /// Returns how far an action is.
  func state(_ state: String) -> String {
    actionStates.first { $0.id == state }.map { words.text($0.title) } ?? state
  }

  /// Returns what has to be said of an answer beside it.
  func remarks(on answer: CollatedAnswer, scale: String?) -> [String] {
    (answer.isReworded
      ? [words.text(.collateOldWording, ["wording": answer.wording])] : [])
      + answer.others.map { other in
        let said = [
          other.judgement.isEmpty ? "" : title(other.judgement, scale: scale), other.notes,
          other.action, other.owner, other.due, state(other.state),
        ]
        return otherAnswer(from: other.from) + ": "
          + said.filter { !$0.isEmpty }.joined(separator: "; ")
      }
  }

  /// Returns that an answer differs, and whose it is.
  private func otherAnswer(from name: String) -> String {
    let name = name.isEmpty ? words.text(.toolAnotherWindow) : name
    return words.text(.toolOtherAnswer, ["name": name])
  }

  /// Returns what an agency says of a marker in a field, and below it what others say in the same return.
  func lines(of entry: CollatedAssessment.Entry) -> String {
    let others = entry.others.map { "\(otherAnswer(from: $0.from)): \($0.text)" }
    return ([entry.text] + others).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Returns the counts that are not 0 in words, with their places: `In place 3`, `open 1`.
  func counts(_ tally: Tally, scale: String?) -> [String] {
    let chosen = tally.counts.map { (title($0.judgement, scale: scale), $0.count) }
    let rest = [
      (words.text(.collateOtherWords), tally.otherWords), (words.text(.collateOpen), tally.open),
    ]
    return (chosen + rest).filter { $0.1 > 0 }.map { title, count in
      words.text(.collateInCount, ["title": title, "count": String(count)])
    }
  }

  /// Returns what an agency says of the questions of a marker: its counts, and of how many people differ.
  func cell(_ tally: Tally, of marker: CollatedMarker) -> [String] {
    let counts = counts(tally, scale: scale(of: marker))
    if tally.unsettled == 0 { return counts }
    return counts + [words.text(.collateUnsettledIn, ["count": String(tally.unsettled)])]
  }

  /// Returns the scale by which the judgements of a marker are called.
  func scale(of marker: CollatedMarker) -> String? {
    collation.questions.first { $0.marker == marker.label }?.scaleName
  }

  /// Returns who chose what where agencies differ; nothing where they do not.
  func difference(in question: CollatedQuestion) -> String {
    guard question.differs else { return "" }
    let sides = question.tally.counts.filter { $0.count > 0 }.map { count in
      let who = question.answers.filter { $0.judgement == count.judgement }.map(\.agency)
      return "\(title(count.judgement, scale: question.scaleName)) – \(names(who))"
    }
    return words.text(.collateDiffer, ["agencies": sides.joined(separator: "; ")])
  }

  /// Returns who left a question open, in whose workbook it does not stand, and where it is not settled, in sentences.
  func gaps(in question: CollatedQuestion) -> [String] {
    [
      (InterfaceText.collateOpenBy, question.leftOpen), (.collateNotInFile, question.notInFile),
      (.collateUnsettledBy, question.leftUnsettled),
    ].filter { !$0.1.isEmpty }.map { words.text($0.0, ["agencies": names($0.1)]) }
  }

  /// The files that are in no count, with the reasons.
  var leftOut: [String] {
    collation.leftOut.map {
      words.text(.collateLeftOutFile, ["file": $0.file, "problem": $0.problem])
    }
  }

  /// Every action: its question, whose it is, and the answer that has it.
  var actions: [(question: String, agency: String, origin: String, answer: CollatedAnswer)] {
    collation.questions.flatMap { question in
      question.answers.filter { !$0.action.isEmpty }.map {
        (question.label, collation.agencies[$0.agency].name, origin(of: question), $0)
      }
    }
  }
}
