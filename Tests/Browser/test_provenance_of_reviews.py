"""Every file that the question tool makes says where its questions come from, and which of them were added.

What a build makes is held to the same in Tests/BuiltSite/test_provenance.py.
"""

import csv
import io
import json
import re

import icalendar
import jsonschema
import openpyxl
import pypandoc
import pytest
from conftest import OUTPUT
from question_tool import response, review
from test_question_tool import SCHEMA, context, folded_out, open_review, opened, take  # noqa: F401

SETS = json.loads((OUTPUT / "scr/set.json").read_text(encoding="utf-8"))
ADDED, RESTATED = "Added in this edition", "Restated from the original"
#: Each button that gives a file, with what reads its words and, for each question, what is said of its origin.
FILES = {
    "Word document (.docx)": lambda content: re.sub(
        r"<[^>]+>", " ", pypandoc.convert_text(content, "html", format="docx", extra_args=["--wrap=none"])),
    "Excel workbook (.xlsx)": lambda content: "\n".join(
        str(cell) for sheet in openpyxl.load_workbook(io.BytesIO(content)) for row in sheet.iter_rows(values_only=True) for cell in row),
    "Everything as a table (CSV)": lambda content: "\n".join(" ".join(row) for row in rows(content)),
    "Actions as a table (CSV)": lambda content: "\n".join(" ".join(row) for row in rows(content)),
    "Actions for a calendar (.ics)": lambda content: "\n".join(
        str(part.get("DESCRIPTION", "")) for part in icalendar.Calendar.from_ical(content).walk()),
    "File to open again (.json)": lambda content: "\n".join(json.loads(content)["provenance"]),
}


def rows(content):
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True))


@pytest.fixture
def filled(context, server):  # noqa: F811
    """A page with an answer to a question of the original and one to a question that was added."""
    page = opened(context, f"{server}scr/questions.html")
    open_review(page, review(
        response("QM2 Q1", "abc", action="Ask", due="2026-12-01"), response("QM10 A1", "abc", action="Look", due="2026-12-02")))
    return page


def test_each_button_is_listed_here(filled):
    part = folded_out(filled, "Export")
    assert sorted(part.get_by_role("button").all_inner_texts()) == sorted([*FILES, "Print view"])


def assert_says_where_from(text):
    text = re.sub(r"\s+", " ", text)
    assert text.count("This is not the official text") >= 1
    for words in (SETS["restates"], SETS["status"]["label"], SETS["edition"], "29 November 2026", "scr/questions.html"):
        assert words in text, words
    # What the marks at questions mean is said where they stand, and none stand here.
    for words in SETS["provenance"]:
        assert words in text or words.startswith("The mark at a question")


@pytest.mark.parametrize("name", FILES)
def test_each_file_says_where_its_questions_come_from(filled, name):
    assert_says_where_from(FILES[name](take(filled, name)[1]))


def test_the_print_view_says_it_as_well(filled):
    folded_out(filled, "Export").get_by_role("button", name="Print view").click()
    report = filled.get_by_role("article")
    assert_says_where_from(report.inner_text())
    entries = report.locator("section")
    assert RESTATED in entries.filter(has_text="QM2 Q1").inner_text()
    assert ADDED in entries.filter(has_text="QM10 A1").inner_text()
    assert [RESTATED in row or ADDED in row for row in report.locator(".report-actions tbody tr").all_inner_texts()] == [True, True]
    assert_printed_once(filled)


def assert_printed_once(page):
    """On paper a page says once what the text is, with its edition, its day and its address."""
    page.emulate_media(media="print")
    printed = re.sub(r"\s+", " ", page.locator("body").inner_text())
    assert len(re.findall("not the official text", printed, re.IGNORECASE)) == 1
    assert "Restated 2026 from" in printed and "29 November 2026" in printed
    address = page.locator("link[rel=canonical]")
    assert address.count() == 0 or address.get_attribute("href") in printed


@pytest.mark.parametrize("name", ["qm10.html", "questions.html", "index.html"])
def test_a_printed_page_says_once_what_it_is(context, server, name):  # noqa: F811
    page = context.new_page()
    page.goto(f"{server}scr/{name}")
    assert_printed_once(page)


def test_each_file_tells_an_added_question_from_a_restated_one(filled):
    for name in ("Everything as a table (CSV)", "Actions as a table (CSV)"):
        table = [dict(zip(rows(take(filled, name)[1])[0], row)) for row in rows(take(filled, name)[1])[1:]]
        assert [(row["Question"], row["Origin"]) for row in table] == [("QM2 Q1", RESTATED), ("QM10 A1", ADDED)]
        assert [bool(row["About these questions"]) for row in table] == [True, False]
    events = icalendar.Calendar.from_ical(take(filled, "Actions for a calendar (.ics)")[1]).walk("VEVENT")
    assert [str(event["DESCRIPTION"]).split("\n")[0] for event in events] == [RESTATED, ADDED]
    words = FILES["Word document (.docx)"](take(filled, "Word document (.docx)")[1])
    for label, origin in (("QM2 Q1", RESTATED), ("QM10 A1", ADDED)):
        assert len(re.findall(rf"{label}\s+{origin}", words)) == 2, words
    book = openpyxl.load_workbook(io.BytesIO(take(filled, "Excel workbook (.xlsx)")[1]))
    remarks = {row[0]: row[-1] for sheet in book.worksheets[1:4] for row in sheet.iter_rows(values_only=True)}
    assert ADDED in remarks["QM10 A1"] and ADDED not in remarks["QM2 Q1"]
    data = json.loads(take(filled, "File to open again (.json)")[1])
    assert [(one["question"], one["added"]) for one in data["responses"]] == [("QM2 Q1", False), ("QM10 A1", True)]
    jsonschema.validate(data, SCHEMA)


def test_tables_without_an_answer_say_it_as_well(context, server):  # noqa: F811
    page = opened(context, f"{server}scr/questions.html")
    for name in ("Everything as a table (CSV)", "Actions as a table (CSV)"):
        assert_says_where_from(FILES[name](take(page, name)[1]))
