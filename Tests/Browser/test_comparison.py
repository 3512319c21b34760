"""What 'waymark diff' writes about two versions of this project's own site."""

import json
import os
import pathlib
import shutil
import subprocess

import jsonschema
import pytest
from axe_playwright_python.sync_playwright import Axe
from test_files import html_findings
from test_pages import RULES

PROJECT = pathlib.Path(__file__).parents[2]
SCHEMA = json.loads((PROJECT / "docs/schemas/comparison-1.schema.json").read_text())
WAYMARK = os.environ.get("WAYMARK_EXECUTABLE", str(PROJECT / ".build/debug/waymark"))


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """A repository with two versions: markers reworded, renumbered, added and taken out."""
    site = tmp_path_factory.mktemp("site")
    shutil.copytree(PROJECT / "content", site / "content")

    def git(*words):
        identity = ["-c", "user.name=Author", "-c", "user.email=author@markers.example"]
        subprocess.run(["git", *identity, *words], cwd=site, check=True)

    git("init", "--quiet", "--initial-branch=main")
    git("add", "--all")
    git("commit", "--quiet", "--message", "v1")
    git("tag", "v1")
    markers = sorted((site / "content/scr/markers").glob("*.md"))
    for marker in markers[1:4]:
        text = marker.read_text()
        marker.write_text(text.replace(" review", " inquiry").replace("\n1. ", "\n1. New?\n1. ", 1))
    last = markers[-1].read_text()
    markers[-1].write_text(last.replace("number: 18", "number: 19"))
    (markers[0].parent / "20-new.md").write_text(
        last.replace("number: 18", "number: 20").replace("title: ", "title: More of ")
        .replace("the", "a <b>`<i>`")
    )
    markers[9].unlink()
    git("add", "--all")
    git("commit", "--quiet", "--message", "v2")
    git("tag", "v2")
    return site


def diff(site, *words):
    outcome = subprocess.run(
        [WAYMARK, "diff", *words], cwd=site, capture_output=True, text=True, timeout=60
    )
    assert outcome.returncode == 0, outcome.stderr
    return outcome.stdout


@pytest.mark.parametrize("versions", [("v1", "v2"), ("v2", "v1"), ("v1", "v1"), ("v1",)])
def test_json_fits_its_schema(site, versions):
    report = json.loads(diff(site, *versions, "--format", "json"))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(report, SCHEMA)
    assert bool(report["differences"]) == (versions != ("v1", "v1"))


def test_json_gives_both_texts_back(site):
    def all_texts(differences):
        for difference in differences:
            yield from (text["pieces"] for text in difference["texts"])
            yield from all_texts(difference["parts"])

    def words(pieces, *keys):
        return "".join(text for piece in pieces for key, text in piece.items() if key in keys)

    forwards = list(all_texts(json.loads(diff(site, "v1", "v2", "--format", "json"))["differences"]))
    backwards = list(all_texts(json.loads(diff(site, "v2", "v1", "--format", "json"))["differences"]))
    assert len(forwards) > 20
    new = sorted(words(pieces, "kept", "added") for pieces in forwards)
    old_again = sorted(words(pieces, "kept", "removed") for pieces in backwards)
    assert [text.split() for text in new] == [text.split() for text in old_again]


@pytest.fixture(scope="module")
def report(site):
    file = site / "changes.html"
    diff(site, "v1", "v2", "--format", "html", "--output", str(file))
    return file


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_report_can_be_used_by_everybody(browser, report, width, scheme):
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    page.goto(report.as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    response = Axe().run(page, options=RULES).response
    context.close()
    assert not response["violations"] and not response["incomplete"]


def test_the_report_loads_nothing_and_keeps_its_policy(browser, report):
    page = browser.new_page()
    messages, requests = [], []
    page.on("console", lambda message: messages.append(message.text))
    page.on("request", lambda request: requests.append(request.url))
    page.goto(report.as_uri())
    assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none"
    assert page.locator("ins").count() > 10 and page.locator("del").count() > 10
    page.close()
    assert not messages and requests == [report.as_uri()]


def test_the_report_is_valid_html(report):
    assert html_findings([str(report)]) == ""
