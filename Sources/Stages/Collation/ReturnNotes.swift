import Themes
import Wording

/// What whoever collates has to know of a return, kind by kind, each told in one sentence.
struct ReturnNotes {
  /// The edition that was answered, where it is another than that of the set.
  var otherEdition = ""
  /// Whether the file does not say which edition was answered.
  var isEditionUnknown = false
  /// The labels of questions that do not stand in it.
  var missing: [String] = []
  /// The columns that were not found, in the words of the theme.
  var missingColumns: [String] = []
  /// The headings of columns that were not read although something stands in them.
  var unread: [String] = []
  /// The labels of questions that stand in it more than once, with other answers.
  var doubles: [String] = []
  /// Labels with what was written in the place of a judgement, a day or a state.
  var judgements: [String] = []
  var days: [String] = []
  var states: [String] = []
  /// Where formulas stand: `1 Begin!F3`.
  var formulas: [String] = []
  /// Where answers stand without a question.
  var unlabelled: [String] = []
  /// The labels of questions that were answered in other words.
  var reworded: [String] = []
  /// How many answers came to questions of other labels.
  var relabelled = 0
  /// The labels of questions that the set does not have.
  var removed: [String] = []
  /// The labels of what people differ on within a review, where that is not settled yet.
  var unsettled: [String] = []
  /// The file of an earlier return of the same name.
  var again = ""

  /// Returns the sentences, in this order; none for what there is none of.
  func sentences(_ words: InterfaceStrings) -> [String] {
    var sentences: [String] = []
    func tell(_ key: InterfaceText, _ places: [String], _ name: String = "places") {
      guard !places.isEmpty else { return }
      let values: KeyValuePairs = ["count": String(places.count), name: shown(places)]
      sentences.append(words.text(key, values))
    }
    if !otherEdition.isEmpty {
      sentences.append(words.text(.toolOpenedEdition, ["edition": otherEdition]))
    }
    if isEditionUnknown { sentences.append(words.text(.toolReadEdition)) }
    tell(.toolReadMissing, missing)
    tell(.toolReadColumns, missingColumns, "names")
    tell(.toolReadUnread, unread, "names")
    tell(.toolReadDouble, doubles)
    tell(.toolReadJudgements, judgements)
    tell(.toolReadDays, days)
    tell(.toolReadStates, states)
    tell(.toolReadFormulas, formulas)
    tell(.toolReadUnlabelled, unlabelled)
    tell(.toolReadReworded, reworded)
    if relabelled > 0 {
      sentences.append(words.text(.toolRelabelled, ["count": String(relabelled)]))
    }
    tell(.toolReadRemoved, removed)
    tell(.collateUnsettled, unsettled)
    if !again.isEmpty { sentences.append(words.text(.collateAgain, ["file": again])) }
    return sentences
  }
}

/// How many places are told one by one.
private let mostPlaces = 10

private func shown(_ places: [String]) -> String {
  places.prefix(mostPlaces).joined(separator: ", ") + (places.count > mostPlaces ? " …" : "")
}
