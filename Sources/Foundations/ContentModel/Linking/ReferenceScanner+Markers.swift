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
      if let shape = label.shape, !shape.marker.isEmpty {
        if let end = scanShaped(label, shape, from: start, at: offset) { return end }
        continue
      }
      let written = skip(label.prefix, at: offset)
      guard let afterPrefix = written ?? label.word?.lettersEnd(in: bytes[...], at: offset),
        run.isWhole(offset..<afterPrefix) || written == nil
      else { continue }
      let plural = skip(UInt8(ascii: "s"), at: afterPrefix).flatMap(skipSpaces)
        .flatMap { space in digits(at: space) }
      let singular = skipSpaces(afterPrefix).flatMap { space in digits(at: space) }
      guard let number = plural ?? singular else { continue }
      if label.code == nil, let (code, offset) = foreignCode(before: start) {
        // "NHS standard 4" is no label, where the prefix is "Standard".
        if written == nil { return nil }
        found.append(
          FoundReference(range: offset..<number.end, kind: .unknownCode(code, offset: offset)))
        return number.end
      }
      if let shape = label.shape, plural == nil,
        let end = scanItem(
          label, shape, from: start, marker: number, digits: digits(before: number.end))
      {
        return end
      }
      return plural == nil
        ? scanQuestions(label, from: start, number: number)
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
        range: start..<number.end, kind: .marker(set: set, number: number.value, question: nil),
        label: start..<number.end, digits: digits(before: number.end)))
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
          kind: .marker(set: set, number: next.value, question: nil),
          label: separator.end..<next.end, digits: digits(before: next.end)))
      number = next
    }
    return number.end
  }

  /// Scans `Q3`, `Q3 and A1` or `Qs 3 and 4` after a marker's number, where they follow.
  mutating func scanQuestions(
    _ label: MarkerLabel, from start: Int, number: (value: Int?, end: Int),
    digits: Range<Int>? = nil
  ) -> Int {
    let digits = digits ?? self.digits(before: number.end)
    func note(_ range: Range<Int>, _ question: FoundQuestion?) {
      let isFirst = range.lowerBound == start
      found.append(
        FoundReference(
          range: range, kind: .marker(set: label.set, number: number.value, question: question),
          label: isFirst ? start..<number.end : nil, digits: isFirst ? digits : nil))
    }
    guard let space = skipSpaces(number.end) else { return number.end }
    if let plural = skip(pluralOfQuestions, at: space).flatMap(skipSpaces),
      let first = self.digits(at: plural)
    {
      note(start..<first.end, FoundQuestion(letters: restatedLetters, number: first.value))
      var end = first.end
      while let separator = separator(at: end), let next = self.digits(at: separator.end) {
        note(separator.end..<next.end, FoundQuestion(letters: restatedLetters, number: next.value))
        end = next.end
      }
      return end
    }
    guard let first = question(at: space, label.questionLetters) else {
      note(start..<number.end, nil)
      return number.end
    }
    note(start..<first.end, first.question)
    var end = first.end
    while let separator = separator(at: end),
      let next = question(at: separator.end, label.questionLetters)
    {
      note(separator.end..<next.end, next.question)
      end = next.end
    }
    return end
  }

  /// Reads the letters and number of a question: `Q3`.
  func question(
    at offset: Int, _ letters: [(letters: String, bytes: [UInt8])]
  ) -> (question: FoundQuestion, end: Int)? {
    for (letters, bytes) in letters {
      if let end = skip(bytes, at: offset), let number = digits(at: end) {
        return (FoundQuestion(letters: letters, number: number.value), number.end)
      }
    }
    return nil
  }

  /// Returns the word before a label with its place, where it stands for a set and names none of this
  /// site: a word of capitals, or a code in other letters than its own.
  func foreignCode(before start: Int) -> (code: String, offset: Int)? {
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

  func separator(at offset: Int) -> (end: Int, isRange: Bool)? {
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

let pluralOfQuestions = Array("\(restatedLetters)s".utf8)

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
