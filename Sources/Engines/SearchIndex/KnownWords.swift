import Synchronization

/// The words of one language that a worker has met, with what each is found by.
struct KnownWords: Sendable {
  private let language: SearchLanguage
  private var words = WordTable()
  private var known: [(term: UInt32, count: UInt32)] = []

  /// In place of the term of a word that is not looked for.
  private static let none = UInt32.max

  /// Begins without any word.
  init(_ language: SearchLanguage) { self.language = language }

  /// Returns the number of what a word of a text is found by, and counts the word; nil for a word that is not
  /// looked for.
  ///
  /// - Parameters:
  ///   - word: Where the word is.
  ///   - text: Text that was folded.
  ///   - key: What its bytes give.
  ///   - terms: The terms of all workers.
  /// - Returns: The number of its term; nil where no search finds the word.
  mutating func term(
    of word: Range<Int>, in text: Span<UInt8>, _ key: WordKey, _ terms: TermNumbers
  ) -> UInt32? {
    let word = word.lowerBound..<endOfWord(word, in: text)
    let (number, isNew) = words.number(of: word, in: text, key)
    if isNew {
      let term = language.term(of: Array(words[number])).map { terms.number(of: $0) }
      known.append((term ?? Self.none, 0))
    }
    known[number].count += 1
    let term = known[number].term
    return term == Self.none ? nil : term
  }

  /// Calls `take` with each word that is looked for, and how often it was met.
  func forEachWord(_ take: (ArraySlice<UInt8>, Int) -> Void) {
    for (number, word) in known.enumerated() where word.term != Self.none {
      take(words[number], Int(word.count))
    }
  }
}

/// What words are found by, numbered for all workers in the order in which they come.
///
/// A lock stands before the table, since workers meet the same words. Which number a term gets depends on who
/// comes first, and nothing that is written depends on the number.
final class TermNumbers: Sendable {
  private let table = Mutex(WordTable())

  /// Returns the number of a term.
  func number(of term: [UInt8]) -> UInt32 {
    UInt32(table.withLock { $0.number(of: term).number })
  }

  /// The terms.
  var words: WordTable { table.withLock { $0 } }
}
