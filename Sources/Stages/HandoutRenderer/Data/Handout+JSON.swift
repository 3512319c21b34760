import ContentModel
import Downloads
package import JSONWriting
import Themes
import Wording

extension Handout {
  /// The JSON Schema of the data.
  package static var schema: JSONValue { jsonSchema(of: shape) }

  /// The document as templates read it: docs/handout-data.md.
  package var json: JSONValue {
    .fields([
      "format": .number(handoutFormat), "name": .text(name), "kind": .text(kind.rawValue),
      "version": .text(version.rawValue), "subject": .text(subject.name), "title": .text(title),
      "date": (date?.iso).map(JSONValue.text), "address": address.map(JSONValue.text),
      "edition": edition.json,
      "introduction": .list(introduction.map(\.json)), "phases": .list(phases.map(\.json)),
      "sources": .list(
        sources.map { source in
          .fields([
            "anchor": .text(source.anchor), "reference": .list(source.reference.map(\.json)),
            "address": .text(source.address), "note": .text(source.note),
          ])
        }),
      "terms": .list(
        terms.map { term in
          .fields([
            "anchor": .text(term.anchor), "name": .text(term.name),
            "expansion": .text(term.expansion), "definition": .list(term.definition.map(\.json)),
          ])
        }), "judgements": .list(judgements.map(JSONValue.text)), "words": words.json,
    ])
  }
}

extension Download.Subject {
  fileprivate var name: String {
    switch self {
    case .set: "set"
    case .phase: "phase"
    case .marker: "marker"
    }
  }
}

extension Handout.Edition {
  fileprivate var json: JSONValue {
    .fields([
      "title": .text(title), "subtitle": .text(subtitle), "code": .text(code),
      "edition": .text(edition), "language": .text(language),
      "direction": .text(textDirection(of: language)), "statusLabel": .text(statusLabel),
      "status": .list(status.map(\.json)), "notice": .list(notice.map(\.json)),
      "licence": .text(licence), "publisher": .text(publisher), "siteName": .text(siteName),
      "markerCount": .text(markerCount), "questionCount": .text(questionCount),
    ])
  }
}

extension Handout.Phase {
  fileprivate var json: JSONValue {
    .fields([
      "id": .text(id), "number": .number(number), "title": .text(title), "summary": .text(summary),
      "markers": .list(markers.map(\.json)),
    ])
  }
}

extension HandoutMarker {
  fileprivate var json: JSONValue {
    .fields([
      "anchor": .text(anchor), "label": .text(label), "number": .number(number),
      "title": .text(title), "summary": .text(summary), "address": address.map(JSONValue.text),
      "reviewed": .text(reviewed), "sections": .list(sections.map(\.json)),
      "notHeld": .list(notHeld.map(JSONValue.text)),
    ])
  }
}

extension HandoutSection {
  fileprivate var json: JSONValue {
    .fields([
      "anchor": .text(anchor), "id": .text(id), "heading": .text(heading), "lead": .flag(isLead),
      "draftedNote": .text(draftedNote), "heldInPartNote": .text(heldInPartNote),
      "parts": .list(parts.map(\.json)),
    ])
  }
}

extension HandoutSection.Part {
  fileprivate var json: JSONValue {
    switch self {
    case .prose(let blocks): .fields(["prose": .list(blocks.map(\.json))])
    case .questions(let questions):
      .fields([
        "questions": .list(
          questions.map { question in
            .fields([
              "anchor": .text(question.anchor), "label": .text(question.label),
              "number": .number(question.number), "group": .text(question.group),
              "content": .list(question.content.map(\.json)),
              "draftedNote": .text(question.draftedNote),
            ])
          })
      ])
    case .points(let points):
      .fields([
        "points": .list(
          points.map { point in
            .fields([
              "anchor": .text(point.anchor), "number": .number(point.number),
              "listNumber": point.listNumber.map(JSONValue.number),
              "content": .list(point.content.map(\.json)),
            ])
          })
      ])
    }
  }
}

extension HandoutWords {
  fileprivate var json: JSONValue {
    .object(
      [
        ("language", .text(language)), ("direction", .text(textDirection(of: language))),
      ] + texts.map { ($0.key, .text($0.text)) })
  }
}
