"""Holds the time for tables and notes to the length of the text: ten times the text, at most twelve times the
instructions, however hard somebody tries. WAYMARK_EXECUTABLE names the program; valgrind counts.
"""

import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess

import pytest
from test_extensions import WAYMARK, write_site

SMALL = 160
CASES = {
    "rows": lambda n: "| a | b |\n|---|---|\n" + "| c | d |\n" * n,
    "one row of bars": lambda n: "| a |\n|---|\n" + "|" * 10 * n + "\n",
    "one head of many columns": lambda n: "|a" * n + "|\n" + "|-" * n + "|\n",
    "lines of a bar": lambda n: "|\n" * 4 * n,
    "bars alone": lambda n: "|" * 20 * n + "\n",
    "rules that fit no heads": lambda n: "a | b\n|-|\n" * n,
    "uses that lead nowhere": lambda n: "[^" * 5 * n + "\n\n[^a]: b\n",
    "notes": lambda n: "".join(f"x[^{i}]\n" for i in range(n)) + "\n" + "".join(f"[^{i}]: note\n" for i in range(n)),
    "uses of one note": lambda n: "x[^a] " * n + "\n\n[^a]: b\n",
    "notes of one name": lambda n: "x[^a]\n\n" + "[^a]: b\n" * n,
    "empty lines in a note": lambda n: "x[^a]\n\n[^a]: b\n" + "\n" * 4 * n + "    c\n",
    "notes in a note": lambda n: "x[^a]\n\n" + "[^a]: " * n + "\n",
    "entries in a note": lambda n: "x[^a]\n\n[^a]: - b\n" + "    - b\n" * n,
    "a long address in many cells": lambda n: "| a |\n|---|\n" + "| [x] |\n" * n + "\n[x]: /" + "a" * 10 * n + "\n",
    "call-outs": lambda n: "> [!NOTE]\n> a\n\n" * n,
    "captions": lambda n: "Table: a\n\n" * n + "| a |\n|---|\n",
}


def instructions(folder, text):
    write_site(folder, [text])
    done = subprocess.run(
        ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={os.devnull}", WAYMARK, "check",
         "--site", folder],
        capture_output=True, text=True, env={"PATH": os.environ["PATH"], "SWIFT_DETERMINISTIC_HASHING": "1"},
    )
    assert done.returncode in (0, 1), done.stderr[-2000:]
    return int(re.search(r"I +refs: +([\d,]+)", done.stderr)[1].replace(",", ""))


@pytest.fixture(scope="module")
def counts(tmp_path_factory):
    """The instructions for each text at both lengths, without those for none."""
    texts = {("nothing", 0): "a\n"}
    for name, make in CASES.items():
        texts |= {(name, SMALL): make(SMALL), (name, 10 * SMALL): make(10 * SMALL)}
    folder = tmp_path_factory.mktemp("lengths")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        counted = pool.map(lambda entry: instructions(folder / str(entry[0]), entry[1]), enumerate(texts.values()))
        counted = dict(zip(texts, counted))
    least = counted.pop(("nothing", 0))
    return {key: count - least for key, count in counted.items()}


@pytest.mark.skipif(not shutil.which("valgrind"), reason="valgrind runs on Linux")
@pytest.mark.parametrize("name", CASES)
def test_takes_as_much_longer_as_the_text_is(counts, name):
    small, large = counts[name, SMALL], counts[name, 10 * SMALL]
    assert large <= 12 * small, f"{large} instructions for ten times the text, {small} for the text"
