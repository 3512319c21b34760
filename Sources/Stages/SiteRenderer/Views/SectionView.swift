import ContentModel
import Themes
import Wording

/// A section of a marker, and the parts it is made of.
enum SectionView {
  static let shape: [String: TemplateShape] = [
    "id": .text("Its address on the page."), "heading": .text("Its heading."),
    "is-lead": .flag("Whether it says what the marker is, and is to be set apart."),
    "is-questions": .flag("Whether it holds the questions."),
    "is-held-in-part": .flag("Whether the original says more than this edition holds."),
    "drafted-note": draftedShape, "parts": .list("Its content, in order.", of: partShape),
  ]

  static let draftedShape = TemplateShape.text(
    "Where it was written for this edition: the sentence that says so."
  ).optional

  static let partShape: [String: TemplateShape] = [
    "prose": .object("Text of any shape.", ["html": .html("The text.")]).optional,
    "question-list": .object(
      "Questions that follow one another.",
      [
        "start": .text("The number of the first."),
        "entries": .list(
          "The questions.",
          of: [
            "number": .text("The number."), "label": .text("What people cite: `QM2 Q3`."),
            "anchor": .text("The address on the marker's page: `q3`."),
            "href": .text("The address of the question."), "html": .html("What it asks."),
            "hash": .text("Digits that change with its words."),
            "drafted-note": draftedShape,
          ]),
      ]
    ).optional,
    "point-list": .object(
      "The entries of a list, each with an address.",
      [
        "entries": .list(
          "The points.",
          of: ["anchor": .text("The address on the page."), "html": .html("What it says.")])
      ]
    ).optional,
  ]

  static func make(
    _ section: Section<Reference>, of marker: Marker, _ frame: PageFrame,
    _ writer: HTMLWriter<Reference>
  ) -> TemplateValue {
    .fields([
      "id": .text(section.definition.id), "heading": .text(section.definition.heading),
      "is-lead": .flag(section.definition.isLead),
      "is-questions": .flag(section.definition.kind == .questions),
      "is-held-in-part": .flag(section.isHeldInPart),
      "drafted-note": section.isDrafted ? .text(draftedNote(frame)) : nil,
      "parts": .list(parts(of: section, of: marker, frame, writer)),
    ])
  }

  /// Returns the content of a section; a question is marked as drafted where its section is not.
  static func parts(
    of section: Section<Reference>, of marker: Marker, _ frame: PageFrame,
    _ writer: HTMLWriter<Reference>
  ) -> [TemplateValue] {
    section.parts.map { part in
      switch part {
      case .prose(let blocks):
        .fields(["prose": .fields(["html": .html(writer.html(blocks))])])
      case .questions(let questions):
        .fields([
          "question-list": .fields([
            "start": .text(String(questions.first?.number ?? 1)),
            "entries": .list(
              questions.map { question in
                let isMarked = question.isDrafted && !section.isDrafted
                return .fields([
                  "number": .text(String(question.number)),
                  "label": .text("\(frame.site.label(of: marker.id)) Q\(question.number)"),
                  "anchor": .text(question.anchor),
                  "href": .text(
                    frame.links.address(of: Place(.marker(marker.id), anchor: question.anchor))),
                  "html": .html(writer.compactHTML(question.content)),
                  "hash": .text(wordingHash(of: question)),
                  "drafted-note": isMarked ? .text(draftedNote(frame)) : nil,
                ])
              }),
          ])
        ])
      case .points(let points):
        .fields([
          "point-list": .fields([
            "entries": .list(
              points.map { point in
                .fields([
                  "anchor": .text(
                    pointAnchor(section: section.definition.id, number: point.number)),
                  "html": .html(writer.compactHTML(point.content)),
                ])
              })
          ])
        ])
      }
    }
  }

  /// The sentence that marks what is not part of the publication the set restates.
  static func draftedNote(_ frame: PageFrame) -> String { frame.strings.draftedNote(of: frame.set) }
}
