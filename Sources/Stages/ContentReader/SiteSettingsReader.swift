import ContentModel
import ContentShapes
import Diagnostics
import YAMLReader

/// What `site.yml` holds, as it was read.
struct SiteFields {
  var settings: SiteSettings
  /// The folders of the sets, in the order of the site; empty where the file does not list them.
  var sets: [YAMLText]
  /// What other publishers have that texts can cite.
  var inventories: [NamedInventory]
}

/// Reads `site.yml`; nil where it cannot be read at all.
///
/// - Parameters:
///   - file: The file.
///   - content: The files of the content, of which it names some.
/// - Returns: What it says.
func readSiteSettings(
  _ file: TextFile, from content: ContentFiles
) -> Reported<SiteFields?> {
  let yaml = readYAML(file.bytes, path: file.path)
  guard let node = yaml.value else {
    let empty = Diagnostic(
      .emptyText, at: SourcePosition(wholeFile: file.path), "this file says nothing of the site",
      hint: "write at least 'name: …'")
    return Reported(nil, yaml.diagnostics.isEmpty ? [empty] : yaml.diagnostics)
  }
  var fields = YAMLFields(node, path: file.path, shape: .site)
  let name = fields.text("name")
  let baseURL = fields.value(
    "base-url", hint: "write a whole address, such as https://example.org/markers/", baseURL)
  let language = fields.value("language", hint: languageHint, languageTag)
  let publisher = fields.optionalText("publisher")
  fields.reportPlaceholders([name, publisher])
  fields.reportSigns([("name", name), ("publisher", publisher)], path: file.path)
  let theme = fields.value(
    "theme", hint: "the name of a folder in 'themes'", { isAddress($0) ? $0 : nil })
  let sets = fields.texts("sets")
  let abbreviations = fields.texts("abbreviations")
  let handouts = readHandouts(&fields)
  let worksheets = readWorksheets(&fields)
  let silenced = readCodes(&fields, "silence", DiagnosticCode.silenceable)
  var diagnostics = yaml.diagnostics + node.curlyQuotes(path: file.path)
  let scale = readJudgementsWithAnswers(&fields, path: file.path, &diagnostics)
  let assessment = readAssessment(&fields, path: file.path, &diagnostics)
  let callOuts = readCallOuts(
    &fields, besides: CallOutKind.known, path: file.path, &diagnostics)
  let enabled = readCodes(&fields, "enable", DiagnosticCode.named)
  let documentation = fields.value(
    "documentation", hint: "write a whole address, such as https://docs.example.org/waymark/",
    ContentModel.baseURL)
  let face = readPublisherFace(
    &fields, path: file.path, publisher: publisher?.string ?? name?.string ?? "", from: content)
  let inventories = readNamedInventories(&fields, path: file.path, &diagnostics)
  var settings = SiteSettings(
    name: name?.string ?? "", baseURL: baseURL, language: language ?? "en-GB",
    publisher: publisher?.string ?? "", face: face, theme: theme ?? "standard",
    themePosition: theme.map { _ in fields.position(of: "theme") },
    handouts: handouts, worksheets: worksheets, abbreviations: abbreviations.map(\.string),
    judgements: scale.judgements, answers: scale.answers, assessment: assessment,
    callOuts: callOuts, silenced: silenced, enabled: enabled,
    documentation: documentation)
  settings.editions = readKeptEditions(&fields, path: file.path)
  return Reported(
    SiteFields(settings: settings, sets: sets, inventories: inventories),
    diagnostics + fields.finish())
}

/// Reads which versions of documents are made: `[standard, large-print]`, or `none`.
private func readHandouts(_ fields: inout YAMLFields) -> [HandoutVersion] {
  let words = fields.texts("handouts")
  guard !words.isEmpty else { return [.standard] }
  if let versions = handoutVersions(words.map(\.string)) { return versions }
  let unknown =
    words.first { handoutVersions([$0.string]) == nil } ?? words.first { $0.string == "none" }
  if let unknown {
    let summary =
      unknown.string == "none"
      ? "'none' stands alone" : "'\(unknown.string)' is no version of handouts"
    fields.report(.wrongValue, unknown, summary, Suggestion(handoutVersionsHint))
  }
  return [.standard]
}

/// Reads which questions worksheets have: `[all, original]`.
private func readWorksheets(_ fields: inout YAMLFields) -> [WorksheetQuestions] {
  let words = fields.texts("worksheets")
  if !words.isEmpty, let choices = worksheetQuestions(words.map(\.string)) { return choices }
  if let unknown = words.first(where: { worksheetQuestions([$0.string]) == nil }) {
    fields.report(
      .wrongValue, unknown, "'\(unknown.string)' names no questions of worksheets",
      Suggestion(worksheetQuestionsHint))
  }
  return [.all]
}

/// Reads a list of codes of findings.
private func readCodes(
  _ fields: inout YAMLFields, _ key: String,
  _ code: (String) throws(CodeRefusal) -> DiagnosticCode
) -> Set<DiagnosticCode> {
  var codes: Set<DiagnosticCode> = []
  for text in fields.texts(key) {
    do {
      codes.insert(try code(text.string))
    } catch {
      fields.report(.wrongValue, text, error.summary, error.hint)
    }
  }
  return codes
}
