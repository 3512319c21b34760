import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads `measure-words`: what the texts of a set call the kinds and parts of measures.
///
/// - Parameters:
///   - fields: The settings of the set.
///   - path: The path of their file.
///   - diagnostics: Where findings are added.
/// - Returns: The words; what is not among them has its English name.
func readMeasureWords(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> MeasureWords {
  guard let node = fields.node("measure-words") else { return MeasureWords() }
  var entry = YAMLFields(node, path: path, shape: .measureWords)
  var given: [String: String] = [:]
  for key in MeasureWords.keys {
    guard let text = entry.optionalText(key) else { continue }
    if text.string.contains(":") || text.string.split(separator: " ").count > 3 {
      entry.report(
        .wrongValue, text, "'\(text.string)' cannot name a part of measures",
        "write one to three words without a colon")
    } else if let other = given.first(where: {
      foldedHeading($0.value) == foldedHeading(text.string)
    }) {
      entry.report(
        .duplicateName, text, "'\(text.string)' would name both '\(other.key)' and '\(key)'",
        "give one of the two another name")
    } else {
      given[key] = text.string
    }
    entry.reportSigns([(key, text)], path: path)
  }
  diagnostics += entry.finish()
  return MeasureWords(given)
}
