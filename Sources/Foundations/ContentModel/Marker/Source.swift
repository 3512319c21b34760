package import Diagnostics

/// A publication that markers cite, with the fields of CSL that a reference needs.
///
/// Names and meanings: https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
package struct Source: Hashable, Sendable {
  /// What citations call it: `working-together-2015`.
  package var key: String
  /// The CSL type: `report`, `legislation`, `article-journal`.
  package var type: String
  /// The title.
  package var title: String
  /// The authors, in order.
  package var authors: [CreatorName]
  /// When it was issued, as precisely as the content says; nil where it does not say.
  package var issued: SourceDate?
  /// The other fields of CSL that hold a text or number, by their CSL name: `publisher`, `URL`.
  package var fields: [String: String]
  /// The other fields that hold names: `editor`.
  package var names: [String: [CreatorName]]
  /// The other fields that hold a date: `accessed`.
  package var dates: [String: SourceDate]
  /// The title and those of the other fields that hold marks, by their CSL name; the fields have their plain
  /// words.
  package var styled: [String: StyledText]
  /// The fields of no fixed shape: `custom`, `categories`.
  package var freeFields: [String: FreeValue]
  /// What tells it from publications that running text would name alike, in its list: `a`; or nothing.
  package var letter: String
  /// Where its entry stands in `sources.yml`.
  package var position: TextPosition
  /// Where its `URL` and its `DOI` stand, by these names.
  package var addressPositions: [String: TextPosition]

  /// Makes a source.
  package init(
    key: String, type: String, title: String, authors: [CreatorName] = [],
    issued: SourceDate? = nil, fields: [String: String] = [:],
    names: [String: [CreatorName]] = [:], dates: [String: SourceDate] = [:],
    styled: [String: StyledText] = [:], freeFields: [String: FreeValue] = [:],
    letter: String = "", position: TextPosition = .start,
    addressPositions: [String: TextPosition] = [:]
  ) {
    self.key = key
    self.type = type
    self.title = title
    self.authors = authors
    self.issued = issued
    self.fields = fields
    self.names = names
    self.dates = dates
    self.styled = styled
    self.freeFields = freeFields
    self.letter = letter
    self.position = position
    self.addressPositions = addressPositions
  }

  /// Who stands before the year in a reference: the authors, or the editors of what has no author.
  package var leaders: [CreatorName] { authors.isEmpty ? names["editor"] ?? [] : authors }

  /// Returns a text with its marks.
  ///
  /// - Parameter variable: Its name in CSL: `title`, `container-title`.
  /// - Returns: nil where the publication does not have it.
  package func styledText(_ variable: String) -> StyledText? {
    styled[variable]
      ?? (variable == "title" ? title : fields[variable]).map(StyledText.init(plain:))
  }

  /// Whether an entry of another list says the same of the same publication.
  package func isSame(as other: Source) -> Bool {
    var other = other
    (other.position, other.addressPositions) = (position, addressPositions)
    other.letter = letter
    return self == other
  }
}

/// A value of no fixed shape, such as programs keep beside a publication.
package indirect enum FreeValue: Hashable, Sendable {
  /// A single value, as it is written.
  case text(String)
  /// A list.
  case list([FreeValue])
  /// Names with their values.
  case fields([String: FreeValue])
}
