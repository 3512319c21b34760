import ContentModel

/// Finds the contents lists of a document: three entries or more, each with the words of a heading further down.
///
/// - Parameters:
///   - lines: The lines of the document.
///   - isHeading: Whether a line begins something, although it may be no heading.
/// - Returns: The places of lines that are part of one, with the heading above it.
func contentsLists(in lines: [DocumentLine], isHeading: (DocumentLine) -> Bool) -> Set<Int> {
  var lastPlace: [String: Int] = [:]
  for (place, line) in lines.enumerated() where line.isHeading || isHeading(line) {
    lastPlace[contentsKey(line.text)] = place
  }
  /// The entries of a line that could be one of a contents list; nothing where it could not.
  func entries(_ line: DocumentLine, at place: Int) -> Int {
    let texts =
      if case .list(let list) = line.block.kind { leaves(of: list) } else { [line.text] }
    let areAll = texts.allSatisfy { text in
      guard !text.isEmpty, let target = lastPlace[contentsKey(text)] else { return false }
      return target > place
    }
    return areAll ? texts.count : 0
  }
  var found: Set<Int> = []
  var start = 0
  while start < lines.count {
    var end = start
    var count = 0
    while end < lines.count {
      let more = entries(lines[end], at: end)
      // A heading with the words of another begins something of its own.
      guard more > 0, more > 1 || lines[end].level.map({ $0 > 6 }) ?? true else { break }
      count += more
      end += 1
    }
    // The last lines of a run may be headings that text stands below.
    if count >= 3 {
      let beyond = Set((start..<end).map { contentsKey(lines[$0].text) }).subtracting([""])
      let areListed = beyond.allSatisfy { (lastPlace[$0] ?? 0) >= end }
      if areListed {
        found.formUnion(start..<end)
        if start > 0, !lines[start - 1].text.isEmpty, canBeHeading(lines[start - 1].text),
          lines[start - 1].text.split(separator: " ").count <= 4
        {
          found.insert(start - 1)
        }
      }
    }
    start = max(end, start + 1)
  }
  return found
}

/// The texts of the entries of a list and of those below them.
private func leaves(of list: BlockList<WrittenReference>) -> [String] {
  list.entries.flatMap { entry in
    entry.content.flatMap { block -> [String] in
      switch block.kind {
      case .list(let inner): leaves(of: inner)
      case .paragraph(let content): [content.plainText()]
      default: [""]
      }
    }
  }
}

/// The words of a heading or of its entry in a contents list, without the number of its page and the dots before it.
private func contentsKey(_ text: String) -> String {
  var key = foldedHeading(text)[...]
  let digits = key.reversed().prefix { $0.isWholeNumber }.count
  if digits > 0, digits < key.count {
    let before = key.dropLast(digits)
    if let last = before.last, " .…·_".contains(last) {
      key = before
    }
  }
  while let last = key.last, " .…·_:".contains(last) { key.removeLast() }
  return String(key)
}
