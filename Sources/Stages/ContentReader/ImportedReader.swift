import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads `imported`: the document that a text comes from.
func readImported(_ fields: inout YAMLFields, path: String) -> Imported? {
  guard let node = fields.node("imported") else { return nil }
  var entry = YAMLFields(node, path: path, shape: .imported)
  let file = entry.text("file")
  if let file, file.string.contains("/") || file.string.contains("\\") {
    entry.report(
      .wrongValue, file, "'\(file.string)' names a folder as well",
      "write the name of the document alone, such as 'Guidance.docx'")
  }
  let day = entry.text("date")
  let date = day.flatMap { CalendarDate($0.unquoted) }
  if let day, date == nil {
    entry.report(
      .wrongValue, day, "'\(day.string)' does not fit 'date'", CalendarDate.mend(of: day.unquoted))
  }
  let hash = readHash("sha256", digits: 64, entry.text("sha256"), &entry)
  var sections: [String: String] = [:]
  if let node = entry.node("sections") {
    if case .mapping(let entries) = node.content {
      for section in entries {
        guard case .scalar(let text) = section.value.content else {
          entry.report(
            .wrongValue, at: section.value.position, "'sections' has one text for each section",
            "leave what the import wrote, or take 'sections' out")
          continue
        }
        sections[section.key.string] = readHash(section.key.string, digits: 16, text, &entry)
      }
    } else {
      entry.report(
        .wrongValue, at: node.position, "'sections' has one text for each section",
        "leave what the import wrote, or take 'sections' out")
    }
  }
  for finding in entry.finish() { fields.add(finding) }
  guard let file, let date, let hash else { return nil }
  return Imported(
    file: file.string, date: date, sha256: hash, sections: sections,
    position: fields.position(ofKey: "imported"))
}

/// Reads hexadecimal digits, with a finding where they are not as many as they have to be.
private func readHash(
  _ key: String, digits: Int, _ text: YAMLText?, _ fields: inout YAMLFields
) -> String? {
  guard let text else { return nil }
  let hash = text.unquoted.lowercased()
  let isHash =
    hash.utf8.count == digits
    && hash.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  if isHash { return hash }
  fields.report(
    .wrongValue, text, "'\(text.string)' does not fit '\(key)'",
    "\(digits) digits 0 to 9 and letters a to f, as the import wrote them")
  return nil
}

/// Returns what is wrong where a set holds an imported text of a publication that it restates, and nobody says who has the
/// rights in it.
func checkLicence(
  of imported: Imported?, in set: SetSettings, path: String
) -> [Diagnostic] {
  guard let imported, !set.mayHoldImports else { return [] }
  return [
    Diagnostic(
      .importedWithoutLicence, at: imported.position.inFile(path),
      "this text was imported from '\(imported.file)', and the set restates a publication and has no "
        + "'licence'",
      hint:
        "say in set.yml who holds the rights and on what terms the text may stand here: 'licence: …'; "
        + "or write the text anew, and take 'imported' out")
  ]
}
