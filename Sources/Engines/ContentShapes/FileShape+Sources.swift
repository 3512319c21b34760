extension FileShape {
  /// `sources.yml` where the sources stand below a key.
  package static let sources = FileShape(
    "sources", "The sources that a set cites: CSL-YAML, as Pandoc and Zotero write it.",
    [
      KeyShape("references", .list(of: .mapping(source)), "The sources."),
      KeyShape("nocite", .anything, "What Pandoc writes where all sources are listed."),
    ])

  /// A source.
  package static let source = FileShape(
    "source", "A publication that markers cite.",
    [
      KeyShape(
        "id", .text, isRequired: true, "The key by which it is cited: working-together-2015."),
      KeyShape("type", .choice(cslTypes), isRequired: true, "What it is, in a word of CSL."),
      KeyShape("title", .text, isRequired: true, "Its title."),
      KeyShape("author", names, "Who wrote it."),
      KeyShape("issued", date, "When it was published."),
    ]
      + cslVariables.map { KeyShape($0, .text, meaning[$0] ?? standardMeaning) }
      // Pandoc writes these in lower case.
      + cslLowercasedVariables.sorted().map {
        KeyShape($0.lowercased(), .text, meaning[$0] ?? standardMeaning)
      }
      + cslListVariables.map { KeyShape($0, .texts, standardMeaning) }
      + cslFreeVariables.map { KeyShape($0, .anything, "What a program keeps here.") }
      + (cslNameVariables + [cslEditorTranslator]).map {
        KeyShape($0, names, "Names, as CSL has them.")
      }
      + cslDateVariables.map { KeyShape($0, date, meaning[$0] ?? "A date, as CSL has it.") })

  /// Whether a key of a source is one that most sources have: those that the table explains in words of its own.
  package static func isUsualInSource(_ key: String) -> Bool {
    meaning[key] != nil || ["id", "type", "title", "author"].contains(key)
  }

  private static let standardMeaning = "A variable of CSL 1.0.2."

  private static let meaning = [
    "URL": "Its whole address.", "DOI": "Its DOI.", "ISBN": "Its ISBN.",
    "publisher": "Who published it.", "publisher-place": "Where it was published.",
    "container-title": "The journal or book that it stands in.", "volume": "Its volume.",
    "issue": "Its issue.", "page": "Its pages.", "edition": "Its edition.",
    "number": "Its number.", "accessed": "When somebody last looked at its address.",
    "title-short": "A short title.", "abstract": "A summary.", "note": "A note.",
    "genre": "What kind of report, thesis and the like it is.",
  ]

  private static let names = ValueShape.list(of: .mapping(name))

  /// A name of a source.
  package static let name = FileShape(
    "name", "The name of a person or body: 'family' and 'given', or 'literal'.",
    cslNameParts.map { KeyShape($0, .scalar, "A part of a name, as CSL has it.") })

  private static let date = ValueShape.either([
    .text, .mapping(dateParts), .entries(of: .either([.text, .mapping(dateParts)]), 1...2),
  ])

  /// A date of a source, in parts.
  package static let dateParts = FileShape(
    "date",
    "A date in parts: {date-parts: [[2015, 3, 26]]}, {year: 2015} or {literal: forthcoming}.",
    cslDateKeys.map { key in
      let value: ValueShape =
        switch key {
        case "date-parts": .entries(of: .list(of: .scalar), 1...2)
        case "circa", "season", "month", "day": .scalar
        default: .text
        }
      return KeyShape(key, value, "A part of a date, as CSL has it.")
    }, oneOf: ["date-parts", "year", "literal", "raw"])
}
