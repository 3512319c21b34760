import ContentModel
import Digests
import Themes
import Wording

/// How far an action is, as reviews call it, and the words of the theme for it.
let actionStates: [(id: String, title: InterfaceText)] = [
  ("under-way", .toolStateUnderWay), ("done", .toolStateDone), ("dropped", .toolStateDropped),
]

extension AskedSet {
  /// Returns a day that somebody wrote as `2026-12-01`, or what was written where it is none.
  func day(_ text: String) -> String {
    if text.isEmpty || CalendarDate(text) != nil { return text }
    let parts = text.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]) else { return text }
    let month = (1...12).first { month in
      allWords.contains { $0.text("month-\(month)").lowercased() == parts[1] }
    }
    return month.flatMap { CalendarDate(year: year, month: $0, day: day)?.iso } ?? text
  }

  /// Returns the id of a state that somebody wrote, or what was written where it is none.
  func state(_ text: String) -> String {
    let wanted = foldedTitle(text)
    if allWords.contains(where: { foldedTitle($0.text(.toolStateNone)) == wanted }) { return "" }
    return actionStates.first { state in
      state.id == wanted || allWords.contains { foldedTitle($0.text(state.title)) == wanted }
    }?.id ?? text
  }

  /// Returns the digits of a wording that stands in a workbook; nothing for no words.
  func hash(ofWording text: String) -> String {
    if let question = question(worded: text) { return question.hash }
    let line = foldedWhitespace(text)
    return line.isEmpty ? "" : String(sha256(line.utf8).prefix(wordingHashLength))
  }
}

/// Returns how alike two texts are, from 0 to 1: how many of their runs of three letters they have in common.
func likeness(_ first: String, _ second: String) -> Double {
  func runs(_ text: String) -> [[UnicodeScalar]] {
    let letters = Array(foldedTitle(text).unicodeScalars)
    return letters.indices.dropLast(2).map { Array(letters[$0..<$0 + 3]) }
  }
  let (own, others) = (runs(first), runs(second))
  var free: [[UnicodeScalar]: Int] = [:]
  for run in own { free[run, default: 0] += 1 }
  let common = others.count { run in
    guard let left = free[run], left > 0 else { return false }
    free[run] = left - 1
    return true
  }
  return Double(2 * common) / Double(max(1, own.count + others.count))
}
