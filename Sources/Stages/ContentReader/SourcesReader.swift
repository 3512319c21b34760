import ContentModel
import Diagnostics
import YAMLReader

/// Reads `sources.yml`: CSL-YAML, as Pandoc and Zotero write it, under `references` or as a bare list.
///
/// Returns nil where the file cannot be read at all.
///
/// Format: https://docs.citationstyles.org/en/stable/specification.html
func readSources(_ file: TextFile) -> Reported<[Source]?> {
  let yaml = readYAML(file.bytes, path: file.path)
  var diagnostics = yaml.diagnostics
  guard let node = yaml.value else {
    return Reported(diagnostics.isEmpty ? [] : nil, diagnostics)
  }
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
      .wrongValue, type, "'\(type.string)' is not a type of CSL",
      didYouMean(type.string, among: cslTypes) ?? "for instance report, book, legislation, webpage")
  }
  if let id, !id.string.utf8.allSatisfy(isKeyByte) {
    fields.report(
      .wrongValue, id, "'\(id.string)' cannot be cited",
      "use letters, digits and hyphens: working-together-2015")
  }
  let authors = readNames("author", &fields)
  let issued = fields.node("issued").flatMap { readDate($0, &fields) }
  var others: [String: String] = [:]
  var addressPositions: [String: TextPosition] = [:]
  for variable in cslVariables {
    guard let text = fields.optionalText(variable) else { continue }
    others[variable] = text.string
    if ["URL", "DOI"].contains(variable) { addressPositions[variable] = text.position }
  }
  var names: [String: [CreatorName]] = [:]
  for variable in cslNameVariables {
    let read = readNames(variable, &fields)
    if !read.isEmpty { names[variable] = read }
  }
  var dates: [String: PartialDate] = [:]
  for variable in cslDateVariables {
    dates[variable] = fields.node(variable).flatMap { readDate($0, &fields) }
  }
  let source = id.map { id in
    Source(
      key: id.string, type: type?.string ?? "document", title: title?.string ?? "",
      authors: authors, issued: issued, fields: others, names: names, dates: dates,
      position: node.position, addressPositions: addressPositions)
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

/// Reads names; one without a part that names anybody is left out.
private func readNames(_ key: String, _ fields: inout YAMLFields) -> [CreatorName] {
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
          .unknownKey, entry.key, "no part '\(entry.key.string)' of a name is known",
          didYouMean(entry.key.string, among: cslNameParts, orList: "known parts"))
        continue
      }
      parts[entry.key.string] = text.string
    }
    if let literal = parts["literal"] { return CreatorName(literal: literal) }
    guard parts["family"] != nil || parts["given"] != nil else { return nil }
    return CreatorName(
      family: parts["family"], given: parts["given"],
      nonDroppingParticle: parts["non-dropping-particle"],
      droppingParticle: parts["dropping-particle"], suffix: parts["suffix"])
  }
}

/// Reads a date: `2015`, `2015-03-26`, `{year: 2015}` or `{date-parts: [[2015, 3, 26]]}`.
private func readDate(_ node: YAMLNode, _ fields: inout YAMLFields) -> PartialDate? {
  var numbers: [String] = []
  // The parts of a date that are keys of their own may stand in any order.
  var parts: [String: String] = [:]
  switch node.content {
  case .scalar(let text): numbers = datePieces(text.string)
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
        numbers = datePieces(text.string)
      default:
        fields.report(
          .unknownKey, entry.key, "no key '\(entry.key.string)' of a date is known",
          "write {year: 2015} or {date-parts: [[2015, 3, 26]]}")
      }
    }
  }
  if let year = parts["year"] {
    numbers = [year]
    if let month = parts["month"] { numbers += [month] + (parts["day"].map { [$0] } ?? []) }
  }
  let values = numbers.compactMap(wholeNumber)
  guard (1...3).contains(values.count), values.count == numbers.count else {
    fields.report(
      .wrongValue, at: node.position, "this is not a date",
      "write 2015, 2015-03-26 or {date-parts: [[2015, 3, 26]]}")
    return nil
  }
  let month = values.count > 1 ? values[1] : nil
  let day = values.count > 2 ? values[2] : nil
  guard CalendarDate(year: values[0], month: month ?? 1, day: day ?? 1) != nil else {
    fields.report(
      .wrongValue, at: node.position, "the calendar has no '\(numbers.joined(separator: "-"))'",
      "mend the year, the month or the day")
    return nil
  }
  return PartialDate(year: values[0], month: month, day: day)
}

private func datePieces(_ text: String) -> [String] {
  text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
}
