/// What searching knows of a language: the words that say nothing, and the endings that do not matter.
///
/// All of it is data, which the page's script gets with the index. A language that is not among it is searched by
/// its words as they are.
package struct SearchLanguage: Sendable {
  /// The language without its country: `en`.
  package let code: String
  /// Words that are not looked for, since most texts have them.
  let stopWords: Set<String>
  /// Steps that a word goes through in turn; of each the first ending that fits is replaced.
  let steps: [[Ending]]
  /// Words that are never taken for a slip of another where the site has none of them, each in one of its forms;
  /// of fewer than four letters no word is.
  let commonWords: [String]

  /// An ending of words that does not matter.
  struct Ending: Hashable, Sendable {
    /// What the word ends with.
    let written: String
    /// What takes its place.
    let replacement: String
    /// How many characters have to stand before it at least.
    let rest: Int

    init(_ written: String, _ replacement: String, after rest: Int) {
      self.written = written
      self.replacement = replacement
      self.rest = rest
    }

    /// Whether a word ends so, with enough before it.
    func ends(_ word: [UInt8]) -> Bool {
      let before = word.count - written.utf8.count
      guard before >= rest, word[before...].elementsEqual(written.utf8) else { return false }
      return word[..<before].count { $0 & 0xC0 != 0x80 } >= rest
    }
  }

  /// Returns what is known of a language: `en` for `en-GB`.
  package static func named(_ tag: String) -> SearchLanguage {
    let base = tag.lowercased().prefix { $0 != "-" }
    return base == english.code
      ? english : SearchLanguage(code: String(base), stopWords: [], steps: [], commonWords: [])
  }

  /// Returns what a word is found by: `reviews` gives `review`.
  ///
  /// - Parameter word: A word of ``searchWords(of:)``.
  /// - Returns: What stands for all forms of the word; nil for a word that is not looked for.
  package func term(of word: String) -> String? {
    term(of: Array(word.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Returns the same in UTF-8.
  func term(of word: [UInt8]) -> [UInt8]? {
    guard !stopWords.contains(String(decoding: word, as: UTF8.self)) else { return nil }
    var term = word
    for step in steps {
      guard let ending = step.first(where: { $0.ends(term) }) else { continue }
      term.removeLast(ending.written.utf8.count)
      term.append(contentsOf: ending.replacement.utf8)
    }
    return term
  }

  /// Returns what the words of a text are found by, in order.
  func terms(of text: String) -> [String] { searchWords(of: text).compactMap(term) }

}
