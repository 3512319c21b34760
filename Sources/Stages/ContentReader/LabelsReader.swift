import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// What `set.yml` says of labels, before its phases and sections are known.
struct WrittenLabels {
  /// The pattern of markers, and where it stands.
  var marker: (pattern: LabelPattern, text: YAMLText)?
  /// The pattern of questions and criteria, and where it stands.
  var item: (pattern: LabelPattern, text: YAMLText)?
  /// The prefix that a pattern comes down to: that of `Statement {number}`.
  var prefix: String?
  /// Whether the set has to have a prefix.
  var needsPrefix = true
  /// Where it says that numbers begin anew in each phase; nil where they do not.
  var numbering: YAMLText?
}

/// Reads `label`, `item-label` and `numbering`.
func readWrittenLabels(_ fields: inout YAMLFields) -> WrittenLabels {
  var labels = WrittenLabels()
  labels.marker = readPattern("label", for: .marker, &fields)
  labels.item = readPattern("item-label", for: .item, &fields)
  // Where a label cannot be read, it may well be one without a prefix.
  labels.needsPrefix = !fields.has("label")
  if let marker = labels.marker {
    labels.needsPrefix = marker.pattern.needsPrefix
    if !fields.has("prefix"), let prefix = marker.pattern.prefix {
      labels.prefix = prefix
      labels.marker = nil
    }
  }
  if let numbering = fields.optionalText("numbering") {
    switch numbering.unquoted {
    case "by-phase": labels.numbering = numbering
    case "by-set": break
    default:
      fields.report(
        .wrongValue, numbering, "'\(numbering.string)' does not fit 'numbering'",
        "write 'by-phase' where numbers begin anew in each phase, or else 'by-set', or take the key out"
      )
    }
  }
  return labels
}

private func readPattern(
  _ key: String, for subject: LabelPattern.Subject, _ fields: inout YAMLFields
) -> (pattern: LabelPattern, text: YAMLText)? {
  guard let text = fields.optionalText(key) else { return nil }
  do {
    return (try LabelPattern(text.string, for: subject), text)
  } catch {
    fields.report(.wrongValue, text, error.summary, Suggestion(error.hint))
    return nil
  }
}

/// Reads the key `code` of a phase.
func readCode(ofPhase entry: inout YAMLFields) -> String? {
  guard let code = entry.optionalText("code") else { return nil }
  let parts = code.string.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
  guard code.string.count <= 30,
    parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isWholeNumber }
    })
  else {
    entry.report(
      .wrongValue, code, "'\(code.string)' cannot stand in a label",
      "use letters and digits, with single full stops or hyphens between them: AC, GV.OC or 1.2")
    return nil
  }
  return code.string
}

/// Returns what a set says of its labels, once it is known that each stands for one thing.
func checkedLabels(
  _ written: WrittenLabels, phases: [Phase], sections: [SectionDefinition],
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> SetLabels {
  var labels = SetLabels(
    marker: written.marker?.pattern, item: written.item?.pattern,
    areNumberedByPhase: written.numbering != nil,
    names: readItemNames(&fields, path: path, &diagnostics))
  if let numbering = written.numbering, labels.marker?.namesPhase != true, phases.count > 1 {
    fields.report(
      .wrongValue, numbering, "two phases would have markers of the same label",
      "name the phase in the label of each marker, such as 'label: \"{phase}-{number:02}\"'")
    labels.areNumberedByPhase = false
  }
  if let (pattern, text) = written.marker, pattern.namesPhase {
    var names: [String: String] = [:]
    for phase in phases {
      if let other = names.updateValue(phase.id, forKey: slug(phase.code)) {
        fields.report(
          .duplicateName, text,
          "the labels of the phases '\(other)' and '\(phase.id)' cannot be told apart",
          "give each phase a 'code' of its own")
      }
      if pattern.runsInto(phase.code) {
        fields.report(
          .wrongValue, text,
          "where the number begins and ends cannot be told behind the code '\(phase.code)' of a phase",
          "put a hyphen or a full stop between the two, such as '{phase}-{number}'")
        break
      }
    }
  }
  let kinds = Set(sections.filter(\.isAssessed).map(\.kind))
  if let (pattern, text) = written.item, kinds.count > 1, !pattern.namesLetters {
    fields.report(
      .wrongValue, text, "a question and a criterion would have the same label",
      "write {letters} before {item}, since the set has sections of both kinds")
    labels.item = nil
  }
  return labels
}

/// Reads `items`: what the set calls its questions and criteria.
private func readItemNames(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> ItemNames? {
  guard let node = fields.node("items") else { return nil }
  var entry = YAMLFields(node, path: path, shape: .itemNames)
  let one = entry.text("one")
  let many = entry.text("many")
  entry.reportSigns([("one", one), ("many", many)], path: path)
  for name in [one, many].compactMap({ $0 }) where name.string.count > 40 {
    entry.report(
      .wrongValue, name, "'\(name.string)' is longer than 40 characters",
      "name them in a word or two, such as 'requirement'")
  }
  diagnostics += entry.finish()
  guard let one, let many else { return nil }
  return ItemNames(one: one.string, many: many.string)
}
