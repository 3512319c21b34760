extension FileShape {
  /// `content/style.yml`.
  package static let style = FileShape(
    "style",
    "The house style of a site: words to avoid, spellings, and how long a sentence may be.",
    [
      KeyShape(
        "longest-sentence", .numberBetween(5...200),
        "How many words a sentence may have; without it, 40. A longer one is told."),
      KeyShape(
        "avoid", .namedValues(.either([.text, .filledList(of: .text), .mapping(advice)])),
        "Words to avoid, each with what to say instead: one text, several, or keys."),
      KeyShape(
        "spellings", .namedValues(.text),
        "Spellings that are not those of the house, each with the one that is."),
    ])

  /// What is said of a word to avoid.
  package static let advice = FileShape(
    "advice", "What is said of a word to avoid.",
    [
      KeyShape("say", .texts, "What to say instead."),
      KeyShape("because", .text, "Why, in a sentence for editors."),
    ], oneOf: ["say", "because"])
}
