import ContentModel

/// The columns of the table of questions, in their order: docs/data-format.md, "The table of questions".
let questionTableColumns = [
  "identifier", "label", "marker", "title", "phase", "group", "text", "drafted", "hash", "address",
]

/// Returns all questions of a set as CSV (RFC 4180) with the mark of UTF-8 at its beginning, by which
/// spreadsheets know the encoding.
func questionTable(of set: MarkerSet, _ frame: PageFrame) -> String {
  var rows = [questionTableColumns]
  for marker in set.markers {
    for section in marker.sections {
      for case (.questions(let questions), let group) in section.groupedParts {
        rows += questions.map { row(of: $0, group: group, of: marker, in: set, frame) }
      }
    }
  }
  return "\u{FEFF}"
    + rows.map { $0.map(tableCell).joined(separator: ",") + "\r\n" }.joined()
}

private func row(
  of question: Question<Reference>, group: String?, of marker: Marker, in set: MarkerSet,
  _ frame: PageFrame
) -> [String] {
  let place = Place(.marker(marker.id), anchor: question.anchor)
  return [
    frame.site.identifier(of: place), "\(frame.site.label(of: marker.id)) Q\(question.number)",
    String(marker.id.number), marker.title, set.settings.phases[marker.phase].title, group ?? "",
    foldedWhitespace(frame.words(of: question.content)), question.isDrafted ? "true" : "false",
    wordingHash(of: question), frame.quotedAddress(of: place),
  ]
}

/// Returns a text as a cell that no spreadsheet takes for a formula.
///
/// Where it begins as a formula can, an apostrophe stands before it, unless it is a number
/// (https://owasp.org/www-community/attacks/CSV_Injection).
func tableCell(_ text: String) -> String {
  let cell = isFormula(text) ? "'" + text : text
  guard cell.utf8.contains(where: "\",\r\n".utf8.contains) else { return cell }
  return "\"\(cell.replacing("\"", with: "\"\""))\""
}

/// Whether a text begins as a formula can, and is no number.
private func isFormula(_ text: String) -> Bool {
  // The pattern is compiled anew each time: most texts never come to it.
  guard let first = text.unicodeScalars.first, formulaBeginnings.contains(first) else {
    return false
  }
  return text.wholeMatch(of: /[+\-]?[0-9]+([.,][0-9]+)?/) == nil
}

/// What a formula can begin with, in ASCII and in the full width of East Asian scripts.
private let formulaBeginnings = Set("=+-@\t\r\n＝＋－＠".unicodeScalars)
