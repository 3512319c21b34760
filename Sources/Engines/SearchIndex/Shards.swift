import ByteWriting

/// A part of the index that is loaded at once.
struct Shard: Sendable {
  /// As many characters of its first word as tell it from the last word before; the shard holds the words
  /// from here to the start of the next.
  let start: String
  /// What its script holds: an expression of JavaScript.
  let script: [UInt8]
}

/// What makes shards one after the other.
protocol ShardSource {
  /// Makes the shard that comes next; nil after the last.
  mutating func next() -> Shard?
}

/// The scripts that tell where words stand: lists of `[word, passages, postings, synonyms]`.
struct WordShards: ShardSource {
  private let pages: IndexedPages
  private let terms: WordTable
  private var numbers: ArraySlice<Int>
  private var postings: PostingWriter
  private var entry = UTF8Buffer()
  private var cutter = ShardCutter(
    limit: SearchLimits.words, open: "[", close: "]", separator: ",")

  /// Takes all pages, and the terms that their words have numbers of.
  init(_ pages: IndexedPages, _ terms: WordTable, facets: Int) {
    self.pages = pages
    self.terms = terms
    numbers = terms.sortedAsScriptsDo()[...]
    postings = PostingWriter(pages.places, facets: facets)
  }

  mutating func next() -> Shard? {
    while let number = numbers.popFirst() {
      let word = terms[number]
      write(number)
      if let shard = cutter.add(word, entry.bytes[...]) { return shard }
    }
    return cutter.finish()
  }

  private mutating func write(_ number: Int) {
    let term = String(decoding: terms[number], as: UTF8.self)
    let list = pages.list(of: number)
    entry.begin(drainingTo: nil)
    entry.append("[")
    entry.appendScriptJSON(term)
    entry.append(",")
    entry.append(list.count)
    entry.append(",\"")
    entry.append(postings.postings(of: list, limit: SearchLimits.postings))
    entry.append("\"")
    for (index, synonym) in pages.synonyms(of: term).enumerated() {
      entry.append(index == 0 ? ",[" : ",")
      entry.appendScriptJSON(synonym)
    }
    entry.append(pages.synonyms(of: term).isEmpty ? "]" : "]]")
  }
}

/// The scripts with all words as they are written, in which slips and beginnings are looked for.
///
/// A text of words with blanks between: of each, two digits for how many characters it shares with the
/// one before and how often it stands anywhere (in binary digits), and the rest of it.
struct VocabularyShards: ShardSource {
  private let words: WordTable
  private let counts: [Int]
  private var numbers: ArraySlice<Int>
  private var last: ArraySlice<UInt8> = []
  private var cutter = ShardCutter(
    limit: SearchLimits.vocabulary, open: "\"", close: "\"", separator: " ")

  /// Takes the words that workers have met, but for numbers and codes.
  init(_ indexers: [PageIndexer]) {
    var words = WordTable()
    var counts: [Int] = []
    for indexer in indexers {
      indexer.forEachWord { word, count in
        guard !word.contains(where: isDigit) else { return }
        let (number, isNew) = words.number(of: Array(word))
        if isNew { counts.append(0) }
        counts[number] += count
      }
    }
    self.words = words
    self.counts = counts
    numbers = words.sortedAsScriptsDo()[...]
  }

  mutating func next() -> Shard? {
    while let number = numbers.popFirst() {
      let word = words[number]
      let magnitude = min(31, Int.bitWidth - counts[number].leadingZeroBitCount)
      let shard = cutter.add(
        word, entry(word, sharing: sharedBeginning(of: last, and: word, atMost: 31), magnitude),
        first: entry(word, sharing: (0, 0), magnitude))
      last = word
      if let shard { return shard }
    }
    return cutter.finish()
  }

  private func entry(
    _ word: ArraySlice<UInt8>, sharing shared: (characters: Int, bytes: Int), _ magnitude: Int
  ) -> ArraySlice<UInt8> {
    var entry: [UInt8] = []
    appendNumber(shared.characters, to: &entry)
    appendNumber(magnitude, to: &entry)
    entry += word.dropFirst(shared.bytes)
    return entry[...]
  }
}

/// The scripts with words that are never taken for slips: a text of words with blanks between.
struct CommonWordShards: ShardSource {
  private let words: WordTable
  private var numbers: ArraySlice<Int>
  private var cutter = ShardCutter(
    limit: SearchLimits.vocabulary, open: "\"", close: "\"", separator: " ")

  /// Takes the languages of the site.
  init(_ languages: [SearchLanguage]) {
    var words = WordTable()
    for language in languages {
      for word in language.commonWords { _ = words.number(of: Array(word.utf8)) }
    }
    self.words = words
    numbers = words.sortedAsScriptsDo()[...]
  }

  mutating func next() -> Shard? {
    while let number = numbers.popFirst() {
      if let shard = cutter.add(words[number], words[number]) { return shard }
    }
    return cutter.finish()
  }
}

private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
