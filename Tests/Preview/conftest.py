"""What the tests of the preview have in common."""

import os
import pathlib

import pytest


@pytest.fixture(scope="session")
def waymark():
    """The program, in the folder it was built in."""
    return pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()


@pytest.fixture
def marker(site):
    """A marker of the site."""
    return site / "content/lights/markers/1-watch.md"
