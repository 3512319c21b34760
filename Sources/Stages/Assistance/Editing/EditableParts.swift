import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns the parts of a file that can be edited by themselves.
  ///
  /// - Parameter path: A file of the site.
  /// - Returns: Keys first, then the whole text and its parts in the order of the file, each with a name of its own;
  ///   a section holds its questions. None where there is no such text.
  package func editableParts(of path: String) -> [EditablePart] {
    guard let file = file(path) else { return [] }
    var parts = keyParts(of: file)
    if !file.body.isEmpty { parts += textParts(of: file) }
    var known: Set<String> = []
    return parts.filter { known.insert($0.id).inserted }
  }

  private func textParts(of file: AssistedFile) -> [EditablePart] {
    guard let all = file.lines(from: file.body.lowerBound, to: file.body.upperBound) else {
      return []
    }
    var parts = [
      EditablePart(kind: .text, name: "all", label: "the whole text", anchor: "", lines: all)
    ]
    let blocks = blocks(of: file)
    let headings = blocks.compactMap { headingPart($0, of: file) }
    for (place, heading) in headings.enumerated() {
      let end = headings[(place + 1)...].first { $0.level <= heading.level }?.start
      guard let lines = file.lines(from: heading.start, to: end ?? file.body.upperBound) else {
        continue
      }
      parts.append(
        EditablePart(
          kind: heading.kind, name: heading.name, label: heading.label, anchor: heading.name,
          lines: lines))
    }
    let entries = entries(of: file)
    let starts =
      blocks.map { file.offset(of: $0.position.inFile(file.path)) }
      + entries.map(\.start)
    for entry in entries {
      let end = starts.filter { $0 > entry.start }.min() ?? file.body.upperBound
      guard let lines = file.lines(from: entry.start, to: end) else { continue }
      parts.append(
        EditablePart(
          kind: entry.kind, name: entry.anchor, label: entry.label, anchor: entry.anchor,
          lines: lines))
    }
    return [parts[0]]
      + parts.dropFirst().sorted {
        ($0.lines.lowerBound, $1.lines.upperBound) < ($1.lines.lowerBound, $0.lines.upperBound)
      }
  }

  private func headingPart(
    _ block: WrittenBlock, of file: AssistedFile
  ) -> (level: Int, start: Int, kind: EditablePart.Kind, name: String, label: String)? {
    guard case .heading(let level, let anchor, let content) = block.kind else { return nil }
    let words = content.plainText()
    let start = file.offset(of: block.position.inFile(file.path))
    switch file.kind {
    case .marker(let set) where level == 2:
      guard let section = settings(of: set)?.sections.definition(namedBy: words) else { break }
      let label = marker(ofFile: file.path).flatMap { site?.label(of: $0.id) }
      let name = [label, section.heading].compactMap(\.self).joined(separator: " ")
      return (level, start, .section, section.id, name)
    case .glossary(let set) where level == 2:
      let name = words.prefix { $0 != ":" }.trimmingWhitespace()
      let term = self.set(set)?.terms.first { $0.name == name }
      return (level, start, .term, term?.anchor ?? slug(name), name)
    default: break
    }
    return (level, start, .heading, anchor, words)
  }

  /// The questions and points of a marker, each with the start of its line.
  private func entries(
    of file: AssistedFile
  ) -> [(kind: EditablePart.Kind, anchor: String, label: String, start: Int)] {
    guard let marker = marker(ofFile: file.path), let site else { return [] }
    let label = site.label(of: marker.id)
    var found: [(kind: EditablePart.Kind, anchor: String, label: String, position: TextPosition)] =
      []
    for section in marker.sections {
      let id = section.definition.id
      func add(point number: Int, at position: TextPosition) {
        let name = "\(label) \(section.definition.heading) \(number)"
        found.append((.point, pointAnchor(section: id, number: number), name, position))
      }
      for part in section.parts {
        switch part {
        case .questions(let questions):
          found += questions.map {
            (.question, $0.anchor, "\(label) \($0.label.text)", $0.position)
          }
        case .points(let points):
          for point in points { add(point: point.number, at: point.position) }
        case .measures(let measures):
          for measure in measures { add(point: measure.number, at: measure.position) }
        case .prose: break
        }
      }
    }
    return found.map { entry in
      (entry.kind, entry.anchor, entry.label, file.line(Int(entry.position.line)).lowerBound)
    }
  }
}

extension AssistedFile {
  /// Returns the lines of a stretch without the empty ones around it; nil where all are empty.
  func lines(from start: Int, to end: Int) -> ClosedRange<Int>? {
    guard start < end else { return nil }
    let isBlank = { (number: Int) in
      self.bytes[self.line(number)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
    let numbers = lineNumber(of: start)...lineNumber(of: end - 1)
    guard let first = numbers.first(where: { !isBlank($0) }),
      let last = numbers.last(where: { !isBlank($0) })
    else { return nil }
    return first...last
  }
}
