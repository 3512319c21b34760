import ArgumentParser
import ContentModel
private import Platform

/// The variable that gives builds the same date at any time.
///
/// https://reproducible-builds.org/specs/source-date-epoch/
private let sourceDateVariable = "SOURCE_DATE_EPOCH"

/// Returns the day of a run: the one that `SOURCE_DATE_EPOCH` gives, or else today, in UTC.
func buildDay() throws(ValidationError) -> CalendarDate {
  guard let text = ProcessInfo.processInfo.environment[sourceDateVariable] else {
    guard let today = CalendarDate(secondsSince1970: Int(Date().timeIntervalSince1970)) else {
      throw ValidationError("The clock of this computer shows a year that cannot be")
    }
    return today
  }
  let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  guard isNumber, let seconds = Int(text), let day = CalendarDate(secondsSince1970: seconds) else {
    throw ValidationError(
      "\(sourceDateVariable) is '\(text)'. Set it to whole seconds since 1970, as 'date +%s' prints them, or unset it"
    )
  }
  return day
}
