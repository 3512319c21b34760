import ContentModel
import Diagnostics
import YAMLReader

/// What the front matter of a marker says, with the places of the names in it that the body decides on.
struct MarkerFields {
  var header: MarkerHeader?
  var marks = EditionMarks()
  /// The sections that it marks as written for this edition, or their questions.
  var markedNames: [YAMLText] = []
  var heldInPartNames: [YAMLText] = []
  var questionNumbers: [(section: YAMLText, number: YAMLText)] = []
  /// The addresses that questions once had, each with the one that it has now.
  var formerAnchors: [(old: YAMLText, new: YAMLText)] = []
}

/// Reads `drafted` or `number-not-known`: section names, and `questions: [4, 5]` for single questions.
///
/// - Parameters:
///   - key: The key.
///   - series: What it says of questions.
///   - result: Where the marks are noted.
///   - fields: The front matter.
func readQuestionMarks(
  _ key: String, _ series: QuestionLabel.Series, into result: inout MarkerFields,
  _ fields: inout YAMLFields
) {
  guard let node = fields.node(key) else { return }
  guard case .sequence(let nodes) = node.content else {
    fields.report(
      .wrongValue, at: node.position, "'\(key)' is a list of sections",
      "write '- obstacles', or '- questions: [4, 5]' for single questions")
    return
  }
  for entry in nodes {
    switch entry.content {
    case .scalar(let name):
      result.markedNames.append(name)
      result.marks.sections[name.string] = series
    case .mapping(let entries):
      for entry in entries {
        result.markedNames.append(entry.key)
        guard case .sequence(let numbers) = entry.value.content else {
          reportNumbers(entry.value, &fields)
          continue
        }
        for node in numbers { readQuestion(node, in: entry.key, series, into: &result, &fields) }
      }
    case .sequence:
      fields.report(
        .wrongValue, at: entry.position, "a list stands inside the list '\(key)'", nil)
    }
  }
}

private func readQuestion(
  _ node: YAMLNode, in section: YAMLText, _ series: QuestionLabel.Series,
  into result: inout MarkerFields, _ fields: inout YAMLFields
) {
  guard case .scalar(let number) = node.content else {
    reportNumbers(node, &fields)
    return
  }
  result.questionNumbers.append((section, number))
  guard let value = wholeNumber(number.string) else { return }
  let before = result.marks.questions[section.string, default: [:]].updateValue(
    series, forKey: value)
  guard let before, before != series else { return }
  fields.report(
    .wrongValue, number,
    "question \(value) stands in 'drafted' and in 'number-not-known', and can be one of both only",
    "leave it in 'drafted' where it was written for this edition, and else in 'number-not-known'")
}

private func reportNumbers(_ node: YAMLNode, _ fields: inout YAMLFields) {
  fields.report(
    .wrongValue, at: node.position, "the numbers of single questions are a list",
    "write '- questions: [4, 5]'")
}

/// Reads `former-anchors`: `q3: a1` where what was question 3 is question A1 now.
///
/// - Parameters:
///   - result: Where they are noted.
///   - fields: The front matter.
func readFormerAnchors(into result: inout MarkerFields, _ fields: inout YAMLFields) {
  guard let node = fields.node("former-anchors") else { return }
  guard case .mapping(let entries) = node.content else {
    fields.report(
      .wrongValue, at: node.position,
      "'former-anchors' names old addresses of questions with new ones",
      "write 'q3: a1' below it, indented, where what was question 3 is question A1 now")
    return
  }
  result.marks.formerAnchors = [:]
  for entry in entries {
    guard case .scalar(let new) = entry.value.content else {
      fields.report(
        .wrongValue, at: entry.value.position, "'\(entry.key.string)' leads to one question",
        "write '\(entry.key.string): a1'")
      continue
    }
    guard isAddress(entry.key.string) else {
      fields.report(
        .wrongValue, entry.key, "'\(entry.key.string)' is no address of a question",
        "write it as it stood after '#': q3")
      continue
    }
    result.formerAnchors.append((entry.key, new))
    result.marks.formerAnchors?[entry.key.string] = new.string
  }
}

/// Checks that whatever the front matter marks is there, and whatever it calls not held is not.
func checkMarks(
  _ fields: MarkerFields, against sections: [Section<WrittenReference>], of set: SetSettings,
  path: String
) -> [Diagnostic] {
  let declared = set.sections.map(\.id)
  var diagnostics: [Diagnostic] = []
  let present = Dictionary(sections.map { ($0.definition.id, $0) }) { first, _ in first }
  // A name that no section of the set has is reported already.
  for name in fields.markedNames + fields.heldInPartNames
  where present[name.string] == nil && declared.contains(name.string) {
    diagnostics.append(
      Diagnostic(
        .missingSection, at: name.position.inFile(path),
        "the front matter names the section '\(name.string)', and this marker does not have it",
        hint: "take the name out, or write the section"))
  }
  diagnostics += checkQuestionNumbers(fields, present, declared: declared, path: path)
  diagnostics += checkFormerAnchors(fields, sections, path: path)
  diagnostics += checkChangedQuestions(
    fields.header?.upkeep.changes ?? [], sections, of: set, path: path)
  diagnostics += checkQuestionAnchors(of: sections, in: set, path: path)
  let absent = [
    ("not-held", "held-in-part", fields.header?.notHeld ?? []),
    ("not-in-original", "drafted", fields.header?.notInOriginal ?? []),
  ]
  for (key, other, definitions) in absent {
    for definition in definitions {
      // A section that was written for this edition says nothing of the original.
      guard let section = present[definition.id], !section.isDrafted else { continue }
      diagnostics.append(
        Diagnostic(
          .duplicateSection, at: section.position.inFile(path),
          "'\(key)' names the section '\(definition.id)', and here it stands",
          hint: "take it out of '\(key)', or name it in '\(other)'"))
    }
  }
  return diagnostics
}

private func checkQuestionNumbers(
  _ fields: MarkerFields, _ present: [String: Section<WrittenReference>], declared: [String],
  path: String
) -> [Diagnostic] {
  guard !fields.questionNumbers.isEmpty else { return [] }
  // Places count through the marker, and the questions of a section are some of them.
  let starts = placesOfFirstQuestions(in: Array(present.values))
  let count = present.values.reduce(0) { $0 + $1.questionCount }
  return fields.questionNumbers.compactMap { section, number in
    guard declared.contains(section.string) else { return nil }
    let start = starts[section.string] ?? 1
    let own = start..<(start + (present[section.string]?.questionCount ?? 0))
    if let value = wholeNumber(number.string), own.contains(value) { return nil }
    return Diagnostic(
      .unknownQuestion, at: number.position.inFile(path),
      "no question '\(number.string)' stands in this marker, which has \(count)",
      hint: "numbers count from 1 through the whole marker")
  }
}

/// Returns for each section of questions the place of its first among all of the marker, as the file has them.
private func placesOfFirstQuestions(
  in sections: [Section<WrittenReference>]
) -> [String: Int] {
  var next = 1
  var places: [String: Int] = [:]
  for section in sections.sorted(by: { $0.position.line < $1.position.line }) {
    places[section.definition.id] = next
    next += section.questionCount
  }
  return places
}

private func checkFormerAnchors(
  _ fields: MarkerFields, _ sections: [Section<WrittenReference>], path: String
) -> [Diagnostic] {
  guard !fields.formerAnchors.isEmpty else { return [] }
  let questions = sections.flatMap { $0.questions }
  let anchors = Set(questions.map(\.anchor))
  return fields.formerAnchors.compactMap { old, new in
    if anchors.contains(old.string) {
      return Diagnostic(
        .wrongValue, at: old.position.inFile(path),
        "'\(old.string)' is the address of a question that stands here, and leads to it",
        hint: "take the line out")
    }
    guard !anchors.contains(new.string) else { return nil }
    return Diagnostic(
      .unknownQuestion, at: new.position.inFile(path),
      "no question of this marker has the address '\(new.string)'",
      hint: questionsHint(questions.map(\.label)))
  }
}

/// Tells of questions whose address is that of a section as well.
private func checkQuestionAnchors(
  of sections: [Section<WrittenReference>], in set: SetSettings, path: String
) -> [Diagnostic] {
  let likeQuestions = set.sections.map(\.id).filter(set.questionLetters.areInQuestionAnchor)
  guard !likeQuestions.isEmpty else { return [] }
  return sections.flatMap { $0.questions }.filter { likeQuestions.contains($0.anchor) }.map {
    Diagnostic(
      .reservedName, at: $0.position.inFile(path),
      "'#\($0.anchor)' would be the address of this question and of a section",
      hint: "in set.yml, give the section another id, or name other 'question-letters'")
  }
}
