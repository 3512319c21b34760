/// What one kind of YAML file, or the front matter of one kind of Markdown file, may say.
package struct FileShape: Sendable {
  /// What it is called: `marker`, `set.yml`.
  package let name: String
  /// What it is, in a sentence.
  package let summary: String
  /// Its keys, in the order to write them.
  package let keys: [KeyShape]
  /// Keys of which at least one has to be there.
  package let alternatives: [String]
  /// Keys that mean something beside another one alone: `answers` beside `judgements`.
  package let companions: [(key: String, needed: String)]

  /// Makes a shape.
  package init(
    _ name: String, _ summary: String, _ keys: [KeyShape], oneOf alternatives: [String] = [],
    companions: [(key: String, needed: String)] = []
  ) {
    (self.name, self.summary, self.keys) = (name, summary, keys)
    (self.alternatives, self.companions) = (alternatives, companions)
  }

  /// Returns the key of a name; nil where none is known.
  package subscript(name: String) -> KeyShape? { keys.first { $0.name == name } }
}

/// One key, and what may stand there.
package struct KeyShape: Sendable {
  /// The key.
  package let name: String
  /// What it means, in a sentence.
  package let summary: String
  /// What its value may be.
  package let value: ValueShape
  /// Whether it has to be there.
  package let isRequired: Bool

  /// Makes a key that may be missing.
  package init(_ name: String, _ value: ValueShape, isRequired: Bool = false, _ summary: String) {
    (self.name, self.value, self.isRequired, self.summary) = (name, value, isRequired, summary)
  }
}

/// What the value of a key may be.
package indirect enum ValueShape: Sendable {
  /// A text.
  case text
  /// A whole number from 1.
  case number
  /// `true` or `false`.
  case flag
  /// A day, as `2026-11-21`.
  case day
  /// One of some words.
  case choice([String])
  /// Any number of values.
  case list(of: ValueShape)
  /// Keys that are known.
  case mapping(FileShape)
  /// Keys of the author's own.
  case namedValues(ValueShape)
  /// One of several forms.
  case either([ValueShape])
  /// A text that a regular expression (ECMA 262) fits as a whole; no truth has one, and a number that does stands in
  /// quotes.
  case pattern(String)
  /// A text that a regular expression fits as a whole, as it does each whole number from 0 and each truth.
  case name(String)
  /// A whole number within bounds.
  case numberBetween(ClosedRange<Int>)
  /// A list with no fewer and no more values; `Int.max` for as many as there are.
  case entries(of: ValueShape, ClosedRange<Int>)
  /// A single value, which may be empty.
  case scalar
  /// Whatever a program keeps there.
  case anything

  /// A text alone, or a list of texts.
  package static let texts = either([.text, .list(of: .text)])

  /// One of some words alone, or a list of them.
  package static func choices(_ words: [String]) -> ValueShape {
    .either([.choice(words), .list(of: .choice(words))])
  }

  /// A name that can stand in an address: lowercase letters a to z, digits and hyphens.
  package static let address = name("[a-z0-9][a-z0-9-]*")

  /// A list that has at least one value.
  package static func filledList(of value: ValueShape, upTo most: Int = .max) -> ValueShape {
    .entries(of: value, 1...most)
  }
}
