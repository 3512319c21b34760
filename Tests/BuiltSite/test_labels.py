"""A set that writes its labels in its own way, and assesses criteria: Tests/Baseline."""

import csv
import json
import pathlib
import re
import sys

import pytest
from conftest import OUTPUT

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Browser"))
from browser import open_browser  # noqa: E402

pytestmark = pytest.mark.skipif(
    not (OUTPUT / "tools" / "ln-01.html").exists(), reason="this site has no such set"
)


def read(name):
    return json.loads((OUTPUT / name).read_text(encoding="utf-8"))


def words(name):
    """What a page shows, without its tags and the words of its scripts."""
    page = (OUTPUT / name).read_text(encoding="utf-8")
    page = re.sub(r"<(script|style|template)\b.*?</\1>", " ", page, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", page))


def test_numbers_begin_anew_in_each_phase():
    markers = [marker for phase in read("tools/set.json")["phases"] for marker in phase["markers"]]
    assert [(marker["label"], marker["number"]) for marker in markers] == [
        ("LN-01", 1), ("LN-02", 2), ("LN-03", 3), ("WS.SF-01", 1), ("WS.SF-02", 2), ("PE-01", 1),
        ("PE-02", 2),
    ]
    assert [marker["page"] for marker in markers][3] == "ws-sf-01.html"
    for marker in markers:
        assert (OUTPUT / "tools" / marker["page"]).exists()


def test_criteria_have_labels_in_data_and_in_the_table():
    section = next(part for part in read("tools/ws-sf-01.json")["sections"] if part["kind"] == "criteria")
    labels = [question["label"] for question in section["questions"]]
    assert labels == ["WS.SF-01.01", "WS.SF-01.02", "WS.SF-01.03"]
    assert [question["page"] for question in section["questions"]][1] == "ws-sf-01.html#c2"
    table = (OUTPUT / "tools" / "questions.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(table.splitlines()))
    assert [row["label"] for row in rows if row["marker"] == "1"][3:6] == labels
    assert all("?" not in row["text"] for row in rows)


def test_pages_say_what_the_set_calls_its_criteria():
    for name in ["ln-02.html", "questions.html", "index.html", "coverage.html", "collate.html"]:
        shown = words(f"tools/{name}").replace("questions.html", "")
        assert "requirement" in shown.lower(), name
        assert not re.search(r"\b(questions?|criteri(on|a))\b", shown, re.IGNORECASE), name
    # A set of both kinds has a word for both.
    assert "7 items" in words("handing-over/index.html")


def test_labels_in_texts_lead_to_pages_and_criteria():
    def links(name):
        return set(re.findall(r'href="([^"]*)"', (OUTPUT / name).read_text(encoding="utf-8")))

    assert {"ln-03.html#c1", "ln-03.html#c2", "pe-01.html"} <= links("tools/ln-01.html")
    assert {"ln-01.html", "ln-02.html", "ln-03.html"} <= links("tools/pe-01.html")
    assert "../tools/ln-01.html#c2" in links("handing-over/2-2.html")
    assert {"1-1.html", "1-1.html#c2", "1-1.html#q1"} <= links("handing-over/2-1.html")
    assert "tools/ln-01.html#c2" in links("accessibility.html")


def test_the_search_and_the_tool_know_the_labels():
    with open_browser() as browser:
        page = browser.new_page()
        for asked, found in [("LN-01", "TL LN-01"), ("ws.sf-1", "TL WS.SF-01"), ("HO 2.1", "HO 2.1")]:
            page.goto((OUTPUT / "search.html").as_uri() + f"?q={asked}")
            first = page.locator(".search-group .label").first
            first.wait_for()
            assert first.inner_text() == found
        page.goto((OUTPUT / "search.html").as_uri() + "?q=PE-02.01")
        page.locator(".search-group a[href$='pe-02.html#c1']").first.wait_for()
        page.goto((OUTPUT / "tools/questions.html").as_uri() + "#?all=yes")
        page.get_by_role("radio", name="Met in part").first.wait_for()
        assert page.get_by_role("radio", name="Met in part").count() == 16
