"""A site of which a set, markers, questions and pages are no longer current: their pages stay and say so, lists and
searches leave them out, data and documents tell of it.

WAYMARK_EXECUTABLE names the program.
"""

import csv
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import lxml.html
import pdfplumber
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
sys.path.insert(0, str(ROOT / "Tests/BuiltSite"))
import check_site  # noqa: E402

# What each page says of itself or its set, and where it leads. All others say nothing.
NOTICES = {
    "signs.html": ("Superseded", ["waymarks.html"]),
    "trails/rules.html": ("Withdrawn", ["waymarks.html"]),
    "trails/ts2.html": ("Withdrawn", ["trails/ts3.html#q2"]),
    "trails/ts4.html": ("Superseded", ["trails/ts1.html"]),
    "paths/index.html": ("Superseded", ["trails/index.html"]),
    "paths/ps1.html": ("Superseded", ["trails/ts1.html"]),
    "paths/ps2.html": ("Superseded", ["trails/index.html"]),
    "paths/overview.html": ("Superseded", ["trails/overview.html"]),
    "paths/full.html": ("Superseded", ["trails/full.html"]),
    "paths/questions.html": ("Superseded", ["trails/questions.html"]),
    "paths/collate.html": ("Superseded", ["trails/index.html"]),
    "paths/coverage.html": ("Superseded", ["trails/index.html"]),
}
# What lists and searches leave out; TS4 says that it stays there.
LEFT_OUT = {name for name in NOTICES if name != "trails/ts4.html"}


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("ways")
    shutil.copytree(ROOT / "Tests/Succession/content", folder / "content")
    shutil.copytree(ROOT / "themes", folder / "themes")
    return folder


@pytest.fixture(scope="module")
def output(site):
    outcome = subprocess.run(
        [WAYMARK, "build", "--strict", "--require", "handouts", "--site", site], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stderr
    return site / "output"


@pytest.fixture(scope="module")
def pages(output):
    return {path.relative_to(output).as_posix(): lxml.html.parse(str(path)).getroot()
            for path in sorted(output.rglob("*.html"))}


def target(name, address):
    """Where a link of a page leads, from the output folder on."""
    path, _, anchor = address.partition("#")
    found = os.path.normpath(os.path.join(os.path.dirname(name), path)) if path else name
    return f"{found}#{anchor}" if anchor else found


def test_the_site_is_whole(output):
    assert check_site.check(output.resolve())[2] == []


def test_pages_say_of_themselves_what_they_are_and_lead_to_the_same_thing_now(pages):
    found = {}
    for name, page in pages.items():
        notices = page.xpath("//aside[contains(concat(' ', @class, ' '), ' retired ')]")
        assert len(notices) <= 1
        for notice in notices:
            label = notice.xpath(".//strong")[0].text_content().split("·")[0].strip()
            found[name] = (label, [target(name, address) for address in notice.xpath(".//a/@href")])
            assert notice.get("aria-label") == label
    assert found == NOTICES
    words = " ".join(pages["trails/ts2.html"].xpath("//aside")[0].text_content().split())
    assert words == ("Withdrawn · 15 January 2020 More Lanterns disturbed the owls. See instead: "
                     "TS3 Q2 Bridges that bear")


def test_lists_leave_out_what_is_no_longer_current(pages):
    for name in ["trails/index.html", "trails/overview.html", "trails/full.html", "trails/questions.html",
                 "trails/coverage.html", "trails/map.html", "trails/ts1.html", "trails/ts3.html", "search.html"]:
        # What stands beside a marker in another set is no list.
        found = pages[name].xpath("//a[not(ancestor::section[@id='page-counterparts'])]/@href")
        links = {target(name, address).split("#")[0] for address in found}
        assert not links & LEFT_OUT, name
        assert "trails/ts4.html" in links or name not in ("trails/index.html", "trails/overview.html")
    home = pages["index.html"]
    assert {target("index.html", link) for link in home.xpath("//ul[@class='sets']//a/@href")} & LEFT_OUT == set()
    assert home.xpath("//h2[text()='No longer current']/following-sibling::ul[1]//a/@href") == ["paths/index.html"]
    assert "2 markers" not in home.text_content() and "3 markers" in home.text_content()
    # From one marker to the next, the way leads past what is not there for lists.
    [following] = pages["trails/ts1.html"].xpath("//nav[@class='sequence']/a[@rel='next']/@href")
    assert following == "ts3.html"


def test_a_question_that_is_not_current_keeps_its_place_and_its_number(pages):
    questions = pages["trails/ts1.html"].xpath("//ol[@class='questions']/li")
    notes = [" ".join(" ".join(note.text_content().split()) for note in item.xpath(".//p[contains(@class, 'note')]"))
             for item in questions]
    assert notes == ["", "Superseded In its place now: TS3 Q1 Bridges that bear", "",
                     "Withdrawn · 2 August 2019 Latches are no longer made of rope.", ""]
    asked = pages["trails/questions.html"].xpath("//ol[@class='questions']")[0]
    number, shown = int(asked.get("start")) - 1, []
    for item in asked.xpath("li"):
        number = int(item.get("value", number + 1))
        shown.append((number, item.xpath(".//a[contains(@class, 'question-label')]")[0].text_content()))
    assert shown == [(1, "TS1 Q1"), (3, "TS1 Q3"), (5, "TS1 Q5")]


def test_search_finds_nothing_withdrawn(output):
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in (output / "assets/search").rglob("*.js"))
    for name in LEFT_OUT:
        assert f'"{name}"' not in scripts, name
    for name in ["trails/ts1.html", "trails/ts3.html", "trails/ts4.html", "waymarks.html"]:
        assert name in scripts
    assert "wheelchair" in scripts
    for word in ["lantern", "rope of the latch", "ramp on the other", "mixed by hand", "Keep to the left"]:
        assert word not in scripts, word


def test_the_site_map_leaves_them_out(output):
    text = (output / "sitemap.xml").read_text(encoding="utf-8")
    addresses = set(re.findall(r"<loc>https://ways\.example/([^<]*)</loc>", text))
    assert addresses and not addresses & LEFT_OUT
    assert "trails/ts4.html" in addresses and "trails/ts1.html" in addresses


def test_data_keeps_them_with_what_became_of_them(output):
    def read(name):
        return json.loads((output / name).read_text(encoding="utf-8"))

    trails = read("trails/set.json")
    markers = {marker["label"]: marker for phase in trails["phases"] for marker in phase["markers"]}
    assert list(markers) == ["TS1", "TS2", "TS3", "TS4"], "numbers keep their gaps"
    lanterns = markers["TS2"]["retirement"]
    assert lanterns["kind"] == "withdrawn" and lanterns["date"] == "2020-01-15" and not lanterns["listed"]
    assert [place["identifier"] for place in lanterns["instead"]] == ["trails/ts3#q2"]
    assert markers["TS4"]["retirement"]["listed"] and "retirement" not in markers["TS1"]
    assert read("paths/set.json")["retirement"]["instead"][0]["identifier"] == "trails"
    assert read("paths/ps1.json")["retirement"]["instead"][0]["identifier"] == "trails/ts1"
    [section] = [part for part in read("trails/ts1.json")["sections"] if part["id"] == "questions"]
    assert [question.get("retirement", {}).get("kind") for question in section["questions"]] == [
        None, "superseded", None, "withdrawn", None]
    text = (output / "trails/questions.csv").read_bytes().decode("utf-8-sig")
    rows = {row["label"]: row["retirement"] for row in csv.DictReader(io.StringIO(text, newline=""))}
    assert rows["TS1 Q1"] == "" and rows["TS1 Q2"] == "Superseded. In its place now: TS3 Q1 Bridges that bear."
    assert rows["TS2 Q1"].startswith("Withdrawn, 15 January 2020. Lanterns disturbed the owls.")
    markdown = (output / "trails/ts2.md").read_text(encoding="utf-8")
    assert "Withdrawn, 15 January 2020. Lanterns disturbed the owls. See instead: TS3 Q2" in markdown


def test_documents_say_it_on_each_page(output):
    for name, word in [("trails/downloads/ts2.pdf", "Withdrawn"), ("trails/downloads/ts2-worksheet.pdf", "Withdrawn"),
                       ("paths/downloads/full.pdf", "Superseded"), ("paths/downloads/worksheet.pdf", "Superseded")]:
        with pdfplumber.open(output / name) as document:
            assert document.pages
            for page in document.pages:
                assert word in page.extract_text(), (name, page.page_number)
    with pdfplumber.open(output / "trails/downloads/worksheet.pdf") as document:
        text = "\n".join(page.extract_text() for page in document.pages)
    assert "TS1 Q5" in text.replace("\n", " ") or "within reach" in text
    for word in ["Lantern", "rope", "other side"]:
        assert word not in text, word
    with pdfplumber.open(output / "trails/downloads/ts1.pdf") as document:
        text = " ".join(" ".join(page.extract_text().split()) for page in document.pages)
    assert "Withdrawn, 2 August 2019. Latches are no longer made of rope." in text


def test_what_is_current_leads_to_nothing_that_is_not(site, tmp_path):
    other = tmp_path / "site"
    shutil.copytree(site / "content", other / "content")
    shutil.copytree(site / "themes", other / "themes")
    marker = other / "content/trails/markers/3-bridges.md"
    marker.write_text(marker.read_text().replace("all who cross it.", "all who cross it, lit as TS2 says."))
    outcome = subprocess.run([WAYMARK, "check", "--site", other, "--format", "json"], capture_output=True, text=True)
    [finding] = json.loads(outcome.stdout)["findings"]
    assert finding["code"] == "outdated-reference" and "TRL TS2, which is withdrawn" in finding["summary"]
    # What stands in the place of something is current itself.
    marker.write_text((site / "content/trails/markers/3-bridges.md").read_text())
    page = other / "content/pages/signs.md"
    page.write_text(page.read_text().replace("waymarks.md", "../trails/pages/rules.md"))
    outcome = subprocess.run([WAYMARK, "check", "--site", other], capture_output=True, text=True)
    assert "stands in the place of this, and is withdrawn itself" in outcome.stdout
