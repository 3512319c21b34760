/// What is wrong with a locator.
struct LocatorFault: Equatable {
  enum Kind: Equatable {
    /// Words that name no place.
    case noPlace
    /// A label such as `p.` that no number follows.
    case noNumber
    /// A range such as `20–18`, whose end stands before its beginning.
    case backwards
  }

  let kind: Kind
  /// The words that are at fault.
  let words: Substring
}

/// Reads locators: labels and the numbers after them, as in `ch. 4, paras 18–20, p. 75`.
///
/// This is what Pandoc takes for the locator in a citation; a number without a label is a page. Laws number
/// their parts in many ways, so that `5(1)(e)`, `12A`, `4.3` and `xiv` are numbers as well.
struct LocatorGrammar: Sendable {
  private let words: LocatorWords

  /// Makes the grammar of a language, such as `en-GB`.
  init(language: String) { words = LocatorWords(language: language) }

  /// Returns the first fault of a locator; nil where it names places only.
  func fault(in locator: String) -> LocatorFault? {
    isLabelledNumber(locator) ? nil : firstFault(in: locator)
  }

  /// Whether a locator is a plain number after one label or none, as most are: `p. 75`.
  ///
  /// Tells nothing that the whole grammar would not; but the characters of a string cost much more than its
  /// bytes.
  private func isLabelledNumber(_ locator: String) -> Bool {
    let bytes = locator.utf8
    let digits = bytes.reversed().prefix { (0x30...0x39).contains($0) }.count
    guard digits > 0 else { return false }
    let before = bytes.dropLast(digits)
    guard let space = before.last else { return true }
    guard space == UInt8(ascii: " ") else { return false }
    let word = before.dropLast()
    let label = word.last == UInt8(ascii: ".") ? word.dropLast() : word
    return words.labels.contains(String(Substring(label)))
  }

  private func firstFault(in locator: String) -> LocatorFault? {
    var label: Substring?
    var namesPlace = false
    for word in locator.split(whereSeparator: { $0 == "," || $0.isWhitespace }).flatMap(divided) {
      if isNumber(word, isLabelled: label != nil) {
        if runsBackwards(word, label: label) { return LocatorFault(kind: .backwards, words: word) }
        label = nil
        namesPlace = true
        continue
      }
      if let label, !words.places.contains(plain(label)) {
        return LocatorFault(kind: .noNumber, words: label)
      }
      label = nil
      if isLabel(word) {
        label = word
      } else if words.places.contains(plain(word)) {
        namesPlace = true
      } else if !joins(word) {
        return LocatorFault(kind: .noPlace, words: part(of: locator, at: word.startIndex))
      }
    }
    if let label, !words.places.contains(plain(label)) {
      return LocatorFault(kind: .noNumber, words: label)
    }
    return namesPlace || label != nil ? nil : LocatorFault(kind: .noPlace, words: locator[...])
  }

  /// Parts a label from the number that is written on to it: `p.75`, `s17`, `§3`.
  private func divided(_ word: Substring) -> [Substring] {
    let end = word.firstIndex { !$0.isLetter && !signs.contains($0) && $0 != "." } ?? word.endIndex
    let label = word[..<end]
    guard end < word.endIndex, words.labels.contains(plain(label)) || isSign(label) else {
      return [word]
    }
    return [label, word[end...]]
  }

  private func isLabel(_ word: Substring) -> Bool {
    isSign(word) || words.labels.contains(plain(word))
      || (!words.knowsLabels && word.allSatisfy { $0.isLetter || $0 == "." })
  }

  /// Whether a word joins places, or follows one without naming another.
  private func joins(_ word: Substring) -> Bool {
    ["–", "-", "&", "…"].contains(word) || words.joiners.contains(plain(word))
      || words.tails.contains(plain(word))
  }

  /// Returns the words from a place to the next comma.
  private func part(of locator: String, at start: String.Index) -> Substring {
    locator[start...].prefix { $0 != "," }
  }
}

private let signs: Set<Character> = ["§", "¶"]

private func isSign(_ word: Substring) -> Bool {
  !word.isEmpty && word.allSatisfy(signs.contains)
}

/// Returns a word as the lists of words have it: in lower case, without a full stop.
private func plain(_ word: Substring) -> String {
  (word.hasSuffix(".") ? word.dropLast() : word).lowercased()
}

/// Whether a word is a number, a range of numbers, or a letter that counts.
private func isNumber(_ word: Substring, isLabelled: Bool) -> Bool {
  let marks: Set<Character> = [".", "/", ":", "(", ")", "–", "-", "‑", "*"]
  guard word.allSatisfy({ $0.isLetter || $0.isNumber || marks.contains($0) }) else { return false }
  // What ends in a full stop is an abbreviation: in `ch., p. 4` nothing counts the chapter.
  guard !word.hasSuffix(".") || word.contains(where: \.isNumber) else { return false }
  let atoms = word.split { marks.contains($0) }
  guard let first = atoms.first else { return false }
  let isCounted = atoms.allSatisfy { atom in
    isRoman(atom) || atom.split(whereSeparator: \.isNumber).allSatisfy { $0.count <= 2 }
  }
  return isCounted
    && (first.contains(where: \.isNumber) || word.hasPrefix("(")
      || (isRoman(first) && (isLabelled || first.count > 1)) || (isLabelled && first.count == 1))
}

private func isRoman(_ text: Substring) -> Bool {
  !text.isEmpty && text.lowercased().allSatisfy("ivxlcdm".contains)
}

/// Whether the second of two pages or numbers comes before the first; `123–8` stands for `123–128`.
private func runsBackwards(_ word: Substring, label: Substring?) -> Bool {
  // A hyphen can be part of a number, as in `table 4-2`, but not in that of a page.
  let isPages = label.map { ["p", "pp", "page", "pages"].contains(plain($0)) } ?? true
  let ends = word.split { $0 == "–" || (isPages && $0 == "-") }
  guard ends.count == 2, let first = Int(ends[0]), let second = Int(ends[1]) else { return false }
  let kept = ends[0].dropLast(ends[1].count)
  return (Int(kept + ends[1]) ?? second) < first
}
