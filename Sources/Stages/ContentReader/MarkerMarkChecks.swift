import ContentModel
import Diagnostics
import YAMLReader

/// Checks that whatever the front matter marks is there, and whatever it calls not held is not.
func checkMarks(
  _ fields: MarkerFields, against sections: [Section<WrittenReference>], of set: SetSettings,
  path: String
) -> [Diagnostic] {
  let declared = set.sections.map(\.id)
  var diagnostics: [Diagnostic] = []
  let present = Dictionary(sections.map { ($0.definition.id, $0) }) { first, _ in first }
  // A name that no section of the set has is reported already.
  for name in fields.markedNames
  where present[name.string] == nil && declared.contains(name.string) {
    diagnostics.append(
      Diagnostic(
        .missingSection, at: name.position.inFile(path),
        "the front matter names the section '\(name.string)', and this marker does not have it",
        hint: "take the name out, or write the section"))
  }
  for name in fields.scaledNames {
    guard let section = present[name.string], !section.definition.isAssessed else {
      continue
    }
    diagnostics.append(
      Diagnostic(
        .wrongValue, at: name.position.inFile(path),
        "the section '\(name.string)' has no questions or criteria to judge",
        hint: "take the name out"))
  }
  diagnostics += checkQuestionNumbers(fields, present, declared: declared, path: path)
  diagnostics += checkFormerAnchors(fields, sections, path: path)
  diagnostics += checkRetiredQuestions(fields, sections, path: path)
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
  return fields.questionNumbers.compactMap { key, section, number in
    guard declared.contains(section.string) else { return nil }
    let start = starts[section.string] ?? 1
    let own = start..<(start + (present[section.string]?.questionCount ?? 0))
    guard let value = wholeNumber(number.string), own.contains(value) else {
      return Diagnostic(
        .unknownQuestion, at: number.position.inFile(path),
        "no question '\(number.string)' stands in this marker, which has \(count)",
        hint: "numbers count from 1 through the whole marker")
    }
    guard key == heldInPartKey, present[section.string]?.questions[value - start].isDrafted == true
    else { return nil }
    return Diagnostic(
      .wrongValue, at: number.position.inFile(path),
      "question \(value) stands in 'held-in-part', and was written for this edition",
      hint: "take it out of 'held-in-part', or out of 'drafted'")
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

/// Tells of questions that are said to be no longer current, and are not there to say so.
private func checkRetiredQuestions(
  _ fields: MarkerFields, _ sections: [Section<WrittenReference>], path: String
) -> [Diagnostic] {
  guard !fields.retiredQuestions.isEmpty else { return [] }
  let questions = sections.flatMap { $0.questions }.map(\.label)
  return fields.retiredQuestions.filter { name, _ in
    !questions.contains { $0.anchor == name.string.lowercased() }
  }.map { name, _ in
    Diagnostic(
      .unknownQuestion, at: name.position.inFile(path),
      "no question of this marker has the address '\(name.string)'",
      hint: "a question that is no longer current stays where it is, with its number; "
        + questionsHint(questions))
  }
}

/// Tells of questions whose address is that of a section as well.
private func checkQuestionAnchors(
  of sections: [Section<WrittenReference>], in set: SetSettings, path: String
) -> [Diagnostic] {
  let likeQuestions = set.sections.map(\.id).filter(set.isQuestionAnchor)
  guard !likeQuestions.isEmpty else { return [] }
  return sections.flatMap { $0.questions }.filter { likeQuestions.contains($0.anchor) }.map {
    Diagnostic(
      .reservedName, at: $0.position.inFile(path),
      "'#\($0.anchor)' would be the address of this question and of a section",
      hint: "in set.yml, give the section another id, or name other 'question-letters'")
  }
}
