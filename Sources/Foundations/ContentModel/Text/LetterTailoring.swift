private import Platform

/// What a language has of its own in the order of its letters.
///
/// A language that is not here takes letters with marks for the letters under them, as English, French and German
/// do in lists of words.
struct LetterTailoring: Sendable {
  /// Letters by the signs that make them, in lower case and decomposed, the longest first.
  private let letters: [(signs: [Unicode.Scalar], rank: UInt32)]
  /// What each of these letters is called, in lower case.
  private let names: [(rank: UInt32, name: String)]
  /// The beginnings of words in which two signs that could be one letter are two, with a hyphen between these.
  private let exceptions: [String]

  /// Whether some words are read otherwise than others.
  var hasExceptions: Bool { !exceptions.isEmpty }

  /// A letter, and those that come right after it.
  private init(_ rows: [String], exceptions: [String] = []) {
    letters = rows.flatMap { row in
      let letters = row.split(separator: " ")
      let first = letters.first?.unicodeScalars.first?.value ?? 0
      return letters.dropFirst().enumerated().flatMap { place, others in
        others.split(separator: "=").map {
          (Array($0.unicodeScalars), rank(first) + UInt32(place) + 1)
        }
      }
    }.sorted { $0.0.count > $1.0.count }
    names = rows.flatMap { row in
      let letters = row.split(separator: " ")
      let first = letters.first?.unicodeScalars.first?.value ?? 0
      return letters.dropFirst().enumerated().map { place, others in
        let name = others.prefix { $0 != "=" }
        return (rank(first) + UInt32(place) + 1, canonicallyComposed(String(name)))
      }
    }
    self.exceptions = exceptions
  }

  /// Returns the letter that stands at a place; nil where it is any other.
  ///
  /// - Parameters:
  ///   - text: The text, decomposed.
  ///   - place: The place.
  ///   - word: What stands before it in its word.
  /// - Returns: Its place in the order, and how many signs it takes.
  func letter(
    in text: [Unicode.Scalar], at place: Int, of word: WordBeingRead
  ) -> (rank: UInt32, length: Int)? {
    for (signs, rank) in letters where starts(text, at: place, with: signs) {
      if hasExceptions, isException(text, at: place, word.letters) { continue }
      return (rank, signs.count)
    }
    return nil
  }

  /// Returns what a letter of a place is called: `Ll`.
  func name(ofRank rank: UInt32) -> String? {
    names.first { $0.rank == rank }.map { $0.name.prefix(1).uppercased() + $0.name.dropFirst() }
  }

  private func starts(
    _ text: [Unicode.Scalar], at place: Int, with signs: [Unicode.Scalar]
  ) -> Bool {
    guard place + signs.count <= text.count else { return false }
    return signs.indices.allSatisfy { index in
      let found = text[place + index]
      return found == signs[index] || found.properties.lowercaseMapping == String(signs[index])
    }
  }

  /// Whether the sign at a place ends a part of a word after which another part begins.
  private func isException(_ text: [Unicode.Scalar], at place: Int, _ before: String) -> Bool {
    exceptions.contains { exception in
      let parts = exception.split(separator: "-")
      guard parts.count == 2, before + text[place].properties.lowercaseMapping == parts[0] else {
        return false
      }
      return starts(text, at: place + 1, with: Array(parts[1].unicodeScalars))
    }
  }

  /// Returns what a language has of its own.
  static func of(_ language: String) -> LetterTailoring {
    all[String(language.lowercased().prefix { $0 != "-" })] ?? none
  }

  private static let none = LetterTailoring([])
  private static let danish = LetterTailoring(["z æ=a\u{308} ø=o\u{308} a\u{30A}=aa"])
  private static let swedish = LetterTailoring(["z a\u{30A} a\u{308}=æ o\u{308}=ø"])
  private static let all: [String: LetterTailoring] = [
    "cy": LetterTailoring(
      ["c ch", "d dd", "f ff", "g ng", "l ll", "p ph", "r rh", "t th"],
      // The letter ng is not the n of one part of a word before the g of the next.
      exceptions: [
        "ban-gor", "fan-gor", "man-gor", "llan-g", "bryn-g", "pen-g", "gwyn-g", "dan-gos",
        "ddan-gos", "arddan-gos",
      ]),
    "da": danish, "nb": danish, "nn": danish, "no": danish,
    "es": LetterTailoring(["n n\u{303}"]),
    "fi": swedish, "sv": swedish,
    "pl": LetterTailoring([
      "a a\u{328}", "c c\u{301}", "e e\u{328}", "l ł", "n n\u{301}", "o o\u{301}", "s s\u{301}",
      "z z\u{301} z\u{307}",
    ]),
    "cs": LetterTailoring(["c c\u{30C}", "h ch", "r r\u{30C}", "s s\u{30C}", "z z\u{30C}"]),
    "sk": LetterTailoring([
      "a a\u{308}", "c c\u{30C}", "h ch", "o o\u{302}", "s s\u{30C}", "z z\u{30C}",
    ]),
  ]
}
