"""Tags on pages, in lists, in the question tool and in the search, of a small site built for it."""

import os
import pathlib
import re
import shutil
import subprocess

import pytest
from playwright.sync_api import expect

ROOT = pathlib.Path(__file__).parents[2]
SET = """title: Markers for three levels
prefix: QM
phases:
  - {id: first, title: First}
  - {id: second, title: Second}
sections:
  - {id: statement, heading: Statement, required: true, lead: true}
  - {id: questions, heading: Questions, kind: questions}
tags:
  - id: level
    values: [1, 2, 3]
    ordered: true
  - id: role
    values: [{id: chair, title: Chair, meaning: Whoever answers for it.}, reviewer]
"""
MARKERS = [
    ("first", "tags: {level: 1, role: [chair, reviewer]}\nitem-tags: {level: {3: [{questions: [2]}]}}"),
    ("second", "tags: {level: 2, role: reviewer}"),
    ("second", "tags: {level: 3}"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The address of the site, opened from disk."""
    root = tmp_path_factory.mktemp("tags")
    folder = root / "content/one/markers"
    folder.mkdir(parents=True)
    (root / "content/site.yml").write_text("name: Levels\nlanguage: en-GB\n", encoding="utf-8")
    (root / "content/one/set.yml").write_text(SET, encoding="utf-8")
    for number, (phase, tags) in enumerate(MARKERS, 1):
        (folder / f"{number:02}.md").write_text(
            f"---\nnumber: {number}\ntitle: Marker {number}\nphase: {phase}\nsummary: S{number}.\n{tags}\n---\n"
            f"## Statement\nThe lantern of {number}.\n\n## Questions\n1. Is lamp {number} lit?\n2. Is it seen from {number}?\n",
            encoding="utf-8")
    shutil.copytree(ROOT / "themes", root / "themes")
    outcome = subprocess.run(
        [os.environ["WAYMARK_EXECUTABLE"], "build", "--site", root, "--typst", "/nonexistent", "--pandoc", "/nonexistent"],
        capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stderr
    return (root / "output").as_uri() + "/one/"


@pytest.fixture
def page(browser):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    page.close()
    assert not complaints


def test_narrows_the_overview(page, site):
    page.goto(site + "overview.html")
    rows = page.locator("tbody tr:visible")
    expect(rows).to_have_count(3)
    page.get_by_label("Level").select_option("2")
    expect(rows).to_have_count(2)
    page.get_by_label("Role").select_option("chair")
    expect(rows).to_have_count(1)
    assert "tag.level=2" in page.url and "tag.role=chair" in page.url
    page.reload()
    expect(rows).to_have_count(1)


def test_narrows_the_questions_and_keeps_that_in_the_address(page, site):
    page.goto(site + "questions.html#?tag.level=1&all=yes")
    shown = page.locator(".questions > li:visible")
    expect(shown).to_have_count(1)
    page.goto(site + "questions.html#?tag.level=2&all=yes")
    expect(shown).to_have_count(3)
    select = page.locator("[data-group=level]")
    assert select.input_value() == "2"
    page.locator("#page-tool-setup").evaluate("fold => { fold.hidden = false; }")
    page.locator("[data-group=role]").select_option("chair")
    expect(shown).to_have_count(1)
    assert re.search(r"#\?.*tag\.level=2.*tag\.role=chair", page.url)


def test_narrows_a_search(page, site):
    page.goto(site + "../search.html?q=lantern&tag.one.level=2")
    groups = page.locator(".search-results > li")
    expect(groups).to_have_count(2)
    page.get_by_label("Role").select_option("reviewer")
    expect(groups).to_have_count(2)
    page.get_by_label("Level").select_option("1")
    expect(groups).to_have_count(1)
    assert "tag.one.level=1" in page.url
