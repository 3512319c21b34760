"""What the tests of the preview have in common."""

import os
import pathlib
import shutil

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def waymark():
    """The program, in the folder it was built in."""
    return pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()


@pytest.fixture
def site(tmp_path):
    """A copy of the site of other sets, with the standard theme."""
    shutil.copytree(ROOT / "Tests/HeldAside", tmp_path / "site")
    shutil.copytree(ROOT / "themes", tmp_path / "site/themes")
    return tmp_path / "site"


@pytest.fixture
def marker(site):
    """A marker of the site."""
    return site / "content/lights/markers/1-watch.md"
