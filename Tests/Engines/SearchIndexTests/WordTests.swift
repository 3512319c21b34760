import Foundation
import SearchIndex
import Testing

@Suite struct WordTests {
  /// The same table is looked at in a browser: Tests/Browser/test_search.py.
  @Test(arguments: try wordCases()) func findsWhatAWordIsFoundBy(_ example: WordCase) {
    let language = SearchLanguage.named(example.language)
    #expect(searchWords(of: example.text).compactMap(language.term) == example.terms)
  }

  @Test func knowsALanguageByWhatStandsBeforeItsCountry() {
    #expect(SearchLanguage.named("en-GB").code == "en" && SearchLanguage.named("EN").code == "en")
    #expect(SearchLanguage.named("de-AT").code == "de" && SearchLanguage.named("").code == "")
  }

  @Test func findsTheSameWordWithAndWithoutComposedLetters() {
    let letters = (0xC0...0x17F).compactMap(Unicode.Scalar.init).map(String.init)
    for letter in letters where searchWords(of: letter) != [] {
      let apart = letter.decomposedStringWithCanonicalMapping
      #expect(searchWords(of: letter) == searchWords(of: apart), "\(letter)")
    }
  }

  @Test func findsTheSameAgainInWhatItFound() {
    for text in ["Wärter Straße", "ΣΊΣΥΦΟΣ", "İ x² ¼", "日本語 テスト"] {
      let words = searchWords(of: text)
      #expect(searchWords(of: words.joined(separator: " ")) == words)
    }
  }
}

/// A text with what its words are found by.
struct WordCase: CustomTestStringConvertible, Sendable {
  let language: String
  let text: String
  let terms: [String]

  var testDescription: String { text }
}

/// Reads `words.json` beside this file.
func wordCases() throws -> [WordCase] {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "words.json")
  let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
  return try (#require(json as? [[Any]])).map { row in
    WordCase(
      language: try #require(row[0] as? String), text: try #require(row[1] as? String),
      terms: try #require(row[2] as? [String]))
  }
}
