import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads `style.yml`: words to avoid, spellings, and how long a sentence may be.
///
/// - Parameter file: The file.
/// - Returns: What fits of it; nil where the file cannot be read at all.
func readStyle(_ file: TextFile) -> Reported<HouseStyle?> {
  let yaml = readYAML(file.bytes, path: file.path)
  guard let node = yaml.value else {
    let empty = Diagnostic(
      .emptyText, at: SourcePosition(wholeFile: file.path), "this file says nothing of a style",
      hint: "write 'longest-sentence', 'avoid' or 'spellings', or delete the file")
    return Reported(nil, yaml.diagnostics.isEmpty ? [empty] : yaml.diagnostics)
  }
  var reader = StyleReader(
    fields: YAMLFields(node, path: file.path, shape: .style), path: file.path)
  let longest = readBounded("longest-sentence", &reader.fields, "a whole number")
  reader.readAvoided()
  reader.readSpellings()
  return Reported(
    HouseStyle(longestSentence: longest, words: reader.rules),
    yaml.diagnostics + node.curlyQuotes(path: file.path) + reader.fields.finish())
}

/// Reads a whole number within the bounds that the table has for its key.
private func readBounded(_ key: String, _ fields: inout YAMLFields, _ what: String) -> Int? {
  guard case .numberBetween(let bounds) = FileShape.style[key]?.value else {
    preconditionFailure("the table has bounds for '\(key)'")
  }
  return fields.value(key, hint: "\(what) from \(bounds.lowerBound) to \(bounds.upperBound)") {
    wholeNumber($0).flatMap { bounds.contains($0) ? $0 : nil }
  }
}

/// Reads the rules for words, each of which may have one alone.
private struct StyleReader {
  var fields: YAMLFields
  let path: String
  var rules: [WordRule] = []
  private var seen: [String: String] = [:]

  init(fields: YAMLFields, path: String) {
    (self.fields, self.path) = (fields, path)
  }

  mutating func readAvoided() {
    for entry in entries(of: "avoid", example: "utilise: use") {
      guard isNew(entry.key, in: "avoid") else { continue }
      switch entry.value.content {
      case .scalar, .sequence:
        guard let replacements = texts(of: entry.value, for: entry.key) else { continue }
        if replacements.isEmpty {
          fields.report(
            .emptyText, at: entry.value.position,
            "nothing is said instead of '\(entry.key.string)'",
            "write a word, or '{because: …}' where it depends")
        }
        add(entry.key, replacements)
      case .mapping:
        var advice = YAMLFields(entry.value, path: path, shape: .advice)
        let say = advice.texts("say")
        let because = advice.optionalText("because")
        if !advice.has("say"), !advice.has("because") {
          advice.report(
            .missingKey, at: entry.value.position, "the keys 'say' and 'because' are both missing",
            "add 'say: …' with what to say instead, or 'because: …'")
        }
        for finding in advice.finish() { fields.add(finding) }
        add(entry.key, say.map(\.string), reason: because?.string ?? "")
      }
    }
  }

  mutating func readSpellings() {
    for entry in entries(of: "spellings", example: "judgment: judgement") {
      guard isNew(entry.key, in: "spellings") else { continue }
      guard case .scalar(let spelling) = entry.value.content, !spelling.isNothing,
        !spelling.string.allSatisfy(\.isWhitespace)
      else {
        fields.report(
          .wrongValue, at: entry.value.position,
          "'\(entry.key.string)' has one spelling of the house",
          "write '\(entry.key.string): …'")
        continue
      }
      add(entry.key, [spelling.string], isSpelling: true)
    }
  }

  /// Returns the words below a key.
  private mutating func entries(of key: String, example: String) -> [YAMLNode.Entry] {
    guard let node = fields.node(key) else { return [] }
    if case .mapping(let entries) = node.content { return entries }
    fields.report(
      .wrongValue, at: node.position, "'\(key)' has words, each with what to write instead",
      "write '\(key):', and below it, indented, a line such as '\(example)'")
    return []
  }

  /// Returns one text or several; nil, with a finding, where something else stands there.
  private mutating func texts(of node: YAMLNode, for word: YAMLText) -> [String]? {
    let nodes: [YAMLNode] = if case .sequence(let nodes) = node.content { nodes } else { [node] }
    var texts: [String] = []
    for node in nodes {
      guard case .scalar(let text) = node.content, !text.isNothing,
        !text.string.allSatisfy(\.isWhitespace)
      else {
        fields.report(
          .wrongValue, at: node.position, "what is said instead of '\(word.string)' is no text",
          "write a word, several as '[people, members]', or '{because: …}' where it depends")
        return nil
      }
      texts.append(text.string)
    }
    return texts
  }

  /// Whether no other rule is for the same word; a finding where one is.
  private mutating func isNew(_ word: YAMLText, in key: String) -> Bool {
    if !word.string.contains(where: { $0.isLetter || $0.isNumber }) {
      fields.report(
        .wrongValue, word, "'\(word.string)' is no word",
        "write the word to look for before the colon")
      return false
    }
    let folded = word.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let other = seen.updateValue(key, forKey: folded) {
      fields.report(
        .duplicateName, word, "'\(word.string)' stands in '\(other)' as well",
        "leave it in one of the two")
      return false
    }
    return true
  }

  private mutating func add(
    _ word: YAMLText, _ replacements: [String], reason: String = "", isSpelling: Bool = false
  ) {
    for replacement in replacements where replacement == word.string {
      fields.report(
        .wrongValue, word, "'\(word.string)' would be replaced by itself",
        "write another word after the colon")
      return
    }
    rules.append(
      WordRule(word.string, replacements: replacements, reason: reason, isSpelling: isSpelling))
  }
}
