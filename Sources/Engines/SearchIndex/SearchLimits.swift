/// How large the parts of an index may be, so that a query loads at most 300 KB however large the site is:
/// docs/search.md, "What a query loads".
///
/// The page's script holds to how many parts it loads: `LIMITS` in `scripts/search-engine`.
package enum SearchLimits {
  /// The greatest size of a script with words and where they stand, in bytes.
  package static let words = 16_000
  /// The greatest size of a script with words alone, in bytes.
  package static let vocabulary = 12_000
  /// The greatest size of a script with passages, in bytes.
  package static let texts = 12_000
  /// The most that is told of where one word stands, in bytes.
  static let postings = 12_000
  /// The greatest size of a passage, in bytes; longer ones are cut at the end of a sentence or word.
  package static let passage = 900
  /// The greatest size of a title or a name, in bytes.
  static let title = 300
  /// The greatest size of an address, in bytes; places with a longer one are not found.
  static let address = 1_000
  /// The most synonyms that begin with one word, and the greatest size of each, in bytes.
  static let synonyms = (count: 16, size: 200)
}

/// Cuts a text into pieces of at most as many bytes, at the ends of sentences or words where there are any.
///
/// - Parameters:
///   - text: The text, in UTF-8.
///   - limit: The greatest size of a piece in bytes; at least 4.
/// - Returns: Where the pieces are, without the blanks between them; none for an empty text.
func pieces(of text: ArraySlice<UInt8>, limit: Int) -> [Range<Int>] {
  var pieces: [Range<Int>] = []
  var rest = text
  while rest.count > limit {
    let head = rest.prefix(limit + 1)
    // No piece is cut so short that there would be more than twice as many.
    let least = head.startIndex + limit / 2
    let sentence = head.indices.last { index in
      index > least && isBlank(head[index]) && isSentenceEnd(head[index - 1])
    }
    let end: Int =
      sentence ?? head.indices.last { $0 > least && isBlank(head[$0]) }
      ?? head.indices.last { $0 > least && head[$0] & 0xC0 != 0x80 } ?? head.endIndex - 1
    pieces.append(rest.startIndex..<end)
    rest = rest[end...].drop(while: isBlank)
  }
  if !rest.isEmpty { pieces.append(rest.indices) }
  return pieces
}

/// Whether a byte stands between words: a space, or the line end that parts the entries of a list.
private func isBlank(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
}

private func isSentenceEnd(_ byte: UInt8) -> Bool { ".!?;:".utf8.contains(byte) }

/// Returns a title or a name that is no longer than ``SearchLimits/title``.
func shortened(_ text: String) -> String {
  guard text.utf8.count > SearchLimits.title else { return text }
  let bytes = Array(text.utf8)
  let first = pieces(of: bytes[...], limit: SearchLimits.title)[0]
  return String(decoding: bytes[first], as: UTF8.self) + "…"
}
