import ContentModel
import Diagnostics
import MarkdownReader
import YAMLReader

// What a file names, as it stands now. Things are those of the last good site.
extension AssistedSite {
  /// Returns a file as it is now; nil where there is none, or it is no text of the site.
  func file(_ path: String) -> AssistedFile? { AssistedFile(path, in: files) }

  /// Returns what a file names, in the order of its bytes, no two of them over one another.
  func occurrences(in file: AssistedFile) -> [Occurrence] {
    named(in: file).occurrences
  }

  /// Returns what a file names at a place.
  ///
  /// At the end of a name it is still meant, unless another begins there.
  func occurrence(at place: SourcePosition) -> Occurrence? {
    guard let file = file(place.path) else { return nil }
    let place = file.lines.position(of: file.offset(of: place))
    let all = occurrences(in: file)
    return all.first { $0.range.contains(place) } ?? all.first { $0.range.end == place }
  }

  /// Returns what a file names, with the ranges of markers in it.
  func named(in file: AssistedFile) -> NamedInText {
    var named = namedByKeys(of: file)
    if !file.body.isEmpty {
      let blocks = blocks(of: file)
      if let names = site?.names {
        named.add(names.occurrences(in: blocks, ofFile: file.path))
      }
      named.add(headings(among: blocks, of: file))
    }
    return named.only(within: file)
  }

  /// Returns what the keys and values of a file name.
  func namedByKeys(of file: AssistedFile) -> NamedInText {
    var named = NamedInText()
    if let node = keys(of: file) {
      KeyWalk(site: self, file: file).walk(node, &named)
    }
    return named.only(within: file)
  }

  /// Returns the keys and values of a file; nil where it has none, or they cannot be read.
  func keys(of file: AssistedFile) -> YAMLNode? { file.keyNode }

  /// Returns the text of a Markdown file.
  func blocks(of file: AssistedFile) -> [WrittenBlock] {
    let settings = settings(of: file.set)
    return readMarkdown(
      Array(file.bytes[file.body]), path: file.path,
      start: TextPosition(line: file.lineNumber(of: file.body.lowerBound), column: 1),
      callOuts: settings?.callOuts ?? CallOutKind.known
    ).value
  }

  /// Returns what is known of a set; nil where it is none of the site's.
  func set(_ id: SetID?) -> MarkerSet? { id.flatMap { id in site?.sets.first { $0.id == id } } }

  /// Returns what `set.yml` says of a set.
  func settings(of id: SetID?) -> SetSettings? { set(id)?.settings }

  /// Returns the marker of a file.
  func marker(ofFile path: String) -> Marker? {
    guard case .marker(let id)? = site?.names?.page(ofFile: path) else { return nil }
    return marker(id)
  }

  /// Returns a marker by its name; nil where it is none of the site's.
  func marker(_ id: MarkerID) -> Marker? {
    guard let set = set(id.set), set.hasMarker(id.number) else { return nil }
    return set.marker(id.number)
  }

  private func headings(among blocks: [WrittenBlock], of file: AssistedFile) -> NamedInText {
    var named: [Occurrence] = []
    let marker = marker(ofFile: file.path)?.id
    for block in blocks {
      guard case .heading(let level, let anchor, let content) = block.kind,
        let range = file.words(ofHeadingAt: block.position)
      else { continue }
      let words = content.plainText()
      var range2 = range
      var thing = NamedThing.heading(path: file.path, anchor: anchor)
      switch file.kind {
      case .marker(let set) where level == 2:
        guard let marker,
          let section = settings(of: set)?.sections.definition(namedBy: words)
        else { continue }
        thing = .sectionOfMarker(marker, section.id)
      case .glossary(let set) where level == 2:
        let name = words.prefix { $0 != ":" }.trimmingWhitespace()
        let term = self.set(set)?.terms.first { $0.name == name }
        thing = .term(set, anchor: term?.anchor ?? slug(name))
        let written = file.text(range).prefix { $0 != ":" }.trimmingWhitespace()
        range2 = range.lowerBound..<(range.lowerBound + written.utf8.count)
      case .glossary: continue
      default: break
      }
      guard !range2.isEmpty else { continue }
      named.append(Occurrence(file.range(range2), thing, .definition, text: file.text(range2)))
    }
    return NamedInText(named)
  }
}

extension AssistedFile {
  /// Returns the words of a heading that is written with `#`, without the signs around them; nil for one of another
  /// shape.
  func words(ofHeadingAt position: TextPosition) -> Range<Int>? {
    guard let start = lines.offset(of: position) else { return nil }
    let line = start..<line(Int(position.line)).upperBound
    let signs = bytes[line].prefix { $0 == UInt8(ascii: "#") }
    guard (1...6).contains(signs.count) else { return nil }
    var words = bytes[line].dropFirst(signs.count)
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    words = words.drop(while: isBlank)
    while let last = words.last, isBlank(last) { words.removeLast() }
    var closed = words
    while closed.last == UInt8(ascii: "#") { closed.removeLast() }
    if closed.count < words.count, closed.last.map(isBlank) ?? true {
      while let last = closed.last, isBlank(last) { closed.removeLast() }
      words = closed
    }
    return words.isEmpty ? nil : words.startIndex..<words.endIndex
  }
}

extension NamedInText {
  /// Returns the same in the order of the bytes, without what is not written as it reads, and each place once.
  fileprivate func only(within file: AssistedFile) -> NamedInText {
    var end = TextPosition(line: 0, column: 0)
    let sorted = occurrences.sorted {
      ($0.range.start, $1.range.end) < ($1.range.start, $0.range.end)
    }
    var (kept, unplaced): ([Occurrence], [Occurrence]) = ([], [])
    for occurrence in sorted {
      let bytes = file.bytes(of: occurrence.range)
      let isOnOneLine = occurrence.range.start.line == occurrence.range.end.line
      guard let bytes,
        !isOnOneLine || file.bytes[bytes].elementsEqual(occurrence.text.utf8)
      else {
        unplaced.append(occurrence)
        continue
      }
      guard end <= occurrence.range.start else { continue }
      end = occurrence.range.end
      kept.append(occurrence)
    }
    return NamedInText(kept, between: between, unplaced: self.unplaced + unplaced)
  }
}

extension SourceRange {
  /// Whether a place stands in it, its end left out.
  func contains(_ place: TextPosition) -> Bool { start <= place && place < end }
}

extension AssistedFile {
  /// Its keys and values; nil where it has none, or they cannot be read.
  var keyNode: YAMLNode? {
    guard !keys.isEmpty else { return nil }
    return readYAML(
      Array(bytes[keys]), path: path, firstLine: lineNumber(of: keys.lowerBound)
    ).value
  }
}
