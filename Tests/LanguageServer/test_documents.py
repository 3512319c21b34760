"""What is open in an editor counts, to the character, whatever the disk has."""

import random
import re
import shutil

import pytest

from raw_client import RawClient, codes, replaced

# Where Word, old Macs and other programs think that a line ends, and the protocol does not.
NO_LINE_ENDS = "\u2028\u2029\x85\x0b\x0c\x1c\x1d\x1e"


def unknown_marker(client, path):
    """Where an unknown marker is told of: its range."""
    return [finding["range"] for finding in client.pulled(path) if finding["code"] == "unknown-marker"]


def last_line(text):
    return text.count("\n")


@pytest.mark.parametrize("encoding, start", [("utf-16", 7), ("utf-8", 13)])
def test_counts_as_was_agreed(client, site, marker, encoding, start):
    client.initialize(site, {"general": {"positionEncodings": [encoding]}})
    text = marker.read_text()
    client.open(marker, text + "\né💡ü — QS99 is not there.\n")
    [place] = unknown_marker(client, marker)
    line = last_line(text) + 1
    assert place == {"start": {"line": line, "character": start}, "end": {"line": line, "character": start + 4}}
    # The same places change the text.
    client.change(marker, 2, replaced((line, start), (line, start + 4), "QS1"))
    assert unknown_marker(client, marker) == []


@pytest.mark.parametrize("sign", NO_LINE_ENDS)
def test_lines_end_where_the_protocol_says(client, site, marker, sign):
    client.initialize(site)
    text = marker.read_text()
    line = last_line(text) + 3
    client.open(marker, text + f"\nWords{sign}more{sign}words.\n\nQS98 here.\n")
    assert [place["start"]["line"] for place in unknown_marker(client, marker)] == [line]
    client.change(marker, 2, replaced((line, 0), (line, 4), "QS1"))
    assert unknown_marker(client, marker) == []


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_count_as_one(client, site, marker, end):
    client.initialize(site)
    text = marker.read_text() + "\nQS98 here.\n"
    client.open(marker, text.replace("\n", end))
    line = last_line(text) - 1
    assert [place["start"]["line"] for place in unknown_marker(client, marker)] == [line]
    client.change(marker, 2, replaced((line, 0), (line, 4), "QS1"))
    assert unknown_marker(client, marker) == []


def test_places_beyond_the_text_are_its_end(client, site, marker):
    client.initialize(site)
    text = marker.read_text()
    client.open(marker, text.rstrip("\n"))
    count = text.rstrip("\n").count("\n") + 1
    client.change(marker, 4, replaced((count, 0), (count, 0), "\n\nQS98 here."))
    assert len(unknown_marker(client, marker)) == 1
    client.change(marker, 9, replaced((count + 1, 0), (10 ** 9, 0), ""))
    assert client.pulled(marker) == []


def test_a_byte_order_mark_is_a_character(client, site, marker):
    client.initialize(site)
    client.open(marker, "\ufeff" + marker.read_text())
    assert client.pulled(marker) == []
    client.change(marker, 2, replaced((0, 0), (0, 1), ""))
    assert client.pulled(marker) == []


def test_changes_follow_one_another(client, site, marker):
    client.initialize(site)
    client.open(marker, "nothing")
    client.change(marker, 2, "x", replaced((0, 0), (0, 1), "y"), marker.read_text())
    assert client.pulled(marker) == []


def test_the_disk_counts_again_when_a_document_is_closed(client, site, marker):
    client.initialize(site)
    client.open(marker, marker.read_text() + "\nQS98 here.\n")
    assert len(unknown_marker(client, marker)) == 1
    client.notify("textDocument/didClose", {"textDocument": {"uri": marker.as_uri()}})
    assert unknown_marker(client, marker) == []


def test_findings_of_other_files_follow(client, site, marker):
    """A marker that goes away is missed where others name it."""
    client.initialize(site)
    other = site / "content/lights/markers/2-lamp.md"
    client.open(other)
    client.open(marker)
    before = client.pulled(other)
    client.change(marker, 2, marker.read_text().replace("number: 1\n", "number: 77\n"))
    assert client.pulled(other) != before or client.request(
        "workspace/diagnostic", {"previousResultIds": []})["items"]
    client.change(marker, 3, marker.read_text())
    assert client.pulled(other) == before


def test_findings_are_sent_with_the_version_and_taken_back(client, site, marker):
    client.initialize(site)
    client.open(marker, marker.read_text() + "\nQS98 here.\n", version=3)
    assert "unknown-marker" in codes(client.findings(marker, version=3))
    client.change(marker, 8, marker.read_text())
    assert client.findings(marker, version=8) == []


def test_who_asks_for_findings_is_sent_none(client, site, marker):
    client.initialize(site, {"textDocument": {"diagnostic": {}}})
    client.open(marker, marker.read_text() + "\nQS98 here.\n")
    report = client.request("textDocument/diagnostic", {"textDocument": {"uri": marker.as_uri()}})
    assert "unknown-marker" in codes(report["items"])
    again = client.request("textDocument/diagnostic", {
        "textDocument": {"uri": marker.as_uri()}, "previousResultId": report["resultId"],
    })
    assert again == {"kind": "unchanged", "resultId": report["resultId"]}
    whole = client.request("workspace/diagnostic", {"previousResultIds": []})["items"]
    [mine] = [item for item in whole if item["uri"] == marker.as_uri()]
    assert (mine["kind"], mine["version"]) == ("full", 1)
    client.change(marker, 2, marker.read_text())
    whole = client.request("workspace/diagnostic", {
        "previousResultIds": [{"uri": item["uri"], "value": item["resultId"]} for item in whole],
    })["items"]
    [mine] = [item for item in whole if item["uri"] == marker.as_uri()]
    assert (mine["kind"], mine["items"]) == ("full", [])
    assert not [message for message in client.kept if message.get("method") == "textDocument/publishDiagnostics"]


def test_a_file_that_changes_on_the_disk_is_seen(client, site, marker):
    client.initialize(site, {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}})
    registered = client.next(lambda message: message.get("method") == "client/registerCapability")
    assert registered["params"]["registrations"][0]["method"] == "workspace/didChangeWatchedFiles"
    assert client.pulled(marker) == []
    marker.write_text(marker.read_text() + "\nQS98 here.\n")
    client.notify("workspace/didChangeWatchedFiles", {"changes": [{"uri": marker.as_uri(), "type": 2}]})
    assert len(unknown_marker(client, marker)) == 1


def test_who_watches_no_files_is_told_at_the_next_save(client, site, marker):
    client.initialize(site)
    other = site / "content/lights/markers/2-lamp.md"
    client.open(marker)
    assert client.pulled(other) == []
    other.write_text(other.read_text() + "\nQS98 here.\n")
    client.notify("textDocument/didSave", {"textDocument": {"uri": marker.as_uri()}, "text": "not looked at"})
    assert "unknown-marker" in codes(client.findings(other))


def test_a_renamed_file_is_not_there_twice(client, site, marker):
    """As Neovim does it: for a while both names are open."""
    client.initialize(site)
    client.open(marker)
    assert client.pulled(marker) == []
    new = marker.with_name("1-the-watch.md")
    marker.rename(new)
    client.notify("textDocument/didSave", {"textDocument": {"uri": marker.as_uri()}})
    client.open(new, version=0)
    assert codes(client.pulled(new)) == []
    client.notify("textDocument/didClose", {"textDocument": {"uri": marker.as_uri()}})
    client.change(new, 3, new.read_text() + "\nQS98 here.\n")
    assert codes(client.pulled(new)) == ["unknown-marker"]


def test_a_new_file_counts_before_it_is_saved(client, site, marker):
    client.initialize(site)
    other = site / "content/lights/markers/2-lamp.md"
    client.open(other, other.read_text() + "\nQS9 here.\n")
    assert "unknown-marker" in codes(client.pulled(other))
    client.open(marker.with_name("9-new.md"), marker.read_text().replace("number: 1\n", "number: 9\n"))
    assert "unknown-marker" not in codes(client.pulled(other))


def test_sites_are_found_around_below_and_beside(waymark, client, tmp_path, site):
    second = tmp_path / "shelf/second"
    shutil.copytree(site, second)
    inner = site / "content/lights/markers"
    client.initialize(inner, workspaceFolders=[
        {"uri": inner.as_uri(), "name": "inner"}, {"uri": second.parent.as_uri(), "name": "shelf"},
    ])
    for root in (site, second):
        marker = root / "content/lights/markers/1-watch.md"
        client.open(marker, marker.read_text() + "\nQS98 here.\n")
        assert len(unknown_marker(client, marker)) == 1
    outside = tmp_path / "note.md"
    client.open(outside, "# Nothing of ours\n\nQS98\n")
    assert client.pulled(outside) == []
    client.notify("workspace/didChangeWorkspaceFolders", {"event": {
        "added": [], "removed": [{"uri": second.parent.as_uri(), "name": "shelf"}],
    }})
    assert client.request("workspace/symbol", {"query": ""}) is not None
    assert client.end() == 0


def test_a_document_without_a_folder_finds_its_site(client, marker):
    client.initialize()
    client.open(marker, marker.read_text() + "\nQS98 here.\n")
    assert len(unknown_marker(client, marker)) == 1


def test_results_after_many_edits_are_those_of_a_fresh_start(waymark, client, site, marker):
    client.initialize(site)
    paths = sorted((site / "content").rglob("*.md")) + sorted((site / "content").rglob("*.yml"))
    texts = {path: path.read_text() for path in paths}
    for path in paths:
        client.open(path)
    dice = random.Random(20261130)
    pieces = ["QS98", "[@nobody]", "\n\n", "- ", "## ", "\r\n", "é💡", "---\n", ": ", "'", "(x.md)", "1. "]
    naming = re.compile(r"- id: |\w[\w-]*: |##? |$")
    names = sorted({line for text in texts.values() for line in text.splitlines() if naming.match(line)})
    for version in range(2, 302):
        path = dice.choice(paths)
        lines = texts[path].replace("\r\n", "\n").split("\n")
        named = [index for index, line in enumerate(lines) if naming.match(line)]
        if version % 3 == 0 and named:
            # A line that gives something a name becomes another one, of this file or of another.
            first = second = dice.choice(named)
            (start, end) = (0, len(lines[first].encode("utf-16-le")) // 2)
            piece = dice.choice([line for line in names if line[:4] == lines[first][:4]] or names)
        else:
            (first, second) = sorted(dice.choice(range(len(lines))) for _ in range(2))
            second = min(second, first + 2)
            start = dice.randint(0, len(lines[first].encode("utf-16-le")) // 2)
            end = dice.randint(0, len(lines[second].encode("utf-16-le")) // 2)
            if (first, start) > (second, end):
                (start, end) = (end, start)
            piece = dice.choice(pieces)
        texts[path] = edited(texts[path], (first, start), (second, end), piece)
        client.change(path, version, replaced((first, start), (second, end), piece))
        if version % 10 == 0:
            # What is found is worked out now and then, and not only at the end.
            client.pulled(path)
        if version % 20 == 0:
            client.ask("textDocument/completion", {
                "textDocument": {"uri": path.as_uri()}, "position": {"line": first, "character": start},
            })
    fresh = RawClient(waymark)
    fresh.initialize(site)
    for path in paths:
        fresh.open(path, texts[path])
    for path in paths:
        assert client.pulled(path) == fresh.pulled(path), path
    assert fresh.end() == 0


def edited(text, start, end, piece):
    """The text with a stretch replaced; characters count in UTF-16, and lines as the protocol has them."""
    def offset(place):
        (line, character) = place
        position = 0
        for _ in range(line):
            while text[position] not in "\r\n":
                position += 1
            position += 2 if text[position:position + 2] == "\r\n" else 1
        units = 0
        while position < len(text) and text[position] not in "\r\n":
            units += 2 if ord(text[position]) > 0xFFFF else 1
            if units > character:
                break
            position += 1
        return position
    (first, last) = (offset(start), offset(end))
    return text[:first] + piece + text[max(first, last):]
