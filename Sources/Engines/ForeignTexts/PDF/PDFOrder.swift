import ContentModel

/// The lines of all pages in the order of reading.
struct PDFOrder {
  private var body: [LaidLine] = []
  private var edges: [(at: Int, passages: [ForeignPassage])] = []
  private var remarks: [ForeignRemark] = []
  private var columns = 0
  /// Where the last cell of the last row begins.
  private var lastCell = 0

  mutating func add(_ page: PDFPage, head: [PDFPage.Line], foot: [PDFPage.Line]) {
    addEdge(head, .header, page)
    addBody(page)
    addEdge(foot, .footer, page)
  }

  private mutating func addEdge(
    _ lines: [PDFPage.Line], _ kind: ForeignPassage.Kind, _ page: PDFPage
  ) {
    while body.last?.isBlank == true { body.removeLast() }
    let passages = lines.filter { !$0.isBlank }.map {
      ForeignPassage(
        kind, at: ForeignPlace(.page, page.number, line: $0.number),
        text: shownText(String($0.signs)))
    }
    if !passages.isEmpty { edges.append((body.count, passages)) }
  }

  private mutating func addBody(_ page: PDFPage) {
    let contentsLines = ContentsLines(page.lines)
    var rest: [PDFPage.Line] = []
    for line in page.lines {
      if contentsLines.numbers.contains(line.number) {
        edges.append(
          (
            body.count,
            [
              ForeignPassage(
                .contents, at: ForeignPlace(.page, page.number, line: line.number),
                text: shownText(line.text))
            ]
          ))
        rest.append(PDFPage.Line(signs: [], number: line.number))
      } else {
        rest.append(line)
      }
    }
    var isFirst = true
    for part in PageColumns(rest).parts {
      if part.isColumn || part.isTable {
        columns += 1
        if let first = part.lines.first(where: { !$0.isBlank }) {
          remarks.append(
            ForeignRemark(
              .columns, at: ForeignPlace(.page, page.number, line: first.number),
              words: first.words.prefix(12).joined(separator: " ")))
        }
      }
      add(part, of: page, isFirst: isFirst)
      isFirst = false
    }
  }

  private mutating func add(_ part: PageColumns.Part, of page: PDFPage, isFirst: Bool) {
    let left = part.lines.filter { !$0.isBlank }.map(\.indent).min() ?? 0
    let width = part.lines.map { $0.signs.count - left }.max() ?? 0
    var lines = part.lines[...]
    if isFirst || part.isColumn {
      while lines.first?.isBlank == true { lines.removeFirst() }
    }
    for (index, line) in lines.enumerated() {
      // Columns whose lines stand at other heights leave blank ones to each other.
      if line.isBesideWords, goesOn(in: lines.dropFirst(index + 1), width, left) { continue }
      var laid = LaidLine(
        String(line.signs.dropFirst(min(left, line.signs.count))),
        at: ForeignPlace(.page, page.number, line: line.number), number: body.count + 1)
      laid.column = part.isColumn ? columns : 0
      laid.isInTable = part.isTable
      if part.isTable {
        if goesOnInCell(line) { continue }
        (laid.cells, lastCell) = cells(of: line)
      }
      if index == 0, isFirst || part.isColumn { endParagraph(before: laid) }
      laid.number = body.count + 1
      body.append(laid)
    }
  }

  /// Whether the last line goes on in those below it.
  private func goesOn(in lines: ArraySlice<PDFPage.Line>, _ width: Int, _ left: Int) -> Bool {
    guard let last = body.last, !last.endsSentence, last.width * 2 > width,
      let next = lines.prefix(3).first(where: { !$0.isBlank })
    else { return false }
    let isSmall = next.signs.first { $0.isLetter }?.isLowercase ?? false
    // Text further to the left than an entry of a list is none of it.
    return isSmall || last.width * 100 > width * 75 && next.indent - left >= last.indent
  }

  /// Adds a line to the last cell of the row above it where it stands below the beginning of that.
  private mutating func goesOnInCell(_ line: PDFPage.Line) -> Bool {
    guard !line.isBlank, let last = body.last, !last.cells.isEmpty, cells(of: line).texts.isEmpty,
      abs(line.indent - lastCell) <= 1
    else { return false }
    body[body.count - 1].words += line.words.map { ForeignWord($0) }
    body[body.count - 1].cells[last.cells.count - 1] += " " + line.text
    return true
  }

  /// Puts a blank line before the first one of a page or column, unless it goes on with a sentence.
  private mutating func endParagraph(before line: LaidLine) {
    while body.last?.isBlank == true { body.removeLast() }
    guard let last = body.last, !(line.beginsSmall && !last.endsSentence) else { return }
    body.append(
      LaidLine(words: [], indent: 0, width: 0, place: last.place, number: body.count + 1))
  }

  /// The cells of a line that wide blanks part, and where the last one begins; none where it has one alone.
  private func cells(of line: PDFPage.Line) -> (texts: [String], last: Int) {
    var cells: [String] = []
    var last = 0
    var blanks = 2
    for index in line.signs.indices.dropFirst(line.indent) {
      let sign = line.signs[index]
      if sign.isWhitespace {
        blanks += 1
        continue
      }
      if blanks >= 2 {
        cells.append("")
        last = index
      } else if blanks > 0 {
        cells[cells.count - 1] += " "
      }
      blanks = 0
      cells[cells.count - 1].append(sign)
    }
    return cells.count > 1 ? (cells, last) : ([], 0)
  }

  func document(name: String) -> ForeignDocument {
    var lines = body
    let hyphens = LineEndHyphens(mending: &lines)
    var edges = edges[...]
    var kept: [LaidLine] = []
    var removed = 0
    // What stands at the edges of pages comes before the line that it came before.
    var edgesBefore: [Int: [ForeignPassage]] = [:]
    for (index, var line) in lines.enumerated() {
      while let edge = edges.first, edge.at <= index {
        edgesBefore[index - removed, default: []] += edge.passages
        edges.removeFirst()
      }
      // A line whose only word stands at the end of the one before it parts nothing.
      if line.tookFirstWord, line.isBlank {
        removed += 1
      } else {
        line.number = kept.count + 1
        kept.append(line)
      }
    }
    let parts = LineCutter(kept).parts
    var passages: [ForeignPassage] = []
    var next = 0
    for part in parts {
      passages += (part.lines.first.map { next..<max(next, $0.number) } ?? next..<next).flatMap {
        edgesBefore[$0] ?? []
      }
      passages += part.passages
      next = max(next, part.lines.first?.number ?? next)
    }
    passages += (next..<max(next, kept.count + 1)).flatMap { edgesBefore[$0] ?? [] }
    passages += edges.flatMap(\.passages)
    return ForeignDocument(
      name: name, blocks: blocks(of: parts), passages: passages,
      remarks: remarks + hyphens.remarks)
  }
}
