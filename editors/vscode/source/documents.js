// Tells the server what is open, how it is changed, and what happens to files and folders.
"use strict";

const vscode = require("vscode");
const { writtenRange } = require("./conversions");

/** The texts that the server knows of, on the disk of this machine alone: it reads the others of a site from there. */
const SELECTOR = ["markdown", "yaml"].map(language => ({ scheme: "file", language }));
/** What the protocol calls that a file was made, changed and deleted. */
const CREATED = 1, CHANGED = 2, DELETED = 3;

/** @param {vscode.WorkspaceFolder} folder */
const writtenFolder = folder => ({ uri: folder.uri.toString(), name: folder.name });

/**
 * Tells the server of documents, from those that are open already.
 *
 * @param {import("./connection").Connection} connection
 * @returns {vscode.Disposable[]} What ends it.
 */
function followDocuments(connection) {
  /** @param {vscode.TextDocument} document */
  const isOurs = document => vscode.languages.match(SELECTOR, document) > 0;
  /** @param {vscode.TextDocument} document */
  const open = document => {
    if (!isOurs(document)) return;
    const { uri, languageId, version } = document;
    connection.notify("textDocument/didOpen", {
      textDocument: { uri: uri.toString(), languageId, version, text: document.getText() },
    });
  };
  vscode.workspace.textDocuments.forEach(open);
  return [
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // The editor also tells, without a change, that a text was saved.
      if (!isOurs(document) || contentChanges.length === 0) return;
      connection.notify("textDocument/didChange", {
        textDocument: { uri: document.uri.toString(), version: document.version },
        contentChanges: contentChanges.map(change => ({ range: writtenRange(change.range), text: change.text })),
      });
    }),
    vscode.workspace.onDidSaveTextDocument(document => isOurs(document)
      && connection.notify("textDocument/didSave", { textDocument: { uri: document.uri.toString() } })),
    vscode.workspace.onDidCloseTextDocument(document => isOurs(document)
      && connection.notify("textDocument/didClose", { textDocument: { uri: document.uri.toString() } })),
  ];
}

/**
 * Tells the server of folders that are opened and closed, and of files that are made, renamed and deleted here.
 *
 * @param {import("./connection").Connection} connection
 * @returns {vscode.Disposable[]} What ends it.
 */
function followFolders(connection) {
  /** @param {readonly vscode.Uri[]} files */
  const named = files => ({ files: files.map(file => ({ uri: file.toString() })) });
  return [
    vscode.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      connection.notify("workspace/didChangeWorkspaceFolders", {
        event: { added: added.map(writtenFolder), removed: removed.map(writtenFolder) },
      });
    }),
    vscode.workspace.onDidCreateFiles(({ files }) => connection.notify("workspace/didCreateFiles", named(files))),
    vscode.workspace.onDidDeleteFiles(({ files }) => connection.notify("workspace/didDeleteFiles", named(files))),
    vscode.workspace.onDidRenameFiles(({ files }) => connection.notify("workspace/didRenameFiles", {
      files: files.map(file => ({ oldUri: file.oldUri.toString(), newUri: file.newUri.toString() })),
    })),
  ];
}

/**
 * Watches the files that the server asks to be watched.
 *
 * @param {import("./connection").Connection} connection
 * @returns {vscode.Disposable} What ends it.
 */
function watchFiles(connection) {
  /** @type {Map<string, vscode.Disposable[]>} */
  const watched = new Map();
  /** @param {string} id */
  const forget = id => {
    for (const watcher of watched.get(id) ?? []) watcher.dispose();
    watched.delete(id);
  };
  /** @param {number} type */
  const tell = type => /** @param {vscode.Uri} file */ file =>
    connection.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: file.toString(), type }] });
  connection.onRequest("client/registerCapability", ({ registrations }) => {
    for (const { id, method, registerOptions } of registrations) {
      if (method !== "workspace/didChangeWatchedFiles") throw new Error(`'${method}' cannot be registered here`);
      forget(id);
      watched.set(id, registerOptions.watchers.flatMap(/** @param {{globPattern: string}} options */ options => {
        const watcher = vscode.workspace.createFileSystemWatcher(options.globPattern);
        return [
          watcher, watcher.onDidCreate(tell(CREATED)), watcher.onDidChange(tell(CHANGED)),
          watcher.onDidDelete(tell(DELETED)),
        ];
      }));
    }
  });
  connection.onRequest("client/unregisterCapability", parameters =>
    // The protocol spells it so.
    parameters.unregisterations.forEach(/** @param {{id: string}} one */ one => forget(one.id)));
  return { dispose: () => [...watched.keys()].forEach(forget) };
}

module.exports = { SELECTOR, followDocuments, followFolders, watchFiles, writtenFolder };
