import ContentModel

/// What people call a new text, on one line and without blanks at its ends.
package struct Title: Hashable, Sendable {
  /// The words.
  package let text: String

  /// Takes a title; nil where it holds nothing, or a character that cannot be printed.
  package init?(_ words: String) {
    let text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isPrintable = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard !text.isEmpty, isPrintable else { return nil }
    self.text = text
  }

  /// The title of a text that nobody has thought of yet.
  static let unknown = Title(checked: "…")

  private init(checked text: String) { self.text = text }

  /// The title as the name of a file that can be an address, `decision-making`.
  ///
  /// Nil where nothing of it can stand in one, as with a title in Greek.
  package var fileName: String? {
    addressName(of: text)
  }

  /// The initials of a title of several words, or its only word: `scr` of `Serious Case Review`.
  ///
  /// Nil where no word begins with a letter from a to z.
  package var initials: String? {
    let words = addressWords.filter { $0.first?.isLetter == true }
    return words.count > 1 ? String(words.compactMap(\.first)) : words.first
  }

  /// What may stand before the numbers of markers: the initials of several words, or the first two letters
  /// of a single one: `QM` of `Quality markers`, `LI` of `Lighthouses`.
  package var prefix: String? {
    let words = addressWords.map { $0.filter(\.isLetter) }.filter { !$0.isEmpty }
    let letters = words.count > 1 ? String(words.prefix(4).compactMap(\.first)) : words.first
    return letters.map { String($0.prefix(words.count > 1 ? 4 : 2)).uppercased() }
  }

  /// Returns what may stand before the numbers of markers and is not taken by another set: the prefix, or
  /// one with more letters of the last word.
  ///
  /// - Parameter taken: The prefixes of the other sets.
  /// - Returns: nil where nothing can be made of the title.
  package func prefix(besides taken: Set<String>) -> String? {
    guard let prefix, let last = addressWords.last?.filter(\.isLetter) else { return nil }
    let taken = Set(taken.map { $0.uppercased() })
    let rest = addressWords.count > 1 ? last.dropFirst() : last.dropFirst(2)
    for count in 0...rest.count {
      let longer = prefix + rest.prefix(count).uppercased()
      if !taken.contains(longer) { return longer }
    }
    return nil
  }

  /// The words in the letters of addresses.
  private var addressWords: [String] { ContentModel.addressWords(of: text) }
}
