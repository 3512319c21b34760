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
  package var issued: PartialDate?
  /// The other fields of CSL that hold a text or number, by their CSL name: `publisher`, `URL`.
  package var fields: [String: String]
  /// The other fields that hold names: `editor`.
  package var names: [String: [CreatorName]]
  /// The other fields that hold a date: `accessed`.
  package var dates: [String: PartialDate]
  /// Where its entry stands in `sources.yml`.
  package var position: TextPosition
  /// Where its `URL` and its `DOI` stand, by these names.
  package var addressPositions: [String: TextPosition]

  /// Makes a source.
  package init(
    key: String, type: String, title: String, authors: [CreatorName] = [],
    issued: PartialDate? = nil, fields: [String: String] = [:],
    names: [String: [CreatorName]] = [:], dates: [String: PartialDate] = [:],
    position: TextPosition = .start, addressPositions: [String: TextPosition] = [:]
  ) {
    self.key = key
    self.type = type
    self.title = title
    self.authors = authors
    self.issued = issued
    self.fields = fields
    self.names = names
    self.dates = dates
    self.position = position
    self.addressPositions = addressPositions
  }
}

/// A date of which the month or the day may be unknown.
package struct PartialDate: Hashable, Sendable, Comparable {
  /// The year.
  package let year: Int
  /// The month, 1 to 12, where it is known.
  package let month: Int?
  /// The day of the month, where it is known.
  package let day: Int?

  /// Makes a date.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Orders by time; an unknown month or day comes first.
  package static func < (first: PartialDate, second: PartialDate) -> Bool {
    (first.year, first.month ?? 0, first.day ?? 0)
      < (second.year, second.month ?? 0, second.day ?? 0)
  }
}
