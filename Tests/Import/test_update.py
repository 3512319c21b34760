"""A newer original, with somebody at a terminal who is asked what to take."""

import os
import pathlib
import pty
import select
import subprocess

import pytest

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()


def original(path, word):
    path.write_text("\n".join(
        f"Standard {number}: Lamp {number}\n==================\n\nLamp {number} burns {word}.\n\nQuestions\n---------\n\n1. Does lamp {number} burn?\n2. Is it {word} clean?\n"
        for number in (1, 2, 3)), encoding="utf-8")
    return path


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    folder.mkdir()
    subprocess.run(
        [WAYMARK, "import", original(tmp_path / "Lamps.txt", "often"), "--set", "lamps", "--site", folder],
        check=True, capture_output=True)
    return folder


def at_a_terminal(arguments, answers):
    """Runs a command in a terminal, answers each question, and gives all that was shown and the status."""
    process, terminal = pty.fork()
    if process == 0:
        os.execv(WAYMARK, [WAYMARK, *arguments])
    shown = b""
    answers = list(answers)
    while select.select([terminal], [], [], 30)[0]:
        try:
            more = os.read(terminal, 4096)
        except OSError:
            break
        if not more:
            break
        shown += more
        if shown.endswith(b"[q]uit: ") and answers:
            os.write(terminal, answers.pop(0).encode() + b"\n")
    return shown.decode(), os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def markers(site):
    return [path.read_text(encoding="utf-8") for path in sorted((site / "content/lamps/markers").glob("0*.md"))]


def test_asks_of_each_change_and_takes_what_is_wanted(site, tmp_path):
    path = original(tmp_path / "Lamps.txt", "always")
    shown, status = at_a_terminal(
        ["import", path, "--set", "lamps", "--site", site, "--update"], ["y", "n", "what?", "n", "a"])
    assert status == 0, shown
    assert "[-often-]" in shown and "{+always+}" in shown
    first, second, third = markers(site)
    assert "Lamp 1 burns always." in first and "Is it often clean?" in first
    assert "Lamp 2 burns often." in second and "Is it always clean?" in second
    assert "Lamp 3 burns always." in third and "Is it always clean?" in third


def test_writes_nothing_where_somebody_gives_up(site, tmp_path):
    before = markers(site)
    path = original(tmp_path / "Lamps.txt", "always")
    shown, status = at_a_terminal(["import", path, "--set", "lamps", "--site", site, "--update"], ["y", "q"])
    assert status == 2, shown
    assert markers(site) == before


def test_takes_none_where_that_is_said(site, tmp_path):
    before = markers(site)
    path = original(tmp_path / "Lamps.txt", "always")
    subprocess.run(
        [WAYMARK, "import", path, "--set", "lamps", "--site", site, "--update", "--accept", "none"], check=True, capture_output=True)
    assert markers(site) == before


def test_takes_the_files_of_a_folder_by_their_names(site, tmp_path):
    folder = tmp_path / "Returned"
    folder.mkdir()
    for number in (11, 12):
        (folder / f"{number}.txt").write_text(
            f"Standard {number}: Ropes\n==================\n\nRopes are dry.\n\nQuestions\n---------\n\n1. Are they?\n", encoding="utf-8")
    (folder / ".hidden.txt").write_text("Not meant", encoding="utf-8")
    (folder / "table.xlsx").write_text("Not read", encoding="utf-8")
    subprocess.run([WAYMARK, "import", folder, "--set", "lamps", "--site", site], check=True, capture_output=True)
    names = [path.name for path in sorted((site / "content/lamps/markers").glob("1*.md"))]
    assert names == ["11-ropes.md", "12-ropes.md"]
