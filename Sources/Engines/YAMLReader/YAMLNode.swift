package import Diagnostics

/// A YAML value with the place where it begins.
package struct YAMLNode: Hashable, Sendable {
  /// What it is.
  package let content: Content
  /// Where it begins.
  package let position: TextPosition

  /// The three kinds of YAML value.
  ///
  /// Scalars stay text: what a number or date is, its reader says.
  package indirect enum Content: Hashable, Sendable {
    /// A single value.
    case scalar(YAMLText)
    /// A list.
    case sequence([YAMLNode])
    /// Keys with their values, in the order of the file.
    case mapping([Entry])
  }

  /// One key of a mapping with its value.
  package struct Entry: Hashable, Sendable {
    /// The key.
    package let key: YAMLText
    /// Its value.
    package let value: YAMLNode

    /// Makes an entry.
    package init(key: YAMLText, value: YAMLNode) {
      self.key = key
      self.value = value
    }
  }

  /// Makes a value.
  package init(_ content: Content, at position: TextPosition) {
    self.content = content
    self.position = position
  }
}

/// A single value as text.
package struct YAMLText: Hashable, Sendable {
  /// The value, with quotes and folding resolved.
  package let string: String
  /// Where it begins, at its quote or block sign if it has one.
  package let position: TextPosition
  /// The same text as it stands in the source, without its indentation, for text that is read on as
  /// Markdown; its lines are those of the file.
  package let lines: String
  /// Where ``lines`` begin.
  package let linesPosition: TextPosition
  /// Whether ``string`` stands at ``linesPosition`` byte for byte, on one line.
  package let isVerbatim: Bool
  /// How many bytes of indentation every line but the first of ``lines`` has lost.
  package let indentation: Int

  /// Makes a text.
  package init(
    _ string: String, at position: TextPosition, lines: String, linesPosition: TextPosition,
    isVerbatim: Bool, indentation: Int
  ) {
    self.string = string
    self.position = position
    self.lines = lines
    self.linesPosition = linesPosition
    self.isVerbatim = isVerbatim
    self.indentation = indentation
  }

  /// The text that was meant: the value without curly quotes around it.
  package var unquoted: String {
    strayQuotes == .around ? String(string.dropFirst().dropLast()) : string
  }

  /// Where its words stand, after a quote; nil where they do not stand there byte for byte.
  package var wordsPosition: TextPosition? { isVerbatim ? linesPosition : nil }

  /// Returns where its words stand in a file, without quotes; nil where they do not stand there byte for byte.
  package func wordsRange(in path: String) -> SourceRange? {
    wordsPosition.map { SourceRange(at: $0.inFile(path), length: string.utf8.count) }
  }

  /// Whether other words can take the place of its own, and be read as they are.
  package func canHold(_ words: String) -> Bool {
    guard !words.contains(where: { "\"'\\".contains($0) || $0.isNewline }) else { return false }
    // Between quotes all else is plain.
    if position != linesPosition { return true }
    guard let first = words.first, let last = words.last else { return false }
    return (first.isLetter || first.isNumber || "./_".contains(first)) && !last.isWhitespace
      && last != ":" && !words.contains(": ") && !words.contains(" #")
      && !words.contains { ",[]{}".contains($0) }
  }

  /// Whether it is one of the words by which YAML says that there is nothing, without quotes.
  package var isNothing: Bool {
    position == linesPosition && ["~", "null", "Null", "NULL"].contains(string)
  }

  /// How many bytes it takes on its line; nil where quotes, signs or folding make it longer or shorter.
  var plainLength: Int? {
    let isPlain = position == linesPosition && !string.contains(where: \.isWhitespace)
    return isPlain ? string.utf8.count : nil
  }
}
