"""The documents that are checked: those of a built site, and those of a site with hostile content.

WAYMARK_OUTPUT names the built site and WAYMARK_EXECUTABLE the program, in the folder it was built in.
"""

import os
import pathlib
import shutil
import subprocess

import pytest

from hostile_site import write_site
from model import SetModel

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUTPUT = pathlib.Path(os.environ["WAYMARK_OUTPUT"]).resolve()
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()


def build(site, *options):
    outcome = subprocess.run(
        [WAYMARK, "build", "--site", site, "--typst", "/nonexistent", *options],
        capture_output=True, text=True,
    )
    assert outcome.returncode == 0, outcome.stderr
    return site / "output"


@pytest.fixture(scope="session")
def hostile_output(tmp_path_factory):
    """A site of 60 markers with words that mean something elsewhere, without what Typst draws."""
    site = tmp_path_factory.mktemp("hostile")
    write_site(site)
    shutil.copytree(ROOT / "themes", site / "themes")
    return build(site)


SETS = sorted(path.parent.name for path in OUTPUT.glob("*/set.json"))


def set_of(site, hostile_output):
    """A set of the built site, or the one with hostile content, with what its data says of it."""
    return SetModel(hostile_output / "set" if site == "hostile" else OUTPUT / site, site)


@pytest.fixture(params=[*SETS, "hostile"])
def documents(request):
    """The set whose documents a test looks at."""
    hostile = request.getfixturevalue("hostile_output") if request.param == "hostile" else None
    return set_of(request.param, hostile)
