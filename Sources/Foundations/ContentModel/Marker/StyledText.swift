/// The words of a publication with the marks that CSL has for them, such as italics in a title.
///
/// The marks are those of CSL-JSON and those that Pandoc writes into YAML:
/// `<i>`, `<b>`, `<sup>`, `<sub>`, `<sc>`, `<span class="nocase">`, `*…*`, `**…**`, `[…]{.nocase}`, and in
/// Pandoc's alone `CO~2~` and `x^2^`.
/// Source: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html,
/// https://pandoc.org/MANUAL.html#specifying-bibliographic-data
package struct StyledText: Hashable, Sendable {
  /// What words can be.
  package struct Marks: OptionSet, Hashable, Sendable {
    /// One bit a mark.
    package let rawValue: UInt8
    /// Makes marks of bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// In italics.
    package static let italic = Marks(rawValue: 1)
    /// In bold letters.
    package static let bold = Marks(rawValue: 2)
    /// Raised.
    package static let superscript = Marks(rawValue: 4)
    /// Lowered.
    package static let `subscript` = Marks(rawValue: 8)
    /// In small capitals.
    package static let smallCapitals = Marks(rawValue: 16)
    /// Never written with other capitals.
    package static let keepsCase = Marks(rawValue: 32)
  }

  /// Words with the same marks.
  package struct Run: Hashable, Sendable {
    /// The words.
    package let words: String
    /// Their marks.
    package let marks: Marks

    /// Makes a run.
    package init(_ words: String, _ marks: Marks = []) {
      self.words = words
      self.marks = marks
    }
  }

  /// The runs, in order; none is empty.
  package let runs: [Run]

  /// Makes a text of its runs.
  init(runs: [Run]) { self.runs = runs }

  /// Takes words without marks.
  package init(plain words: String) { self.init(runs: words.isEmpty ? [] : [Run(words)]) }

  /// Reads words with their marks; whatever opens and is not closed stands as it is written.
  ///
  /// - Parameters:
  ///   - written: The words.
  ///   - isMarkdown: Whether they are Pandoc's Markdown, in which a backslash takes the meaning off a sign.
  package init(_ written: String, isMarkdown: Bool = true) {
    let bytes = written.utf8
    // Most texts have none, and need no second look.
    guard bytes.contains(where: { [0x3C, 0x2A, 0x7B, 0x26, 0x5C, 0x7E, 0x5E].contains($0) }) else {
      self.init(plain: written)
      return
    }
    self.init(runs: readMarks(Array(bytes), isMarkdown: isMarkdown))
  }

  /// The words alone.
  package var plain: String { runs.map(\.words).joined() }

  /// Whether no word has a mark.
  package var isPlain: Bool { runs.allSatisfy { $0.marks.isEmpty } }
}
