import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// The two keys that say that a text is no longer current.
private let supersededKey = "superseded-by"
private let withdrawnKey = "withdrawn"

/// Reads `superseded-by` and `withdrawn`, of which a text can have one.
func readRetirement(_ fields: inout YAMLFields, path: String) -> WrittenRetirement? {
  let superseded = fields.node(supersededKey).flatMap {
    readSupersession($0, of: supersededKey, &fields, path: path)
  }
  let withdrawn = fields.node(withdrawnKey).flatMap { readWithdrawal($0, &fields, path: path) }
  if fields.has(supersededKey), fields.has(withdrawnKey) {
    fields.report(
      .wrongValue, at: fields.position(ofKey: withdrawnKey),
      "'\(supersededKey)' and '\(withdrawnKey)' both stand here, and one of them is true",
      "leave '\(supersededKey)' where something else stands in its place, and else '\(withdrawnKey)'"
    )
  }
  return superseded ?? withdrawn
}

/// Reads `superseded-questions` and `withdrawn-questions`: the questions of a marker that are no longer current.
///
/// - Returns: By their addresses, with the places of these.
func readRetiredQuestions(
  _ fields: inout YAMLFields, path: String
) -> [(question: YAMLText, retirement: WrittenRetirement)] {
  var found: [(question: YAMLText, retirement: WrittenRetirement)] = []
  for (key, isWithdrawal) in [("superseded-questions", false), ("withdrawn-questions", true)] {
    guard let node = fields.node(key) else { continue }
    guard case .mapping(let entries) = node.content else {
      fields.report(
        .wrongValue, at: node.position, "'\(key)' names questions by their addresses",
        isWithdrawal
          ? "write 'q3:' below it, indented, and below that 'date: …' and 'reason: …'"
          : "write 'q3: QM5 Q2' below it, indented, where QM5 Q2 stands in the place of question 3")
      continue
    }
    for entry in entries {
      let retirement =
        isWithdrawal
        ? readWithdrawal(entry.value, &fields, path: path)
        : readSupersession(entry.value, of: entry.key.string, &fields, path: path)
      guard let retirement else { continue }
      if found.contains(where: { $0.question.string == entry.key.string }) {
        fields.report(
          .wrongValue, entry.key,
          "the question '\(entry.key.string)' is superseded and withdrawn, and one of both is true",
          "leave it below one of the two keys")
      }
      found.append((entry.key, retirement))
    }
  }
  return found
}

private func readSupersession(
  _ node: YAMLNode, of key: String, _ fields: inout YAMLFields, path: String
) -> WrittenRetirement? {
  if case .mapping = node.content {
    return keys(of: node, .supersession, &fields, path: path) { keys in
      let to = keys.text("to")
      let since = readDay("since", &keys)
      let reason = keys.optionalText("reason")
      let staysListed = keys.flag("keep-listed")
      keys.reportSigns([("reason", reason)], path: path)
      return to.map {
        WrittenRetirement(
          .superseded, to: WrittenLabel($0), since: since?.date, reason: reason?.string ?? "",
          staysListed: staysListed, position: node.position)
      }
    }
  }
  return fields.nonEmptyText(node, key).map {
    WrittenRetirement(.superseded, to: WrittenLabel($0), position: node.position)
  }
}

private func readWithdrawal(
  _ node: YAMLNode, _ fields: inout YAMLFields, path: String
) -> WrittenRetirement? {
  keys(of: node, .withdrawal, &fields, path: path) { keys in
    let date = keys.text("date").flatMap { readDay($0, of: "date", &keys) }
    let reason = keys.text("reason")
    let see = keys.optionalText("see")
    keys.reportSigns([("reason", reason)], path: path)
    return WrittenRetirement(
      .withdrawn, to: see.map { WrittenLabel($0) }, since: date?.date,
      reason: reason?.string ?? "", position: node.position)
  }
}

private func keys<Value>(
  of node: YAMLNode, _ shape: FileShape, _ fields: inout YAMLFields, path: String,
  _ read: (inout YAMLFields) -> Value
) -> Value {
  var keys = YAMLFields(node, path: path, shape: shape)
  let value = read(&keys)
  for finding in keys.finish() { fields.add(finding) }
  return value
}

extension WrittenLabel {
  /// Takes a label from a value of YAML.
  init(_ text: YAMLText) {
    self.init(text.string, position: text.position, wordsPosition: text.wordsPosition)
  }
}
