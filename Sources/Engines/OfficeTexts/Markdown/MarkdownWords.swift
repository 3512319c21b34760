import ForeignTexts

/// The words of a text in Markdown, line by line, less its marks; a pass of its own over the text, which knows no more
/// of Markdown than how marks look.
struct MarkdownWords {
  var passages: [ForeignPassage] = []
  var remarks: [ForeignRemark] = []
  var fence: Substring?
  var isInComment = false
  /// The notes that the text has led to, whose words follow the paragraph that does, and those of all notes.
  var awaited: [String] = []
  var notes: [String: [ForeignPassage]] = [:]
  var note: String?
  var places: [(label: String, place: Int)] = []

  init(_ text: String, from firstLine: Int) {
    var number = firstLine
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      add(line, at: ForeignPlace(.line, number))
      number += 1
    }
    endParagraph()
    place()
  }

  mutating func endParagraph() {
    for label in awaited { places.append((label, passages.count)) }
    awaited = []
  }

  /// Puts notes where the text leads to them first, and those to which it does not lead at its end.
  mutating func place() {
    var placed: [ForeignPassage] = []
    var next = 0
    for (label, place) in places {
      placed += passages[next..<place]
      next = place
      placed += notes.removeValue(forKey: label) ?? []
    }
    placed += passages[next...]
    for (_, note) in notes.sorted(by: { $0.key < $1.key }) { placed += note }
    passages = placed
  }

  mutating func add(_ line: Substring, at place: ForeignPlace) {
    let start = line.drop(while: \.isWhitespace)
    let mark = start.prefix { $0 == "`" || $0 == "~" }
    if let fence {
      if mark.count >= fence.count, mark.first == fence.first, start.trimmedEnd == mark {
        self.fence = nil
      } else {
        append(.body, String(line), place)
      }
      return
    }
    if mark.count >= 3, !start.dropFirst(mark.count).contains("`") {
      fence = mark
      return
    }
    if start.isEmpty { return endParagraph() }
    if line.prefix(4).contains(where: { !$0.isWhitespace }) { note = nil }
    var rest = start
    if let definition = definition(start) {
      // A note is read where the text leads to it; the address of a link is no word.
      guard let label = definition.note else { return }
      note = label
      rest = definition.text
    }
    let isRow = rest.first == "|"
    append(.body, plain(withoutMarks(rest), place), place)
    if isRow { endParagraph() }
  }

  mutating func append(
    _ kind: ForeignPassage.Kind, _ text: String, _ place: ForeignPlace
  ) {
    let passage = ForeignPassage(note == nil ? kind : .note, at: place, text: text)
    if passage.words.isEmpty { return }
    if let note { notes[note, default: []].append(passage) } else { passages.append(passage) }
  }

  /// `[^1]: …` with the name of the note, and `[name]: address` without.
  func definition(_ line: Substring) -> (note: String?, text: Substring)? {
    guard line.first == "[", let end = line.near("]") else { return nil }
    let after = line[line.index(after: end)...]
    guard after.first == ":" else { return nil }
    let name = line[..<end].dropFirst()
    return (name.first == "^" ? String(name.dropFirst()) : nil, after.dropFirst())
  }

  /// A line without what makes it a heading, an entry, a row or a quotation.
  func withoutMarks(_ line: Substring) -> Substring {
    var rest = line
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.first == ">" {
        rest = rest.dropFirst()
      } else if let first = rest.first, "-*+".contains(first),
        rest.dropFirst().first?.isWhitespace ?? true
      {
        rest = rest.dropFirst()
        let task = rest.drop(while: \.isWhitespace)
        for (mark, sign) in [("[ ] ", "☐ "), ("[x] ", "☒ "), ("[X] ", "☒ ")]
        where task.hasPrefix(mark) {
          return Substring(sign + task.dropFirst(4))
        }
      } else if rest.hasPrefix(": ") {
        rest = rest.dropFirst()
      } else if let number = listNumber(rest) {
        rest = rest.dropFirst(number)
      } else {
        break
      }
    }
    let hashes = rest.prefix { $0 == "#" }
    if (1...6).contains(hashes.count), rest.dropFirst(hashes.count).first?.isWhitespace ?? true {
      rest = rest.dropFirst(hashes.count)
      var end = rest.trimmedEnd
      while end.last == "#" { end.removeLast() }
      if end.last?.isWhitespace ?? true { rest = end }
      // Its address and classes: '{#address .class}'.
      if rest.trimmedEnd.last == "}", let open = rest.lastIndex(of: "{"),
        rest[open...].dropFirst().first.map({ "#.".contains($0) }) == true
      {
        rest = rest[..<open]
      }
    }
    // What lies below a heading or between the heads and rows of a table.
    return rest.allSatisfy { "-=|:+ \t*_".contains($0) } ? "" : rest
  }

  func listNumber(_ line: Substring) -> Int? {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard (1...9).contains(digits.count) else { return nil }
    let rest = line.dropFirst(digits.count)
    guard let sign = rest.first, ".)".contains(sign), rest.dropFirst().first?.isWhitespace ?? true
    else { return nil }
    return digits.count + 1
  }

}
