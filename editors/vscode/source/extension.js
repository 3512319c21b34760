// Help while one writes guidance: starts 'waymark lsp' where a site is, and ends it with the editor.
"use strict";

const vscode = require("vscode");
const { Supervisor } = require("./supervision");

/** @type {Supervisor | null} */
let supervisor = null;

/** @param {vscode.ExtensionContext} context  @returns {Promise<void>} Once the server answers, or cannot. */
function activate(context) {
  const output = vscode.window.createOutputChannel("Waymark");
  const mine = new Supervisor(context.extension.packageJSON.version, output);
  supervisor = mine;
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("waymark.restart", () => mine.restart()),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration("waymark.path")) mine.restart();
    }),
  );
  return mine.restart();
}

/** @returns {Promise<void> | undefined} Once the server has ended. */
function deactivate() {
  const mine = supervisor;
  supervisor = null;
  return mine?.stop();
}

module.exports = { activate, deactivate };
