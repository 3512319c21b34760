private import ContentModel

extension FileShape {
  /// `content/crosswalk.yml`.
  package static let crosswalks = FileShape(
    "crosswalk",
    "What answers in one set to the markers and questions of another, as this edition judges it.",
    [
      KeyShape(
        "crosswalks", .filledList(of: .mapping(crosswalk)), isRequired: true,
        "A crosswalk for each two sets, one way or both.")
    ])

  /// An entry of `crosswalks`.
  package static let crosswalk = FileShape(
    "one-crosswalk", "The way from one set to another.",
    [
      KeyShape("from", .text, isRequired: true, "The folder of the set that it leads from."),
      KeyShape("to", .text, isRequired: true, "The folder of the set that it leads to."),
      KeyShape("judged-by", .text, isRequired: true, "Who judged it, in words for readers."),
      KeyShape("judged", .day, isRequired: true, "When that was."),
      KeyShape(
        "entries", .filledList(of: .mapping(counterpart)), isRequired: true,
        "What stands beside what."),
    ])

  /// An entry of a crosswalk.
  package static let counterpart = FileShape(
    "counterpart", "A marker or question, and what answers to it in the other set.",
    [
      KeyShape("from", .text, "The marker or question of the first set: QM4, or QM4 Q2."),
      KeyShape("to", .text, "That of the second set; one of the two alone where it has none."),
      KeyShape(
        "kind", .choice(CounterpartKind.allCases.map(\.rawValue)), isRequired: true,
        "How the second stands to the first: whether it asks for the same, for less, or for more."),
      KeyShape("reason", .text, isRequired: true, "Why, in words for readers."),
      KeyShape(
        "wording", .pattern("([0-9a-f]{16}|-)/([0-9a-f]{16}|-)"),
        "The digits of the two wordings that were judged; 'waymark check --fix' writes them."),
    ], oneOf: ["from", "to"])
}
