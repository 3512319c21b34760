"""What the tests of the language server have in common."""

import os
import pathlib

import pytest

from raw_client import RawClient


@pytest.fixture(scope="session")
def waymark():
    """The program, in the folder it was built in."""
    return pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()


@pytest.fixture
def client(waymark):
    client = RawClient(waymark)
    yield client
    client.process.kill()
    client.process.wait()
    assert client.noise == [], "something else than messages stands on standard output"


@pytest.fixture
def marker(site):
    """A marker of the site."""
    return site / "content/lights/markers/1-watch.md"
