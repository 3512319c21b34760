"""What is taken away from the question tool, read by programs that know nothing of it: fit for a board, and whole."""

import csv
import datetime
import io
import re
import shutil
import subprocess
import zipfile

import docx
import icalendar
import lxml.etree
import mammoth
import openpyxl
import openxml_audit
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import OUTPUT
from question_tool import ANSWER, assessment, call, response, review
from test_pages import RULES
from test_question_tool import MAC_OFFICE, open_review, opened, take

NAME, BY = "Review of the case of Child B", "Northshire Board"
WORD, EXCEL = "Word document (.docx)", "Excel workbook (.xlsx)"
EVERYTHING, ACTIONS, CALENDAR = "Everything as a table (CSV)", "Actions as a table (CSV)", "Actions for a calendar (.ics)"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG = "The log of 3 March shows who was asked, and what each of them said. " * 9
ANSWERED = ["QM2 Q1", "QM2 Q2", "QM2 Q3", "QM2 Q4", "QM7 Q1", "QM7 Q2", "QM7 Q3", "QM10 Q1", "QM10 A1", "QM10 A2"]


def said(source, **answer):
    return {**ANSWER, **answer, "from": source}


def board_review():
    """Three markers, ten answers, two actions to be done and one that is done, long notes, an assessment, two who differ."""
    return review(
        response("QM2 Q1", judgement="in-place", notes="Minutes of 3 March, item 2.\nمحضر الاجتماع"),
        response("QM2 Q2", judgement="partly", notes=LONG, action="Write down who was consulted.", owner="Board manager",
                 due="2027-01-15", state="under-way"),
        response("QM2 Q3", judgement="not-yet", notes="Not discussed.", others=[said("Health", judgement="partly", notes="By telephone.")]),
        response("QM2 Q4", judgement="in-place", settled=[said("Police", judgement="not-yet", notes="Seen only in May.")]),
        response("QM7 Q1", notes=LONG, earlier=said("Review of 2024", judgement="not-yet", notes="No record was kept.")),
        response("QM7 Q2", judgement="in-place", action="Nothing", due="2026-10-01", state="done"),
        response("QM7 Q3", judgement="not-yet", notes="=1+1 _x0041_", action="Agree how concerns are raised.", owner="Chair", due="2026-12-18"),
        response("QM10 Q1", judgement="partly", notes=LONG * 6), response("QM10 A1", judgement="not-applicable", notes=LONG),
        response("QM10 A2", judgement="in-place", notes=LONG),
        removed=[response("QM99 Q9", notes="gone")], name=NAME, by=BY, stage="draft", carried="Review of 2024",
        fields=[{"id": "evidence", "title": "Evidence"}, {"id": "moderated-judgement", "title": "Moderated judgement"}],
        assessments=[assessment("QM2", ("moderated-judgement", "partly"), ("evidence", "Three meetings."), title="Decision making")])


@pytest.fixture(scope="module")
def taken(browser, server):
    """Each file by its button, and the pages of the print view."""
    context = browser.new_context(accept_downloads=True, reduced_motion="reduce")
    page = opened(context, f"{server}scr/questions.html")
    open_review(page, board_review(), name=NAME)
    files = {name: take(page, name)[1] for name in (WORD, EXCEL, EVERYTHING, ACTIONS, CALENDAR)}
    page.locator("[data-action=show-report]").evaluate("button => button.click()")
    files["print"] = page.pdf(prefer_css_page_size=True)
    page.set_viewport_size({"width": 320, "height": 700})
    files["problems"] = [violation["id"] for violation in Axe().run(page, options=RULES).response["violations"]]
    files["width"] = page.evaluate("document.documentElement.scrollWidth")
    yield files
    context.close()


def converted(folder, content, name, form):
    """What LibreOffice makes of a file; with nobody to ask, it repairs nothing."""
    (folder / name).write_bytes(content)
    office = shutil.which("soffice") or MAC_OFFICE
    subprocess.run([office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form,
                    "--outdir", folder / "made", folder / name], capture_output=True, timeout=300)
    [made] = (folder / "made").iterdir()
    return made


def pages_of(path):
    """The lines of each page of a PDF, without those above and below it."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    return [[line.strip() for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]


def assert_keeps_together(pages):
    """No heading ends a page, a question stands with its judgement, and no page but the last is half empty."""
    headings = re.compile(r"(QM\d+ [QA]\d+|QM(2|7|10) [A-Z].*|The marker as a whole|Actions)$")
    for page in pages:
        lines = [line for line in page if not re.search(r"Page \d+ of \d+$", line)]
        assert not headings.match(lines[-1]), lines[-1]
        for label in ANSWERED:
            if label in lines:
                assert lines[lines.index(label):][:8] and re.search(r"Judgement|Notes", "\n".join(lines[lines.index(label):][:8])), (label, lines)
        # What was said before stands with a short answer.
        for said, label in {"Before it was settled, from Police": "QM2 Q4", "Carried over from “Review of 2024”": "QM7 Q1"}.items():
            assert said not in page or label in page, (said, page)
    numbers = [re.search(r"Page (\d+) of (\d+)$", line) for page in pages for line in page if re.search(r"Page \d+ of \d+$", line)]
    assert [(int(found[1]), int(found[2])) for found in numbers] == [(number, len(pages)) for number in range(1, len(pages) + 1)]


@pytest.mark.parametrize("name, ending", [(WORD, "docx"), (EXCEL, "xlsx")])
def test_office_files_fit_the_standard(taken, tmp_path, name, ending):
    path = tmp_path / f"a.{ending}"
    path.write_bytes(taken[name])
    result = openxml_audit.OpenXmlValidator().validate(str(path))
    assert result.is_valid and not result.errors, [error.description for error in result.errors]


def test_the_document_has_what_a_board_looks_for(taken):
    document = docx.Document(io.BytesIO(taken[WORD]))
    paragraphs = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs]
    assert ("Title", NAME) in paragraphs and document.core_properties.author == BY
    first, second = [[text for style, text in paragraphs if style == f"Heading {level}"] for level in (1, 2)]
    assert first == ["Summary by marker", "QM2 Decision making", "QM7 Governance", "QM10 Assembling information",
                     "Questions that are no longer in the set", "Actions"]
    assert second == ["The marker as a whole", *ANSWERED, "QM99 Q9 (QM1 First)"]
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    facts = dict(tables[0])
    assert facts["Answered by"] == BY and facts["Stage"] == "Draft" and facts["Used for"] == "Planning a review"
    assert facts["Last changed"].startswith("21 November 2026") and facts["Edition"] == "2016" and facts["Standing"] == "As at 2016"
    assert tables[1][0] == ["Marker", "In place", "Partly", "Not yet", "Not applicable", "None chosen", "Questions"]
    assert tables[1][1] == ["QM2 Decision making", "2", "1", "1", "0", "5", "9"]
    assert tables[-1][0] == ["Question", "Action", "Owner", "Due date", "State of the action"]
    assert [row[2:] for row in tables[-1][1:]] == [
        ["Board manager", "15 January 2027", "Under way"], ["", "1 October 2026", "Done"], ["Chair", "18 December 2026", "Not begun"]]
    words = "\n".join(text for _, text in paragraphs)
    assert "Markers with something filled in: 3 of 18." in words and "not settled yet: QM2 Q3." in words
    assert "%" not in words and "score" not in words.lower()
    section = document.sections[0]
    assert NAME in section.footer.paragraphs[0].text and "Not the official text" in section.footer.paragraphs[0].text
    assert section.header.paragraphs[0].text == "Markers · Draft" and section.different_first_page_header_footer


def test_two_other_readers_find_all_of_it(taken):
    page = mammoth.convert_to_html(io.BytesIO(taken[WORD])).value
    with zipfile.ZipFile(io.BytesIO(taken[WORD])) as archive:
        tree = lxml.etree.fromstring(archive.read("word/document.xml"))
    plain = " ".join(tree.itertext())
    for words in ("A different answer, from Health", "By telephone.", "Before it was settled, from Police", "Seen only in May.",
                  "Carried over from “Review of 2024”", "No record was kept.", "Added in this edition", "Three meetings.", "محضر الاجتماع"):
        assert words in plain and words in page
    for style in ("Heading1", "Heading2", "Quote"):
        with zipfile.ZipFile(io.BytesIO(taken[WORD])) as archive:
            styles = lxml.etree.fromstring(archive.read("word/styles.xml"))
        [found] = styles.xpath(f"//*[@*[local-name()='styleId']='{style}']")
        assert found.find(f"{W}pPr/{W}keepNext") is not None
    assert len(tree.findall(f".//{W}tblHeader")) == 2 and len(tree.findall(f".//{W}cantSplit")) > 20
    # What was typed from right to left runs so, and nothing else does.
    assert [paragraph.findtext(f".//{W}t") for paragraph in tree.iter(f"{W}p") if paragraph.find(f"{W}pPr/{W}bidi") is not None] == ["محضر الاجتماع"]


def test_pages_of_the_document_and_of_the_print_view_are_whole(taken, tmp_path):
    assert_keeps_together(pages_of(converted(tmp_path, taken[WORD], "a.docx", "pdf")))
    (tmp_path / "print.pdf").write_bytes(taken["print"])
    assert_keeps_together(pages_of(tmp_path / "print.pdf"))


def test_the_print_view_is_for_everyone_also_on_a_phone(taken):
    assert taken["problems"] == [] and taken["width"] == 320


def test_the_workbook_is_that_of_the_worksheet_filled_in(taken):
    book = openpyxl.load_workbook(io.BytesIO(taken[EXCEL]))
    names = book.sheetnames
    assert names[0] == "Guidance" and names[-4:] == ["Summary by marker", "The marker as a whole", "Actions", "waymark"]
    assert book["waymark"].sheet_state == "hidden"
    assert not [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    theirs = openpyxl.load_workbook(OUTPUT / "scr/downloads/worksheet.xlsx") if (OUTPUT / "scr/downloads/worksheet.xlsx").exists() else None
    first = book[names[1]]
    head = [cell.value for cell in first[1]]
    assert head == ["Label", "Marker", "Group", "Question", "Judgement", "Evidence", "Action", "Owner", "By when", "State of the action", "Remark"]
    if theirs:
        assert [cell.value for cell in theirs[theirs.sheetnames[1]][1]][:9] == head[:9] and theirs.sheetnames[1] == names[1]
    rows = {row[0].value: dict(zip(head, (cell.value for cell in row))) for sheet in book.worksheets[1:4] for row in sheet.iter_rows(min_row=2)}
    assert len(rows) > 100 and rows["QM2 Q2"]["Judgement"] == "Partly" and rows["QM2 Q2"]["Evidence"] == LONG
    assert rows["QM2 Q2"]["By when"] == datetime.datetime(2027, 1, 15) and rows["QM7 Q3"]["Evidence"] == "=1+1 _x0041_"
    assert "Added in this edition" in rows["QM10 A1"]["Remark"] and "A different answer, from Health" in rows["QM2 Q3"]["Remark"]
    lists = {str(one.sqref): one.formula1 for one in first.data_validations.dataValidation}
    assert len(lists) == 2 and all(re.match(r"'Guidance'!\$A\$\d+:\$A\$\d+$", place) for place in lists.values())
    assert first.freeze_panes == "B2" and first.auto_filter.ref.startswith("A1:K") and first.print_title_rows == "$1:$1"
    hidden = [[cell.value for cell in row] for row in book["waymark"].iter_rows()]
    keys = {row[0]: row[1] for row in hidden[:6]}
    assert (keys["version"], keys["set"], keys["edition"], keys["by"]) == ("1", "SCR", "2016", BY)
    table = hidden[[row[0] for row in hidden].index("label") + 1:]
    assert table[0][0] == "QM1 Q1" and table[0][1] == "scr/qm1#q1" and re.fullmatch("[0-9a-f]{16}", table[0][2])
    # The wording that was answered is what stands there, and its digits.
    assert rows["QM2 Q1"]["Question"] == "Words a1?" and dict((row[0], row[2]) for row in table)["QM2 Q1"] == "a1"
    counts = {row[0].value: [cell.value for cell in row[1:]] for row in book["Summary by marker"].iter_rows(min_row=2)}
    assert counts["QM2 Decision making"] == [None, 2, 1, 1, 0, 5, 9]


def test_libreoffice_saves_the_workbook_again_with_all_of_it(taken, tmp_path):
    book = openpyxl.load_workbook(converted(tmp_path, taken[EXCEL], "a.xlsx", "xlsx:Calc MS Excel 2007 XML"))
    before = openpyxl.load_workbook(io.BytesIO(taken[EXCEL]))
    for sheet in before:
        again = book[sheet.title]
        assert again.sheet_state == sheet.sheet_state
        assert [[cell.value for cell in row] for row in again.iter_rows(max_row=sheet.max_row, max_col=sheet.max_column)] == [
            [cell.value for cell in row] for row in sheet.iter_rows()]


def test_tables_have_no_empty_column_and_say_where_each_question_stands(taken):
    for name in (EVERYTHING, ACTIONS):
        head, *rows = csv.reader(io.StringIO(taken[name].decode("utf-8-sig"), newline=""), strict=True)
        assert all(any(row[column] for row in rows) for column in range(len(head))), head
        table = [dict(zip(head, row)) for row in rows]
        assert re.search(r"/scr/qm2\.html#q2$", next(row["Address"] for row in table if row["Question"] == "QM2 Q2"))
        assert {row["Review"] for row in table} == {NAME}
    table = list(csv.DictReader(io.StringIO(taken[EVERYTHING].decode("utf-8-sig"), newline="")))
    assert {row["Edition"] for row in table} == {"2016"} and {row["Last changed"] for row in table} == {"2026-11-21"}
    by = {(row["Answered by"], row["Remark"]) for row in table if row["Question"] == "QM2 Q3"}
    assert ("Health", "A different answer, from Health") in by
    assert [row["Notes and evidence"] for row in table if row["Question"] == "QM2"] == ["Three meetings.", ""]


def test_the_calendar_has_what_is_still_to_be_done(taken):
    calendar = icalendar.Calendar.from_ical(taken[CALENDAR])
    assert str(calendar["X-WR-CALNAME"]) == str(calendar["NAME"]) == NAME
    events = calendar.walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == ["QM2 Q2: Write down who was consulted.", "QM7 Q3: Agree how concerns are raised."]
    for event, owner in zip(events, ("Board manager", "Chair")):
        [alarm] = event.walk("VALARM")
        assert alarm.decoded("TRIGGER") == datetime.timedelta(days=-7) and not event.errors
        lines = str(event["DESCRIPTION"]).split("\n")
        assert "Words a1?" in lines and f"Owner: {owner}" in lines and f"Review: {NAME}" in lines
        assert str(event["URL"]) in lines and re.search(r"/scr/qm\d+\.html#q\d$", str(event["URL"]))
    assert len({str(event["UID"]) for event in events}) == 2


def test_documents_in_other_directions_run_that_way(browser):
    page = browser.new_page()
    report = {"title": "مراجعة", "set": "S", "by": "", "stage": "", "changed": "2026-11-21T10:00:00.000Z", "facts": [], "notOfficial": "", "provenance": [],
              "remarks": [], "summary": {"headings": [], "rows": [], "sum": {"label": "", "name": "", "origin": "", "counts": []}},
              "markers": [], "actions": [], "removed": []}
    words = "{text: key => key, day: iso => iso, time: iso => iso}"
    content = bytes(call(page, f"Array.from(wordDocument(a, {words}, 'ar', 'rtl'))", report))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        tree = lxml.etree.fromstring(archive.read("word/document.xml"))
    assert tree.find(f".//{W}sectPr/{W}bidi") is not None and tree.find(f".//{W}bidiVisual") is not None
    assert all(paragraph.find(f"{W}pPr/{W}bidi") is not None for paragraph in tree.iter(f"{W}p"))
    page.close()
