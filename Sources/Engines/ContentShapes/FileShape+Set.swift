private import ContentModel

extension FileShape {
  /// `set.yml` in the folder of a set.
  package static let set = FileShape(
    "set", "What a set is called, and the phases and sections of its markers.",
    [
      KeyShape("title", .text, isRequired: true, "The title of the set."),
      KeyShape("subtitle", .text, "A second title."),
      KeyShape(
        "code", .text,
        "What other sets call this one; without it, the name of the folder in capitals."),
      KeyShape(
        "label", .text, "How labels of markers are written: \"{phase}-{number:02}\"."),
      KeyShape(
        "item-label", .text,
        "How labels of questions and criteria are written: \"{marker}.{item:02}\"."),
      KeyShape(
        "numbering", .choice(["by-phase", "by-set"]),
        "Whether the numbers of markers begin anew in each phase."),
      KeyShape("prefix", .text, "What stands before the number of a marker."),
      KeyShape("edition", .text, "The edition."),
      KeyShape("language", .text, "The language of the set; without it, that of the site."),
      KeyShape(
        "restates", .text, "The key of the source that the set restates; each page names it."),
      KeyShape("restated", .day, "The day of the restatement."),
      KeyShape("translates", .text, "The folder of the set that this one translates."),
      KeyShape("licence", .text, "Who holds the rights, in plain words."),
      KeyShape("call-outs", callOuts, "Kinds of call-outs with titles of their own."),
      KeyShape("status", .mapping(status), "What a reader has to know, on each page of the set."),
      KeyShape(
        "question-letters", .mapping(questionLetters),
        "What stands before the numbers of questions that are none of the original, and of criteria."
      ),
      KeyShape(
        "phases", .filledList(of: .mapping(phase)), isRequired: true,
        "The parts of the process that group the markers."),
      KeyShape(
        "judgements", judgements, "What can be chosen for a question of this set."),
      KeyShape("answers", answers, "Whether these judgements answer nothing but yes or no."),
      KeyShape(
        "assessment", assessment, "What the question tool asks of each marker as a whole."),
      KeyShape(
        "scales", .entries(of: .mapping(scale), 0...7), "Judgements of some of its questions."),
      KeyShape(
        "sections", .filledList(of: .mapping(section)), isRequired: true,
        "The parts of a marker, in the order in which pages show them."),
      KeyShape(
        "items", .mapping(itemNames), "What the set calls its questions and criteria."),
      KeyShape(
        "measure-words", .mapping(measureWords),
        "What the texts call the kinds and parts of measures."),
      KeyShape(
        "tags", .entries(of: .mapping(tagGroup), 0...8),
        "The tags that markers and their questions can have."),
      KeyShape("synonyms", synonyms, "Words that a search takes for one another."),
      KeyShape(
        "requirement-words", .choice(RequirementWords.allCases.map(\.rawValue)),
        "Whose words in capitals the texts use as they are meant there."),
    ] + retirement, oneOf: ["prefix", "label"],
    companions: [("answers", "judgements"), ("restated", "restates")])

  /// Words, each with those that stand for it: with commas between them, or as a list.
  static let synonyms = ValueShape.namedValues(.either([.text, .filledList(of: .text, upTo: 12)]))

  /// `status` of `set.yml`.
  package static let status = FileShape(
    "status", "What a reader has to know, on each page of the set.",
    [
      KeyShape("label", .text, isRequired: true, "Two or three words."),
      KeyShape("text", .text, isRequired: true, "What a reader has to know, in Markdown."),
    ])

  /// An entry of `phases`.
  package static let phase = FileShape(
    "phase", "A part of the process that groups markers.",
    [
      KeyShape("id", .address, isRequired: true, "What markers call it."),
      KeyShape("title", .text, isRequired: true, "Its title."),
      KeyShape("short", .text, "Its title where there is little room."),
      KeyShape("summary", .text, "What it is, in a sentence."),
      KeyShape("code", .text, "What labels call it."),
    ])

  /// An entry of `sections`.
  package static let section = FileShape(
    "section", "A part of a marker.",
    [
      KeyShape("id", .address, isRequired: true, "Its address on the page of a marker."),
      KeyShape("heading", .text, isRequired: true, "Its heading, as pages show it."),
      KeyShape("aliases", .texts, "Other headings that editors may write."),
      KeyShape("short", .text, "What it is called where there is little room."),
      KeyShape(
        "kind", .choice(SectionDefinition.Kind.allCases.map(\.rawValue)),
        "What it holds; without it, prose."),
      KeyShape("required", .flag, "Whether each marker must have it."),
      KeyShape(
        "lead", .flag,
        "Whether it says what the marker is, and is set apart at the top; of prose alone."),
      KeyShape("scale", .text, "The id of the scale of its questions."),
    ])

  /// An entry of `scales`.
  package static let scale = FileShape(
    "scale", "Judgements of some questions.",
    [
      KeyShape("id", .address, isRequired: true, "What sections and markers call it."),
      KeyShape("note", .text, "What is said beside each of its questions."),
      KeyShape("answers", answers, "Whether its judgements answer nothing but yes or no."),
      KeyShape("judgements", judgements, isRequired: true, "What can be chosen."),
    ])

  /// `items` of `set.yml`.
  package static let itemNames = FileShape(
    "items", "What the set calls its questions and criteria.",
    [
      KeyShape("one", .text, isRequired: true, "One of them: requirement."),
      KeyShape("many", .text, isRequired: true, "Several of them: requirements."),
    ])

  /// `question-letters` of `set.yml`.
  package static let questionLetters: FileShape = {
    let letters = ValueShape.pattern("(?!Q$)[A-Z]{1,3}")
    return FileShape(
      "question-letters", "What stands before the numbers of questions.",
      [
        KeyShape("added", letters, "Of those that were written for this edition; else A."),
        KeyShape("number-not-known", letters, "Of those whose number is not known; else U."),
        KeyShape("criteria", letters, "Of criteria; else C."),
      ])
  }()

  /// `measure-words` of `set.yml`.
  package static let measureWords = FileShape(
    "measure-words", "What the texts call the kinds and parts of measures.",
    MeasureWords.keys.map { KeyShape($0, .text, "What the texts call '\($0)'.") })

  /// An entry of `tags`.
  package static let tagGroup = FileShape(
    "tag-group", "A group of tags that markers and their questions can have.",
    [
      KeyShape("id", .address, isRequired: true, "What front matter calls it."),
      KeyShape("title", .text, "Its title; without it, the id with a capital."),
      KeyShape(
        "ordered", .flag, "Whether each tag takes in those before it, as levels do."),
      KeyShape("required", .flag, "Whether each marker must have one."),
      KeyShape(
        "values", .filledList(of: .either([.address, .mapping(tag)]), upTo: 40), isRequired: true,
        "Its tags, in order."),
    ])

  /// A tag with a title or a meaning.
  package static let tag = FileShape(
    "tag", "A tag with a title or a meaning.",
    [
      KeyShape("id", .address, isRequired: true, "What front matter calls it."),
      KeyShape("title", .text, "Its title; without it, the id with a capital."),
      KeyShape("meaning", .text, "What it means, in a sentence."),
    ])
}
