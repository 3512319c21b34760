// What the editor asks for, handed to the server: one provider for each ability that the server has.
"use strict";

const vscode = require("vscode");
const convert = require("./conversions");
const { Refusal } = require("./connection");
const { SELECTOR } = require("./documents");
const { workspaceEdit } = require("./edits");

/**
 * Hands what the editor asks for to the server.
 *
 * @param {import("./connection").Connection} connection
 * @param {any} abilities  The `ServerCapabilities`.
 * @param {(words: string) => void} log  Is told why a question has no answer.
 * @returns {vscode.Disposable[]} What ends it.
 */
function registerProviders(connection, abilities, log) {
  /**
   * Asks, and has no answer where the server has none: a fault of one answer is no reason to interrupt a writer.
   *
   * @template Answer
   * @param {string} method
   * @param {object} parameters
   * @param {vscode.CancellationToken} token
   * @param {(result: any) => Answer} read
   * @returns {Promise<Answer | undefined>}
   */
  async function answer(method, parameters, token, read) {
    try {
      const result = await connection.request(method, parameters, token);
      return result === null ? undefined : read(result);
    } catch (error) {
      if (!(error instanceof Refusal && error.isPassedOver)) log(`${method}: ${messageOf(error)}`);
      return undefined;
    }
  }
  /** @param {vscode.TextDocument} document */
  const named = document => ({ textDocument: { uri: document.uri.toString() } });
  /** @param {any[]} places */
  const locations = places => places.map(convert.location);
  const { languages } = vscode;

  return [
    languages.registerCompletionItemProvider(SELECTOR, {
      provideCompletionItems: (document, place, token) => answer(
        "textDocument/completion", convert.writtenPlace(document, place), token,
        ({ items, isIncomplete }) => new vscode.CompletionList(items.map(convert.completion), isIncomplete)),
    }, ...(abilities.completionProvider.triggerCharacters ?? [])),
    languages.registerHoverProvider(SELECTOR, {
      provideHover: (document, place, token) => answer(
        "textDocument/hover", convert.writtenPlace(document, place), token,
        ({ contents, range }) => new vscode.Hover(convert.markup(contents), range && convert.range(range))),
    }),
    languages.registerDefinitionProvider(SELECTOR, {
      provideDefinition: (document, place, token) => answer(
        "textDocument/definition", convert.writtenPlace(document, place), token, locations),
    }),
    languages.registerReferenceProvider(SELECTOR, {
      provideReferences: (document, place, { includeDeclaration }, token) => answer(
        "textDocument/references", { ...convert.writtenPlace(document, place), context: { includeDeclaration } }, token,
        locations),
    }),
    languages.registerDocumentSymbolProvider(SELECTOR, {
      provideDocumentSymbols: (document, token) => answer(
        "textDocument/documentSymbol", named(document), token, symbols => symbols.map(convert.symbol)),
    }),
    languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query, token) => answer(
        "workspace/symbol", { query }, token, symbols => symbols.map(convert.workspaceSymbol)),
    }),
    languages.registerFoldingRangeProvider(SELECTOR, {
      provideFoldingRanges: (document, context, token) => answer(
        "textDocument/foldingRange", named(document), token,
        folds => folds.map(/** @param {any} fold */ fold => new vscode.FoldingRange(fold.startLine, fold.endLine))),
    }),
    languages.registerInlayHintsProvider(SELECTOR, {
      provideInlayHints: (document, range, token) => answer(
        "textDocument/inlayHint", { ...named(document), range: convert.writtenRange(range) }, token,
        hints => hints.map(convert.inlay)),
    }),
    languages.registerDocumentLinkProvider(SELECTOR, {
      provideDocumentLinks: (document, token) => answer(
        "textDocument/documentLink", named(document), token, links => links.map(convert.link)),
    }),
    languages.registerRenameProvider(SELECTOR, renaming(connection)),
    languages.registerCodeActionsProvider(SELECTOR, {
      provideCodeActions: (document, range, { diagnostics, only }, token) => answer(
        "textDocument/codeAction", {
          ...named(document), range: convert.writtenRange(range),
          context: { diagnostics: diagnostics.map(convert.writtenFinding), only: only && [only.value] },
        }, token, actions => actions.map(codeAction)),
    }, { providedCodeActionKinds: (abilities.codeActionProvider.codeActionKinds ?? []).map(actionKind) }),
    ...coloring(abilities.semanticTokensProvider.legend, answer, named),
  ];
}

/**
 * Unlike other questions, this one is refused in the words of the server: somebody waits for what they asked for.
 *
 * @param {import("./connection").Connection} connection
 * @returns {vscode.RenameProvider}
 */
const renaming = connection => ({
  async prepareRename(document, place, token) {
    const found = await connection.request("textDocument/prepareRename", convert.writtenPlace(document, place), token);
    if (!found) throw new Error("nothing here has a name that Waymark can change in all files");
    return { range: convert.range(found.range), placeholder: found.placeholder };
  },
  async provideRenameEdits(document, place, newName, token) {
    const edit = await connection.request(
      "textDocument/rename", { ...convert.writtenPlace(document, place), newName }, token);
    return edit && workspaceEdit(edit);
  },
});

/**
 * @typedef {(method: string, parameters: object, token: vscode.CancellationToken, read: (result: any) => any)
 *   => Promise<any>} Asking
 */

/**
 * @param {{tokenTypes: string[], tokenModifiers: string[]}} legend
 * @param {Asking} answer
 * @param {(document: vscode.TextDocument) => object} named
 */
function coloring({ tokenTypes, tokenModifiers }, answer, named) {
  const legend = new vscode.SemanticTokensLegend(tokenTypes, tokenModifiers);
  /** @param {{data: number[]}} result */
  const tokens = ({ data }) => new vscode.SemanticTokens(new Uint32Array(data));
  return [
    vscode.languages.registerDocumentSemanticTokensProvider(SELECTOR, {
      provideDocumentSemanticTokens: (document, token) => answer(
        "textDocument/semanticTokens/full", named(document), token, tokens),
    }, legend),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(SELECTOR, {
      provideDocumentRangeSemanticTokens: (document, range, token) => answer(
        "textDocument/semanticTokens/range", { ...named(document), range: convert.writtenRange(range) }, token, tokens),
    }, legend),
  ];
}

/** @param {string} name  @returns {vscode.CodeActionKind} */
const actionKind = name => vscode.CodeActionKind.Empty.append(name);

/** @param {any} written  @returns {vscode.CodeAction} */
function codeAction(written) {
  const action = new vscode.CodeAction(written.title, actionKind(written.kind));
  action.edit = workspaceEdit(written.edit);
  action.isPreferred = written.isPreferred;
  action.diagnostics = written.diagnostics?.map(convert.finding);
  return action;
}

/** @param {unknown} error */
const messageOf = error => (error instanceof Error ? error.message : String(error));

module.exports = { registerProviders };
