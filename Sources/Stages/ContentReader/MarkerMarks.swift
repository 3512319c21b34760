import ContentModel
import Diagnostics
import YAMLReader

/// What the front matter of a marker says, with the places of the names in it that the body decides on.
struct MarkerFields {
  var header: MarkerHeader?
  var marks = EditionMarks()
  /// The sections that it marks, whole or by their questions.
  var markedNames: [YAMLText] = []
  /// Those of them that it gives a scale to.
  var scaledNames: [YAMLText] = []
  /// The single questions that it marks, with the key that does.
  var questionNumbers: [(key: String, section: YAMLText, number: YAMLText)] = []
  /// The addresses that questions once had, each with the one that it has now.
  var formerAnchors: [(old: YAMLText, new: YAMLText)] = []
  /// The questions that are no longer current, by their addresses.
  var retiredQuestions: [(question: YAMLText, retirement: WrittenRetirement)] = []
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
  let names = readNames(fields.node(key), of: key, &fields)
  for section in names.sections { result.marks.sections[section.string] = series }
  result.markedNames += names.all
  result.questionNumbers += names.questions.map { (key, $0, $1) }
  for (section, number) in names.questions {
    guard let value = wholeNumber(number.string) else { continue }
    let before = result.marks.questions[section.string, default: [:]].updateValue(
      series, forKey: value)
    guard let before, before != series else { continue }
    fields.report(
      .wrongValue, number,
      "question \(value) stands in 'drafted' and in 'number-not-known', and can be one of both only",
      "leave it in 'drafted' where it was written for this edition, and else in 'number-not-known'")
  }
}

/// The key that names what the original says more of.
let heldInPartKey = "held-in-part"

/// Reads `held-in-part`: section names, and `questions: [2]` for single questions.
///
/// - Parameters:
///   - result: Where the marks are noted.
///   - fields: The front matter.
func readPartsHeld(into result: inout MarkerFields, _ fields: inout YAMLFields) {
  guard let node = fields.node(heldInPartKey) else { return }
  var names = MarkedNames()
  if case .scalar = node.content {
    names.sections = fields.texts(heldInPartKey)
    names.all = names.sections
  } else {
    names = readNames(node, of: heldInPartKey, &fields)
  }
  result.marks.heldInPart = Set(names.sections.map(\.string))
  result.marks.cutQuestions = Set(names.questions.compactMap { wholeNumber($0.number.string) })
  result.markedNames += names.all
  result.questionNumbers += names.questions.map { (heldInPartKey, $0, $1) }
}

/// Reads `scales`: below the name of each, the sections and single questions that have its judgements.
///
/// - Parameters:
///   - scales: The scales of the set.
///   - result: Where the marks are noted.
///   - fields: The front matter.
func readScales(
  of scales: [NamedScale], into result: inout MarkerFields, _ fields: inout YAMLFields
) {
  guard let node = fields.node("scales") else { return }
  guard case .mapping(let entries) = node.content else {
    fields.report(
      .wrongValue, at: node.position, "'scales' names scales of the set, each with questions",
      "write the name of a scale below it, indented, and below that '- questions: [4, 5]'")
    return
  }
  for entry in entries {
    let key = entry.key.string
    let place = scales.firstIndex { $0.id == key }.map { $0 + 1 }
    if place == nil { reportUnknownScale(entry.key, among: scales, &fields) }
    let names = readNames(entry.value, of: key, &fields)
    if case .sequence(let named) = entry.value.content, named.isEmpty {
      fields.report(
        .wrongValue, at: entry.value.position, "no question stands under the scale '\(key)'",
        "write below it which have its judgements, such as '- questions: [4, 5]', or take it out")
    }
    for section in names.sections { result.marks.sectionScales[section.string] = place }
    for (_, number) in names.questions {
      guard let value = wholeNumber(number.string) else { continue }
      let before = result.marks.scales[value]
      if let before, before != place {
        fields.report(
          .wrongValue, number, "question \(value) stands under two scales",
          "leave it under the one whose judgements answer it")
      }
      result.marks.scales[value] = place
    }
    result.markedNames += names.all
    result.scaledNames += names.all
    result.questionNumbers += names.questions.map { (key, $0, $1) }
  }
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
