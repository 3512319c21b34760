package import Diagnostics

extension CalendarDate {
  /// Returns how a day that cannot be read has to be written.
  ///
  /// `2026-02-31` gives `February 2026 has 28 days`, `21/11/2026` gives `write 2026-11-21`.
  ///
  /// - Parameter text: What was written.
  /// - Returns: The hint of a finding, with the day where one is meant. Nobody can tell whether `03/04/2026` is a
  ///   day of March or of April.
  package static func mend(of text: String) -> Suggestion {
    let numbers = text.split { !$0.isNumber || !$0.isASCII }.map(String.init)
    guard let year = numbers.first(where: { $0.count == 4 }).flatMap(Int.init) else {
      return usualMend
    }
    let rest = numbers.filter { $0.count <= 2 }.compactMap { Int($0) }
    // The year stands before the month or, as people write it, after it.
    let isYearFirst = numbers.first?.count == 4
    guard numbers.count == 3, rest.count == 2 else {
      if numbers.count == 2, rest.count == 1, let month = monthNamed(in: text) {
        return mend(year: year, month: month, day: rest[0], of: text, isSure: true)
      }
      return usualMend
    }
    return isYearFirst
      ? mend(year: year, month: rest[0], day: rest[1], of: text, isSure: true)
      : mend(
        year: year, month: rest[1], day: rest[0], of: text,
        isSure: rest[0] > 12 || rest[0] == rest[1])
  }

  private static let usualMend: Suggestion = "write a day as 2026-11-21"

  private static func mend(
    year: Int, month: Int, day: Int, of text: String, isSure: Bool
  ) -> Suggestion {
    if let date = CalendarDate(year: year, month: month, day: day) {
      return Suggestion(
        "write \(date.iso)", writing: date.iso, inPlaceOf: text, isSafe: isSure)
    }
    guard (1...12).contains(month) else {
      if let swapped = CalendarDate(year: year, month: day, day: month) {
        return Suggestion(
          "the month stands before the day: write \(swapped.iso)", writing: swapped.iso,
          inPlaceOf: text, isSafe: true)
      }
      return "a year has 12 months: write a day as 2026-11-21"
    }
    let last = (28...31).last { CalendarDate(year: year, month: month, day: $0) != nil }
    guard let last, day > last else { return usualMend }
    return "\(monthNames[month - 1]) \(year) has \(last) days"
  }

  private static func monthNamed(in text: String) -> Int? {
    let words = text.lowercased().split { !$0.isLetter }
    return monthNames.firstIndex { name in
      words.contains { $0.count >= 3 && name.lowercased().hasPrefix($0) }
    }.map { $0 + 1 }
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]
