package import Diagnostics

// Quotes that word processors write, and that YAML takes for letters.
extension YAMLNode {
  /// Returns what is wrong with the quotes around the keys and values of a file.
  ///
  /// A value between straight quotes may well have curly ones in it.
  ///
  /// - Parameter path: The file, for findings.
  /// - Returns: A finding for each key and value.
  package func curlyQuotes(path: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    findCurlyQuotes(ofKey: nil, path, &found)
    return found
  }

  private func findCurlyQuotes(
    ofKey key: String?, _ path: String, _ found: inout [Diagnostic]
  ) {
    switch content {
    case .scalar(let text):
      guard let key, let quotes = text.strayQuotes else { return }
      let shown = text.unquoted
      let hint = "write straight quotes, or none: \(key): \(shown)"
      found.append(
        Diagnostic(
          .curlyQuotes, at: position.inFile(path), length: text.lineLength,
          quotes == .around
            ? "curly quotes stand around '\(key)', and are shown with it"
            : "a curly quote stands at one end of '\(key)', and is shown with it",
          hint: quotes == .around
            ? shown.contains { "\"\\".contains($0) }
              ? Suggestion(hint)
              : Suggestion(
                hint, writing: "\"\(shown)\"", inPlaceOf: text.string, isSafe: true)
            : "take it out, or write the other one as well",
          words: text.wordsRange(in: path)))
    case .sequence(let nodes):
      for node in nodes { node.findCurlyQuotes(ofKey: key, path, &found) }
    case .mapping(let entries):
      for entry in entries {
        if entry.key.strayQuotes == .around {
          let name = entry.key.unquoted
          let isAlone = !entries.contains { $0.key.string == name } && entry.key.canHold(name)
          found.append(
            Diagnostic(
              .curlyQuotes, at: entry.key.position.inFile(path), length: entry.key.lineLength,
              "curly quotes stand around the key '\(entry.key.unquoted)', and belong to its name",
              hint: isAlone
                ? Suggestion(
                  "write \(name):", writing: name, inPlaceOf: entry.key.string, isSafe: true)
                : Suggestion("write \(name):"), words: entry.key.wordsRange(in: path)))
        }
        entry.value.findCurlyQuotes(ofKey: entry.key.string, path, &found)
      }
    }
  }
}

extension YAMLText {
  /// What curly quotes stand at the ends of a value.
  enum StrayQuotes { case around, atOneEnd }

  /// The curly quotes at its ends that are most likely meant for YAML; nil for those that belong to its words.
  var strayQuotes: StrayQuotes? {
    // Nearly no value begins or ends with a character of several bytes.
    guard let firstByte = string.utf8.first, let lastByte = string.utf8.last,
      firstByte >= 0x80 || lastByte >= 0x80, position == linesPosition,
      let first = string.first, let last = string.last, string.utf8.count > 1
    else { return nil }
    let inner = string.dropFirst().dropLast()
    let (opens, closes) = (isCurlyQuote(first), isCurlyQuote(last))
    // A quote of the same form within is the other half of one of them.
    let hasInner = inner.contains { isDoubleQuote($0) || $0 == "‘" && first == "‘" }
    if opens, closes || last == "\"" || last == "'" { return hasInner ? nil : .around }
    if closes, first == "\"" || first == "'" { return hasInner ? nil : .around }
    // An apostrophe may stand at either end.
    if isDoubleQuote(first) && !hasInner || isDoubleQuote(last) && !hasInner { return .atOneEnd }
    return nil
  }

  /// How many bytes it takes on its line; nil for one of several lines, or with quotes of YAML.
  fileprivate var lineLength: Int? {
    position == linesPosition && !lines.contains("\n") ? string.utf8.count : nil
  }
}

private func isDoubleQuote(_ character: Character) -> Bool { "“”„‟«»‹›「」＂".contains(character) }
