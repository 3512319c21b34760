// The part of the editor that the extension uses, as https://code.visualstudio.com/api/references/vscode-api has it.

declare module "vscode" {
  interface Disposable {
    dispose(): any;
  }
  type Event<Value> = (listener: (value: Value) => any) => Disposable;
  type Thenable<Value> = PromiseLike<Value>;
  type Answer<Value> = Value | undefined | null | Thenable<Value | undefined | null>;

  interface CancellationToken {
    readonly isCancellationRequested: boolean;
    readonly onCancellationRequested: Event<any>;
  }

  class Uri {
    private constructor();
    static parse(value: string): Uri;
    toString(): string;
  }
  class Position {
    constructor(line: number, character: number);
    readonly line: number;
    readonly character: number;
  }
  class Range {
    constructor(start: Position, end: Position);
    readonly start: Position;
    readonly end: Position;
  }
  class Location {
    constructor(uri: Uri, range: Range);
  }
  class MarkdownString {
    constructor(value?: string);
  }

  interface TextDocument {
    readonly uri: Uri;
    readonly languageId: string;
    readonly version: number;
    getText(): string;
  }
  interface TextDocumentContentChangeEvent {
    readonly range: Range;
    readonly text: string;
  }
  interface WorkspaceFolder {
    readonly uri: Uri;
    readonly name: string;
  }
  interface DocumentFilter {
    readonly language?: string;
    readonly scheme?: string;
  }

  class Diagnostic {
    constructor(range: Range, message: string, severity?: number);
    range: Range;
    message: string;
    severity: number;
    source?: string;
    code?: string | number | { value: string | number; target: Uri };
    relatedInformation?: DiagnosticRelatedInformation[];
  }
  class DiagnosticRelatedInformation {
    constructor(location: Location, message: string);
  }
  interface DiagnosticCollection extends Disposable {
    set(uri: Uri, diagnostics: readonly Diagnostic[] | undefined): void;
  }

  class CompletionItem {
    constructor(label: string, kind?: number);
    detail?: string;
    documentation?: string | MarkdownString;
    sortText?: string;
    filterText?: string;
    insertText?: string;
    range?: Range;
  }
  class CompletionList {
    constructor(items?: CompletionItem[], isIncomplete?: boolean);
  }
  class Hover {
    constructor(contents: MarkdownString | string, range?: Range);
  }
  class DocumentSymbol {
    constructor(name: string, detail: string, kind: number, range: Range, selectionRange: Range);
    children: DocumentSymbol[];
  }
  class SymbolInformation {
    constructor(name: string, kind: number, containerName: string, location: Location);
  }
  class FoldingRange {
    constructor(start: number, end: number);
  }
  class InlayHint {
    constructor(position: Position, label: string);
    paddingLeft?: boolean;
    paddingRight?: boolean;
  }
  class DocumentLink {
    constructor(range: Range, target?: Uri);
  }
  class SemanticTokensLegend {
    constructor(tokenTypes: string[], tokenModifiers?: string[]);
  }
  class SemanticTokens {
    constructor(data: Uint32Array);
  }
  class WorkspaceEdit {
    replace(uri: Uri, range: Range, newText: string): void;
    renameFile(oldUri: Uri, newUri: Uri, options?: { overwrite?: boolean; ignoreIfExists?: boolean }): void;
  }
  class CodeActionKind {
    private constructor();
    static readonly Empty: CodeActionKind;
    readonly value: string;
    append(parts: string): CodeActionKind;
  }
  class CodeAction {
    constructor(title: string, kind?: CodeActionKind);
    edit?: WorkspaceEdit;
    diagnostics?: Diagnostic[];
    isPreferred?: boolean;
  }

  interface RenameProvider {
    provideRenameEdits(
      document: TextDocument, position: Position, newName: string, token: CancellationToken): Answer<WorkspaceEdit>;
    prepareRename?(
      document: TextDocument, position: Position, token: CancellationToken,
    ): Answer<{ range: Range; placeholder: string }>;
  }

  namespace languages {
    function match(selector: DocumentFilter[], document: TextDocument): number;
    function createDiagnosticCollection(name?: string): DiagnosticCollection;
    function registerCompletionItemProvider(selector: DocumentFilter[], provider: {
      provideCompletionItems(
        document: TextDocument, position: Position, token: CancellationToken, context: object): Answer<CompletionList>;
    }, ...triggerCharacters: string[]): Disposable;
    function registerHoverProvider(selector: DocumentFilter[], provider: {
      provideHover(document: TextDocument, position: Position, token: CancellationToken): Answer<Hover>;
    }): Disposable;
    function registerDefinitionProvider(selector: DocumentFilter[], provider: {
      provideDefinition(document: TextDocument, position: Position, token: CancellationToken): Answer<Location[]>;
    }): Disposable;
    function registerReferenceProvider(selector: DocumentFilter[], provider: {
      provideReferences(
        document: TextDocument, position: Position, context: { readonly includeDeclaration: boolean },
        token: CancellationToken): Answer<Location[]>;
    }): Disposable;
    function registerDocumentSymbolProvider(selector: DocumentFilter[], provider: {
      provideDocumentSymbols(document: TextDocument, token: CancellationToken): Answer<DocumentSymbol[]>;
    }): Disposable;
    function registerWorkspaceSymbolProvider(provider: {
      provideWorkspaceSymbols(query: string, token: CancellationToken): Answer<SymbolInformation[]>;
    }): Disposable;
    function registerFoldingRangeProvider(selector: DocumentFilter[], provider: {
      provideFoldingRanges(document: TextDocument, context: object, token: CancellationToken): Answer<FoldingRange[]>;
    }): Disposable;
    function registerInlayHintsProvider(selector: DocumentFilter[], provider: {
      provideInlayHints(document: TextDocument, range: Range, token: CancellationToken): Answer<InlayHint[]>;
    }): Disposable;
    function registerDocumentLinkProvider(selector: DocumentFilter[], provider: {
      provideDocumentLinks(document: TextDocument, token: CancellationToken): Answer<DocumentLink[]>;
    }): Disposable;
    function registerRenameProvider(selector: DocumentFilter[], provider: RenameProvider): Disposable;
    function registerCodeActionsProvider(selector: DocumentFilter[], provider: {
      provideCodeActions(
        document: TextDocument, range: Range,
        context: { readonly diagnostics: readonly Diagnostic[]; readonly only: CodeActionKind | undefined },
        token: CancellationToken): Answer<CodeAction[]>;
    }, metadata?: { readonly providedCodeActionKinds?: readonly CodeActionKind[] }): Disposable;
    function registerDocumentSemanticTokensProvider(selector: DocumentFilter[], provider: {
      provideDocumentSemanticTokens(document: TextDocument, token: CancellationToken): Answer<SemanticTokens>;
    }, legend: SemanticTokensLegend): Disposable;
    function registerDocumentRangeSemanticTokensProvider(selector: DocumentFilter[], provider: {
      provideDocumentRangeSemanticTokens(
        document: TextDocument, range: Range, token: CancellationToken): Answer<SemanticTokens>;
    }, legend: SemanticTokensLegend): Disposable;
  }

  interface FileSystemWatcher extends Disposable {
    readonly onDidCreate: Event<Uri>;
    readonly onDidChange: Event<Uri>;
    readonly onDidDelete: Event<Uri>;
  }

  namespace workspace {
    const workspaceFolders: readonly WorkspaceFolder[] | undefined;
    const textDocuments: readonly TextDocument[];
    function getConfiguration(section?: string): { get<Value>(section: string, defaultValue: Value): Value };
    function createFileSystemWatcher(globPattern: string): FileSystemWatcher;
    const onDidOpenTextDocument: Event<TextDocument>;
    const onDidChangeTextDocument: Event<{
      readonly document: TextDocument; readonly contentChanges: readonly TextDocumentContentChangeEvent[];
    }>;
    const onDidSaveTextDocument: Event<TextDocument>;
    const onDidCloseTextDocument: Event<TextDocument>;
    const onDidChangeWorkspaceFolders: Event<{
      readonly added: readonly WorkspaceFolder[]; readonly removed: readonly WorkspaceFolder[];
    }>;
    const onDidCreateFiles: Event<{ readonly files: readonly Uri[] }>;
    const onDidDeleteFiles: Event<{ readonly files: readonly Uri[] }>;
    const onDidRenameFiles: Event<{ readonly files: readonly { readonly oldUri: Uri; readonly newUri: Uri }[] }>;
    const onDidChangeConfiguration: Event<{ affectsConfiguration(section: string): boolean }>;
  }

  interface OutputChannel extends Disposable {
    appendLine(value: string): void;
    show(): void;
  }
  interface ExtensionContext {
    readonly subscriptions: Disposable[];
    readonly extension: { readonly packageJSON: any };
  }

  namespace window {
    function createOutputChannel(name: string): OutputChannel;
    function showErrorMessage(message: string, ...items: string[]): Thenable<string | undefined>;
  }
  namespace commands {
    function registerCommand(command: string, callback: (...words: any[]) => any): Disposable;
    function executeCommand(command: string, ...rest: any[]): Thenable<any>;
  }
}
