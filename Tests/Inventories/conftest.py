"""Sites that are built to be cited, and a server on loopback that publishes what they have."""

import functools
import http.server
import os
import pathlib
import shutil
import subprocess
import threading

import pytest

TESTS = pathlib.Path(__file__).resolve().parent.parent
WAYMARK = os.environ.get("WAYMARK_EXECUTABLE", str(TESTS.parent / ".build/debug/waymark"))


def run(*words, status=0):
    """Runs the program; returns what it says on both streams."""
    done = subprocess.run([WAYMARK, *map(str, words)], capture_output=True, text=True, timeout=300)
    assert done.returncode == status, (words, done.stdout, done.stderr)
    return done.stdout + done.stderr


def build(site, output, *words):
    run("build", "--handouts", "none", "--site", site, "--output", output, *words)
    return output


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make_site(folder, code, sentence="", more=""):
    """A site of one small set of its own, with a marker that has a sentence."""
    name = code.lower()
    write(folder / "content/site.yml", f"name: Rules of {code}\nlanguage: en-GB\n{more}")
    write(folder / f"content/{name}/set.yml", f"""title: The {code} rules
prefix: {code}
edition: Second edition
phases:
  - id: all
    title: All
sections:
  - id: statement
    heading: Statement
    lead: true
  - id: questions
    heading: Questions
    kind: questions
""")
    write(folder / f"content/{name}/markers/01.md", f"""---
number: 1
title: The first of {code}
phase: all
summary: About the first.
---
## Statement
The hawser is whole, and *dry*. {sentence}

## Questions
1. Is the rope whole?
2. Is the "rope" dry & clean?
""")
    write(folder / f"content/{name}/glossary.md", "## hawser\nA thick rope.\n")
    shutil.copytree(TESTS.parent / "themes", folder / "themes")
    return folder


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words):
        pass


@pytest.fixture
def host(tmp_path):
    """A folder that is published on loopback, and its address."""
    folder = tmp_path / "host"
    folder.mkdir()
    handler = functools.partial(QuietHandler, directory=folder)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield folder, f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()
