"""Fills the disk while somebody edits: nothing is lost, and no file is half of one."""

import errno
import json
import os
import pathlib
import shutil
import subprocess

import pytest
from pictures import png
from preview import ended
from test_desk import MARKER, Desk, first_part, site  # noqa: F401
from test_desk_pictures import FOLDER, put

LIMIT = 24 << 20


def mounting_is_allowed():
    if not shutil.which("unshare") or os.geteuid() != 0:
        return False
    return subprocess.run(["unshare", "--mount", "mount", "-t", "tmpfs", "-o", "size=64k", "none", "/mnt"],
                          capture_output=True).returncode == 0


pytestmark = pytest.mark.skipif(not mounting_is_allowed(), reason="a small disk can be mounted as root alone, on Linux")


@pytest.fixture
def disk(waymark, site, tmp_path):  # noqa: F811
    """A desk whose site stands on a small disk that only it sees; and the site, as this process reaches it."""
    mounted = tmp_path / "disk"
    mounted.mkdir()
    program = tmp_path / "waymark"
    program.write_text(f"""#!/bin/sh
exec unshare --mount sh -c 'mount -t tmpfs -o size={LIMIT} none "$0" && cp -r "$1" "$0" && shift && exec "$@"' \\
  '{mounted}' '{site}' '{waymark}' "$@"
""")
    program.chmod(0o755)
    with ended(Desk(program, mounted / "site")) as running:
        yield running, pathlib.Path(f"/proc/{running.process.pid}/root{mounted}/site")


def fill(site):  # noqa: F811
    """Leaves no room, and returns what is to be deleted to make some."""
    filling = site.parent / "filling"
    with open(filling, "wb", buffering=0) as file:
        while True:
            try:
                file.write(bytes(4096))
            except OSError as error:
                assert error.errno == errno.ENOSPC
                return filling


def files(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_save_on_a_full_disk_loses_nothing(disk):
    running, folder = disk
    part = first_part(running)
    opened = running.done("open", file=MARKER, part=part["part"])
    asked = {"file": MARKER, "part": part["part"], "saved": opened["saved"], "text": opened["saved"] + " Kept?"}
    running.done("type", **asked, number=1)
    before = files(folder)
    filling = fill(folder)
    code, answer = running.ask("save", **asked)
    assert code == 422 and "there is no space left on the disk" in answer["reason"], answer
    assert answer["reason"].startswith(("content/", "/")) and answer["reason"].endswith("Your text is kept here.")
    assert files(folder) == before, "neither another file nor half of one"
    assert running.done("open", file=MARKER, part=part["part"])["text"] == asked["text"]
    # What is typed now finds no room; that is said, and the one before is still there as it was.
    longer = {**asked, "text": asked["text"] + " " + "More. " * 4000}
    answer = running.done("type", **longer, number=2)
    assert answer["warning"] == "The draft is not kept: there is no space left on the disk."
    assert files(folder) == before
    assert running.done("open", file=MARKER, part=part["part"])["text"] == longer["text"]
    filling.unlink()
    running.done("save", **longer)
    assert longer["text"].encode() in (folder / MARKER).read_bytes()
    assert not (folder / ".waymark-drafts").exists()


def test_a_draft_from_before_the_disk_was_full_outlives_the_program(disk):
    running, folder = disk
    part = first_part(running)
    opened = running.done("open", file=MARKER, part=part["part"])
    asked = {"file": MARKER, "part": part["part"], "saved": opened["saved"], "text": opened["saved"] + " Kept?"}
    running.done("type", **asked, number=1)
    fill(folder)
    assert running.ask("save", **asked)[0] == 422
    [draft] = [json.loads(path.read_text()) for path in (folder / ".waymark-drafts").glob("*.json")]
    assert draft["text"] == asked["text"]


def test_what_is_new_is_whole_or_not_there(disk):
    running, folder = disk
    before = files(folder)
    filling = fill(folder)
    code, answer = running.ask("create", kind="page", title="About us")
    assert code == 422 and "no space left" in answer["reason"], answer
    code, answer = put(running, png())
    assert code == 422 and answer["reason"] == "The picture is not kept: there is no space left on the disk."
    filling.unlink()
    left = files(folder)
    assert {path: content for path, content in left.items() if ".waymark-drafts" not in path.parts} == before
    assert not [path for path in left if path.name.startswith(".") and ".waymark-drafts" not in path.parts]


def test_a_picture_without_room_leaves_the_text_as_it_was(disk):
    running, folder = disk
    large = png(more=os.urandom(4 << 20))
    assert put(running, large)[0] == 200
    part = first_part(running)
    opened = running.done("open", file=MARKER, part=part["part"])
    asked = {"file": MARKER, "part": part["part"], "saved": opened["saved"], "text": opened["saved"] + " ![It rose.](chart.png)"}
    running.done("type", **asked, number=1)
    before = files(folder)
    filling = fill(folder)
    code, answer = running.ask("save", **asked)
    assert code == 422 and "no space left" in answer["reason"]
    assert files(folder) == before
    filling.unlink()
    running.done("save", **asked)
    assert (folder / FOLDER / "chart.png").read_bytes() == large
