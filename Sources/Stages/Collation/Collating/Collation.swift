/// What several agencies answered to the questions of a set, side by side: docs/schemas/collation-1.schema.json.
///
/// Agencies stand in the order in which their files were given, and questions in that of the set. An agency is
/// named by its place.
package struct Collation: Hashable, Sendable {
  let provenance: [String]
  let set: CollatedSet
  /// The returns that were collated.
  package let agencies: [CollatedAgency]
  let judgements: [CollatedJudgement]
  let questions: [CollatedQuestion]
  let markers: [CollatedMarker]
  let assessments: [CollatedAssessment]
  let removed: [RemovedQuestion]
  /// The files that are in no count.
  package let leftOut: [LeftOutFile]
}

/// A set as a collation names it.
struct CollatedSet: Hashable, Sendable {
  let code: String
  let title: String
  let edition: String
}

/// One return.
package struct CollatedAgency: Hashable, Sendable {
  /// Its name, which no other has.
  package let name: String
  /// The name of its file.
  package let file: String
  let kind: Kind
  let edition: String
  /// What whoever collates has to know of it, in sentences.
  package let messages: [String]

  /// What a return is.
  enum Kind: String, Hashable, Sendable {
    case review, workbook
  }
}

/// What can be chosen.
struct CollatedJudgement: Hashable, Sendable {
  let id: String
  let title: String
  /// The name of its scale, nothing for that of most questions; nil where it can no longer be chosen.
  let scale: String?
}

/// How often something was chosen.
struct Tally: Hashable, Sendable {
  /// The judgements with their counts, in the order of their scale.
  var counts: [Count]
  /// How often something was written that is none of them.
  var otherWords = 0
  /// How often nothing was chosen.
  var open = 0
  /// How many of all these answers people differ on within a return, which is not settled yet.
  var unsettled = 0

  struct Count: Hashable, Sendable {
    let judgement: String
    var count: Int
  }

  init(of judgements: [String]) {
    counts = judgements.map { Count(judgement: $0, count: 0) }
  }

  /// Counts what one agency chose for one question.
  mutating func add(_ answer: CollatedAnswer?) {
    if answer?.others.isEmpty == false { unsettled += 1 }
    guard let answer, !answer.isOpen else {
      open += 1
      return
    }
    if answer.judgement.isEmpty {
      otherWords += 1
    } else if let place = counts.firstIndex(where: { $0.judgement == answer.judgement }) {
      counts[place].count += 1
    } else {
      counts.append(Count(judgement: answer.judgement, count: 1))
    }
  }
}

/// A question with what was answered.
struct CollatedQuestion: Hashable, Sendable {
  let label: String
  let marker: String
  let wording: String
  let isAdded: Bool
  /// The place of its scale, and its name.
  let scale: Int
  let scaleName: String
  let tally: Tally
  /// Which agencies chose nothing, and in whose files the question does not stand.
  let leftOpen: [Int]
  let notInFile: [Int]
  /// In which returns people differ, and have not settled it.
  let leftUnsettled: [Int]
  let differs: Bool
  let answers: [CollatedAnswer]
}

/// What an agency wrote against a question.
struct CollatedAnswer: Hashable, Sendable {
  let agency: Int
  /// The id of the judgement; nothing where none is chosen, or where it is none of the question's.
  let judgement: String
  /// What was written for a judgement where it is none of the question's.
  let words: String
  let notes: String
  let action: String
  let owner: String
  let due: String
  let state: String
  let isReworded: Bool
  /// The words that were answered, where they are others.
  let wording: String
  let others: [OtherAnswer]

  /// Whether no judgement was chosen.
  var isOpen: Bool { judgement.isEmpty && words.isEmpty }
}

/// An answer in the same return that differs.
struct OtherAnswer: Hashable, Sendable {
  let from: String
  let judgement: String
  let notes: String
  let action: String
  let owner: String
  let due: String
  let state: String
}

/// A marker with the counts of each agency.
struct CollatedMarker: Hashable, Sendable {
  let label: String
  let title: String
  let cells: [Tally]
}

/// What is said of a marker in one field.
struct CollatedAssessment: Hashable, Sendable {
  let marker: String
  let field: String
  let title: String
  var entries: [Entry]

  struct Entry: Hashable, Sendable {
    let agency: Int
    let text: String
    /// What others say in the same return, where that is not settled yet.
    let others: [OtherText]
  }
}

/// What somebody else says of a marker, and who.
struct OtherText: Hashable, Sendable {
  let from: String
  let text: String
}

/// A question that the set no longer has, with what was answered.
struct RemovedQuestion: Hashable, Sendable {
  let label: String
  let wording: String
  var answers: [CollatedAnswer]
}

/// A file that is in no count.
package struct LeftOutFile: Hashable, Sendable {
  /// Its name.
  package let file: String
  /// Why, in a sentence.
  package let problem: String
}
