/// What searching knows of a language: the words that say nothing, and the endings that do not matter.
///
/// All of it is data, which the page's script gets with the index. A language without data of its own is
/// searched by its words as they are.
package struct SearchLanguage: Sendable {
  /// The language without its country: `en`; nothing for every one that has no data of its own.
  package let code: String
  /// Words that are not looked for, since most texts have them.
  let stopWords: Set<String>
  /// Steps that a word goes through in turn; of each the first ending that fits is replaced.
  let steps: [[Ending]]

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
  }

  /// Returns what is known of a language: `en` for `en-GB`.
  package static func named(_ tag: String) -> SearchLanguage {
    let base = tag.lowercased().prefix { $0 != "-" }
    return base == english.code ? english : other
  }

  /// Returns what a word is found by: `reviews` gives `review`.
  ///
  /// - Parameter word: A word of ``searchWords(of:)``.
  /// - Returns: What stands for all forms of the word; nil for a word that is not looked for.
  package func term(of word: String) -> String? {
    guard !stopWords.contains(word) else { return nil }
    var term = word
    for step in steps {
      guard
        let ending = step.first(where: { ending in
          term.utf8.count >= ending.written.utf8.count + ending.rest
            && term.utf8.suffix(ending.written.utf8.count).elementsEqual(ending.written.utf8)
            && term.unicodeScalars.count >= ending.written.utf8.count + ending.rest
        })
      else { continue }
      let end = term.utf8.index(term.endIndex, offsetBy: -ending.written.utf8.count)
      term = String(term[..<end]) + ending.replacement
    }
    return term
  }

  /// Returns what the words of a text are found by, in order.
  func terms(of text: String) -> [String] { searchWords(of: text).compactMap(term) }

  private static let other = SearchLanguage(code: "", stopWords: [], steps: [])
}
