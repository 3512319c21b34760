import ContentModel
import JSONWriting

/// A section of a marker, with its questions and points.
enum SectionData {
  static let shape = DataShape(
    name: "section", summary: "A section of a marker.",
    fields: [
      DataField("identifier", .identifier, "Its name among all there is: `scr/qm2#guidance`."),
      DataField("address", .wholeAddress, "Its whole address, where the site's is known.").optional,
      DataField("page", .address, "Its address: `qm2.html#guidance`."),
      DataField("id", .identifier, "Its name in the set: `guidance`."),
      DataField("heading", .text, "Its heading."),
      DataField(
        "kind", .choice(SectionDefinition.Kind.allCases.map(\.rawValue)), "What it holds."),
      DataField(
        "drafted", .flag, "Whether it was written for this edition and is not part of the original."
      ),
      DataField("heldInPart", .flag, "Whether the original says more than this edition."),
      DataField("text", .text, "All its words, its questions and points included."),
      DataField("markdown", .text, "The same as Markdown."),
      DataField(
        "questions", .list(.object(questionShape)), "Its questions, where it is of that kind."
      ).optional,
      DataField("points", .list(.object(pointShape)), "Its points, where it is of that kind.")
        .optional,
      DataField(
        "citations", .list(.object(citationShape)), "What it cites, in the order of the text."),
    ])

  private static let questionShape = DataShape(
    name: "question", summary: "A question of a section.",
    fields: [
      DataField("identifier", .identifier, "Its name among all there is: `scr/qm2#q3`."),
      DataField("address", .wholeAddress, "Its whole address, where the site's is known.").optional,
      DataField("page", .address, "Its address: `qm2.html#q3`."),
      DataField("label", .text, "What people cite: `QM2 Q3`."),
      DataField("number", .number, "Its number in the marker, from 1."),
      DataField("group", .text, "The heading of the group that it stands in.").optional,
      DataField("text", .text, "What it asks."),
      DataField(
        "hash", .hash(digits: wordingHashLength),
        "Digits that change with its words, and with nothing else."),
      DataField(
        "drafted", .flag, "Whether it was written for this edition, alone or with its section."),
    ])

  private static let pointShape = DataShape(
    name: "point", summary: "A point of a section.",
    fields: [
      DataField("identifier", .identifier, "Its name among all there is: `scr/qm2#guidance-2`."),
      DataField("address", .wholeAddress, "Its whole address, where the site's is known.").optional,
      DataField("page", .address, "Its address: `qm2.html#guidance-2`."),
      DataField("number", .number, "Its number in the section, from 1."),
      DataField("group", .text, "The heading of the group that it stands in.").optional,
      DataField("text", .text, "What it says."),
    ])

  private static let citationShape = DataShape(
    name: "citation", summary: "A citation in a section.",
    fields: [
      DataField("source", .identifier, "The key of what is cited, among the `sources` of the set."),
      DataField("locator", .text, "The place in it, as it was written.").optional,
      DataField("prefix", .text, "Words before it, such as 'see'.").optional,
      DataField("omitsAuthor", .flag, "Whether the text names the author already."),
      DataField("text", .text, "The citation as pages show it, without its parentheses."),
      DataField(
        "place", .identifier,
        "The identifier of the question or point that cites, or of the section."),
    ])

  static func make(
    _ section: Section<Reference>, of marker: MarkerID, _ frame: PageFrame
  ) -> JSONValue {
    let kind = section.definition.kind
    let parts = parts(of: section, marker, frame)
    return .fields(
      frame.placeFields(Place(.marker(marker), anchor: section.definition.id)),
      and: [
        "id": .text(section.definition.id), "heading": .text(section.definition.heading),
        "kind": .text(kind.rawValue), "drafted": .flag(section.isDrafted),
        "heldInPart": .flag(section.isHeldInPart), "text": .text(frame.words(of: section)),
        "markdown": .text(frame.markdown(MarkerMarkdown.blocks(of: section))),
        "questions": kind == .questions ? .list(parts.questions) : nil,
        "points": kind == .points ? .list(parts.points) : nil,
        "citations": .list(parts.citations),
      ])
  }

  private static func parts(
    of section: Section<Reference>, _ marker: MarkerID, _ frame: PageFrame
  ) -> (questions: [JSONValue], points: [JSONValue], citations: [JSONValue]) {
    var questions: [JSONValue] = []
    var points: [JSONValue] = []
    var citations: [JSONValue] = []
    for (part, group) in section.groupedParts {
      switch part {
      case .prose(let blocks):
        let place = Place(.marker(marker), anchor: section.definition.id)
        citations += self.citations(in: blocks, at: place, frame)
      case .questions(let entries):
        for question in entries {
          let place = Place(.marker(marker), anchor: question.anchor)
          questions.append(self.question(question, at: place, of: marker, group, frame))
          citations += self.citations(in: question.content, at: place, frame)
        }
      case .points(let entries):
        for point in entries {
          let anchor = pointAnchor(section: section.definition.id, number: point.number)
          let place = Place(.marker(marker), anchor: anchor)
          points.append(self.point(point, at: place, group, frame))
          citations += self.citations(in: point.content, at: place, frame)
        }
      }
    }
    return (questions, points, citations)
  }

  private static func question(
    _ question: Question<Reference>, at place: Place, of marker: MarkerID, _ group: String?,
    _ frame: PageFrame
  ) -> JSONValue {
    .fields(
      frame.placeFields(place),
      and: [
        "label": .text("\(frame.site.label(of: marker)) Q\(question.number)"),
        "number": .number(question.number), "group": group.map(JSONValue.text),
        "text": .text(frame.words(of: question.content)),
        "hash": .text(wordingHash(of: question)), "drafted": .flag(question.isDrafted),
      ])
  }

  private static func point(
    _ point: Point<Reference>, at place: Place, _ group: String?, _ frame: PageFrame
  ) -> JSONValue {
    .fields(
      frame.placeFields(place),
      and: [
        "number": .number(point.number), "group": group.map(JSONValue.text),
        "text": .text(frame.words(of: point.content)),
      ])
  }

  private static func citations(
    in blocks: [LinkedBlock], at place: Place, _ frame: PageFrame
  ) -> [JSONValue] {
    SiteRenderer.citations(in: blocks).map { citation in
      .fields([
        "source": .text(citation.source.key), "locator": optionalText(citation.locator),
        "prefix": optionalText(citation.prefix), "omitsAuthor": .flag(citation.omitsAuthor),
        "text": .text(frame.words(of: citation)),
        "place": .text(frame.site.identifier(of: place)),
      ])
    }
  }
}
