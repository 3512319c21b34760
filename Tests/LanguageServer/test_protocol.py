"""Whatever a client says, the server answers as the protocol has it, and goes on."""

import json
import os

import pytest

from raw_client import RawClient, codes, framed, replaced

PARSE, INVALID, UNKNOWN, PARAMETERS = -32700, -32600, -32601, -32602
EARLY, CANCELLED, FAILED = -32002, -32800, -32803


def unnamed(client):
    """The next answer to a message whose number is not known."""
    return client.next(lambda message: "method" not in message and message.get("id") is None)["error"]["code"]


def test_takes_several_messages_at_once_and_one_in_pieces(client, site):
    client.initialize(site)
    questions = [
        framed({"jsonrpc": "2.0", "id": f"q{number}", "method": "workspace/symbol", "params": {"query": ""}})
        for number in range(5)
    ]
    together = b"".join(questions)
    client.send(together[:7])
    client.send(together[7:40])
    client.send(together[40:])
    for number in range(5):
        assert "result" in client.answer(f"q{number}")


def test_takes_headers_in_any_case_with_a_type(client, site):
    body = json.dumps({"jsonrpc": "2.0", "id": 7, "method": "initialize", "params": {"capabilities": {}}}).encode()
    client.send(
        b"content-type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length:%d\r\n\r\n" % len(body) + body)
    assert "result" in client.answer(7)


@pytest.mark.parametrize("body", [b"", b"{", b"nonsense", b'{"jsonrpc":"2.0","id":1,', b"\xff\xfe", b'{"a":1}{"b":2}'])
def test_refuses_what_is_no_json_and_goes_on(client, site, body):
    client.initialize(site)
    client.send(framed(body))
    assert unnamed(client) == PARSE
    assert client.request("workspace/symbol", {"query": ""}) is not None


@pytest.mark.parametrize("body", [[], 5, "text", {}, {"jsonrpc": "2.0"}, {"id": {}, "method": "x"}, [{"id": 1}]])
def test_refuses_json_that_is_no_message(client, site, body):
    client.initialize(site)
    client.send(framed(body))
    assert unnamed(client) == INVALID
    assert client.request("workspace/symbol", {"query": ""}) is not None


@pytest.mark.parametrize("header", [
    b"Content-Length: 5\r\n\r\n{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"shutdown\"}",
    b"Content-Length: banana\r\n\r\n{}",
    b"Content-Length: -4\r\n\r\n{}",
    b"Hello there\r\n\r\n",
])
def test_finds_the_next_message_after_a_wrong_length(client, site, header):
    client.initialize(site)
    client.send(header)
    assert unnamed(client) == PARSE
    assert client.request("workspace/symbol", {"query": ""}) is not None


def test_a_length_that_is_too_long_costs_the_next_message_alone(client, site):
    client.initialize(site)
    swallowed = framed({"jsonrpc": "2.0", "id": 1, "method": "nothing"})
    client.send(b"Content-Length: 60\r\n\r\n{}" + swallowed + swallowed)
    assert unnamed(client) == PARSE
    assert client.request("workspace/symbol", {"query": ""}) is not None


def test_refuses_deep_json_without_falling(client, site):
    client.initialize(site)
    client.send(framed(b"[" * 200_000 + b"]" * 200_000))
    assert unnamed(client) == PARSE


def test_answers_methods_that_it_does_not_know(client, site):
    client.initialize(site)
    assert client.error("textDocument/willSaveWaitUntil", {}) == UNKNOWN
    assert client.error("$/anything") == UNKNOWN
    client.notify("$/anything", {})
    client.notify("textDocument/anything", [1, 2])
    assert client.request("workspace/symbol", {"query": ""}) is not None


def test_numbers_and_texts_name_requests(client, site):
    client.initialize(site)
    for id in (0, -3, 2 ** 53, "0", "", "\u2028ä"):
        assert "result" in client.answer(client.ask("workspace/symbol", {"query": ""}, id))


@pytest.mark.parametrize("params", [
    None, {}, [], {"textDocument": 5}, {"textDocument": {"uri": 5}, "position": {"line": 0, "character": 0}},
])
def test_refuses_parameters_that_are_missing(client, site, params):
    client.initialize(site)
    assert client.error("textDocument/hover", params) == PARAMETERS


def test_refuses_places_that_are_none(client, site, marker):
    client.initialize(site)
    client.open(marker)
    document = {"uri": marker.as_uri()}
    assert client.error("textDocument/hover", {"textDocument": document}) == PARAMETERS
    assert client.error("textDocument/hover", {"textDocument": document, "position": {"line": "1"}}) == PARAMETERS
    # A place beyond the text is its end.
    for line, character in ((10 ** 9, 0), (0, 10 ** 9), (-5, -5)):
        client.request("textDocument/hover", {
            "textDocument": document, "position": {"line": line, "character": character},
        })


def test_everything_before_initialize_is_too_early(client, site, marker):
    assert client.error("textDocument/hover", {}) == EARLY
    assert client.error("shutdown") == EARLY
    client.open(marker)
    client.initialize(site)
    assert client.error("initialize", {"capabilities": {}}) == INVALID


def test_everything_after_shutdown_is_too_late(client, site):
    client.initialize(site)
    assert client.request("shutdown") is None
    assert client.error("textDocument/hover", {}) == INVALID
    assert client.error("shutdown") == INVALID
    client.notify("exit")
    assert client.process.wait(timeout=30) == 0


@pytest.mark.parametrize("state", ["new", "open", "asked"])
def test_leaving_without_shutdown_is_a_failure(client, site, state):
    if state != "new":
        client.initialize(site)
    if state == "asked":
        client.ask("workspace/symbol", {"query": ""})
    client.notify("exit")
    assert client.process.wait(timeout=30) == 1


def test_a_client_that_goes_away_ends_the_server(waymark, site):
    for words in (b"", b"Content-Le", b"Content-Length: 50\r\n\r\n{"):
        client = RawClient(waymark)
        client.send(words)
        assert client.leave() == 1
    client = RawClient(waymark)
    client.initialize(site)
    client.answers_asked = False
    # Closing the stream itself would wait for the thread that reads it.
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, client.process.stdout.fileno())
    os.close(nowhere)
    for _ in range(3):
        client.ask("workspace/symbol", {"query": ""})
    assert client.leave() == 1


def test_a_cancelled_request_is_answered_once_and_leaves_nothing(client, site, marker):
    client.initialize(site)
    client.open(marker)
    ids = []
    for version in range(2, 40):
        client.change(marker, version, replaced((8, 0), (8, 0), "QM99 "))
        ids.append(client.ask("textDocument/diagnostic", {"textDocument": {"uri": marker.as_uri()}}))
        client.notify("$/cancelRequest", {"id": ids[-1]})
    for id in ids:
        answer = client.answer(id)
        assert "result" in answer or answer["error"]["code"] == CANCELLED
    client.change(marker, 40, marker.read_text())
    assert client.pulled(marker) == []
    client.notify("$/cancelRequest", {"id": ids[0]})
    client.notify("$/cancelRequest", {"id": "never"})
    client.notify("$/cancelRequest", {})
    # Each was answered once.
    assert not [message for message in client.kept if message.get("id") in ids and "method" not in message]


def test_ten_megabytes_of_text(client, site, marker):
    client.initialize(site)
    lines = "The light é is 💡 watched.\n" * 380_000
    text = marker.read_text() + lines
    client.open(marker, text)
    client.change(marker, 2, replaced((200_000, 0), (200_000, 0), "x"), replaced((200_000, 0), (200_000, 1), ""))
    assert "file-too-large" in codes(client.pulled(marker)) or client.pulled(marker) is not None
    client.change(marker, 3, marker.read_text())
    assert client.pulled(marker) == []


def test_half_a_pair_of_javascript_does_not_lose_the_text(client, site, marker):
    client.initialize(site)
    client.open(marker)
    body = json.dumps({"jsonrpc": "2.0", "method": "textDocument/didChange", "params": {
        "textDocument": {"uri": marker.as_uri(), "version": 2},
        "contentChanges": [replaced((0, 0), (0, 0), "HALF")],
    }}).replace("HALF", "\\ud83d")
    client.send(framed(body.encode()))
    client.change(marker, 3, replaced((0, 0), (0, 1), ""))
    assert client.pulled(marker) == []


def test_work_is_shown_where_the_client_asks_for_it(client, site):
    client.initialize(site, {"window": {"workDoneProgress": True}})
    created = client.next(lambda message: message.get("method") == "window/workDoneProgress/create")
    token = created["params"]["token"]
    kinds = [
        client.next(lambda message: message.get("method") == "$/progress" and message["params"]["token"] == token)
        ["params"]["value"]["kind"] for _ in range(2)
    ]
    assert kinds == ["begin", "end"]
    client.request("workspace/symbol", {"query": "", "workDoneToken": 5})
    kinds = [
        client.next(lambda message: message.get("method") == "$/progress" and message["params"]["token"] == 5)
        ["params"]["value"]["kind"] for _ in range(2)
    ]
    assert kinds == ["begin", "end"]


@pytest.mark.parametrize("offered, taken", [
    (None, "utf-16"), ([], "utf-16"), (["utf-16"], "utf-16"), (["utf-32"], "utf-16"), (["utf-16", "utf-8"], "utf-8"),
    (["utf-32", "utf-8", "utf-16"], "utf-8"),
])
def test_says_how_it_counts(client, site, offered, taken):
    general = {} if offered is None else {"general": {"positionEncodings": offered}}
    assert client.initialize(site, general)["capabilities"]["positionEncoding"] == taken


def test_announces_what_it_answers_and_nothing_else(client, site, marker):
    announced = client.initialize(site)["capabilities"]
    client.open(marker)
    document = {"textDocument": {"uri": marker.as_uri()}}
    place = {**document, "position": {"line": 0, "character": 0}}
    whole = {**document, "range": {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}}
    methods = {
        "completionProvider": ("completion", place), "hoverProvider": ("hover", place),
        "definitionProvider": ("definition", place), "documentSymbolProvider": ("documentSymbol", document),
        "referencesProvider": ("references", {**place, "context": {"includeDeclaration": True}}),
        "foldingRangeProvider": ("foldingRange", document), "inlayHintProvider": ("inlayHint", whole),
        "renameProvider": ("prepareRename", place), "documentLinkProvider": ("documentLink", document),
        "codeActionProvider": ("codeAction", {**whole, "context": {"diagnostics": []}}),
        "semanticTokensProvider": ("semanticTokens/full", document),
        "diagnosticProvider": ("diagnostic", document),
    }
    providers = {name for name in announced if name.endswith("Provider")}
    assert providers == set(methods) | {"workspaceSymbolProvider"}
    for method, params in methods.values():
        client.request(f"textDocument/{method}", params)
    client.request("textDocument/semanticTokens/range", whole)
    for method in ("implementation", "typeDefinition", "formatting", "codeLens", "documentHighlight"):
        assert client.error(f"textDocument/{method}", place) == UNKNOWN
