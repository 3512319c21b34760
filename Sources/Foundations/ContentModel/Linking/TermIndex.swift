/// The terms of a glossary, ready to be found in running text.
struct TermIndex: Sendable {
  /// What a term is called, and where it is explained.
  struct Entry: Sendable {
    /// The address in the glossary.
    let anchor: String
    /// What an abbreviation stands for.
    let expansion: String?
    /// Its place among ``TermIndex/anchors``.
    let index: Int
    fileprivate let bytes: [UInt8]
  }

  /// The terms by their first two bytes, the first in lower case; of each the longest first.
  private let entriesByStart: [UInt16: [Entry]]
  /// The addresses of the terms, in the order of the file.
  let anchors: [String]

  init(_ glossary: GlossaryDraft?) {
    var entriesByStart: [UInt16: [Entry]] = [:]
    let terms = glossary?.terms ?? []
    anchors = terms.map(\.anchor)
    for (index, term) in terms.enumerated() where term.name.utf8.count > 1 {
      let entry = Entry(
        anchor: term.anchor, expansion: term.expansion, index: index, bytes: Array(term.name.utf8))
      entriesByStart[start(entry.bytes[0], entry.bytes[1]), default: []].append(entry)
    }
    self.entriesByStart = entriesByStart.mapValues { entries in
      entries.sorted { $0.bytes.count > $1.bytes.count }
    }
  }

  /// Returns what a byte can be in a term or an abbreviation; nothing where no term is explained, since
  /// then nobody expects an abbreviation to be.
  func role(of byte: UInt8) -> ByteRole {
    var role: ByteRole =
      isCapital(byte) && !entriesByStart.isEmpty ? [.abbreviationStart, .abbreviationSecond] : []
    for start in entriesByStart.keys {
      if start >> 8 == lowercased(byte) { role.insert(.termStart) }
      if start & 0xFF == byte { role.insert(.termSecond) }
    }
    return role
  }

  /// Returns the longest term that begins a range, in which a word begins, and where it ends there.
  ///
  /// Abbreviations are found as they are written, words with either case of their first letter; both
  /// also with the `s` of a plural.
  func match(in bytes: [UInt8], _ range: Range<Int>) -> (entry: Entry, end: Int)? {
    guard range.count > 1,
      let entries = entriesByStart[start(bytes[range.lowerBound], bytes[range.lowerBound + 1])]
    else { return nil }
    for entry in entries {
      if let end = end(of: entry, in: bytes, range) { return (entry, end) }
    }
    return nil
  }

  private func end(of entry: Entry, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var offset = range.lowerBound
    for (index, byte) in entry.bytes.enumerated() {
      guard offset < range.upperBound else { return nil }
      let found = bytes[offset] == UInt8(ascii: "\n") ? UInt8(ascii: " ") : bytes[offset]
      let isFolded = index == 0 && entry.expansion == nil
      guard found == byte || (isFolded && lowercased(found) == lowercased(byte)) else { return nil }
      offset += 1
    }
    if offset < range.upperBound, bytes[offset] == UInt8(ascii: "s") { offset += 1 }
    return offset == range.upperBound || !isWordByte(bytes[offset]) ? offset : nil
  }
}

/// Returns the word of two to ten capitals that begins a range, with the end of its plural; nil where the
/// range begins with anything else, such as a capital followed by small letters or digits.
func abbreviation(in bytes: [UInt8], _ range: Range<Int>) -> (name: String, end: Int)? {
  let capitals = bytes[range].prefix(while: isCapital)
  guard (2...10).contains(capitals.count) else { return nil }
  var end = capitals.endIndex
  if end < range.upperBound, bytes[end] == UInt8(ascii: "s") { end += 1 }
  guard end == range.upperBound || !isWordByte(bytes[end]) else { return nil }
  return (String(decoding: capitals, as: UTF8.self), end)
}

private func start(_ first: UInt8, _ second: UInt8) -> UInt16 {
  UInt16(lowercased(first)) << 8 | UInt16(second)
}

private func lowercased(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte + 0x20 : byte }

/// Whether a byte is a capital letter of ASCII.
func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
