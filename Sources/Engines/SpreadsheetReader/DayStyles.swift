import ContentModel
import XMLReader

/// Which numbers of a workbook of Excel are days.
struct DayStyles {
  /// Whether days count from 1904, as they did on a Macintosh.
  var beginsIn1904 = false
  private var isDay: [Bool] = []

  /// Reads the styles of cells: ECMA-376, part 1, 18.8.
  mutating func read(_ path: String, in parts: WorkbookParts) throws(WorkbookProblem) {
    var formats: [Int: String] = [:]
    var styles: [Int] = []
    var isOfCells = false
    try parts.read(path) { event throws(WorkbookProblem) in
      switch event {
      case .start("numFmt", let values):
        if let id = values["numFmtId"].flatMap({ Int($0) }) { formats[id] = values["formatCode"] }
      case .start("cellXfs", _): isOfCells = true
      case .end("cellXfs"): isOfCells = false
      case .start("xf", let values) where isOfCells:
        styles.append(values["numFmtId"].flatMap { Int($0) } ?? 0)
      default: break
      }
    }
    isDay = styles.map { id in formats[id].map(showsDays) ?? daysBuiltIn.contains(id) }
  }

  /// Returns what a cell with a number shows, as far as it matters here.
  ///
  /// - Parameters:
  ///   - number: The number as the file has it.
  ///   - style: The place of the cell's style.
  /// - Returns: A day as `2026-12-01`, or the number.
  func text(of number: String, style: Int) -> String {
    guard let value = Double(number), value.isFinite, abs(value) < 1e15 else { return number }
    if isDay.indices.contains(style), isDay[style], value >= 1 {
      // Excel takes 1900 for a leap year, so that its days are one too many from March 1900 on, as they are here.
      let since1970 = Int(value) - (beginsIn1904 ? 24_107 : 25_569)
      if let day = CalendarDate(secondsSince1970: since1970 * 86_400) { return day.iso }
    }
    return value == value.rounded() ? String(Int(value)) : number
  }
}

/// The formats of days that have no code: those of the West and of East Asia, 18.8.30.
private let daysBuiltIn = Set(
  Array(14...17) + [22] + Array(27...31) + [36] + Array(50...54) + [57, 58])

/// Whether a format shows days: it has the letter of a year, or of a day.
private func showsDays(_ code: String) -> Bool {
  var isQuoted = false
  var bracketed = false
  var isEscaped = false
  for letter in code {
    if isEscaped {
      isEscaped = false
      continue
    }
    switch letter {
    case "\"": isQuoted.toggle()
    case "\\" where !isQuoted, "_" where !isQuoted: isEscaped = true
    case "[" where !isQuoted: bracketed = true
    case "]" where !isQuoted: bracketed = false
    case "y", "Y", "d", "D":
      if !isQuoted, !bracketed { return true }
    default: break
    }
  }
  return false
}
