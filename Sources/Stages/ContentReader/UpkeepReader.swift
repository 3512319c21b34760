import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads the keys that say how a text is kept: `reviewed`, `review-by`, `aliases`, `imported`, and whether it is
/// current.
///
/// An alias is relative to the folder that the file's page is published in.
func readUpkeep(_ fields: inout YAMLFields, path: String) -> Upkeep {
  let reviewed = readDay("reviewed", &fields)
  return Upkeep(
    reviewed: reviewed?.date, reviewedPosition: reviewed?.position ?? .start,
    reviewBy: readDay("review-by", &fields), aliases: readAliases(&fields, path: path),
    imported: readImported(&fields, path: path),
    retirement: readRetirement(&fields, path: path))
}

/// Reads `changes`: a list of days with notes.
func readChanges(_ fields: inout YAMLFields, path: String) -> [Change] {
  var diagnostics: [Diagnostic] = []
  let changes = fields.nodes("changes").compactMap { node -> Change? in
    var entry = YAMLFields(node, path: path, shape: .change)
    let day = entry.text("date")
    let note = entry.text("note")
    entry.reportSigns([("note", note)], path: path)
    let kinds = Change.Kind.allCases.map(\.rawValue).joined(separator: " or ")
    let kind = entry.value(
      "kind", hint: "write \(kinds)", among: Change.Kind.allCases.map(\.rawValue), Change.Kind.init)
    let added = readQuestionNames("added", &entry)
    let reworded = readQuestionNames("reworded", &entry)
    let date = day.flatMap { readDay($0, of: "date", &entry) }
    diagnostics += entry.finish()
    guard let date, let note else { return nil }
    return Change(
      date: date.date, note: note.string, kind: kind ?? .minor, added: added, reworded: reworded,
      position: date.position)
  }
  for finding in diagnostics { fields.add(finding) }
  return changes
}

/// Reads the addresses of questions, `a1`; as they are cited, `A1`, they are understood as well.
private func readQuestionNames(_ key: String, _ entry: inout YAMLFields) -> [WrittenLabel] {
  entry.texts(key).map { WrittenLabel($0.string.lowercased(), position: $0.position) }
}

/// Reads the day of a key that may be missing.
func readDay(_ key: String, _ fields: inout YAMLFields) -> ReviewDate? {
  fields.optionalText(key).flatMap { readDay($0, of: key, &fields) }
}

/// Reads the day that a text gives, with a finding where the calendar has none.
func readDay(
  _ text: YAMLText, of key: String, _ fields: inout YAMLFields
) -> ReviewDate? {
  if let date = CalendarDate(text.unquoted) { return ReviewDate(date, position: text.position) }
  fields.report(
    .wrongValue, text, "'\(text.string)' does not fit '\(key)'",
    CalendarDate.mend(of: text.unquoted))
  return nil
}

private func readAliases(_ fields: inout YAMLFields, path: String) -> [Alias] {
  let folder = outputFolder(ofContentFile: path)
  return fields.texts("aliases").compactMap { text in
    if let path = aliasPath(text.string, folder: folder) {
      return Alias(path: path, written: text.string, position: text.position)
    }
    fields.report(
      .wrongValue, text, "'\(text.string)' cannot be the old address of a page",
      "write it without the site's: qm19, or /old/qm19 from the first page on; an old address has letters a to z, digits and any of '-_.', and no part of it begins with '.'"
    )
    return nil
  }
}

/// Returns the path below the output folder that an alias means.
///
/// In the folder `scr`, `qm19` and `qm19.html` give `scr/qm19.html`; `/old/qm19` gives `old/qm19.html`,
/// and `/old/` gives `old/index.html`. What ends like another kind of file, such as `/old/qm1.aspx`, stays as
/// it is; `/old/v1.2` is a name with a dot in it, and gives `old/v1.2.html`.
private func aliasPath(_ alias: String, folder: String) -> String? {
  var path = alias.hasPrefix("/") ? String(alias.dropFirst()) : folder + alias
  if path.hasSuffix("/") { path += "index" }
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  let isAddress = parts.allSatisfy { part in
    !part.isEmpty && !part.hasPrefix(".")
      && part.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "-_.".utf8.contains(byte)
        }
      }
  }
  guard isAddress, let name = parts.last, path.utf8.count <= 200 else { return nil }
  let end = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
  return end?.first?.isLetter == true ? path : path + ".html"
}

/// Returns the folder of the output that a text is published in, with its slash: `scr/`, or nothing for
/// pages of the site.
private func outputFolder(ofContentFile path: String) -> String {
  let parts = path.split(separator: "/").dropFirst().map(String.init)
  return parts.count < 2 || parts[0] == "pages" ? "" : parts[0] + "/"
}
