import ContentModel
import Diagnostics
import YAMLReader

/// The changes that the front matter of a marker tells of, as they are written.
struct ChangeList {
  private let file: AssistedFile
  /// The key and what stands behind it; nil where there is none.
  private let field: (key: YAMLText, value: YAMLNode)?
  /// The first line behind all that belongs to the key.
  private let end: Int
  /// The blanks before each key of the front matter.
  private let blanks: String

  init(of file: AssistedFile, _ node: YAMLNode, indentedLike key: YAMLText) {
    self.file = file
    let fields = node.fields
    let place = fields.firstIndex { $0.key.string == "changes" }
    field = place.map { fields[$0] }
    let next = place.flatMap { fields.indices.contains($0 + 1) ? fields[$0 + 1].key : nil }
    end = next.map { Int($0.position.line) } ?? file.lineNumber(of: file.keys.upperBound)
    blanks = String(repeating: " ", count: max(0, Int(key.position.column) - 1))
  }

  /// Returns the file with one more; nil where it is written in no way that can be gone on with.
  func adding(_ change: RecordedChange, to lines: EditedLines) -> FileWithChange? {
    guard let field else {
      let entry = Entry(before: "\(blanks)  - ", isOnOneLine: false)
      return putting(["\(blanks)changes:"] + entry.lines(of: change), after: end - 1, into: lines)
    }
    let start = file.lines.offset(of: field.value.position)
    if let start, start < file.bytes.count, file.bytes[start] == UInt8(ascii: "[") {
      return BracketedList(file, from: start)?.adding(change, to: lines)
    }
    guard !field.value.entries.isEmpty else {
      guard field.value.text?.string.isEmpty == true else { return nil }
      let entry = Entry(before: "\(blanks)  - ", isOnOneLine: false)
      return putting(entry.lines(of: change), after: Int(field.key.position.line), into: lines)
    }
    guard let entry = entry(field.value.entries[field.value.entries.count - 1]) else { return nil }
    let line = lineBefore(change, in: field.value.entries)
    return putting(entry.lines(of: change), after: line, into: lines)
  }

  private func putting(
    _ new: [String], after line: Int, into lines: EditedLines
  ) -> FileWithChange {
    FileWithChange(
      bytes: lines.bytes(adding: new.map { $0 + "\n" }.joined(), after: line),
      lines: (line + 1)...(line + new.count), addedLines: new.count)
  }

  /// How one entry of a list with hyphens is written.
  private struct Entry {
    /// What stands before its first key: `  - `.
    let before: String
    let isOnOneLine: Bool

    func lines(of change: RecordedChange) -> [String] {
      if isOnOneLine { return [before + change.onOneLine] }
      let blanks = String(repeating: " ", count: before.utf8.count)
      return change.fields.enumerated().map { place, field in
        "\(place == 0 ? before : blanks)\(field.key): \(field.value)"
      }
    }
  }

  private func entry(_ node: YAMLNode) -> Entry? {
    guard let start = file.lines.offset(of: node.position) else { return nil }
    let before = file.text(file.line(Int(node.position.line)).lowerBound..<start)
    let isOnOneLine = start < file.bytes.count && file.bytes[start] == UInt8(ascii: "{")
    if before.contains("-") { return Entry(before: before, isOnOneLine: isOnOneLine) }
    // The hyphen may stand on a line of its own.
    return dash(of: node).map {
      Entry(before: String(repeating: " ", count: $0.indent) + "- ", isOnOneLine: isOnOneLine)
    }
  }

  /// The line on which the hyphen of an entry stands, and the blanks before it.
  private func dash(of node: YAMLNode) -> (line: Int, indent: Int)? {
    guard let first = field?.key.position.line else { return nil }
    for number in stride(from: Int(node.position.line), to: Int(first), by: -1) {
      if let line = KeyLine(file.line(number), of: file.bytes), line.hasDash {
        return (number, line.indent)
      }
    }
    return nil
  }

  /// The line behind which a change is put: the last of the list, or where the newest stands first, the one before
  /// the first older one.
  private func lineBefore(_ change: RecordedChange, in entries: [YAMLNode]) -> Int {
    func day(_ node: YAMLNode) -> CalendarDate? {
      node["date"]?.text.flatMap { CalendarDate($0.string) }
    }
    if let first = entries.first.flatMap(day), let last = entries.last.flatMap(day), last < first,
      let older = entries.first(where: { day($0).map { $0 < change.date } ?? false }),
      let dash = dash(of: older)
    {
      var line = dash.line - 1
      let first = Int(field?.key.position.line ?? 0)
      while line > first, isComment(line, at: 0...Int.max) { line -= 1 }
      return line
    }
    let indent = entries.last.flatMap { dash(of: $0)?.indent } ?? 0
    var line = end - 1
    while file.bytes[file.line(line)].allSatisfy({ $0 == 0x20 || $0 == 0x09 })
      || isComment(line, at: 0...indent)
    {
      line -= 1
    }
    return line
  }

  /// Whether a line is a comment, with as many blanks before it.
  private func isComment(_ number: Int, at indents: ClosedRange<Int>) -> Bool {
    let line = file.bytes[file.line(number)]
    let blanks = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
    return line.dropFirst(blanks).first == UInt8(ascii: "#") && indents.contains(blanks)
  }
}
