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
  /// How many bytes of indentation every line but the first of ``lines`` has lost.
  package let indentation: Int

  /// Makes a text.
  package init(
    _ string: String, at position: TextPosition, lines: String, linesPosition: TextPosition,
    indentation: Int
  ) {
    self.string = string
    self.position = position
    self.lines = lines
    self.linesPosition = linesPosition
    self.indentation = indentation
  }

  /// Whether it stands between quotes that word processors write and YAML takes for letters.
  var isInCurlyQuotes: Bool {
    guard position == linesPosition, let first = string.first, isCurlyQuote(first),
      let last = string.last
    else { return false }
    return string.count > 1 && isCurlyQuote(last)
  }

  /// The text that was meant: the value without curly quotes around it.
  package var unquoted: String {
    isInCurlyQuotes ? String(string.dropFirst().dropLast()) : string
  }

  /// How many bytes it takes on its line; nil where quotes, signs or folding make it longer or shorter.
  var plainLength: Int? {
    let isPlain = position == linesPosition && !string.contains(where: \.isWhitespace)
    return isPlain ? string.utf8.count : nil
  }
}
