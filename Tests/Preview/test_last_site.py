"""Holds the entry in the menu to what docs/editing.md says: it opens the site that was edited last, or asks for one.

WAYMARK_EXECUTABLE names the program.
"""

import configparser
import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ENTRY = ROOT / "packaging/waymark.desktop"
ADDRESS = re.compile(r"http://localhost:(\d+)/#waymark-edit=\w+\n")


@pytest.fixture
def sites(tmp_path):
    """Two sites."""
    for name in ("one", "another site"):
        shutil.copytree(ROOT / "Tests/HeldAside/content", tmp_path / name / "content")
    return tmp_path / "one", tmp_path / "another site"


@pytest.fixture
def desktop(waymark, tmp_path):
    """Runs the program as a menu does: in the home, with a state of its own and programs that stand in for a desktop's."""
    programs, home = tmp_path / "programs", tmp_path / "home"
    programs.mkdir()
    home.mkdir()
    environment = {
        "PATH": f"{programs}:/usr/bin:/bin", "HOME": str(home), "XDG_STATE_HOME": str(tmp_path / "state"), "TERM": "dumb"}

    def run(*words, chosen=None, kind="zenity", seconds=20):
        """Returns what is said, and what the windows were asked."""
        asked = tmp_path / "asked.txt"
        asked.unlink(missing_ok=True)
        variables = dict(environment)
        for name in ("zenity", "kdialog"):
            (programs / name).unlink(missing_ok=True)
        if chosen is not None:
            answers = tmp_path / "answers.txt"
            answers.write_text("".join(f"{one}\n" for one in chosen))
            # Takes one answer for each window that asks; none is a window that is closed.
            (programs / kind).write_text(f"""#!/bin/sh
printf '%s\\n' "$*" >> '{asked}'
case "$*" in *--error*) exit 0 ;; esac
answer=$(head -n 1 '{answers}')
sed -i 1d '{answers}'
[ -n "$answer" ] || exit 1
printf '%s\\n' "$answer"
""")
            (programs / kind).chmod(0o755)
            variables["DISPLAY"] = ":99"
        process = subprocess.Popen(
            [waymark, "serve", "--port", "0", "--handouts", "none", *words], cwd=home, env=variables, start_new_session=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = process.stdout.readline()
        if line:
            time.sleep(0.2)
            process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=seconds)
        return {
            "address": line, "errors": errors, "status": process.returncode,
            "asked": asked.read_text() if asked.exists() else "", "state": tmp_path / "state/waymark/last-site"}

    return run


def test_what_was_edited_last_is_opened(desktop, sites):
    one, another = sites
    assert ADDRESS.fullmatch(desktop("--edit", "--site", str(one))["address"])
    run = desktop("--edit", "--last")
    assert ADDRESS.fullmatch(run["address"]) and run["state"].read_text() == f"{one}\n"
    desktop("--edit", "--site", str(another))
    assert desktop("--edit", "--last")["state"].read_text() == f"{another}\n"
    # Who only looks at a site does not edit it.
    desktop("--site", str(one))
    assert run["state"].read_text() == f"{another}\n"
    shutil.rmtree(another)
    run = desktop("--edit", "--last")
    assert run["status"] == 2 and run["address"] == ""


def test_where_none_is_known_a_sentence_says_what_to_do(desktop):
    run = desktop("--edit", "--last")
    assert run["status"] == 2 and run["address"] == ""
    assert "Run 'waymark serve --edit --open' once in the folder of your site" in run["errors"]
    assert not run["state"].exists()


@pytest.mark.parametrize("kind", ["zenity", "kdialog"])
def test_where_none_is_known_a_folder_is_asked_for(desktop, sites, tmp_path, kind):
    one, _ = sites
    run = desktop("--edit", "--last", chosen=[tmp_path, one], kind=kind)
    assert ADDRESS.fullmatch(run["address"]) and run["state"].read_text() == f"{one}\n"
    assert run["asked"].count("Choose the folder of your site") == 2
    assert f"'{tmp_path}' holds no site: there is no folder 'content' in it." in run["asked"]
    # The next time nothing is asked.
    run = desktop("--edit", "--last", chosen=[], kind=kind)
    assert ADDRESS.fullmatch(run["address"]) and run["asked"] == ""


def test_a_window_that_is_closed_ends_it_without_a_word(desktop):
    run = desktop("--edit", "--last", chosen=[])
    assert run["status"] == 0 and run["errors"] == "" and run["address"] == ""


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\n", b"relative\n", b"/nowhere\n", b"{}", b"/\0\n" * 9000], ids=repr)
def test_a_broken_state_is_as_none_and_is_mended_by_editing(desktop, sites, content):
    one, _ = sites
    run = desktop("--edit", "--site", str(one))
    run["state"].write_bytes(content)
    assert desktop("--edit", "--last")["status"] == 2
    assert run["state"].read_bytes() == content, "what cannot be read is not written over without cause"
    assert ADDRESS.fullmatch(desktop("--edit", "--site", str(one))["address"])
    assert run["state"].read_text() == f"{one}\n"


def test_a_state_that_cannot_be_kept_is_no_obstacle(desktop, sites, tmp_path):
    one, _ = sites
    (tmp_path / "state").write_text("a file in the place of the folder")
    assert ADDRESS.fullmatch(desktop("--edit", "--site", str(one))["address"])
    assert (tmp_path / "state").read_text() == "a file in the place of the folder"


def test_a_site_is_named_once(desktop, sites):
    run = desktop("--edit", "--last", "--site", str(sites[0]))
    assert run["status"] == 64 and "--last and --site each name a site" in run["errors"]


def test_the_entry_is_as_desktops_want_it():
    entry = configparser.RawConfigParser()
    entry.optionxform = str
    entry.read(ENTRY)
    assert entry["Desktop Entry"]["Exec"].split() == ["waymark", "serve", "--edit", "--open", "--last"]
    assert os.access(ROOT / "themes/standard/assets/icon.svg", os.R_OK)
    if not shutil.which("desktop-file-validate"):
        pytest.skip("desktop-file-validate is not installed; script/bootstrap test does so")
    done = subprocess.run(["desktop-file-validate", "--warn-kde", str(ENTRY)], capture_output=True, text=True)
    assert done.returncode == 0 and done.stdout + done.stderr == ""
