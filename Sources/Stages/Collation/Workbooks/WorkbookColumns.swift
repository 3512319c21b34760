import SpreadsheetReader
import Themes
import Wording

/// What a column of a worksheet holds.
enum WorksheetColumn: CaseIterable {
  case label, marker, group, tags, wording, judgement, notes, action, owner, due, state, remark
  case mark

  /// The words of the theme that head it: those of the worksheet first, then those of the question tool.
  var headings: [InterfaceText] {
    switch self {
    case .label: [.workbookLabel]
    case .marker: [.marker]
    case .group: [.workbookGroup]
    // Each set has its own.
    case .tags: []
    case .wording: [.handoutQuestion, .toolQuestion]
    case .judgement: [.handoutJudgement, .toolJudgement]
    case .notes: [.handoutEvidence, .toolNotes, .handoutNotes]
    case .action: [.handoutAction, .toolAction]
    case .owner: [.handoutOwner, .toolOwner]
    case .due: [.handoutDue, .toolDue]
    case .state: [.toolState]
    case .remark: [.workbookRemark]
    case .mark: [.workbookMark]
    }
  }

  /// Those that people fill in, in the order of the worksheet.
  static let answers: [WorksheetColumn] = [.judgement, .notes, .action, .owner, .due, .state]
}

/// Which columns of a sheet hold what, as far as that can be told.
struct WorkbookColumns {
  /// The places of the first rows, the last of them the row of headings; none where there is no such row.
  let headingRows: Int
  /// What each column holds.
  private(set) var contents: [Int: WorksheetColumn] = [:]
  /// The headings of all columns.
  let headings: [Int: String]

  /// Finds the columns of a sheet; nil where it has none of labels or wordings.
  init?(of sheet: ReadSheet, in set: AskedSet) {
    let labels = sheet.commonestColumn { set.label(in: $0) != nil }
    let wordings = sheet.commonestColumn { set.question(worded: $0) != nil }
    guard labels != nil || wordings != nil else { return nil }
    let firstRow =
      sheet.rows.firstIndex { row in
        labels.flatMap { row.cells[$0] }.map { set.label(in: $0.text) != nil } == true
          || wordings.flatMap { row.cells[$0] }.map { set.question(worded: $0.text) != nil } == true
      } ?? 0
    let known = KnownHeadings(set)
    // The row with the most headings; of two, the one nearer to the questions.
    let candidates = sheet.rows[..<firstRow].enumerated().map { place, row in
      (place, columns: known.columns(of: row))
    }
    let best = candidates.max { ($0.columns.count, $0.0) < ($1.columns.count, $1.0) }
    if let best, !best.columns.isEmpty {
      headingRows = best.0 + 1
      headings = sheet.rows[best.0].cells.mapValues { trimmed($0.text) }
      contents = known.columns(of: sheet.rows[best.0], by: [.whole])
    } else {
      headingRows = 0
      headings = [:]
    }
    // What stands in a column tells more than a heading that only has a word in it.
    if let labels { assign(.label, to: labels) }
    if let wordings { assign(.wording, to: wordings) }
    if column(.judgement) == nil {
      let free = sheet.commonestColumn(but: Set(contents.keys)) { set.isTitle($0) }
      if let free { assign(.judgement, to: free) }
    }
    if let best, headingRows > 0 {
      contents = known.columns(of: sheet.rows[best.0], by: [.word], besides: contents)
    }
    for (column, heading) in headings
    where contents[column] == nil && set.tagTitles.contains(foldedTitle(heading)) {
      contents[column] = .tags
    }
    // A sheet that only tells of questions is none to fill in.
    guard WorksheetColumn.answers.contains(where: { column($0) != nil }) else { return nil }
  }

  /// Returns where something stands.
  func column(_ content: WorksheetColumn) -> Int? {
    contents.filter { $0.value == content }.keys.min()
  }

  private mutating func assign(_ content: WorksheetColumn, to column: Int) {
    contents = contents.filter { $0.value != content }
    contents[column] = content
  }
}

/// The headings that a theme has in any of its languages.
private struct KnownHeadings {
  private let columns: [(column: WorksheetColumn, words: [String])]
  private let tagTitles: Set<String>

  init(_ set: AskedSet) {
    tagTitles = set.tagTitles
    columns = WorksheetColumn.allCases.map { column in
      (
        column,
        set.allWords.flatMap { words in column.headings.map { foldedTitle(words.text($0)) } }
      )
    }
  }

  /// How a heading is known: as a whole, or by some words of it.
  enum Likeness { case whole, word }

  /// Returns what the columns of a row of headings hold.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - likenesses: How headings are known, one way after the other.
  ///   - known: What is known of the columns before.
  /// - Returns: The same, with what the headings say.
  func columns(
    of row: ReadRow, by likenesses: [Likeness] = [.whole, .word],
    besides known: [Int: WorksheetColumn] = [:]
  ) -> [Int: WorksheetColumn] {
    let cells = row.cells.sorted { $0.key < $1.key }.map { ($0.key, $0.value.text) }
      .filter { !tagTitles.contains(foldedTitle($0.1)) }
    var found = known
    for likeness in likenesses {
      for (column, words) in columns where !found.values.contains(column) {
        let cell = cells.first { place, text in
          guard found[place] == nil else { return false }
          switch likeness {
          case .whole: return words.contains(foldedTitle(text))
          case .word: return words.contains { spaced(text).contains(spaced($0)) }
          }
        }
        if let cell { found[cell.0] = column }
      }
    }
    return found
  }
}

/// Returns the words of a heading, with a blank before and after each.
private func spaced(_ text: String) -> String {
  let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
  return " \(words.joined(separator: " ")) "
}

extension ReadSheet {
  /// Returns the column with the most cells of a kind, the first of several; nil where there is no such cell.
  fileprivate func commonestColumn(
    but columns: Set<Int> = [], _ isOfKind: (String) -> Bool
  ) -> Int? {
    var counts: [Int: Int] = [:]
    for row in rows {
      for (column, cell) in row.cells where !columns.contains(column) && isOfKind(cell.text) {
        counts[column, default: 0] += 1
      }
    }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
  }
}

/// Returns a text without blanks at its ends.
func trimmed(_ text: String) -> String {
  String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}
