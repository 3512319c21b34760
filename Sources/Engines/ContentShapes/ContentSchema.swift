private import JSONWriting

extension ContentFile {
  /// Returns the JSON Schema of files of this kind (draft 7, which editors read), each group of keys a definition.
  ///
  /// It has no address: with one, programs without a network look for its definitions there.
  ///
  /// - Returns: The bytes of the schema's file.
  package func schema() -> [UInt8] {
    var parts: [FileShape] = []
    collectParts(of: root, into: &parts)
    return jsonFile { json in
      json.object { json in
        json.member("$schema", "http://json-schema.org/draft-07/schema#")
        json.member("title", shape.name)
        json.member("description", shape.summary)
        writeRule(for: root, to: &json)
        json.member("definitions") { json in
          for part in parts { json.member(part.name) { writeDefinition(of: part, to: &$0) } }
        }
      }
    }
  }
}

private func collectParts(of value: ValueShape, into parts: inout [FileShape]) {
  switch value {
  case .list(let value), .namedValues(let value), .entries(let value, _):
    collectParts(of: value, into: &parts)
  case .either(let values): for value in values { collectParts(of: value, into: &parts) }
  case .mapping(let shape):
    guard !parts.contains(where: { $0.name == shape.name }) else { return }
    parts.append(shape)
    for key in shape.keys { collectParts(of: key.value, into: &parts) }
  case .text, .number, .flag, .day, .choice, .pattern, .name, .numberBetween, .scalar, .anything:
    break
  }
}

/// Writes the rules of a group of keys.
private func writeDefinition(of shape: FileShape, to json: inout JSONWriter) {
  json.member("description", shape.summary)
  json.member("type", "object")
  json.member("properties") { json in
    for key in shape.keys {
      json.member(key.name) { json in
        json.member("description", key.summary)
        // Beside a reference, readers of draft 7 see nothing else.
        if case .mapping = key.value {
          writeForms([key.value], to: &json) { writeRule(for: $0, to: &$1) }
        } else {
          writeRule(for: key.value, to: &json)
        }
      }
    }
  }
  let required = shape.keys.filter(\.isRequired).map(\.name)
  if !required.isEmpty { json.member("required", required) }
  json.member("additionalProperties", flag: false)
  if !shape.alternatives.isEmpty {
    writeForms(shape.alternatives, to: &json) { $1.member("required", [$0]) }
  }
  if !shape.companions.isEmpty {
    json.member("dependencies") { json in
      for (key, needed) in shape.companions { json.member(key, [needed]) }
    }
  }
}

/// Writes the rule of a value, as members of the object that is open.
private func writeRule(for value: ValueShape, to json: inout JSONWriter) {
  switch value {
  case .text:
    json.member("type", ["string", "number", "boolean"])
    json.member("pattern", "\\S")
  case .number: writeNumber(1...1_000_000, quoted: "[1-9][0-9]{0,5}|1000000", to: &json)
  case .numberBetween(let bounds):
    writeNumber(bounds, quoted: bounds.map(String.init).joined(separator: "|"), to: &json)
  case .flag:
    // In quotes as well, in each way in which YAML writes them.
    writeForms([true, false], to: &json) { isQuoted, json in
      if isQuoted {
        json.member("enum", ["true", "True", "TRUE", "false", "False", "FALSE"])
      } else {
        json.member("type", "boolean")
      }
    }
  case .day:
    json.member("type", "string")
    json.member("format", "date")
    json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
  case .choice(let words): json.member("enum", words)
  case .pattern(let pattern):
    json.member("type", "string")
    json.member("pattern", "^\(pattern)$")
  case .name(let pattern):
    json.member("type", ["string", "integer", "boolean"])
    json.member("minimum", 0)
    json.member("pattern", "^\(pattern)$")
  case .scalar: json.member("type", ["string", "number", "boolean", "null"])
  case .anything: break
  case .list(let entry): writeList(of: entry, nil, to: &json)
  case .entries(let entry, let count): writeList(of: entry, count, to: &json)
  case .mapping(let shape): json.member("$ref", "#/definitions/\(shape.name)")
  case .namedValues(let value):
    json.member("type", "object")
    json.member("additionalProperties") { writeRule(for: value, to: &$0) }
  case .either(let forms): writeForms(forms, to: &json) { writeRule(for: $0, to: &$1) }
  }
}

/// Writes that one of several forms has to fit.
private func writeForms<Form>(
  _ forms: [Form], to json: inout JSONWriter, _ write: (Form, inout JSONWriter) -> Void
) {
  json.member("anyOf", forms) { form, json in json.object { write(form, &$0) } }
}

private func writeList(
  of entry: ValueShape, _ count: ClosedRange<Int>?, to json: inout JSONWriter
) {
  json.member("type", "array")
  json.member("items") { writeRule(for: entry, to: &$0) }
  if let count, count.lowerBound > 0 { json.member("minItems", count.lowerBound) }
  if let count, count.upperBound < .max { json.member("maxItems", count.upperBound) }
}

/// Writes that a whole number fits, and the same in quotes, with zeros before it or without.
private func writeNumber(
  _ bounds: ClosedRange<Int>, quoted pattern: String, to json: inout JSONWriter
) {
  writeForms([true, false], to: &json) { isQuoted, json in
    json.member("type", isQuoted ? "string" : "integer")
    if isQuoted {
      json.member("pattern", "^(?=.{1,9}$)0*(\(pattern))$")
    } else {
      json.member("minimum", bounds.lowerBound)
      json.member("maximum", bounds.upperBound)
    }
  }
}
