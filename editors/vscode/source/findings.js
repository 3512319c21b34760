// Shows what the server finds.
"use strict";

const vscode = require("vscode");
const { finding } = require("./conversions");

/**
 * Shows findings as they are sent.
 *
 * @param {import("./connection").Connection} connection
 * @returns {vscode.Disposable} Takes them back, and ends it.
 */
function showFindings(connection) {
  const shown = vscode.languages.createDiagnosticCollection("waymark");
  connection.onNotification("textDocument/publishDiagnostics", ({ uri, version, diagnostics }) => {
    const address = vscode.Uri.parse(uri);
    const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === address.toString());
    // Those of a text as it was before stand at the wrong places; the ones of now are on their way.
    if (open && typeof version === "number" && version < open.version) return;
    shown.set(address, diagnostics.map(finding));
  });
  return shown;
}

module.exports = { showFindings };
