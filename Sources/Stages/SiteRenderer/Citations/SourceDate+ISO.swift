import ContentModel

extension SourceDate {
  /// The date in the form of EDTF, where it is more than a single day, month or year.
  var edtf: String? {
    let written: String
    switch time {
    case .words: return nil
    case .at(let date) where date.season.flatMap(Int.init) != nil:
      written = "\(isoDate(date))-2\(date.season ?? "")"
    case .at(let date):
      guard isApproximate else { return nil }
      written = isoDate(date)
    case .span(let start, let end): written = "\(isoDate(start))/\(end.map(isoDate) ?? "..")"
    }
    return isApproximate ? written + "~" : written
  }
}

/// Returns a date as far as it is known: `2015-03`.
func isoDate(_ date: PartialDate) -> String {
  func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
  let year = String(repeating: "0", count: max(0, 4 - String(date.year).count)) + String(date.year)
  return ([year] + [date.month, date.day].compactMap { $0.map(padded) }).joined(separator: "-")
}
