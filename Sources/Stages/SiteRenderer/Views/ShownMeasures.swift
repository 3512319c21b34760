import ContentModel
import Themes

/// Measures of one kind that follow one another on a page.
struct ShownMeasures: Sendable {
  let measures: [Measure<Reference>]
  let shown: ShownSection

  static let view = View<ShownMeasures> {
    Value.text("start", "The number of the first.") { String($0.measures.first?.number ?? 1) }
    Value.list("entries", "The measures.", of: ShownMeasure.view) { list in
      list.measures.map { ShownMeasure(measure: $0, shown: list.shown) }
    }
  }
}

/// A measure on a page.
private struct ShownMeasure: Sendable {
  let measure: Measure<Reference>
  let shown: ShownSection

  static let view = View<ShownMeasure> {
    Value.text("anchor", "The address on the marker's page: `measures-1`.") {
      pointAnchor(section: $0.shown.section.definition.id, number: $0.measure.number)
    }
    Value.text("kind", "What it looks at: `structure`, `process` or `outcome`.") {
      $0.measure.kind.rawValue
    }
    Value.html("html", "What is measured.") {
      $0.shown.writer.writeCompact($0.measure.content, to: &$1)
    }
    Value.optionalObject(
      "details", "How it is worked out, and from what.",
      View<ShownMeasure> {
        Value.list("parts", "The parts of the measure.", of: ShownMeasurePart.view) { entry in
          entry.measure.parts.map { ShownMeasurePart(part: $0, shown: entry.shown) }
        }
      }
    ) { $0.measure.parts.isEmpty ? nil : $0 }
  }
}

/// A part of a measure on a page.
private struct ShownMeasurePart: Sendable {
  let part: MeasurePart<Reference>
  let shown: ShownSection

  static let view = View<ShownMeasurePart> {
    Value.text("id", "What it says: `numerator`, `denominator` or `data-source`.") {
      $0.part.kind.rawValue
    }
    Value.text("name", "What the set calls it: `Numerator`.") {
      $0.shown.frame.site[$0.shown.marker.id.set].settings.measureWords[$0.part.kind]
    }
    Value.html("html", "Its words.") { $0.shown.writer.writeCompact($0.part.content, to: &$1) }
  }
}
