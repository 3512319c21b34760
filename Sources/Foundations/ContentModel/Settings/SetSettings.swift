package import Diagnostics

/// What `set.yml` says of a set.
package struct SetSettings: Hashable, Sendable {
  /// The title of the published body of markers.
  package var title: String
  /// Its second title, or nothing.
  package var subtitle: String
  /// What other sets call it: `SAR` in `SAR QM4`.
  package var code: String
  /// What stands before a marker's number: `QM`.
  package var prefix: String
  /// The edition: `2016`.
  package var edition: String
  /// The language of the content, where it is not the site's.
  package var language: String?
  /// The key of the publication that the set restates, and how to cite it; nil where the set is itself
  /// the publication.
  package var restates: String?
  /// The day on which this restatement was written or last revised as a whole, where the set says so.
  package var restated: ReviewDate?
  /// The folder of the set that it translates; nil where it is a translation of none.
  package var translates: String?
  /// Who holds the rights, in plain words, or nothing.
  package var licence: String
  /// The parts of the review process, in order.
  package var phases: [Phase]
  /// The parts of a marker, in order.
  package var sections: [SectionDefinition]
  /// What can be chosen for its questions in the question tool; empty where it is as the site says.
  package var judgements: [Judgement]
  /// What these are an answer to.
  package var answers: JudgementAnswers
  /// What is asked of each marker as a whole; empty where it is as the site says.
  package var assessment: [AssessmentField]
  /// The kinds of call-outs that its texts may have.
  package var callOuts: [CallOutKind]
  /// The judgements of some of its questions.
  package var scales: [NamedScale]
  /// Words that a search takes for one another.
  package var synonyms: [WordSynonyms]
  /// Words in capitals that say how strong a requirement is, and are no abbreviations: `MUST`.
  package var requirementWords: RequirementWords?
  /// What stands before the numbers of questions and criteria.
  package var questionLetters: QuestionLetters
  /// How its labels are written.
  package var labels: SetLabels
  /// What its texts call the kinds and parts of measures.
  package var measureWords: MeasureWords
  /// The tags that its markers and their items can have.
  package var tagGroups: [TagGroup]

  /// Makes settings.
  package init(
    title: String, subtitle: String = "", code: String, prefix: String, edition: String = "",
    language: String? = nil, restates: String? = nil, restated: ReviewDate? = nil,
    translates: String? = nil, licence: String = "", phases: [Phase], sections: [SectionDefinition],
    judgements: [Judgement] = [], answers: JudgementAnswers = .open,
    assessment: [AssessmentField] = [], callOuts: [CallOutKind] = CallOutKind.known,
    scales: [NamedScale] = [],
    synonyms: [WordSynonyms] = [], requirementWords: RequirementWords? = nil,
    questionLetters: QuestionLetters = QuestionLetters(), labels: SetLabels = SetLabels(),
    measureWords: MeasureWords = MeasureWords(), tagGroups: [TagGroup] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.code = code
    self.prefix = prefix
    self.edition = edition
    self.language = language
    self.restates = restates
    self.restated = restated
    self.translates = translates
    self.licence = licence
    self.phases = phases
    self.sections = sections
    self.judgements = judgements
    self.answers = answers
    self.assessment = assessment
    self.callOuts = callOuts
    self.scales = scales
    self.synonyms = synonyms
    self.requirementWords = requirementWords
    self.questionLetters = questionLetters
    self.labels = labels
    self.measureWords = measureWords
    self.tagGroups = tagGroups
  }

  /// Returns the scale at a place that ``Question/scale`` names; nil for that of questions without one of their own.
  package func namedScale(_ place: Int) -> NamedScale? { place > 0 ? scales[place - 1] : nil }

  /// Whether its markers can have measures.
  package var hasMeasures: Bool { sections.contains { $0.kind == .measures } }
}

/// Returns what was meant by the name of a phase that a set does not declare: people write its title for
/// its id.
///
/// - Parameters:
///   - name: What was written.
///   - phases: The phases that there are.
/// - Returns: What to write; nil where there is nothing to propose.
package func phaseHint(_ name: String, among phases: [Phase]) -> Suggestion? {
  if let near = didYouMean(name, among: phases.map(\.id)) { return near }
  let folded = foldedHeading(name)
  if let titled = phases.first(where: { foldedHeading($0.title) == folded }) {
    return Suggestion(meaning: titled.id, inPlaceOf: name, isSafe: true)
      .saying { "\($0) '\(titled.title)' is its title" }
  }
  return nearMiss(to: name, among: phases.map(\.title))
    .flatMap { near in phases.first { $0.title == near } }.map {
      Suggestion(meaning: $0.id, inPlaceOf: name, isSafe: false)
    }
    ?? didYouMean(name, among: phases.map(\.id), orList: "phases")
}

/// A part of the review process that groups markers.
package struct Phase: Hashable, Sendable {
  /// What markers call it: `setting-up`.
  package let id: String
  /// Its title.
  package let title: String
  /// What it is called where there is little room, such as the name of a sheet; or nothing.
  package let short: String
  /// What happens in it, in a sentence, or nothing.
  package let summary: String
  /// What labels call it: `AC`.
  package let code: String

  /// Makes a phase; where it has no code, labels call it by its id.
  package init(
    id: String, title: String, short: String = "", summary: String = "", code: String = ""
  ) {
    self.id = id
    self.code = code.isEmpty ? id : code
    self.title = title
    self.short = short
    self.summary = summary
  }
}

/// A part of a marker, as its set declares it.
///
/// One object, since every section of a site, and every reference in one, names it.
package final class SectionDefinition: Hashable, Sendable {
  /// Its name and its address on a marker's page: `rationale`.
  package let id: String
  /// Its heading, as pages show it.
  package let heading: String
  /// What it is called where there is little room; its heading where it has no shorter name.
  package let short: String
  /// Other headings that name it.
  package let aliases: [String]
  /// What it holds.
  package let kind: Kind
  /// Whether every marker must have it.
  package let isRequired: Bool
  /// Whether it says what the marker is, and is set apart at the top of its page.
  package let isLead: Bool
  /// The scale of its questions that have none of their own; see ``Question/scale``.
  package let scale: Int
  /// What headings that name it read like, once folded.
  fileprivate let foldedNames: [String]

  /// What a section holds.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Text of any shape.
    case prose
    /// Numbered questions, perhaps in groups.
    case questions
    /// Numbered statements that are assessed as questions are, and ask nothing: "The library MUST …".
    case criteria
    /// A list whose entries each have an address.
    case points
    /// Measures of what is in place, of what is done and of what comes of it.
    case measures

    /// Whether it holds what is assessed: questions or criteria, both of which are ``Question``s.
    package var isAssessed: Bool { self == .questions || self == .criteria }

    /// What findings call one entry: `question`, `criterion`.
    package var nameOfOne: String { self == .criteria ? "criterion" : "question" }

    /// What findings call some: `questions`, `criteria`.
    package var nameOfMany: String { self == .criteria ? "criteria" : "questions" }
  }

  /// Whether it holds what is assessed.
  package var isAssessed: Bool { kind.isAssessed }

  /// Makes a definition.
  package init(
    id: String, heading: String, short: String = "", aliases: [String] = [], kind: Kind,
    isRequired: Bool = false, isLead: Bool = false, scale: Int = 0
  ) {
    self.id = id
    self.heading = heading
    self.short = short.isEmpty ? heading : short
    self.aliases = aliases
    self.kind = kind
    self.isRequired = isRequired
    self.isLead = isLead
    self.scale = scale
    foldedNames = ([id, heading] + aliases).map(foldedHeading)
  }

  /// Whether both declare the same.
  package static func == (first: SectionDefinition, second: SectionDefinition) -> Bool {
    first === second
      || (first.id == second.id && first.heading == second.heading
        && first.short == second.short && first.aliases == second.aliases
        && first.kind == second.kind
        && first.isRequired == second.isRequired && first.isLead == second.isLead
        && first.scale == second.scale)
  }

  /// Hashes the name, which tells the sections of a set apart.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Sequence<SectionDefinition> {
  /// Returns the section that a heading names.
  ///
  /// Case, `&` for `and`, curly quotes and a final colon do not matter; nor does the name itself.
  package func definition(namedBy heading: String) -> SectionDefinition? {
    // Most headings are written as the set writes them.
    if let definition = first(where: { $0.heading == heading }) { return definition }
    let folded = foldedHeading(heading)
    return first { $0.foldedNames.contains(folded) }
  }
}

/// Returns a heading without what cannot be seen and the differences that do not matter when it is compared.
package func foldedHeading(_ heading: String) -> String {
  var text = heading.lowercased()
  if !text.utf8.allSatisfy({ $0 < 0x80 }) {
    text.unicodeScalars.removeAll(where: isInvisible)
  }
  var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
  words = words.map { word in
    word == "&"
      ? "and"
      : String(word.map { $0 == "’" || $0 == "‘" ? "'" : $0 == "“" || $0 == "”" ? "\"" : $0 })
  }
  var folded = words.joined(separator: " ")
  while folded.last == ":" || folded.last == " " { folded.removeLast() }
  return folded
}

extension SetSettings {
  /// Whether the set may hold words that were imported: one that restates a text holds its own, unless a licence for
  /// those of the original is named.
  package var mayHoldImports: Bool { restates == nil || !licence.isEmpty }
}
