import ContentModel
import Diagnostics

/// Checks the days that a text gives: the one by which it was to be looked at again has not passed, and
/// what it says was done is neither still to come nor too long ago.
func checkDates(of upkeep: Upkeep, path: String, on today: CalendarDate?) -> [Diagnostic] {
  guard let today else { return [] }
  var diagnostics: [Diagnostic] = []
  func checkPast(_ date: CalendarDate, at position: TextPosition, _ what: String) {
    if let finding = unlikelyDate(date, at: position.inFile(path), what, on: today) {
      diagnostics.append(finding)
    }
  }
  if let reviewed = upkeep.reviewed {
    checkPast(reviewed, at: upkeep.reviewedPosition, "the day of a review")
  }
  for change in upkeep.changes {
    checkPast(change.date, at: change.position, "the day of a change")
  }
  if let finding = unlikelyDate(of: upkeep.retirement, path: path, on: today) {
    diagnostics.append(finding)
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

/// Checks that questions of a marker were not given up on a day that is still to come, or too long ago.
func checkRetirementDates(of marker: Marker, on today: CalendarDate?) -> [Diagnostic] {
  guard let today else { return [] }
  return marker.questions.compactMap { marker.retirement(of: $0) }.compactMap { retirement in
    unlikelyDate(of: retirement, path: marker.path, on: today)
  }
}

private func unlikelyDate<Target>(
  of retirement: Retirement<Target>?, path: String, on today: CalendarDate
) -> Diagnostic? {
  guard let retirement, let date = retirement.date else { return nil }
  return unlikelyDate(
    date, at: retirement.position.inFile(path),
    "the day since when this is \(retirement.kind.rawValue)", on: today)
}

/// Checks that a set was neither restated nor given up on a day that is still to come, or too long ago.
func checkDates(of set: MarkerSet, path: String, on today: CalendarDate?) -> [Diagnostic] {
  guard let today else { return [] }
  let restated = set.settings.restated.flatMap {
    unlikelyDate($0.date, at: $0.position.inFile(path), "the day of the restatement", on: today)
  }
  return [restated, unlikelyDate(of: set.retirement, path: path, on: today)].compactMap(\.self)
}

/// The first year in which what texts tell of can have been done.
private let earliestYear = 1970

/// Checks that no source was looked at on a day that is still to come, or too long ago.
func checkDates(of sources: [CitedSource], path: String, on today: CalendarDate?) -> [Diagnostic] {
  guard let today else { return [] }
  return sources.compactMap { cited in
    guard let accessed = cited.source.dates["accessed"]?.start,
      let date = CalendarDate(
        year: accessed.year, month: accessed.month ?? 1, day: accessed.day ?? 1)
    else { return nil }
    return unlikelyDate(
      date, at: cited.source.position.inFile(path),
      "the day on which '\(cited.source.key)' was looked at", on: today)
  }
}

private func unlikelyDate(
  _ date: CalendarDate, at position: SourcePosition, _ what: String, on today: CalendarDate
) -> Diagnostic? {
  let hint = "mend the year \(date.year)"
  if date.isToCome(on: today) {
    return Diagnostic(
      .futureDate, at: position, "\(what), \(date.iso), is still to come",
      hint: "\(hint), the month or the day")
  }
  guard date.year < earliestYear else { return nil }
  return Diagnostic(
    .pastDate, at: position, "\(what), \(date.iso), is before \(earliestYear)", hint: hint)
}
