extension FileShape {
  /// The keys of front matter and `set.yml` that say that a text is no longer current.
  static let retirement = [
    KeyShape(
      "superseded-by", supersededBy,
      "What stands in its place now; its page stays, says so, and is left out of searches and lists."
    ),
    KeyShape(
      "withdrawn", .mapping(withdrawal),
      "That it was taken back; its page stays, says so, and is left out of searches and lists."),
  ]

  /// The label alone, or keys.
  static let supersededBy = ValueShape.either([.text, .mapping(supersession)])

  /// `superseded-by`, and an entry of `superseded-questions`.
  package static let supersession = FileShape(
    "superseded-by", "What stands in the place of a text now.",
    [
      KeyShape(
        "to", .text, isRequired: true,
        "The label of a marker or question, the folder of a set, or the path of a page."),
      KeyShape("since", .day, "Since when."),
      KeyShape("reason", .text, "Why, in a sentence for readers."),
      KeyShape(
        "keep-listed", .flag, "Whether searches and lists have the text all the same."),
    ])

  /// `withdrawn`, and an entry of `withdrawn-questions`.
  package static let withdrawal = FileShape(
    "withdrawn", "That a text was taken back.",
    [
      KeyShape("date", .day, isRequired: true, "The day."),
      KeyShape("reason", .text, isRequired: true, "Why, in a sentence for readers."),
      KeyShape(
        "see", .text,
        "What to look at instead: a label, the folder of a set, or the path of a page."),
    ])
}
