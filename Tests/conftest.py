"""What tests in Python have in common."""

import pathlib
import shutil

import pytest

TESTS = pathlib.Path(__file__).resolve().parent


@pytest.fixture
def site(tmp_path):
    """A copy of the site of other sets, with the standard theme."""
    shutil.copytree(TESTS / "HeldAside", tmp_path / "site")
    shutil.copytree(TESTS.parent / "themes", tmp_path / "site/themes")
    return tmp_path / "site"
