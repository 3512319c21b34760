/// The methods that a client can ask by.
enum Question: String, CaseIterable, Sendable {
  case completion = "textDocument/completion"
  case hover = "textDocument/hover"
  case definition = "textDocument/definition"
  case references = "textDocument/references"
  case documentSymbol = "textDocument/documentSymbol"
  case foldingRange = "textDocument/foldingRange"
  case inlayHint = "textDocument/inlayHint"
  case prepareRename = "textDocument/prepareRename"
  case rename = "textDocument/rename"
  case codeAction = "textDocument/codeAction"
  case documentLink = "textDocument/documentLink"
  case semanticTokens = "textDocument/semanticTokens/full"
  case semanticTokensOfRange = "textDocument/semanticTokens/range"
  case diagnostic = "textDocument/diagnostic"
  case workspaceDiagnostic = "workspace/diagnostic"
  case workspaceSymbol = "workspace/symbol"

  /// Whether it is about one document.
  var isOfDocument: Bool { rawValue.hasPrefix("textDocument/") }

  /// Whether whoever asks types on at once, so that an answer that comes late is worth nothing.
  ///
  /// Of a large site it is answered by what was read last, with the text of now.
  var isUrgent: Bool {
    switch self {
    case .completion, .hover, .definition: true
    default: false
    }
  }

  /// What is shown while it takes a while.
  var title: String {
    switch self {
    case .rename: "Renaming"
    case .references: "Looking for what refers to this"
    case .workspaceSymbol: "Looking for symbols"
    case .diagnostic, .workspaceDiagnostic: "Checking"
    default: "Looking"
    }
  }
}
