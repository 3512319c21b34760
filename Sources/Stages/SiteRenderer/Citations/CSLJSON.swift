import ContentModel
import JSONWriting

/// Returns a publication as an item of CSL-JSON.
///
/// It has the members that the schema of version 1.0.2 knows:
/// https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
func cslItem(_ source: Source) -> JSONValue {
  var members: [(name: String, value: JSONValue)] = [
    ("id", .text(source.key)), ("type", .text(source.type)),
    ("title", .text(text(source, "title"))),
  ]
  if !source.authors.isEmpty { members.append(("author", cslNames(source.authors))) }
  members += source.names.sorted { $0.key < $1.key }.map { ($0.key, cslNames($0.value)) }
  if let issued = source.issued { members.append(("issued", cslDate(issued))) }
  members += source.dates.sorted { $0.key < $1.key }.map { ($0.key, cslDate($0.value)) }
  var others: [(name: String, value: JSONValue)] = []
  for (name, _) in source.fields.sorted(by: { $0.key < $1.key }) {
    if variablesOutsideTheSchema.contains(name) {
      others.append((name, .text(text(source, name))))
    } else if let other = schemaNames[name] {
      if source.fields[other] == nil { members.append((other, .text(text(source, name)))) }
    } else {
      members.append((name, .text(text(source, name))))
    }
  }
  for (name, value) in source.freeFields.sorted(by: { $0.key < $1.key }) {
    switch (name, value) {
    case ("categories", .list(let values)): members.append((name, .list(values.map(json))))
    case ("categories", _): members.append((name, .list([json(value)])))
    case (_, .fields(let fields)):
      others += fields.sorted { $0.key < $1.key }.map { ($0, json($1)) }
    default: others.append((name, json(value)))
    }
  }
  if !others.isEmpty { members.append(("custom", .object(others))) }
  return .object(members)
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

private func json(_ value: FreeValue) -> JSONValue {
  switch value {
  case .text(let text): .text(text)
  case .list(let values): .list(values.map(json))
  case .fields(let fields): .object(fields.sorted { $0.key < $1.key }.map { ($0, json($1)) })
  }
}

private func cslNames(_ names: [CreatorName]) -> JSONValue {
  .list(
    names.map { name in
      if let literal = name.literal { return .fields(["literal": .text(literal)]) }
      let parts: [(name: String, value: String?)] = [
        ("family", name.family), ("given", name.given),
        ("non-dropping-particle", name.nonDroppingParticle),
        ("dropping-particle", name.droppingParticle), ("suffix", name.suffix),
      ]
      let hints = name.hints.sorted { $0.key < $1.key }.map { ($0.key, flag($0.value)) }
      return .object(parts.compactMap { part in part.value.map { (part.name, .text($0)) } } + hints)
    })
}

/// Returns a truth as the schema would rather have it than as a text.
private func flag(_ written: String) -> JSONValue {
  ["true", "false"].contains(written) ? .flag(written == "true") : .text(written)
}

private func cslDate(_ date: SourceDate) -> JSONValue {
  var members: [(name: String, value: JSONValue)] = []
  switch date.time {
  case .words(let words): members.append(("literal", .text(words)))
  case .at(let start):
    members.append(("date-parts", .list([parts(of: start, withSeason: false)])))
    if let season = start.season {
      members.append(("season", Int(season).map(JSONValue.number) ?? .text(season)))
    }
  case .span(let start, let end):
    // No day of the year 0 stands for an end that is not known.
    let last = end.map { parts(of: $0, withSeason: true) } ?? .list([.number(0)])
    members.append(("date-parts", .list([parts(of: start, withSeason: true), last])))
  }
  if date.isApproximate { members.append(("circa", .flag(true))) }
  return .object(members)
}

/// Returns the year, month and day; a season counts as a month from 21, where it has no member of its own.
private func parts(of date: PartialDate, withSeason: Bool) -> JSONValue {
  let season = withSeason ? date.season.flatMap(Int.init).map { $0 + 20 } : nil
  return .list([date.year, date.month ?? season, date.day].compactMap { $0.map(JSONValue.number) })
}
