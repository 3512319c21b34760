import ContentModel
import Diagnostics
import YAMLReader

/// The old addresses that front matter names, as they are written.
struct AliasList {
  let file: AssistedFile
  /// The addresses.
  let entries: [YAMLText]
  private let key: YAMLText?
  private let isList: Bool

  /// Finds them; nil where the file has no front matter that can be read.
  init?(of file: AssistedFile, in site: AssistedSite) {
    guard let node = site.keys(of: file), !node.fields.isEmpty else { return nil }
    self.file = file
    let field = node.fields.first { $0.key.string == "aliases" }
    key = field?.key
    entries = (field?.value.scalars ?? []).filter { !$0.string.isEmpty }
    isList = field.map { !$0.value.entries.isEmpty } ?? false
  }

  /// Returns the replacement that adds an address behind the others.
  func adding(_ alias: String) -> Replacement {
    guard let key, let last = entries.last, let end = end(of: last) else {
      if let key, let start = file.lines.offset(of: key.position) {
        // A key with nothing behind it.
        let line = start..<file.line(Int(key.position.line)).upperBound
        return Replacement(file.range(line), with: "aliases: [\(alias)]")
      }
      let end = file.keys.upperBound
      return Replacement(file.range(end..<end), with: "aliases: [\(alias)]\n")
    }
    let line = file.line(Int(last.position.line))
    let start = file.lines.offset(of: last.position) ?? line.lowerBound
    if isList, last.position.line != key.position.line {
      let before = file.text(line.lowerBound..<start)
      if before.allSatisfy({ $0 == " " || $0 == "-" }) {
        return Replacement(
          file.range(line.upperBound..<line.upperBound), with: "\n\(before)\(alias)")
      }
    }
    if isList { return Replacement(file.range(end..<end), with: ", \(alias)") }
    return Replacement(file.range(start..<end), with: "[\(file.text(start..<end)), \(alias)]")
  }

  /// Returns the replacement that takes an address out, and the key with the only one.
  func removing(_ place: Int) -> Replacement? {
    guard let key, let start = file.lines.offset(of: entries[place].position),
      let end = end(of: entries[place])
    else { return nil }
    let line = file.line(Int(entries[place].position.line))
    func wholeLines(_ first: Int, _ last: Int) -> Replacement {
      let range =
        file.line(first).lowerBound..<min(file.bytes.count, file.line(last).upperBound + 1)
      return Replacement(file.range(range), with: "")
    }
    let isBelow = entries[place].position.line != key.position.line
    if entries.count == 1 {
      return wholeLines(Int(key.position.line), Int(entries[place].position.line))
    }
    let before = file.text(line.lowerBound..<start)
    if isBelow, before.allSatisfy({ $0 == " " || $0 == "-" }) {
      return wholeLines(Int(entries[place].position.line), Int(entries[place].position.line))
    }
    if place > 0, let previous = self.end(of: entries[place - 1]) {
      return Replacement(file.range(previous..<end), with: "")
    }
    guard let next = file.lines.offset(of: entries[place + 1].position) else { return nil }
    return Replacement(file.range(start..<next), with: "")
  }

  /// Returns where an address ends, with its quotes.
  private func end(of text: YAMLText) -> Int? {
    guard let start = file.lines.offset(of: text.position) else { return nil }
    let quote = file.bytes[start]
    guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      return start + text.lines.utf8.count
    }
    return file.bytes[(start + 1)...].firstIndex(of: quote).map { $0 + 1 }
  }
}
