/// The terms of a glossary, ready to be found in running text.
struct TermIndex: Sendable {
  /// What a term is called, and where it is explained.
  struct Entry: Sendable {
    /// The address in the glossary.
    let anchor: String
    /// What an abbreviation stands for.
    let expansion: String?
    fileprivate let bytes: [UInt8]
  }

  /// The terms by their first two bytes, the first in lower case; of each the longest first.
  private let entriesByStart: [UInt16: [Entry]]

  init(_ glossary: GlossaryDraft?) {
    var entriesByStart: [UInt16: [Entry]] = [:]
    for term in glossary?.terms ?? [] where term.name.utf8.count > 1 {
      let entry = Entry(
        anchor: term.anchor, expansion: term.expansion, bytes: Array(term.name.utf8))
      entriesByStart[start(entry.bytes[0], entry.bytes[1]), default: []].append(entry)
    }
    self.entriesByStart = entriesByStart.mapValues { entries in
      entries.sorted { $0.bytes.count > $1.bytes.count }
    }
  }

  /// Whether there is nothing to find.
  var isEmpty: Bool { entriesByStart.isEmpty }

  /// Whether a term could begin with these two bytes.
  func mayBegin(with first: UInt8, _ second: UInt8) -> Bool {
    entriesByStart[start(first, second)] != nil
  }

  /// Returns the longest term at a place where a word begins, and where it ends there.
  ///
  /// Abbreviations are found as they are written, words with either case of their first letter; both
  /// also with the `s` of a plural.
  func match(in bytes: ArraySlice<UInt8>) -> (entry: Entry, end: Int)? {
    guard bytes.count > 1,
      let entries = entriesByStart[start(bytes[bytes.startIndex], bytes[bytes.startIndex + 1])]
    else { return nil }
    for entry in entries {
      if let end = end(of: entry, in: bytes) { return (entry, end) }
    }
    return nil
  }

  private func end(of entry: Entry, in bytes: ArraySlice<UInt8>) -> Int? {
    var offset = bytes.startIndex
    for (index, byte) in entry.bytes.enumerated() {
      guard offset < bytes.endIndex else { return nil }
      let found = bytes[offset] == UInt8(ascii: "\n") ? UInt8(ascii: " ") : bytes[offset]
      let isFolded = index == 0 && entry.expansion == nil
      guard found == byte || (isFolded && lowercased(found) == lowercased(byte)) else { return nil }
      offset += 1
    }
    if offset < bytes.endIndex, bytes[offset] == UInt8(ascii: "s") { offset += 1 }
    return offset == bytes.endIndex || !isWordByte(bytes[offset]) ? offset : nil
  }
}

/// Returns the word of two to ten capitals that begins a text, with the end of its plural; nil where the
/// text begins with anything else, such as a capital followed by small letters or digits.
func abbreviation(in bytes: ArraySlice<UInt8>) -> (name: String, end: Int)? {
  let capitals = bytes.prefix { (0x41...0x5A).contains($0) }
  guard (2...10).contains(capitals.count) else { return nil }
  var end = capitals.endIndex
  if end < bytes.endIndex, bytes[end] == UInt8(ascii: "s") { end += 1 }
  guard end == bytes.endIndex || !isWordByte(bytes[end]) else { return nil }
  return (String(decoding: capitals, as: UTF8.self), end)
}

private func start(_ first: UInt8, _ second: UInt8) -> UInt16 {
  UInt16(lowercased(first)) << 8 | UInt16(second)
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
}
