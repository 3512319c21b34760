import Diagnostics

extension DrawingReader {
  mutating func attributes() throws(PictureRefusal) -> [(
    key: String, value: String, place: Int
  )] {
    var attributes: [(key: String, value: String, place: Int)] = []
    while true {
      skipBlanks()
      if place >= bytes.count { throw unfinished(at: bytes.count) }
      if bytes[place] == UInt8(ascii: ">") || begins("/>") { return attributes }
      let start = place
      let key = word()
      skipBlanks()
      guard !key.isEmpty, begins("=") else { throw unfinished(at: start) }
      place += 1
      skipBlanks()
      guard place < bytes.count, let quote = ["\"", "'"].first(where: begins) else {
        throw unfinished(at: start)
      }
      place += 1
      guard let end = find(quote), !bytes[place..<end].contains(UInt8(ascii: "<")),
        !attributes.contains(where: { $0.key == key })
      else { throw unfinished(at: start) }
      let value = try meant(String(decoding: bytes[place..<end], as: UTF8.self), at: start)
      attributes.append((key, value, start))
      place = end + 1
    }
  }

  /// Returns a text with what stands for single characters in their place.
  func meant(_ raw: String, at place: Int) throws(PictureRefusal) -> String {
    guard raw.contains("&") else { return raw }
    var meant = ""
    var rest = raw[...]
    while let sign = rest.firstIndex(of: "&") {
      meant += rest[..<sign]
      let after = rest[rest.index(after: sign)...]
      guard let end = after.firstIndex(of: ";"), let character = character(named: after[..<end])
      else { throw unfinished(at: place) }
      meant.append(character)
      rest = after[after.index(after: end)...]
    }
    return meant + rest
  }

  private func character(named name: Substring) -> Character? {
    let known: [Substring: Character] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    if let character = known[name] { return character }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let number, number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number) else { return nil }
    return UnicodeScalar(number).map { Character($0) }
  }

  func begins(_ text: String) -> Bool { bytes[place...].starts(with: text.utf8) }

  func find(_ text: String) -> Int? {
    guard let first = text.utf8.first else { return nil }
    var from = place
    while let found = bytes[from...].firstIndex(of: first) {
      if bytes[found...].starts(with: text.utf8) { return found }
      from = found + 1
    }
    return nil
  }

  mutating func skip(past text: String) throws(PictureRefusal) {
    guard let end = find(text) else { throw unfinished(at: place) }
    place = end + text.utf8.count
  }

  mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  mutating func word() -> String {
    let start = place
    while place < bytes.count, isNamePart(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  func shown(from start: Int) -> String {
    String(
      decoding: bytes[start...].prefix(24).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") },
      as: UTF8.self)
  }

  func unfinished(at place: Int) -> PictureRefusal {
    refusal("this drawing cannot be read from here on", saveAnew, at: place)
  }

  func refusal(_ summary: String, _ hint: String, at place: Int) -> PictureRefusal {
    let before = bytes[..<min(place, bytes.count)]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return PictureRefusal(
      summary: summary, hint: hint,
      place: TextPosition(line: line, column: min(place, bytes.count) - start + 1))
  }
}

private func isNamePart(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0x80
    || "-_.:".utf8.contains(byte)
}
