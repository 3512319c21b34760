import ByteWriting
import Wording

/// A row of the table of answers: texts in the order of its headings.
typealias AnswerRow = [String]

extension WordedCollation {
  /// The headings of the table of answers.
  var answerHeadings: AnswerRow {
    [
      .marker, .toolQuestion, .questionOrigin, .toolWording, .collateAgency, .toolJudgement,
      .toolNotes, .toolAction, .toolOwner, .toolDue, .toolState, .workbookRemark,
    ].map { words.text($0) }
  }

  /// A row for each question and each agency, also where it left the question open.
  var answerRows: [AnswerRow] {
    let questions = collation.questions.flatMap { question in
      collation.agencies.indices.map { agency in
        row(
          question.answers.first { $0.agency == agency }, of: agency, marker: question.marker,
          label: question.label, origin: origin(of: question), wording: question.wording,
          scale: question.scaleName,
          remark: question.notInFile.contains(agency)
            ? words.text(.collateNotInFile, ["agencies": collation.agencies[agency].name]) : "")
      }
    }
    return questions
      + collation.removed.flatMap { question in
        question.answers.map { answer in
          row(
            answer, of: answer.agency, marker: "", label: question.label, origin: "",
            wording: question.wording, scale: nil, remark: words.text(.collateRemovedExplained))
        }
      }
  }

  private func row(
    _ answer: CollatedAnswer?, of agency: Int, marker: String, label: String, origin: String,
    wording: String, scale: String?, remark: String
  ) -> AnswerRow {
    let said = answer.map { remarks(on: $0, scale: scale) } ?? []
    return [
      marker, label, origin, wording, collation.agencies[agency].name,
      answer.map { judgement(of: $0, scale: scale) } ?? words.text(.collateOpen),
      answer?.notes ?? "", answer?.action ?? "", answer?.owner ?? "", answer?.due ?? "",
      state(answer?.state ?? ""),
      ([remark] + said).filter { !$0.isEmpty }.joined(separator: "\n"),
    ]
  }

  /// The table of answers as CSV (RFC 4180) with the mark of UTF-8 at its beginning; its last column says in the
  /// first row where the questions come from, and which files were left out.
  package var table: [UInt8] {
    var csv = UTF8Buffer()
    csv += "\u{FEFF}"
    func add(_ cells: [String]) {
      csv += cells.map(tableCell).joined(separator: ",") + "\r\n"
      csv.drain()
    }
    add(answerHeadings + [words.text(.toolAbout)])
    let about = ([setLine] + collation.provenance + leftOut).joined(separator: " ")
    for (place, row) in answerRows.enumerated() { add(row + [place == 0 ? about : ""]) }
    return Array(csv.bytes)
  }
}
