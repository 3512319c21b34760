"""What pages, data and documents say of what is not held whole, held to the front matter of the markers."""

import csv
import html
import re
import subprocess
import zipfile

import pytest
from conftest import OUTPUT, SETS, load_json, markers_of, settings_of

MARKERS = [(set_name, name) for set_name in SETS for name in sorted(markers_of(set_name))]


def named(value):
    """The sections that a key of front matter names."""
    entries = [value] if isinstance(value, str) else value or []
    return {entry for entry in entries if isinstance(entry, str)}


def cut_questions(marker):
    """The places of the questions that go on in the original."""
    entries = marker.get("held-in-part") or []
    named = [entry for entry in ([entries] if isinstance(entries, str) else entries) if isinstance(entry, dict)]
    return {place for entry in named for places in entry.values() for place in places}


def sections_with_cut_questions(marker):
    entries = marker.get("held-in-part") or []
    return {name for entry in entries if isinstance(entry, dict) for name in entry}


def expected_states(set_name, name):
    """The state of each section of a marker, by the front matter and by what its data holds."""
    marker, settings = markers_of(set_name)[name], settings_of(set_name)
    here = {section["id"] for section in load_json(OUTPUT / set_name / f"{name}.json")["sections"]}
    states = {}
    for section in (definition["id"] for definition in settings["sections"]):
        if section in here:
            in_part = named(marker.get("held-in-part")) | sections_with_cut_questions(marker)
            kinds = [(named(marker.get("drafted")), "drafted"), (in_part, "in-part")]
            states[section] = next((state for names, state in kinds if section in names), "held")
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


def absences(set_name, states):
    """Where sections are not there: the section before which a notice stands, with the headings of each state."""
    leads = {definition["id"] for definition in settings_of(set_name)["sections"] if definition.get("lead")}
    runs, run = [], []
    for section, state in [*states.items(), (None, "held")]:
        if state in ("not-held", "not-known"):
            run.append((section, state))
        elif state != "none" and section not in leads:
            if run:
                runs.append((section, {one: headings_of(set_name, dict(run), one) for _, one in run}))
            run = []
    return runs


SENTENCES = {
    "not-held": "In the original, and not held here:", "not-known": "Not known whether the original has:",
    "in-part": "Part of this section only; the original may say more.",
    "question-in-part": "The original question continues; the rest is not held.",
}


def expected_sentences(set_name, name):
    """How often each sentence stands in a text that has all of a marker."""
    marker, states = markers_of(set_name)[name], expected_states(set_name, name)
    runs = absences(set_name, states)
    return {
        "not-held": sum("not-held" in run for _, run in runs),
        "not-known": sum("not-known" in run for _, run in runs),
        "in-part": len(named(marker.get("held-in-part"))),
        "question-in-part": len(cut_questions(marker)),
    }


def counted(text):
    text = re.sub(r"\s+", " ", text)
    return {state: text.count(sentence) for state, sentence in SENTENCES.items()}


@pytest.mark.parametrize("set_name, name", MARKERS)
def test_the_coverage_says_of_each_section_what_is_known(set_name, name):
    page = (OUTPUT / set_name / "coverage.html").read_text(encoding="utf-8")
    row = next(row for row in page.split("<tr")[1:] if f'href="{name}.html"' in row).split('<td class="sum"')[0]
    states = re.findall(r'<a href="#page-state-([a-z-]+)"><span class="state ([a-z-]+)">', row)
    assert [state for _, state in states] == list(expected_states(set_name, name).values())
    assert all(anchor == state and f'<div id="page-state-{anchor}">' in page for anchor, state in states)


@pytest.mark.parametrize("set_name, name", MARKERS)
def test_a_marker_says_no_more_of_the_original_than_is_known(set_name, name):
    states = expected_states(set_name, name)
    page = (OUTPUT / set_name / f"{name}.html").read_text(encoding="utf-8")
    told = []
    for note in re.finditer(r'<div class="note missing">(.*?)</div>', page, re.DOTALL):
        after = re.match(r'.*?<section class="section[^>]*? id="([^"]+)"', page[note.end():], re.DOTALL)
        parts = re.split(r'<a href="coverage.html#page-state-(not-held|not-known)">', note[1])
        told.append((after and after[1], {
            state: [html.unescape(heading) for heading in re.findall(r"<li><q>(.*?)</q></li>", part)]
            for state, part in zip(parts[1::2], parts[2::2])
        }))
    assert told == absences(set_name, states)
    markdown = (OUTPUT / set_name / f"{name}.md").read_text(encoding="utf-8")
    ends = [line.rpartition("* ")[2] for line in markdown.splitlines() if re.fullmatch(r"\*[^*]+:\* .+", line)]
    missing = [heading for _, run in told for state in sorted(run) for heading in run[state]]
    assert [heading.replace("\\", "") for heading in ends] == missing
    data = load_json(OUTPUT / set_name / f"{name}.json")
    marker = markers_of(set_name)[name]
    assert set(data["notHeld"]) == named(marker.get("not-held"))
    assert data["notKnown"] == [section for section, state in states.items() if state == "not-known"]
    assert set(data["notInOriginal"]) == named(marker.get("not-in-original"))


@pytest.mark.parametrize("set_name, name", MARKERS)
def test_a_question_that_goes_on_says_so_wherever_it_stands(set_name, name):
    cut = cut_questions(markers_of(set_name)[name])
    data = load_json(OUTPUT / set_name / f"{name}.json")
    questions = [question for section in data["sections"] for question in section.get("questions", [])]
    assert {question["number"] for question in questions if question["heldInPart"]} == cut
    labels = {question["label"] for question in questions if question["number"] in cut}
    entries = [entry for phase in load_json(OUTPUT / set_name / "set.json")["phases"] for entry in phase["markers"]]
    assert next(set(entry["heldInPartQuestions"]) for entry in entries if entry["label"] == data["label"]) == cut
    with (OUTPUT / set_name / "questions.csv").open(encoding="utf-8-sig", newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["marker"] == str(data["number"])]
    assert {row["label"] for row in rows if row["held-in-part"] == "true"} == labels
    for address in (f"{name}.html", "questions.html"):
        page = (OUTPUT / set_name / address).read_text(encoding="utf-8")
        marked = {
            label for label, entry in re.findall(
                r'<li[^>]* data-hash.*?class="question-label[^>]*>(?:<span[^>]*></span>)*([^<]+?)\s*<(.*?)</li>', page, re.DOTALL)
            if SENTENCES["question-in-part"] in entry and label.startswith(f"{data['label']} ")
        }
        assert marked == labels
    for question in questions:
        assert "not held" not in question["text"] and "continues" not in question["text"]


@pytest.mark.parametrize("set_name, name", MARKERS)
def test_a_text_of_a_marker_tells_each_state_once(set_name, name):
    expected = expected_sentences(set_name, name)
    page = (OUTPUT / set_name / f"{name}.html").read_text(encoding="utf-8")
    assert counted(re.sub(r"<[^>]*>", " ", page.split("<main", 1)[1])) == expected
    handout = OUTPUT / set_name / "downloads" / f"{name}.pdf"
    if handout.exists():
        text = subprocess.run(["pdftotext", handout, "-"], capture_output=True, text=True, check=True).stdout
        assert counted(text) == expected


@pytest.mark.parametrize("set_name", SETS)
def test_a_text_of_a_set_tells_each_state_where_its_markers_do(set_name):
    each = [expected_sentences(set_name, name) for name in markers_of(set_name)]
    expected = {state: sum(counts[state] for counts in each) for state in SENTENCES}
    page = (OUTPUT / set_name / "full.html").read_text(encoding="utf-8")
    assert counted(re.sub(r"<[^>]*>", " ", page.split("<main", 1)[1])) == expected
    for ending, part in (("docx", "word/document.xml"), ("odt", "content.xml")):
        document = OUTPUT / set_name / "downloads" / f"full.{ending}"
        if document.exists():
            text = zipfile.ZipFile(document).read(part).decode("utf-8")
            assert counted(html.unescape(re.sub(r"<[^>]*>", "", text))) == expected
    document = OUTPUT / set_name / "downloads" / "full.pdf"
    if document.exists():
        text = subprocess.run(["pdftotext", document, "-"], capture_output=True, text=True, check=True).stdout
        assert counted(text) == expected
