import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// Reads `sources.yml`: CSL-YAML, as Pandoc and Zotero write it, under `references` or as a bare list.
///
/// Returns nil where the file cannot be read at all.
///
/// Format: https://docs.citationstyles.org/en/stable/specification.html
func readSources(_ file: TextFile) -> Reported<[Source]?> {
  if let finding = otherFormat(of: file) { return Reported(nil, [finding]) }
  let yaml = readYAML(file.bytes, path: file.path)
  var diagnostics = yaml.diagnostics
  guard let node = yaml.value else {
    return Reported(diagnostics.isEmpty ? [] : nil, diagnostics)
  }
  diagnostics += node.curlyQuotes(path: file.path)
  var entries: [YAMLNode]
  if case .sequence(let nodes) = node.content {
    entries = nodes
  } else {
    var fields = YAMLFields(node, path: file.path, shape: .sources)
    entries = fields.nodes("references")
    // Pandoc writes that all of them are to be listed, as they are.
    _ = fields.node("nocite")
    diagnostics += fields.finish()
  }
  // JSON is YAML, and has no Markdown in it.
  let isMarkdown = file.bytes.first { !" \n\t".utf8.contains($0) }.map { !"[{".utf8.contains($0) }
  let words = SourceWords(isMarkdown: isMarkdown ?? true)
  var sources: [Source] = []
  var keys: Set<String> = []
  for entry in entries {
    let source = readSource(entry, words, path: file.path)
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

/// How the words of an entry are written.
private struct SourceWords {
  /// Whether they are Pandoc's Markdown.
  let isMarkdown: Bool

  /// Returns words as they are meant.
  func plain(_ written: String) -> String { isMarkdown ? withoutEscapes(written) : written }

  /// Returns words with their marks.
  func styled(_ written: String) -> StyledText { StyledText(written, isMarkdown: isMarkdown) }
}

private func readSource(
  _ node: YAMLNode, _ words: SourceWords, path: String
) -> Reported<Source?> {
  var fields = YAMLFields(node, path: path, shape: .source)
  let id = fields.text("id")
  let key = id.map { words.plain($0.string) }
  let type = fields.text("type")
  let title = fields.text("title")
  fields.reportPlaceholders([title])
  if words.isMarkdown { fields.reportUnread("title", title, path: path) }
  if let type, !cslTypes.contains(type.string) {
    fields.report(
      .wrongValue, type, "'\(type.string)' is not a type of CSL",
      didYouMean(type.string, among: cslTypes) ?? "for instance report, book, legislation, webpage")
  }
  if let id, let key, !key.utf8.allSatisfy(isKeyByte) {
    fields.report(
      .wrongValue, id, "'\(key)' cannot be cited",
      "use letters, digits and hyphens: working-together-2015")
  }
  let authors = readNames("author", words, &fields)
  let issued = readSourceDate("issued", &fields)
  var others: [String: String] = [:]
  var styled: [String: StyledText] = [:]
  var addressPositions: [String: TextPosition] = [:]
  func plainWords(_ written: String, _ variable: String) -> String {
    let text = words.styled(written)
    let plain = text.plain
    if plain != written { styled[variable] = text }
    return plain
  }
  let shownTitle = title.map { plainWords($0.string, "title") }
  for variable in cslVariables {
    var read = fields.optionalText(variable)
    if cslLowercasedVariables.contains(variable) {
      let lowercased = fields.optionalText(variable.lowercased())
      if lowercased != nil, fields.has(variable) {
        let name = variable.lowercased()
        fields.report(
          .unknownKey, at: fields.position(ofKey: name), "no key '\(name)' is known here",
          "did you mean '\(variable)'?")
      }
      read = read ?? lowercased
    }
    guard let text = read else { continue }
    others[variable] =
      cslMarkedVariables.contains(variable)
      ? plainWords(text.string, variable) : words.plain(text.string)
    if ["URL", "DOI"].contains(variable) { addressPositions[variable] = text.position }
  }
  for variable in cslListVariables {
    let texts = fields.texts(variable).map { words.plain($0.string) }
    if !texts.isEmpty { others[variable] = texts.joined(separator: ", ") }
  }
  others["DOI"] = others["DOI"].map(bareDOI)
  var freeFields: [String: FreeValue] = [:]
  for variable in cslFreeVariables { freeFields[variable] = fields.node(variable).map(freeValue) }
  var names: [String: [CreatorName]] = [:]
  for variable in cslNameVariables {
    let read = readNames(variable, words, &fields)
    if !read.isEmpty { names[variable] = read }
  }
  let both = readNames(cslEditorTranslator, words, &fields)
  for role in ["editor", "translator"] where !both.isEmpty { names[role, default: []] += both }
  var dates: [String: SourceDate] = [:]
  for variable in cslDateVariables {
    dates[variable] = readSourceDate(variable, &fields)
  }
  let source = key.map { key in
    Source(
      key: key, type: type?.string ?? "document", title: shownTitle ?? "",
      authors: authors, issued: issued, fields: others, names: names, dates: dates,
      styled: styled, freeFields: freeFields, position: node.position,
      addressPositions: addressPositions)
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
private func readNames(
  _ key: String, _ words: SourceWords, _ fields: inout YAMLFields
) -> [CreatorName] {
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
      parts[entry.key.string] = words.plain(text.string)
    }
    if let literal = parts["literal"] { return CreatorName(literal: literal) }
    guard parts["family"] != nil || parts["given"] != nil else { return nil }
    var name = CreatorName(
      family: parts["family"], given: parts["given"],
      nonDroppingParticle: parts["non-dropping-particle"],
      droppingParticle: parts["dropping-particle"], suffix: parts["suffix"])
    name.beginsWithFamily = parts["static-ordering"].map(isTrue) ?? false
    name.hints = parts.filter { cslNameHints.contains($0.key) }
    return name
  }
}

/// Returns a value of which no shape is asked.
private func freeValue(_ node: YAMLNode) -> FreeValue {
  switch node.content {
  case .scalar(let text): .text(text.string)
  case .sequence(let nodes): .list(nodes.map(freeValue))
  case .mapping(let entries):
    .fields(
      Dictionary(
        entries.map { ($0.key.string, freeValue($0.value)) },
        uniquingKeysWith: { first, _ in first }))
  }
}

/// Whether a value of CSL that can be written as a truth, a number or a word means yes.
func isTrue(_ written: String) -> Bool { !["", "0", "false", "no"].contains(written.lowercased()) }
