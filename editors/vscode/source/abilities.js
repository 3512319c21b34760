// What this client says that it can do: `ClientCapabilities` of the protocol.
"use strict";

const ABILITIES = {
  // The editor counts in UTF-16, and has no other way.
  general: { positionEncodings: ["utf-16"] },
  workspace: {
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["rename"] },
    didChangeWatchedFiles: { dynamicRegistration: true },
    fileOperations: { didCreate: true, didRename: true, didDelete: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    // Findings are sent: `textDocument.diagnostic`, by which they are asked for, is left out.
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
    completion: { completionItem: { documentationFormat: ["markdown", "plaintext"] } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    rename: { prepareSupport: true },
    codeAction: {
      isPreferredSupport: true,
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor", "refactor.rewrite"] } },
    },
    semanticTokens: {
      requests: { full: true, range: true },
      formats: ["relative"],
      tokenTypes: ["class", "property", "namespace", "enumMember", "variable", "type", "string"],
      tokenModifiers: [],
    },
  },
};

module.exports = { ABILITIES };
