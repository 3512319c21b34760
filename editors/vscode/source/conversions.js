// The protocol's values as those of the editor, and back. The editor's numbers for kinds begin at 0 where those of the
// protocol begin at 1.
"use strict";

const vscode = require("vscode");

/** @param {any} place  @returns {vscode.Position} */
const position = place => new vscode.Position(place.line, place.character);

/** @param {any} written  @returns {vscode.Range} */
const range = written => new vscode.Range(position(written.start), position(written.end));

/** @param {any} place  @returns {vscode.Location} */
const location = place => new vscode.Location(vscode.Uri.parse(place.uri), range(place.range));

/** @param {vscode.Position} place */
const writtenPosition = place => ({ line: place.line, character: place.character });

/** @param {vscode.Range} range */
const writtenRange = range => ({ start: writtenPosition(range.start), end: writtenPosition(range.end) });

/** @param {vscode.TextDocument} document  @param {vscode.Position} place */
const writtenPlace = (document, place) => ({
  textDocument: { uri: document.uri.toString() },
  position: writtenPosition(place),
});

/** @param {any} text  A `MarkupContent`, or words alone.  @returns {vscode.MarkdownString | string} */
function markup(text) {
  if (typeof text === "string") return text;
  return text.kind === "markdown" ? new vscode.MarkdownString(text.value) : text.value;
}

/** @param {any} written  @returns {vscode.Diagnostic} */
function finding(written) {
  const made = new vscode.Diagnostic(range(written.range), written.message, (written.severity ?? 1) - 1);
  made.source = written.source;
  const page = written.codeDescription?.href;
  made.code = page ? { value: written.code, target: vscode.Uri.parse(page) } : written.code;
  made.relatedInformation = written.relatedInformation?.map(/** @param {any} related */ related =>
    new vscode.DiagnosticRelatedInformation(location(related.location), related.message));
  return made;
}

/** @param {vscode.Diagnostic} finding */
function writtenFinding(finding) {
  const code = finding.code;
  return {
    range: writtenRange(finding.range),
    message: finding.message,
    severity: finding.severity + 1,
    source: finding.source,
    code: typeof code === "object" ? code.value : code,
  };
}

/** @param {any} written  @returns {vscode.CompletionItem} */
function completion(written) {
  const item = new vscode.CompletionItem(written.label, (written.kind ?? 1) - 1);
  item.detail = written.detail;
  if (written.documentation !== undefined) item.documentation = markup(written.documentation);
  item.filterText = written.filterText;
  item.sortText = written.sortText;
  if (written.textEdit) {
    item.range = range(written.textEdit.range);
    item.insertText = written.textEdit.newText;
  } else item.insertText = written.insertText;
  return item;
}

/** @param {any} written  @returns {vscode.DocumentSymbol} */
function symbol(written) {
  const made = new vscode.DocumentSymbol(
    written.name, written.detail ?? "", written.kind - 1, range(written.range), range(written.selectionRange));
  made.children = (written.children ?? []).map(symbol);
  return made;
}

/** @param {any} written  @returns {vscode.SymbolInformation} */
const workspaceSymbol = written =>
  new vscode.SymbolInformation(written.name, written.kind - 1, written.containerName ?? "", location(written.location));

/** @param {any} written  @returns {vscode.InlayHint} */
function inlay(written) {
  const hint = new vscode.InlayHint(position(written.position), written.label);
  hint.paddingLeft = written.paddingLeft;
  hint.paddingRight = written.paddingRight;
  return hint;
}

/** @param {any} written  @returns {vscode.DocumentLink} */
const link = written => new vscode.DocumentLink(range(written.range), vscode.Uri.parse(written.target));

module.exports = {
  completion, finding, inlay, link, location, markup, range, symbol, workspaceSymbol,
  writtenFinding, writtenPlace, writtenRange,
};
