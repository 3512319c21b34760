/// What is known of a page once its words were looked at; its scripts and passages are numbered from 0.
struct IndexedPage: Sendable {
  /// The place of its phase.
  let phase: Int?
  /// The language of its texts: ``SearchLanguage/code``.
  let language: String
  /// The scripts with its texts: expressions of JavaScript.
  var scripts: [[UInt8]] = []
  /// Its passages, in order.
  var passages: [PlaceOfPassage] = []
  /// Which words stand in them: those of a passage before those of the next.
  var occurrences: [Occurrence] = []
  /// What stands for something else.
  var synonyms: [Synonym] = []
  /// The SHA-256 of each script, in hexadecimal digits.
  var digests: [UInt8] = []

  /// A word of a passage.
  struct Occurrence: Sendable {
    /// The number of its term.
    let term: UInt32
    /// The number of the passage.
    let passage: UInt32
    /// How well the word fits the passage, from 1 to ``Posting/greatestWeight``.
    let weight: UInt8
  }
}

/// Where a passage is, and what it is.
struct PlaceOfPassage: Sendable {
  /// The number of the script that holds it.
  var block: UInt32
  /// The place of its facet.
  let facet: UInt16
  /// Its place in the script.
  let place: UInt8
}

/// Words that other words stand for as well.
struct Synonym: Sendable {
  /// The first of the words.
  let first: String
  /// Both, as a script has them: `local safeguard child board=lscb`.
  let text: String

  /// Returns both directions of a pair; none where one side has no words, or both have the same.
  static func pair(_ synonym: SearchSynonym, _ language: SearchLanguage) -> [Synonym] {
    let short = language.terms(of: synonym.short)
    let long = language.terms(of: synonym.long)
    guard !short.isEmpty, !long.isEmpty, short != long else { return [] }
    return [Synonym(short, standFor: long), Synonym(long, standFor: short)]
  }

  private init(_ words: [String], standFor others: [String]) {
    first = words[0]
    text = "\(words.joined(separator: " "))=\(others.joined(separator: " "))"
  }
}
