import ContentModel

/// The rules of a house style, by the first word of each.
struct StyleRules: Sendable {
  private var rules: [String: [Rule]] = [:]

  private struct Rule: Sendable {
    let rule: WordRule
    let words: [StyleWord.Folded]
    /// Whether capitals tell: the rule has some.
    let isExact: Bool
  }

  /// Sorts out rules; of several for the same words, the first counts.
  init(_ words: [WordRule]) {
    for rule in words {
      let parts = styleWords(of: Array(rule.word.unicodeScalars)).map(\.folded)
      guard let first = parts.first else { continue }
      rules[first.lowercased, default: []].append(
        Rule(rule: rule, words: parts, isExact: rule.word != rule.word.lowercased()))
    }
    // The longest first, since it says most: 'vulnerable adult' before 'vulnerable'.
    for word in rules.keys {
      let sorted = rules[word, default: []].enumerated().sorted {
        ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
      }
      rules[word] = sorted.map(\.element)
    }
  }

  /// Returns the rule for the words of a text that begin at a place, and how many they are.
  func match(in words: [StyleWord], at place: Int) -> (rule: WordRule, length: Int)? {
    guard let candidates = rules[words[place].folded.lowercased] else { return nil }
    for candidate in candidates where place + candidate.words.count <= words.count {
      let fits = zip(words[place...], candidate.words).enumerated().allSatisfy { offset, pair in
        let (word, wanted) = pair
        return (offset == 0 || word.followsDirectly)
          && (candidate.isExact
            ? word.folded.written == wanted.written : word.folded.lowercased == wanted.lowercased)
      }
      if fits { return (candidate.rule, candidate.words.count) }
    }
    return nil
  }
}

/// A word of a text.
struct StyleWord: Sendable {
  /// Where it stands among the characters of the text.
  let range: Range<Int>
  /// Its letters.
  let folded: Folded
  /// Whether nothing but white space, or nothing but a hyphen, stands between it and the word before, as in a rule.
  let followsDirectly: Bool

  /// The letters of a word.
  struct Folded: Hashable, Sendable {
    /// As they are written, each apostrophe a straight one.
    let written: String
    /// In small letters.
    let lowercased: String
  }
}

/// Returns the words of a text: letters, digits and marks of any language, and the apostrophes and hyphens between
/// them.
func styleWords(of text: [Unicode.Scalar]) -> [StyleWord] {
  var words: [StyleWord] = []
  var offset = 0
  var isDirect = false
  while offset < text.count {
    guard isWordScalar(text[offset]) else {
      isDirect = isDirect && text[offset].properties.isWhitespace
      offset += 1
      continue
    }
    let start = offset
    var letters = String.UnicodeScalarView()
    while offset < text.count {
      if isWordScalar(text[offset]) || text[offset].properties.generalCategory == .nonspacingMark {
        letters.append(text[offset])
      } else if offset + 1 < text.count, isWordScalar(text[offset + 1]), isJoiner(text[offset]) {
        letters.append(text[offset] == "’" ? "'" : text[offset])
      } else {
        break
      }
      offset += 1
    }
    let written = String(letters)
    words.append(
      StyleWord(
        range: start..<offset,
        folded: StyleWord.Folded(written: written, lowercased: written.lowercased()),
        followsDirectly: isDirect))
    isDirect = true
  }
  return words
}

/// Whether a sign between two letters makes one word of them.
private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "'" || scalar == "’" || scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
}
