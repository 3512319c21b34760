/// Words of a text: UTF-8 that stays among the bytes it was read from.
///
/// A site of ten thousand markers has a million of them. As strings, each would lie in memory on its own,
/// behind 32 bytes that say so; as parts of one text they take nothing but a place in it.
package struct Words: Sendable {
  @usableFromInline let text: [UInt8]
  @usableFromInline let start: UInt32
  @usableFromInline let end: UInt32

  /// Takes a part of a text.
  ///
  /// - Parameters:
  ///   - range: Bytes of the text, which begin and end with whole characters.
  ///   - text: UTF-8 of less than 4 GB.
  package init(_ range: Range<Int>, of text: [UInt8]) {
    precondition(text.indices.contains(range), "words lie outside their text")
    self.text = text
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  /// Takes a text of its own.
  package init(_ string: String) {
    let text = Array(string.utf8)
    self.init(text.indices, of: text)
  }

  /// The bytes.
  @inlinable
  package var utf8: ArraySlice<UInt8> { text[Int(start)..<Int(end)] }

  /// The same as a string, made anew each time.
  package var string: String { String(decoding: utf8, as: UTF8.self) }

  /// Returns a part of the words; the range counts from their beginning.
  package func part(_ range: Range<Int>) -> Words {
    precondition(range.upperBound <= Int(end - start), "a part lies outside the words")
    return Words((Int(start) + range.lowerBound)..<(Int(start) + range.upperBound), of: text)
  }
}

extension Words: Hashable {
  /// Whether both have the same bytes.
  package static func == (first: Words, second: Words) -> Bool { first.utf8 == second.utf8 }

  /// Hashes the bytes.
  package func hash(into hasher: inout Hasher) { hasher.combine(utf8) }
}
