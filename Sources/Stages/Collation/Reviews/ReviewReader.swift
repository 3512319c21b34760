import ContentModel
import JSONReading
import Wording

/// A review as the question tool saves it, in either version: docs/schemas/review-2.schema.json.
struct SavedReview {
  let name: String
  let by: String
  let code: String
  let edition: String
  let responses: [ReturnedResponse]
  let removed: [ReturnedResponse]
  let assessments: [ReturnedAssessment]

  /// Reads a file that is not trusted, as the question tool does: what does not fit is refused whole.
  ///
  /// - Parameter bytes: The bytes of the file.
  /// - Throws: Why it is no review.
  init(_ bytes: [UInt8]) throws(Refusal) {
    guard bytes.count <= Limits.bytes else {
      throw Refusal(
        text: .toolProblemLarge, values: ["count": String(Limits.bytes / 1024 / 1024)])
    }
    if isNestedTooDeeply(bytes) { throw Refusal(text: .toolProblemDeep) }
    guard let value = try? readJSON(bytes), case .object(let members) = value,
      case .text("waymark-review")? = members["format"]
    else { throw Refusal(text: .toolProblemFormat) }
    guard case .number(let version)? = members["version"], version == 1 || version == 2 else {
      throw Refusal(text: .toolProblemVersion)
    }
    let review = try ReadValue(value: value, path: "").object(
      needing: [
        "format", "version", "id", "name", "use", "created", "changed", "set", "responses",
        "removed",
      ],
      allowing: [
        "provenance", "by", "stage", "carried", "judgements", "fields", "assessments",
      ])
    try checkWhatIsNotCollated(review)
    name = try review["name"].text(Limits.short)
    by = try review.optional("by")?.text(Limits.short) ?? ""
    let set = try review["set"].object(needing: ["code", "title", "edition"])
    code = try set["code"].text(Limits.short)
    edition = try set["edition"].text(Limits.short)
    _ = try set["title"].text(Limits.short)
    let titles = try readTitles(review.optional("judgements"), allowing: ["meaning"])
    let fields = try readTitles(review.optional("fields"), allowing: [])
    responses = try review["responses"].list(Limits.responses) { value throws(Refusal) in
      try readResponse(value, titles)
    }
    removed = try review["removed"].list(Limits.responses) { value throws(Refusal) in
      try readResponse(value, titles)
    }
    assessments =
      try review.optional("assessments")?.list(Limits.responses) { value throws(Refusal) in
        try readAssessment(value, fields: fields, judgements: titles)
      }.flatMap(\.self) ?? []
    try refuseDoubles(responses.map(\.label), in: "responses")
    if holdsMarkup(bytes) {
      let part = (responses + removed).first { hasMarkup($0) }?.label ?? String(name.prefix(60))
      throw Refusal(text: .toolProblemHTML, values: ["part": part])
    }
  }
}

private enum Limits {
  static let bytes = 8 << 20
  static let depth = 8
  static let responses = 20_000
  static let others = 1_000
  static let named = 100
  static let text = 20_000
  static let short = 500
}

/// Whether objects and lists stand in one another deeper than in any review; one pass before anything is parsed.
private func isNestedTooDeeply(_ bytes: [UInt8]) -> Bool {
  var depth = 0
  var isInText = false
  var isEscaped = false
  for byte in bytes {
    if isEscaped {
      isEscaped = false
    } else if isInText {
      if byte == UInt8(ascii: "\\") { isEscaped = true }
      if byte == UInt8(ascii: "\"") { isInText = false }
    } else if byte == UInt8(ascii: "\"") {
      isInText = true
    } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
      depth += 1
      if depth > Limits.depth { return true }
    } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
      depth -= 1
    }
  }
  return false
}

/// Whether the beginning of an element stands in a file: the tool itself writes each `<` as an escape.
private func holdsMarkup(_ bytes: [UInt8]) -> Bool {
  zip(bytes, bytes.dropFirst()).contains { first, second in
    first == UInt8(ascii: "<")
      && ((second | 0x20) &- 0x61 < 26 || [0x2F, 0x21, 0x3F].contains(second))
  }
}

private func hasMarkup(_ response: ReturnedResponse) -> Bool {
  let answers = [response.answer] + response.others.map(\.answer)
  return holdsMarkup(
    Array(
      ([response.label, response.wording]
        + answers.flatMap { [$0.notes, $0.action, $0.owner] }).joined(separator: "\n").utf8))
}

/// Reads what a review says of itself and no collation shows, so that it is refused where the tool refuses it.
private func checkWhatIsNotCollated(_ review: ReadObject) throws(Refusal) {
  _ = try review["id"].text(matching: /[0-9a-f]{32}/)
  _ = try review["use"].text(oneOf: ["", "planning", "managing", "looking-back"])
  _ = try review.optional("stage")?.text(oneOf: ["", "draft", "agreed"])
  _ = try review.optional("carried")?.text(Limits.short)
  _ = try review.optional("provenance")?.list(Limits.named) { value throws(Refusal) in
    try value.text(Limits.text)
  }
  for name in ["created", "changed"] { try checkTime(review[name]) }
}

private func checkTime(_ value: ReadValue) throws(Refusal) {
  let time = try value.text(
    matching: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,3})?Z/)
  if CalendarDate(String(time.prefix(10))) == nil { throw value.misshapen }
}

/// Reads a list of things with ids and titles.
private func readTitles(
  _ list: ReadValue?, allowing optional: [String]
) throws(Refusal) -> [String: String] {
  var titles: [String: String] = [:]
  _ = try list?.list(Limits.named) { value throws(Refusal) in
    let entry = try value.object(needing: ["id", "title"], allowing: optional)
    titles[try entry["id"].text(matching: /[a-z0-9\-]{1,60}/)] = try entry["title"].text(
      Limits.short)
    for name in optional { _ = try entry.optional(name)?.text(Limits.short) }
  }
  return titles
}

private func refuseDoubles(_ labels: [String], in part: String) throws(Refusal) {
  var seen: Set<String> = []
  for label in labels where !seen.insert(label).inserted {
    throw Refusal(text: .toolProblemDouble, values: ["part": part, "question": label])
  }
}

private let answerNames = ["judgement", "notes", "action", "owner", "due"]

private func readAnswer(
  _ object: ReadObject, _ titles: [String: String]
) throws(Refusal) -> WrittenAnswer {
  var answer = WrittenAnswer()
  let id = try object["judgement"].text(matching: /[a-z0-9\-]{0,60}/)
  answer.judgement = id.isEmpty ? .none : .id(id, title: titles[id] ?? id)
  answer.notes = try object["notes"].text(Limits.text)
  answer.action = try object["action"].text(Limits.text)
  answer.owner = try object["owner"].text(Limits.short)
  answer.due = try object["due"].text(Limits.short)
  if !answer.due.isEmpty, CalendarDate(answer.due) == nil { throw object["due"].misshapen }
  answer.state =
    try object.optional("state")?.text(oneOf: [""] + actionStates.map(\.id)) ?? ""
  return answer
}

private func readOther(
  _ value: ReadValue, _ titles: [String: String]
) throws(Refusal) -> OtherWrittenAnswer {
  let object = try value.object(needing: answerNames + ["from"], allowing: ["state"])
  return OtherWrittenAnswer(
    from: try object["from"].text(Limits.short), answer: try readAnswer(object, titles))
}

private func readResponse(
  _ value: ReadValue, _ titles: [String: String]
) throws(Refusal) -> ReturnedResponse {
  let object = try value.object(
    needing: ["question", "marker", "hash", "wording"] + answerNames + ["changed", "others"],
    allowing: ["state", "settled", "earlier", "added"])
  _ = try object["marker"].text(Limits.short)
  try checkTime(object["changed"])
  if let added = object.optional("added") {
    guard case .flag = added.value else { throw added.misshapen }
  }
  _ = try object.optional("settled")?.list(Limits.others) { value throws(Refusal) in
    try readOther(value, titles)
  }
  if let earlier = object.optional("earlier") {
    if case .null = earlier.value {} else { _ = try readOther(earlier, titles) }
  }
  return ReturnedResponse(
    label: try object["question"].text(Limits.short),
    hash: try object["hash"].text(matching: /[0-9a-f]{1,64}/),
    wording: try object["wording"].text(Limits.text), answer: try readAnswer(object, titles),
    others: try object["others"].list(Limits.others) { value throws(Refusal) in
      try readOther(value, titles)
    })
}

/// Reads what is said of a marker, field by field; of a field that is a judgement, its title.
private func readAssessment(
  _ value: ReadValue, fields: [String: String], judgements: [String: String]
) throws(Refusal) -> [ReturnedAssessment] {
  let object = try value.object(
    needing: ["marker", "title", "entries", "others", "settled", "earlier", "changed"])
  let marker = try object["marker"].text(Limits.short)
  _ = try object["title"].text(Limits.short)
  try checkTime(object["changed"])
  func entries(_ name: String) throws(Refusal) -> [(field: String, said: OtherText)] {
    try object[name].list(Limits.others) { value throws(Refusal) in
      let entry = try value.object(needing: ["field", "text", "from"])
      let from = try entry["from"].text(Limits.short)
      let field = try entry["field"].text(matching: /[a-z0-9\-]{1,60}/)
      let text = try entry["text"].text(Limits.text)
      return (field, OtherText(from: from, text: judgements[text] ?? text))
    }
  }
  for name in ["settled", "earlier"] { _ = try entries(name) }
  var said = try entries("entries").map { field, own in
    ReturnedAssessment(
      marker: marker, field: field, title: fields[field] ?? field, text: own.text)
  }
  for (field, other) in try entries("others") {
    let place = said.firstIndex { $0.field == field } ?? said.count
    if place == said.count {
      said.append(
        ReturnedAssessment(marker: marker, field: field, title: fields[field] ?? field))
    }
    said[place].others.append(other)
  }
  return said
}
