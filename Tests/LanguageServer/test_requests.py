"""Every request, by the client of pytest-lsp, as each editor announces itself."""

import os
import pathlib

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities, make_test_lsp_client

EDITORS = [
    "visual_studio_code@v1.65.2", "emacs@v29.1", "neovim@v0.7.0", "neovim@v0.9.1", "neovim@v0.10.0", "neovim@v0.11.0",
]
COMMAND = [str(pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()), "lsp"]


def make_client():
    """A client that lets the server register what its editor says can be registered."""
    client = make_test_lsp_client()
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(lambda parameters: None)
    return client


@pytest_lsp.fixture(params=EDITORS, config=ClientServerConfig(server_command=COMMAND, client_factory=make_client))
async def client(lsp_client: LanguageClient, request, site):
    capabilities = client_capabilities(request.param)
    lsp_client.editor = request.param
    lsp_client.announced = capabilities
    session = await lsp_client.initialize_session(types.InitializeParams(
        capabilities=capabilities, root_uri=site.as_uri(),
        workspace_folders=[types.WorkspaceFolder(uri=site.as_uri(), name="site")],
    ))
    lsp_client.abilities = session.capabilities
    yield
    await lsp_client.shutdown_session()


class Text:
    """A file that is open, and places in it."""

    def __init__(self, client, path, text=None):
        self.client, self.path, self.uri = client, path, path.as_uri()
        self.text = path.read_text() if text is None else text
        self.document = types.TextDocumentIdentifier(uri=self.uri)
        client.text_document_did_open(types.DidOpenTextDocumentParams(text_document=types.TextDocumentItem(
            uri=self.uri, language_id="markdown", version=1, text=self.text)))

    def at(self, words, behind=False):
        """The place of words, or the one behind them, as this client counts."""
        offset = self.text.index(words) + (len(words) if behind else 0)
        before = self.text[:offset].split("\n")
        line = before[-1]
        utf8 = self.client.abilities.position_encoding == types.PositionEncodingKind.Utf8
        character = len(line.encode()) if utf8 else len(line.encode("utf-16-le")) // 2
        return types.Position(line=len(before) - 1, character=character)

    def place(self, words, behind=False):
        return {"text_document": self.document, "position": self.at(words, behind)}

    def words(self, range):
        """The words of a range."""
        return applied(self.client, self.text, [types.TextEdit(range=range, new_text="\0")], cut=True)


def applied(client, text, edits, cut=False):
    """The text after edits; with 'cut' what the first replaces."""
    utf8 = client.abilities.position_encoding == types.PositionEncodingKind.Utf8
    lines = text.split("\n")

    def offset(place):
        line = lines[place.line]
        part = (
            line.encode()[:place.character].decode() if utf8
            else line.encode("utf-16-le")[:2 * place.character].decode("utf-16-le"))
        return sum(len(line) + 1 for line in lines[:place.line]) + len(part)
    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        (start, end) = (offset(edit.range.start), offset(edit.range.end))
        if cut:
            return text[start:end]
        text = text[:start] + edit.new_text + text[end:]
    return text


@pytest.fixture
def watch(client, marker):
    return Text(client, marker)


@pytest.mark.asyncio
async def test_positions_are_agreed_on(client):
    offered = (client.announced.general and client.announced.general.position_encodings) or []
    expected = "utf-8" if "utf-8" in [str(getattr(one, "value", one)) for one in offered] else "utf-16"
    assert client.abilities.position_encoding == expected


@pytest.mark.asyncio
async def test_completes_a_source(client, marker):
    text = Text(client, marker, marker.read_text() + "\nÉ💡 as written [@keep\n")
    found = await client.text_document_completion_async(types.CompletionParams(**text.place("written [@keep", behind=True)))
    item = next(item for item in found.items if "keepers-handbook" in item.text_edit.new_text)
    assert text.words(item.text_edit.range) in ("keep", "@keep", "[@keep")
    assert "[@keepers-handbook" in applied(client, text.text, [item.text_edit])


@pytest.mark.asyncio
async def test_completes_a_marker(client, marker):
    text = Text(client, marker, marker.read_text() + "\nAs QS\n")
    found = await client.text_document_completion_async(types.CompletionParams(**text.place("As QS", behind=True)))
    assert any("QS3" in item.label for item in found.items)


@pytest.mark.asyncio
async def test_explains_a_source_and_a_marker(client, watch):
    hover = await client.text_document_hover_async(types.HoverParams(**watch.place("keepers-handbook")))
    assert "handbook" in hover.contents.value
    assert "keepers-handbook" in watch.words(hover.range)
    formats = client.announced.text_document.hover.content_format or []
    assert hover.contents.kind == ("markdown" if "markdown" in formats else "plaintext")


@pytest.mark.asyncio
async def test_leads_to_where_a_source_is_written_down(client, watch, site):
    [place] = await client.text_document_definition_async(types.DefinitionParams(**watch.place("keepers-handbook")))
    assert place.uri == (site / "content/lights/sources.yml").as_uri()
    assert place.range.start.line == 0


@pytest.mark.asyncio
async def test_lists_what_refers_to_a_source(client, watch):
    places = await client.text_document_references_async(types.ReferenceParams(
        **watch.place("keepers-handbook"), context=types.ReferenceContext(include_declaration=True)))
    mine = [place for place in places if place.uri == watch.uri]
    assert len(places) > 1 and mine
    assert all("keepers-handbook" in watch.words(place.range) for place in mine)


@pytest.mark.asyncio
async def test_outlines_folds_and_numbers(client, watch):
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(text_document=watch.document))

    def flat(symbols):
        return [one for symbol in symbols for one in [symbol, *flat(getattr(symbol, "children", None) or [])]]
    levels = client.announced.text_document.document_symbol.hierarchical_document_symbol_support
    assert all(isinstance(symbol, types.DocumentSymbol) == bool(levels) for symbol in symbols)
    assert any("What a visitor asks" in symbol.name for symbol in flat(symbols))
    folds = await client.text_document_folding_range_async(types.FoldingRangeParams(text_document=watch.document))
    assert any(fold.start_line <= watch.at("## Aim").line <= fold.end_line for fold in folds)
    inlays = await client.text_document_inlay_hint_async(types.InlayHintParams(
        text_document=watch.document, range=types.Range(
            start=types.Position(line=0, character=0), end=types.Position(line=999, character=0))))
    assert any(inlay.position.line == watch.at("1. Who has").line for inlay in inlays)


@pytest.mark.asyncio
async def test_finds_symbols_in_the_workspace(client, watch):
    symbols = await client.workspace_symbol_async(types.WorkspaceSymbolParams(query="watch"))
    assert any(symbol.location.uri == watch.uri for symbol in symbols)


@pytest.mark.asyncio
async def test_colors_what_refers_to_something(client, watch):
    tokens = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(text_document=watch.document))
    assert tokens.data and len(tokens.data) % 5 == 0
    lines = []
    for step in tokens.data[::5]:
        lines.append((lines[-1] if lines else 0) + step)
    assert watch.at("[@keepers-handbook").line in lines
    part = await client.text_document_semantic_tokens_range_async(types.SemanticTokensRangeParams(
        text_document=watch.document, range=types.Range(
            start=watch.at("[@keepers-handbook"), end=watch.at("[@keepers-handbook"))))
    assert 0 < len(part.data) <= len(tokens.data)


@pytest.mark.asyncio
async def test_links_lead_to_files(client, site):
    glossary = Text(client, site / "content/pages/about.md", "---\ntitle: About\n---\n[the watch](../lights/markers/1-watch.md)\n")
    links = await client.text_document_document_link_async(
        types.DocumentLinkParams(text_document=glossary.document))
    assert (site / "content/lights/markers/1-watch.md").as_uri() in [link.target for link in links]


async def findings(client, text):
    """What is found in a text, as this editor gets to know it."""
    if client.announced.text_document.diagnostic:
        report = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(text_document=text.document))
        return report.items
    while text.uri not in client.diagnostics or not client.diagnostics[text.uri]:
        await client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    return client.diagnostics[text.uri]


@pytest.mark.asyncio
async def test_tells_findings_and_mends_them(client, marker):
    wrong = marker.read_text().replace("summary:", "sumary:")
    text = Text(client, marker, wrong)
    found = await findings(client, text)
    finding = next(finding for finding in found if finding.code == "unknown-key")
    assert finding.source == "waymark" and finding.severity == types.DiagnosticSeverity.Error
    assert "'summary'" in finding.message
    actions = await client.text_document_code_action_async(types.CodeActionParams(
        text_document=text.document, range=finding.range,
        context=types.CodeActionContext(diagnostics=[finding], only=[types.CodeActionKind.QuickFix])))
    action = next(action for action in actions if action.diagnostics[0].code == "unknown-key")
    assert action.kind == types.CodeActionKind.QuickFix and action.is_preferred
    assert edits(client, action.edit)[text.uri](wrong) == marker.read_text()


def edits(client, edit):
    """What an edit does to each text."""
    if client.announced.workspace.workspace_edit.document_changes:
        assert edit.changes is None
    changes = edit.changes or {
        change.text_document.uri: change.edits for change in edit.document_changes
        if isinstance(change, types.TextDocumentEdit)
    }
    return {
        uri: lambda text, changed=changed: applied(client, text, changed) for uri, changed in changes.items()
    }


@pytest.mark.asyncio
async def test_renames_a_source_everywhere(client, watch, site):
    await client.text_document_prepare_rename_async(types.PrepareRenameParams(**watch.place("keepers-handbook")))
    edit = await client.text_document_rename_async(
        types.RenameParams(**watch.place("keepers-handbook"), new_name="handbook"))
    changed = edits(client, edit)
    assert "[@handbook, ch. 2" in changed[watch.uri](watch.text)
    sources = site / "content/lights/sources.yml"
    assert changed[sources.as_uri()](sources.read_text()).startswith("- id: handbook\n")


@pytest.mark.asyncio
async def test_refuses_a_name_that_cannot_be(client, watch):
    with pytest.raises(Exception) as refusal:
        await client.text_document_rename_async(
            types.RenameParams(**watch.place("keepers-handbook"), new_name="no key at all"))
    assert refusal.value.code == -32803


@pytest.mark.asyncio
async def test_files_get_other_names_only_where_the_editor_gives_them(client, site):
    marker = Text(client, site / "content/lights/markers/4-handover.md")
    edit = await client.text_document_rename_async(types.RenameParams(**marker.place("4\n"), new_name="5"))
    operations = client.announced.workspace.workspace_edit.resource_operations or []
    renames = [change for change in edit.document_changes or [] if isinstance(change, types.RenameFile)]
    assert bool(renames) == (types.ResourceOperationKind.Rename in operations)
    assert "number: 5\n" in edits(client, edit)[marker.uri](marker.text)
