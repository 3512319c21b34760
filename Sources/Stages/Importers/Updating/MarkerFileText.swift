import ContentModel
import Diagnostics

/// The text of a marker's file, cut at the headings of sections.
struct MarkerFileText {
  private(set) var text: String
  private let definitions: [SectionDefinition]

  init(_ text: String, sections: [SectionDefinition]) {
    self.text = text
    definitions = sections
  }

  /// The lines of the text with the places where they begin and end, line ends included.
  private var lines: [Range<String.Index>] {
    var lines: [Range<String.Index>] = []
    var start = text.startIndex
    while start < text.endIndex {
      let end = text[start...].firstIndex(where: \.isNewline).map { text.index(after: $0) }
      lines.append(start..<(end ?? text.endIndex))
      start = end ?? text.endIndex
    }
    return lines
  }

  /// How many lines the front matter has, its two marks among them; none where there is no front matter.
  private func frontMatterCount(_ lines: [Range<String.Index>]) -> Int {
    guard let first = lines.first, words(first) == "---" else { return 0 }
    return lines.dropFirst().firstIndex { words($0) == "---" }.map { $0 + 1 } ?? 0
  }

  private func words(_ line: Range<String.Index>) -> Substring { text[line].trimmingBlanks }

  /// The texts of the sections, from below their headings to the next.
  private var bodies: [String: Substring] { sectionBodies(of: text, definitions) }

  /// The hashes of the texts of the sections, by their ids.
  var hashes: [String: String] { bodies.mapValues(sectionHash) }

  /// Returns the text of a section, without the blanks around it; nil where there is none.
  func body(of id: String) -> String? {
    bodies[id].map { String($0.trimmingBlanks) }
  }

  /// Puts a text in place of that of a section; the blank lines around it stay.
  mutating func replaceBody(of id: String, with body: String) {
    guard let place = bodies[id] else { return }
    let old = place.trimmingBlanks
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let written = body.replacing("\n", with: ending)
    if old.isEmpty {
      text.replaceSubrange(
        place.startIndex..<place.endIndex, with: ending + written + ending + ending)
    } else {
      text.replaceSubrange(old.startIndex..<old.endIndex, with: written)
    }
  }

  /// Puts a section behind those that stand before it in the set.
  mutating func insert(_ section: SectionDefinition, body: String, in order: [SectionDefinition]) {
    let before = Set(order.prefix { $0.id != section.id }.map(\.id))
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let written = "## \(section.heading)\(ending)\(ending)" + body.replacing("\n", with: ending)
    let bodies = bodies.filter { before.contains($0.key) }.values
    if let last = bodies.max(by: { $0.startIndex < $1.startIndex }) {
      let kept = last.trimmingBlanks.endIndex
      text.insert(contentsOf: "\(ending)\(ending)\(written)", at: kept)
    } else {
      let lines = lines
      let count = frontMatterCount(lines)
      let start = count > 0 ? lines[count - 1].upperBound : text.startIndex
      text.insert(contentsOf: "\(written)\(ending)\(ending)", at: start)
    }
  }
}

extension MarkerFileText {
  /// The lines of the front matter that say where the text was imported from.
  private var importedLines: Range<String.Index>? {
    let lines = lines
    let matter = lines.prefix(frontMatterCount(lines))
    guard let first = matter.firstIndex(where: { text[$0].hasPrefix("imported:") }) else {
      return nil
    }
    var end = first + 1
    while end < matter.count - 1, text[matter[end]].first?.isWhitespace == true { end += 1 }
    return matter[first].lowerBound..<matter[end - 1].upperBound
  }

  /// Puts lines in place of those that say where the text was imported from.
  mutating func remember(_ imported: [String]) {
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let written = imported.map { $0 + ending }.joined()
    if let range = importedLines {
      text.replaceSubrange(range, with: written)
    } else {
      let lines = lines
      let count = frontMatterCount(lines)
      if count > 1 { text.insert(contentsOf: written, at: lines[count - 1].lowerBound) }
    }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The text without the white space at its two ends, in its own places.
  fileprivate var trimmingBlanks: Substring {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
