private import ContentModel

extension FileShape {
  /// The front matter of a marker.
  package static let marker = FileShape(
    "marker", "The front matter of a marker.",
    [
      KeyShape("number", .number, isRequired: true, "Its number."),
      KeyShape("title", .text, isRequired: true, "Its title."),
      KeyShape("phase", .text, isRequired: true, "The id of its phase."),
      KeyShape(
        "summary", .text, isRequired: true, "The wording in lists and the overview, in a sentence."),
    ] + upkeep + [
      KeyShape("changes", .list(of: .mapping(change)), "What has changed."),
      KeyShape(
        "related", .texts, "Markers of other sets that belong beside this one."),
      KeyShape(
        "added-references", .texts,
        "The markers to which this one refers where the source does not."),
      description,
      KeyShape(
        "translated", .namedValues(.pattern("[0-9a-f]{16}")),
        "The parts of the marker, each with a hash of the wording that it was translated from."),
      KeyShape("draft", .flag, "Whether it is not to be published yet."),
      KeyShape(
        "drafted", markedNames,
        "What was written for this edition: sections, or single questions."),
      KeyShape(
        "number-not-known", markedNames,
        "What the source has under numbers that are not known."),
      KeyShape(
        "held-in-part", .either([.text, markedNames]),
        "What the source says more of: sections, or single questions that break off."),
      KeyShape(
        "scales", .namedValues(.filledList(of: markedName)),
        "The scales of the set, each with the questions that have its judgements."),
      KeyShape("tags", .namedValues(.texts), "The tags of the marker, by group."),
      KeyShape(
        "item-tags", .namedValues(.namedValues(markedNames)),
        "Tags of questions, by group and tag."),
      KeyShape(
        "former-anchors", .namedValues(.text),
        "Addresses that questions once had, each with the one that it has now."),
      KeyShape(
        "superseded-questions", .namedValues(supersededBy),
        "The questions in whose place something else stands, by their addresses."),
      KeyShape(
        "withdrawn-questions", .namedValues(.mapping(withdrawal)),
        "The questions that were taken back, by their addresses."),
      KeyShape("not-held", .texts, "The sections that the source has and whose text is not held."),
      KeyShape(
        "not-in-original", .texts, "The sections that the source is known not to have."),
    ] + retirement)

  /// The front matter of a page, of the landing text of a set or of the first page of the site.
  package static let page = FileShape(
    "page", "The front matter of a page.",
    [
      KeyShape("title", .text, isRequired: true, "Its title."),
      description,
    ] + upkeep + [
      KeyShape("contact", .flag, "Whether it shows how the publisher can be reached.")
    ] + retirement)

  /// The front matter of a glossary.
  package static let glossary = FileShape(
    "glossary", "The front matter of a glossary.",
    [KeyShape("synonyms", synonyms, "What else its terms are called.")])

  private static let description = KeyShape(
    "description", .text, "A sentence for search engines.")

  private static let upkeep = [
    KeyShape(
      "reviewed", .day, "The day somebody last compared the text with its source."),
    KeyShape(
      "review-by", .day, "The day by which somebody has to look at the text again."),
    KeyShape("aliases", .texts, "Addresses that the page once had."),
    KeyShape(
      "imported", .mapping(imported), "The document that the text was imported from."),
  ]

  /// Sections, or single questions below the name of their section.
  private static let markedName = ValueShape.either([
    .text, .namedValues(.list(of: .text)),
  ])
  private static let markedNames = ValueShape.list(of: markedName)

  /// An entry of `changes`.
  package static let change = FileShape(
    "change", "A change of a marker.",
    [
      KeyShape("date", .day, isRequired: true, "Its day."),
      KeyShape("note", .text, isRequired: true, "What has changed, in plain words."),
      KeyShape(
        "kind", .choice(Change.Kind.allCases.map(\.rawValue)),
        "Whether what is asked for or advised has changed, or the wording alone."),
      KeyShape("added", .texts, "The addresses of the questions that it added."),
      KeyShape("reworded", .texts, "The addresses of the questions that it reworded."),
    ])

  /// `imported` of front matter.
  package static let imported = FileShape(
    "imported", "The document that a text was imported from.",
    [
      KeyShape("file", .text, isRequired: true, "Its name, without folders."),
      KeyShape("date", .day, isRequired: true, "The day of the import."),
      KeyShape(
        "sha256", .pattern("[0-9A-Fa-f]{64}"), isRequired: true,
        "What tells its bytes from any others."),
      KeyShape(
        "sections", .namedValues(.pattern("[0-9A-Fa-f]{16}")),
        "A hash of each section as it was written."),
    ])
}
