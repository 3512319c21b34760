/// What `style.yml` says of the words and sentences of a site's prose.
package struct HouseStyle: Hashable, Sendable {
  /// How many words a sentence may have; nil where nobody has said.
  package var longestSentence: Int?
  /// What is said of words, in the order of the file.
  package var words: [WordRule]

  /// Makes a style.
  package init(longestSentence: Int? = nil, words: [WordRule] = []) {
    (self.longestSentence, self.words) = (longestSentence, words)
  }
}

/// What a house style says of a word, or of several in a row.
package struct WordRule: Hashable, Sendable {
  /// The word: `utilise`, `vulnerable adult`.
  package let word: String
  /// What to say instead, the likeliest first; nothing where it depends.
  package let replacements: [String]
  /// Why, in a sentence; or nothing.
  package let reason: String
  /// Whether it is only a matter of spelling, so that the one replacement means the same.
  package let isSpelling: Bool

  /// Makes a rule.
  package init(
    _ word: String, replacements: [String], reason: String = "", isSpelling: Bool = false
  ) {
    (self.word, self.replacements) = (word, replacements)
    (self.reason, self.isSpelling) = (reason, isSpelling)
  }
}
