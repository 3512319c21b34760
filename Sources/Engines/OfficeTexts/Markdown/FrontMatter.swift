import ForeignTexts

/// What programs that make sites keep above the text of a page: YAML between `---`, TOML between `+++`.
struct FrontMatter {
  /// The text below it.
  let text: String
  /// The line of the file on which that begins.
  let firstLine: Int
  /// The words of it, line by line.
  private(set) var passages: [ForeignPassage] = []
  private(set) var title: String?

  init(_ file: String) {
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false)
    let fence = lines.first.map { $0.drop { $0 == "\u{FEFF}" } } ?? ""
    let mark = fence.trimmedEnd
    guard mark == "---" || mark == "+++",
      let end = lines.dropFirst().firstIndex(where: {
        let line = $0.trimmedEnd
        return line == mark || (mark == "---" && line == "...")
      }), end == 1 || lines[1..<end].contains(where: { $0.contains(mark == "---" ? ":" : "=") })
    else {
      text = file
      firstLine = 1
      return
    }
    text = lines[(end + 1)...].joined(separator: "\n")
    firstLine = end + 2
    for (index, line) in lines[1..<end].enumerated() {
      let passage = ForeignPassage(.properties, at: ForeignPlace(.line, index + 2), text: line)
      if !passage.words.isEmpty { passages.append(passage) }
      let (key, value) = Self.pair(line, mark == "---" ? ":" : "=")
      if key == "title", title == nil, !value.isEmpty { title = value }
    }
  }

  /// A key at the beginning of a line with its value, less the quotes around it.
  private static func pair(_ line: Substring, _ sign: Character) -> (String, String) {
    guard let place = line.firstIndex(of: sign) else { return ("", "") }
    let key = line[..<place].trimmedEnd
    var value = line[line.index(after: place)...].drop(while: \.isWhitespace).trimmedEnd
    if let quote = value.first, quote == "\"" || quote == "'", value.count > 1, value.last == quote
    {
      value = value.dropFirst().dropLast()
    }
    return (String(key), String(value))
  }
}

extension Substring {
  /// The text without blanks at its end.
  var trimmedEnd: Substring {
    var text = self
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
