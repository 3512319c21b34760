import Assistance
import JSONReading

/// What a client says that it can do, as far as answers depend on it.
struct ClientAbilities: Sendable {
  /// How both sides count characters.
  let encoding: TextUnits
  /// Whether an edit may say which state of a text it is for.
  let takesDocumentChanges: Bool
  /// Whether an edit may give files other names.
  let renamesFiles: Bool
  /// Whether findings are asked for; else they are sent.
  let pullsFindings: Bool
  /// Whether it asks for findings again when it is told to.
  let refreshesFindings: Bool
  /// Whether a finding may name the page that explains it.
  let linksCodes: Bool
  /// Whether hovers may be Markdown.
  let readsMarkdownHovers: Bool
  /// Whether the documentation of a completion may be Markdown.
  let readsMarkdownCompletions: Bool
  /// Whether it asks what would be renamed before it renames.
  let preparesRenames: Bool
  /// Whether actions may be more than commands.
  let takesActions: Bool
  /// Whether outlines may have levels.
  let takesLevels: Bool
  /// Whether it watches files when it is told which.
  let watchesFiles: Bool
  /// Whether long work of ours may be shown.
  let showsWork: Bool

  /// Reads the parameters of `initialize`.
  init(_ parameters: JSONValue) {
    let all = parameters["capabilities"]
    let (text, workspace) = (all?["textDocument"], all?["workspace"])
    let offered = all?["general"]?["positionEncodings"]?.values.compactMap(\.text) ?? []
    encoding = offered.contains(TextUnits.utf8.rawValue) ? .utf8 : .utf16
    let edit = workspace?["workspaceEdit"]
    takesDocumentChanges = edit?["documentChanges"]?.isTrue ?? false
    renamesFiles = edit?["resourceOperations"]?.values.contains(.text("rename")) ?? false
    pullsFindings = text?["diagnostic"]?.isThere ?? false
    refreshesFindings = workspace?["diagnostics"]?["refreshSupport"]?.isTrue ?? false
    linksCodes =
      (text?["publishDiagnostics"]?["codeDescriptionSupport"]?.isTrue ?? false)
      || (text?["diagnostic"]?["codeDescriptionSupport"]?.isTrue ?? pullsFindings)
    readsMarkdownHovers =
      text?["hover"]?["contentFormat"]?.values.contains(.text("markdown")) ?? false
    readsMarkdownCompletions =
      text?["completion"]?["completionItem"]?["documentationFormat"]?.values
      .contains(.text("markdown")) ?? false
    preparesRenames = text?["rename"]?["prepareSupport"]?.isTrue ?? false
    takesActions = text?["codeAction"]?["codeActionLiteralSupport"]?.isThere ?? false
    takesLevels =
      text?["documentSymbol"]?["hierarchicalDocumentSymbolSupport"]?.isTrue ?? false
    watchesFiles = workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.isTrue ?? false
    showsWork = all?["window"]?["workDoneProgress"]?.isTrue ?? false
  }
}
