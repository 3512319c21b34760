import ContentModel
import Diagnostics

/// The notes of a text while it is read: the texts that use them are read one inside the other.
final class NoteTable {
  private var notes: [String: KnownNote] = [:]
  /// How many notes have been used.
  private var count = 0
  private(set) var diagnostics: [Diagnostic] = []
  /// The names of the notes to which others lead, which is told there.
  private var namedByNotes: Set<String> = []
  /// The lines on which definitions begin.
  private var lines: Set<UInt32> = []

  /// A note that the text defines.
  private struct KnownNote {
    let name: String
    let anchor: String
    let content: [WrittenBlock]
    let position: TextPosition
    var number = 0
    var uses = 0
  }

  /// Reads the definitions of a text.
  ///
  /// - Parameters:
  ///   - definitions: What was cut out of the text.
  ///   - source: The text that they were cut out of.
  ///   - reading: How the text is read.
  init(
    _ definitions: [NoteDefinitions.Definition], of source: SourceText,
    _ reading: TextReading
  ) {
    for definition in definitions {
      let position = source.position(line: definition.line, column: definition.column)
      lines.insert(position.line)
      namedByNotes.formUnion(namesOfNotes(in: definition.text).map(key))
      func report(_ code: DiagnosticCode, _ summary: String, hint: String) {
        diagnostics.append(
          Diagnostic(code, at: position.inFile(reading.path), summary, hint: hint))
      }
      if let first = notes[key(definition.name)] {
        report(
          .duplicateNote,
          "the note '[^\(definition.name)]' stands on line \(first.position.line) as well",
          hint: "give one of the two another name, here and where its mark stands")
        continue
      }
      let words = slug(definition.name)
      let anchor = reading.shared.anchors.take("note-\(words)")
      var inner = reading
      inner.anchorPrefix = "\(anchor)-"
      inner.nameOfNote = definition.name
      let links = reading.shared.definitions(usedIn: definition.text[...])
      let read = inner.read(
        SourceText(
          definition.text + links, firstLine: Int(position.line),
          shifts: .each(source.shifts(of: definition))))
      diagnostics += read.diagnostics
      if read.value.isEmpty {
        report(
          .emptyText, "the note '[^\(definition.name)]' says nothing",
          hint: "write its words after the colon")
      }
      notes[key(definition.name)] = KnownNote(
        name: definition.name, anchor: anchor, content: read.value, position: position)
    }
  }

  /// Returns the note that a place in the text leads to; nil where none has the name.
  func use(_ name: String, at position: TextPosition) -> Note<WrittenReference>? {
    guard let place = notes.index(forKey: key(name)) else { return nil }
    if notes.values[place].uses == 0 {
      count += 1
      notes.values[place].number = count
    }
    notes.values[place].uses += 1
    let note = notes.values[place]
    return Note(
      number: note.number, use: note.uses, anchor: note.anchor, content: note.content,
      position: position)
  }

  /// Whether what cmark takes for a comment stands in place of a definition.
  func hasDefinition(at position: TextPosition) -> Bool { lines.contains(position.line) }

  /// Returns what is wrong with the notes, once the whole text has been read.
  func findings(inFile path: String) -> [Diagnostic] {
    diagnostics
      + notes.values.filter { $0.uses == 0 && !namedByNotes.contains(key($0.name)) }.sorted {
        $0.position.line < $1.position.line
      }.map {
        Diagnostic(
          .noteWithoutUse, at: $0.position.inFile(path),
          "no text refers to the note '[^\($0.name)]', and so it is not shown",
          hint: "write [^\($0.name)] where the note belongs, or take the note out")
      }
  }

  /// Names are the same whatever the case of their letters.
  private func key(_ name: String) -> String { name.lowercased() }
}

/// Returns the names between `[^` and `]` in a text.
private func namesOfNotes(in text: [UInt8]) -> [String] {
  text.split(separator: UInt8(ascii: "[")).compactMap { piece in
    guard piece.first == UInt8(ascii: "^"), let end = piece.firstIndex(of: UInt8(ascii: "]"))
    else { return nil }
    return String(decoding: piece[(piece.startIndex + 1)..<end], as: UTF8.self)
  }
}
