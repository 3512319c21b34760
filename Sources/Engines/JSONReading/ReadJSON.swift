/// Reads a value of JSON that is not trusted, in one pass: RFC 8259.
///
/// - Parameters:
///   - bytes: UTF-8, perhaps with a byte order mark, that holds one value and nothing else.
///   - replacingHalfPairs: Whether an escaped half of a pair of UTF-16, which JavaScript writes where its text has
///     one, is read as U+FFFD; else it is malformed.
/// - Returns: The value.
/// - Throws: ``JSONProblem``.
package func readJSON(
  _ bytes: [UInt8], replacingHalfPairs: Bool = false
) throws(JSONProblem) -> JSONValue {
  var reader = JSONReader(bytes: bytes, replacesHalfPairs: replacingHalfPairs)
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
  let value = try reader.value(level: 0)
  reader.skipBlanks()
  guard reader.place == bytes.count else { throw .malformed }
  return value
}

private struct JSONReader {
  let bytes: [UInt8]
  let replacesHalfPairs: Bool
  var place = 0

  init(bytes: [UInt8], replacesHalfPairs: Bool) {
    (self.bytes, self.replacesHalfPairs) = (bytes, replacesHalfPairs)
  }

  /// The byte that comes next; zero, which JSON holds nowhere, at the end.
  private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

  mutating func skipBlanks() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(next) { place += 1 }
  }

  mutating func value(level: Int) throws(JSONProblem) -> JSONValue {
    guard level <= JSONLimits.levels else { throw .nesting }
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try object(level)
    case UInt8(ascii: "["): return try list(level)
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object(_ level: Int) throws(JSONProblem) -> JSONValue {
    var members: [String: JSONValue] = [:]
    try entries(until: UInt8(ascii: "}")) { reader throws(JSONProblem) in
      let name = try reader.text()
      reader.skipBlanks()
      try reader.take(UInt8(ascii: ":"))
      members[name] = try reader.value(level: level + 1)
    }
    return .object(members)
  }

  private mutating func list(_ level: Int) throws(JSONProblem) -> JSONValue {
    var values: [JSONValue] = []
    try entries(until: UInt8(ascii: "]")) { reader throws(JSONProblem) in
      values.append(try reader.value(level: level + 1))
    }
    return .list(values)
  }

  private mutating func entries(
    until end: UInt8, _ entry: (inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    place += 1
    skipBlanks()
    if next == end {
      place += 1
      return
    }
    while true {
      skipBlanks()
      try entry(&self)
      skipBlanks()
      if next == end {
        place += 1
        return
      }
      try take(UInt8(ascii: ","))
    }
  }

  private mutating func take(_ byte: UInt8) throws(JSONProblem) {
    guard next == byte else { throw .malformed }
    place += 1
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONProblem) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw .malformed }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = place
    if next == UInt8(ascii: "-") { place += 1 }
    if next == UInt8(ascii: "0") { place += 1 } else { try digits() }
    if next == UInt8(ascii: ".") {
      place += 1
      try digits()
    }
    if next | 0x20 == UInt8(ascii: "e") {
      place += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { place += 1 }
      try digits()
    }
    guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)),
      number.isFinite
    else { throw .malformed }
    return .number(number)
  }

  private mutating func digits() throws(JSONProblem) {
    let start = place
    while (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(next) { place += 1 }
    if place == start { throw .malformed }
  }

  private mutating func text() throws(JSONProblem) -> String {
    try take(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while true {
      let start = place
      while next >= 0x20, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { place += 1 }
      text += bytes[start..<place]
      guard next >= 0x20 else { throw .malformed }
      place += 1
      if bytes[place - 1] == UInt8(ascii: "\"") { break }
      try escape(&text)
    }
    guard let string = String(validating: text, as: UTF8.self) else { throw .malformed }
    return string
  }

  private mutating func escape(_ text: inout [UInt8]) throws(JSONProblem) {
    let sign = next
    place += 1
    switch sign {
    case UInt8(ascii: "\""): text.append(0x22)
    case UInt8(ascii: "\\"): text.append(0x5C)
    case UInt8(ascii: "/"): text.append(0x2F)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var scalar = try unit()
      // The second half of a pair follows the first at once.
      if scalar >> 10 == 0x36, let low = try lowHalf() {
        scalar = 0x1_0000 + (scalar & 0x3FF) << 10 + (low & 0x3FF)
      }
      if scalar >> 11 == 0x1B, replacesHalfPairs { scalar = 0xFFFD }
      guard let scalar = UnicodeScalar(scalar) else { throw .malformed }
      text += String(Character(scalar)).utf8
    default: throw .malformed
    }
  }

  /// Reads the second half of a pair; nil, and nothing is read, where it does not follow.
  private mutating func lowHalf() throws(JSONProblem) -> UInt32? {
    let start = place
    guard next == UInt8(ascii: "\\"), place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "u")
    else { return nil }
    place += 2
    let low = try unit()
    if low >> 10 == 0x37 { return low }
    place = start
    return nil
  }

  private mutating func unit() throws(JSONProblem) -> UInt32 {
    guard place + 4 <= bytes.count,
      bytes[place..<place + 4].allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit }),
      let unit = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw .malformed }
    place += 4
    return unit
  }
}
