import ContentModel
import ContentShapes
import Diagnostics
import MarkdownReader
import YAMLReader

/// What `set.yml` holds, as it was read.
struct SetFields {
  var settings: SetSettings
  var status: Status<WrittenReference>?
  var restatesPosition: TextPosition
  var retirement: WrittenRetirement?
  var translatesPosition: TextPosition
}

/// Reads `set.yml`.
///
/// - Parameters:
///   - file: The file.
///   - id: The set.
///   - callOuts: The kinds of call-outs that the site has.
/// - Returns: nil where the file cannot be read at all, or names no phases or no sections.
func readSetSettings(
  _ file: TextFile, id: SetID, callOuts: [CallOutKind] = CallOutKind.known
) -> Reported<SetFields?> {
  let yaml = readYAML(file.bytes, path: file.path)
  guard let node = yaml.value else {
    let empty = Diagnostic(
      .emptyText, at: SourcePosition(wholeFile: file.path), "this file says nothing of the set",
      hint: "write at least title, prefix, phases and sections")
    return Reported(nil, yaml.diagnostics.isEmpty ? [empty] : yaml.diagnostics)
  }
  var fields = YAMLFields(node, path: file.path, shape: .set)
  var diagnostics = yaml.diagnostics + node.curlyQuotes(path: file.path)
  let title = fields.text("title")
  let subtitle = fields.optionalText("subtitle")
  let code = fields.optionalText("code")
  let written = readWrittenLabels(&fields)
  let prefix = written.needsPrefix ? fields.text("prefix") : fields.optionalText("prefix")
  let edition = fields.optionalText("edition")
  let language = fields.value("language", hint: languageHint, languageTag)
  let restates = fields.optionalText("restates")
  let restated = readDay("restated", &fields)
  if restates == nil, fields.has("restated") {
    fields.report(
      .wrongValue, at: fields.position(of: "restated"),
      "'restated' says when the set restated a publication, and 'restates' names none",
      "name the publication by its key in sources.yml, such as 'restates: KEY', or take 'restated' out"
    )
  }
  let translates = fields.optionalText("translates")
  let licence = fields.optionalText("licence")
  fields.reportPlaceholders([title, subtitle, licence])
  fields.reportSigns(
    [("title", title), ("subtitle", subtitle), ("edition", edition), ("licence", licence)],
    path: file.path)
  for text in [code, prefix].compactMap({ $0 }) where !isLabel(text.string) {
    fields.report(
      .wrongValue, text, "'\(text.string)' cannot stand before a number",
      "use letters, with single spaces or hyphens between words: QM, Std. or §")
  }
  let callOuts = readCallOuts(&fields, besides: callOuts, path: file.path, &diagnostics)
  let status = fields.node("status").flatMap { node in
    let status = readStatus(node, callOuts, path: file.path)
    diagnostics += status.diagnostics
    return status.value
  }
  let questionLetters = readQuestionLetters(&fields, path: file.path, &diagnostics)
  let phases = readPhases(&fields, path: file.path, &diagnostics)
  let (judgements, answers) = readJudgementsWithAnswers(&fields, path: file.path, &diagnostics)
  let assessment = readAssessment(&fields, path: file.path, &diagnostics)
  let scales = readScales(&fields, besides: judgements, path: file.path, &diagnostics)
  let sections = readSectionDefinitions(
    &fields, scales: scales, path: file.path, &diagnostics)
  let labels = checkedLabels(
    written, phases: phases, sections: sections, &fields, path: file.path, &diagnostics)
  let measureWords = readMeasureWords(&fields, path: file.path, &diagnostics)
  let tagGroups = readTagGroups(&fields, path: file.path, &diagnostics)
  let synonyms = readSynonyms(&fields)
  let requirementWords = fields.value(
    "requirement-words", hint: "write 'RFC 2119', or take the key out", RequirementWords.init)
  for (key, isEmpty) in [("phases", phases.isEmpty), ("sections", sections.isEmpty)]
  where isEmpty {
    if !fields.has(key) {
      fields.report(
        .missingKey, at: node.position, "the key '\(key)' is missing", "list the \(key) of the set")
    } else if case .sequence(let nodes) = fields.node(key)?.content, nodes.isEmpty {
      fields.report(
        .emptyText, at: fields.position(of: key), "'\(key)' is empty", "list the \(key) of the set")
    }
  }
  let restatesPosition = fields.position(of: "restates")
  let retirement = readRetirement(&fields, path: file.path)
  let translatesPosition = fields.position(of: "translates")
  diagnostics += fields.finish()
  guard prefix != nil || !written.needsPrefix, !phases.isEmpty, !sections.isEmpty else {
    return Reported(nil, diagnostics)
  }
  let settings = SetSettings(
    title: title?.string ?? "", subtitle: subtitle?.string ?? "",
    code: code?.string ?? id.folder.uppercased(), prefix: prefix?.string ?? written.prefix ?? "",
    edition: edition?.string ?? "", language: language, restates: restates?.string,
    restated: restates == nil ? nil : restated,
    translates: translates?.string, licence: licence?.string ?? "", phases: phases,
    sections: sections, judgements: judgements,
    answers: answers, assessment: assessment, callOuts: callOuts, scales: scales,
    synonyms: synonyms.map { WordSynonyms($0.word.string, $0.others) },
    requirementWords: requirementWords, questionLetters: questionLetters, labels: labels,
    measureWords: measureWords, tagGroups: tagGroups)
  return Reported(
    SetFields(
      settings: settings, status: status, restatesPosition: restatesPosition,
      retirement: retirement, translatesPosition: translatesPosition), diagnostics)
}

private func readStatus(
  _ node: YAMLNode, _ callOuts: [CallOutKind], path: String
) -> Reported<Status<WrittenReference>?> {
  var fields = YAMLFields(node, path: path, shape: .status)
  let label = fields.text("label")
  let text = fields.text("text")
  var diagnostics = fields.finish()
  guard let label, let text else { return Reported(nil, diagnostics) }
  let blocks = readMarkdown(
    Array(text.lines.utf8), path: path, start: text.linesPosition, indentation: text.indentation,
    callOuts: callOuts)
  diagnostics += blocks.diagnostics
  for block in blocks.value {
    if case .heading = block.kind {
      diagnostics.append(
        Diagnostic(
          .misplacedText, at: block.position.inFile(path),
          "a heading stands in the text of the status, which each page shows above its own",
          hint: "write it as a sentence, or in bold"))
    }
  }
  return Reported(Status(label: label.string, text: blocks.value), diagnostics)
}

private func readPhases(
  _ fields: inout YAMLFields, path: String, _ diagnostics: inout [Diagnostic]
) -> [Phase] {
  var ids: Set<String> = []
  return fields.nodes("phases").compactMap { node in
    var entry = YAMLFields(node, path: path, shape: .phase)
    let id = readID(&entry, among: &ids)
    let title = entry.text("title")
    let short = entry.optionalText("short")
    let summary = entry.optionalText("summary")
    let code = readCode(ofPhase: &entry)
    entry.reportSigns([("title", title), ("short", short), ("summary", summary)], path: path)
    diagnostics += entry.finish()
    return id.map {
      Phase(
        id: $0, title: title?.string ?? "", short: short?.string ?? "",
        summary: summary?.string ?? "", code: code ?? "")
    }
  }
}

private func readSectionDefinitions(
  _ fields: inout YAMLFields, scales: [NamedScale], path: String,
  _ diagnostics: inout [Diagnostic]
) -> [SectionDefinition] {
  var ids: Set<String> = []
  var definitions: [SectionDefinition] = []
  for node in fields.nodes("sections") {
    var entry = YAMLFields(node, path: path, shape: .section)
    let id = readID(&entry, among: &ids)
    let heading = entry.text("heading")
    let aliases = entry.texts("aliases")
    let short = entry.optionalText("short")
    entry.reportSigns([("heading", heading), ("short", short)], path: path)
    let kinds = SectionDefinition.Kind.allCases.map(\.rawValue).joined(separator: ", ")
    let kind = entry.value(
      "kind", hint: "kinds: \(kinds)", among: SectionDefinition.Kind.allCases.map(\.rawValue),
      SectionDefinition.Kind.init)
    let isRequired = entry.flag("required")
    let isLead = entry.flag("lead")
    if let kind, isLead, kind != .prose {
      entry.report(
        .wrongValue, at: entry.position(of: "lead"),
        "a section of kind '\(kind.rawValue)' cannot lead",
        "the leading section is one of kind prose")
    }
    let scale = readScale(&entry, among: scales, of: kind)
    for name in [heading].compactMap({ $0 }) + aliases
    where definitions.definition(namedBy: name.string) != nil {
      entry.report(
        .duplicateName, name, "the heading '\(name.string)' names two sections",
        "give one of the two another heading")
    }
    diagnostics += entry.finish()
    guard let id else { continue }
    definitions.append(
      SectionDefinition(
        id: id, heading: heading?.string ?? id, short: short?.string ?? "",
        aliases: aliases.map(\.string),
        kind: kind ?? .prose, isRequired: isRequired, isLead: isLead, scale: scale))
  }
  return definitions
}

/// Reads the id of a phase or section, which is an address on pages as well.
private func readID(_ entry: inout YAMLFields, among ids: inout Set<String>) -> String? {
  guard let id = readUniqueID(&entry, among: &ids) else { return nil }
  if let reason = resemblanceToAnotherAddress(id.string) {
    entry.report(
      .reservedName, id, "the id '\(id.string)' looks like another address on a page",
      Suggestion(reason))
    return nil
  }
  return id.string
}

/// Reads the key `id` of an entry of a list, in which no other entry has the same.
func readUniqueID(_ entry: inout YAMLFields, among ids: inout Set<String>) -> YAMLText? {
  guard let id = entry.text("id") else { return nil }
  guard isAddress(id.string) else {
    entry.report(
      .wrongValue, id, "'\(id.string)' cannot be an address",
      "use lowercase letters a to z, digits and hyphens")
    return nil
  }
  guard ids.insert(id.string).inserted else {
    entry.report(
      .duplicateName, id, "the id '\(id.string)' stands here twice",
      "give one of the two another id")
    return nil
  }
  return id
}

/// Returns what has to be otherwise about an id that could be the address of a question (`q1`), of a point
/// (`guidance-2`), or of a part that a theme adds (`page-main`); nil for any other.
private func resemblanceToAnotherAddress(_ id: String) -> String? {
  for beginning in ["page-", "phase-"] where id.hasPrefix(beginning) {
    return "an id does not begin with '\(beginning)'"
  }
  if id.hasPrefix("q"), wholeNumber(String(id.dropFirst())) != nil {
    return "an id is not 'q' and a number, which is the address of a question"
  }
  let parts = id.split(separator: "-")
  if parts.count > 1, let last = parts.last, wholeNumber(String(last)) != nil {
    return "an id does not end in a hyphen and a number, which is the address of a point"
  }
  return nil
}

/// What every key that holds a language says when it does not fit.
let languageHint = "write a language as en-GB or cy"
