import ContentModel
import Spreadsheets
import Themes
import Wording

/// The colours of the workbook; those of the standard theme on the web.
enum Palette {
  static let heading = CellColor(0x1D3B4A)
  static let headingText = CellColor(0xFFFFFF)
  static let line = CellColor(0xB4BAC2)
  static let given = CellColor(0xF1F3F4)
  static let drafted = CellColor(0x7A5200)
}

/// Makes the workbook of a worksheet: a sheet that tells what the others are for, one for each phase that has
/// questions, one that counts judgements, and a hidden one for programs.
struct WorkbookMaker {
  let handout: Handout
  let strings: InterfaceStrings
  let phases: [Handout.Phase]
  private let guidanceName: String
  private let phaseNames: [String]
  let summaryName: String
  private let title: String
  /// What the sheet of measures is called; nothing where the set has none.
  let measuresName: String

  init(_ handout: Handout, _ strings: InterfaceStrings, questions: WorksheetQuestions) {
    title = strings.text(questions == .all ? .workbookTitle : .workbookTitleOriginal)
    self.handout = handout
    self.strings = strings
    phases = handout.phasesWithQuestions
    let names = sheetNames(
      for: [recordSheetName, strings.text(.workbookGuidance)] + phases.map(handout.shortHeading)
        + [strings.text(.workbookSummary)]
        + (handout.markers.allSatisfy(\.measures.isEmpty) ? [] : [strings.text(.workbookMeasures)]))
    guidanceName = names[1]
    let summary = phases.count + 2
    phaseNames = Array(names[2..<summary])
    summaryName = names[summary]
    measuresName = names.count > summary + 1 ? names[summary + 1] : ""
  }

  /// Makes the workbook.
  ///
  /// - Parameters:
  ///   - created: When the file says that it was made, in seconds since 1970.
  ///   - logo: The logo of the publisher as PNG; nil where there is none.
  /// - Returns: The workbook.
  func workbook(created: Int, logo: [UInt8]?) -> Workbook {
    var guidance = guidance
    if let logo, let shown = handout.face?.logo {
      guidance.sheet.picture = SheetPicture(
        png: logo, text: shown.text, row: guidance.sheet.rows.count + 1, width: shown.width,
        height: shown.height)
    }
    let sheets = zip(phases, phaseNames).map { phase, name in
      sheet(of: phase, named: name, judgements: guidance.judgements)
    }
    return Workbook(
      title: "\(title) – \(handout.edition.title)",
      author: handout.edition.publisher, language: handout.edition.language, created: created,
      properties: properties,
      sheets: [guidance.sheet] + sheets
        + (measuresName.isEmpty ? [] : [measureSheet])
        + [summary(sheets, judgements: guidance.judgements), recordSheet])
  }

  /// The first sheet: what the file is, how it is filled in, and the judgements, from which the others choose.
  private var guidance: (sheet: Sheet, judgements: [String: CellColumn]) {
    let edition = handout.edition
    var rows: [[Cell]] = [[Cell(edition.title, CellStyle(isBold: true, fontSize: 18))]]
    func add(_ text: String, _ style: CellStyle = CellStyle()) {
      if !text.isEmpty {
        rows += rowTexts(of: text, width: guidanceWidth).map { [Cell($0, style)] }
      }
    }
    func addHeading(_ text: String) {
      rows.append([])
      add(text, CellStyle(isBold: true, fontSize: 13, textColor: Palette.heading))
    }
    add(handout.joined([title, edition.editionLine, edition.statusLabel]))
    rows.append([])
    add(edition.notice.plainText(), CellStyle(isBold: true))
    add(
      [edition.statusLabel, edition.status.plainText()].filter { !$0.isEmpty }.joined(
        separator: ". "))
    add(edition.restatement)
    add(edition.translation)
    addHeading(strings.text(.workbookFillingIn))
    for key in [InterfaceText.workbookCells, .workbookFilter, .workbookCare] {
      add(strings.text(key))
    }
    if hasMarks { add("\(strings.text(.workbookMark)): \(handout.marksExplained)") }
    if !draftedNote.isEmpty { add("\(strings.text(.workbookRemark)): \(draftedNote)") }
    addHeading(strings.text(.workbookJudgements))
    var judgements: [String: CellColumn] = [:]
    for scale in handout.scales {
      add(scale.heading)
      let first = rows.count
      for judgement in scale.judgements {
        rows.append([Cell(judgement.title, CellStyle(border: Palette.line))])
      }
      judgements[scale.id] = CellColumn(
        sheet: guidanceName, column: 0, rows: first...(rows.count - 1))
      for line in meanings(of: scale) { add(line) }
    }
    addHeading(strings.text(.workbookSheets))
    for (phase, name) in zip(phases, phaseNames) {
      let asked = phase.markers.filter { !$0.sections.isEmpty }
      add("\(name): \(asked.map(\.label).joined(separator: ", "))")
    }
    add("\(summaryName): \(strings.text(.workbookSummaryNote))")
    if !measuresName.isEmpty { add("\(measuresName): \(strings.text(.workbookMeasuresNote))") }
    for sentence in handout.missingQuestions { add(sentence) }
    rows.append([])
    add(edition.licence)
    if !edition.publisher.isEmpty { add("\(strings.text(.publishedBy)) \(edition.publisher)") }
    add(handout.address.map { "\(strings.text(.handoutOnline)) \($0)" } ?? "")
    if let face = handout.face {
      for way in face.contact { add(way.line) }
      add(face.text)
      for link in face.links { add(link.line) }
    }
    let sheet = Sheet(
      name: guidanceName, columnWidths: [guidanceWidth], rows: rows,
      print: print(strings.text(.workbookGuidance), isLandscape: false, saysNotOfficial: false))
    return (sheet, judgements)
  }

  private func sheet(
    of phase: Handout.Phase, named name: String, judgements: [String: CellColumn]
  ) -> Sheet {
    let columns = columns
    let heading = (handout.face?.colors.phase(phase.number - 1)).map { CellColor($0.light.color) }
    var rows = [
      columns.map {
        Cell(
          $0.heading,
          CellStyle(
            isBold: true, textColor: Palette.headingText, fill: heading ?? Palette.heading,
            border: Palette.line))
      }
    ]
    var choices: [String: [ClosedRange<Int>]] = [:]
    for marker in phase.markers {
      for section in marker.sections {
        for entry in section.worksheetEntries {
          if case .question(let question) = entry {
            choices[question.scale, default: []].append(rows.count...rows.count)
          }
          rows += self.rows(of: entry, in: section, of: marker, columns)
        }
      }
    }
    return Sheet(
      name: name, columnWidths: columns.map(\.width), rows: rows,
      table: SheetTable(headingRow: 0, fixedColumns: 1),
      choices: handout.scales.flatMap { scale -> [CellChoice] in
        guard let texts = judgements[scale.id] else { return [] }
        return touching(choices[scale.id] ?? []).map { range in
          CellChoice(
            column: judgementColumn, rows: range, texts: texts,
            prompt: prompt(of: scale), refusal: strings.text(.workbookRefusal))
        }
      }, print: print(phase.shortTitle, isLandscape: true))
  }

  /// The column in which judgements are chosen, from 0.
  var judgementColumn: Int { columns.firstIndex { $0.content == .room } ?? 0 }

  /// Returns what the judgements of a scale mean, a line each; none where nobody has said.
  private func meanings(of scale: HandoutScale) -> [String] {
    scale.judgements.filter { !$0.meaning.isEmpty }.map { "\($0.title): \($0.meaning)" }
  }

  /// Returns what is shown beside a cell: what the judgements mean, or where that stands if it is too long.
  private func prompt(of scale: HandoutScale) -> String {
    guard scale.isExplained else { return strings.text(.workbookChoose) }
    let note = scale.note.isEmpty ? [] : [scale.note]
    let whole = (note + meanings(of: scale)).joined(separator: "\n")
    guard whole.utf16.count > longestPrompt else { return whole }
    let place = strings.text(.workbookMeanings, ["sheet": guidanceName])
    return (note + [strings.text(.workbookChoose), place]).joined(separator: " ")
  }

  /// A question has one row, and so has a text among the questions; where it is longer than a row can be high,
  /// its words go on in further ones.
  private func rows(
    of entry: WorksheetEntry, in section: HandoutSection, of marker: HandoutMarker,
    _ columns: [Column]
  ) -> [[Cell]] {
    let given = CellStyle(fill: Palette.given, border: Palette.line)
    var label = given
    label.isBold = true
    var remark = given
    remark.textColor = Palette.drafted
    let empty = CellStyle(border: Palette.line)
    var date = empty
    date.isDate = true
    let (words, question, group) = shown(entry)
    let isDrafted = question?.draftedNote.isEmpty == false || !section.draftedNote.isEmpty
    let note = ((isDrafted ? [strings.text(.drafted)] : []) + (question?.notes.map(\.text) ?? []))
      .joined(separator: " ")
    // Beside a text there is nothing to fill in.
    let room = question == nil ? given : empty
    return rowTexts(of: words, width: questionWidth).map { piece in
      columns.map { column in
        switch column.content {
        case .label: Cell(question?.label ?? "", label)
        case .marker: Cell(marker.title, given)
        case .group: Cell(group, given)
        case .tags(let place): Cell(question?.tagsByGroup[place] ?? "", given)
        case .question: Cell(piece, given)
        case .room: Cell("", room)
        case .day: Cell("", question == nil ? given : date)
        case .mark: Cell(question?.mark ?? "", given)
        case .remark: Cell(note, remark)
        }
      }
    }
  }

  private func shown(
    _ entry: WorksheetEntry
  ) -> (words: String, question: HandoutQuestion?, group: String) {
    switch entry {
    case .question(let question):
      (plainLines(of: question.content), question, question.group)
    case .text(let blocks, let group): (plainLines(of: blocks), nil, group)
    }
  }
}

/// How many characters Excel shows beside a cell.
private let longestPrompt = 255
/// The width of the column for questions, in characters.
let questionWidth = 46.0
/// The width of the only column of the first sheet, in characters.
private let guidanceWidth = 80.0

/// Returns ranges that follow one another as one.
private func touching(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
  ranges.reduce(into: []) { joined, range in
    if let last = joined.last, last.upperBound + 1 == range.lowerBound {
      joined[joined.count - 1] = last.lowerBound...range.upperBound
    } else {
      joined.append(range)
    }
  }
}

extension CellColor {
  fileprivate init(_ color: RGBColor) {
    self.init(UInt32(color.red) << 16 | UInt32(color.green) << 8 | UInt32(color.blue))
  }
}
