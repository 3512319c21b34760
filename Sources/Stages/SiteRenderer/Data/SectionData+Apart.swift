import ContentModel
import JSONWriting
import Wording

// What stands apart in a section: tables, figures, call-outs and notes.
extension SectionData {
  /// The fields that a section has where it has such things.
  static let apartMembers: [Member<SectionData>] = [
    Member(
      "tables", "Its tables, where it has any.", of: tableRecord,
      optionalList: { $0.list(\.tables) }),
    Member(
      "figures", "Its figures, where it has any.", of: figureRecord,
      optionalList: { $0.list(\.figures) }),
    Member(
      "callOuts", "Its call-outs, where it has any.", of: callOutRecord,
      optionalList: { $0.list(\.callOuts) }),
    Member(
      "notes", "The notes that it leads to, where it has any.", of: noteRecord,
      optionalList: { $0.list(\.notes) }),
  ]

  private typealias Entry<Part> = (part: Part, data: SectionData)

  private func list<Part>(_ parts: KeyPath<TextApart<Reference>, [Part]>) -> [Entry<Part>]? {
    let parts = apart[keyPath: parts]
    return parts.isEmpty ? nil : parts.map { ($0, self) }
  }

  private func place(_ anchor: String) -> NamedPlace {
    NamedPlace(Place(.marker(marker.id), anchor: anchor), frame)
  }

  private static func places(
    _ example: String
  ) -> [Member<NamedPlace>] {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/qm2#\(example)`.",
      address: "Its whole address, where the site's is known.",
      page: "Its address: `qm2.html#\(example)`.")
  }

  private static let tableRecord = DataRecord<Entry<Table<Reference>>>(
    name: "table", summary: "A table of a section."
  ) {
    places("table-1").of { $0.data.place($0.part.anchor) }
    Member("anchor", .identifier, "Its anchor on the page.") { $0.part.anchor }
    Member(
      "caption", .text, "What it shows, where somebody has said.",
      optionalText: { entry in
        entry.part.caption.isEmpty ? nil : entry.data.frame.words(of: entry.part.caption)
      })
    Member("csv", .address, "The address of the same as CSV.") { entry in
      let frame = entry.data.frame
      return frame.links.address(
        ofPath: frame.site.tableAddress(entry.part.anchor, of: .marker(entry.data.marker.id)))
    }
    Member("columns", "Its columns.", of: columnRecord) { entry in
      zip(entry.part.heads, entry.part.alignments).map { ($0, $1, entry.data.frame) }
    }
    Member.written(
      DataField("rows", .list(.list(.text)), "Its rows, each with a text for each column.")
    ) { entry, json in
      json.list(entry.part.rows) { row, json in
        json.list(row) { cell, json in json.text(entry.data.frame.words(of: cell.content)) }
      }
    }
  }

  private static let columnRecord = DataRecord<
    (head: Table<Reference>.Cell, alignment: ColumnAlignment, frame: PageFrame)
  >(name: "column", summary: "A column of a table.") {
    Member("head", .text, "What it holds.") { $0.frame.words(of: $0.head.content) }
    Member(
      "alignment", .choice(ColumnAlignment.allCases.map(\.rawValue)),
      "How its cells stand; `natural` is as text does where it is read."
    ) { $0.alignment.rawValue }
  }

  private static let figureRecord = DataRecord<Entry<Figure<Reference>>>(
    name: "figure", summary: "A figure of a section."
  ) {
    places("figure-1").of { $0.data.place($0.part.anchor) }
    Member("anchor", .identifier, "Its anchor on the page.") { $0.part.anchor }
    Member("caption", .text, "What is said below it.") { $0.data.frame.words(of: $0.part.caption) }
    Member("alternative", .text, "The text that stands in for it.") {
      $0.data.frame.words(of: $0.part.alternative)
    }
    Member(
      "picture", .address, "The address of the picture.",
      optionalText: { entry in
        guard case .place(let place, _) = entry.part.picture else { return nil }
        return entry.data.frame.links.address(of: place)
      })
  }

  private static let callOutRecord = DataRecord<Entry<CallOut<Reference>>>(
    name: "callOut", summary: "A call-out of a section."
  ) {
    Member("kind", .identifier, "Its kind, as editors name it: `warning`.") { $0.part.kind.id }
    Member("title", .text, "What stands above it.") {
      $0.data.frame.strings.title(of: $0.part.kind)
    }
    Member("text", .text, "What it says.") { $0.data.frame.words(of: $0.part.content) }
  }

  private static let noteRecord = DataRecord<Entry<Note<Reference>>>(
    name: "note", summary: "A note of a marker."
  ) {
    // Other sections can lead to it as well, so that its identifier would stand there again.
    [NamedPlace.address("Its address: `qm2.html#note-1`.")].of {
      $0.data.place($0.part.anchor)
    }
    Member("number", .number, "The number that readers see.") { $0.part.number }
    Member("anchor", .identifier, "Its anchor on the page.") { $0.part.anchor }
    Member("text", .text, "What it says.") { $0.data.frame.words(of: $0.part.content) }
  }
}
