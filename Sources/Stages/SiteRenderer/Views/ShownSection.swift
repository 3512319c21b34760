import ByteWriting
import ContentModel
import Themes
import Wording

/// A section of a marker on a page, and the parts it is made of.
final class ShownSection: Sendable {
  let section: Section<Reference>
  let marker: Marker
  let frame: PageFrame
  let writer: HTMLWriter<Reference>
  /// The notes that stand below it.
  private let notes: [ListedNote<Reference>]

  private init(
    _ section: Section<Reference>, _ notes: [ListedNote<Reference>], of marker: Marker,
    _ frame: PageFrame, _ writer: HTMLWriter<Reference>
  ) {
    (self.section, self.marker, self.frame, self.writer) = (section, marker, frame, writer)
    self.notes = notes
  }

  /// Returns sections of a marker that stand on one page.
  ///
  /// - Parameters:
  ///   - sections: The sections, in the order of the page.
  ///   - marker: Their marker.
  ///   - frame: The page.
  ///   - writer: What writes their texts.
  /// - Returns: The sections, each with the notes that it is the first to lead to.
  static func list(
    _ sections: [Section<Reference>], of marker: Marker, _ frame: PageFrame,
    _ writer: HTMLWriter<Reference>
  ) -> [ShownSection] {
    guard marker.hasNotes else {
      return sections.map { ShownSection($0, [], of: marker, frame, writer) }
    }
    return zip(sections, ListedNote.of(sections.map(\.blocks))).map {
      ShownSection($0, $1, of: marker, frame, writer)
    }
  }

  /// Returns the sections of a page that are set apart at its top, or those that are not.
  static func list(
    areLead: Bool, of marker: Marker, _ frame: PageFrame, _ writer: HTMLWriter<Reference>
  ) -> [ShownSection] {
    let lead = marker.sections.filter(\.definition.isLead)
    guard marker.hasNotes else {
      let shown = areLead ? lead : marker.sections.filter { !$0.definition.isLead }
      return list(shown, of: marker, frame, writer)
    }
    let all = lead + marker.sections.filter { !$0.definition.isLead }
    return list(all, of: marker, frame, writer).filter {
      $0.section.definition.isLead == areLead
    }
  }

  static let view = View<ShownSection> {
    Value.text("id", "Its address on the page.") { $0.section.definition.id }
    Value.text("heading", "Its heading.") { $0.section.definition.heading }
    Value.flag("is-lead", "Whether it says what the marker is, and is to be set apart.") {
      $0.section.definition.isLead
    }
    Value.flag("is-questions", "Whether it holds the questions.") {
      $0.section.definition.isAssessed
    }
    Value.flag("ends-questions", "Whether it is the last section that holds questions.") {
      shown in
      shown.section.definition.isAssessed
        && shown.marker.sections.last { $0.definition.isAssessed }?.definition.id
          == shown.section.definition.id
    }
    Value.flag("is-held-in-part", "Whether the original says more than this edition holds.") {
      $0.section.isHeldInPart
    }
    draftedNote {
      $0.section.isDrafted ? $0.frame.draftedNote(of: $0.section, in: $0.marker) : nil
    }
    ShownLanguage.older { $0.frame.originalIfOlder($0.section.definition.id, of: $0.marker) }
    ShownLanguage.untranslated(
      "What the original has in the section, and the translation does not."
    ) {
      $0.frame.untranslatedParts(of: $0.section.definition, in: $0.marker)
    }
    Value.html("footnotes", "The notes below it.") { $0.writeNotes(to: &$1) }
    Value.list("parts", "Its content, in order.", of: ShownPart.view) { $0.parts }
    ShownAbsence.value(
      "absent", "The sections that would stand right before it, and are not in the marker."
    ) { shown in
      ShownAbsence(before: shown.section.definition, in: shown.marker, shown.frame)
    }
  }

  /// The sentence that marks what was written for this edition, of a subject that may be.
  static func draftedNote<Subject>(
    _ note: @escaping @Sendable (Subject) -> String?
  ) -> Value<Subject> {
    .optionalText(
      "drafted-note", "Where it was written for this edition: the sentence that says so.", note)
  }

  /// Writes the notes below it; nothing where it has none.
  func writeNotes(to html: inout UTF8Buffer) { writer.write(notes, to: &html) }

  /// Its content, in order.
  var parts: [ShownPart] {
    section.parts.enumerated().map { index, part in
      ShownPart(
        part: part, shown: self, addedQuestionsStart: section.addedQuestionsStart(at: index))
    }
  }
}

/// A run of one kind of content in a section.
struct ShownPart: Sendable {
  fileprivate let part: Section<Reference>.Part
  fileprivate let shown: ShownSection
  fileprivate let addedQuestionsStart: Section<Reference>.AddedQuestionsStart?

  static let view = View<ShownPart> {
    Value.optionalObject(
      "prose", "Text of any shape.",
      View<(blocks: [LinkedBlock], shown: ShownSection)> {
        Value.html("html", "The text.") { $0.shown.writer.write($0.blocks, to: &$1) }
      }
    ) { part in
      if case .prose(let blocks) = part.part { (blocks: blocks, shown: part.shown) } else { nil }
    }
    Value.optionalObject(
      "question-list", "Questions that follow one another.",
      ShownQuestions.view
    ) { part in
      guard case .questions(let questions) = part.part else { return nil }
      return ShownQuestions(
        questions: questions, shown: part.shown, addedQuestionsStart: part.addedQuestionsStart)
    }
    Value.optionalObject(
      "point-list", "The entries of a list, each with an address.",
      View<(points: [Point<Reference>], shown: ShownSection)> {
        Value.optionalText("start", "The number of the first, where the list has numbers.") {
          $0.points.first?.listNumber.map(String.init)
        }
        Value.list(
          "entries", "The points.",
          of: View<(point: Point<Reference>, shown: ShownSection)> {
            Value.text("anchor", "The address on the page.") { entry in
              pointAnchor(
                section: entry.shown.section.definition.id, number: entry.point.number)
            }
            Value.html("html", "What it says.") { entry, html in
              entry.shown.writer.writeCompact(entry.point.content, to: &html)
            }
          }
        ) { part in
          part.points.map { (point: $0, shown: part.shown) }
        }
      }
    ) { part in
      if case .points(let points) = part.part { (points, part.shown) } else { nil }
    }
    Value.optionalObject(
      "measure-list", "Measures that follow one another.", ShownMeasures.view
    ) { part in
      guard case .measures(let measures) = part.part else { return nil }
      return ShownMeasures(measures: measures, shown: part.shown)
    }
  }
}
