/// A name of a term as it is found in the bytes of a text.
///
/// Letters are found in either case but those of a word in capitals, which is an abbreviation; what cannot be
/// seen is passed over, and any space or hyphen stands for one.
struct TermName: Sendable {
  /// Whether every letter is found as it is written alone.
  let isAsWritten: Bool
  fileprivate let letters: [Letter]

  /// A character of the name.
  fileprivate struct Letter: Sendable {
    /// Its bytes in lower case, or as it is written.
    let small: [UInt8]
    /// Its bytes in upper case, or as it is written.
    let capital: [UInt8]
  }

  /// Takes a name as a glossary has it.
  init(_ name: String, isAsWritten: Bool) {
    let isAbbreviation = name.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    self.isAsWritten = isAsWritten || isAbbreviation
    let words = name.split(whereSeparator: \.isWhitespace)
    letters = Array(
      words.map { word in
        let isFixed =
          isAsWritten || (word.count > 1 && word.unicodeScalars.allSatisfy(isCapitalLetter))
        return word.unicodeScalars.filter { !isInvisible($0) }.map {
          isFixed ? Letter(asWritten: $0) : Letter($0)
        }
      }.joined(separator: [Letter(asWritten: " ")]))
  }

  /// How many characters it has.
  var count: Int { letters.count }

  /// What a text that holds it may begin with: two bytes, letters of ASCII in lower case.
  var starts: Set<UInt16> {
    guard let first = letters.first else { return [] }
    let seconds = letters.dropFirst().first.map { [$0.small, $0.capital] } ?? []
    return Set(
      [first.small, first.capital].flatMap { first in
        first.count > 1 ? [start(first[0], first[1])] : seconds.map { start(first[0], $0[0]) }
      })
  }

  /// The bytes that a text which holds it may begin with.
  var firstBytes: [UInt8] {
    letters.first.map { [$0.small, $0.capital].compactMap(\.first) } ?? []
  }

  /// Returns where its last character ends in a text that has it at a place, whatever follows; nil where the text
  /// has other characters.
  func lettersEnd(in text: ArraySlice<UInt8>, at place: Int) -> Int? {
    var offset = place
    for letter in letters {
      guard let end = letter.end(in: text, at: offset) else { return nil }
      offset = end
    }
    return offset
  }

  /// Returns where the name ends that begins a range, with the `s` of a plural; nil where it does not stand there
  /// as a word.
  func end(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let text = bytes[..<range.upperBound]
    guard let offset = lettersEnd(in: text, at: range.lowerBound) else { return nil }
    if offset < range.upperBound, bytes[offset] == UInt8(ascii: "s"),
      !isInWord(after: offset + 1, in: text)
    {
      return offset + 1
    }
    return isInWord(after: offset, in: text) ? nil : offset
  }
}

extension TermName.Letter {
  fileprivate init(asWritten scalar: Unicode.Scalar) {
    small = Array(String(scalar).utf8)
    capital = small
  }

  fileprivate init(_ scalar: Unicode.Scalar) {
    let (small, capital) = (scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping)
    // 'ß' has two capitals, and is found as it is.
    let isPair = small.unicodeScalars.count == 1 && capital.unicodeScalars.count == 1
    self.small = Array((isPair ? small : String(scalar)).utf8)
    self.capital = Array((isPair ? capital : String(scalar)).utf8)
  }

  /// Returns where the character ends that stands at a place; nil where another does.
  fileprivate func end(in bytes: ArraySlice<UInt8>, at place: Int) -> Int? {
    var place = place
    // Most bytes are those of the name.
    if place < bytes.endIndex, small.count == 1, bytes[place] == small[0] {
      return small[0] == UInt8(ascii: " ") ? spacesEnd(in: bytes, at: place) : place + 1
    }
    while let end = invisibleEnd(in: bytes, at: place) { place = end }
    let rest = bytes[min(place, bytes.endIndex)...]
    if rest.starts(with: small) { return place + small.count }
    if rest.starts(with: capital) { return place + capital.count }
    switch small {
    case [UInt8(ascii: " ")]: return spacesEnd(in: bytes, at: place)
    case [UInt8(ascii: "-")]:
      return hyphens.first { rest.starts(with: $0) }.map { place + $0.count }
    case apostrophe, [UInt8(ascii: "'")]:
      return [apostrophe, [UInt8(ascii: "'")]].first { rest.starts(with: $0) }
        .map { place + $0.count }
    default: return nil
    }
  }
}

/// Returns where the spaces end that stand at a place, the ends of lines and spaces at which no line ends among
/// them; nil where none stands there.
private func spacesEnd(in bytes: ArraySlice<UInt8>, at place: Int) -> Int? {
  var end = place
  while end < bytes.endIndex {
    let rest = bytes[end...]
    guard let space = spaces.first(where: { rest.starts(with: $0) }) else { break }
    end += space.count
  }
  return end > place ? end : nil
}

/// What stands for a space between words.
private let spaces: [[UInt8]] = [[0x20], [0x0A], [0x09], [0xC2, 0xA0], [0xE2, 0x80, 0xAF]]
/// Hyphens, one of which lets no line end.
private let hyphens: [[UInt8]] = [[0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91]]
private let apostrophe: [UInt8] = [0xE2, 0x80, 0x99]

/// Returns where a character ends that cannot be seen and stands at a place: a soft hyphen, or what joins letters
/// or parts them without a sign.
private func invisibleEnd(in bytes: ArraySlice<UInt8>, at place: Int) -> Int? {
  guard place < bytes.endIndex, bytes[place] >= 0xC2,
    let scalar = firstScalar(of: bytes[place...]), isInvisible(scalar)
  else { return nil }
  return place + String(scalar).utf8.count
}

/// Whether the character at a place goes on with the word before it.
func isInWord(after place: Int, in bytes: ArraySlice<UInt8>) -> Bool {
  guard place < bytes.endIndex else { return false }
  if bytes[place] < 0x80 { return isWordByte(bytes[place]) }
  return firstScalar(of: bytes[place...]).map(belongsToWord) ?? false
}

/// Whether the character before a place is one of a word.
func isInWord(before place: Int, in bytes: [UInt8]) -> Bool {
  guard place > 0 else { return false }
  if bytes[place - 1] < 0x80 { return isWordByte(bytes[place - 1]) }
  var start = place - 1
  while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
  return firstScalar(of: bytes[start...]).map(belongsToWord) ?? false
}

private func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
  isWordScalar(scalar) || scalar.properties.generalCategory == .nonspacingMark
}

private func firstScalar(of bytes: ArraySlice<UInt8>) -> Unicode.Scalar? {
  var rest = bytes.prefix(4).makeIterator()
  var decoder = UTF8()
  guard case .scalarValue(let scalar) = decoder.decode(&rest) else { return nil }
  return scalar
}

private func isCapitalLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isUppercase }

/// Returns the key of two bytes with which names begin.
func start(_ first: UInt8, _ second: UInt8) -> UInt16 {
  UInt16(lowercased(first)) << 8 | UInt16(lowercased(second))
}

/// Returns a letter of ASCII in lower case, and any other byte as it is.
func lowercased(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte + 0x20 : byte }
