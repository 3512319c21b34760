/// What is doubtful in single words of a text.
struct DoubtfulWords {
  private(set) var remarks: [ForeignRemark] = []
  /// The words of the whole text in small letters, without signs around them.
  private let known: [Substring: Int]

  /// Numbers that notes begin with: `1` of `1Tables`.
  private var notes: Set<Substring> = []

  init(_ passages: [ForeignPassage]) {
    var known: [Substring: Int] = [:]
    let shown = passages.filter { $0.kind != .hidden && $0.kind != .properties }
    for passage in shown {
      for word in passage.words { known[Self.bare(word.text), default: 0] += 1 }
      let number = passage.words.first?.text.prefix { $0.isNumber } ?? ""
      if let first = passage.words.first?.text.dropFirst(number.count).first, first.isUppercase {
        notes.insert(number)
      }
    }
    self.known = known
    for passage in shown
    where ![.contents, .navigation, .furniture, .alternative].contains(passage.kind) {
      for (index, word) in passage.words.enumerated() { look(at: word.text, index, in: passage) }
    }
  }

  private mutating func look(at word: String, _ index: Int, in passage: ForeignPassage) {
    let misread = MisreadText.mend(of: word)
    if misread.isMisread {
      note(
        .wrongEncoding, misread.meant.map { "\(word) → \($0)" } ?? context(index, in: passage),
        passage)
      return
    }
    if word.contains("://") || word.contains("@") || word.hasPrefix("www.") { return }
    if isBroken(index, in: passage) {
      note(.brokenWord, "\(word) \(passage.words[index + 1].text)", passage)
    } else if isJoined(word) {
      note(.joinedWords, word, passage)
    } else if hasNoteNumber(word) {
      note(.gluedNoteNumber, word, passage)
    }
  }

  private mutating func note(_ kind: ForeignRemark.Kind, _ words: String, _ passage: ForeignPassage)
  {
    remarks.append(ForeignRemark(kind, at: passage.place, words: words))
  }

  private func context(_ index: Int, in passage: ForeignPassage) -> String {
    passage.words[max(0, index - 2)..<min(passage.words.count, index + 3)].map(\.text).joined(
      separator: " ")
  }

  /// Whether a hyphen and a blank stand in a word: `infor- mation`, and not `pre- and post-natal`.
  private func isBroken(_ index: Int, in passage: ForeignPassage) -> Bool {
    let word = passage.words[index].text
    guard word.hasSuffix("-") || word.hasSuffix("\u{2010}"), word.count >= 3,
      index + 1 < passage.words.count,
      word.dropLast().last?.isLetter == true, passage.words[index].pieces == 1
    else { return false }
    let next = passage.words[index + 1].text
    guard next.first?.isLowercase == true,
      !["and", "or", "to", "und", "oder", "bis", "et", "ou", "a", "neu"].contains(next)
    else {
      return false
    }
    let whole = Self.bare(String(word.dropLast()) + next)
    let rest = Self.bare(next)
    return known[whole] != nil || (known[rest] ?? 0) <= 1
  }

  /// Whether a small letter stands before a capital as no name has it: `reviewThe`, `practice.The`.
  private func isJoined(_ word: String) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard letters.count >= 6 else { return false }
    for index in 1..<(letters.count - 1)
    where letters[index].properties.isUppercase && letters[index + 1].properties.isLowercase {
      var start = index - 1
      if letters[start] == "." || letters[start] == "," || letters[start] == ";"
        || letters[start] == "?"
      {
        start -= 1
      }
      let hasStop = start < index - 1
      guard start >= 1, letters[start].properties.isLowercase,
        letters[start - 1].properties.isLowercase
      else { continue }
      let first = Self.bare(String(String.UnicodeScalarView(letters[...start])))
      let second = Self.bare(String(String.UnicodeScalarView(letters[index...])))
      // A name such as 'MacDonald' or 'iPhone' has no two words that the text uses by themselves.
      if first.count >= 3, second.count >= 2,
        hasStop || (known[first] ?? 0) > 0 && (known[second] ?? 0) > 0
      {
        return (known[Self.bare(word)] ?? 0) <= 2
      }
    }
    return false
  }

  /// Whether the number of a note touches a word: `safeguarding12.`, `review.3`, and not `QM2` or `H1N1`.
  private func hasNoteNumber(_ word: String) -> Bool {
    var text = Substring(word)
    while let last = text.last, ".,;:)”’\"".contains(last) { text.removeLast() }
    let digits = text.reversed().prefix { $0.isNumber }
    guard (1...2).contains(digits.count) else { return false }
    var before = text.dropLast(digits.count)
    let hasStop = before.last.map { ".,;”’".contains($0) } ?? false
    while let last = before.last, ".,;”’".contains(last) { before.removeLast() }
    // 'Fig.3' and 'vol.2' are no notes.
    guard before.count >= (hasStop ? 3 : 4),
      !hasStop || !abbreviations.contains(before.lowercased()),
      before.allSatisfy({ $0.isLetter || $0 == "-" || $0 == "’" }),
      before.dropFirst().allSatisfy({ !$0.isUppercase })
    else { return false }
    // A word that the text has without the number too; names such as 'Form2' come more than once.
    let bare = Self.bare(String(before))
    if notes.contains(String(digits.reversed())[...]) { return true }
    return hasStop || (known[bare] ?? 0) > 0 && (known[Substring(word.lowercased())] ?? 0) <= 1
  }

  private static func bare(_ word: String) -> Substring {
    let letters = word.lowercased()
    guard let first = letters.firstIndex(where: { $0.isLetter || $0.isNumber }),
      let last = letters.lastIndex(where: { $0.isLetter || $0.isNumber })
    else { return Substring(letters) }
    return letters[first...last]
  }
}

private let abbreviations: Set<String> = [
  "fig", "figs", "vol", "vols", "para", "paras", "sec", "art", "arts", "nos", "reg", "regs", "app",
  "ann", "sch", "cap",
  "abs", "nr", "abb", "kap", "dec", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
  "oct", "nov",
]
