/// Words, each with a number from 0, in the order in which they came.
///
/// The bytes of all words lie in one array, and a table of open addresses leads to them, so that looking for
/// a word makes nothing.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  private var words: [Word] = []
  /// The number of a word and 1, at a place that its hash names or the next that was free; 0 for none.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  private struct Word {
    let start: UInt32
    let length: UInt32
    let hash: UInt32
  }

  /// How many words there are.
  var count: Int { words.count }

  /// Returns the number of a word, and whether it was added.
  ///
  /// - Parameters:
  ///   - word: Where the word is.
  ///   - text: What it is a part of.
  ///   - hash: Its ``WordHash``.
  /// - Returns: The number, from 0.
  mutating func number(
    of word: Range<Int>, in text: Span<UInt8>, _ hash: UInt32
  ) -> (number: Int, isNew: Bool) {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if isEqual(words[number], word, in: text, hash) { return (number, false) }
      slot = (slot + 1) & mask
    }
    add(word, in: text, hash, at: slot)
    return (words.count - 1, true)
  }

  /// Returns the number of a word, and whether it was added.
  mutating func number(of word: [UInt8]) -> (number: Int, isNew: Bool) {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return number(of: word.indices, in: word.span, hash.value)
  }

  /// The word of a number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    let word = words[number]
    return bytes[Int(word.start)..<Int(word.start + word.length)]
  }

  /// Returns all numbers, in the order in which JavaScript compares texts: by UTF-16.
  func sortedAsScriptsDo() -> [Int] {
    let span = bytes.span
    return words.indices.sorted { first, second in
      let (first, second) = (words[first], words[second])
      for offset in 0..<Int(min(first.length, second.length)) {
        let bytes = (span[Int(first.start) + offset], span[Int(second.start) + offset])
        if bytes.0 != bytes.1 { return rank(bytes.0) < rank(bytes.1) }
      }
      return first.length < second.length
    }
  }

  private func isEqual(
    _ known: Word, _ word: Range<Int>, in text: Span<UInt8>, _ hash: UInt32
  ) -> Bool {
    guard known.hash == hash, Int(known.length) == word.count else { return false }
    let start = Int(known.start)
    for offset in 0..<word.count where bytes[start + offset] != text[word.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func add(
    _ word: Range<Int>, in text: Span<UInt8>, _ hash: UInt32, at slot: Int
  ) {
    words.append(Word(start: UInt32(bytes.count), length: UInt32(word.count), hash: hash))
    for index in word { bytes.append(text[index]) }
    slots[slot] = UInt32(words.count)
    if words.count * 2 > slots.count { makeRoom() }
  }

  private mutating func makeRoom() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (number, word) in words.enumerated() {
      var slot = Int(word.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}

/// Returns where a byte that two texts differ by puts them: in UTF-16 characters beyond U+FFFF, whose first
/// bytes are from 0xF0, come before those from U+E000, which begin with 0xEE and 0xEF.
private func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte }

/// A number that is much the same for the same bytes: FNV-1a, 32 bits, with its upper bits brought down.
///
/// http://www.isthe.com/chongo/tech/comp/fnv/
struct WordHash {
  private var state: UInt32 = 2_166_136_261

  mutating func add(_ byte: UInt8) { state = (state ^ UInt32(byte)) &* 16_777_619 }

  var value: UInt32 { state ^ state >> 15 }
}
