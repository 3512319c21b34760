import ContentModel
import XMLReader

/// Reads a workbook of Excel: ECMA-376, part 1, 18.
func excelWorkbook(_ parts: WorkbookParts) throws(WorkbookProblem) -> ReadWorkbook {
  let place =
    try relations(of: "", in: parts).first { $0.value.hasSuffix("/workbook.xml") }?.value
    ?? "xl/workbook.xml"
  guard parts.has(place) else {
    throw parts.paths.contains { $0.hasSuffix("/workbook.bin") } ? .binaryForm : .noWorkbook
  }
  var outlines: [(name: String, relation: String)] = []
  var days = DayStyles()
  try parts.read(place) { event throws(WorkbookProblem) in
    guard case .start(let name, let values) = event else { return }
    if name == "workbookPr" { days.beginsIn1904 = isTrue(values["date1904"]) }
    if name == "sheet", let title = values["name"], let relation = values["id"] {
      outlines.append((title, relation))
    }
  }
  let targets = try relations(of: place, in: parts)
  func part(_ name: String) -> String {
    targets.values.sorted().first { $0.hasSuffix("/\(name)") } ?? "xl/\(name)"
  }
  try days.read(part("styles.xml"), in: parts)
  let shared = try sharedTexts(part("sharedStrings.xml"), in: parts)
  var rows = RowCollector()
  var sheets: [ReadSheet] = []
  for outline in outlines {
    guard let target = targets[outline.relation], parts.has(target) else { continue }
    var reader = ExcelSheetReader(shared: shared, days: days)
    try parts.read(target) { event throws(WorkbookProblem) in try reader.meet(event, &rows) }
    sheets.append(rows.endSheet(named: outline.name))
  }
  return ReadWorkbook(sheets: sheets)
}

/// Returns the parts that a part leads to, by the names of its relations.
private func relations(
  of part: String, in parts: WorkbookParts
) throws(WorkbookProblem) -> [String: String] {
  let folder = part.split(separator: "/").dropLast()
  let file = part.split(separator: "/").last ?? ""
  var targets: [String: String] = [:]
  let path = (folder + ["_rels", "\(file).rels"]).joined(separator: "/")
  try parts.read(path) { event throws(WorkbookProblem) in
    guard case .start("Relationship", let values) = event, let id = values["Id"],
      let target = values["Target"], values["TargetMode"] != "External"
    else { return }
    var steps = target.hasPrefix("/") ? [] : Array(folder)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    targets[id] = steps.joined(separator: "/")
  }
  return targets
}

/// Returns the texts that cells name by their places.
private func sharedTexts(
  _ path: String, in parts: WorkbookParts
) throws(WorkbookProblem) -> [String] {
  var texts: [String] = []
  var text = RichText()
  try parts.read(path) { event throws(WorkbookProblem) in
    text.meet(event)
    if case .end("si") = event {
      guard texts.count < WorkbookLimits.cells else { throw .tooLarge }
      texts.append(text.take())
    }
  }
  return texts
}

/// A text in runs, of which those that say how it is read aloud are left out.
private struct RichText {
  private var text = ""
  private var isOpen = false
  private var isPhonetic = false

  mutating func meet(_ event: XMLEvent) {
    switch event {
    case .start("rPh", _): isPhonetic = true
    case .end("rPh"): isPhonetic = false
    case .start("t", _): isOpen = !isPhonetic
    case .end("t"): isOpen = false
    case .text(let words) where isOpen: text += words
    default: break
    }
  }

  /// Returns the text with the characters that stand in it as codes, `_x000D_`, and begins anew.
  mutating func take() -> String {
    defer { text = "" }
    return decoded(text)
  }
}

/// ECMA-376, part 1, 22.9.2.19.
private func decoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
  return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
    UInt32(match.output.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) }
      ?? String(match.output.0)
  }
}

func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" || value == "TRUE" }

/// Reads one sheet.
private struct ExcelSheetReader {
  let shared: [String]
  let days: DayStyles
  private var row = 0
  private var column = -1
  private var cells: [Int: ReadCell] = [:]
  private var type = ""
  private var style = 0
  private var value = ""
  private var inline = RichText()
  private var open = Open.nothing
  private var isFormula = false

  private enum Open { case nothing, value, inline }

  init(shared: [String], days: DayStyles) {
    self.shared = shared
    self.days = days
  }

  mutating func meet(_ event: XMLEvent, _ rows: inout RowCollector) throws(WorkbookProblem) {
    if open == .inline { inline.meet(event) }
    switch event {
    case .start("row", let values):
      row = values["r"].flatMap { Int($0) }.map { min(max($0, row + 1), mostRows) } ?? row + 1
      column = -1
    case .end("row"):
      try rows.add(cells, at: row)
      cells = [:]
    case .start("c", let values):
      column = values["r"].flatMap(placeOfColumn) ?? column + 1
      type = values["t"] ?? "n"
      style = values["s"].flatMap { Int($0) } ?? 0
      value = ""
      isFormula = false
    case .start("v", _): open = .value
    case .start("is", _): open = .inline
    case .start("f", _): isFormula = true
    case .end("v"), .end("is"): open = .nothing
    case .text(let words) where open == .value: value += words
    case .end("c"):
      let text = text
      if !text.isEmpty || isFormula { cells[column] = ReadCell(text, isFormula: isFormula) }
    default: break
    }
  }

  private var text: String {
    mutating get {
      switch type {
      case "s":
        Int(trimmed(value)).flatMap { shared.indices.contains($0) ? shared[$0] : nil } ?? ""
      case "inlineStr": inline.take()
      case "str": decoded(value)
      case "b": isTrue(trimmed(value)) ? "TRUE" : value.isEmpty ? "" : "FALSE"
      case "d": String(trimmed(value).prefix { $0 != "T" })
      case "e": value
      default: days.text(of: trimmed(value), style: style)
      }
    }
  }
}

/// How many rows a sheet can have.
private let mostRows = 1 << 20

/// Returns the place of the column that a cell names: 27 of `AB7`; nil where it names none.
private func placeOfColumn(_ cell: String) -> Int? {
  var column = 0
  for letter in cell.utf8.prefix(while: { ($0 | 0x20) &- 0x61 < 26 }) {
    column = column * 26 + Int(letter | 0x20) - 0x60
    if column > 16_384 { return nil }
  }
  return column == 0 ? nil : column - 1
}

func trimmed(_ text: String) -> String {
  String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
}
