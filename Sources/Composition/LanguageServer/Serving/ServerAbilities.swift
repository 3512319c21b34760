import Assistance
import JSONWriting

/// Returns what the server says that it can do: the answer to `initialize`.
///
/// - Parameters:
///   - client: What the client can do.
///   - version: The version of the program.
/// - Returns: An `InitializeResult` of the protocol.
func serverAbilities(for client: ClientAbilities, version: String) -> WrittenValue {
  .object { json in
    json.member("capabilities") { json in
      json.member("positionEncoding", client.encoding.rawValue)
      json.member("textDocumentSync") { json in
        json.member("openClose", flag: true)
        json.member("change", 2)
        json.member("save") { json in json.member("includeText", flag: false) }
      }
      json.member("completionProvider") { json in
        json.member("triggerCharacters", ["@", "[", "(", "#", "/", ":", " ", ","])
        json.member("resolveProvider", flag: false)
      }
      for name in [
        "hover", "definition", "documentSymbol", "foldingRange", "inlayHint",
      ] {
        json.member("\(name)Provider", flag: true)
      }
      for name in ["references", "workspaceSymbol"] {
        json.member("\(name)Provider") { json in json.member("workDoneProgress", flag: true) }
      }
      json.member("documentLinkProvider") { json in json.member("resolveProvider", flag: false) }
      if client.preparesRenames {
        json.member("renameProvider") { json in
          json.member("prepareProvider", flag: true)
          json.member("workDoneProgress", flag: true)
        }
      } else {
        json.member("renameProvider", flag: true)
      }
      json.member("codeActionProvider") { json in
        json.member("codeActionKinds", ["quickfix", "refactor.rewrite"])
      }
      json.member("semanticTokensProvider") { json in
        json.member("legend") { json in
          json.member("tokenTypes", SemanticTokens.types)
          json.member("tokenModifiers", [String]())
        }
        json.member("full", flag: true)
        json.member("range", flag: true)
      }
      json.member("diagnosticProvider") { json in
        json.member("identifier", "waymark")
        json.member("interFileDependencies", flag: true)
        json.member("workspaceDiagnostics", flag: true)
        json.member("workDoneProgress", flag: true)
      }
      json.member("workspace") { json in
        json.member("workspaceFolders") { json in
          json.member("supported", flag: true)
          json.member("changeNotifications", flag: true)
        }
        json.member("fileOperations") { json in
          for name in ["didCreate", "didRename", "didDelete"] {
            json.member(name) { json in
              json.member("filters", ["**/*"]) { glob, json in
                json.object { json in
                  json.member("scheme", "file")
                  json.member("pattern") { json in json.member("glob", glob) }
                }
              }
            }
          }
        }
      }
    }
    json.member("serverInfo") { json in
      json.member("name", "waymark")
      json.member("version", version)
    }
  }
}
