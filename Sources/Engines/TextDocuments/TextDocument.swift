/// A text that people can edit in a word processor.
package struct TextDocument: Hashable, Sendable {
  /// Its title, which stands at its top and among its properties.
  package let title: String
  /// What stands below the title, or nothing.
  package let subtitle: String
  /// Who answers for it, or nothing.
  package let author: String
  /// The language of its words: `en-GB`.
  package let language: String
  /// Whether the language is written from right to left.
  package let isRightToLeft: Bool
  /// How its pages look.
  package let page: PageSetup
  /// The colour of links, `#14506d`; nil for the usual one.
  package let linkColor: String?
  /// Colours of words, as ``CharacterStyle/accent(_:)`` names them: `#14506d`.
  package let accents: [String]
  /// What it says.
  package let blocks: [TextBlock]

  /// How the pages of a text look; all are A4.
  package struct PageSetup: Hashable, Sendable {
    /// Whether the long side of the paper lies across.
    package let isLandscape: Bool
    /// What stands above each page.
    package let header: String
    /// What stands below each page, before its number.
    package let footer: String
    /// The number of a page in words: `page {page} of {pages}`.
    package let pageNumber: String

    /// Makes a set-up.
    package init(isLandscape: Bool, header: String, footer: String, pageNumber: String) {
      self.isLandscape = isLandscape
      self.header = header
      self.footer = footer
      self.pageNumber = pageNumber
    }
  }

  /// Makes a text.
  package init(
    title: String, subtitle: String = "", author: String = "", language: String,
    isRightToLeft: Bool = false, page: PageSetup, linkColor: String? = nil,
    accents: [String] = [], blocks: [TextBlock]
  ) {
    self.title = title
    self.subtitle = subtitle
    self.author = author
    self.language = language
    self.isRightToLeft = isRightToLeft
    self.page = page
    self.linkColor = linkColor
    self.accents = accents
    self.blocks = blocks
  }
}

/// The forms in which a text can be edited.
package enum TextDocumentFormat: String, CaseIterable, Hashable, Sendable {
  /// Office Open XML, the form of Word.
  case word = "docx"
  /// OpenDocument, the form of LibreOffice.
  case openDocument = "odt"
}
