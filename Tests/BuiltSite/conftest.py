"""The built site that is checked, and the content it was built from."""

import json
import os
import pathlib

import pytest
import yaml

OUTPUT = pathlib.Path(os.environ.get("WAYMARK_OUTPUT", "output")).resolve()
CONTENT = pathlib.Path(os.environ.get("WAYMARK_SITE", ".")).resolve() / "content"
SETS = sorted(path.parent.name for path in CONTENT.glob("*/set.yml"))


def read_yaml(path):
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def front_matter(path):
    """The keys of a text, as the editor wrote them."""
    return yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])


def settings_of(set_name):
    return read_yaml(CONTENT / set_name / "set.yml")


def sources_of(set_name):
    """The entries of a set's sources.yml, by their keys."""
    path = CONTENT / set_name / "sources.yml"
    entries = read_yaml(path) if path.exists() else []
    entries = entries["references"] if isinstance(entries, dict) else entries
    return {entry["id"]: entry for entry in entries}


def markers_of(set_name):
    """The front matter of a set's markers, by what their files are called, in the order of their numbers."""
    prefix = settings_of(set_name)["prefix"].lower()
    markers = [front_matter(path) for path in (CONTENT / set_name / "markers").glob("*.md")]
    markers.sort(key=lambda marker: marker["number"])
    return {f"{prefix}{marker['number']}": marker for marker in markers if not marker.get("draft")}


@pytest.fixture(scope="session")
def settings():
    return read_yaml(CONTENT / "site.yml")


def load_json(path):
    return json.loads(path.read_text(encoding="utf-8"))
