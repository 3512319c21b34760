"""Holds pictures that are put into texts to what is promised: kept until the text is saved, and nothing stray after."""

import json
import os
import random
import time
from urllib.parse import quote, urljoin

import pytest
from pictures import png
from preview import ended, status
from test_desk import MARKER, Desk, desk, first_part, site  # noqa: F401

FOLDER = "content/lights/markers"
DRAFTS = ".waymark-drafts"


def put(desk, content, file=MARKER, name="Chart.PNG", text="Referrals rose.", secret=None, origin=None):  # noqa: F811
    """Hands a picture over, and returns the status and the answer."""
    own = f"localhost:{desk.port}"
    query = "&".join(f"{key}={quote(value, safe='')}" for key, value in (("file", file), ("name", name), ("text", text)))
    head = (
        f"POST /.waymark/desk/picture?{query} HTTP/1.1\r\nHost: {own}\r\nOrigin: {origin or 'http://' + own}\r\n"
        f"X-Waymark-Secret: {desk.secret if secret is None else secret}\r\nContent-Type: application/octet-stream\r\n"
        f"Content-Length: {len(content)}\r\nConnection: close\r\n\r\n").encode()
    answer = desk.send(head + content)
    body = answer.partition(b"\r\n\r\n")[2]
    return status(answer), json.loads(body) if body.startswith(b"{") else body.decode()


def typed(desk, name, more="", part=None):  # noqa: F811
    """Types a picture into the first question, and returns what was asked."""
    part = part or first_part(desk)
    opened = desk.done("open", file=MARKER, part=part["part"])
    asked = {"file": MARKER, "part": part["part"], "saved": opened["saved"], "text": f"{opened['saved']} ![It rose.]({name}){more}"}
    desk.done("type", **asked, number=time.time_ns() // 1_000_000)
    return asked


def page_of(desk):  # noqa: F811
    return next(page for page in desk.pages() if desk.done("parts", page=page).get("file") == MARKER)


def test_a_picture_is_seen_at_once_and_written_with_the_text(desk, site):  # noqa: F811
    before = {path.name for path in (site / FOLDER).iterdir()}
    code, answer = put(desk, png())
    assert code == 200 and answer == {"name": "chart.png", "path": f"{FOLDER}/chart.png", "remarks": []}
    asked = typed(desk, "chart.png")
    page = page_of(desk)
    assert b'chart.png"' in desk.get(page.encode())[1]
    assert desk.get(urljoin(page, "markers/chart.png").encode()) == (200, png())
    assert {path.name for path in (site / FOLDER).iterdir()} == before, "nothing is written before the text is saved"
    desk.done("save", **asked)
    assert (site / FOLDER / "chart.png").read_bytes() == png()
    assert {path.name for path in (site / FOLDER).iterdir()} == before | {"chart.png"}
    assert not (site / DRAFTS).exists()
    assert desk.get(urljoin(page, "markers/chart.png").encode()) == (200, png())


def test_what_is_discarded_leaves_nothing(desk, site):  # noqa: F811
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    put(desk, png())
    asked = typed(desk, "chart.png")
    assert len(list((site / DRAFTS).iterdir())) == 3
    desk.done("discard", file=MARKER, part=asked["part"])
    assert {path: path.read_bytes() for path in site.rglob("*") if path.is_file()} == before


def test_a_picture_that_was_taken_out_again_is_not_written(desk, site):  # noqa: F811
    put(desk, png(1))
    put(desk, png(2), name="Other chart.png")
    asked = typed(desk, "other-chart.png")
    desk.done("save", **asked)
    assert (site / FOLDER / "other-chart.png").exists()
    assert not (site / FOLDER / "chart.png").exists()
    # A step back brings it again.
    asked = typed(desk, "chart.png")
    desk.done("save", **asked)
    assert (site / FOLDER / "chart.png").read_bytes() == png(1)


def test_a_text_that_gives_way_can_be_brought_back_with_its_pictures(desk, site):  # noqa: F811
    put(desk, png())
    asked = typed(desk, "chart.png")
    desk.done("discard", file=MARKER, part=asked["part"], keep="pictures")
    desk.done("type", **asked, number=time.time_ns() // 1_000_000)
    desk.done("save", **asked)
    assert (site / FOLDER / "chart.png").exists()


def test_no_file_is_written_over(desk, site):  # noqa: F811
    (site / FOLDER / "CHART.png").write_bytes(b"mine")
    wait = time.monotonic() + 10
    while put(desk, png())[1]["name"] == "chart.png":
        assert time.monotonic() < wait, "a name that differs in capitals alone is taken"
        time.sleep(0.1)
    name = put(desk, png())[1]["name"]
    asked = typed(desk, name)
    # Somebody puts another file there before the text is saved.
    (site / FOLDER / name).write_bytes(b"theirs")
    before = (site / MARKER).read_bytes()
    code, answer = desk.ask("save", **asked)
    assert code == 422 and "there already" in answer["reason"] and answer["reason"].endswith("."), answer
    assert (site / FOLDER / name).read_bytes() == b"theirs" and (site / MARKER).read_bytes() == before
    assert desk.done("open", file=MARKER, part=asked["part"])["text"] == asked["text"]


def test_a_picture_outlives_the_program(waymark, desk, site):  # noqa: F811
    put(desk, png(3))
    asked = typed(desk, "chart.png")
    desk.process.kill()
    desk.process.wait()
    with ended(Desk(waymark, site)) as other:
        assert other.get(urljoin(page_of(other), "markers/chart.png").encode()) == (200, png(3))
        other.done("save", **asked)
    assert (site / FOLDER / "chart.png").read_bytes() == png(3) and not (site / DRAFTS).exists()


@pytest.mark.parametrize("content, words", [
    (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "SVG"),
    (b"%PDF-1.7", "no picture"), (b"", "no picture"), (b"PNG", "no picture"), (b"MZ" + bytes(100), "no picture"),
], ids=["SVG", "PDF", "nothing", "a name alone", "a program"])
def test_what_is_no_picture_is_refused(desk, site, content, words):  # noqa: F811
    code, answer = put(desk, content, name="chart.png")
    assert code == 422 and words in answer["reason"] and answer["reason"].endswith("."), answer
    assert not (site / DRAFTS).exists()


@pytest.mark.parametrize("content", [
    b"\xff\xd8\xff\xe1\0\x10Exif\0\0MM\0*", b"RIFF\x20\0\0\0WEBPVP8X\x09\0\0\0" + bytes(10) + b"EXIF\0\0\0\0",
    png(more=bytes(999)).replace(b"tEXt", b"eXIf"),
], ids=["JPEG", "WebP", "PNG"])
def test_what_a_camera_noted_is_told(desk, content):  # noqa: F811
    code, answer = put(desk, content)
    assert code == 200 and "the day and perhaps the place" in answer["remarks"][0]
    assert put(desk, png(more=b"eXIf EXIF Exif\0\0"))[1]["remarks"] == [], "words of another part are none of it"


def test_a_picture_that_is_too_large_is_refused(desk, site):  # noqa: F811
    large = png(more=bytes(32 << 20))
    assert put(desk, large)[0] in (413, 422, None)
    # As large as the reader takes.
    assert put(desk, large[:32 << 20])[0] == 200
    assert desk.ask("type", text="x" * (9 << 20))[0] in (413, None), "other requests stay small"


def test_pictures_of_others_are_refused(desk, site, tmp_path):  # noqa: F811
    outside = tmp_path / "outside.md"
    outside.write_text("# Outside\n")
    (site / FOLDER / "link.md").symlink_to(outside)
    for words in ({"secret": ""}, {"secret": "0"}, {"origin": "http://evil.example"}):
        assert put(desk, png(), **words)[0] == 403
    for file in ("../outside.md", "content/../outside.md", "/etc/passwd", f"{FOLDER}/link.md", "content/lights/set.yml",
                 f"{FOLDER}/none.md", FOLDER, ""):
        assert put(desk, png(), file=file)[0] == 422, file
    assert put(desk, png(), text=" \n")[0] == 422
    assert put(desk, png(), name="../../../evil.png")[1]["path"] == f"{FOLDER}/evil.png"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["outside.md", "site"]
    (site / FOLDER / "link.md").unlink()


def test_a_kill_in_the_middle_of_a_save_leaves_whole_files(waymark, site):  # noqa: F811
    path, picture = site / MARKER, site / FOLDER / "chart.png"
    old, large = path.read_bytes(), png(more=os.urandom(3 << 20))
    chance = random.Random(22)
    for _ in range(int(os.environ.get("WAYMARK_KILLS", "20")) // 4):
        path.write_bytes(old)
        picture.unlink(missing_ok=True)
        with ended(Desk(waymark, site)) as running:
            if not list((site / DRAFTS).glob("*.picture")):
                assert put(running, large)[0] == 200
            asked = typed(running, "chart.png")
            body = json.dumps(asked).encode()
            with running.connect() as connection:
                connection.sendall((
                    f"POST /.waymark/desk/save HTTP/1.1\r\nHost: localhost:{running.port}\r\n"
                    f"Origin: http://localhost:{running.port}\r\nX-Waymark-Secret: {running.secret}\r\n"
                    f"Content-Length: {len(body)}\r\n\r\n").encode() + body)
                time.sleep(chance.random() * 0.03)
        new = old.replace(asked["saved"].encode(), asked["text"].encode(), 1)
        assert path.read_bytes() in (old, new)
        assert not picture.exists() or picture.read_bytes() == large
        assert picture.exists() or path.read_bytes() == old, "a text never stands there without its picture"
        with ended(Desk(waymark, site)) as again:
            if path.read_bytes() == old:
                again.done("save", **asked)
        assert path.read_bytes() == new and picture.read_bytes() == large
        assert not [file for file in path.parent.iterdir() if file.name.startswith(".")]
