import ContentModel
import Diagnostics

/// Checks that the day by which a text was to be looked at again has not passed.
func checkReviewDate(of upkeep: Upkeep, path: String, on today: CalendarDate?) -> [Diagnostic] {
  guard let today, let due = upkeep.reviewBy, due.date < today else { return [] }
  return [
    Diagnostic(
      .reviewOverdue, at: due.position.inFile(path),
      "somebody was to look at this by \(due.date.iso)",
      hint: "compare the text with what it says, and set 'reviewed' and a new 'review-by'")
  ]
}
