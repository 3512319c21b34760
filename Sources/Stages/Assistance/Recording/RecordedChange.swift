package import ContentModel
import Diagnostics
import YAMLReader

/// A change of a marker that its front matter is to tell of, in `changes`.
package struct RecordedChange: Hashable, Sendable {
  /// The day.
  package let date: CalendarDate
  /// What readers are told, in a sentence on one line.
  package let note: String
  /// The same as a value of YAML.
  package let writtenNote: String
  /// How much it weighs.
  package let kind: Change.Kind
  /// The addresses of the questions that it added: `a1`.
  package let added: [String]
  /// The addresses of the questions that it reworded.
  package let reworded: [String]

  /// Makes one.
  package init(
    date: CalendarDate, note: String, writtenNote: String, kind: Change.Kind, added: [String],
    reworded: [String]
  ) {
    (self.date, self.note, self.writtenNote, self.kind) = (date, note, writtenNote, kind)
    (self.added, self.reworded) = (added, reworded)
  }

  /// Its keys with their values, as they are written on lines of their own.
  var fields: [(key: String, value: String)] {
    [("date", date.iso), ("note", writtenNote), ("kind", kind.rawValue)]
      + [("added", added), ("reworded", reworded)].filter { !$0.1.isEmpty }.map {
        ($0.0, "[\($0.1.joined(separator: ", "))]")
      }
  }

  /// The same on one line, between braces; there a comma has a meaning of its own.
  var onOneLine: String {
    let isQuoted = writtenNote.hasPrefix("\"") || !writtenNote.contains(",")
    let fields = fields.map { key, value in
      key == "note" && !isQuoted ? "note: \"\(value)\"" : "\(key): \(value)"
    }
    return "{\(fields.joined(separator: ", "))}"
  }

  /// What a reader of YAML finds in it, one text after the other.
  var texts: [String] {
    ["date", date.iso, "note", note, "kind", kind.rawValue]
      + (added.isEmpty ? [] : ["added"] + added) + (reworded.isEmpty ? [] : ["reworded"] + reworded)
  }
}

/// A file of a marker that tells of one more change.
package struct FileWithChange: Hashable, Sendable {
  /// Its bytes.
  package let bytes: [UInt8]
  /// The lines on which the change stands, from 1.
  package let lines: ClosedRange<Int>
  /// How many lines more it has; what stood on the first of ``lines`` or below has moved down by so many.
  package let addedLines: Int
}

/// Returns the file of a marker with one more change in its front matter, and not a byte of the rest changed.
///
/// A list goes on in its own way: with hyphens as far in as the others, or between brackets. Where the newest stands
/// first, so does the new one, but for those of the same day. Where there is no key, it is put last.
///
/// - Parameters:
///   - change: The change.
///   - bytes: The file as it is on the disk.
///   - path: Its path.
/// - Returns: The file with it, which is read back first, so that it tells all that it told, and this.
/// - Throws: ``RenameRefusal`` where the front matter cannot be read, or the list be gone on with.
package func recording(
  _ change: RecordedChange, in bytes: [UInt8], of path: String
) throws(RenameRefusal) -> FileWithChange {
  guard let file = AssistedFile(path, bytes), file.isMarker, let node = file.keyNode,
    let first = node.fields.first?.key
  else {
    throw RenameRefusal("the front matter of '\(path)' cannot be read: mend it first")
  }
  let told = ChangeList(of: file, node, indentedLike: first).adding(change, to: EditedLines(bytes))
  guard let told, holds(told, change, besides: node, at: path) else {
    throw RenameRefusal(
      "'changes' of '\(path)' is written in a way that cannot be gone on with here: write the change into "
        + "its details by hand")
  }
  return told
}

/// Whether a file tells of a change, and else of nothing but what it told before.
private func holds(
  _ told: FileWithChange, _ change: RecordedChange, besides node: YAMLNode, at path: String
) -> Bool {
  func others(_ node: YAMLNode) -> [[String]] {
    node.fields.filter { $0.key.string != "changes" }
      .map { [$0.key.string] + $0.value.allTexts.map(\.string) }
  }
  func entries(_ node: YAMLNode) -> [[String]] {
    (node["changes"]?.entries ?? []).map { $0.allTexts.map(\.string) }
  }
  guard let new = AssistedFile(path, told.bytes)?.keyNode, others(new) == others(node) else {
    return false
  }
  var all = entries(new)
  guard let own = all.firstIndex(of: change.texts) else { return false }
  all.remove(at: own)
  return all == entries(node)
}
