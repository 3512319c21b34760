"""The extension for Visual Studio Code, with the real program, in a stand-in for the editor; and its package.

The stand-in knows the documented shape of the editor's API and nothing else of the editor: how something looks there
is not tested.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import zipfile

import pytest
from lxml import etree

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
EXTENSION = ROOT / "editors/vscode"
MANIFEST = "{http://schemas.microsoft.com/developer/vsx-schema/2011}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def run(scene, program, site, marker, tmp_path):
    """Runs a scene, and returns what was seen, by what it is."""
    if not shutil.which("node"):
        pytest.fail("'node' is not installed: script/bootstrap test browser does so")
    account = tmp_path / "account.txt"
    done = subprocess.run(
        ["node", HERE / "editors/vscode/writing.js", scene], timeout=180, capture_output=True, text=True, env={
            **os.environ, "EXTENSION": str(EXTENSION), "WAYMARK": str(program), "SITE": str(site),
            "MARKER": str(marker), "ACCOUNT": str(account),
        })
    seen = [json.loads(line) for line in account.read_text().splitlines()] if account.exists() else []
    assert done.returncode == 0, f"{seen}\n{done.stderr}"
    return {one["what"]: one["value"] for one in seen}


def script(tmp_path, text):
    """A program of a few lines."""
    path = tmp_path / "program"
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(0o755)
    return path


def test_a_writer_is_helped(waymark, site, marker, tmp_path):
    (site / "content/site.yml").open("a").write("documentation: https://example.org/docs/\n")
    marker.write_text(marker.read_text().replace("summary:", "sumary:"))
    seen = run("writes", waymark, site, marker, tmp_path)
    finding = seen["finding"]
    assert finding["code"] == "unknown-key" and finding["source"] == "waymark" and finding["line"] == 4
    assert finding["page"].startswith("https://example.org/docs/") and "unknown-key" in finding["page"]
    assert seen["mends"][0] == ["write 'summary'", "quickfix", True]
    assert "handbook" in seen["completion"]["label"]
    assert seen["completed"].startswith("É💡 see [@keepers-handbook")
    assert "Ivory" in seen["hover"]
    assert seen["definition"] == ["sources.yml", 0] and seen["references"] > 2
    assert "What a visitor asks" in seen["outline"] and any("watch" in name for name in seen["symbols"])
    assert seen["folds"] and ["Q1", 0] in [[label.strip(), line] for label, line in seen["hints"]]
    assert seen["tokens"] == seen["tokens of a range"] > 3
    assert "1-watch.md" in seen["links"]
    assert seen["not renamed"] and seen["renamed"] == "keepers-handbook"
    assert "[@handbook" in seen["text after"] and "keepers-handbook" not in seen["text after"]
    assert (site / "content/lights/sources.yml").read_text().startswith("- id: handbook\n")
    assert "11-watch.md" in seen["files"] and "1-watch.md" not in seen["files"]
    assert "11-watch.md" in seen["open"]
    assert seen["left over"] == []


def test_a_program_that_is_not_there_is_told_of(site, marker, tmp_path):
    seen = run("reads what is wrong", tmp_path / "nowhere/waymark", site, marker, tmp_path)
    [message] = seen["messages"]
    assert "was not found" in message and "Install Waymark" in message and "'waymark.path'" in message
    assert seen["calls"] == ["workbench.action.openSettings waymark.path"]
    assert seen["left over"] == []


def test_a_program_that_may_not_be_run_is_told_of(site, marker, tmp_path):
    seen = run("reads what is wrong", tmp_path, site, marker, tmp_path)
    [message] = seen["messages"]
    assert "EACCES" in message and "'waymark.path'" in message


def test_a_server_that_dies_each_time_is_given_up(site, marker, tmp_path):
    starts = tmp_path / "starts"
    program = script(tmp_path, f"echo again >>'{starts}'\necho 'out of luck' >&2\nexit 3")
    seen = run("reads what is wrong", program, site, marker, tmp_path)
    [message] = seen["messages"]
    assert "4 times" in message and "its status was 3" in message and "'Waymark: restart'" in message
    assert starts.read_text().count("again") == 4
    assert seen["calls"] == ["output"] and "out of luck" in seen["output"]
    assert seen["left over"] == []


def test_a_program_that_speaks_otherwise_is_given_up(site, marker, tmp_path):
    seen = run("reads what is wrong", script(tmp_path, "exec yes 'Usage: something else'"), site, marker, tmp_path)
    assert len(seen["messages"]) == 1 and any("no message" in line for line in seen["output"])


def test_a_program_that_never_answers_gives_way_to_another(waymark, site, marker, tmp_path, monkeypatch):
    monkeypatch.setenv("SILENT", str(script(tmp_path, "exec sleep 600")))
    marker.write_text(marker.read_text().replace("summary:", "sumary:"))
    seen = run("chooses another program", waymark, site, marker, tmp_path)
    assert seen["messages"] == [] and seen["left over"] == [] and seen["time"] < 20000


@pytest.mark.skipif(not pathlib.Path("/proc/self/stat").exists(), reason="processes are found in /proc")
def test_a_server_that_dies_once_is_replaced(waymark, site, marker, tmp_path):
    marker.write_text(marker.read_text().replace("summary:", "sumary:"))
    seen = run("ends it, and asks for another", waymark, site, marker, tmp_path)
    assert seen["messages"] == [] and seen["servers"] == 0 and seen["left over"] == []


def run_beside_the_sources(program):
    done = subprocess.run(["node", "-e", program], cwd=EXTENSION / "source", capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


def test_messages_are_read_in_pieces():
    run_beside_the_sources("""
        const assert = require("assert");
        const { frame, MessageReader } = require("./framing");
        const messages = [{ id: 1, text: "É💡" }, { id: 2 }, { id: 3, text: "x".repeat(100000) }];
        const bytes = Buffer.concat(messages.map(frame));
        for (const length of [1, 7, 4096, bytes.length]) {
          const reader = new MessageReader(), read = [];
          for (let start = 0; start < bytes.length; start += length) {
            read.push(...reader.take(bytes.subarray(start, start + length)));
          }
          assert.deepStrictEqual(read, messages);
        }
        const other = Buffer.from('Content-Type: x\\r\\nCONTENT-LENGTH:2\\r\\n\\r\\n{}');
        assert.deepStrictEqual(new MessageReader().take(other), [{}]);
        assert.throws(() => new MessageReader().take(Buffer.from("Length: 2\\r\\n\\r\\n{}")), /no length/);
    """)


def test_a_question_is_taken_back_and_answered_late():
    run_beside_the_sources("""
        const assert = require("assert");
        const { PassThrough } = require("stream");
        const { Connection, Refusal } = require("./connection");
        const { frame, MessageReader } = require("./framing");
        const [input, output] = [new PassThrough(), new PassThrough()], sent = [], reader = new MessageReader();
        output.on("data", bytes => sent.push(...reader.take(bytes)));
        const connection = new Connection(input, output, { onBroken: assert.fail });
        let cancel;
        const token = { onCancellationRequested: act => (cancel = act, { dispose: () => (cancel = null) }) };
        const asked = connection.request("textDocument/hover", { place: 1 }, token);
        (async () => {
          cancel();
          await new Promise(setImmediate);
          assert.deepStrictEqual(sent.map(one => one.method), ["textDocument/hover", "$/cancelRequest"]);
          assert.strictEqual(sent[1].params.id, sent[0].id);
          input.write(frame({ jsonrpc: "2.0", id: sent[0].id, error: { code: -32800, message: "taken back" } }));
          const refusal = await asked.catch(error => error);
          assert(refusal instanceof Refusal && refusal.isPassedOver && cancel === null);
          input.write(frame({ jsonrpc: "2.0", id: 9, method: "workspace/unheardOf" }));
          const waiting = connection.request("shutdown");
          await new Promise(setImmediate);
          assert.strictEqual(sent.find(one => one.id === 9).error.code, -32601);
          connection.end(new Error("gone"));
          await assert.rejects(waiting, /gone/);
          await assert.rejects(connection.request("shutdown"), /gone/);
        })();
    """)


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    """The package, read back."""
    paths = [tmp_path_factory.mktemp("packed") / name for name in ("one.vsix", "other.vsix")]
    for path in paths:
        subprocess.run([ROOT / "editors/pack-vscode", path], check=True, timeout=60)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    with zipfile.ZipFile(paths[0]) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_package_holds_the_extension(package):
    sources = {path.relative_to(EXTENSION).as_posix() for path in EXTENSION.rglob("*") if path.is_file()}
    packed = {path for path in package if path.startswith("extension/")}
    assert packed == {f"extension/{path}" for path in sources | {"LICENSE.txt"}}
    manifest = json.loads(package["extension/package.json"])
    main = manifest["main"].removeprefix("./")
    assert f"extension/{main}" in package
    # Each part that a script asks for is there, and nothing else but what the editor and Node have.
    for path, data in package.items():
        if path.endswith(".js"):
            for name in re.findall(r'require\("(.*?)"\)', data.decode()):
                ours = f"extension/source/{name.removeprefix('./')}.js"
                assert name in ("vscode", "child_process") or ours in package
    for command in manifest["contributes"]["commands"]:
        assert f'"{command["command"]}"'.encode() in package[f"extension/{main}"]


def test_the_package_says_what_it_is(package, waymark):
    manifest = json.loads(package["extension/package.json"])
    version = subprocess.run([waymark, "--version"], capture_output=True, text=True, timeout=30).stdout.split()[1]
    assert manifest["version"] == version
    described = etree.fromstring(package["extension.vsixmanifest"])
    identity = described.find(f"{MANIFEST}Metadata/{MANIFEST}Identity")
    assert identity.get("Version") == version and identity.get("Id") == manifest["name"]
    assert identity.get("Publisher") == manifest["publisher"]
    [target] = described.findall(f"{MANIFEST}Installation/{MANIFEST}InstallationTarget")
    assert target.get("Id") == "Microsoft.VisualStudio.Code"
    assets = {asset.get("Type"): asset.get("Path") for asset in described.iter(f"{MANIFEST}Asset")}
    assert assets["Microsoft.VisualStudio.Code.Manifest"] == "extension/package.json"
    assert set(assets.values()) <= set(package)
    assert described.findtext(f"{MANIFEST}Metadata/{MANIFEST}License") in package
    types = etree.fromstring(package["[Content_Types].xml"])
    known = {default.get("Extension") for default in types.iter(f"{TYPES}Default")}
    assert {pathlib.PurePosixPath(path).suffix for path in package} - {".xml"} <= known


def test_other_words_pack_nothing(tmp_path):
    for words in [[], ["package.zip"], ["one.vsix", "two.vsix"]]:
        done = subprocess.run([ROOT / "editors/pack-vscode", *words], cwd=tmp_path, capture_output=True, text=True)
        assert done.returncode == 64 and "pack-vscode OUTPUT.vsix" in done.stderr and not list(tmp_path.iterdir())
