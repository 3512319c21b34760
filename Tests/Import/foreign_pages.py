"""Pages and PDF files as others make them, and what an import of them tells. WAYMARK_EXECUTABLE names the program.

The imports are dry, into the set of this project: nothing is written.
"""

import json
import os
import pathlib
import subprocess
import unicodedata
from collections import Counter

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGES = pathlib.Path(__file__).parent / "Pages"
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
# What no walk over the text of a body meets: titles, and what stands in for pictures.
BESIDE = {"properties", "alternative"}


def imported(path, *options):
    """What the import of a file tells, as JSON: the sums, and the passages and remarks of the file."""
    outcome = subprocess.run(
        [WAYMARK, "import", path, "--set", "scr", "--site", ROOT, "--dry-run", "--format", "json", *options],
        capture_output=True, text=True, timeout=120)
    assert outcome.returncode in (0, 1), outcome.stderr
    report = json.loads(outcome.stdout)
    original, = report["originals"]
    return {"words": report["words"], "passages": original["passages"], "remarks": original["remarks"]}


def refusal(path):
    """The sentence with which a file is refused."""
    outcome = subprocess.run(
        [WAYMARK, "import", path, "--set", "scr", "--site", ROOT, "--dry-run"], capture_output=True, text=True, timeout=120)
    assert outcome.returncode == 2, outcome.stdout
    return outcome.stderr


def told_words(report, *kinds):
    """The words of the passages, of all kinds of text or of some."""
    return [
        word for passage in report["passages"] for word in passage["words"]
        if (passage["kind"] in kinds if kinds else passage["kind"] not in BESIDE)]


def letters(text):
    """How often each letter and digit stands in a text, ligatures taken apart."""
    return Counter(sign for sign in unicodedata.normalize("NFKC", text) if sign.isalnum())


def adds_up(report):
    """Whether each word is placed, dropped or left, and nothing else."""
    words = report["words"]
    return words["placed"] + sum(words["dropped"].values()) + words["left"] == words["total"]
