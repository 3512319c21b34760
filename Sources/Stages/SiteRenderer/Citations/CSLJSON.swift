import ContentModel
import JSONWriting

/// Writes a publication as an item of CSL-JSON.
///
/// It has the members that the schema of version 1.0.2 knows:
/// https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
func writeCSLItem(_ source: Source, to json: inout JSONWriter) {
  json.object { json in
    json.member("id", source.key)
    json.member("type", source.type)
    json.member("title", source.title.isEmpty ? nil : text(source, "title"))
    if !source.authors.isEmpty { write(source.authors, as: "author", to: &json) }
    for (name, names) in source.names.sorted(by: { $0.key < $1.key }) {
      write(names, as: name, to: &json)
    }
    if let issued = source.issued { write(issued, as: "issued", to: &json) }
    for (name, date) in source.dates.sorted(by: { $0.key < $1.key }) {
      write(date, as: name, to: &json)
    }
    let fields = source.fields.sorted { $0.key < $1.key }
    for (name, _) in fields where !variablesOutsideTheSchema.contains(name) {
      guard let other = schemaNames[name] else {
        json.member(name, text(source, name))
        continue
      }
      if source.fields[other] == nil { json.member(other, text(source, name)) }
    }
    if let categories = source.freeFields["categories"] {
      json.name("categories")
      if case .list = categories {
        write(categories, to: &json)
      } else {
        json.list(CollectionOfOne(categories), write)
      }
    }
    writeCustom(of: source, fields, to: &json)
  }
}

/// Writes what the schema has no member for; nothing where there is no such thing.
private func writeCustom(
  of source: Source, _ fields: [(key: String, value: String)], to json: inout JSONWriter
) {
  let outside = fields.filter { variablesOutsideTheSchema.contains($0.key) }
  let free = source.freeFields.sorted { $0.key < $1.key }.filter { $0.key != "categories" }
  let hasFree = free.contains { $0.value != .fields([:]) }
  guard !outside.isEmpty || hasFree else { return }
  json.name("custom")
  json.object { json in
    for (name, _) in outside { json.member(name, text(source, name)) }
    for (name, value) in free {
      if case .fields(let fields) = value {
        writeMembers(of: fields, to: &json)
      } else {
        json.name(name)
        write(value, to: &json)
      }
    }
  }
}

/// Variables of the specification that the schema has under another name.
private let schemaNames = [
  "part-number": "part", "printing-number": "printing", "supplement-number": "supplement",
]

/// Variables of the specification that the schema does not have.
private let variablesOutsideTheSchema: Set = ["license"]

/// Returns a text with its marks as CSL-JSON has them.
private func text(_ source: Source, _ variable: String) -> String {
  guard let styled = source.styled[variable] else {
    return variable == "title" ? source.title : source.fields[variable] ?? ""
  }
  return styled.runs.map { run in
    // What looks like a tag and is none may not be taken for one.
    let words = run.words.replacing("<", with: "&lt;")
    return cslTags.filter { run.marks.contains($0.marks) }.reduce(words) { $1.open + $0 + $1.close }
  }.joined()
}

private let cslTags: [(marks: StyledText.Marks, open: String, close: String)] = [
  (.keepsCase, "<span class=\"nocase\">", "</span>"),
  (.smallCapitals, "<span style=\"font-variant:small-caps;\">", "</span>"),
  (.subscript, "<sub>", "</sub>"), (.superscript, "<sup>", "</sup>"), (.bold, "<b>", "</b>"),
  (.italic, "<i>", "</i>"),
]

private func write(_ value: FreeValue, to json: inout JSONWriter) {
  switch value {
  case .text(let text): json.text(text)
  case .list(let values): json.list(values, write)
  case .fields(let fields): json.object { writeMembers(of: fields, to: &$0) }
  }
}

private func writeMembers(of fields: [String: FreeValue], to json: inout JSONWriter) {
  for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
    json.name(name)
    write(value, to: &json)
  }
}

private func write(_ names: [CreatorName], as member: String, to json: inout JSONWriter) {
  json.name(member)
  json.list(names) { name, json in
    json.object { json in
      if let literal = name.literal { return json.member("literal", literal) }
      json.member("family", name.family)
      json.member("given", name.given)
      json.member("non-dropping-particle", name.nonDroppingParticle)
      json.member("dropping-particle", name.droppingParticle)
      json.member("suffix", name.suffix)
      for (hint, value) in name.hints.sorted(by: { $0.key < $1.key }) {
        json.name(hint)
        // The schema would rather have a truth than a text.
        let isTruth = ["true", "false"].contains(value)
        if isTruth { json.flag(value == "true") } else { json.text(value) }
      }
    }
  }
}

private func write(_ date: SourceDate, as member: String, to json: inout JSONWriter) {
  json.name(member)
  json.object { json in
    switch date.time {
    case .words(let words): json.member("literal", words)
    case .at(let start):
      json.name("date-parts")
      json.list(CollectionOfOne(parts(of: start, withSeason: false)), writeParts)
      if let season = start.season {
        json.name("season")
        if let number = Int(season) { json.number(number) } else { json.text(season) }
      }
    case .span(let start, let end):
      json.name("date-parts")
      // No day of the year 0 stands for an end that is not known.
      let last = end.map { parts(of: $0, withSeason: true) } ?? [0]
      json.list([parts(of: start, withSeason: true), last], writeParts)
    }
    if date.isApproximate {
      json.name("circa")
      json.flag(true)
    }
  }
}

private func writeParts(_ parts: [Int], to json: inout JSONWriter) {
  json.list(parts) { part, json in json.number(part) }
}

/// Returns the year, month and day; a season counts as a month from 21, where it has no member of its own.
private func parts(of date: PartialDate, withSeason: Bool) -> [Int] {
  let season = withSeason ? date.season.flatMap(Int.init).map { $0 + 20 } : nil
  return [date.year, date.month ?? season, date.day].compactMap(\.self)
}
