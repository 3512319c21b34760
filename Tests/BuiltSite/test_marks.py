"""What is said of questions and cross-references that the edition added or reworded, held to the front matter."""

import csv
import html
import re

import pytest
from conftest import OUTPUT, SETS, load_json, markers_of, settings_of, sources_of

MARKERS = [(set_name, name) for set_name in SETS for name in sorted(markers_of(set_name))]


def data_of(set_name, name):
    return load_json(OUTPUT / set_name / f"{name}.json")


def questions_of(set_name, name):
    return [
        question for section in data_of(set_name, name)["sections"] for question in section.get("questions", [])
    ]


def names(value):
    return {name.lower() for name in ([value] if isinstance(value, str) else value or [])}


def expected_mark(set_name, name, question):
    """The kind and the year of a mark, by the front matter and by set.yml; None for no mark."""
    anchor = question["identifier"].split("#")[1]
    changes = markers_of(set_name)[name].get("changes", [])
    for kind in ("reworded", "added"):
        years = [change["date"].year for change in changes if anchor in names(change.get(kind))]
        if years:
            return kind, max(years)
    settings = settings_of(set_name)
    if "restates" not in settings:
        return None
    if question["drafted"]:
        return "added", settings["restated"].year if "restated" in settings else None
    year = re.search(r"(?<!\d)\d{4}(?!\d)", str(settings.get("edition", "")))
    issued = str(sources_of(set_name)[settings["restates"]].get("issued", ""))[:4]
    return ("original", int(year[0] if year else issued)) if year or issued.isdigit() else None


@pytest.mark.parametrize("set_name, name", MARKERS)
def test_each_question_has_its_mark_in_the_data_and_on_pages(set_name, name):
    page = (OUTPUT / set_name / f"{name}.html").read_text(encoding="utf-8")
    all_questions = (OUTPUT / set_name / "questions.html").read_text(encoding="utf-8")
    markdown = (OUTPUT / set_name / f"{name}.md").read_text(encoding="utf-8").replace("\\", "")
    with open(OUTPUT / set_name / "questions.csv", encoding="utf-8-sig", newline="") as table:
        rows = {row["identifier"]: row for row in csv.DictReader(table)}
    for question in questions_of(set_name, name):
        mark = question.get("mark")
        assert (mark and (mark["kind"], mark.get("year"))) == expected_mark(set_name, name, question)
        anchor, text = question["identifier"].split("#")[1], mark["text"] if mark else ""
        assert mark is None or str(mark.get("year", "")) in text
        assert rows[question["identifier"]]["mark"] == text
        on_page = re.search(rf'<li id="{anchor}".*?</li>', page, re.DOTALL)[0]
        in_list = re.search(rf'<li [^>]*>\s*<div class="question-head"><a class="question-label" href="{name}\.html#{anchor}">.*?</li>', all_questions, re.DOTALL)[0]
        for entry in (on_page, in_list):
            shown = re.search(r'<span class="question-since"[^>]*>(.*?)</span>', entry)
            assert html.unescape(shown[1] if shown else "") == text
        assert not text or f"{text}\n" in markdown


def edges(set_name):
    return {(edge["from"], edge["to"]): edge["added"] for edge in load_json(OUTPUT / set_name / "set.json")["crossReferences"]}


@pytest.mark.parametrize("set_name, name", MARKERS)
def test_references_of_the_edition_are_marked_at_both_ends(set_name, name):
    data, all_edges = data_of(set_name, name), edges(set_name)
    own = f"{set_name}/{name}"
    assert {entry["identifier"]: entry["added"] for entry in data["crossReferences"]} == {
        to: added for (start, to), added in all_edges.items() if start == own
    }
    for entry in data["backlinks"]:
        other = edges(entry["identifier"].split("/")[0])
        assert entry["added"] == other[(entry["identifier"], own)]
    for entry in data["crossReferences"] + data["backlinks"]:
        assert entry["added"] == (entry["addedSections"] == entry["sections"] and entry["sections"] != [])
    page = (OUTPUT / set_name / f"{name}.html").read_text(encoding="utf-8")
    listed = re.search(r'id="page-connections".*?</section>', page, re.DOTALL)
    entries = re.findall(r"<li>.*?</li>", listed[0], re.DOTALL) if listed else []
    ends = data["crossReferences"] + data["backlinks"]
    marked = ['class="added-reference"' in entry for entry in entries[: len(ends)]]
    assert marked == [end["added"] for end in ends]


@pytest.mark.parametrize("set_name", SETS)
def test_the_map_counts_and_marks_references_of_the_edition(set_name):
    path = OUTPUT / set_name / "map.html"
    all_edges = edges(set_name)
    assert path.exists() == bool(all_edges)
    if not path.exists():
        return
    page = path.read_text(encoding="utf-8")
    counts = [int(count) for count in re.findall(r"\d+", re.search(r'class="subtitle">([^<]*)<', page)[1])]
    added = sum(all_edges.values())
    assert counts[: 2 if added else 1] == ([len(all_edges) - added, added] if added else [len(all_edges)])
    drawn = [edge for edge in all_edges if edge[1].split("/")[0] == set_name]
    marked = re.findall(r"<li><a href=[^\n]*</li>", page)
    both_ends = [edge for edge in all_edges.items() for _ in range(2) if edge[0] in drawn]
    if len(drawn) == len(all_edges):
        assert sum('class="added-reference"' in entry for entry in marked) >= sum(added for _, added in both_ends)
    if "<svg class=\"map\"" in page:
        lines = re.findall(r'<path class="map-line map-added" d="([^"]*)"', page)
        assert sum(line.count("h-9") for line in lines) == sum(all_edges[edge] for edge in drawn)


# What each set of this project's own site refers to in the original, and how many references its edition adds.
ORIGINAL_REFERENCES = {
    "scr": ([("scr/qm2", "scr/qm5"), ("scr/qm3", "scr/qm9")], 7),
    "sar": ([("sar/qm13", "sar/qm14"), ("sar/qm2", "sar/qm4"), ("sar/qm5", "sar/qm4"), ("sar/qm9", "sar/qm4"), ("sar/qm9", "sar/qm5")], 10),
}


@pytest.mark.skipif(not set(ORIGINAL_REFERENCES) <= set(SETS), reason="of this project's own site alone")
@pytest.mark.parametrize("set_name", ORIGINAL_REFERENCES)
def test_few_references_are_the_originals(set_name):
    """docs: pages/about.md, "What else is ours"."""
    originals, added = ORIGINAL_REFERENCES[set_name]
    assert sorted(edge for edge, is_added in edges(set_name).items() if not is_added) == originals
    assert len(edges(set_name)) == len(originals) + added
