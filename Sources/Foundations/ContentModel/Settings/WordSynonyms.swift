/// A word or a few, and others that mean the same to whoever searches: `death`, and `died` and `fatal`.
package struct WordSynonyms: Hashable, Sendable {
  /// What somebody may look for.
  package let word: String
  /// What finds it as well, and is found by it.
  package let others: [String]

  /// Makes synonyms.
  package init(_ word: String, _ others: [String]) {
    self.word = word
    self.others = others
  }
}
