import Diagnostics

// Tables, figures and notes, which CommonMark has not.
extension TextLinker {
  /// Links a table.
  mutating func link(_ table: Table<WrittenReference>) -> Table<Reference> {
    func cells(_ cells: [Table<WrittenReference>.Cell]) -> [Table<Reference>.Cell] {
      cells.map { Table.Cell(link($0.content), at: $0.position) }
    }
    return Table(
      caption: link(table.caption), anchor: table.anchor, alignments: table.alignments,
      heads: cells(table.heads), rows: table.rows.map(cells))
  }

  /// Links a figure; only its words stay where the picture cannot be shown.
  mutating func link(_ figure: Figure<WrittenReference>) -> LinkedBlock.Kind {
    let alternative = linkInside(figure.alternative)
    let caption = link(figure.caption)
    guard let picture = resolveImage(figure.picture, text: figure.alternative.plainText()) else {
      return .paragraph(caption)
    }
    return .figure(
      Figure(picture, alternative: alternative, caption: caption, anchor: figure.anchor))
  }

  /// Links the use of a note, and its text where it is used first.
  mutating func link(_ note: Note<WrittenReference>, isInLink: Bool) {
    let content = linkedNotes[note.anchor] ?? linkApart(note.content)
    linkedNotes[note.anchor] = content
    guard !isInLink else {
      return report(
        .misplacedText, at: note.position, "a note stands in a heading, a link or a picture's text",
        hint: "put it behind the words of the text that it belongs to")
    }
    linked.append(
      .note(
        Note(
          number: note.number, use: note.use, anchor: note.anchor, content: content,
          position: note.position)))
  }

  /// Links a text that is read apart from the one that is open.
  private mutating func linkApart(_ blocks: [WrittenBlock]) -> [LinkedBlock] {
    let open = linked
    linked = []
    defer { linked = open }
    return link(blocks)
  }
}
