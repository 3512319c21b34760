package import Diagnostics
private import ContentShapes
import YAMLReader

/// How the text of a document is taken apart, as `import.yml` in the folder of a set says; whatever it does not say fits
/// any set.
package struct ImportRules: Hashable, Sendable {
  /// The ids of sections, by headings that the set itself does not know: `["Key questions": "questions"]`.
  package var headings: [String: String] = [:]
  /// The level at which markers begin; nil where that is found out.
  package var markerLevel: Int?
  /// What the document calls a marker before its number, besides the prefix of the set: `Quality marker`.
  package var markerNames: [String] = []
  /// Whether a short bold paragraph is a heading, and one in capitals.
  package var boldHeadings = true
  /// Whether text outside markers makes pages; it is left over where it does not.
  package var pages = true
  /// The rules that are turned off, each of which leaves its words over.
  package var off: Set<ImportRule> = []

  /// The rules that fit any set.
  package init() {}

  /// Whether a rule leaves words out.
  package func isOn(_ rule: ImportRule) -> Bool { !off.contains(rule) }

  /// Returns what becomes of words that a rule leaves out.
  func fate(_ rule: ImportRule) -> WordFate { isOn(rule) ? .dropped(rule) : .left }
}

/// Reads `import.yml`.
///
/// - Parameters:
///   - bytes: What the file holds.
///   - path: Where it stands, for findings.
///   - sections: The ids of the set's sections.
/// - Returns: The rules, with what was found wrong.
package func readImportRules(
  _ bytes: [UInt8], path: String, sections: [String]
) -> Reported<ImportRules> {
  let read = readYAML(bytes, path: path, firstLine: 1)
  guard let node = read.value else { return Reported(ImportRules(), read.diagnostics) }
  var rules = ImportRules()
  var fields = YAMLFields(node, path: path, shape: .importRules)
  if let node = fields.node("headings") {
    var entries: [YAMLNode.Entry] = []
    if case .mapping(let mapping) = node.content {
      entries = mapping
    } else {
      fields.report(
        .wrongValue, at: node.position, "'headings' has a section for each heading",
        "write 'headings: {Key questions: \(sections.first ?? "questions")}'")
    }
    for entry in entries {
      guard case .scalar(let id) = entry.value.content, sections.contains(id.unquoted) else {
        let written = if case .scalar(let id) = entry.value.content { id.string } else { "" }
        fields.report(
          .unknownSection, at: entry.value.position,
          "no section '\(written)' is declared for this set",
          didYouMean(written, among: sections, orList: "sections"))
        continue
      }
      rules.headings[entry.key.string] = id.unquoted
    }
  }
  rules.markerLevel = fields.value("marker-level", hint: "write a whole number from 1 to 6") {
    text in
    wholeNumber(text).flatMap { (1...6).contains($0) ? $0 : nil }
  }
  rules.markerNames = fields.texts("marker-names").map(\.string)
  rules.boldHeadings = !isOff("bold-headings", &fields)
  rules.pages = !isOff("pages", &fields)
  for rule in fields.texts("off") {
    if let known = ImportRule(rawValue: rule.unquoted) {
      rules.off.insert(known)
    } else {
      fields.report(
        .wrongValue, rule, "no rule '\(rule.string)' is known",
        didYouMean(rule.string, among: ImportRule.allCases.map(\.rawValue), orList: "rules"))
    }
  }
  return Reported(rules, read.diagnostics + fields.finish())
}

/// Whether a key that is true where it is missing says false.
private func isOff(_ key: String, _ fields: inout YAMLFields) -> Bool {
  let says = fields.flag(key)
  return fields.has(key) && !says
}
