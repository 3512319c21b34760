import ContentModel
import Diagnostics

/// Checks the days that a text gives: the one by which it was to be looked at again has not passed, and
/// what it says was done is not still to come.
func checkDates(of upkeep: Upkeep, path: String, on today: CalendarDate?) -> [Diagnostic] {
  guard let today else { return [] }
  var diagnostics: [Diagnostic] = []
  func checkPast(_ date: CalendarDate, at position: TextPosition, _ what: String) {
    guard date.isToCome(on: today) else { return }
    diagnostics.append(futureDate(date.iso, at: position.inFile(path), what, year: date.year))
  }
  if let reviewed = upkeep.reviewed {
    checkPast(reviewed, at: upkeep.reviewedPosition, "the day of a review")
  }
  for change in upkeep.changes {
    checkPast(change.date, at: change.position, "the day of a change")
  }
  if let due = upkeep.reviewBy, due.date < today {
    diagnostics.append(
      Diagnostic(
        .reviewOverdue, at: due.position.inFile(path),
        "somebody was to look at this by \(due.date.iso)",
        hint: "compare the text with what it says, and set 'reviewed' and a new 'review-by'"))
  }
  return diagnostics
}

/// Checks that no source was looked at on a day that is still to come.
func checkDates(of sources: [CitedSource], path: String, on today: CalendarDate?) -> [Diagnostic] {
  guard let today else { return [] }
  return sources.compactMap { cited in
    guard let accessed = cited.source.dates["accessed"]?.start,
      let date = CalendarDate(
        year: accessed.year, month: accessed.month ?? 1, day: accessed.day ?? 1),
      date.isToCome(on: today)
    else { return nil }
    return futureDate(
      date.iso, at: cited.source.position.inFile(path),
      "the day on which '\(cited.source.key)' was looked at", year: date.year)
  }
}

private func futureDate(
  _ date: String, at position: SourcePosition, _ what: String, year: Int
) -> Diagnostic {
  Diagnostic(
    .futureDate, at: position, "\(what), \(date), is still to come",
    hint: "mend the year \(year), the month or the day")
}
