package import ForeignTexts

/// What became of every word of an original.
package struct ImportAccount: Sendable {
  /// The name of the file.
  package let name: String
  /// Its passages in their order, each with the fates of its words.
  package let passages: [Passage]

  /// Where each word of the document's blocks stands in the original, by its place among them; none of a word that the
  /// original does not have so.
  package let placesOfDocumentWords: [Int: ForeignPlace]

  /// A passage of the original.
  package struct Passage: Sendable {
    /// What the original has.
    package let original: ForeignPassage
    /// What became of each of its words.
    package let fates: [WordFate]
  }

  /// Numbers of words, as the original has them: a word that a line end breaks counts as two.
  package struct Counts: Hashable, Sendable {
    /// Those of the original.
    package var total = 0
    /// Those that stand in what is written, or for which something stands there.
    package var placed = 0
    /// Those that a rule left out.
    package var dropped: [ImportRule: Int] = [:]
    /// Those that are kept in `IMPORTED.md`.
    package var left = 0

    /// No words.
    package init() {}

    /// Whether each word is counted once.
    package var addUp: Bool { placed + dropped.values.reduce(0, +) + left == total }
  }

  /// The numbers of all words.
  package var counts: Counts {
    var counts = Counts()
    for passage in passages {
      for (word, fate) in zip(passage.original.words, passage.fates) {
        counts.total += word.pieces
        switch fate {
        case .placed: counts.placed += word.pieces
        case .dropped(let rule): counts.dropped[rule, default: 0] += word.pieces
        case .left: counts.left += word.pieces
        }
      }
    }
    return counts
  }

  /// The passages of which words are left over, each with these words alone.
  package var leftOver: [ForeignPassage] {
    passages.compactMap { passage in
      let words = zip(passage.original.words, passage.fates).filter { $0.1 == .left }.map(\.0)
      guard !words.isEmpty else { return nil }
      return ForeignPassage(passage.original.kind, at: passage.original.place, words: words)
    }
  }
}

extension ImportAccount {
  /// Accounts for a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - fates: What became of each word of its blocks.
  ///   - rules: The rules that are on.
  ///   - written: The words of each file that is written, by its path: a word that is said to stand in one and does not
  ///     is left over instead.
  package init(
    of document: ForeignDocument, _ fates: [WordFate], by rules: Set<ImportRule>,
    in written: [String: [String]]
  ) {
    name = document.name
    let words = document.blocks.foreignWords
    precondition(words.count == fates.count, "each word has a fate")
    let places = document.matchedWords(words)
    var bags = written.mapValues(WordBag.init)
    var next = 0
    var found: [Int: ForeignPlace] = [:]
    passages = document.passages.map { passage in
      let fates = passage.words.enumerated().map { index, word in
        defer { next += 1 }
        if let place = places[next] { found[place] = passage.place }
        let fate =
          places[next].map { fates[$0] } ?? passage.fate(ofUnreadWord: index, by: rules)
        guard case .placed(let place) = fate, place.isWord else { return fate }
        return bags[place.file]?.take(word.text) == true ? fate : .left
      }
      return Passage(original: passage, fates: fates)
    }
    placesOfDocumentWords = found
  }
}

extension ForeignDocument {
  /// Returns the place of each word of the passages among those of the blocks, by its place among all; what stands
  /// beside the text, as its title among the properties does, is looked for last.
  fileprivate func matchedWords(_ words: [String]) -> [Int: Int] {
    let beside: Set<ForeignPassage.Kind> = [
      .properties, .header, .footer, .navigation, .furniture, .comment,
    ]
    var own: [(place: Int, word: String, isBeside: Bool)] = []
    for passage in passages {
      for word in passage.words {
        own.append((own.count, word.text, beside.contains(passage.kind)))
      }
    }
    let ordered = own.filter { !$0.isBeside } + own.filter(\.isBeside)
    let found = Importers.matchedWords(ordered.map(\.word), words)
    return Dictionary(
      uniqueKeysWithValues: zip(ordered, found).compactMap { entry, place in
        place.map { (entry.place, $0) }
      })
  }
}

extension ForeignPassage {
  /// Returns what becomes of a word that no block has.
  fileprivate func fate(ofUnreadWord index: Int, by rules: Set<ImportRule>) -> WordFate {
    let rule: ImportRule? =
      switch kind {
      case .header, .footer: .pageFurniture
      case .contents: .contentsList
      case .navigation, .furniture: .navigation
      case .deleted, .inserted: .trackedChange
      case .properties: .properties
      case .body, .note, .alternative, .textBox, .hidden, .comment:
        index == 0 && isListMark(words[0].text) ? .typedNumber : nil
      }
    return rule.flatMap { rules.contains($0) ? .dropped($0) : nil } ?? .left
  }
}

/// Whether a word is nothing but the mark of a list's entry: `•`, `1.`, `(a)`, `iv)`.
private func isListMark(_ word: String) -> Bool {
  if word.unicodeScalars.allSatisfy({
    !$0.properties.isAlphabetic && $0.properties.numericType == nil
  }) {
    return true
  }
  let bare = word.drop { $0 == "(" }.prefix { $0.isLetter || $0.isNumber || $0 == "." }
  let end = word.dropFirst(word.count - word.drop { $0 == "(" }.count + bare.count)
  let isNumber = bare.allSatisfy { $0.isNumber || $0 == "." } && bare.first?.isNumber == true
  let isLetter = bare.count == 1 || bare.allSatisfy { "ivxlcIVXLC".contains($0) }
  return (end == ")" || end == ":" || (end.isEmpty && bare.last == ".")) && (isNumber || isLetter)
}

/// Words of a file, each as often as it stands there.
private struct WordBag {
  private var counts: [String: Int] = [:]

  init(_ words: [String]) {
    for word in words { counts[bareWord(word), default: 0] += 1 }
  }

  /// Takes a word out, and says whether it was there.
  mutating func take(_ word: String) -> Bool {
    let bare = bareWord(word)
    guard let count = counts[bare], count > 0 else { return false }
    counts[bare] = count - 1
    return true
  }
}
