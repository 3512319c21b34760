private import ContentModel

/// Returns the first moment of a day, as office files write it: `2026-11-29T00:00:00Z`.
///
/// - Parameter seconds: A moment of that day, in seconds since 1970.
/// - Returns: The moment; that of the first day that every format can hold where the year has more than four digits.
package func midnight(secondsSince1970 seconds: Int) -> String {
  "\(CalendarDate(secondsSince1970: seconds)?.iso ?? "1980-01-01")T00:00:00Z"
}
