// What somebody does in an editor that has the extension: 'node writing.js SCENE', with EXTENSION, WAYMARK, SITE,
// MARKER and ACCOUNT in the environment. Writes down what is seen, a line of JSON each.
"use strict";

const fs = require("fs");
const Module = require("module");
const path = require("path");
const { vscode, editor } = require("./stand-in");

const load = Module._load;
Module._load = (name, ...more) => (name === "vscode" ? vscode : load(name, ...more));

const { EXTENSION, WAYMARK, SITE, MARKER, ACCOUNT } = process.env;
const manifest = JSON.parse(fs.readFileSync(path.join(EXTENSION, "package.json"), "utf8"));
const extension = require(path.join(EXTENSION, manifest.main));
const context = { subscriptions: [], extension: { packageJSON: manifest } };
const NEVER = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };

const say = (what, value) => fs.appendFileSync(ACCOUNT, `${JSON.stringify({ what, value })}\n`);

async function until(what, condition) {
  const end = Date.now() + 30000;
  for (;;) {
    const found = condition();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; output: ${editor.seen.output.join("\n")}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

const findingsOf = document => editor.findings.get(document.uri.toString()) ?? [];
const provided = (kind, method, ...words) => editor.providers.get(kind)[method](...words, NEVER);
/** The place in the middle of words, or where they end. */
function place(document, words, isEnd = false) {
  const { start, end } = document.rangeOf(words);
  return isEnd ? end : new vscode.Position(start.line, Math.floor((start.character + end.character) / 2));
}
const endOf = document => new vscode.Range(document.positionAt(Infinity), document.positionAt(Infinity));
const lineOf = (document, words) => document.rangeOf(words).start.line;

async function begin() {
  editor.settings["waymark.path"] = WAYMARK;
  editor.openFolder(SITE);
  const document = editor.open(MARKER);
  await extension.activate(context);
  await until("the server", () => editor.providers.has("DocumentSemanticTokens"));
  return document;
}

async function end() {
  await extension.deactivate();
  for (const one of context.subscriptions) one.dispose();
  say("left over", editor.leftOver);
  say("output", editor.seen.output);
}

const scenes = {
  async writes() {
    const document = await begin();
    const [finding] = await until("a finding", () => findingsOf(document)[0] && findingsOf(document));
    say("finding", {
      code: finding.code.value ?? finding.code, page: String(finding.code.target ?? ""), message: finding.message,
      line: finding.range.start.line, source: finding.source,
    });
    const actions = await provided("CodeActions", "provideCodeActions", document, finding.range, {
      diagnostics: [finding], only: new vscode.CodeActionKind("quickfix"),
    });
    say("mends", actions.map(action => [action.title, action.kind.value, Boolean(action.isPreferred)]));
    editor.apply(actions[0].edit);
    await until("no finding", () => findingsOf(document).length === 0);

    editor.type(document, endOf(document), "\nÉ💡 see [@keep");
    const list = await provided(
      "CompletionItem", "provideCompletionItems", document, place(document, "see [@keep", true));
    const item = list.items.find(one => one.insertText.includes("keepers-handbook"));
    say("completion", { label: item.label, filter: item.filterText, documentation: item.documentation?.value });
    editor.type(document, item.range, item.insertText);
    editor.type(document, endOf(document), "].\n");
    say("completed", document.text.split("\n").at(-2));
    editor.save(document);

    const source = place(document, "keepers-handbook");
    const hover = await provided("Hover", "provideHover", document, source);
    say("hover", hover.contents[0].value);
    const [definition] = await provided("Definition", "provideDefinition", document, source);
    say("definition", [path.basename(definition.uri.fsPath), definition.range.start.line]);
    say("references", (await editor.providers.get("Reference").provideReferences(
      document, source, { includeDeclaration: true }, NEVER)).length);
    const outline = await provided("DocumentSymbol", "provideDocumentSymbols", document);
    const names = symbols => symbols.flatMap(symbol => [symbol.name, ...names(symbol.children)]);
    say("outline", names(outline));
    say("symbols", (await provided("WorkspaceSymbol", "provideWorkspaceSymbols", "watch")).map(symbol => symbol.name));
    const folds = await editor.providers.get("FoldingRange").provideFoldingRanges(document, {}, NEVER);
    const aim = lineOf(document, "## Aim");
    say("folds", folds.some(fold => fold.start <= aim && aim <= fold.end));
    const whole = new vscode.Range(new vscode.Position(0, 0), document.positionAt(Infinity));
    const hints = await provided("InlayHints", "provideInlayHints", document, whole);
    say("hints", hints.map(hint => [hint.label, hint.position.line - lineOf(document, "1. Who has")]));
    const tokens = await provided("DocumentSemanticTokens", "provideDocumentSemanticTokens", document);
    say("tokens", tokens.data.length / 5);
    const part = await provided("DocumentRangeSemanticTokens", "provideDocumentRangeSemanticTokens", document, whole);
    say("tokens of a range", part.data.length / 5);

    const about = editor.open(path.join(SITE, "content/pages/about.md"));
    editor.type(about, endOf(about), "\n[the watch](../lights/markers/1-watch.md)\n");
    const links = await provided("DocumentLink", "provideDocumentLinks", about);
    say("links", links.map(link => path.basename(link.target.path)));

    const refused = provided("Rename", "prepareRename", document, place(document, "dark hour"));
    say("not renamed", await refused.catch(error => error.message));
    const old = await provided("Rename", "prepareRename", document, source);
    say("renamed", old.placeholder);
    editor.apply(await provided("Rename", "provideRenameEdits", document, source, "handbook"));
    say("text after", document.text);

    // The number of a marker is also in the name of its file.
    editor.apply(await provided(
      "Rename", "provideRenameEdits", document, new vscode.Position(1, "number: ".length), "11"));
    say("files", fs.readdirSync(path.dirname(MARKER)).sort());
    say("open", vscode.workspace.textDocuments.map(one => path.basename(one.uri.fsPath)).sort());
    // What another program does is told of.
    const other = path.join(path.dirname(MARKER), "3-tower.md");
    fs.appendFileSync(other, "\nQS99 is not there.\n");
    for (const { changed } of editor.watchers.values()) changed.fire(vscode.Uri.file(other));
    const uri = vscode.Uri.file(other).toString();
    await until("a finding in a file that is not typed in", () =>
      editor.findings.get(uri)?.some(one => (one.code.value ?? one.code) === "unknown-marker"));
    await end();
  },

  async "reads what is wrong"() {
    editor.settings["waymark.path"] = WAYMARK;
    editor.seen.answers.push("Open the setting", "Show the output");
    await extension.activate(context);
    await until("a call", () => editor.seen.calls.length);
    say("messages", editor.seen.messages);
    say("calls", editor.seen.calls);
    await end();
  },

  async "chooses another program"() {
    editor.settings["waymark.path"] = process.env.SILENT;
    editor.openFolder(SITE);
    const document = editor.open(MARKER);
    await extension.activate(context);
    editor.settings["waymark.path"] = WAYMARK;
    const begin = Date.now();
    editor.emitters.DidChangeConfiguration.fire({ affectsConfiguration: name => name === "waymark.path" });
    await until("a finding", () => findingsOf(document).length);
    say("time", Date.now() - begin);
    say("messages", editor.seen.messages);
    await end();
  },

  async "ends it, and asks for another"() {
    const document = await begin();
    await until("a finding", () => findingsOf(document).length);
    const ids = () => fs.readdirSync("/proc").filter(id => /^[0-9]+$/.test(id)).filter(id => {
      try {
        return fs.readFileSync(`/proc/${id}/stat`, "utf8").split(") ")[1].split(" ")[1] === String(process.pid);
      } catch {
        return false;
      }
    });
    const [first] = ids();
    process.kill(Number(first), "SIGKILL");
    await until("another server", () => ids().length === 1 && ids()[0] !== first && findingsOf(document).length);
    const [second] = ids();
    await editor.commands.get("waymark.restart")();
    await until("a third server", () => ids().length === 1 && ids()[0] !== second && findingsOf(document).length);
    say("messages", editor.seen.messages);
    await end();
    say("servers", ids().length);
  },
};

scenes[process.argv[2]]().then(() => process.exit(0), error => {
  say("error", error.stack);
  process.exit(1);
});
