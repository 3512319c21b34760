"""Lists of questions say of which markers they have none, and why; held to the front matter of the markers."""

import html
import re

import pytest
from conftest import OUTPUT, SETS, load_json, markers_of, settings_of
from test_provenance import read_open_document, read_pdf, read_word, read_workbook, squeezed

READERS = {"pdf": read_pdf, "docx": read_word, "odt": read_open_document, "xlsx": read_workbook, "ods": read_open_document}
LISTS = [
    (set_name, path.name) for set_name in SETS for path in sorted((OUTPUT / set_name / "downloads").glob("worksheet*"))
    if "large" not in path.name and "black" not in path.name and path.suffix != ".png"
]


def question_sections(set_name):
    return {section["id"] for section in settings_of(set_name)["sections"] if section.get("kind") == "questions"}


def entries(marker, key):
    value = marker.get(key) or []
    return [entry for entry in ([value] if isinstance(value, str) else value) if isinstance(entry, str)]


def expected(set_name, is_original):
    """The labels of the markers that have no questions, by what the original is known to have there."""
    missing = {}
    for name, marker in markers_of(set_name).items():
        data = load_json(OUTPUT / set_name / f"{name}.json")
        questions = [question for section in data["sections"] for question in section.get("questions", [])]
        shown = [question for question in questions if not (is_original and question["drafted"])]
        if shown:
            continue
        sections = question_sections(set_name)
        if sections & set(entries(marker, "not-held")):
            state = "not-held"
        elif "restates" not in settings_of(set_name) or sections <= set(entries(marker, "not-in-original")):
            state = "none"
        else:
            state = "not-known"
        missing.setdefault((bool(questions), state), []).append(data["label"])
    return missing


def sentences(set_name, is_original):
    """What is said of them: first of those whose questions were added, then by what is known of the original."""
    states = ["none", "not-held", "not-known"]
    found = []
    missing = expected(set_name, is_original).items()
    for (has_added, state), labels in sorted(missing, key=lambda entry: (not entry[0][0], states.index(entry[0][1]))):
        labels = ", ".join(labels)
        if has_added:
            found.append(f"Left out, because every question of theirs was added: {labels}." + {
                "not-held": " The original has questions of its own there, whose text is not held.", "none": "",
                "not-known": " Whether the original has questions of its own there is not known."}[state])
        elif state != "none":
            found.append({"not-held": f"The original has questions of {labels}, whose text is not held.",
                          "not-known": f"Whether the original has questions of {labels} is not known."}[state])
    return found


@pytest.mark.parametrize("set_name, name", LISTS)
def test_a_worksheet_says_of_which_markers_it_has_no_questions(set_name, name):
    text = squeezed(READERS[name.rpartition(".")[2]](OUTPUT / set_name / "downloads" / name))
    for sentence in sentences(set_name, "original" in name):
        assert squeezed(sentence) in text


@pytest.mark.parametrize("set_name, name", LISTS)
def test_a_worksheet_says_which_lists_are_held_in_part(set_name, name):
    text = squeezed(READERS[name.rpartition(".")[2]](OUTPUT / set_name / "downloads" / name))
    without = {label for labels in expected(set_name, "original" in name).values() for label in labels}
    in_part = [
        marker for marker_name, marker in markers_of(set_name).items()
        for section in question_sections(set_name) & set(entries(marker, "held-in-part"))
        if load_json(OUTPUT / set_name / f"{marker_name}.json")["label"] not in without
    ]
    assert text.count(squeezed("The original may have more questions than those that stand here.")) == len(in_part)


@pytest.mark.parametrize("set_name", SETS)
def test_the_page_of_questions_says_the_same(set_name):
    page = html.unescape((OUTPUT / set_name / "questions.html").read_text(encoding="utf-8"))
    left_out = re.search(r'<div class="tool-left-out quiet" data-part="left-out" hidden>(.*?)</div>', page, re.DOTALL)[1]
    assert re.findall(r"<p>(.*?)</p>", left_out) == sentences(set_name, True)
    above = page[page.index('class="subtitle"'):page.index('data-part="left-out"')]
    assert all(sentence in above for sentence in sentences(set_name, False))


def test_some_set_of_the_project_has_such_markers():
    if "scr" in SETS:
        assert sum(expected("scr", True).values(), []) and not expected("scr", False)
    if "sar" in SETS:
        assert {(False, "not-held"), (False, "not-known")} == set(expected("sar", False))
