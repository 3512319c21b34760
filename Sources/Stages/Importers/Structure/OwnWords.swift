import ContentModel

/// What a document of Waymark says of a section or question.
enum OwnState {
  /// It was written for an edition.
  case drafted
  /// The original says more.
  case heldInPart
}

/// What documents and pages of Waymark say beside the text of a set, in the words of its theme.
///
/// Each is a text as the theme has it, in which `{name}` stands for any words.
package struct OwnWords: Hashable, Sendable {
  /// Whole paragraphs: `Written for this edition`, `Not held here: {sections}`.
  package var paragraphs: [String]
  /// What stands before or behind a question: `[added {year}]`.
  package var marks: [String]
  /// Headings of lists that a document makes by itself, up to the next heading of their level or a higher one: `Sources`.
  package var lists: [String]
  /// Headings that stand above questions of an edition, whose questions follow all the same.
  package var questionHeadings: [String]

  /// What stands below the heading of a section that was written for an edition; each is a paragraph as well.
  package var drafted: [String]
  /// What stands below the heading of a section, or below a question, of which the original says more; likewise.
  package var heldInPart: [String]

  /// Takes the words of a theme.
  package init(
    paragraphs: [String] = [], marks: [String] = [], lists: [String] = [],
    questionHeadings: [String] = [], drafted: [String] = [], heldInPart: [String] = []
  ) {
    self.paragraphs = paragraphs
    self.marks = marks
    self.lists = lists
    self.questionHeadings = questionHeadings
    self.drafted = drafted
    self.heldInPart = heldInPart
    self.paragraphs += drafted + heldInPart
  }

  /// Returns what a paragraph says of the section or question that it stands below; nil where it says nothing of the kind.
  func state(_ text: String) -> OwnState? {
    if drafted.contains(where: { matches($0, text) }) { return .drafted }
    return heldInPart.contains { matches($0, text) } ? .heldInPart : nil
  }

  /// Whether texts are those of a document of Waymark: they have a whole sentence of its, or nearly so,
  /// or two beginnings.
  func speak(in texts: [String]) -> Bool {
    var beginnings: Set<String> = []
    for text in texts where text.utf8.count < 1000 {
      for pattern in paragraphs where matches(pattern, text) {
        let own = pattern.split(separator: " ").filter { !$0.contains("{") }.count
        if own >= (pattern.contains("{") ? 6 : 4) { return true }
        beginnings.insert(pattern)
      }
    }
    return beginnings.count > 1
  }

  /// Whether a paragraph is one of Waymark's.
  func isParagraph(_ text: String) -> Bool { paragraphs.contains { matches($0, text) } }

  /// Whether a heading begins one of its lists.
  func isList(_ text: String) -> Bool { lists.contains { matches($0, text) } }

  /// Whether a heading stands above questions of an edition.
  func isQuestionHeading(_ text: String) -> Bool {
    questionHeadings.contains { matches($0, text) }
  }

  /// Returns how many bytes a mark and the blanks around it take at the beginning of a text; nil where none stands
  /// there.
  func mark(atStartOf text: String) -> Int? {
    guard text.first == "[", let close = text.firstIndex(of: "]"),
      isMark(text[...close])
    else { return nil }
    return text[...close].utf8.count
  }

  /// Returns how many bytes a mark takes at the end of a text; nil where none stands there.
  func mark(atEndOf text: String) -> Int? {
    guard text.last == "]", let open = text.lastIndex(of: "["), isMark(text[open...]) else {
      return nil
    }
    return text[open...].utf8.count
  }

  private func isMark(_ text: Substring) -> Bool {
    text.utf8.count < 80 && marks.contains { matches($0, String(text)) }
  }
}

/// Whether a text is what a pattern says, with any words for each `{name}` and blanks that do not matter.
func matches(_ pattern: String, _ text: String) -> Bool {
  let words = folded(text)
  var pieces: [String] = []
  var rest = pattern[...]
  while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
    pieces.append(String(rest[..<open]))
    rest = rest[rest.index(after: close)...]
  }
  pieces.append(String(rest))
  guard pieces.contains(where: { !$0.trimmingWhitespace().isEmpty }) else { return false }
  if pieces.count == 1 { return folded(pattern) == words }
  let (first, last) = (folded(pieces[0]), folded(pieces[pieces.count - 1]))
  guard words.hasPrefix(first), words.count >= first.count + last.count, words.hasSuffix(last)
  else {
    return false
  }
  var left = words.dropFirst(first.count).dropLast(last.count)
  for piece in pieces.dropFirst().dropLast() {
    guard let found = left.firstRange(of: folded(piece)) else { return false }
    left = left[found.upperBound...]
  }
  return true
}

private func folded(_ text: String) -> String {
  text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
}
