import ByteWriting
import ContentModel

/// What means something to TeX or BibTeX, and what stands in its place; several lines become one.
enum TeXEscaping: ByteReplacement {
  @inline(__always) static func mark(_ byte: UInt8) -> UInt8 {
    let isPlain =
      ((byte | 0x20) &- 0x61 < 26 ? 1 : 0) | (byte &- 0x27 < 21 ? 1 : 0)
      | (byte == 0x20 ? 1 : 0) | (byte == 0x3F ? 1 : 0) | (byte & 0x80 != 0 ? 1 : 0)
    return isPlain == 0 ? 1 : 0
  }

  static func replacement(at index: Int, of bytes: [UInt8]) -> (text: String, length: Int)? {
    switch bytes[index] {
    // BibTeX counts braces, and does not see that one is escaped.
    case UInt8(ascii: "{"): return ("{\\textbraceleft}", 1)
    case UInt8(ascii: "}"): return ("{\\textbraceright}", 1)
    case UInt8(ascii: "\\"): return ("{\\textbackslash}", 1)
    case UInt8(ascii: "~"): return ("{\\textasciitilde}", 1)
    case UInt8(ascii: "^"): return ("{\\textasciicircum}", 1)
    case UInt8(ascii: "<"): return ("{\\textless}", 1)
    case UInt8(ascii: ">"): return ("{\\textgreater}", 1)
    case UInt8(ascii: "|"): return ("{\\textbar}", 1)
    case UInt8(ascii: "&"): return ("\\&", 1)
    case UInt8(ascii: "%"): return ("\\%", 1)
    case UInt8(ascii: "$"): return ("\\$", 1)
    case UInt8(ascii: "#"): return ("\\#", 1)
    case UInt8(ascii: "_"): return ("\\_", 1)
    case 0x0A, 0x0D:
      let end = bytes[index...].firstIndex { $0 != 0x0A && $0 != 0x0D } ?? bytes.count
      return (index == 0 || end == bytes.count ? "" : " ", end - index)
    default: return nil
    }
  }
}

extension UTF8Buffer {
  /// Appends text in which no character means anything to TeX or BibTeX.
  mutating func appendTeX(_ text: String) { append(text, replacing: TeXEscaping.self) }

  /// Appends a title in which the words with capitals keep them, whatever a style does to titles.
  ///
  /// `The law of England` gives `The law of {England}`; words in italics stand in a group of their own.
  mutating func appendTeXTitle(_ title: StyledText) {
    for (index, run) in title.runs.enumerated() {
      let isFirst = index == 0
      guard !run.marks.isEmpty else {
        let edges = (start: !isFirst, end: index < title.runs.count - 1)
        appendProtectedWords(run.words, isBeginning: isFirst, keepingSpaces: edges)
        continue
      }
      // A group that begins with a command would count as a single letter, and lose its capitals.
      self += "{{"
      let commands = texCommands.filter { run.marks.contains($0.marks) }
      for command in commands { self += command.name }
      appendTeX(run.words)
      for _ in commands { self += "}" }
      self += "}}"
    }
  }

  private mutating func appendProtectedWords(
    _ words: String, isBeginning: Bool, keepingSpaces edges: (start: Bool, end: Bool)
  ) {
    let bytes = Array(words.utf8)
    var index = 0
    var isFirst = true
    var isAfterBlank = false
    while index < bytes.count {
      let blank = blankLength(at: index, of: bytes)
      if blank > 0 {
        index += blank
        isAfterBlank = true
        continue
      }
      var end = index + 1
      while end < bytes.count, blankLength(at: end, of: bytes) == 0 { end += 1 }
      if isAfterBlank, !isFirst || edges.start { append(ascii: UInt8(ascii: " ")) }
      appendProtectedWord(bytes[index..<end], isBeginning: isFirst && isBeginning)
      isAfterBlank = false
      isFirst = false
      index = end
    }
    if isAfterBlank, edges.end { append(ascii: UInt8(ascii: " ")) }
  }

  private mutating func appendProtectedWord(_ word: ArraySlice<UInt8>, isBeginning: Bool) {
    let start = count
    guard hasCapitals(word, besidesTheFirst: isBeginning) else {
      append(word)
      return replace(from: start, with: TeXEscaping.self)
    }
    self += "{"
    let inner = count
    append(word)
    replace(from: inner, with: TeXEscaping.self)
    if bytes[inner] == UInt8(ascii: "\\") {
      let escaped = Array(bytes[inner...])
      truncate(to: inner)
      self += "{"
      append(escaped)
      self += "}"
    }
    self += "}"
  }
}

/// The commands for the marks of words.
private let texCommands: [(marks: StyledText.Marks, name: String)] = [
  (.italic, "\\emph{"), (.bold, "\\textbf{"), (.superscript, "\\textsuperscript{"),
  (.subscript, "\\textsubscript{"), (.smallCapitals, "\\textsc{"),
]

private func hasCapitals(_ word: ArraySlice<UInt8>, besidesTheFirst isBeginning: Bool) -> Bool {
  guard word.allSatisfy({ $0 < 0x80 }) else {
    let letters = String(decoding: word, as: UTF8.self)
    return (isBeginning ? letters.dropFirst() : letters[...]).contains(where: \.isUppercase)
  }
  return (isBeginning ? word.dropFirst() : word).contains { $0 &- 0x41 < 26 }
}

/// Returns how many bytes the white space has that begins at a place; 0 where none does.
func blankLength(at index: Int, of bytes: [UInt8]) -> Int {
  switch bytes[index] {
  case 0x20, 0x09...0x0D: return 1
  // Spaces that are not of ASCII: the no-break space, those of U+2000 to U+200A, and others.
  case 0xC2: return bytes[index...].starts(with: [0xC2, 0xA0]) ? 2 : 0
  case 0xE2:
    guard index + 2 < bytes.count else { return 0 }
    let last = bytes[index + 2]
    switch bytes[index + 1] {
    case 0x80: return last <= 0x8A || [0xA8, 0xA9, 0xAF].contains(last) ? 3 : 0
    case 0x81: return last == 0x9F ? 3 : 0
    default: return 0
    }
  case 0xE3: return bytes[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
  default: return 0
  }
}
