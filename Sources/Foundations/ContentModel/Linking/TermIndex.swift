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
    fileprivate let name: TermName
  }

  /// The terms by their first two bytes, letters of ASCII in lower case; of each the longest first.
  private let entriesByStart: [UInt16: [Entry]]
  /// The addresses of the terms, in the order of the file.
  let anchors: [String]

  /// Takes the terms of a glossary, the words of which are in a language.
  init(_ glossary: GlossaryDraft?, language: String) {
    var entriesByStart: [UInt16: [Entry]] = [:]
    let terms = glossary?.terms ?? []
    anchors = terms.map(\.anchor)
    var known: Set<String> = []
    func add(_ name: String, _ term: Term<WrittenReference>, at index: Int) {
      guard name.utf8.count > 1, known.insert(name).inserted else { return }
      let entry = Entry(
        anchor: term.anchor, expansion: term.expansion, index: index,
        name: TermName(name, isAsWritten: term.expansion != nil && name == term.name))
      for start in entry.name.starts { entriesByStart[start, default: []].append(entry) }
    }
    for (index, term) in terms.enumerated() { add(term.name, term, at: index) }
    // The name of one term goes before another name, or another form, of the next.
    for (index, term) in terms.enumerated() {
      for name in term.synonyms { add(name, term, at: index) }
    }
    for (index, term) in terms.enumerated() {
      for name in (term.expansion == nil ? [term.name] : []) + term.synonyms {
        for form in otherNumbers(of: name, language: language) { add(form, term, at: index) }
      }
    }
    self.entriesByStart = entriesByStart.mapValues { entries in
      entries.enumerated().sorted {
        ($1.element.name.count, $0.offset) < ($0.element.name.count, $1.offset)
      }.map(\.element)
    }
  }

  /// Returns what a byte can be in a term or an abbreviation; of these only ``placeholderWords`` count where no
  /// term is explained, since then nobody expects an abbreviation to be.
  func role(of byte: UInt8) -> ByteRole {
    var role: ByteRole = []
    if entriesByStart.isEmpty {
      if placeholderWords.contains(where: { $0.utf8.first == byte }) {
        role.insert(.abbreviationStart)
      }
      if placeholderWords.contains(where: { $0.utf8.dropFirst().first == byte }) {
        role.insert(.abbreviationSecond)
      }
    } else if isCapital(byte) {
      role = [.abbreviationStart, .abbreviationSecond]
    }
    for start in entriesByStart.keys {
      if start >> 8 == lowercased(byte) { role.insert(.termStart) }
      if start & 0xFF == lowercased(byte) { role.insert(.termSecond) }
    }
    return role
  }

  /// Returns the longest term that begins a range, in which a word begins, and where it ends there.
  ///
  /// Abbreviations are found as they are written, words in either case; both also with the `s` of a plural.
  /// What is a part of a code is no abbreviation.
  func match(in bytes: [UInt8], _ range: Range<Int>) -> (entry: Entry, end: Int)? {
    guard range.count > 1,
      let entries = entriesByStart[start(bytes[range.lowerBound], bytes[range.lowerBound + 1])]
    else { return nil }
    for entry in entries {
      if let end = entry.name.end(in: bytes, range),
        !(entry.name.isAsWritten && isPartOfCode(range.lowerBound..<end, in: bytes))
      {
        return (entry, end)
      }
    }
    return nil
  }
}

/// Returns the word of two to ten capitals that begins a range, with the end of its plural; nil where the
/// range begins with anything else, such as a capital followed by small letters or digits, or with a part of a
/// code.
func abbreviation(in bytes: [UInt8], _ range: Range<Int>) -> (name: String, end: Int)? {
  let capitals = bytes[range].prefix(while: isCapital)
  guard (2...10).contains(capitals.count) else { return nil }
  var end = capitals.endIndex
  if end < range.upperBound, bytes[end] == UInt8(ascii: "s") { end += 1 }
  guard !isInWord(after: end, in: bytes[..<range.upperBound]),
    !isPartOfCode(range.lowerBound..<end, in: bytes)
  else { return nil }
  return (String(decoding: capitals, as: UTF8.self), end)
}

/// Whether a word is joined to others as the parts of a code are: `PO` in `PO.3.2`, `TR` in `BSI-TR-03185`, `AC`
/// in `AC(21)`.
private func isPartOfCode(_ word: Range<Int>, in bytes: [UInt8]) -> Bool {
  func isJoined(by joint: Int, to other: Int) -> Bool {
    guard bytes.indices.contains(joint), bytes.indices.contains(other) else { return false }
    let isNumber = (0x30...0x39).contains(bytes[other])
    switch bytes[joint] {
    case UInt8(ascii: "."): return isWordByte(bytes[other])
    // In 'MFA-based' a hyphen joins the abbreviation to a word.
    case UInt8(ascii: "-"): return isNumber || isCapital(bytes[other])
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"): return isNumber
    default: return false
    }
  }
  return isJoined(by: word.upperBound, to: word.upperBound + 1)
    || isJoined(by: word.lowerBound - 1, to: word.lowerBound - 2)
}

/// Whether a byte is a capital letter of ASCII.
func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }
