import ContentModel
import JSONWriting
import Wording

/// A set for programs: `scr/set.json`.
enum SetData {
  /// Where its schema is published, below the output folder.
  static let schemaPath = "schemas/set-\(dataFormat).schema.json"

  static let shape = DataShape(
    name: "set",
    summary:
      "A set with its phases, the list of its markers, its sources and terms: `scr/set.json`.",
    fields: [
      DataField("$schema", .address, "Where the schema of this file stands."),
      DataField("format", .version(dataFormat), "The version of this format."),
      DataField("identifier", .identifier, "Its name among all there is: `scr`."),
      DataField(
        "address", .wholeAddress, "The whole address of its first page, where the site's is known."
      ).optional,
      DataField("page", .address, "The address of its first page."),
      DataField("questionTable", .address, "The address of the table of its questions."),
      DataField("code", .text, "What other sets call it: `SCR`."),
      DataField("prefix", .text, "What stands before the number of a marker: `QM`."),
      DataField("title", .text, "Its title."),
      DataField("subtitle", .text, "Its second title.").optional,
      DataField("edition", .text, "Its edition.").optional,
      DataField("language", .text, "The language of its texts: `en-GB`."),
      DataField("publisher", .text, "Who publishes the site.").optional,
      DataField("licence", .text, "Who holds the rights, in plain words.").optional,
      DataField("status", .object(statusShape), "Its standing.").optional,
      DataField("restates", .text, "The reference to what it restates.").optional,
      DataField("restatedSource", .identifier, "The key of what it restates, among its `sources`.")
        .optional,
      DataField("sections", .list(.object(sectionShape)), "The sections that a marker can have."),
      DataField("phases", .list(.object(PhaseData.shape)), "Its phases with their markers."),
      DataField(
        "judgements", .list(.object(judgementShape)),
        "What can be chosen for a question in the question tool."),
      DataField("sources", .list(.object(sourceShape)), "The publications that it cites."),
      DataField("terms", .list(.object(termShape)), "The terms of its glossary."),
    ])

  private static let statusShape = DataShape(
    name: "status", summary: "The standing of a set.",
    fields: [
      DataField("label", .text, "Two or three words."),
      DataField("text", .text, "What a reader has to know."),
    ])

  private static let sectionShape = DataShape(
    name: "sectionDefinition", summary: "A section that a set declares.",
    fields: [
      DataField("id", .identifier, "Its name in the set."),
      DataField("heading", .text, "Its heading."),
      DataField(
        "kind", .choice(SectionDefinition.Kind.allCases.map(\.rawValue)), "What it holds."),
      DataField("required", .flag, "Whether each marker has it."),
      DataField("lead", .flag, "Whether it says what the marker is."),
    ])

  private static let judgementShape = DataShape(
    name: "judgement", summary: "A judgement that can be chosen for a question.",
    fields: [
      DataField("id", .identifier, "What saved reviews call it."),
      DataField("title", .text, "Its words."),
    ])

  private static let sourceShape = DataShape(
    name: "source", summary: "A publication that the set cites.",
    fields: [
      DataField("identifier", .identifier, "Its name among all there is: `scr/sources#act-1989`."),
      DataField(
        "address", .wholeAddress, "The whole address of its entry, where the site's is known."
      )
      .optional,
      DataField("page", .address, "The address of its entry."),
      DataField("key", .identifier, "What citations call it."),
      DataField("type", .text, "What it is, in the words of CSL."),
      DataField("reference", .text, "The reference to it, as pages show it."),
      DataField("url", .wholeAddress, "Where it is published.").optional,
    ])

  private static let termShape = DataShape(
    name: "term", summary: "A term of the glossary.",
    fields: [
      DataField("identifier", .identifier, "Its name among all there is: `scr/glossary#scr`."),
      DataField("address", .wholeAddress, "Its whole address, where the site's is known.").optional,
      DataField("page", .address, "Its address."),
      DataField("name", .text, "The word or abbreviation."),
      DataField("expansion", .text, "What an abbreviation stands for.").optional,
      DataField("text", .text, "What it means."),
    ])

  static func make(_ set: MarkerSet, _ frame: PageFrame) -> JSONValue {
    let settings = set.settings
    let table = frame.site.questionTableAddress(of: set.id)
    return .fields(
      [
        ("$schema", .text(frame.links.address(ofPath: schemaPath))),
        ("format", .number(dataFormat)),
      ] + frame.placeFields(Place(.landing(set.id))),
      and: [
        "questionTable": .text(frame.links.address(ofPath: table)),
        "code": .text(settings.code), "prefix": .text(settings.prefix),
        "title": .text(settings.title), "subtitle": optionalText(settings.subtitle),
        "edition": optionalText(settings.edition), "language": .text(frame.language),
        "publisher": optionalText(frame.site.settings.publisher),
        "licence": optionalText(settings.licence),
        "status": set.status.map {
          .fields(["label": .text($0.label), "text": .text(frame.words(of: $0.text))])
        },
        "restates": set.restated.map { .text(reference(to: $0, frame)) },
        "restatedSource": settings.restates.map(JSONValue.text),
        "sections": .list(settings.sections.map(section)),
        "phases": .list(
          settings.phases.indices.map { PhaseData.make(at: $0, of: set, frame) }),
        "judgements": .list(
          frame.judgements(of: set).judgements.map {
            .fields(["id": .text($0.id), "title": .text($0.title)])
          }),
        "sources": .list(set.sources.map { source($0.source, of: set, frame) }),
        "terms": .list(set.terms.map { term($0, of: set, frame) }),
      ])
  }

  private static func section(_ definition: SectionDefinition) -> JSONValue {
    .fields([
      "id": .text(definition.id), "heading": .text(definition.heading),
      "kind": .text(definition.kind.rawValue), "required": .flag(definition.isRequired),
      "lead": .flag(definition.isLead),
    ])
  }

  private static func source(
    _ source: Source, of set: MarkerSet, _ frame: PageFrame
  ) -> JSONValue {
    .fields(
      frame.placeFields(Place(.sources(set.id), anchor: source.key)),
      and: [
        "key": .text(source.key), "type": .text(source.type),
        "reference": .text(reference(to: source, frame)),
        "url": address(of: source).map(JSONValue.text),
      ])
  }

  private static func term(
    _ term: Term<Reference>, of set: MarkerSet, _ frame: PageFrame
  ) -> JSONValue {
    .fields(
      frame.placeFields(Place(.glossary(set.id), anchor: term.anchor)),
      and: [
        "name": .text(term.name), "expansion": term.expansion.map(JSONValue.text),
        "text": .text(frame.words(of: term.definition)),
      ])
  }

  private static func reference(to source: Source, _ frame: PageFrame) -> String {
    referenceText(of: source, words: frame.strings.referenceWords).plainText()
  }
}
