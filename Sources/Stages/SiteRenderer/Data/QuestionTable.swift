import ByteWriting
import ContentModel
import Wording

/// The columns of the table of questions, in their order: docs/data-format.md, "The table of questions".
let questionTableColumns = [
  "identifier", "label", "marker", "title", "phase", "group", "text", "drafted", "hash", "address",
  "series", "mark", "held-in-part", "scale", "provenance",
]

/// Writes all questions of a set as CSV (RFC 4180) with the mark of UTF-8 at its beginning, by which
/// spreadsheets know the encoding.
func writeQuestionTable(of set: MarkerSet, _ frame: PageFrame, to csv: inout UTF8Buffer) {
  csv += "\u{FEFF}"
  let groups = set.settings.tagGroups
  let hasRetirements = set.hasRetirements
  csv += (questionTableColumns + groups.map { "tag-\($0.id)" }).joined(separator: ",")
  if hasRetirements { csv += ",retirement" }
  csv += "\r\n"
  var provenance = frame.provenanceOfMarkedQuestions.joined(separator: " ")
  for marker in set.markers {
    for section in marker.sections {
      for case (.questions(let questions), let group) in section.groupedParts {
        for question in questions {
          writeRow(of: question, group: group, of: marker, in: set, frame, to: &csv)
          csv += ","
          writeCell(to: &csv) { $0 += provenance }
          if !groups.isEmpty { writeTags(marker.tags(of: question), of: groups, to: &csv) }
          if hasRetirements {
            csv += ","
            writeCell(to: &csv) { $0 += frame.retirement(of: question, in: marker)?.sentence ?? "" }
          }
          csv += "\r\n"
          provenance = ""
          csv.drain()
        }
      }
    }
  }
}

extension PageFrame {
  /// Returns that a question, its marker or its set is no longer current; nil where all are.
  fileprivate func retirement(
    of question: Question<Reference>, in marker: Marker
  ) -> ShownRetirement? {
    ShownRetirement(of: question, in: marker, self)
      ?? site.retirement(of: .marker(marker.id)).map {
        ShownRetirement($0.retirement, to: $0.places, self)
      }
  }
}

/// Writes a cell for each group of tags.
private func writeTags(_ tags: Tags, of groups: [TagGroup], to csv: inout UTF8Buffer) {
  for (place, group) in groups.enumerated() {
    csv += ","
    writeCell(to: &csv) { $0 += tags[place].map { group.tags[$0].id }.joined(separator: " ") }
  }
}

private func writeRow(
  of question: Question<Reference>, group: String?, of marker: Marker, in set: MarkerSet,
  _ frame: PageFrame, to csv: inout UTF8Buffer
) {
  let place = Place(.marker(marker.id), anchor: question.anchor)
  writeCell(to: &csv) { frame.site.append(identifierOf: place, to: &$0) }
  csv += ","
  writeCell(to: &csv) { frame.append(labelOf: question, in: marker.id, to: &$0) }
  csv += ","
  csv.append(set.settings.writtenNumber(marker.id.number))
  csv += ","
  writeCell(to: &csv) { $0 += marker.title }
  csv += ","
  writeCell(to: &csv) { $0 += set.settings.phases[marker.phase].title }
  csv += ","
  writeCell(to: &csv) { $0 += group ?? "" }
  csv += ","
  writeCell(to: &csv) { cell in
    let start = cell.count
    frame.appendWords(of: question.content, to: &cell)
    cell.foldWhitespace(from: start)
  }
  csv += question.isDrafted ? ",true," : ",false,"
  csv += frame.wordingHash(of: question, in: marker)
  csv += ","
  writeCell(to: &csv) { frame.append(quotedAddressOf: place, to: &$0) }
  csv += ","
  csv += question.label.series.rawValue
  csv += ","
  writeCell(to: &csv) { $0 += frame.mark(of: question, in: marker) ?? "" }
  csv += question.isHeldInPart ? ",true," : ",false,"
  writeCell(to: &csv) { $0 += set.settings.namedScale(question.scale)?.id ?? "" }
}

/// Writes a cell that no spreadsheet takes for a formula.
///
/// - Parameters:
///   - csv: The table.
///   - write: Appends the text of the cell as it is.
func writeCell(to csv: inout UTF8Buffer, _ write: (inout UTF8Buffer) -> Void) {
  let start = csv.count
  write(&csv)
  let cell = csv.bytes[start...]
  guard let first = cell.first, !isPlainBeginning(first) || cell.contains(where: needsQuotesInTable)
  else { return }
  let text = String(decoding: cell, as: UTF8.self)
  csv.truncate(to: start)
  csv += tableCell(text)
}

/// Whether a byte is a letter or digit of ASCII, with which no formula begins.
private func isPlainBeginning(_ byte: UInt8) -> Bool {
  (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
}
