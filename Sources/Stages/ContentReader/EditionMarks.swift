import ContentModel

/// The marks that front matter puts on sections and questions.
struct EditionMarks {
  /// The sections that were written for this edition, or whose questions have numbers that are not known.
  var sections: [String: QuestionLabel.Series] = [:]
  /// The single questions of which the same is said, by section, each by its place among all of the marker.
  var questions: [String: [Int: QuestionLabel.Series]] = [:]
  /// The addresses that questions once had, with those that they have now; nil where nobody has said.
  var formerAnchors: [String: String]?
  /// The sections of which the original says more.
  var heldInPart: Set<String> = []
  /// The single questions of which the original says more, each by its place among all of the marker.
  var cutQuestions: Set<Int> = []
  /// The scales of sections, and of single questions by their places; see `Question.scale`.
  var sectionScales: [String: Int] = [:]
  var scales: [Int: Int] = [:]
  /// The tags of the items of sections, and of single questions by their places: by group, each the places of tags.
  var sectionTags: [String: [Int: [Int]]] = [:]
  var tags: [Int: [Int: [Int]]] = [:]
  /// The sections that the original has and this edition does not hold, and those that the original has not.
  var absent: Set<String> = []
}
