"""What pages and data say of sections that are not held whole, held to the front matter of the markers."""

import re

import pytest
from conftest import OUTPUT, SETS, load_json, markers_of, settings_of

MARKERS = [(set_name, name) for set_name in SETS for name in sorted(markers_of(set_name))]


def named(value):
    """The sections that a key of front matter names."""
    entries = [value] if isinstance(value, str) else value or []
    return {entry for entry in entries if isinstance(entry, str)}


def expected_states(set_name, name):
    """The state of each section of a marker, by the front matter and by what its data holds."""
    marker, settings = markers_of(set_name)[name], settings_of(set_name)
    here = {section["id"] for section in load_json(OUTPUT / set_name / f"{name}.json")["sections"]}
    states = {}
    for section in (definition["id"] for definition in settings["sections"]):
        if section in here:
            kinds = [("drafted", "drafted"), ("held-in-part", "in-part")]
            states[section] = next((state for key, state in kinds if section in named(marker.get(key))), "held")
        elif section in named(marker.get("not-held")):
            states[section] = "not-held"
        elif section in named(marker.get("not-in-original")) or "restates" not in settings:
            states[section] = "none"
        else:
            states[section] = "not-known"
    return states


def headings_of(set_name, states, state):
    sections = {definition["id"]: definition["heading"] for definition in settings_of(set_name)["sections"]}
    return [sections[section] for section, one in states.items() if one == state]


@pytest.mark.parametrize("set_name, name", MARKERS)
def test_the_coverage_says_of_each_section_what_is_known(set_name, name):
    page = (OUTPUT / set_name / "coverage.html").read_text(encoding="utf-8")
    row = next(row for row in page.split("<tr")[1:] if f'href="{name}.html"' in row).split('<td class="sum"')[0]
    assert re.findall(r'<span class="state ([a-z-]+)">', row) == list(expected_states(set_name, name).values())


@pytest.mark.parametrize("set_name, name", MARKERS)
def test_a_marker_says_no_more_of_the_original_than_is_known(set_name, name):
    states = expected_states(set_name, name)
    missing = headings_of(set_name, states, "not-held") + headings_of(set_name, states, "not-known")
    page = (OUTPUT / set_name / f"{name}.html").read_text(encoding="utf-8")
    note = re.search(r'<div class="note missing">(.*?)</div>', page, re.DOTALL)
    told = re.findall(r"<li><q>(.*?)</q></li>", note[1]) if note else []
    assert [heading.replace("&amp;", "&") for heading in told] == missing
    markdown = (OUTPUT / set_name / f"{name}.md").read_text(encoding="utf-8")
    ends = [line.rpartition("* ")[2] for line in markdown.splitlines() if re.fullmatch(r"\*[^*]+:\* .+", line)]
    assert [heading.replace("\\", "") for heading in ends] == missing
    data = load_json(OUTPUT / set_name / f"{name}.json")
    marker = markers_of(set_name)[name]
    assert set(data["notHeld"]) == named(marker.get("not-held"))
    assert data["notKnown"] == [section for section, state in states.items() if state == "not-known"]
    assert set(data["notInOriginal"]) == named(marker.get("not-in-original"))
