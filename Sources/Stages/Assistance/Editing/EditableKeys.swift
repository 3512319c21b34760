import ContentModel
import Diagnostics
import YAMLReader

// The keys of front matter and of YAML files.
extension AssistedSite {
  /// Returns all keys of a file, each key that stands alone, and each source of a list of sources.
  func keyParts(of file: AssistedFile) -> [EditablePart] {
    guard !file.keys.isEmpty,
      let all = file.lines(from: file.keys.lowerBound, to: file.keys.upperBound)
    else { return [] }
    let whole = EditablePart(
      kind: .keys, name: "all", label: "all details", anchor: "", lines: all)
    if case .sources(let set) = file.kind { return [whole] + sourceParts(of: set, in: file, all) }
    let starts = all.compactMap { number -> (line: Int, key: String)? in
      guard let line = KeyLine(file.line(number), of: file.bytes), line.indent == 0,
        !line.hasDash, let key = line.key
      else { return nil }
      return (number, file.text(key))
    }
    return [whole]
      + parts(from: starts.map { ($0.line, $0.key) }, in: file, to: all.upperBound) { key in
        EditablePart(kind: .key, name: key.name, label: key.name, anchor: "", lines: key.lines)
      }
  }

  private func sourceParts(
    of set: SetID, in file: AssistedFile, _ all: ClosedRange<Int>
  ) -> [EditablePart] {
    guard let node = keys(of: file) else { return [] }
    let dashes = all.compactMap { number in
      KeyLine(file.line(number), of: file.bytes).flatMap { $0.hasDash ? (number, $0.indent) : nil }
    }
    guard let indent = dashes.map(\.1).min() else { return [] }
    let lines = dashes.filter { $0.1 == indent }.map(\.0)
    let named = (node["references"]?.entries ?? node.entries).compactMap { entry in
      entry["id"]?.text.flatMap { id in
        lines.last { $0 <= Int(id.linesPosition.line) }.map { (line: $0, name: id.string) }
      }
    }
    return parts(from: named, in: file, to: all.upperBound) { source in
      EditablePart(
        kind: .source, name: source.name, label: source.name, anchor: source.name,
        lines: source.lines)
    }
  }

  /// Makes a part of each stretch up to the next; comments above the next belong to that.
  private func parts(
    from starts: [(line: Int, name: String)], in file: AssistedFile, to last: Int,
    _ part: ((name: String, lines: ClosedRange<Int>)) -> EditablePart
  ) -> [EditablePart] {
    starts.enumerated().map { place, start in
      var end = place + 1 < starts.count ? starts[place + 1].line - 1 : last
      while end > start.line, !file.hasWords(onLine: end) { end -= 1 }
      return part((start.name, start.line...end))
    }
  }
}

extension AssistedFile {
  /// Whether a line of keys says something: it is neither empty nor a comment.
  fileprivate func hasWords(onLine number: Int) -> Bool {
    let first = bytes[line(number)].first { $0 != 0x20 && $0 != 0x09 }
    return first.map { $0 != UInt8(ascii: "#") } ?? false
  }
}
