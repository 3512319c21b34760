/// What stands before the number of a marker in running text, and the set it means.
struct MarkerLabel: Sendable {
  /// The set that is meant, by its place in the site.
  let set: Int
  /// The bytes of the prefix: `QM`.
  let prefix: [UInt8]
  /// The bytes of the set's code where it has to be named: `SAR`; nil for the text's own set.
  let code: [UInt8]?
}

/// A reference found in a run of text.
struct FoundReference: Equatable {
  /// The bytes that show it.
  var range: Range<Int>
  var kind: Kind

  enum Kind: Equatable {
    /// A marker, or one of its questions. Numbers of more than nine digits are nil: no marker has one.
    case marker(set: Int, number: Int?, question: Int??)
    /// The markers between the two ends of a range such as `QMs 5–8`, named but not written.
    case between(set: Int, numbers: Range<Int>)
    /// A label with the code of a set that this site does not have, and where the code stands.
    case unknownCode(String, offset: Int)
    /// A citation, from its bracket to its bracket.
    case citation([FoundCitation])
    /// A bracket that begins like a citation and is none, with the reason.
    case malformedCitation(String)
  }
}

/// One publication of a citation, as it was written.
struct FoundCitation: Equatable {
  var key: String
  /// Where its `@` stands in the run.
  var offset: Int
  var prefix: String
  var locator: String
  var omitsAuthor: Bool
}

/// Finds cross-references and citations in a run, in order and without overlap.
///
/// Grammar: docs/content-format.md, "Cross-references" and "Citations".
///
/// - Parameters:
///   - run: The text.
///   - labels: The labels that mean something here.
///   - ownCode: The code of the text's own set, which may stand before its own markers too.
/// - Returns: What was found, in the order of the text.
func findReferences(
  in run: TextRun, labels: [MarkerLabel], ownCode: String?
) -> [FoundReference] {
  var scanner = ReferenceScanner(run: run, labels: labels, ownCode: ownCode)
  return scanner.scan()
}

private struct ReferenceScanner {
  let run: TextRun
  let labels: [MarkerLabel]
  let ownCode: String?
  var found: [FoundReference] = []

  init(run: TextRun, labels: [MarkerLabel], ownCode: String?) {
    self.run = run
    self.labels = labels
    self.ownCode = ownCode
  }

  private var bytes: [UInt8] { run.bytes }

  mutating func scan() -> [FoundReference] {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "["), let end = scanCitation(at: offset) {
        offset = end
      } else if isWordStart(offset), let end = scanLabel(at: offset) {
        offset = end
      } else {
        offset += 1
      }
    }
    return found
  }

  // MARK: Cross-references

  private mutating func scanLabel(at start: Int) -> Int? {
    for label in labels {
      var offset = start
      if let code = label.code {
        guard let afterCode = skip(code, at: offset), let afterSpace = skipSpaces(afterCode),
          afterSpace > afterCode
        else { continue }
        offset = afterSpace
      }
      guard let afterPrefix = skip(label.prefix, at: offset), run.isWhole(offset..<afterPrefix)
      else {
        continue
      }
      let plural = skip(Array("s".utf8), at: afterPrefix).flatMap(skipSpaces)
        .flatMap { space in digits(at: space) }
      let singular = skipSpaces(afterPrefix).flatMap { space in digits(at: space) }
      guard let number = plural ?? singular else { continue }
      if label.code == nil, let (code, offset) = foreignCode(before: start) {
        found.append(
          FoundReference(range: offset..<number.end, kind: .unknownCode(code, offset: offset)))
        return number.end
      }
      return plural == nil
        ? scanQuestions(label.set, from: start, number: number)
        : scanNumbers(label.set, from: start, first: number)
    }
    return nil
  }

  /// Scans `5, 7 and 12` or `5–8` after a plural label.
  private mutating func scanNumbers(
    _ set: Int, from start: Int, first: (value: Int?, end: Int)
  ) -> Int {
    var number = first
    found.append(
      FoundReference(
        range: start..<number.end, kind: .marker(set: set, number: number.value, question: nil)))
    while let separator = separator(at: number.end), let next = digits(at: separator.end) {
      if separator.isRange, let first = number.value, let last = next.value, first < last,
        last - first < 1000
      {
        found.append(
          FoundReference(
            range: separator.end..<separator.end,
            kind: .between(set: set, numbers: (first + 1)..<last)))
      }
      found.append(
        FoundReference(
          range: separator.end..<next.end,
          kind: .marker(set: set, number: next.value, question: nil)))
      number = next
    }
    return number.end
  }

  /// Scans `Q3`, `Q3 and Q4` or `Qs 3 and 4` after a marker's number, where they follow.
  private mutating func scanQuestions(
    _ set: Int, from start: Int, number: (value: Int?, end: Int)
  ) -> Int {
    func reference(_ range: Range<Int>, question: Int??) -> FoundReference {
      FoundReference(
        range: range, kind: .marker(set: set, number: number.value, question: question))
    }
    guard let space = skipSpaces(number.end), let letter = skip(Array("Q".utf8), at: space) else {
      found.append(reference(start..<number.end, question: nil))
      return number.end
    }
    let plural = skip(Array("s".utf8), at: letter).flatMap(skipSpaces)
    guard var question = digits(at: plural ?? letter) else {
      found.append(reference(start..<number.end, question: nil))
      return number.end
    }
    found.append(reference(start..<question.end, question: .some(question.value)))
    while let separator = separator(at: question.end) {
      let afterLetter = plural == nil ? skip(Array("Q".utf8), at: separator.end) : separator.end
      guard let afterLetter, let next = digits(at: afterLetter) else { break }
      found.append(reference(separator.end..<next.end, question: .some(next.value)))
      question = next
    }
    return question.end
  }

  /// Returns the word of capitals before a label with its place, where it names no set of this site.
  private func foreignCode(before start: Int) -> (code: String, offset: Int)? {
    guard let end = spacesStart(before: start) else { return nil }
    let word = bytes[..<end].reversed().prefix { (0x41...0x5A).contains($0) }
    let wordStart = end - word.count
    guard (2...6).contains(word.count), isWordStart(wordStart) else { return nil }
    let code = String(decoding: word.reversed(), as: UTF8.self)
    return code == ownCode ? nil : (code, wordStart)
  }

  private func separator(at offset: Int) -> (end: Int, isRange: Bool)? {
    guard let space = skipSpaces(offset) else { return nil }
    for (mark, isRange) in [
      ("–", true), ("-", true), ("to", true), (",", false), ("and", false),
      ("or", false), ("&", false), ("und", false), ("et", false), ("a", false),
    ] {
      guard var end = skip(Array(mark.utf8), at: space), let after = skipSpaces(end) else {
        continue
      }
      let isWord = mark.first?.isLetter == true
      if isWord, after == end || space == offset { continue }
      end = after
      if mark == ",", let and = skip(Array("and".utf8), at: end), let after = skipSpaces(and),
        after > and
      {
        end = after
      }
      return (end, isRange)
    }
    return nil
  }

  // MARK: Citations

  private mutating func scanCitation(at start: Int) -> Int? {
    guard run.isWhole(start..<min(start + 2, bytes.count)) else { return nil }
    // A citation holds no bracket; looking no further than the next keeps the scan linear.
    let brackets = [UInt8(ascii: "["), UInt8(ascii: "]")]
    guard let close = bytes[(start + 1)...].firstIndex(where: brackets.contains),
      bytes[close] == brackets[1]
    else {
      return beginsLikeCitation(start)
        ? reportMalformed(start, "no ']' follows in the same plain text") : nil
    }
    let inner = (start + 1)..<close
    var citations: [FoundCitation] = []
    for part in bytes[inner].split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      guard let citation = citation(in: part.startIndex..<part.endIndex) else {
        guard beginsLikeCitation(start) else { return nil }
        return reportMalformed(start, "a part of it names no source", end: close + 1)
      }
      citations.append(citation)
    }
    found.append(FoundReference(range: start..<(close + 1), kind: .citation(citations)))
    return close + 1
  }

  private func beginsLikeCitation(_ start: Int) -> Bool {
    let rest = bytes[(start + 1)...]
    let at = rest.first == UInt8(ascii: "-") ? start + 2 : start + 1
    return at < bytes.count && bytes[at] == UInt8(ascii: "@") && run.isWhole(start..<(at + 1))
  }

  private mutating func reportMalformed(_ start: Int, _ reason: String, end: Int? = nil) -> Int {
    let end = end ?? start + 1
    found.append(FoundReference(range: start..<end, kind: .malformedCitation(reason)))
    return end
  }

  /// Reads `see -@key, ch. 4, p. 75`.
  private func citation(in range: Range<Int>) -> FoundCitation? {
    let at = range.first { offset in
      guard bytes[offset] == UInt8(ascii: "@") else { return false }
      let before = offset > range.lowerBound ? bytes[offset - 1] : 0x20
      return before == 0x20 || before == 0x0A || before == UInt8(ascii: "-")
    }
    guard let at, run.isWhole(at..<min(at + 2, range.upperBound)) else { return nil }
    var end = at + 1
    while end < range.upperBound, isKeyByte(bytes[end]) { end += 1 }
    // A key does not end in punctuation: `[@key.]` cites `key`.
    let locatorStart = end
    while end > at + 1, ".:/".utf8.contains(bytes[end - 1]) { end -= 1 }
    guard end > at + 1 else { return nil }
    let omitsAuthor = at > range.lowerBound && bytes[at - 1] == UInt8(ascii: "-")
    let prefixEnd = omitsAuthor ? at - 1 : at
    var locator = text(in: locatorStart..<range.upperBound)
    guard locator.isEmpty || locator.hasPrefix(",") || skipSpaces(locatorStart) != locatorStart
    else { return nil }
    if locator.hasPrefix(",") { locator = String(locator.dropFirst()).trimmingWhitespace() }
    return FoundCitation(
      key: String(decoding: bytes[(at + 1)..<end], as: UTF8.self), offset: at,
      prefix: text(in: range.lowerBound..<prefixEnd), locator: locator, omitsAuthor: omitsAuthor)
  }

  private func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self)
      .trimmingWhitespace()
  }

  // MARK: Bytes

  private func isWordStart(_ offset: Int) -> Bool {
    offset == 0 || !isWordByte(bytes[offset - 1])
  }

  private func skip(_ wanted: [UInt8], at offset: Int) -> Int? {
    bytes[min(offset, bytes.count)...].starts(with: wanted) ? offset + wanted.count : nil
  }

  /// Moves over spaces, no-break spaces and line ends; always succeeds.
  private func skipSpaces(_ offset: Int) -> Int? {
    var offset = offset
    while offset < bytes.count {
      if bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x09 {
        offset += 1
      } else if let end = skip([0xC2, 0xA0], at: offset) ?? skip([0xE2, 0x80, 0xAF], at: offset) {
        offset = end
      } else {
        break
      }
    }
    return offset
  }

  /// Returns where the spaces before a place begin; nil where there are none.
  private func spacesStart(before end: Int) -> Int? {
    (max(0, end - 8)..<end).first { skipSpaces($0) == end }
  }

  private func digits(at offset: Int) -> (value: Int?, end: Int)? {
    let digits = bytes[min(offset, bytes.count)...].prefix { (0x30...0x39).contains($0) }
    let end = digits.endIndex
    guard !digits.isEmpty, end == bytes.count || !isWordByte(bytes[end]) else { return nil }
    return (digits.count > 9 ? nil : Int(String(decoding: digits, as: UTF8.self)), end)
  }
}

/// Whether a byte belongs to a word: ASCII letters, digits and `_`.
func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"): true
  default: false
  }
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  isWordByte(byte) || "-.:/".utf8.contains(byte)
}

extension String {
  func trimmingWhitespace() -> String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
