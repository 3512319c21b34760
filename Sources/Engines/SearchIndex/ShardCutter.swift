/// Cuts entries, which come in the order of their words, into scripts of a limited size.
struct ShardCutter {
  private let limit: Int
  private let open: [UInt8]
  private let close: [UInt8]
  private let separator: [UInt8]
  private var start = ""
  private var script: [UInt8] = []
  private var last: ArraySlice<UInt8> = []

  /// Begins without any entry.
  ///
  /// - Parameters:
  ///   - limit: The greatest size of a script in bytes, with all that is put around it.
  ///   - open: What stands before the entries of a script.
  ///   - close: What stands after them.
  ///   - separator: What stands between two.
  init(limit: Int, open: String, close: String, separator: String) {
    // The name and number of a shard stand around it, as well as its ends.
    self.limit = limit - 60
    (self.open, self.close) = (Array(open.utf8), Array(close.utf8))
    self.separator = Array(separator.utf8)
  }

  /// Adds an entry.
  ///
  /// - Parameters:
  ///   - word: Its word.
  ///   - entry: What is written of it.
  ///   - first: What is written of it where it is the first of a script; nil where that is the same.
  /// - Returns: The script before, where this one had no room for the entry.
  mutating func add(
    _ word: ArraySlice<UInt8>, _ entry: ArraySlice<UInt8>, first: ArraySlice<UInt8>? = nil
  ) -> Shard? {
    defer { last = word }
    guard !script.isEmpty else {
      script += first ?? entry
      return nil
    }
    guard script.count + separator.count + entry.count > limit else {
      script += separator
      script += entry
      return nil
    }
    defer {
      start = shortest(beginningOf: word, after: last)
      script += first ?? entry
    }
    return finish()
  }

  /// Returns the last script; nil where there is none.
  mutating func finish() -> Shard? {
    guard !script.isEmpty else { return nil }
    defer { script.removeAll(keepingCapacity: true) }
    return Shard(start: start, script: open + script + close)
  }
}

/// Returns as much of a word as comes after another one: of `case` after `board`, `c`.
private func shortest(beginningOf word: ArraySlice<UInt8>, after other: ArraySlice<UInt8>) -> String
{
  let rest = word.dropFirst(sharedBeginning(of: other, and: word).bytes)
  let end = rest.dropFirst().firstIndex { $0 & 0xC0 != 0x80 } ?? rest.endIndex
  return String(decoding: word[..<end], as: UTF8.self)
}

/// Returns how many characters, and bytes, two words have in common at their beginnings.
func sharedBeginning(
  of word: ArraySlice<UInt8>, and other: ArraySlice<UInt8>, atMost limit: Int = .max
) -> (characters: Int, bytes: Int) {
  var bytes = zip(word, other).prefix { $0 == $1 }.count
  // Two characters may begin with the same bytes.
  while bytes < other.count, other[other.startIndex + bytes] & 0xC0 == 0x80 { bytes -= 1 }
  var characters = 0
  for (offset, byte) in other.prefix(bytes).enumerated() where byte & 0xC0 != 0x80 {
    if characters == limit { return (characters, offset) }
    characters += 1
  }
  return (characters, bytes)
}
