"""What is collated: worksheets of a built site. WAYMARK_OUTPUT names it, WAYMARK_EXECUTABLE the program.

The commands run in the folder of the project, whose site it is.
"""

import json
import os
import pathlib
import subprocess

import pytest

from returns import make_returns

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUT = pathlib.Path(os.environ["WAYMARK_OUTPUT"]).resolve()
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()


def collate(*arguments, site=ROOT):
    """Runs the command, which ends by itself and with one of its statuses."""
    outcome = subprocess.run([WAYMARK, "collate", "--site", site, *arguments], capture_output=True, text=True, timeout=120)
    assert outcome.returncode in (0, 1, 2, 64), outcome.stderr
    return outcome


def collated(folder, *arguments):
    """The outcome of the command and the collation that it wrote."""
    path = folder / "collation.json"
    outcome = collate(*arguments, "--output", path)
    return outcome, json.loads(path.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def template():
    return OUTPUT / "scr/downloads/worksheet.xlsx"


@pytest.fixture(scope="session")
def returns(template, tmp_path_factory):
    return make_returns(template, tmp_path_factory.mktemp("agencies"))


@pytest.fixture(scope="session")
def collation(returns, tmp_path_factory):
    folder = tmp_path_factory.mktemp("collated")
    names = ["json", "xlsx", "docx", "csv", "txt"]
    outputs = [argument for name in names for argument in ("--output", folder / f"all.{name}")]
    outcome = collate(*returns, *outputs)
    assert outcome.returncode == 0, outcome.stderr
    return folder
