package import Spreadsheets
import Wording

extension WordedCollation {
  /// The collation as a workbook: the returns, markers by agencies, the counts of each question with all answers
  /// side by side, and what was written a row each.
  package var workbook: Workbook {
    var sheets: [(title: String, sheet: Sheet)] = [
      (words.text(.collateReturns), returnsSheet), (words.text(.collateTable), heatSheet),
      (words.text(.collateByQuestion), questionsSheet),
      (words.text(.toolNotes), sheet(answerHeadings, answerRows, answerWidths)),
    ]
    let actions = actions
    if !actions.isEmpty {
      let headings: [InterfaceText] = [
        .toolQuestion, .questionOrigin, .collateAgency, .toolAction, .toolOwner, .toolDue,
        .toolState,
      ]
      let rows = actions.map { action in
        [
          action.question, action.origin, action.agency, action.answer.action, action.answer.owner,
          action.answer.due, state(action.answer.state),
        ]
      }
      sheets.append(
        (
          words.text(.toolActions),
          sheet(headings.map { words.text($0) }, rows, [12, 18, 20, 50, 18, 12, 14])
        ))
    }
    if !collation.assessments.isEmpty {
      let rows = collation.assessments.flatMap { one in
        one.entries.map { entry in
          [one.marker, one.title, collation.agencies[entry.agency].name, lines(of: entry)]
        }
      }
      sheets.append(
        (
          words.text(.collateAssessments),
          sheet(
            [InterfaceText.marker, .collateAsked, .collateAgency, .toolNotes].map {
              words.text($0)
            },
            rows, [12, 24, 20, 80])
        ))
    }
    let names = sheetNames(for: sheets.map(\.title))
    return Workbook(
      title: "\(words.text(.collate)) – \(collation.set.title)", author: "", language: language,
      // Nothing of a collation tells of a time: the first that every format can hold, 1 January 1980.
      created: 315_532_800,
      sheets: zip(sheets, names).map { one, name in
        var sheet = one.sheet
        sheet.name = name
        return sheet
      })
  }

  /// What the file is, the returns with what has to be known of them, and the files that were left out.
  private var returnsSheet: Sheet {
    var rows: [[Cell]] = [
      [Cell(words.text(.collate), CellStyle(isBold: true, fontSize: 18))], [Cell(setLine)], [],
    ]
    rows += collation.provenance.map { [Cell($0)] } + [[]]
    func heading(_ key: InterfaceText) {
      rows.append([Cell(words.text(key), CellStyle(isBold: true, fontSize: 13))])
    }
    heading(.collateReturns)
    for (place, agency) in collation.agencies.enumerated() {
      rows.append([Cell("\(place + 1). \(agency.name) (\(agency.file))", CellStyle(isBold: true))])
      rows += agency.messages.map { [Cell($0)] }
    }
    if !collation.leftOut.isEmpty {
      rows.append([])
      heading(.collateLeftOut)
      rows += leftOut.map { [Cell($0)] }
    }
    return Sheet(name: "", columnWidths: [100], rows: rows, print: print(isLandscape: false))
  }

  /// Markers by agencies: words, with the colour of the judgement that stands most often.
  private var heatSheet: Sheet {
    let headings =
      [words.text(.marker), words.text(.toolQuestion)] + collation.agencies.map(\.name)
    var rows = [headings.map { Cell($0, headingStyle) }]
    for marker in collation.markers {
      let count = collation.questions.count { $0.marker == marker.label }
      rows.append(
        [
          Cell("\(marker.label) \(marker.title)", CellStyle(isBold: true, border: lineColor)),
          Cell(count, CellStyle(border: lineColor)),
        ]
          + marker.cells.map { tally in
            var style = CellStyle(border: lineColor)
            style.fill = tint(of: tally.mostFrequent)
            return Cell(cell(tally, of: marker).joined(separator: "\n"), style)
          })
    }
    rows += [
      [], [Cell(words.text(.collateTableExplained))], [Cell(words.text(.collateNoneMostOften))],
    ]
    rows += legend
    return Sheet(
      name: "", columnWidths: [34, 10] + collation.agencies.map { _ in 18 }, rows: rows,
      table: nil, print: print(isLandscape: true))
  }

  private var legend: [[Cell]] {
    var seen: Set<String> = []
    return collation.judgements.filter { seen.insert($0.id).inserted }.map { judgement in
      [Cell(judgement.title, CellStyle(fill: tint(of: judgement.id), border: lineColor))]
    }
  }

  /// Returns the colour of a judgement, the same in all scales; none for no judgement.
  private func tint(of id: String?) -> CellColor? {
    var ids: [String] = []
    for judgement in collation.judgements where !ids.contains(judgement.id) {
      ids.append(judgement.id)
    }
    return id.flatMap { ids.firstIndex(of: $0) }.map { tints[$0 % tints.count] }
  }

  /// A row for each question: its counts, and what each agency answered.
  private var questionsSheet: Sheet {
    var columns: [(id: String, title: String)] = []
    for judgement in collation.judgements where !columns.contains(where: { $0.id == judgement.id })
    {
      columns.append((judgement.id, judgement.title))
    }
    let headings =
      [InterfaceText.toolQuestion, .questionOrigin, .toolWording].map { words.text($0) }
      + columns.map(\.title)
      + [
        InterfaceText.collateOtherWords, .collateOpen, .collateDiffering, .collateUnsettledTitle,
      ].map { words.text($0) }
      + collation.agencies.map(\.name)
    let style = CellStyle(border: lineColor)
    let rows = collation.questions.map { question -> [Cell] in
      [
        Cell(question.label, CellStyle(isBold: true, border: lineColor)),
        Cell(origin(of: question), style), Cell(question.wording, style),
      ]
        + columns.map { column in
          question.tally.counts.first { $0.judgement == column.id }.map {
            Cell($0.count, style)
          } ?? Cell("", style)
        }
        + [
          Cell(question.tally.otherWords, style), Cell(question.tally.open, style),
          Cell(difference(in: question), style), Cell(names(question.leftUnsettled), style),
        ]
        + collation.agencies.indices.map { agency in
          Cell(summary(question, agency), style)
        }
    }
    return Sheet(
      name: "",
      columnWidths: [12, 16, 46] + columns.map { _ in 9 } + [9, 9, 30, 20]
        + collation.agencies.map { _ in 26 },
      rows: [headings.map { Cell($0, headingStyle) }] + rows,
      table: SheetTable(headingRow: 0, fixedColumns: 1), print: print(isLandscape: true))
  }

  /// Returns what an agency answered, on some lines.
  private func summary(_ question: CollatedQuestion, _ agency: Int) -> String {
    guard let answer = question.answers.first(where: { $0.agency == agency }) else {
      return words.text(.collateOpen)
    }
    let action = [answer.action, answer.owner, answer.due, state(answer.state)]
      .filter { !$0.isEmpty }.joined(separator: "; ")
    return
      ([judgement(of: answer, scale: question.scaleName), answer.notes, action]
      + remarks(on: answer, scale: question.scaleName)).filter { !$0.isEmpty }.joined(
        separator: "\n")
  }

  private func sheet(_ headings: [String], _ rows: [[String]], _ widths: [Double]) -> Sheet {
    let style = CellStyle(border: lineColor)
    return Sheet(
      name: "", columnWidths: widths,
      rows: [headings.map { Cell($0, headingStyle) }] + rows.map { $0.map { Cell($0, style) } },
      table: SheetTable(headingRow: 0, fixedColumns: 0), print: print(isLandscape: true))
  }

  private func print(isLandscape: Bool) -> PrintSetup {
    PrintSetup(
      isLandscape: isLandscape,
      header: PageLine(left: [.text(setLine)], right: [.text(words.text(.collate))]),
      footer: PageLine(
        left: [.text(isRestatement ? words.text(.handoutNotOfficial) : "")],
        right: [.pageNumber, .text(" / "), .pageCount]))
  }
}

extension Tally {
  /// The judgement that stands most often; nil where something else stands as often.
  var mostFrequent: String? {
    guard let most = counts.max(by: { $0.count < $1.count }), most.count > 0 else { return nil }
    let others = counts.filter { $0.judgement != most.judgement }.map(\.count)
    return (others + [otherWords, open]).allSatisfy { $0 < most.count } ? most.judgement : nil
  }
}

private let answerWidths = [10.0, 12, 16, 46, 20, 16, 50, 40, 18, 12, 14, 40]
private let lineColor = CellColor(0xB4BAC2)
private let headingStyle = CellStyle(
  isBold: true, textColor: CellColor(0xFFFFFF), fill: CellColor(0x1D3B4A), border: lineColor)
/// Light colours behind dark words, by the places of judgements; none says that a judgement is good.
private let tints = [
  0xCFE4F5, 0xFCE9B8, 0xF6D2C4, 0xE3E5E8, 0xDCD6F2, 0xD3EBD8, 0xF3D6E6, 0xE8E2CF,
]
.map { CellColor($0) }
