import ContentModel
import SpreadsheetReader
import Wording

extension Return {
  /// Reads the answers in a workbook.
  ///
  /// - Parameters:
  ///   - workbook: The workbook.
  ///   - identity: What it says of itself.
  ///   - file: The name of its file.
  ///   - agency: Whose it is.
  ///   - set: The set that it answers.
  /// - Throws: Why it is no return.
  init(
    _ workbook: ReadWorkbook, _ identity: WorkbookIdentity, file: String, agency: String,
    of set: AskedSet
  ) throws(Refusal) {
    if let code = identity.code, code != set.code {
      throw Refusal(text: .toolProblemSet, values: ["code": code])
    }
    let rows = workbook.sheets.reduce(0) { $0 + $1.rows.count }
    if rows > mostRows {
      throw Refusal(text: .toolProblemRows, values: ["count": String(mostRows)])
    }
    var reader = WorkbookAnswers(set)
    for (place, sheet) in workbook.sheets.enumerated() where place != identity.place {
      if let columns = WorkbookColumns(of: sheet, in: set) { reader.read(sheet, columns) }
    }
    guard reader.hasSheets else {
      throw Refusal(
        text: .toolProblemNoQuestions, values: ["label": set.questions.first?.label ?? ""])
    }
    if identity.code == nil { try refuseOtherQuestions(reader.responses, of: set) }
    self.init(
      agency: agency, file: file, kind: .workbook, edition: identity.edition,
      responses: reader.responses.map { response in
        ReturnedResponse(
          label: response.label,
          hash: identity.hashes[response.label] ?? set.hash(ofWording: response.wording),
          wording: response.wording, answer: response.answer, others: response.others)
      }, notes: reader.notes)
    notes.isEditionUnknown = identity.code == nil
    notes.missingColumns = reader.missingColumns
  }
}

/// How alike the words of a question are to what they were, at least; those of two questions hardly ever are.
private let leastLikeness = 0.4

/// Refuses the questions of another set, which have the same labels: most of them ask something else.
private func refuseOtherQuestions(
  _ responses: [ReturnedResponse], of set: AskedSet
) throws(Refusal) {
  let asked = Dictionary(
    set.questions.map { ($0.label, $0.wording) }, uniquingKeysWith: { first, _ in first })
  let worded = responses.compactMap { response in
    response.wording.isEmpty
      ? nil : asked[response.label].map { (response.label, response.wording, asked: $0) }
  }
  let others = worded.filter { _, wording, asked in
    set.question(worded: wording) == nil && likeness(wording, asked) < leastLikeness
  }
  if others.count * 2 <= worded.count { return }
  throw Refusal(
    text: .toolProblemOtherQuestions,
    values: [
      "count": String(others.count), "total": String(worded.count), "label": others[0].0,
    ])
}

/// How many rows with anything in them a workbook may have.
private let mostRows = 20_000

/// Takes the answers out of the sheets of a workbook.
private struct WorkbookAnswers {
  private(set) var responses: [ReturnedResponse] = []
  private(set) var notes = ReturnNotes()
  private(set) var hasSheets = false
  private let set: AskedSet
  private var found: Set<WorksheetColumn> = []
  private var places: [String: Int] = [:]
  private var continued: Int?

  init(_ set: AskedSet) { self.set = set }

  /// The columns that no sheet has, in the words of the worksheet.
  var missingColumns: [String] {
    WorksheetColumn.answers.filter { $0 != .state && !found.contains($0) }.map {
      set.words.text($0.headings[0])
    }
  }

  mutating func read(_ sheet: ReadSheet, _ columns: WorkbookColumns) {
    hasSheets = true
    found.formUnion(columns.contents.values)
    continued = nil
    for row in sheet.rows.dropFirst(columns.headingRows) {
      read(row, on: sheet, columns)
    }
  }

  private mutating func read(_ row: ReadRow, on sheet: ReadSheet, _ columns: WorkbookColumns) {
    func text(_ content: WorksheetColumn) -> String {
      columns.column(content).flatMap { row.cells[$0] }.map { trimmed($0.text) } ?? ""
    }
    let (written, wording) = (text(.label), text(.wording))
    let label =
      set.label(in: written) ?? (written.isEmpty ? set.question(worded: wording)?.label : written)
    let answer = WrittenAnswer(
      judgement: text(.judgement).isEmpty ? .none : .words(text(.judgement)),
      notes: text(.notes), action: text(.action), owner: text(.owner),
      due: set.day(text(.due)), state: set.state(text(.state)))
    tellFormulas(in: row, on: sheet, columns)
    guard let label, !label.isEmpty else {
      if !answer.isEmpty { notes.unlabelled.append("\(sheet.name)!\(row.number)") }
      return
    }
    tellUnread(in: row, columns)
    if let continued, responses[continued].label == label, wording.hasPrefix("…") {
      responses[continued] = responses[continued].continued(by: answer, wording: wording)
    } else if let first = places[label] {
      continued = nil
      add(answer, toDoubleAt: first)
    } else if set.label(in: label) != nil || !answer.isEmpty {
      places[label] = responses.count
      continued = responses.count
      responses.append(ReturnedResponse(label: label, hash: "", wording: wording, answer: answer))
    }
  }

  /// Of two rows of one question the first counts, and where it says nothing the other.
  private mutating func add(_ answer: WrittenAnswer, toDoubleAt first: Int) {
    if answer.isEmpty || answer == responses[first].answer { return }
    if responses[first].answer.isEmpty {
      responses[first].answer = answer
    } else {
      responses[first].others.append(OtherWrittenAnswer(from: "", answer: answer))
      let label = responses[first].label
      if !notes.doubles.contains(label) { notes.doubles.append(label) }
    }
  }

  private mutating func tellFormulas(
    in row: ReadRow, on sheet: ReadSheet, _ columns: WorkbookColumns
  ) {
    for (column, cell) in row.cells.sorted(by: { $0.key < $1.key }) where cell.isFormula {
      if columns.contents[column].map(WorksheetColumn.answers.contains) == true {
        notes.formulas.append("\(sheet.name)!\(columnLetters(column))\(row.number)")
      }
    }
  }

  private mutating func tellUnread(in row: ReadRow, _ columns: WorkbookColumns) {
    for (column, cell) in row.cells.sorted(by: { $0.key < $1.key })
    where columns.contents[column] == nil && !trimmed(cell.text).isEmpty {
      let heading =
        columns.headings[column].flatMap { $0.isEmpty ? nil : $0 } ?? columnLetters(column)
      if !notes.unread.contains(heading) { notes.unread.append(heading) }
    }
  }
}

extension ReturnedResponse {
  /// Returns it with what stands in the next row of the same question.
  fileprivate func continued(by more: WrittenAnswer, wording rest: String) -> ReturnedResponse {
    var both = answer
    if both.judgement == .none { both.judgement = more.judgement }
    both.notes = [answer.notes, more.notes].filter { !$0.isEmpty }.joined(separator: "\n")
    for part in [\WrittenAnswer.action, \.owner, \.due, \.state] where both[keyPath: part].isEmpty {
      both[keyPath: part] = more[keyPath: part]
    }
    return ReturnedResponse(
      label: label, hash: hash, wording: "\(wording) \(trimmed(String(rest.dropFirst())))",
      answer: both, others: others)
  }
}

/// Returns what spreadsheets call a column: `A` for 0, `AA` for 26.
private func columnLetters(_ column: Int) -> String {
  let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
  return column < 26 ? last : columnLetters(column / 26 - 1) + last
}
