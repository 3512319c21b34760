/// When a publication was issued, or something was done with it, as precisely as the content says.
package struct SourceDate: Hashable, Sendable {
  /// What is known of a time.
  package enum Time: Hashable, Sendable {
    /// A day, a month, a season or a year.
    case at(PartialDate)
    /// A span from the first to the second, or that goes on.
    case span(PartialDate, PartialDate?)
    /// What no calendar has: `forthcoming`.
    case words(String)
  }

  /// What is known of the time.
  package var time: Time
  /// Whether it is no more than near the truth.
  package var isApproximate: Bool

  /// Makes a date.
  package init(_ time: Time, isApproximate: Bool = false) {
    self.time = time
    self.isApproximate = isApproximate
  }

  /// Makes the date of a single day, month or year.
  package init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.init(.at(PartialDate(year: year, month: month, day: day)))
  }

  /// The day, month or year, or that with which a span begins; nil where only words are known.
  package var start: PartialDate? {
    switch time {
    case .at(let date), .span(let date, _): date
    case .words: nil
    }
  }

  /// Returns the year or the years, as a reference has them: `2015`, `2014–2016`, `c. 1990`.
  ///
  /// - Parameter circa: What stands before a year that is not sure.
  /// - Returns: Never empty.
  package func years(circa: String) -> String {
    let years =
      switch time {
      case .at(let date): String(date.year)
      case .span(let start, nil): "\(start.year)–"
      case .span(let start, let end?):
        start.year == end.year ? String(start.year) : "\(start.year)–\(end.year)"
      case .words(let words): words
      }
    return isApproximate ? "\(circa) \(years)" : years
  }
}

/// A date of which the month or the day may be unknown.
package struct PartialDate: Hashable, Sendable {
  /// The year.
  package let year: Int
  /// The month, 1 to 12, where it is known.
  package let month: Int?
  /// The day of the month, where it is known.
  package let day: Int?
  /// The season, where it is known and no month is: `1` for spring to `4` for winter, or a word.
  package let season: String?

  /// Makes a date.
  package init(year: Int, month: Int? = nil, day: Int? = nil, season: String? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.season = season
  }

  /// Whether it is before another as far as both are known.
  package func isBefore(_ other: PartialDate) -> Bool {
    for (own, others) in [(year, other.year), (month, other.month), (day, other.day)] {
      guard let own, let others else { return false }
      if own != others { return own < others }
    }
    return false
  }
}
