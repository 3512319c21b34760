import ByteWriting
import ContentModel
import JSONWriting
import Wording

/// A set for programs: `scr/set.json`.
struct SetData: Sendable {
  let set: MarkerSet
  let frame: PageFrame

  /// Where its schema is published, below the output folder.
  static let schemaPath = "schemas/set-\(dataFormat).schema.json"

  static let record = DataRecord<SetData>(
    name: "set",
    summary:
      "A set with its phases, the list of its markers, its sources and terms: `scr/set.json`."
  ) {
    Member("$schema", .address, "Where the schema of this file stands.") {
      $0.frame.links.address(ofPath: schemaPath)
    }
    Member("format", .version(dataFormat), "The version of this format.") { _ in dataFormat }
    NamedPlace.members(
      identifier: "Its name among all there is: `scr`.",
      address: "The whole address of its first page, where the site's is known.",
      page: "The address of its first page."
    ).of { NamedPlace(Place(.landing($0.set.id)), $0.frame) }
    Member("questionTable", .address, "The address of the table of its questions.") {
      $0.frame.links.address(ofPath: $0.frame.site.questionTableAddress(of: $0.set.id))
    }
    Member(
      "measureTable", .address, "The address of the table of its measures, where it has any.",
      optionalText: { data in
        data.set.hasMeasures
          ? data.frame.links.address(
            ofPath: data.frame.site.measureTableAddress(of: data.set.id)) : nil
      })
    Member("code", .text, "What other sets call it: `SCR`.") { $0.set.settings.code }
    Member("prefix", .text, "What stands before the number of a marker: `QM`.") {
      $0.set.settings.prefix
    }
    Member("title", .text, "Its title.") { $0.set.settings.title }
    Member(
      "subtitle", .text, "Its second title.",
      optionalText: { $0.set.settings.subtitle.nonEmpty })
    Member(
      "edition", .text, "Its edition.", optionalText: { $0.set.settings.edition.nonEmpty })
    Member("questions", .number, "How many questions that are current its markers in lists have.") {
      $0.set.questionCount
    }
    Member("addedQuestions", .number, "How many of these were written for this edition.") {
      $0.set.addedQuestionCount
    }
    Member("language", .text, "The language of its texts: `en-GB`.") { $0.frame.language }
    Member(
      "publisher", .text, "Who publishes the site.",
      optionalText: { $0.frame.site.settings.publisher.nonEmpty })
    Member(
      "licence", .text, "Who holds the rights, in plain words.",
      optionalText: { $0.set.settings.licence.nonEmpty })
    Member(
      "status", "Its standing.", statusRecord,
      optional: { data in data.set.status.map { (status: $0, frame: data.frame) } })
    RetirementData.member { data in
      data.set.retirement.map {
        ShownRetirement($0, to: $0.target.map { [$0] } ?? [], data.frame)
      }
    }
    Member(
      "restates", .text, "The reference to what it restates.",
      optionalText: { data in data.set.restated.map { reference(to: $0, data.frame) } })
    Member(
      "restatedSource", .identifier, "The key of what it restates, among its `sources`.",
      optionalText: { $0.set.settings.restates })
    Member(
      "restated", .day, "The day of this restatement, where the set says it.",
      optionalText: { $0.set.settings.restated?.date.iso })
    Member(
      "provenance", .text,
      "Where its texts come from, and what the marks at its questions mean, in sentences."
    ) {
      $0.frame.provenanceOfMarkedQuestions
    }
    Member(
      "translates", .identifier, "The name of the set that it translates.",
      optionalText: { $0.frame.site.original(of: $0.set.id)?.id.folder })
    TranslationData.languagesMember { $0.frame }
    Member("sections", "The sections that a marker can have.", of: sectionRecord) {
      $0.set.settings.sections
    }
    Member(
      "tagGroups",
      "The groups of tags that its markers and their items can have, where it has any.",
      of: TagData.groupRecord,
      optionalList: { data in
        data.set.settings.tagGroups.isEmpty ? nil : data.set.settings.tagGroups
      })
    Member("phases", "Its phases with their markers.", of: PhaseData.record) { data in
      data.set.settings.phases.indices.map { PhaseOfSet($0, of: data.set, data.frame) }
    }
    Member(
      "crossReferences", "Which of its markers refer to which.", of: crossReferenceRecord
    ) { data in
      data.set.markers.flatMap { marker in
        marker.crossReferences.map { (from: marker.id, reference: $0, site: data.frame.site) }
      }
    }
    Member(
      "judgements", "What can be chosen for a question that has no scale of its own.",
      of: judgementRecord
    ) { $0.frame.scales(of: $0.set)[0].judgements }
    Member(
      "answers", .choice(JudgementAnswers.allCases.map(\.rawValue)),
      "What these answer: questions whether something is so, or open ones as well."
    ) { $0.frame.site.answers(ofScale: 0, in: $0.set).rawValue }
    Member(
      "scales", "What can be chosen for questions that have a scale of their own.",
      of: scaleRecord
    ) { $0.set.settings.scales }
    Member(
      "assessment", "What the question tool asks of each marker as a whole.", of: assessmentRecord
    ) { $0.frame.assessment(of: $0.set) }
    Member("sources", "The publications that it cites.", of: sourceRecord) { data in
      data.set.sources.map { (source: $0.source, data: data) }
    }
    Member("terms", "The terms of its glossary.", of: termRecord) { data in
      data.set.terms.map { (term: $0, data: data) }
    }
  }

  private static let statusRecord = DataRecord<(status: Status<Reference>, frame: PageFrame)>(
    name: "status", summary: "The standing of a set."
  ) {
    Member("label", .text, "Two or three words.") { $0.status.label }
    Member("text", .text, "What a reader has to know.") { $0.frame.words(of: $0.status.text) }
  }

  private static let sectionRecord = DataRecord<SectionDefinition>(
    name: "sectionDefinition", summary: "A section that a set declares."
  ) {
    Member("id", .identifier, "Its name in the set.") { $0.id }
    Member("heading", .text, "Its heading.") { $0.heading }
    Member("kind", .choice(SectionDefinition.Kind.allCases.map(\.rawValue)), "What it holds.") {
      $0.kind.rawValue
    }
    Member("required", "Whether each marker has it.") { $0.isRequired }
    Member("lead", "Whether it says what the marker is.") { $0.isLead }
  }

  private static let crossReferenceRecord = DataRecord<
    (from: MarkerID, reference: CrossReference, site: Site)
  >(name: "markerReference", summary: "The references of a marker to another one.") {
    end("from", "The identifier of the marker that refers.") { ($0.from, $0.site) }
    end("to", "The identifier of the one that is referred to.") {
      ($0.reference.marker, $0.site)
    }
    Member("added", "Whether this edition added all of them to what it restates.") {
      $0.reference.isAdded
    }
  }

  /// Returns the field with the name of a marker among all there is.
  private static func end<Subject>(
    _ name: String, _ summary: String,
    _ marker: @escaping @Sendable (Subject) -> (id: MarkerID, site: Site)
  ) -> Member<Subject> {
    .written(DataField(name, .identifier, summary)) { subject, json in
      let (id, site) = marker(subject)
      json.text { site.append(identifierOf: Place(.marker(id)), to: &$0) }
    }
  }

  private static let judgementRecord = DataRecord<Judgement>(
    name: "judgement", summary: "A judgement that can be chosen for a question."
  ) {
    Member("id", .identifier, "What saved reviews call it.") { $0.id }
    Member("title", .text, "Its words.") { $0.title }
    Member(
      "meaning", .text, "What it says of a question, in a sentence.",
      optionalText: { $0.meaning.nonEmpty })
  }

  private static let scaleRecord = DataRecord<NamedScale>(
    name: "scale", summary: "The judgements of some questions."
  ) {
    Member("id", .identifier, "What questions call it.") { $0.id }
    Member(
      "note", .text, "What is said beside each of its questions.",
      optionalText: { $0.note.nonEmpty })
    Member(
      "answers", .choice(JudgementAnswers.allCases.map(\.rawValue)),
      "What its judgements answer."
    ) { $0.answers.rawValue }
    Member("judgements", "What can be chosen.", of: judgementRecord) { $0.judgements }
  }

  private static let assessmentRecord = DataRecord<WordedAssessmentField>(
    name: "assessmentField", summary: "What is asked of a marker as a whole."
  ) {
    Member("id", .identifier, "What saved reviews call it.") { $0.id }
    Member("title", .text, "Its title.") { $0.title }
    Member(
      "help", .text, "What belongs in it, in a sentence.", optionalText: { $0.help.nonEmpty })
    Member(
      "kind", .choice(AssessmentField.Kind.allCases.map(\.rawValue)),
      "What it takes: text of several lines, one line, or one of the `judgements`."
    ) { $0.kind.rawValue }
  }

  private static let sourceRecord = DataRecord<(source: Source, data: SetData)>(
    name: "source", summary: "A publication that the set cites."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/sources#act-1989`.",
      address: "The whole address of its entry, where the site's is known.",
      page: "The address of its entry."
    ).of {
      NamedPlace(Place(.sources($0.data.set.id), anchor: $0.source.key), $0.data.frame)
    }
    Member("key", .identifier, "What citations call it.") { $0.source.key }
    Member("type", .text, "What it is, in the words of CSL.") { $0.source.type }
    Member("reference", .text, "The reference to it, as pages show it.") {
      reference(to: $0.source, $0.data.frame)
    }
    Member(
      "url", .wholeAddress, "Where it is published.", optionalText: { address(of: $0.source) })
  }

  private static let termRecord = DataRecord<(term: Term<Reference>, data: SetData)>(
    name: "term", summary: "A term of the glossary."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/glossary#scr`.",
      address: "Its whole address, where the site's is known.", page: "Its address."
    ).of {
      NamedPlace(Place(.glossary($0.data.set.id), anchor: $0.term.anchor), $0.data.frame)
    }
    Member("name", .text, "The word or abbreviation.") { $0.term.name }
    Member(
      "expansion", .text, "What an abbreviation stands for.",
      optionalText: { $0.term.expansion })
    Member("text", .text, "What it means.") { $0.data.frame.words(of: $0.term.definition) }
  }

  private static func reference(to source: Source, _ frame: PageFrame) -> String {
    referenceText(of: source, words: frame.referenceWords).plainText()
  }
}
