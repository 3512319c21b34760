"""Holds 'waymark serve --edit' to the bytes of files: what is saved, what is kept, and what is refused.

WAYMARK_EXECUTABLE names the program.
"""

import json
import os
import pathlib
import random
import re
import shutil
import sys
import time
from urllib.parse import urljoin

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Preview"))
from preview import Preview, ended, preview, status  # noqa: E402

MARKER = "content/lights/markers/1-watch.md"


class Desk(Preview):
    """A preview in which somebody edits."""

    def __init__(self, waymark, site):
        super().__init__(waymark, site, "--edit", "--handouts", "none")

    def ask(self, action, secret=None, origin=None, **members):
        """Returns the status and the object of an answer."""
        body = json.dumps(members).encode()
        own = f"localhost:{self.port}"
        head = (
            f"POST /.waymark/desk/{action} HTTP/1.1\r\nHost: {own}\r\nOrigin: {origin or 'http://' + own}\r\n"
            f"X-Waymark-Secret: {self.secret if secret is None else secret}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        ).encode()
        answer = self.send(head + body)
        content = answer.partition(b"\r\n\r\n")[2]
        return status(answer), json.loads(content) if content.startswith(b"{") else content.decode()

    def done(self, action, **members):
        code, answer = self.ask(action, **members)
        assert code == 200, (action, members, answer)
        return answer

    def parts(self, file):
        """Everything that can be edited in a file."""
        page = next(page for page in self.pages() if self.done("parts", page=page).get("file") == file)
        shown = self.done("parts", page=page)
        return [part for part in shown["parts"] + shown["fields"] if part["file"] == file]

    def pages(self):
        """The pages of the site, as links lead to them."""
        found, waiting = [], ["/"]
        while waiting:
            page = waiting.pop()
            if page in found:
                continue
            code, content = self.get(page.encode())
            if code != 200:
                continue
            found.append(page)
            for link in re.findall(rb'href="([^":#?]*(?:\.html|/))["#?]', content):
                waiting.append(urljoin(page, link.decode()))
        return found


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    shutil.copytree(ROOT / "Tests/HeldAside/content", folder / "content")
    shutil.copytree(ROOT / "themes", folder / "themes")
    return folder


@pytest.fixture
def desk(waymark, site):
    with ended(Desk(waymark, site)) as running:
        yield running


def test_every_part_is_edited_and_nothing_else_changes(desk, site):
    """All parts of all files, once, in files of every kind: outside of the lines no byte is another."""
    files = sorted(path.relative_to(site).as_posix() for path in (site / "content").rglob("*")
                   if path.suffix in (".md", ".yml"))
    edited = 0
    for page in desk.pages():
        shown = desk.done("parts", page=page)
        for part in shown["parts"] + shown["fields"]:
            before = (site / part["file"]).read_bytes()
            opened = desk.done("open", file=part["file"], part=part["part"])
            text = opened["text"]
            lines = before.decode().split("\n")
            first = opened["line"] - 1
            assert "\n".join(lines[first:first + text.count("\n") + 1]) == text, part
            # A comment or a word more: the site need not be good with it.
            new = text + (" # ñ 𝛑" if part["file"].endswith(".yml") or part["kind"] == "key" else " ñ 𝛑")
            desk.done("save", file=part["file"], part=part["part"], saved=text, text=new)
            after = (site / part["file"]).read_bytes()
            head = "".join(line + "\n" for line in lines[:first]).encode()
            assert after == head + new.encode() + before[len(head) + len(text.encode()):], part
            (site / part["file"]).write_bytes(before)
            wait_until(lambda: desk.ask("open", file=part["file"], part=part["part"])[1].get("text") == text)
            edited += 1
    assert edited > 40
    assert all((site / file).exists() for file in files) and not list((site / "content").rglob(".waymark*"))


def wait_until(holds):
    for _ in range(600):
        if holds():
            return
        time.sleep(0.02)
    raise AssertionError("what was waited for did not come")


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_keep_the_signs_that_end_them(desk, site, end, mark):
    path = site / MARKER
    text = mark + path.read_text(encoding="utf-8").rstrip("\n").replace("\n", end)
    path.write_bytes(text.encode())
    part = "text:all"
    wait_until(lambda: desk.ask("open", file=MARKER, part=part)[0] == 200)
    opened = desk.done("open", file=MARKER, part=part)
    lines = opened["text"].split("\n")
    new = "\n".join(lines[:1] + ["A line\tmore."] + lines[1:])
    desk.done("save", file=MARKER, part=part, saved=opened["text"], text=new)
    assert path.read_bytes().decode() == text.replace(lines[0] + end, lines[0] + end + "A line\tmore." + end, 1)


def first_part(desk, kind="question"):
    return next(part for part in desk.parts(MARKER) if part["kind"] == kind)


def test_what_was_changed_elsewhere_is_not_written_over(desk, site):
    part = first_part(desk)
    opened = desk.done("open", file=MARKER, part=part["part"])
    path = site / MARKER
    theirs = opened["text"].replace("?", " today?")
    path.write_text(path.read_text().replace(opened["text"], theirs))
    code, answer = desk.ask("save", file=MARKER, part=part["part"], saved=opened["text"], text="1. Mine?")
    assert code == 409 and answer["theirs"] == theirs and "changed elsewhere" in answer["reason"]
    assert theirs in path.read_text() and "Mine" not in path.read_text()
    again = desk.done("open", file=MARKER, part=part["part"])
    assert again["text"] == "1. Mine?" and again["isBehind"]
    desk.done("save", file=MARKER, part=part["part"], saved=theirs, text="1. Mine?")
    assert "1. Mine?" in path.read_text() and theirs not in path.read_text()


def test_what_changed_around_a_part_stays(desk, site):
    part = first_part(desk)
    opened = desk.done("open", file=MARKER, part=part["part"])
    path = site / MARKER
    text = path.read_text().replace("title: ", "# A comment.\ntitle: ", 1)
    path.write_text(text)
    desk.done("save", file=MARKER, part=part["part"], saved=opened["text"], text=opened["text"] + " Really?")
    assert path.read_text() == text.replace(opened["text"], opened["text"] + " Really?")


def test_what_is_typed_outlives_the_program(waymark, desk, site):
    part = first_part(desk)
    opened = desk.done("open", file=MARKER, part=part["part"])
    new = opened["text"] + " And so on?"
    desk.done("type", file=MARKER, part=part["part"], saved=opened["text"], text=new, number=1)
    assert "And so on" not in (site / MARKER).read_text()
    page = desk.done("parts", page="/")["drafts"][0]["page"]
    assert b"And so on?" in desk.get(page.encode())[1]
    desk.process.kill()
    desk.process.wait()
    with ended(Desk(waymark, site)) as other:
        [draft] = other.done("parts", page="/")["drafts"]
        assert draft["label"] == part["label"] and draft["page"] == page
        assert other.done("open", file=MARKER, part=part["part"])["text"] == new
        assert b"And so on?" in other.get(page.encode())[1]
        code, answer = other.ask("open", file=MARKER, part="keys:all")
        assert code == 409 and answer["draft"]["part"] == part["part"]
        other.done("discard", file=MARKER, part=part["part"])
        assert not other.done("parts", page="/")["drafts"] and not (site / ".waymark-drafts").exists()
        assert b"And so on?" not in other.get(page.encode())[1]


def test_a_file_that_goes_away_loses_nothing(desk, site):
    part = first_part(desk)
    opened = desk.done("open", file=MARKER, part=part["part"])
    (site / MARKER).unlink()
    code, answer = desk.ask("save", file=MARKER, part=part["part"], saved=opened["text"], text="1. Mine?")
    if code == 422:
        # The preview knew already that it is gone; what the person typed is still in the browser.
        assert "not there any more" in answer["reason"]
    else:
        assert code == 409 and answer["theirs"] is None
    assert not (site / MARKER).exists()


def test_two_programs_write_one_after_the_other(waymark, desk, site):
    with ended(Desk(waymark, site)) as other:
        part = first_part(desk)
        opened = [running.done("open", file=MARKER, part=part["part"]) for running in (desk, other)]
        desk.done("save", file=MARKER, part=part["part"], saved=opened[0]["text"], text="1. One?")
        code, _ = other.ask("save", file=MARKER, part=part["part"], saved=opened[1]["text"], text="1. Two?")
        assert code == 409 and "1. One?" in (site / MARKER).read_text()


def test_a_kill_in_the_middle_of_a_save_leaves_a_whole_file(waymark, site):
    path = site / MARKER
    old = path.read_bytes()
    chance = random.Random(22)
    for _ in range(int(os.environ.get("WAYMARK_KILLS", "20"))):
        path.write_bytes(old)
        with ended(Desk(waymark, site)) as running:
            part = first_part(running)
            opened = running.done("open", file=MARKER, part=part["part"])
            new = opened["text"] + " More?"
            body = json.dumps({"file": MARKER, "part": part["part"], "saved": opened["text"], "text": new}).encode()
            with running.connect() as connection:
                connection.sendall((
                    f"POST /.waymark/desk/save HTTP/1.1\r\nHost: localhost:{running.port}\r\n"
                    f"Origin: http://localhost:{running.port}\r\nX-Waymark-Secret: {running.secret}\r\n"
                    f"Content-Length: {len(body)}\r\n\r\n").encode() + body)
                time.sleep(chance.random() * 0.008)
        assert path.read_bytes() in (old, old.replace(opened["text"].encode(), new.encode(), 1))
    # What a killed program left goes with the next save.
    with ended(Desk(waymark, site)) as last:
        part = first_part(last)
        opened = last.done("open", file=MARKER, part=part["part"])
        last.done("save", file=MARKER, part=part["part"], saved=opened["text"], text=opened["text"] + " Last?")
    assert not [file for file in path.parent.iterdir() if file.name.startswith(".")]


def test_requests_of_others_are_refused(desk, site, tmp_path):
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    part = first_part(desk)
    asked = {"file": MARKER, "part": part["part"], "saved": "x", "text": "y"}
    for action in ("parts", "open", "type", "complete", "search", "compare", "paste", "save", "discard", "rearrange", "mark"):
        assert desk.ask(action, secret="", **asked)[0] == 403
        assert desk.ask(action, secret=desk.secret[:-1] + "_", **asked)[0] == 403
        assert desk.ask(action, origin="http://evil.example", **asked)[0] == 403
        assert desk.get(f"/.waymark/desk/{action}".encode())[0] == 403
    outside = tmp_path / "outside.md"
    outside.write_text("# Outside\n")
    (site / "content/lights/pages").mkdir(exist_ok=True)
    (site / "content/lights/pages/link.md").symlink_to(outside)
    for file in ("../outside.md", "content/../../outside.md", "content/lights/pages/link.md", "/etc/passwd",
                 "themes/standard/theme.yml", "content/lights/markers/none.md", ""):
        assert desk.ask("mark", file=file, draft="yes")[0] == 422, file
        assert desk.ask("rearrange", file=file, part="question:q1", direction="down", steps=1)[0] == 422, file
        for action in ("open", "type", "save"):
            assert desk.ask(action, file=file, part="text:all", saved="# Outside", text="y")[0] in (409, 422), file
    assert outside.read_text() == "# Outside\n"
    (site / "content/lights/pages/link.md").unlink()
    assert desk.ask("none")[0] == 404
    assert desk.ask("save")[0] == 422
    for path, content in before.items():
        assert path.read_bytes() == content


def test_without_leave_no_address_writes(waymark, site):
    with preview(waymark, site, "--handouts", "none") as served:
        assert "#" not in served.address
        assert served.get(b"/.waymark/desk/save", method=b"POST")[0] == 405
        assert served.get(b"/.waymark/desk.js")[0] == 404
        assert b"desk.js" not in served.get(b"/")[1]


def test_a_text_that_is_none_is_not_edited(desk, site):
    path = site / MARKER
    path.write_bytes(path.read_bytes().replace(b"?", b"\xff?", 1))
    wait_until(lambda: desk.ask("open", file=MARKER, part="text:all")[0] == 422)
    assert "UTF-8" in desk.ask("open", file=MARKER, part="text:all")[1]["reason"]


def test_something_new_is_made_where_it_belongs(desk, site):
    [choice] = desk.done("choices")["sets"][:1]
    assert choice["set"] == "lights" and choice["phases"]
    made = [
        desk.done("create", kind="page", title="About us"),
        desk.done("create", kind="page", set="lights", title="More about us"),
        desk.done("create", kind="marker", set="lights", title="A new one", phase=choice["phases"][-1]["id"]),
        desk.done("create", kind="term", set="lights", title="Zenith", text="The point above."),
        desk.done("create", kind="source", set="lights", title="A book: its title", name="a-book", type="book"),
    ]
    for answer in made:
        assert answer["file"].startswith("content/") and answer["page"]
        opened = desk.done("open", file=answer["file"], part=answer["part"])
        assert opened["text"] and opened["text"] in (site / answer["file"]).read_text()
    assert sorted(path.name for path in site.iterdir()) == ["content", "themes"]
    assert [answer["file"] for answer in made[:2]] == ["content/pages/about-us.md", "content/lights/pages/more-about-us.md"]
    assert "id: a-book" in desk.done("open", file=made[4]["file"], part="source:a-book")["text"]
    for again in ({"kind": "term", "set": "lights", "title": "Zenith"},
                  {"kind": "term", "set": "lights", "title": "Zenith: the point above"},
                  {"kind": "page", "title": "About us"},
                  {"kind": "source", "set": "lights", "title": "A", "name": "a-book"}, {"kind": "page", "title": "Ωμέγα"},
                  {"kind": "marker", "set": "none", "title": "A"}, {"kind": "marker", "set": "lights", "title": " "},
                  {"kind": "page", "title": "A", "name": "../a"}, {"kind": "none", "title": "A"},
                  {"kind": "source", "set": "lights", "title": "A", "name": "b", "type": "nothing"}):
        code, answer = desk.ask("create", **again)
        assert code == 422 and answer["reason"].endswith("."), again


def test_a_question_is_moved_once_its_consequences_are_seen(desk, site):
    """Nothing is written before; what names the questions follows, and moving it back gives the same bytes."""
    about = site / "content/pages/about.md"
    about.write_text(about.read_text().rstrip("\n") + "\n\nSee CL QS1 Q2.\n")
    wait_until(lambda: "See CL QS1 Q2" in desk.done("open", file="content/pages/about.md", part="text:all")["text"])
    before = {path: path.read_bytes() for path in (site / "content").rglob("*") if path.is_file()}
    lists = desk.done("parts", page=next(
        page for page in desk.pages() if desk.done("parts", page=page).get("file") == MARKER))["lists"]
    assert ["question:q1", "question:q2"] in lists
    asked = {"file": MARKER, "part": "question:q1", "direction": "down", "steps": 1}
    seen = desk.done("rearrange", **asked)
    assert {"old": "QS1 Q1", "new": "QS1 Q2"} in seen["renamed"] and MARKER in seen["files"]
    assert any("saved review" in words.lower() for words in seen["consequences"])
    assert before == {path: path.read_bytes() for path in before}
    assert desk.ask("rearrange", **{**asked, "direction": "up"})[0] == 422
    assert desk.done("rearrange", **asked, token=seen["token"])["written"] == len(seen["files"])
    text = (site / MARKER).read_text()
    assert "1. When does it end?\n2. Who has the next watch?\n" in text and "reworded: [q1]" in text
    wait_until(lambda: "next watch" in desk.done("open", file=MARKER, part="question:q2")["text"])
    back = {**asked, "part": "question:q2", "direction": "up"}
    desk.done("rearrange", **back, token=desk.done("rearrange", **back)["token"])
    assert before == {path: path.read_bytes() for path in before}


def test_an_order_is_not_written_over_what_has_changed(desk, site):
    asked = {"file": MARKER, "part": "question:q1", "direction": "down", "steps": 1}
    wait_until(lambda: desk.ask("rearrange", **asked)[0] == 200)
    token = desk.done("rearrange", **asked)["token"]
    path = site / MARKER
    path.write_text(path.read_text().replace("title: ", "# Of another.\ntitle: ", 1))
    text = path.read_bytes()
    code, answer = desk.ask("rearrange", **asked, token=token)
    assert code == 409 and "Nothing was written" in answer["reason"]
    assert path.read_bytes() == text
    opened = desk.done("open", file=MARKER, part="question:q2")
    desk.done("type", file=MARKER, part="question:q2", saved=opened["text"], text=opened["text"] + " Or?", number=1)
    code, answer = desk.ask("rearrange", **asked)
    assert code == 409 and "unsaved text" in answer["reason"]
    assert path.read_bytes() == text


def test_a_marker_becomes_a_draft_and_is_published_again(desk, site):
    page = next(page for page in desk.pages() if desk.done("parts", page=page).get("file") == MARKER)
    assert desk.done("parts", page=page)["isMarker"] and desk.get(page.encode())[0] == 200
    path = site / MARKER
    before = path.read_bytes()
    said = desk.done("mark", file=MARKER, draft="yes")["sentences"]
    assert path.read_bytes() == before.replace(b"\n---\n", b"\ndraft: true\n---\n", 1)
    assert "not published" in said[0] and "to it in other texts cannot be published" in said[1]
    wait_until(lambda: desk.done("parts", page="/lights/index.html")["draftMarkers"] == [MARKER]
               or desk.done("parts", page="/lights/index.html")["draftMarkers"])
    assert "published with the site" in desk.done("mark", file=MARKER, draft="no")["sentences"][0]
    assert path.read_bytes() == before
    wait_until(lambda: desk.done("parts", page="/lights/index.html")["draftMarkers"] == [])
    assert desk.ask("mark", file="content/pages/about.md", draft="yes")[0] == 422
