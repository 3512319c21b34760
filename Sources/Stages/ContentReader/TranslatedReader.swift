import ContentModel
import Diagnostics
import YAMLReader

/// Reads `translated`: the wordings that the parts of a marker were translated from.
func readTranslatedWordings(
  of set: SetSettings, _ fields: inout YAMLFields
) -> TranslatedWordings {
  guard let node = fields.node("translated") else {
    return TranslatedWordings(
      insertion: set.translates != nil && fields.has("phase")
        ? .ofKey(fields.position(ofKey: "phase")) : nil)
  }
  if set.translates == nil {
    fields.report(
      .wrongValue, at: fields.position(ofKey: "translated"),
      "'translated' says what a translation was made from, and this set translates none",
      "take the key out, or write 'translates: FOLDER' in set.yml")
    return TranslatedWordings()
  }
  guard case .mapping(let entries) = node.content else {
    fields.report(
      .wrongValue, at: node.position, "'translated' has digits for each part",
      "take the key out: 'waymark check --fix' writes it anew")
    return TranslatedWordings()
  }
  var parts: [(name: String, digits: WrittenLabel)] = []
  for entry in entries {
    guard let digits = fields.nonEmptyText(entry.value, entry.key.string) else { continue }
    guard isDigest(digits.string) else {
      fields.report(
        .wrongValue, digits, "'\(digits.string)' does not fit '\(entry.key.string)'",
        "take the line out: 'waymark check --fix' writes it anew")
      continue
    }
    parts.append(
      (
        entry.key.string,
        WrittenLabel(
          digits.string, position: digits.position, wordsPosition: digits.wordsPosition)
      ))
  }
  let own = fields.position(ofKey: "translated")
  let first = entries.first?.key.position
  let stand = first.map { first in
    first.line != own.line && entries.allSatisfy { $0.key.position.column == first.column }
  }
  return TranslatedWordings(
    parts, insertion: first.flatMap { stand == true ? .ofPart($0) : nil })
}

/// Whether a text is the digits of a wording.
private func isDigest(_ text: String) -> Bool {
  text.utf8.count == 16
    && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
}
