import Diagnostics
import FindingPages

extension FindingPage {
  /// Returns the page as it is read in a terminal or as plain text: without signs of Markdown.
  ///
  /// - Parameters:
  ///   - width: How many characters a line of running text may have; lines of examples stay as they are.
  ///   - isStyled: Whether headings are bold.
  /// - Returns: The page, which ends with a line feed.
  func text(width: Int, isStyled: Bool) -> String {
    parts.map { part in
      switch part {
      case .heading(_, let words): styled(shown(words), isStyled) + "\n"
      case .paragraph(let words): wrapped(shown(words), width: width)
      case .list(let entries):
        entries.map { wrapped(shown($0), width: width, first: "  • ", others: "    ") }.joined()
      case .example(let example):
        wrapped(example.caption, width: width)
          + example.lines.map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
      }
    }.joined(separator: "\n")
  }
}

/// Returns words with code between quotes, and with what shows the page that they lead to.
private func shown(_ words: [FindingPage.Words]) -> String {
  words.map { part in
    switch part {
    case .plain(let text): text
    case .code(let text): text.contains("'") ? text : "'\(text)'"
    case .finding(let code, let text):
      text == code.rawValue
        ? "'waymark explain \(text)'" : "\(text) ('waymark explain \(code.rawValue)')"
    case .link(let text, let address): "\(text) (\(place(of: address)))"
    }
  }.joined()
}

/// Returns where a link leads, as seen from the folder of the project: `docs/themes.md`, its part left out.
private func place(of address: String) -> String {
  guard address.hasPrefix("../") else { return address }
  return "docs/" + address.dropFirst(3).prefix { $0 != "#" }
}

/// Returns a heading, bold where a terminal shows it.
func styled(_ heading: String, _ isStyled: Bool) -> String {
  isStyled ? "\u{1B}[1m\(heading)\u{1B}[m" : heading
}

/// Returns a text on lines that are no longer than a terminal has room for; a longer word has a line of its own.
///
/// - Parameters:
///   - text: Running text.
///   - width: How many characters a line may have.
///   - first: What stands before the first line.
///   - others: What stands before each other line.
/// - Returns: The lines, each with its end.
func wrapped(_ text: String, width: Int, first: String = "", others: String = "") -> String {
  var lines: [String] = []
  var line = first
  var isEmpty = true
  for word in text.split(separator: " ") {
    if !isEmpty, line.count + 1 + word.count > width {
      lines.append(line)
      (line, isEmpty) = (others, true)
    }
    line += (isEmpty ? "" : " ") + word
    isEmpty = false
  }
  return (lines + [line]).map { $0 + "\n" }.joined()
}
