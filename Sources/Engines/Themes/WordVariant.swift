import Synchronization

/// Other words that stand in all texts of a theme for some of its own: "criterion" for "question".
///
/// Which words these are, and what stands for them, says one of the texts of the theme:
/// `a question = a criterion; question = criterion; questions = criteria`. docs/themes.md, "Words for what is
/// assessed".
package struct WordVariant: Hashable, Sendable {
  /// The key of that text.
  package let key: String
  /// What is filled into it: the words that a set has of its own.
  package let values: [String: String]

  /// Names a variant.
  package init(key: String, values: [String: String] = [:]) {
    (self.key, self.values) = (key, values)
  }
}

/// The words and templates of the variants that were asked for, each made once.
final class WordVariants: Sendable {
  private struct Name: Hashable {
    let language: String
    let variant: WordVariant
  }

  private let made = Mutex<[Name: (strings: InterfaceStrings, templates: TemplateSet)]>([:])
  private let makeTemplates: @Sendable (InterfaceStrings) -> TemplateSet

  init(_ makeTemplates: @escaping @Sendable (InterfaceStrings) -> TemplateSet) {
    self.makeTemplates = makeTemplates
  }

  /// Returns the words and templates of a variant.
  ///
  /// - Parameters:
  ///   - variant: The variant.
  ///   - strings: The words of the theme, or those of the variant once there are such.
  /// - Returns: Those that were made first.
  func made(
    _ variant: WordVariant, of strings: InterfaceStrings
  ) -> (strings: InterfaceStrings, templates: TemplateSet) {
    made.withLock { made in
      let name = Name(language: strings.language, variant: variant)
      if let known = made[name] { return known }
      let words = strings.saying(variant)
      let new = (strings: words, templates: makeTemplates(words))
      made[name] = new
      return new
    }
  }
}

/// A word with what stands for it.
struct WordPair: Hashable {
  let from: [Character]
  let to: String

  /// Reads pairs such as `question = criterion; questions = criteria`.
  static func pairs(_ text: String) -> [WordPair] {
    text.split(separator: ";").compactMap { pair in
      let sides = pair.split(separator: "=").map { $0.split(separator: " ").joined(separator: " ") }
      return sides.count == 2 ? WordPair(from: Array(sides[0]), to: sides[1]) : nil
    }
  }
}

/// Puts words in place of others wherever these stand whole, with a capital where they have one; nothing is
/// looked for between `{` and `}`.
///
/// - Parameters:
///   - pairs: The words; of two that fit, the first counts.
///   - text: The text.
/// - Returns: The text with the other words.
func replacing(_ pairs: [WordPair], in text: String) -> String {
  let characters = Array(text)
  var replaced = ""
  var place = 0
  var isInBraces = false
  while place < characters.count {
    let character = characters[place]
    if character == "{" { isInBraces = true }
    if character == "}" { isInBraces = false }
    let isStart = place == 0 || !characters[place - 1].isLetter
    if isStart, !isInBraces,
      let pair = pairs.first(where: { stands($0.from, in: characters, at: place) })
    {
      replaced +=
        character.isUppercase ? pair.to.prefix(1).uppercased() + pair.to.dropFirst() : pair.to
      place += pair.from.count
    } else {
      replaced.append(character)
      place += 1
    }
  }
  return replaced
}

/// Whether words stand whole at a place, perhaps with a capital at their beginning.
private func stands(_ words: [Character], in text: [Character], at place: Int) -> Bool {
  let end = place + words.count
  guard end <= text.count, end == text.count || !text[end].isLetter else { return false }
  return zip(words.indices, words).allSatisfy { index, character in
    let other = text[place + index]
    return other == character || index == 0 && other.lowercased() == character.lowercased()
  }
}
