// Changes of texts and of the names of files: `WorkspaceEdit` of the protocol.
"use strict";

const vscode = require("vscode");
const { range } = require("./conversions");

/**
 * Returns an edit as the editor takes it.
 *
 * @param {any} written
 * @returns {vscode.WorkspaceEdit}
 * @throws {Error} Where a text is no longer what the edit was made for: its places would be others.
 */
function workspaceEdit(written) {
  const edit = new vscode.WorkspaceEdit();
  for (const change of written.documentChanges ?? changesByAddress(written.changes ?? {})) {
    if (change.kind === "rename") {
      edit.renameFile(vscode.Uri.parse(change.oldUri), vscode.Uri.parse(change.newUri), { overwrite: false });
    } else if (change.kind !== undefined) {
      throw new Error(`the program wants to ${change.kind} a file, and this extension cannot: nothing was changed`);
    } else {
      const address = vscode.Uri.parse(change.textDocument.uri);
      requireVersion(address, change.textDocument.version);
      for (const { range: place, newText } of change.edits) edit.replace(address, range(place), newText);
    }
  }
  return edit;
}

/** @param {{[address: string]: any[]}} changes */
const changesByAddress = changes =>
  Object.entries(changes).map(([uri, edits]) => ({ kind: undefined, textDocument: { uri, version: null }, edits }));

/** @param {vscode.Uri} address  @param {number | null | undefined} version */
function requireVersion(address, version) {
  const open = vscode.workspace.textDocuments.find(document => document.uri.toString() === address.toString());
  if (open && typeof version === "number" && open.version !== version) {
    throw new Error("the text was changed meanwhile, and nothing was done: try it once more");
  }
}

module.exports = { workspaceEdit };
