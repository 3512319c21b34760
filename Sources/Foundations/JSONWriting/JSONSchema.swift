/// Returns the JSON Schema of a file (https://json-schema.org/draft/2020-12), in which each object that the
/// file holds has a definition, and a field that is not described does not fit.
package func jsonSchema(of shape: DataShape) -> JSONValue {
  var definitions: [(name: String, value: JSONValue)] = []
  collectDefinitions(below: shape, into: &definitions)
  var members: [(name: String, value: JSONValue)] = [
    ("$schema", .text("https://json-schema.org/draft/2020-12/schema"))
  ]
  guard case .object(let root) = definition(of: shape) else { return .list([]) }
  members += root
  if !definitions.isEmpty { members.append(("$defs", .object(definitions))) }
  return .object(members)
}

private func collectDefinitions(
  below shape: DataShape, into definitions: inout [(name: String, value: JSONValue)]
) {
  for inner in shape.fields.compactMap(\.kind.shape)
  where !definitions.contains(where: { $0.name == inner.name }) {
    definitions.append((inner.name, definition(of: inner)))
    collectDefinitions(below: inner, into: &definitions)
  }
}

private func definition(of shape: DataShape) -> JSONValue {
  .fields([
    "title": .text(shape.name), "description": .text(shape.summary), "type": .text("object"),
    "properties": .object(
      shape.fields.map { field in
        var members: [(name: String, value: JSONValue)] = [("description", .text(field.summary))]
        members += rule(for: field.kind)
        return (field.name, .object(members))
      }),
    "required": .list(shape.fields.filter { !$0.isOptional }.map { .text($0.name) }),
    "additionalProperties": .flag(false),
  ])
}

private func rule(for kind: DataKind) -> [(name: String, value: JSONValue)] {
  switch kind {
  case .text: [("type", .text("string"))]
  case .identifier: [("type", .text("string")), ("pattern", .text("^\\S+$"))]
  case .address: [("type", .text("string")), ("format", .text("uri-reference"))]
  case .wholeAddress: [("type", .text("string")), ("format", .text("uri"))]
  case .day:
    [
      ("type", .text("string")), ("format", .text("date")),
      ("pattern", .text("^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
    ]
  case .number: [("type", .text("integer")), ("minimum", .number(0))]
  case .flag: [("type", .text("boolean"))]
  case .hash(let digits):
    [("type", .text("string")), ("pattern", .text("^[0-9a-f]{\(digits)}$"))]
  case .version(let number): [("const", .number(number))]
  case .choice(let words): [("enum", .list(words.map(JSONValue.text)))]
  case .list(let kind):
    [("type", .text("array")), ("items", .object(rule(for: kind)))]
  case .objectAround(let name): [("$ref", .text("#/$defs/\(name)"))]
  case .object(let shape): [("$ref", .text("#/$defs/\(shape.name)"))]
  }
}

extension DataKind {
  /// The object that a field holds, or a list of which it holds.
  fileprivate var shape: DataShape? {
    switch self {
    case .object(let shape): shape
    case .list(let kind): kind.shape
    default: nil
    }
  }
}
