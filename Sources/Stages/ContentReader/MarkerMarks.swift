import ContentModel
import Diagnostics
import YAMLReader

/// What the front matter of a marker says, with the places of the names in it that the body decides on.
struct MarkerFields {
  var header: MarkerHeader?
  var marks = EditionMarks()
  var draftedNames: [YAMLText] = []
  var heldInPartNames: [YAMLText] = []
  var questionNumbers: [(section: YAMLText, number: YAMLText)] = []
}

/// Reads `drafted`: section names, and `questions: [4, 5]` for single questions.
func readDrafted(
  _ node: YAMLNode?, into result: inout MarkerFields, _ fields: inout YAMLFields
) {
  guard let node else { return }
  guard case .sequence(let nodes) = node.content else {
    fields.report(
      .wrongValue, at: node.position, "'drafted' is a list of sections",
      "write '- obstacles', or '- questions: [4, 5]' for single questions")
    return
  }
  for entry in nodes {
    switch entry.content {
    case .scalar(let name):
      result.draftedNames.append(name)
      result.marks.draftedSections.insert(name.string)
    case .mapping(let entries):
      for entry in entries {
        result.draftedNames.append(entry.key)
        guard case .sequence(let numbers) = entry.value.content else {
          reportNumbers(entry.value, &fields)
          continue
        }
        for node in numbers {
          guard case .scalar(let number) = node.content else {
            reportNumbers(node, &fields)
            continue
          }
          result.questionNumbers.append((entry.key, number))
          if let value = wholeNumber(number.string) {
            result.marks.draftedQuestions[entry.key.string, default: []].insert(value)
          }
        }
      }
    case .sequence:
      fields.report(.wrongValue, at: entry.position, "a list stands inside the list 'drafted'", nil)
    }
  }
}

private func reportNumbers(_ node: YAMLNode, _ fields: inout YAMLFields) {
  fields.report(
    .wrongValue, at: node.position, "the numbers of single questions are a list",
    "write '- questions: [4, 5]'")
}

/// Checks that whatever the front matter marks is there, and whatever it calls not held is not.
func checkMarks(
  _ fields: MarkerFields, against sections: [Section<WrittenReference>], declared: [String],
  path: String
) -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  let present = Dictionary(sections.map { ($0.definition.id, $0) }) { first, _ in first }
  // A name that no section of the set has is reported already.
  for name in fields.draftedNames + fields.heldInPartNames
  where present[name.string] == nil && declared.contains(name.string) {
    diagnostics.append(
      Diagnostic(
        .missingSection, at: name.position.inFile(path),
        "the front matter names the section '\(name.string)', and this marker does not have it",
        hint: "take the name out, or write the section"))
  }
  for (section, number) in fields.questionNumbers {
    guard declared.contains(section.string) else { continue }
    let numbers = (present[section.string]?.questions ?? []).map(\.number)
    if let value = wholeNumber(number.string), numbers.contains(value) { continue }
    let count = sections.reduce(0) { $0 + $1.questionCount }
    diagnostics.append(
      Diagnostic(
        .unknownQuestion, at: number.position.inFile(path),
        "no question '\(number.string)' stands in this marker, which has \(count)",
        hint: "numbers count from 1 through the whole marker"))
  }
  for definition in fields.header?.notHeld ?? [] {
    guard let section = present[definition.id] else { continue }
    diagnostics.append(
      Diagnostic(
        .duplicateSection, at: section.position.inFile(path),
        "'not-held' names the section '\(definition.id)', and here it stands",
        hint: "take it out of 'not-held', or name it in 'held-in-part'"))
  }
  return diagnostics
}
