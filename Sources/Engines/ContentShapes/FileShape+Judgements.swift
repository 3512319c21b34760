private import ContentModel

// What `site.yml` and `set.yml` both say.
extension FileShape {
  static let judgements = ValueShape.filledList(of: .mapping(judgement), upTo: 12)
  static let answers = ValueShape.choice(JudgementAnswers.allCases.map(\.rawValue))
  static let assessment = ValueShape.filledList(
    of: .either([.choice(AssessmentField.knownIDs), .mapping(assessmentField)]), upTo: 12)
  static let callOuts = ValueShape.list(of: .mapping(callOut))

  /// What saved reviews call something, at most 60 signs long.
  private static let reviewID = ValueShape.name("[a-z0-9][a-z0-9-]{0,59}")

  /// An entry of `judgements`.
  package static let judgement = FileShape(
    "judgement", "Something that can be chosen for a question.",
    [
      KeyShape(
        "id", reviewID, isRequired: true, "What saved reviews call it; leave it as it is."),
      KeyShape("title", .text, isRequired: true, "Its words, at most 100 characters."),
      KeyShape("meaning", .text, "What it says of a question, in a sentence."),
    ])

  /// An entry of `assessment` that is no known name.
  package static let assessmentField = FileShape(
    "assessment-field", "Something that the question tool asks of each marker as a whole.",
    [
      KeyShape(
        "kind", .choice(AssessmentField.Kind.allCases.map(\.rawValue)),
        "Whether it takes several lines, one line, or a judgement."),
      KeyShape(
        "id", reviewID, isRequired: true, "What saved reviews call it; leave it as it is."),
      KeyShape("title", .text, isRequired: true, "Its words, at most 100 characters."),
      KeyShape("help", .text, "What belongs in it, in a sentence."),
    ])

  /// An entry of `call-outs`.
  package static let callOut = FileShape(
    "call-out", "A kind of call-out.",
    [
      KeyShape("id", .address, isRequired: true, "What stands in the brackets: [!ID]."),
      KeyShape("title", .text, isRequired: true, "The title that it is shown with."),
    ])
}
