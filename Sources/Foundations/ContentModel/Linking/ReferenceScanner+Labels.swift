import Diagnostics

/// A label that was found in a text.
struct FoundLabel {
  /// The number of the marker among all of its set, or that of the question; nil for more than nine digits.
  var number: Int?
  var letters: String
  var end: Int
  /// Where its number stands.
  var digits: Range<Int>?
}

extension ReferenceScanner {
  /// Reads a label of a shape, with a question or criterion where one follows.
  ///
  /// - Parameters:
  ///   - label: The label of a set that has patterns.
  ///   - shape: How it reads.
  ///   - start: Where the label begins, with the code of its set where that stands before it.
  ///   - offset: Where it begins without the code.
  /// - Returns: Where it ends; nil where none stands there.
  mutating func scanShaped(
    _ label: MarkerLabel, _ shape: LabelShape, from start: Int, at offset: Int
  ) -> Int? {
    guard start < offset || !isJoined(before: start) else { return nil }
    guard let marker = read(shape.marker, of: shape, at: offset, number: 0, letters: "") else {
      return scanMisspelled(label, shape, from: start, at: offset)
    }
    if label.code == nil, !shape.namesSet, !shape.isNumeric,
      let (code, place) = foreignCode(before: start), isEnd(marker.end)
    {
      found.append(
        FoundReference(range: place..<marker.end, kind: .unknownCode(code, offset: place)))
      return marker.end
    }
    if let end = scanItem(
      label, shape, from: start, marker: (marker.number, marker.end), digits: marker.digits)
    {
      return end
    }
    guard isEnd(marker.end) else { return nil }
    // "1.2" is more often a number than a label.
    if shape.isNumeric, start == offset,
      bytes[offset..<marker.end].split(whereSeparator: { !(0x30...0x39).contains($0) }).count < 3
    {
      return nil
    }
    found.append(
      FoundReference(
        range: start..<marker.end,
        kind: .marker(set: label.set, number: marker.number, question: nil),
        label: start..<marker.end, digits: marker.digits))
    if let separator = separator(at: marker.end), separator.isRange, let first = marker.number,
      let last = read(shape.marker, of: shape, at: separator.end, number: 0, letters: "")?.number,
      first < last, last - first < 1000
    {
      found.append(
        FoundReference(
          range: separator.end..<separator.end,
          kind: .between(set: label.set, numbers: (first + 1)..<last)))
    }
    return marker.end
  }

  /// Reads a label with a slip in the code of its phase: `AG-02` for `AC-02`.
  private mutating func scanMisspelled(
    _ label: MarkerLabel, _ shape: LabelShape, from start: Int, at offset: Int
  ) -> Int? {
    guard shape.hasPaddedNumbers, case .phase(let phases)? = shape.marker.first else { return nil }
    let run = bytes[offset...].prefix { isWordByte($0) || $0 == UInt8(ascii: ".") }
    guard (2...30).contains(run.count), !run.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    // Most words are followed by nothing like it.
    guard
      let rest = read(
        shape.marker.dropFirst(), of: shape, at: run.endIndex, number: 0, letters: ""),
      let written = rest.number, isEnd(rest.end)
    else { return nil }
    let names = phases.map { String(decoding: $0.code, as: UTF8.self) }
    guard let near = nearMiss(to: String(decoding: run, as: UTF8.self), among: names),
      let place = names.firstIndex(of: near),
      near.contains(where: \.isWholeNumber) || !run.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let meant = near + String(decoding: bytes[run.endIndex..<rest.end], as: UTF8.self)
    found.append(
      FoundReference(
        range: start..<rest.end,
        kind: .misspelled(
          set: label.set, meant: meant, number: phases[place].base + written)))
    return rest.end
  }

  /// Reads what tells a question or criterion behind the label of its marker: `.03` in `AC-02.03`.
  ///
  /// - Returns: Where it ends; nil where none stands there.
  mutating func scanItem(
    _ label: MarkerLabel, _ shape: LabelShape, from start: Int, marker: (value: Int?, end: Int),
    digits: Range<Int>?
  ) -> Int? {
    guard let pieces = shape.item else {
      return shape.marker.isEmpty
        ? nil : scanLetteredItems(label, from: start, number: marker, digits: digits)
    }
    guard
      let item = read(
        pieces[...], of: shape, at: marker.end, number: 0, letters: shape.plainLetters),
      isEnd(item.end)
    else { return nil }
    found.append(
      FoundReference(
        range: start..<item.end,
        kind: .marker(
          set: label.set, number: marker.value,
          question: FoundQuestion(letters: item.letters, number: item.number)),
        label: start..<marker.end, digits: digits))
    return item.end
  }

  /// Reads letters and a number behind the label of a marker where they follow.
  private mutating func scanLetteredItems(
    _ label: MarkerLabel, from start: Int, number: (value: Int?, end: Int), digits: Range<Int>?
  ) -> Int? {
    guard let space = skipSpaces(number.end), space > number.end,
      question(at: space, label.questionLetters) != nil
        || skip(pluralOfQuestions, at: space) != nil
    else { return nil }
    return scanQuestions(label, from: start, number: number, digits: digits)
  }

  private func read(
    _ pieces: [LabelShape.Piece], of shape: LabelShape, at offset: Int, number: Int, letters: String
  ) -> FoundLabel? {
    read(pieces[...], of: shape, at: offset, number: number, letters: letters)
  }

  private func read(
    _ pieces: ArraySlice<LabelShape.Piece>, of shape: LabelShape, at offset: Int, number: Int?,
    letters: String
  ) -> FoundLabel? {
    guard let piece = pieces.first else {
      return FoundLabel(number: number, letters: letters, end: offset)
    }
    let rest = pieces.dropFirst()
    switch piece {
    case .words(let words):
      return end(of: words, at: offset).flatMap {
        read(rest, of: shape, at: $0, number: number, letters: letters)
      }
    case .phase(let phases):
      for (code, base) in phases {
        if let end = skip(code, at: offset),
          let found = read(
            rest, of: shape, at: end, number: number.map { $0 + base }, letters: letters)
        {
          return found
        }
      }
      return nil
    case .letters(let all):
      for (letters, bytes) in all {
        if let end = skip(bytes, at: offset),
          let found = read(rest, of: shape, at: end, number: number, letters: letters)
        {
          return found
        }
      }
      return nil
    case .number:
      var (offset, letters) = (offset, letters)
      if !letters.isEmpty,
        let other = shape.otherLetters.first(where: { skip($0.bytes, at: offset) != nil })
      {
        (offset, letters) = (offset + other.bytes.count, other.letters)
      }
      let run = bytes[offset...].prefix { (0x30...0x39).contains($0) }
      guard !run.isEmpty else { return nil }
      let value = run.count > 9 ? nil : run.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      let sum = number.flatMap { before in value.map { before + $0 } }
      var found = read(rest, of: shape, at: run.endIndex, number: sum, letters: letters)
      if found?.digits == nil { found?.digits = run.startIndex..<run.endIndex }
      return found
    }
  }

  /// Moves over words of a pattern: a space stands for any, and a hyphen for those that word processors write.
  private func end(of words: [UInt8], at start: Int) -> Int? {
    var offset = start
    for byte in words {
      if byte == 0x20 {
        guard let end = skipSpaces(offset), end > offset else { return nil }
        offset = end
      } else if let end = skip(byte, at: offset) {
        offset = end
      } else if byte == UInt8(ascii: "-"),
        let end = skip([0xE2, 0x80, 0x91], at: offset) ?? skip([0xE2, 0x80, 0x90], at: offset)
      {
        offset = end
      } else {
        return nil
      }
    }
    return offset
  }

  /// Whether a sign joins a place to what stands before it: `X-AC-01`, `2.1.4`.
  private func isJoined(before start: Int) -> Bool {
    guard start > 0 else { return false }
    let isSection = start > 1 && bytes[start - 2] == 0xC2 && bytes[start - 1] == 0xA7
    return isSection
      || ".-,:$".utf8.contains(bytes[start - 1])
        && start > 1 && isWordByte(bytes[start - 2])
  }

  /// Whether a label ends at a place, and no word or number goes on with it.
  private func isEnd(_ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    if isWordByte(bytes[end]) { return false }
    guard ".-".utf8.contains(bytes[end]), end + 1 < bytes.count else { return true }
    return !isWordByte(bytes[end + 1])
      || bytes[end] == UInt8(ascii: ".") && !(0x30...0x39).contains(bytes[end + 1])
  }
}
