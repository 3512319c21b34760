import ContentModel
import Diagnostics

extension AssistedSite {
  /// Returns what a file is made of: a marker of sections with their questions and points, a page of headings, a YAML
  /// file of its named entries.
  ///
  /// - Parameter path: A file of the site.
  /// - Returns: The parts in the order of the file; a marker is one, with its sections inside it.
  package func outline(of path: String) -> [Symbol] {
    guard let file = file(path) else { return [] }
    guard file.body.isEmpty else { return outline(ofText: file) }
    return occurrences(in: file).filter { $0.form == .definition }.compactMap { occurrence in
      let kind = kind(of: occurrence.thing)
      let detail = explanation(of: occurrence.thing)?.title ?? ""
      return Symbol(
        kind, occurrence.text, detail: detail == occurrence.text ? "" : detail,
        range: occurrence.range, nameRange: occurrence.range)
    }
  }

  private func outline(ofText file: AssistedFile) -> [Symbol] {
    let blocks = blocks(of: file)
    let headings = blocks.compactMap { block -> (level: Int, start: Int, words: Range<Int>)? in
      guard case .heading(let level, _, _) = block.kind,
        let start = file.lines.offset(of: block.position),
        let words = file.words(ofHeadingAt: block.position)
      else { return nil }
      return (level, start, words)
    }
    let marker = marker(ofFile: file.path)
    var open: [(level: Int, start: Int, words: Range<Int>, inside: [Symbol])] = []
    var symbols: [Symbol] = []
    func close(to level: Int, at end: Int) {
      while let last = open.last, last.level >= level {
        open.removeLast()
        let range = file.range(last.start..<max(last.words.upperBound, file.trimmedEnd(end)))
        let entries = marker.map { self.entries(of: $0, in: range, file) } ?? []
        let inside =
          (last.inside
          + entries.filter { entry in
            !last.inside.contains { $0.range.contains(entry.range.start) }
          }).sorted { $0.range.start < $1.range.start }
        let symbol = Symbol(
          file.isMarker && last.level == 2 ? .section : .anchor, file.text(last.words),
          range: range, nameRange: file.range(last.words), children: inside)
        if open.isEmpty {
          symbols.append(symbol)
        } else {
          open[open.count - 1].inside.append(symbol)
        }
      }
    }
    for heading in headings {
      close(to: heading.level, at: heading.start)
      open.append((heading.level, heading.start, heading.words, []))
    }
    close(to: 0, at: file.bytes.count)
    guard let marker, let name = definitions(of: .marker(marker.id)).first else { return symbols }
    let all = file.range(0..<file.trimmedEnd(file.bytes.count))
    return [
      Symbol(
        .marker, "\(site?.label(of: marker.id) ?? "") \(marker.title)", range: all, nameRange: name,
        children: symbols)
    ]
  }

  /// The questions and points of a marker that begin in a stretch, each up to the next.
  private func entries(of marker: Marker, in range: SourceRange, _ file: AssistedFile) -> [Symbol] {
    var found: [(kind: Completion.Kind, name: String, words: String, position: TextPosition)] = []
    for section in marker.sections {
      for part in section.parts {
        switch part {
        case .questions(let questions):
          found += questions.map {
            (.question, $0.label.text, $0.content.plainText(), $0.position)
          }
        case .points(let points):
          found += points.map { (.point, "\($0.number)", $0.content.plainText(), $0.position) }
        case .measures(let measures):
          found += measures.map {
            (.point, "\($0.number)", $0.content.plainText(), $0.position)
          }
        case .prose: break
        }
      }
    }
    return found.filter { range.contains($0.position) }.compactMap { entry in
      guard let line = restOfLine(at: entry.position.inFile(file.path)) else { return nil }
      return Symbol(
        entry.kind, entry.name, detail: String(entry.words.prefix(80)), range: line,
        nameRange: line)
    }
  }

  /// Returns what kind of thing something is.
  func kind(of thing: NamedThing) -> Completion.Kind {
    switch thing {
    case .marker: .marker
    case .question: .question
    case .point: .point
    case .section, .sectionOfMarker: .section
    case .phase: .phase
    case .source: .source
    case .term: .term
    case .heading: .anchor
    case .page, .file, .set, .address: .path
    case .object: .source
    }
  }
}

extension AssistedFile {
  /// Returns where the last line with something on it ends, before a place.
  func trimmedEnd(_ end: Int) -> Int {
    var end = end
    while end > 0, " \n\t".utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}
