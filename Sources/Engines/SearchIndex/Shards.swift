import JSONWriting

/// A part of the index that is loaded at once.
struct Shard: Sendable {
  /// As many characters of its first word as tell it from the last word before; the shard holds the words
  /// from here to the start of the next.
  let start: String
  /// What its script holds: an expression of JavaScript.
  let script: [UInt8]
}

/// Returns the scripts that tell where words stand: a list of `[word, passages, postings, synonyms]`.
func wordShards(of parts: [IndexPart]) -> [Shard] {
  let synonyms = synonymsByFirstTerm(parts)
  var cutter = ShardCutter(limit: SearchLimits.words, open: "[", close: "]", separator: ",")
  var partsOfTerm: [String: [Int]] = [:]
  for (index, part) in parts.enumerated() {
    for term in part.postings.keys { partsOfTerm[term, default: []].append(index) }
  }
  var firstBlocks: [UInt32] = []
  var block: UInt32 = 0
  for part in parts {
    firstBlocks.append(block)
    block += part.pages.reduce(0) { $0 + UInt32($1.blocks) }
  }
  for term in sortedAsScriptsDo(partsOfTerm.keys) {
    var postings: [Posting] = []
    for index in partsOfTerm[term] ?? [] {
      postings += (parts[index].postings[term] ?? []).map { posting in
        var posting = posting
        posting.block += firstBlocks[index]
        return posting
      }
    }
    let text = encoded(postings, limit: SearchLimits.postings)
    var entry: [JSONValue] = [
      .text(term), .number(postings.count), .text(String(decoding: text, as: UTF8.self)),
    ]
    if let synonyms = synonyms[term] { entry.append(.list(synonyms.map(JSONValue.text))) }
    cutter.add(term, JSONValue.list(entry).script())
  }
  return cutter.finish()
}

/// Returns synonyms as `local safeguard child board=lscb`, by their first terms.
private func synonymsByFirstTerm(_ parts: [IndexPart]) -> [String: [String]] {
  var synonyms: [String: [String]] = [:]
  for synonym in parts.lazy.flatMap(\.synonyms) {
    let text = "\(synonym.terms.joined(separator: " "))=\(synonym.others.joined(separator: " "))"
    let first = synonym.terms[0]
    let known = synonyms[first] ?? []
    guard text.utf8.count <= SearchLimits.synonyms.size, !known.contains(text),
      known.count < SearchLimits.synonyms.count
    else { continue }
    synonyms[first, default: []].append(text)
  }
  return synonyms
}

/// Returns the scripts with all words as they are written, in which slips and beginnings are looked for.
///
/// A text of words with blanks between: of each, two digits for how many characters it shares with the
/// one before and how often it stands anywhere (in binary digits), and the rest of it.
func vocabularyShards(of parts: [IndexPart]) -> [Shard] {
  var counts: [String: Int] = [:]
  for part in parts { counts.merge(part.vocabulary, uniquingKeysWith: +) }
  var cutter = ShardCutter(
    limit: SearchLimits.vocabulary, open: "\"", close: "\"", separator: " ")
  var last: [Character] = []
  for word in sortedAsScriptsDo(counts.keys) {
    let characters = word.unicodeScalars.map(Character.init)
    // The first word of a shard shares nothing, and which one that is shows only when it is added.
    cutter.add(word) { isFirst in
      let shared = isFirst ? 0 : zip(last, characters).prefix { $0 == $1 }.count
      let magnitude = min(31, Int.bitWidth - (counts[word] ?? 1).leadingZeroBitCount)
      var entry: [UInt8] = []
      appendNumber(min(shared, 31), to: &entry)
      appendNumber(magnitude, to: &entry)
      return entry + String(characters.dropFirst(min(shared, 31))).utf8
    }
    last = characters
  }
  return cutter.finish()
}

/// Cuts entries, which come in the order of their words, into scripts of a limited size.
private struct ShardCutter {
  let limit: Int
  private let open: [UInt8]
  private let close: [UInt8]
  private let separator: [UInt8]
  private var shards: [Shard] = []
  private var start = ""
  private var script: [UInt8] = []
  private var last = ""

  init(limit: Int, open: String, close: String, separator: String) {
    // The name and number of a shard stand around it, as well as its ends.
    self.limit = limit - 60
    (self.open, self.close) = (Array(open.utf8), Array(close.utf8))
    self.separator = Array(separator.utf8)
  }

  mutating func add(_ word: String, _ entry: [UInt8]) { add(word) { _ in entry } }

  mutating func add(_ word: String, _ entry: (_ isFirst: Bool) -> [UInt8]) {
    var written = entry(script.isEmpty)
    if !script.isEmpty, script.count + separator.count + written.count > limit {
      endShard()
      written = entry(true)
    }
    if script.isEmpty {
      start = shards.isEmpty ? "" : shortest(beginningOf: word, after: last)
    } else {
      script += separator
    }
    script += written
    last = word
  }

  mutating func finish() -> [Shard] {
    endShard()
    return shards
  }

  private mutating func endShard() {
    guard !script.isEmpty else { return }
    shards.append(Shard(start: start, script: open + script + close))
    script = []
  }
}

/// Returns as much of a word as comes after another one: of `case` after `board`, `c`.
private func shortest(beginningOf word: String, after other: String) -> String {
  let shared = zip(word.unicodeScalars, other.unicodeScalars).prefix { $0 == $1 }.count
  return String(String.UnicodeScalarView(word.unicodeScalars.prefix(shared + 1)))
}

/// Returns words in the order in which JavaScript compares texts: by UTF-16.
private func sortedAsScriptsDo(_ words: some Sequence<String>) -> [String] {
  words.sorted { first, second in
    first.utf16.lexicographicallyPrecedes(second.utf16)
  }
}
