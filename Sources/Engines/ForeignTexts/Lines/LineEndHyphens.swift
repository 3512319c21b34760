/// Words that line ends break with a hyphen, made whole.
struct LineEndHyphens {
  /// Where the hyphen of a broken word was guessed to be none of the word, or one.
  private var guessed: [(word: String, place: ForeignPlace)] = []
  private var counts: [Substring: Int] = [:]

  /// Makes words whole that lines, in the order of reading, have in two parts.
  init(mending lines: inout [LaidLine]) {
    var isRest = false
    for line in lines where !line.isBlank {
      // The parts of broken words are no words of the text.
      let endsBroken = part(before: line.words.last?.text ?? "") != nil
      for word in line.words.dropFirst(isRest ? 1 : 0).dropLast(endsBroken ? 1 : 0) {
        counts[bare(word.text), default: 0] += 1
      }
      isRest = endsBroken
    }
    defer { for index in lines.indices { lines[index].dropSoftHyphen() } }
    for index in lines.indices {
      guard let word = lines[index].words.last, let first = part(before: word.text),
        let next = lines[(index + 1)...].prefix(4).indices.first(where: { !lines[$0].isBlank }),
        let rest = lines[next].words.first, rest.text.first?.isLowercase == true
      else { continue }
      let whole =
        word.text.last == softHyphen
        ? first + rest.text : mended(first, rest.text, at: lines[index].place)
      lines[index].words[lines[index].words.count - 1] = ForeignWord(
        whole, pieces: word.pieces + rest.pieces)
      lines[next].words.removeFirst()
      lines[next].tookFirstWord = true
    }
  }

  /// A remark on each word that was guessed.
  var remarks: [ForeignRemark] {
    guessed.map { ForeignRemark(.brokenWord, at: $0.place, words: $0.word) }
  }

  /// What stands before the hyphen at the end of a word; nil where there is none, or nothing.
  private func part(before word: String) -> String? {
    guard let hyphen = word.last, "-\u{2010}\u{AD}".contains(hyphen) else { return nil }
    let part = String(word.dropLast())
    return part.last?.isLetter == true && part.count >= 2 ? part : nil
  }

  /// Puts two parts together as the text elsewhere writes them, and with a guess where it does not.
  private mutating func mended(_ first: String, _ rest: String, at place: ForeignPlace) -> String {
    let joined = first + rest
    let hyphened = "\(first)-\(rest)"
    if counts[bare(joined)] != nil { return joined }
    if counts[bare(hyphened)] != nil { return hyphened }
    // The hyphens of an address are its own.
    if hyphened.contains("/") { return hyphened }
    // Two words that the text has each for itself are two in one.
    let isCompound = (counts[bare(first)] ?? 0) > 0 && (counts[bare(rest)] ?? 0) > 0
    let guess = isCompound ? hyphened : joined
    guessed.append((guess, place))
    return guess
  }

  /// A word without the signs around it, in small letters.
  private func bare(_ word: String) -> Substring {
    let letters = word.lowercased()
    guard let first = letters.firstIndex(where: { $0.isLetter }),
      let last = letters.lastIndex(where: { $0.isLetter })
    else { return Substring(letters) }
    return letters[first...last]
  }
}

extension LaidLine {
  /// Takes the soft hyphen off the last word, where nothing goes on with it.
  fileprivate mutating func dropSoftHyphen() {
    guard let last = words.indices.last, words[last].text.last == softHyphen else { return }
    words[last].text.removeLast()
    if words[last].text.isEmpty { words.removeLast() }
  }
}
