// Stands in for the editor: the module 'vscode' that the extension asks for, and what somebody does with an editor.
"use strict";

const assert = require("assert");
const fs = require("fs");
const path = require("path");
const values = require("./values");

const { Position, Range, Uri } = values;

/** What can be listened to. */
class Emitter {
  constructor() {
    this.listeners = new Set();
    this.event = listener => {
      this.listeners.add(listener);
      return { dispose: () => this.listeners.delete(listener) };
    };
  }
  fire(value) {
    for (const listener of [...this.listeners]) listener(value);
  }
}

class TextDocument {
  constructor(file) {
    this.uri = Uri.file(file);
    this.languageId = { ".md": "markdown", ".yml": "yaml" }[path.extname(file)] ?? "plaintext";
    this.version = 1;
    this.text = fs.readFileSync(file, "utf8");
  }
  getText() {
    return this.text;
  }
  offsetAt({ line, character }) {
    const lines = this.text.split("\n");
    return lines.slice(0, line).reduce((sum, words) => sum + words.length + 1, 0) + character;
  }
  positionAt(offset) {
    const lines = this.text.slice(0, offset).split("\n");
    return new Position(lines.length - 1, lines.at(-1).length);
  }
  /** The range of words that stand in the text. */
  rangeOf(words) {
    const start = this.text.indexOf(words);
    assert(start >= 0, `not there: ${words}`);
    return new Range(this.positionAt(start), this.positionAt(start + words.length));
  }
}

const happenings = [
  "DidOpenTextDocument", "DidChangeTextDocument", "DidSaveTextDocument", "DidCloseTextDocument",
  "DidChangeWorkspaceFolders", "DidCreateFiles", "DidDeleteFiles", "DidRenameFiles", "DidChangeConfiguration",
];
const emitters = Object.fromEntries(happenings.map(name => [name, new Emitter()]));
/** What the extension has brought in, by its kind. */
const providers = new Map();
const findings = new Map();
const watchers = new Map();
const commands = new Map();
/** What somebody sees, and does. */
const seen = { messages: [], output: [], calls: [], answers: [] };
const settings = {};

function kept(store, key, value) {
  assert(!store.has(key), `${key} is there twice`);
  store.set(key, value);
  return { dispose: () => store.delete(key) };
}

const languages = {
  match: (selector, { uri, languageId }) =>
    selector.some(one => one.language === languageId && one.scheme === uri.scheme) ? 10 : 0,
  createDiagnosticCollection: () => ({
    set: (uri, list) => (list.length ? findings.set(uri.toString(), list) : findings.delete(uri.toString())),
    dispose: () => findings.clear(),
  }),
};
for (const kind of [
  "CompletionItem", "Hover", "Definition", "Reference", "DocumentSymbol", "FoldingRange", "InlayHints", "DocumentLink",
  "Rename", "CodeActions", "DocumentSemanticTokens", "DocumentRangeSemanticTokens",
]) {
  languages[`register${kind}Provider`] = (selector, provider, ...more) => kept(providers, kind, { ...provider, more });
}
languages.registerWorkspaceSymbolProvider = provider => kept(providers, "WorkspaceSymbol", provider);

const workspace = {
  workspaceFolders: undefined,
  textDocuments: [],
  getConfiguration: section => ({ get: (name, otherwise) => settings[`${section}.${name}`] ?? otherwise }),
  createFileSystemWatcher(pattern) {
    const [made, changed, gone] = [new Emitter(), new Emitter(), new Emitter()];
    return {
      onDidCreate: made.event, onDidChange: changed.event, onDidDelete: gone.event,
      ...kept(watchers, pattern, { made, changed, gone }),
    };
  },
};
for (const name of happenings) workspace[`on${name}`] = emitters[name].event;

const window = {
  createOutputChannel: () => ({
    appendLine: line => seen.output.push(line), show: () => seen.calls.push("output"), dispose: () => {},
  }),
  showErrorMessage: async (message, ...items) => {
    seen.messages.push(message);
    return items.find(item => seen.answers.includes(item));
  },
};

/** What somebody does. */
const editor = {
  seen, providers, findings, settings, watchers, commands, emitters,
  openFolder(folder) {
    workspace.workspaceFolders = [{ uri: Uri.file(folder), name: path.basename(folder), index: 0 }];
  },
  open(file) {
    const document = new TextDocument(file);
    workspace.textDocuments.push(document);
    emitters.DidOpenTextDocument.fire(document);
    return document;
  },
  /** Types over a range, as the editor tells of it. */
  type(document, range, text) {
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    document.text = document.text.slice(0, start) + text + document.text.slice(end);
    document.version += 1;
    emitters.DidChangeTextDocument.fire({
      document, contentChanges: [{ range, rangeOffset: start, rangeLength: end - start, text }],
    });
  },
  save(document) {
    fs.writeFileSync(document.uri.fsPath, document.text);
    // The editor tells of this as a change without any.
    emitters.DidChangeTextDocument.fire({ document, contentChanges: [] });
    emitters.DidSaveTextDocument.fire(document);
  },
  close(document) {
    workspace.textDocuments.splice(workspace.textDocuments.indexOf(document), 1);
    emitters.DidCloseTextDocument.fire(document);
  },
  /** Does an edit, in its order, and saves all; files that are not open are opened for it. */
  apply(edit) {
    const after = (one, other) => other.range.start.line - one.range.start.line
      || other.range.start.character - one.range.start.character;
    const texts = edit.steps.filter(step => step.range);
    assert(edit.steps.every((step, index) => !step.range || index < texts.length), "texts are changed before names");
    // All places are those before the edit.
    for (const { uri, range, newText } of texts.sort(after)) {
      const document = workspace.textDocuments.find(one => one.uri.toString() === uri.toString())
        ?? this.open(uri.fsPath);
      this.type(document, range, newText);
    }
    for (const document of workspace.textDocuments) this.save(document);
    for (const { oldUri, newUri } of edit.steps.filter(step => step.oldUri)) {
      const open = workspace.textDocuments.find(one => one.uri.toString() === oldUri.toString());
      if (open) this.close(open);
      assert(!fs.existsSync(newUri.fsPath), "no file is written over");
      fs.renameSync(oldUri.fsPath, newUri.fsPath);
      emitters.DidRenameFiles.fire({ files: [{ oldUri, newUri }] });
      if (open) this.open(newUri.fsPath);
    }
  },
  /** What stays where the extension has gone. */
  get leftOver() {
    return [
      ...providers.keys(), ...findings.keys(), ...watchers.keys(),
      ...happenings.filter(name => emitters[name].listeners.size > 0),
    ];
  },
};

module.exports = {
  vscode: {
    ...values, languages, workspace, window,
    commands: {
      registerCommand: (name, act) => kept(commands, name, act),
      executeCommand: async (...call) => seen.calls.push(call.join(" ")),
    },
  },
  editor,
};
