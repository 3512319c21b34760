import ByteWriting
import ContentModel
import JSONWriting
import Wording

/// A section of a marker, with its questions, points and measures.
struct SectionData: Sendable {
  let section: Section<Reference>
  let marker: Marker
  let frame: PageFrame
  /// The section as Markdown, with a line end after its last line; nothing where it is empty.
  let markdown: [UInt8]
  /// The addresses of the notes that the Markdown of sections before it holds.
  let notesBefore: Set<String>
  /// What stands apart in it.
  let apart: TextApart<Reference>
  private var isOfQuestions: Bool { section.definition.isAssessed }
  private var isOfPoints: Bool { section.definition.kind == .points }
  private var isOfMeasures: Bool { section.definition.kind == .measures }

  static let record = DataRecord<SectionData>(
    name: "section", summary: "A section of a marker."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/qm2#guidance`.",
      address: "Its whole address, where the site's is known.",
      page: "Its address: `qm2.html#guidance`."
    ).of { NamedPlace(Place(.marker($0.marker.id), anchor: $0.section.definition.id), $0.frame) }
    Member("id", .identifier, "Its name in the set: `guidance`.") { $0.section.definition.id }
    Member("heading", .text, "Its heading.") { $0.section.definition.heading }
    Member(
      "kind", .choice(SectionDefinition.Kind.allCases.map(\.rawValue)), "What it holds."
    ) { $0.section.definition.kind.rawValue }
    Member(
      "drafted", "Whether it was written for this edition, whatever the original has."
    ) { $0.section.isDrafted }
    Member("heldInPart", "Whether the original says more than this edition, or may do so.") {
      $0.section.isIncomplete
    }
    Member.written(
      DataField("text", .text, "All its words, its questions, points and measures included.")
    ) { data, json in json.text { data.frame.appendWords(of: data.section, to: &$0) } }
    Member.written(DataField("markdown", .text, "The same as Markdown.")) { data, json in
      json.text { $0.append(data.markdown.dropLast()) }
    }
    Member(
      "questions", "Its questions, where it is of that kind.", of: questionRecord,
      optionalList: {
        $0.isOfQuestions ? $0.questions : nil
      })
    Member(
      "points", "Its points, where it is of that kind.", of: pointRecord,
      optionalList: {
        $0.isOfPoints ? $0.points : nil
      })
    Member(
      "measures", "Its measures, where it is of that kind.", of: measureRecord,
      optionalList: {
        $0.isOfMeasures ? $0.measures : nil
      })
    Member("citations", "What it cites, in the order of the text.", of: citationRecord) {
      $0.citations
    }
    Member(
      "externalReferences", "What it cites of other publishers, in the order of the text.",
      of: externalReferenceRecord,
      optionalList: { data in
        let references = data.externalReferences
        return references.isEmpty ? nil : references
      })
    apartMembers
  }

  private typealias QuestionEntry = (
    question: Question<Reference>, group: String?, data: SectionData
  )

  private static let questionRecord = DataRecord<QuestionEntry>(
    name: "question", summary: "A question of a section."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/qm2#q3`.",
      address: "Its whole address, where the site's is known.", page: "Its address: `qm2.html#q3`."
    ).of {
      NamedPlace(Place(.marker($0.data.marker.id), anchor: $0.question.anchor), $0.data.frame)
    }
    Member.written(DataField("label", .text, "What people cite: `QM2 Q3`.")) { entry, json in
      json.text {
        entry.data.frame.append(labelOf: entry.question, in: entry.data.marker.id, to: &$0)
      }
    }
    Member("number", .number, "Its place among the questions of the marker, from 1.") {
      $0.question.label.place
    }
    Member(
      "series", .choice(QuestionLabel.Series.allCases.map(\.rawValue)),
      "Where it comes from: the original, under this number or one that is not known, or this edition."
    ) { $0.question.label.series.rawValue }
    Member("formerAnchors", .identifier, "The anchors on the marker's page that it had before.") {
      $0.question.label.formerAnchors
    }
    Member(
      "group", .text, "The heading of the group that it stands in.", optionalText: { $0.group })
    TagData.member {
      ($0.question.tags, $0.data.frame.site[$0.data.marker.id.set])
    }
    Member.written(DataField("text", .text, "What it asks.")) { entry, json in
      json.text { entry.data.frame.appendWords(of: entry.question.content, to: &$0) }
    }
    Member(
      "hash", .hash(digits: wordingHashLength),
      "Digits that change with its words, and with nothing else."
    ) { $0.data.frame.wordingHash(of: $0.question, in: $0.data.marker) }
    Member(
      "drafted", "Whether it was written for this edition, alone or with its section."
    ) { $0.question.isDrafted }
    Member(
      "mark", "Since when it has stood as it stands, where that is known.", markRecord,
      optional: { entry in
        let frame = entry.data.frame
        return frame.site.mark(of: entry.question.label, in: entry.data.marker)
          .map { (mark: $0, text: frame.strings.text(of: $0)) }
      })
    RetirementData.member {
      ShownRetirement(of: $0.question, in: $0.data.marker, $0.data.frame)
    }
    Member("heldInPart", "Whether the original goes on where it ends.") {
      $0.question.isHeldInPart
    }
    Member(
      "scale", .identifier,
      "The scale of its judgements, among the `scales` of the set, where it has one of its own.",
      optionalText: { entry in
        entry.data.frame.site[entry.data.marker.id.set].settings
          .namedScale(entry.question.scale)?.id
      })
  }

  private static let markRecord = DataRecord<(mark: QuestionMark, text: String)>(
    name: "mark", summary: "What became of a question last, and when."
  ) {
    Member(
      "kind", .choice(QuestionMark.Kind.allCases.map(\.rawValue)),
      "`original` where it restates the original and has not been reworded since, `added` or `reworded`."
    ) { $0.mark.kind.rawValue }
    Member(
      "year", .number, "The year, where somebody has said.", optionalNumber: { $0.mark.year })
    Member("text", .text, "The same as pages show it: `[reworded 2026]`.") { $0.text }
  }

  private typealias PointEntry = (point: Point<Reference>, group: String?, data: SectionData)

  private static let pointRecord = DataRecord<PointEntry>(
    name: "point", summary: "A point of a section."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/qm2#guidance-2`.",
      address: "Its whole address, where the site's is known.",
      page: "Its address: `qm2.html#guidance-2`."
    ).of { NamedPlace($0.data.place(ofNumber: $0.point.number), $0.data.frame) }
    Member("number", .number, "Its number in the section, from 1.") { $0.point.number }
    Member(
      "group", .text, "The heading of the group that it stands in.", optionalText: { $0.group })
    Member(
      "listNumber", .number, "The number that stands before it, where its list has numbers.",
      optionalNumber: { $0.point.listNumber })
    Member.written(DataField("text", .text, "What it says.")) { entry, json in
      json.text { entry.data.frame.appendWords(of: entry.point.content, to: &$0) }
    }
  }

  private typealias MeasureEntry = (measure: Measure<Reference>, data: SectionData)

  private static let measureRecord = DataRecord<MeasureEntry>(
    name: "measure", summary: "A measure of a section."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/qm2#measures-1`.",
      address: "Its whole address, where the site's is known.",
      page: "Its address: `qm2.html#measures-1`."
    ).of { NamedPlace($0.data.place(ofNumber: $0.measure.number), $0.data.frame) }
    Member("number", .number, "Its number in the section, from 1.") { $0.measure.number }
    Member(
      "kind", .choice(MeasureKind.allCases.map(\.rawValue)),
      "What it looks at: what is in place, what is done, or what comes of it."
    ) { $0.measure.kind.rawValue }
    Member.written(DataField("text", .text, "What is measured.")) { entry, json in
      json.text { entry.data.frame.appendWords(of: entry.measure.content, to: &$0) }
    }
    part(.numerator, "numerator", "What is counted.")
    part(.denominator, "denominator", "Among how many.")
    part(.dataSource, "dataSource", "Where the numbers or the evidence come from.")
  }

  private static func part(
    _ kind: MeasurePartKind, _ name: String, _ summary: String
  ) -> Member<MeasureEntry> {
    Member(
      name, .text, summary,
      optionalText: { entry in
        entry.measure[kind].map { entry.data.frame.words(of: $0.content) }
      })
  }

  private typealias CitationEntry = (citation: Citation, place: Place, frame: PageFrame)

  private static let externalReferenceRecord = DataRecord<(object: CitedObject, site: Site)>(
    name: "externalReference", summary: "Something of another publisher that a section cites."
  ) {
    Member("inventory", .identifier, "The code of its inventory: `NICE`.") { $0.object.code }
    Member("name", .text, "Its name there: `QS84 S1`.") { $0.object.entry.name }
    Member("kind", .choice(InventoryEntry.Kind.allCases.map(\.rawValue)), "What it is.") {
      $0.object.entry.kind.rawValue
    }
    Member("title", .text, "What it is called.") { $0.object.entry.title }
    Member("publisher", .text, "What the inventory is called.") { $0.object.publisher }
    Member(
      "address", .wholeAddress, "Its whole address, where that is known.",
      optionalText: { $0.site.wholeAddress(of: $0.object) })
  }

  private static let citationRecord = DataRecord<CitationEntry>(
    name: "citation", summary: "A citation in a section."
  ) {
    Member(
      "source", .identifier, "The key of what is cited, among the `sources` of the set."
    ) { $0.citation.source.key }
    Member(
      "locator", .text, "The place in it, as it was written.",
      optionalText: { $0.citation.locator.nonEmpty })
    Member(
      "prefix", .text, "Words before it, such as 'see'.",
      optionalText: { $0.citation.prefix.nonEmpty })
    Member("omitsAuthor", "Whether the text names the author already.") {
      $0.citation.omitsAuthor
    }
    Member.written(
      DataField("text", .text, "The citation as pages show it, without its parentheses.")
    ) { entry, json in
      json.text { entry.frame.appendWords(of: entry.citation, to: &$0) }
    }
    Member.written(
      DataField(
        "place", .identifier,
        "The identifier of the question, point or measure that cites, or of the section.")
    ) { entry, json in
      json.text { entry.frame.site.append(identifierOf: entry.place, to: &$0) }
    }
  }

  /// Returns where a point or measure is.
  private func place(ofNumber number: Int) -> Place {
    Place(.marker(marker.id), anchor: pointAnchor(section: section.definition.id, number: number))
  }

  private var measures: [MeasureEntry] { section.measures.map { ($0, self) } }

  private var questions: [QuestionEntry] {
    section.groupedParts.flatMap { part, group -> [QuestionEntry] in
      guard case .questions(let questions) = part else { return [] }
      return questions.map { ($0, group, self) }
    }
  }

  private var points: [PointEntry] {
    section.groupedParts.flatMap { part, group -> [PointEntry] in
      guard case .points(let points) = part else { return [] }
      return points.map { ($0, group, self) }
    }
  }

  /// What the section cites of other publishers, each place once.
  private var externalReferences: [(object: CitedObject, site: Site)] {
    // Few sites have any.
    if frame.site.inventories.isEmpty { return [] }
    var objects: [CitedObject] = []
    section.blocks.forEachText { collect(from: $0, into: &objects) }
    return objects.map { ($0, frame.site) }
  }

  private var citations: [CitationEntry] {
    var entries: [CitationEntry] = []
    func add(_ blocks: [LinkedBlock], at anchor: @autoclosure () -> String) {
      let citations = SiteRenderer.citations(in: blocks)
      guard !citations.isEmpty else { return }
      let place = Place(.marker(marker.id), anchor: anchor())
      entries += citations.map { ($0, place, frame) }
    }
    for part in section.parts {
      switch part {
      case .prose(let blocks): add(blocks, at: section.definition.id)
      case .questions(let questions):
        for question in questions { add(question.content, at: question.anchor) }
      case .points(let points):
        for point in points {
          add(
            point.content,
            at: pointAnchor(section: section.definition.id, number: point.number))
        }
      case .measures(let measures):
        for measure in measures {
          for blocks in measure.blocks {
            add(blocks, at: pointAnchor(section: section.definition.id, number: measure.number))
          }
        }
      }
    }
    return entries
  }
}
