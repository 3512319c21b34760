// Stands in for the values of the editor's API, https://code.visualstudio.com/api/references/vscode-api: what the
// extension makes and is handed. Numbers and shapes that the editor refuses are refused here as well.
"use strict";

const assert = require("assert");
const { fileURLToPath, pathToFileURL } = require("url");

class Uri {
  constructor(address) {
    this.scheme = address.protocol.slice(0, -1);
    this.path = decodeURIComponent(address.pathname);
    this.address = address;
  }
  static parse(value) {
    return new Uri(new URL(value));
  }
  static file(path) {
    return new Uri(pathToFileURL(path));
  }
  get fsPath() {
    return fileURLToPath(this.address);
  }
  // The editor encodes more than others do, a colon for example.
  toString() {
    if (this.scheme !== "file") return this.address.href;
    return "file://" + this.path.split("/").map(encodeURIComponent).join("/");
  }
}

class Position {
  constructor(line, character) {
    assert(Number.isInteger(line) && line >= 0 && Number.isInteger(character) && character >= 0, "no position");
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(start, end) {
    assert(start instanceof Position && end instanceof Position, "a range has positions");
    Object.assign(this, { start, end });
  }
}

class Location {
  constructor(uri, range) {
    assert(uri instanceof Uri && range instanceof Range, "a location has an address and a range");
    Object.assign(this, { uri, range });
  }
}

class MarkdownString {
  constructor(value = "") {
    this.value = value;
  }
}

class Diagnostic {
  constructor(range, message, severity = 0) {
    assert(range instanceof Range && typeof message === "string" && [0, 1, 2, 3].includes(severity), "no finding");
    Object.assign(this, { range, message, severity });
  }
}

class DiagnosticRelatedInformation {
  constructor(location, message) {
    assert(location instanceof Location);
    Object.assign(this, { location, message });
  }
}

class CompletionItem {
  constructor(label, kind) {
    Object.assign(this, { label, kind });
  }
}

class CompletionList {
  constructor(items = [], isIncomplete = false) {
    assert(items.every(item => item instanceof CompletionItem));
    Object.assign(this, { items, isIncomplete });
  }
}

class Hover {
  constructor(contents, range) {
    assert(contents instanceof MarkdownString || typeof contents === "string");
    Object.assign(this, { contents: [contents], range });
  }
}

class DocumentSymbol {
  constructor(name, detail, kind, range, selectionRange) {
    assert(name, "a symbol has a name");
    const isAfter = (one, other) =>
      one.line > other.line || (one.line === other.line && one.character >= other.character);
    assert(isAfter(selectionRange.start, range.start) && isAfter(range.end, selectionRange.end),
      "the name of a symbol stands in its range");
    Object.assign(this, { name, detail, kind, range, selectionRange, children: [] });
  }
}

class SymbolInformation {
  constructor(name, kind, containerName, location) {
    assert(location instanceof Location);
    Object.assign(this, { name, kind, containerName, location });
  }
}

class FoldingRange {
  constructor(start, end) {
    Object.assign(this, { start, end });
  }
}

class InlayHint {
  constructor(position, label) {
    assert(position instanceof Position);
    Object.assign(this, { position, label });
  }
}

class DocumentLink {
  constructor(range, target) {
    assert(range instanceof Range && target instanceof Uri);
    Object.assign(this, { range, target });
  }
}

class SemanticTokensLegend {
  constructor(tokenTypes, tokenModifiers = []) {
    Object.assign(this, { tokenTypes, tokenModifiers });
  }
}

class SemanticTokens {
  constructor(data) {
    assert(data instanceof Uint32Array);
    this.data = data;
  }
}

class WorkspaceEdit {
  constructor() {
    this.steps = [];
  }
  replace(uri, range, newText) {
    assert(uri instanceof Uri && range instanceof Range && typeof newText === "string");
    this.steps.push({ uri, range, newText });
  }
  renameFile(oldUri, newUri, options = {}) {
    this.steps.push({ oldUri, newUri, options });
  }
}

class CodeActionKind {
  constructor(value) {
    this.value = value;
  }
  append(parts) {
    return new CodeActionKind(this.value ? `${this.value}.${parts}` : parts);
  }
}
CodeActionKind.Empty = new CodeActionKind("");

class CodeAction {
  constructor(title, kind) {
    assert(kind instanceof CodeActionKind);
    Object.assign(this, { title, kind });
  }
}

module.exports = {
  CodeAction, CodeActionKind, CompletionItem, CompletionList, Diagnostic, DiagnosticRelatedInformation, DocumentLink,
  DocumentSymbol, FoldingRange, Hover, InlayHint, Location, MarkdownString, Position, Range, SemanticTokens,
  SemanticTokensLegend, SymbolInformation, Uri, WorkspaceEdit,
};
