import Diagnostics

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
  /// The label that they most likely are a slip for.
  var meant: String?
}

/// Reads locators: labels and the numbers after them, as in `ch. 4, paras 18–20, p. 75`.
///
/// This is what Pandoc takes for the locator in a citation; a number without a label is a page. Laws number
/// their parts in many ways, so that `5(1)(e)`, `12A`, `4.3` and `xiv` are numbers as well, and reports call
/// theirs by words of their own: `quality statement 3`.
struct LocatorGrammar: Sendable {
  private let words: LocatorWords
  /// The labels that are long enough to be told from other words with a slip in them.
  private let longLabels: [String]

  /// Makes the grammar of a language, such as `en-GB`.
  init(language: String) {
    words = LocatorWords(language: language)
    longLabels = words.labels.filter { $0.utf8.count > 4 }.sorted()
  }

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
    let parts = parts(of: locator)
      .map { $0.split(whereSeparator: \.isWhitespace).flatMap(divided) }
    for part in parts {
      if namesPlace, isRemark(part) { continue }
      var index = 0
      /// Where the label stands, if in this part.
      var labelIndex: Int?
      while index < part.count {
        let word = part[index]
        if label == nil, namesPlace, let end = endOfRemark(part, from: index) {
          index = end
          continue
        }
        if label == nil, let end = endOfNamedPlace(part, from: index) {
          namesPlace = true
          index = end
          continue
        }
        if isNumber(word, isLabelled: label != nil)
          || (label != nil && words.numbers.contains(plain(word)))
        {
          if runsBackwards(word, label: label) {
            return LocatorFault(kind: .backwards, words: word)
          }
          (label, labelIndex) = (nil, nil)
          namesPlace = true
          index += 1
          continue
        }
        if let label, let labelIndex, !words.places.contains(plain(label)) {
          // A label can be the first of several words: `case study 4`.
          guard let end = endOfOwnLabel(part, from: labelIndex), end > index else {
            return LocatorFault(kind: .noNumber, words: label)
          }
          index = end
          continue
        }
        if let label, !words.places.contains(plain(label)) {
          return LocatorFault(kind: .noNumber, words: label)
        }
        (label, labelIndex) = (nil, nil)
        if isLabel(word) {
          (label, labelIndex) = (word, index)
        } else if words.places.contains(plain(word)) {
          namesPlace = true
        } else if !joins(word) {
          let end = endOfOwnLabel(part, from: index)
          let meant = end.flatMap { self.meant(by: part[$0 - 1]) }
          guard let end, meant == nil else {
            return LocatorFault(
              kind: .noPlace, words: self.part(of: locator, at: word.startIndex), meant: meant)
          }
          if end < part.count { label = part[end - 1] } else { namesPlace = true }
          index = end
          continue
        }
        index += 1
      }
    }
    if let label, !words.places.contains(plain(label)) {
      return LocatorFault(kind: .noNumber, words: label)
    }
    return namesPlace || label != nil ? nil : LocatorFault(kind: .noPlace, words: locator[...])
  }

  /// Returns where a place ends that has a name and no number: `title page`, `second schedule`,
  /// `s.v. neglect`; nil where none begins.
  private func endOfNamedPlace(_ part: [Substring], from start: Int) -> Int? {
    guard start + 1 < part.count else { return nil }
    let (word, next) = (part[start], part[start + 1])
    if dictionaryLabels.contains(plain(word)) { return part.count }
    if plain(word) == "sub", ["verbo", "voce"].contains(plain(next)), start + 2 < part.count {
      return part.count
    }
    let isNumbered = start + 2 < part.count && isNumber(part[start + 2], isLabelled: true)
    if isNumbered { return nil }
    if words.ordinals.contains(plain(word)), isLabel(next) { return start + 2 }
    return isOwnWord(word) && words.lastWords.contains(plain(next)) ? start + 2 : nil
  }

  /// Whether the words up to a comma say something of what is quoted from a place: `emphasis added`.
  private func isRemark(_ part: [Substring]) -> Bool {
    part.contains { words.remarks.contains(plain($0)) }
      && part.allSatisfy { $0.allSatisfy { $0.isLetter || "-’'.".contains($0) } }
  }

  /// Returns where a remark on a place ends: `(emphasis added)`, but not `(a)` or `(2015)`; and `et seq.`.
  private func endOfRemark(_ part: [Substring], from start: Int) -> Int? {
    if part[start] == "et", start + 1 < part.count,
      ["seq", "seqq"].contains(plain(part[start + 1]))
    {
      return start + 2
    }
    guard part[start].hasPrefix("("),
      let end = part[start...].firstIndex(where: { $0.hasSuffix(")") })
    else { return nil }
    let isOneNumber = end == start && isNumber(part[start], isLabelled: true)
    return isOneNumber ? nil : end + 1
  }

  /// Returns where the words end with which a publication calls its own parts, as in `quality statement 3`
  /// or `executive summary`; nil where neither a number follows nor the last of them is a place.
  ///
  /// - Parameters:
  ///   - part: The words up to a comma.
  ///   - start: Where the first of them stands.
  /// - Returns: The place of the number, or after the last word where that is a place.
  private func endOfOwnLabel(_ part: [Substring], from start: Int) -> Int? {
    for index in part.indices.dropFirst(start).prefix(6) {
      let word = part[index]
      if index > start, isNumber(word, isLabelled: true), !joins(part[index - 1]) { return index }
      let isJoiner = index > start && words.joiners.contains(plain(word))
      guard isJoiner || isOwnWord(word) else { return nil }
      if index > start, index == part.count - 1, words.places.contains(plain(word)) {
        return part.count
      }
    }
    return nil
  }

  /// Whether a word can be among those by which a publication calls a part of its own: no abbreviation, and
  /// not one of those that only stand around a place.
  private func isOwnWord(_ word: Substring) -> Bool {
    word.count > 2 && word.allSatisfy { $0.isLetter || "-’'".contains($0) } && !joins(word)
      && !words.vague.contains(plain(word))
  }

  /// Returns the label that a word of a publication is most likely a slip for: `chapter` for `chpater`.
  ///
  /// Only one that begins and ends alike: `vision 4` is no slip for `version 4`.
  private func meant(by word: Substring) -> String? {
    guard !isLabel(word), let near = nearMiss(to: String(word), among: longLabels) else {
      return nil
    }
    let written = plain(word)
    return near.prefix(2) == written.prefix(2) && near.last == written.last ? near : nil
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
    // An order of court rules; in lower case it is a word of Welsh.
    word == "O" || isSign(word) || words.labels.contains(plain(word))
      || (!words.knowsLabels && word.allSatisfy { $0.isLetter || $0 == "." })
  }

  /// Whether a word joins places, or follows one without naming another.
  private func joins(_ word: Substring) -> Bool {
    ["–", "-", "&", "…"].contains(word) || words.joiners.contains(plain(word))
      || words.tails.contains(plain(word))
  }

  /// Returns the words from a place to the next comma.
  private func part(of locator: String, at start: String.Index) -> Substring {
    parts(of: locator).first { $0.startIndex <= start && start < $0.endIndex }?[start...]
      ?? locator[start...]
  }
}

/// What stands before the word under which a dictionary says something: `s.v.`.
private let dictionaryLabels: Set = ["s.v", "sv", "s.vv"]

private let signs: Set<Character> = ["§", "¶"]

private func isSign(_ word: Substring) -> Bool {
  !word.isEmpty && word.allSatisfy(signs.contains)
}

/// Returns a word as the lists of words have it: in lower case, without a full stop.
private func plain(_ word: Substring) -> String {
  (word.hasSuffix(".") ? word.dropLast() : word).lowercased()
}
