extension ReferenceScanner {
  mutating func scanLabel(at start: Int) -> Int? {
    for label in vocabulary.labels {
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
      let plural = skip(UInt8(ascii: "s"), at: afterPrefix).flatMap(skipSpaces)
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
    guard let space = skipSpaces(number.end), let letter = skip(UInt8(ascii: "Q"), at: space) else {
      found.append(reference(start..<number.end, question: nil))
      return number.end
    }
    let plural = skip(UInt8(ascii: "s"), at: letter).flatMap(skipSpaces)
    guard var question = digits(at: plural ?? letter) else {
      found.append(reference(start..<number.end, question: nil))
      return number.end
    }
    found.append(reference(start..<question.end, question: .some(question.value)))
    while let separator = separator(at: question.end) {
      let afterLetter = plural == nil ? skip(UInt8(ascii: "Q"), at: separator.end) : separator.end
      guard let afterLetter, let next = digits(at: afterLetter) else { break }
      found.append(reference(separator.end..<next.end, question: .some(next.value)))
      question = next
    }
    return question.end
  }

  /// Returns the word before a label with its place, where it stands for a set and names none of this
  /// site: a word of capitals, or a code in other letters than its own.
  private func foreignCode(before start: Int) -> (code: String, offset: Int)? {
    guard let end = spacesStart(before: start) else { return nil }
    var wordStart = end
    while wordStart > 0, isWordByte(bytes[wordStart - 1]) { wordStart -= 1 }
    let word = bytes[wordStart..<end]
    guard (2...6).contains(word.count), isWordStart(wordStart) else { return nil }
    let code = String(decoding: word, as: UTF8.self)
    // A code of two letters could be any short word: "in QM4".
    guard
      word.allSatisfy(isCapital) || (word.count > 2 && vocabulary.isCodeInOtherCase(code))
    else { return nil }
    return code == vocabulary.ownCode ? nil : (code, wordStart)
  }

  private func separator(at offset: Int) -> (end: Int, isRange: Bool)? {
    guard let space = skipSpaces(offset) else { return nil }
    for separator in Separator.all {
      guard var end = skip(separator.bytes, at: space), let after = skipSpaces(end) else {
        continue
      }
      if separator.isWord, after == end || space == offset { continue }
      end = after
      if separator.bytes == Separator.comma.bytes, let and = skip(Separator.and.bytes, at: end),
        let after = skipSpaces(and), after > and
      {
        end = after
      }
      return (end, separator.isRange)
    }
    return nil
  }
}

/// What may stand between two numbers of one reference.
private struct Separator {
  let bytes: [UInt8]
  let isRange: Bool
  let isWord: Bool

  init(_ text: String, isRange: Bool = false) {
    bytes = Array(text.utf8)
    self.isRange = isRange
    isWord = text.first?.isLetter == true
  }

  static let comma = Separator(",")
  static let and = Separator("and")
  static let all =
    [Separator("–", isRange: true), Separator("-", isRange: true), Separator("to", isRange: true)]
    + [comma, and] + ["or", "&", "und", "et", "a"].map { Separator($0) }
}
