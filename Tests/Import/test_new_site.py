"""A Word file as an office makes it becomes a site that builds, with one command and no work by hand."""

import json
import os
import pathlib
import subprocess

import pytest

from office_documents import PHASES, TITLES, everything

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()


def run(*arguments, **options):
    return subprocess.run([WAYMARK, *arguments], capture_output=True, text=True, timeout=120, **options)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The folder of the site, and the report of the import."""
    folder = tmp_path_factory.mktemp("new")
    original = everything(folder / "Guidance.docx")
    site = folder / "site"
    site.mkdir()
    done = run("import", original, "--set", "stations", "--site", site, "--format", "json", "--report", folder / "report.html")
    assert done.returncode == 0, done.stderr
    build = run("build", "--handouts", "none", "--site", site)
    assert build.returncode == 0, build.stderr
    return site, json.loads(done.stdout), original


def markers_of(site):
    output = site / "output/stations"
    data = json.loads((output / "set.json").read_text(encoding="utf-8"))
    return data, [
        json.loads((output / entry["data"]).read_text(encoding="utf-8"))
        for phase in data["phases"] for entry in phase["markers"]
    ]


def test_has_each_marker_in_its_phase(made):
    data, markers = markers_of(made[0])
    assert [marker["title"].lower() for marker in markers] == [title.lower() for title in TITLES]
    assert [phase["title"] for phase in data["phases"]] == list(PHASES.values())


def test_has_questions_a_table_and_notes(made):
    _, markers = markers_of(made[0])
    sections = [section for marker in markers for section in marker["sections"]]
    asked = [question["text"] for section in sections for question in section.get("questions", [])]
    assert len(asked) >= 2 * len(markers)
    assert any(section.get("tables") for section in sections) and any(section.get("notes") for section in sections)


def test_loses_no_word(made):
    site, report, _ = made
    words = report["words"]
    assert words["placed"] + words["left"] + sum(words["dropped"].values()) == words["total"]
    assert words["placed"] > 0.9 * words["total"]
    kept = (site / "content/stations/markers/IMPORTED.md").read_text(encoding="utf-8")
    for original in report["originals"]:
        for passage in original["passages"]:
            for word, fate in zip(passage["words"], passage["fates"]):
                assert fate != "left" or word in kept


def test_checks_with_nothing_but_what_is_true_of_the_original(made):
    done = run("check", "--site", made[0], "--format", "json")
    findings = json.loads(done.stdout)["findings"]
    assert not [finding for finding in findings if finding["severity"] == "error"]
    # The pages that every new site begins with wait for their words.
    own = [finding for finding in findings if "/pages/" not in finding["file"] or "/stations/" in finding["file"]]
    assert {finding["code"] for finding in own} <= {"table-without-caption", "long-sentence", "closed-question", "placeholder"}


def test_a_second_import_changes_nothing(made):
    site, _, original = made
    before = {path: path.read_bytes() for path in (site / "content").rglob("*") if path.is_file()}
    assert run("import", original, "--set", "stations", "--site", site).returncode == 2
    done = run("import", original, "--set", "stations", "--site", site, "--update", "--accept", "all")
    assert done.returncode == 0, done.stderr
    assert {path: path.read_bytes() for path in (site / "content").rglob("*") if path.is_file()} == before


def test_text_from_the_clipboard_becomes_a_marker(made):
    site, _, _ = made
    text = "Standard 40: Lamps\n\nEach lamp burns all night.\n"
    done = run("import", "-", "--set", "stations", "--site", site, "--into", "marker", "--dry-run", "--format", "json", input=text)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["words"]["total"] == 8
