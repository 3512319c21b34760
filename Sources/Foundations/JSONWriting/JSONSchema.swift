/// Returns the JSON Schema of a file (https://json-schema.org/draft/2020-12), in which each object that the
/// file holds has a definition, and a field that is not described does not fit.
///
/// - Parameter shape: What the file holds.
/// - Returns: The bytes of the schema's file.
package func jsonSchema(of shape: DataShape) -> [UInt8] {
  var parts: [DataShape] = []
  collectParts(of: shape, into: &parts)
  return jsonFile { json in
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writeDefinition(of: shape, to: &json)
      guard !parts.isEmpty else { return }
      json.member("$defs") { json in
        for part in parts { json.member(part.name) { writeDefinition(of: part, to: &$0) } }
      }
    }
  }
}

private func collectParts(of shape: DataShape, into parts: inout [DataShape]) {
  for part in shape.fields.compactMap(\.kind.shape)
  where !parts.contains(where: { $0.name == part.name }) {
    parts.append(part)
    collectParts(of: part, into: &parts)
  }
}

/// Writes the members that say what an object holds.
private func writeDefinition(of shape: DataShape, to json: inout JSONWriter) {
  json.member("title", shape.name)
  json.member("description", shape.summary)
  json.member("type", "object")
  json.member("properties") { json in
    for field in shape.fields {
      json.member(field.name) { json in
        json.member("description", field.summary)
        writeRule(for: field.kind, to: &json)
      }
    }
  }
  json.member("required", shape.fields.filter { !$0.isOptional }.map(\.name))
  json.member("additionalProperties", flag: false)
}

/// Writes the members that say what a value can be.
private func writeRule(for kind: DataKind, to json: inout JSONWriter) {
  switch kind {
  case .text: json.member("type", "string")
  case .identifier: writeText(to: &json, pattern: "^\\S+$")
  case .address: writeText(to: &json, format: "uri-reference")
  case .wholeAddress: writeText(to: &json, format: "uri")
  case .day: writeText(to: &json, format: "date", pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  case .number:
    json.member("type", "integer")
    json.member("minimum", 0)
  case .flag: json.member("type", "boolean")
  case .hash(let digits): writeText(to: &json, pattern: "^[0-9a-f]{\(digits)}$")
  case .version(let number): json.member("const", number)
  case .choice(let words): json.member("enum", words)
  case .list(let kind):
    json.member("type", "array")
    json.member("items") { writeRule(for: kind, to: &$0) }
  case .objectAround(let name): json.member("$ref", "#/$defs/\(name)")
  case .object(let shape): json.member("$ref", "#/$defs/\(shape.name)")
  }
}

private func writeText(
  to json: inout JSONWriter, format: String? = nil, pattern: String? = nil
) {
  json.member("type", "string")
  json.member("format", format)
  json.member("pattern", pattern)
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
