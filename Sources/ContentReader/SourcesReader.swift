import ContentModel
import Diagnostics
import YAMLReader

/// Reads `sources.yml`: CSL-YAML, as Pandoc and Zotero write it, under `references` or as a bare list.
///
/// Format: https://docs.citationstyles.org/en/stable/specification.html
func readSources(_ file: TextFile) -> Reported<[Source]> {
  let yaml = readYAML(file.bytes, path: file.path)
  var diagnostics = yaml.diagnostics
  guard let node = yaml.value else { return Reported([], diagnostics) }
  var entries: [YAMLNode]
  if case .sequence(let nodes) = node.content {
    entries = nodes
  } else {
    var fields = YAMLFields(node, path: file.path)
    entries = fields.nodes("references")
    diagnostics += fields.finish()
  }
  var sources: [Source] = []
  var keys: Set<String> = []
  for entry in entries {
    let source = readSource(entry, path: file.path)
    diagnostics += source.diagnostics
    guard let source = source.value else { continue }
    guard keys.insert(source.key).inserted else {
      diagnostics.append(
        Diagnostic(
          .duplicateName, at: source.position.inFile(file.path),
          "the source '\(source.key)' stands here twice", hint: "give one of the two another id"))
      continue
    }
    sources.append(source)
  }
  return Reported(sources, diagnostics)
}

private func readSource(_ node: YAMLNode, path: String) -> Reported<Source?> {
  var fields = YAMLFields(node, path: path)
  let id = fields.text("id")
  let type = fields.text("type")
  let title = fields.text("title")
  if let type, !cslTypes.contains(type.string) {
    fields.report(
      .wrongValue, at: type.position, "'\(type.string)' is not a type of CSL",
      didYouMean(type.string, among: cslTypes) ?? "for instance report, book, legislation, webpage")
  }
  if let id, !id.string.utf8.allSatisfy(isKeyByte) {
    fields.report(
      .wrongValue, at: id.position, "'\(id.string)' cannot be cited",
      "use letters, digits and hyphens: working-together-2015")
  }
  let authors = readNames("author", &fields)
  let issued = fields.node("issued").flatMap { readDate($0, &fields) }
  var others: [String: String] = [:]
  for variable in cslVariables {
    if let text = fields.optionalText(variable) { others[variable] = text.string }
  }
  for variable in cslNameVariables {
    let names = readNames(variable, &fields)
    if !names.isEmpty { others[variable] = names.joined(separator: "; ") }
  }
  for variable in cslDateVariables {
    if let date = fields.node(variable).flatMap({ readDate($0, &fields) }) {
      others[variable] = String(date.year)
    }
  }
  let source = id.map { id in
    Source(
      key: id.string, type: type?.string ?? "document", title: title?.string ?? "",
      authors: authors, issued: issued, fields: others, position: node.position)
  }
  return Reported(source, fields.finish())
}

/// The bytes that a citation key may have; Pandoc's rule without its rarer punctuation.
private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "-_:./".utf8.contains(byte)
  }
}

/// Reads names: `literal` as it stands, `family` and `given` as `Morris, K.`.
private func readNames(_ key: String, _ fields: inout YAMLFields) -> [String] {
  fields.nodes(key).compactMap { node in
    guard case .mapping(let entries) = node.content else {
      fields.report(
        .wrongValue, at: node.position, "a name in '\(key)' has parts",
        "write '- family: Morris' and below it '  given: Kate', or '- literal: HM Government'")
      return nil
    }
    var parts: [String: String] = [:]
    for entry in entries {
      guard case .scalar(let text) = entry.value.content, cslNameParts.contains(entry.key.string)
      else {
        fields.report(
          .unknownKey, at: entry.key.position, "no part '\(entry.key.string)' of a name is known",
          didYouMean(entry.key.string, among: cslNameParts)
            ?? "known parts: \(cslNameParts.joined(separator: ", "))")
        continue
      }
      parts[entry.key.string] = text.string
    }
    if let literal = parts["literal"] { return literal }
    let particle = parts["non-dropping-particle"].map { $0 + " " } ?? ""
    guard let family = parts["family"] else { return parts["given"] }
    let initials = (parts["given"] ?? "").split(whereSeparator: { $0 == " " || $0 == "-" })
      .compactMap(\.first).map { "\($0)." }.joined()
    let suffix = parts["suffix"].map { ", " + $0 } ?? ""
    return particle + family + (initials.isEmpty ? "" : ", " + initials) + suffix
  }
}

/// Reads a date: `2015`, `2015-03-26`, `{year: 2015}` or `{date-parts: [[2015, 3, 26]]}`.
private func readDate(_ node: YAMLNode, _ fields: inout YAMLFields) -> PartialDate? {
  var numbers: [String] = []
  // The parts of a date that are keys of their own may stand in any order.
  var parts: [String: String] = [:]
  switch node.content {
  case .scalar(let text): numbers = text.string.split(separator: "-").map(String.init)
  case .sequence(let nodes):
    // `[{year: 2015}]`, the form of older exports of Zotero.
    if let first = nodes.first { return readDate(first, &fields) }
  case .mapping(let entries):
    for entry in entries {
      switch (entry.key.string, entry.value.content) {
      case ("date-parts", .sequence(let lists)):
        if case .sequence(let parts)? = lists.first?.content {
          numbers = parts.map { part in
            if case .scalar(let text) = part.content { text.string } else { "" }
          }
        }
      case ("year", .scalar(let text)), ("month", .scalar(let text)), ("day", .scalar(let text)):
        parts[entry.key.string] = text.string
      case ("literal", .scalar(let text)), ("raw", .scalar(let text)):
        numbers = text.string.split(separator: "-").map(String.init)
      default:
        fields.report(
          .unknownKey, at: entry.key.position, "no key '\(entry.key.string)' of a date is known",
          "write {year: 2015} or {date-parts: [[2015, 3, 26]]}")
      }
    }
  }
  if let year = parts["year"] {
    numbers = [year]
    if let month = parts["month"] { numbers += [month] + (parts["day"].map { [$0] } ?? []) }
  }
  let values = numbers.map(wholeNumber)
  guard let year = values.first ?? nil, (1...9999).contains(year), values.count <= 3,
    values.allSatisfy({ $0 != nil }),
    (1...12).contains(values.dropFirst().first.flatMap { $0 } ?? 1),
    (1...31).contains(values.dropFirst(2).first.flatMap { $0 } ?? 1)
  else {
    fields.report(
      .wrongValue, at: node.position, "this is not a date",
      "write 2015, 2015-03-26 or {date-parts: [[2015, 3, 26]]}")
    return nil
  }
  return PartialDate(
    year: year, month: values.dropFirst().first ?? nil, day: values.dropFirst(2).first ?? nil)
}
