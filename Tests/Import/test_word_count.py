"""Holds the words that an import finds in a file to what other readers count in it, for files as offices make them.

WAYMARK_EXECUTABLE names the program. soffice makes the OpenDocument files of the Word files.
"""

import json
import os
import pathlib
import shutil
import subprocess
from collections import Counter

import pytest

from office_documents import MAKERS
from word_counts import word_counts_of_open_document, word_counts_of_word

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
SOFFICE = shutil.which("soffice") or "/Applications/LibreOffice.app/Contents/MacOS/soffice"
# Words of the file's description, and what stands in for pictures, are no words of its text.
BESIDE = {"properties", "alternative"}
SETTINGS = """\
title: Standards for stations
prefix: ST
phases:
  - id: before
    title: Before the launch
sections:
  - id: statement
    heading: Standard
    required: true
  - id: questions
    heading: Questions
    kind: questions
"""


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """A site with an empty set for stations."""
    folder = tmp_path_factory.mktemp("site")
    content = folder / "content/stations"
    content.mkdir(parents=True)
    (folder / "content/site.yml").write_text("name: Stations\n", encoding="utf-8")
    (content / "set.yml").write_text(SETTINGS, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def files(tmp_path_factory):
    """Each file in both forms."""
    folder = tmp_path_factory.mktemp("files")
    made = [maker(folder / f"{name}.docx") for name, maker in MAKERS.items()]
    profile = f"-env:UserInstallation=file://{tmp_path_factory.mktemp('soffice')}"
    subprocess.run(
        [SOFFICE, profile, "--headless", "--convert-to", "odt", "--outdir", folder, *made],
        check=True, capture_output=True, timeout=300,
    )
    return folder


def imported(site, path, *options):
    sets = sorted(folder.parent.name for folder in (site / "content").glob("*/set.yml"))
    outcome = subprocess.run(
        [WAYMARK, "import", path, "--set", sets[0], "--site", site, "--dry-run", "--format", "json", *options],
        capture_output=True, text=True,
    )
    assert outcome.returncode in (0, 1), outcome.stderr
    report = json.loads(outcome.stdout)
    return report | report["originals"][0]


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_finds_the_words_that_another_reader_counts(site, files, name, form):
    path = files / f"{name}.{form}"
    count = word_counts_of_word if form == "docx" else word_counts_of_open_document
    told = Counter()
    for passage in imported(site, path)["passages"]:
        if passage["kind"] not in BESIDE:
            told.update(passage["words"])
    expected = count(path)
    assert told - expected == Counter(), "words that only the import finds"
    assert expected - told == Counter(), "words that the import does not find"


@pytest.mark.parametrize("name", MAKERS)
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_accounts_for_each_word(site, files, name, form):
    words = imported(site, files / f"{name}.{form}")["words"]
    assert words["placed"] + sum(words["dropped"].values()) + words["left"] == words["total"]
    assert words["placed"] > 0


def test_says_nothing_of_who_changed_what_unless_it_is_asked(site, files):
    told = json.dumps(imported(site, files / "tracked-changes.docx"))
    assert "Is that so?" in told or "that so?" in told
    assert "Pat" not in told
