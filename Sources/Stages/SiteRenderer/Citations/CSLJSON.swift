import ContentModel
import JSONWriting

/// Returns a publication as an item of CSL-JSON.
///
/// It has the members that the schema of version 1.0.2 knows:
/// https://github.com/citation-style-language/schema/blob/v1.0.2/schemas/input/csl-data.json
func cslItem(_ source: Source) -> JSONValue {
  var members: [(name: String, value: JSONValue)] = [
    ("id", .text(source.key)), ("type", .text(source.type)), ("title", .text(source.title)),
  ]
  if !source.authors.isEmpty { members.append(("author", cslNames(source.authors))) }
  members += source.names.sorted { $0.key < $1.key }.map { ($0.key, cslNames($0.value)) }
  if let issued = source.issued { members.append(("issued", cslDate(issued))) }
  members += source.dates.sorted { $0.key < $1.key }.map { ($0.key, cslDate($0.value)) }
  var others: [(name: String, value: JSONValue)] = []
  for (name, value) in source.fields.sorted(by: { $0.key < $1.key }) {
    if variablesOutsideTheSchema.contains(name) {
      others.append((name, .text(value)))
    } else {
      members.append((schemaNames[name] ?? name, .text(value)))
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

private func cslNames(_ names: [CreatorName]) -> JSONValue {
  .list(
    names.map { name in
      if let literal = name.literal { return .fields(["literal": .text(literal)]) }
      return .fields([
        "family": name.family.map(JSONValue.text), "given": name.given.map(JSONValue.text),
        "non-dropping-particle": name.nonDroppingParticle.map(JSONValue.text),
        "dropping-particle": name.droppingParticle.map(JSONValue.text),
        "suffix": name.suffix.map(JSONValue.text),
      ])
    })
}

private func cslDate(_ date: PartialDate) -> JSONValue {
  let parts = [date.year, date.month, date.day].compactMap { $0 }
  return .fields(["date-parts": .list([.list(parts.map(JSONValue.number))])])
}
