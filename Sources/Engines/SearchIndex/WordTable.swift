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
    let key: WordKey
  }

  /// How many words there are.
  var count: Int { words.count }

  /// Returns the number of a word, and whether it was added.
  ///
  /// - Parameters:
  ///   - word: Where the word is.
  ///   - text: What it is a part of.
  ///   - key: What its bytes give, taken in their order.
  /// - Returns: The number, from 0.
  mutating func number(
    of word: Range<Int>, in text: Span<UInt8>, _ key: WordKey
  ) -> (number: Int, isNew: Bool) {
    let key = word.count > WordKey.size ? WordKey(ofLongWord: word, in: text) : key
    let mask = slots.count - 1
    var slot = Int(key.hash) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot] - 1)
      if isEqual(words[number], word, in: text, key) { return (number, false) }
      slot = (slot + 1) & mask
    }
    add(word, in: text, key, at: slot)
    return (words.count - 1, true)
  }

  /// Returns the number of a word, and whether it was added.
  mutating func number(of word: [UInt8]) -> (number: Int, isNew: Bool) {
    var key = WordKey()
    for byte in word { key.add(byte) }
    return number(of: word.indices, in: word.span, key)
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
    _ known: Word, _ word: Range<Int>, in text: Span<UInt8>, _ key: WordKey
  ) -> Bool {
    guard known.key == key, Int(known.length) == word.count else { return false }
    // The key of a word that is not long holds all its bytes.
    guard word.count > WordKey.size else { return true }
    let start = Int(known.start)
    for offset in 0..<word.count where bytes[start + offset] != text[word.lowerBound + offset] {
      return false
    }
    return true
  }

  private mutating func add(
    _ word: Range<Int>, in text: Span<UInt8>, _ key: WordKey, at slot: Int
  ) {
    words.append(Word(start: UInt32(bytes.count), length: UInt32(word.count), key: key))
    for index in word { bytes.append(text[index]) }
    slots[slot] = UInt32(words.count)
    if words.count * 2 > slots.count { makeRoom() }
  }

  private mutating func makeRoom() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for (number, word) in words.enumerated() {
      var slot = Int(word.key.hash) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }
}

/// Returns where a byte that two texts differ by puts them: in UTF-16 characters beyond U+FFFF, whose first
/// bytes are from 0xF0, come before those from U+E000, which begin with 0xEE and 0xEF.
private func rank(_ byte: UInt8) -> UInt8 { byte == 0xEE || byte == 0xEF ? byte + 0x10 : byte }

/// What words are told apart by: all bytes of a word of up to ``size``, or else a hash of them.
struct WordKey: Equatable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// How many bytes a key holds.
  static let size = 16

  /// Begins without any byte.
  init() {}

  /// Makes the key of a word of more than ``size`` bytes: FNV-1a, 64 bits.
  ///
  /// http://www.isthe.com/chongo/tech/comp/fnv/
  init(ofLongWord word: Range<Int>, in text: Span<UInt8>) {
    low = 0xCBF2_9CE4_8422_2325
    for index in word { low = (low ^ UInt64(text[index])) &* 0x100_0000_01B3 }
  }

  /// Takes the byte that comes next.
  mutating func add(_ byte: UInt8) {
    high = high &<< 8 | low &>> 56
    low = low &<< 8 | UInt64(byte)
  }

  /// A number that is seldom the same for others.
  var hash: UInt32 {
    // The multipliers of MurmurHash3, https://github.com/aappleby/smhasher.
    let mixed = (low ^ high &* 0xC4CE_B9FE_1A85_EC53) &* 0xFF51_AFD7_ED55_8CCD
    return UInt32(truncatingIfNeeded: mixed &>> 32)
  }
}
