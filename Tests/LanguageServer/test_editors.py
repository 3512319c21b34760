"""Editors that others wrote open a real file, see a finding, mend it, take a completion, rename things, and save."""

import os
import shutil
import subprocess

import pytest

HERE = os.path.dirname(os.path.abspath(__file__))


def run(editor, words, waymark, site, marker, tmp_path, **more):
    """Runs an editor, and returns what it says that it saw, a line each."""
    if not shutil.which(editor):
        pytest.fail(f"'{editor}' is not installed: script/bootstrap test browser does so")
    text = marker.read_text()
    marker.write_text(text.replace("summary:", "sumary:"))
    account = tmp_path / "account.txt"
    environment = {
        **os.environ, "HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path),
        "WAYMARK": str(waymark), "SITE": str(site), "MARKER": str(marker), "ACCOUNT": str(account),
    }
    done = subprocess.run(
        [editor, *words], env=environment, cwd=site, timeout=180, stdin=subprocess.DEVNULL, capture_output=True)
    said = account.read_text() if account.exists() else ""
    assert done.returncode == 0, f"{said}\n{done.stdout.decode()}\n{done.stderr.decode()}"
    return said.splitlines()


def check(waymark, site):
    """What the program says of the site afterwards."""
    return subprocess.run([waymark, "check", "--site", site], capture_output=True, text=True, timeout=60)


def held(said, words):
    assert any(words in line for line in said), said


def test_neovim(waymark, site, marker, tmp_path):
    said = run(
        "nvim", ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", f"{HERE}/editors/neovim.lua"],
        waymark, site, marker, tmp_path)
    held(said, "finding unknown-key 5")
    held(said, "mend write 'summary'")
    held(said, "completed É💡 see [@keepers-handbook")
    held(said, "stopped true")
    markers = {path.name: path.read_text() for path in marker.parent.glob("*.md")}
    [mine] = [text for text in markers.values() if "number: 11\n" in text]
    assert "summary: Somebody is always awake." in mine and "É💡 see [@handbook]." in mine
    assert (site / "content/lights/sources.yml").read_text().startswith("- id: handbook\n")
    done = check(waymark, site)
    assert done.returncode == 0, done.stdout


def test_emacs_with_eglot(waymark, site, marker, tmp_path):
    said = run("emacs", ["--batch", "--no-init-file", "-l", f"{HERE}/editors/eglot.el"], waymark, site, marker, tmp_path)
    held(said, "sumary")
    held(said, "mend write 'summary'")
    held(said, "completed")
    held(said, "[@keepers-handbook")
    held(said, "stopped")
    # eglot gives files no other names: that of the marker stays.
    text = marker.read_text()
    assert "number: 11\n" in text and "aliases:" in text
    assert "summary: Somebody is always awake." in text and "É💡 see [@handbook]." in text
    assert (site / "content/lights/sources.yml").read_text().startswith("- id: handbook\n")
    done = check(waymark, site)
    assert done.returncode == 0, done.stdout
