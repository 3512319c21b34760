"""The page that puts the answers of many together, as somebody uses it: from disk and from a server."""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys

import docx
import jsonschema
import openpyxl
import openxml_audit
import pandas
import pytest
from browser import choose_by_key
from conftest import FILES, OUTPUT
from question_tool import ANSWER, response, review, text
from test_pages import FEW_SCREENS, found_in
from test_question_tool import bring, context, form, opened, written  # noqa: F401
from test_workbook_reading import cell

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "Collation"))
from returns import AGENCIES, make_returns, save_again  # noqa: E402

NAME = "scr/collate.html"
WORKBOOK = OUTPUT / "scr/downloads/worksheet.xlsx"
HTML = "<img src=x onerror=alert(1)> & <b>bold</b>"
SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "docs/schemas/collation-1.schema.json").read_text())


@pytest.fixture(params=["disk", "server"])
def address(request, server):
    return (OUTPUT.as_uri() + "/" if request.param == "disk" else server) + NAME


@pytest.fixture(scope="module")
def returns(tmp_path_factory):
    """What 26 agencies sent back, saved by LibreOffice."""
    return make_returns(WORKBOOK, tmp_path_factory.mktemp("returns"))


def read_by_pandas(files):
    """A row for each file, question and judgement, in small letters without blanks around."""
    tables = []
    for file in files:
        for sheet, table in pandas.read_excel(file, sheet_name=None, dtype=str).items():
            if {"Label", "Question", "Judgement"} <= set(table):
                rows = table[table["Label"].notna() & ~table["Question"].astype(str).str.startswith("…")]
                tables.append(rows[["Label", "Judgement"]].assign(file=file.name))
    rows = pandas.concat(tables, ignore_index=True)
    rows["Judgement"] = rows["Judgement"].fillna("").str.strip().str.lower()
    rows["marker"] = rows["Label"].str.split().str[0]
    return rows


def start(context, address):
    page = context.new_page()
    page.goto(address)
    page.get_by_label("Choose the files that were sent back").wait_for()
    return page


def give(page, *files, counted, left_out=0):
    """Chooses files, and waits until they have been read."""
    page.get_by_label("Choose the files that were sent back").set_input_files(list(files))
    page.get_by_text(f"Counted: {counted}. Not counted: {left_out}.").wait_for(timeout=60_000)


def as_file(value, name):
    return {"name": name, "mimeType": "application/json", "buffer": text(value).replace("<", "\\u003c").encode()}


def digits(page, label):
    return page.evaluate(
        """label => [...document.getElementById("page-collate-questions").content.querySelectorAll("[data-hash]")]
             .find(part => part.querySelector(".question-label").textContent.trim() === label).dataset.hash""", label)


def of_agency(page, name, judgement="partly", **changes):
    """The saved review of an agency that has answered two questions of a marker."""
    answers = [
        response("QM2 Q1", digits(page, "QM2 Q1"), judgement=judgement, notes=f"{HTML} of {name}"),
        response("QM2 Q2", digits(page, "QM2 Q2"), judgement="in-place"),
        response("QM2 Q3", "abc123", judgement="not-yet", action="Act", owner="Ann", due="2026-12-01"),
    ]
    return review(*answers, by=name, **{"set": {"code": "SCR", "title": "S", "edition": "2016"}, **changes})


def three(page):
    names = {"Police": "partly", "Health": "in-place", "Housing": "partly"}
    return [as_file(of_agency(page, name, judgement), f"{name}.json") for name, judgement in names.items()]


def save(page, name):
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return download.value.path().read_bytes()


def cells(page, marker):
    row = page.locator(".heat tbody tr").filter(has=page.get_by_role("button", name=marker))
    return row.locator("td").all_inner_texts()


def agencies(page):
    return [field.input_value() for field in page.locator(".returns").get_by_label("Agency").all()]


def question(page, label):
    return page.locator(".collated-question").filter(has=page.locator(".question-label", has_text=label)).first


# Counts


def test_the_counts_of_26_workbooks_are_those_of_another_program(context, server, returns):
    page = start(context, server + NAME)
    give(page, *returns, counted=26)
    made = json.loads(save(page, "File to open here again"))
    jsonschema.validate(made, SCHEMA)
    assert [one["name"] for one in made["agencies"]] == AGENCIES
    rows = read_by_pandas(returns)
    titles = {(one["scale"], one["id"]): one["title"].lower() for one in made["judgements"]}
    by_question = {name: group["Judgement"].value_counts().to_dict() for name, group in rows.groupby("Label")}
    assert len(by_question) == len(made["questions"]) > 100
    for one in made["questions"]:
        said = dict(by_question[one["question"]])
        said.pop("", None)
        for count in one["counts"]:
            title = titles[one["scale"], count["judgement"]]
            assert count["count"] == said.pop(title, 0), (one["question"], title)
        assert one["otherWords"] == sum(said.values()) and one["open"] == 26 - sum(by_question[one["question"]].values()) + by_question[
            one["question"]].get("", 0), one["question"]
    # And the same seen the other way, in the cells of the table.
    by_cell = rows[rows["Judgement"] == "in place"].groupby(["marker", "file"]).size()
    for marker in made["markers"]:
        labels = [one["question"] for one in made["questions"] if one["marker"] == marker["marker"] and one["scale"] == ""]
        for cell in marker["cells"]:
            (in_place,) = [count["count"] for count in cell["counts"] if count["judgement"] == "in-place"]
            file = rows[(rows["file"] == made["agencies"][cell["agency"]]["file"]) & rows["Label"].isin(labels)]
            assert in_place == int((file["Judgement"] == "in place").sum())
    shown = int(by_cell["QM2", returns[0].name])
    assert f"In place {shown}" in cells(page, "QM2")[0].replace(" ·", "")
    table = list(csv.reader(io.StringIO(save(page, "Counts as a table").decode("utf-8-sig"))))
    assert len(table) == 1 + len(made["questions"])
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_the_page_and_the_program_say_the_same(context, server, returns, tmp_path):
    """Both read the same files in two languages, and write the same collation, with the same sentences."""
    program = os.environ.get("WAYMARK_EXECUTABLE", "waymark")
    page = start(context, server + NAME)
    reviews = []
    for name in ("Police", "Health"):
        reviews.append(tmp_path / f"{name}.json")
        reviews[-1].write_bytes(as_file(of_agency(page, "Police"), "")["buffer"])
    saved = json.loads(reviews[1].read_text())
    saved["responses"][0]["others"] = [{**ANSWER, "judgement": "not-yet", "from": "Ann"}]
    whole = {"marker": "QM2", "title": "Decision making", "settled": [], "earlier": [], "changed": "2026-11-21T10:00:00.000Z"}
    saved["assessments"] = [{**whole, "entries": [], "others": [{"field": "evidence", "text": "Two letters", "from": "Ann"}]}]
    reviews[1].write_bytes(as_file(saved, "")["buffer"])
    other_set(tmp_path / "other.xlsx")
    (tmp_path / "locked.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"))
    given = [*returns, *reviews, tmp_path / "other.xlsx", tmp_path / "locked.xlsx"]
    give(page, *given, counted=len(given) - 2, left_out=2)
    root = pathlib.Path(__file__).parents[2]
    subprocess.run([program, "collate", "--site", root, "--output", tmp_path / "made.json", *given], capture_output=True, timeout=120)
    made = json.loads(save(page, "File to open here again"))
    assert made == json.loads((tmp_path / "made.json").read_text(encoding="utf-8"))
    jsonschema.validate(made, SCHEMA)
    # What people have not settled is counted and said, and what others said of a marker as a whole is there.
    assert [one["question"] for one in made["questions"] if one["unsettled"]] == ["QM2 Q1"]
    assert "not settled it yet: 2 (QM2 Q1, QM2 as a whole)" in made["agencies"][-1]["messages"][-2]
    assert made["assessments"][0]["entries"][0]["others"] == [{"from": "Ann", "text": "Two letters"}]
    # The questions of another set are told from older words of this one, although their labels are the same.
    (problem,) = [one["problem"] for one in made["leftOut"] if one["file"] == "other.xlsx"]
    assert "of 116 with labels of this set, 116 ask something else, QM1 Q1 among them" in problem
    page.get_by_role("button", name="QM2 Decision making").click()
    assert "Not settled yet within the return of: Police (2)" in question(page, "QM2 Q1").inner_text()
    assert cells(page, "QM2")[-1].replace("\n", " ").endswith("of these not settled yet: 1")


def other_set(path):
    """A worksheet with the labels of the set and the questions of another, and without the sheet that says which it is."""
    book = openpyxl.load_workbook(WORKBOOK)
    del book["waymark"]
    for sheet in book:
        headings = [one.value for one in sheet[1]]
        if "Judgement" in headings:
            for row in range(2, sheet.max_row + 1):
                sheet.cell(row, headings.index("Question") + 1).value = f"Has ferry {row} a timetable on its pier?"
                sheet.cell(row, headings.index("Judgement") + 1).value = "Partly"
    book.save(path)


def test_a_saved_collation_opens_again_as_it_was(context, server, returns):
    page = start(context, server + NAME)
    give(page, *returns[:4], counted=4)
    made = save(page, "File to open here again")
    other = start(context, server + NAME)
    give(other, {"name": "c.json", "mimeType": "application/json", "buffer": made}, counted=4)
    assert json.loads(save(other, "File to open here again")) == json.loads(made)


# Journeys


@pytest.mark.parametrize("width", [375, 1280])
def test_three_agencies_are_put_side_by_side(context, address, width):
    page = start(context, address)
    page.set_viewport_size({"width": width, "height": 800})
    give(page, *three(page), counted=3)
    assert agencies(page) == ["Police", "Health", "Housing"]
    assert cells(page, "QM2")[0].replace("\n", " ").split(" · ")[:2] == ["In place 1", "Partly 1"]
    # Who stands first is chosen, never counted out.
    page.get_by_role("button", name="Move up Housing").click()
    assert agencies(page) == ["Police", "Housing", "Health"]
    field = page.locator(".returns").get_by_label("Agency").nth(2)
    field.fill("Health board")
    field.press("Enter")
    assert page.locator(".heat thead th").all_inner_texts() == ["Marker", "Police", "Housing", "Health board"]
    page.get_by_role("button", name="QM2 Decision making").click()
    page.get_by_label("Only where agencies differ").check()
    page.get_by_text("Questions shown: 1 of").wait_for()
    differing = question(page, "QM2 Q1")
    assert "They differ: In place – Health board; Partly – Police, Housing" in differing.inner_text()
    assert f"{HTML} of Police" in differing.inner_text() and page.locator("main img").count() == 0
    page.get_by_label("Only where agencies differ").uncheck()
    old = question(page, "QM2 Q3").inner_text()
    assert "Answered when the question read: Words abc123?" in old and "1 December 2026" in old
    assert "Left open by: Police, Housing, Health board" in question(page, "QM2 Q4").inner_text()
    page.get_by_role("button", name="Leave out Housing").click()
    assert agencies(page) == ["Police", "Health board"]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("localStorage.length + sessionStorage.length") == 0


def test_all_of_it_goes_by_keyboard(context, server):
    page = start(context, server + NAME)

    def reach(name):
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("part => part.textContent.replace(/\\s+/g, ' ').trim() || part.labels?.[0]?.textContent.trim() || ''",
                             page.evaluate_handle("document.activeElement")).startswith(name):
                return
        raise AssertionError(f"no key leads to {name}")

    reach("Choose the files that were sent back")
    choose_by_key(page, *three(page))
    page.get_by_text("Counted: 3. Not counted: 0.").wait_for()
    reach("Move down Police")
    page.keyboard.press("Enter")
    assert agencies(page) == ["Health", "Police", "Housing"]
    assert page.evaluate("document.activeElement.textContent").startswith("Move down")
    reach("Leave out Police")
    page.keyboard.press("Enter")
    assert agencies(page) == ["Health", "Housing"]
    reach("QM2 Decision making")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "summary"
    question(page, "QM2 Q1").wait_for()
    page.keyboard.press("Enter")
    assert not question(page, "QM2 Q1").is_visible()
    reach("Counts as a table")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.path().read_bytes().count(b"\n") > 100


def test_dropped_files_are_taken(context, server):
    page = start(context, server + NAME)
    page.evaluate(
        """content => {
             const files = new DataTransfer();
             files.items.add(new File([content], "Police.json"));
             document.querySelector("[data-part=drop]").dispatchEvent(
               new DragEvent("drop", { dataTransfer: files, bubbles: true, cancelable: true }));
           }""", text(of_agency(page, "Police")).replace("<", "\\u003c"))
    page.get_by_text("Counted: 1. Not counted: 0.").wait_for()
    assert agencies(page) == ["Police"]


def test_what_cannot_be_counted_is_said_and_two_of_one_agency_are_told(context, server):
    page = start(context, server + NAME)
    police = of_agency(page, "Police")
    other = {**police, "set": {"code": "XX", "title": "O", "edition": "1"}}
    files = [as_file(police, "a.json"), as_file(police, "b.json"), as_file(other, "other.json"),
             {"name": "notes.txt", "mimeType": "text/plain", "buffer": b"Dear all"}]
    give(page, *files, counted=2, left_out=2)
    assert page.locator("[data-part=left-out-files] li").all_inner_texts() == [
        "“other.json”: it belongs to other questions, those of ‘XX’.", "“notes.txt”: it is not a file that this tool has saved."]
    assert agencies(page) == ["Police", "Police (2)"]
    assert "Another return has this name as well: a.json. Both are counted." in page.locator(".return-messages").nth(1).inner_text()
    assert "Answered in other words than the question has now: 1 (QM2 Q3)." in page.locator(".return-messages").first.inner_text()
    made = json.loads(save(page, "File to open here again"))
    jsonschema.validate(made, SCHEMA)
    assert [one["file"] for one in made["leftOut"]] == ["other.json", "notes.txt"]


def test_answers_as_a_table_hold_all_that_was_written_and_no_formula(context, server):
    page = start(context, server + NAME)
    content = of_agency(page, "=Police")
    content["responses"][0]["others"] = [{**ANSWER, "notes": "@else", "from": "Ben"}]
    give(page, as_file(content, "a.json"), counted=1)
    rows = list(csv.DictReader(io.StringIO(save(page, "All answers as a table").decode("utf-8-sig"))))
    first, second, third, fourth = rows
    assert (first["Agency"], first["Question"], first["Judgement"]) == ("'=Police", "QM2 Q1", "Partly")
    assert second["Notes and evidence"] == "'@else" and "Ben" in second["Remark"]
    assert fourth["Due date"] == "2026-12-01" and "Words abc123?" in fourth["Remark"]


def test_what_is_said_of_a_marker_as_a_whole_stands_side_by_side(context, server):
    page = start(context, server + NAME)
    files = []
    for name, judgement in {"Police": "partly", "Health": "not-yet"}.items():
        entries = [{"field": field, "text": text, "from": ""} for field, text in
                   {"evidence": f"Seen by {name}", "own-judgement": judgement, "gone": "of old"}.items()]
        content = of_agency(page, name, fields=[{"id": "gone", "title": "A field of before"}], assessments=[{
            "marker": "QM2", "title": "Decision making", "entries": entries, "others": [], "settled": [], "earlier": [],
            "changed": "2026-11-21T10:00:00.000Z"}])
        files.append(as_file(content, f"{name}.json"))
    give(page, *files, counted=2)
    page.get_by_role("button", name="QM2 Decision making").click()
    shown = {title: page.locator(".collated-question").filter(has=page.get_by_role("heading", name=title, exact=True)).inner_text()
             for title in ("Own judgement", "Evidence", "A field of before")}
    assert "Partly" in shown["Own judgement"] and "Not yet" in shown["Own judgement"]
    assert "Seen by Police" in shown["Evidence"] and "Seen by Health" in shown["Evidence"] and shown["A field of before"].count("of old") == 2


def test_the_page_opens_without_a_network_once_the_tool_was_opened(browser, server):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(server + "scr/questions.html")
    page.get_by_text("This page also opens without a network").wait_for(timeout=60_000)
    context.set_offline(True)
    page.goto(server + NAME)
    give(page, *three(page), counted=3)
    context.close()


def test_without_javascript_the_page_says_what_does_the_same(browser, server):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server + NAME)
    assert "waymark collate" in page.locator("main").inner_text()
    assert page.locator(":is(main input, main table):visible").count() == 0
    page.close()


def test_the_question_tool_leads_there_and_the_page_back():
    assert 'href="collate.html"' in FILES["scr/questions.html"] and 'href="questions.html"' in FILES[NAME]


def states(page):
    yield "as it opens"
    give(page, *three(page), {"name": "n.txt", "mimeType": "text/plain", "buffer": b"no"}, counted=3, left_out=1)
    yield "with three returns"
    page.get_by_role("button", name="QM2 Decision making").click()
    yield "with the questions of a marker"
    page.get_by_label("Only where somebody left it open").check()
    yield "with a filter"


@FEW_SCREENS
def test_no_state_of_the_page_shuts_anybody_out(browser, server, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page = start(context, server + NAME)
    found = found_in(states(page), page)
    context.close()
    assert not found, "\n".join(found)


# Workbooks in the question tool


@pytest.mark.parametrize("form_of_file", ["xlsx", "ods"])
def test_the_question_tool_opens_a_filled_workbook(context, server, tmp_path, form_of_file):
    book = openpyxl.load_workbook(WORKBOOK)
    cell(book, "QM2 Q3", "Judgement").value, cell(book, "QM2 Q3", "Evidence").value = "Partly", HTML
    cell(book, "QM2 Q4", "Judgement").value = "Mostly"
    (tmp_path / "filled").mkdir()
    book.save(tmp_path / "filled/Police.xlsx")
    [file] = save_again([tmp_path / "filled/Police.xlsx"], tmp_path, form_of_file)
    page = opened(context, server + "scr/questions.html")
    bring(page, "Open a file", file.read_bytes(), file.name)
    page.get_by_text("“Police” is open").wait_for()
    answer = written(page, "QM2 Q3")
    assert (answer["judgement"], answer["notes"]) == ("partly", HTML)
    assert written(page, "QM2 Q4")["notes"] == "Judgement: Mostly"
    assert "QM2 Q4: “Mostly”" in page.locator("[data-part=file-messages]").inner_text()
    bring(page, "Open a file", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"), "locked.xlsx")
    page.get_by_text("This file was not opened: it has a password.").wait_for()
    assert written(page, "QM2 Q3")["judgement"] == "partly"


# Documents


@pytest.fixture(scope="module")
def documents(browser, server):
    """What the page saves of three agencies, by the endings of the files."""
    context = browser.new_context(accept_downloads=True, reduced_motion="reduce")
    page = start(context, server + NAME)
    give(page, *three(page), {"name": "n.txt", "mimeType": "text/plain", "buffer": b"no"}, counted=3, left_out=1)
    made = {"docx": save(page, "Word document"), "xlsx": save(page, "Excel workbook"), "json": save(page, "File to open here again")}
    context.close()
    return made


@pytest.mark.parametrize("ending", ["docx", "xlsx"])
def test_documents_of_a_collation_fit_the_standard(documents, tmp_path, ending):
    path = tmp_path / f"a.{ending}"
    path.write_bytes(documents[ending])
    result = openxml_audit.OpenXmlValidator().validate(str(path))
    assert result.is_valid and not result.errors, [error.description for error in result.errors]


def test_the_workbook_has_the_counts_in_words_and_colours(documents):
    book = openpyxl.load_workbook(io.BytesIO(documents["xlsx"]))
    heat, counts, answers = book["Markers by agencies"], book["counts"], book["answers"]
    assert [cell.value for cell in heat[1]] == ["Marker", "Police", "Health", "Housing"]
    (row,) = [row for row in heat.iter_rows(min_row=2) if row[0].value.startswith("QM2 ")]
    assert row[1].value.split("\n")[:3] == ["In place 1", "Partly 1", "Not yet 1"] and row[2].value.startswith("In place 2\n")
    made = json.loads(documents["json"])
    one = next(one for one in made["questions"] if one["question"] == "QM2 Q1")
    headings = [cell.value for cell in counts[1]]
    (found,) = [row for row in counts.iter_rows(min_row=2, values_only=True) if row[1] == "QM2 Q1"]
    for count in one["counts"]:
        title = next(title["title"] for title in made["judgements"] if title["id"] == count["judgement"] and title["scale"] == "")
        assert found[headings.index(title)] == count["count"]
    assert sum(HTML in str(cell) for row in answers.iter_rows(values_only=True) for cell in row) == 3
    assert "“n.txt”: it is not a file that this tool has saved." in [cell.value for (cell,) in book.worksheets[0].iter_rows()]


def test_the_document_has_the_table_and_every_answer(documents):
    document = docx.Document(io.BytesIO(documents["docx"]))
    headings = [one.text for one in document.paragraphs if one.style.name == "Heading 1"]
    assert headings[:2] == ["Markers by agencies", "QM1 Referral"]
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    assert tables[1][0] == ["Marker", "Police", "Health", "Housing"]
    (answers,) = [table for table in tables if table[0] == ["Agency", "Judgement", "Notes and evidence"] and f"{HTML} of Police" in table[1][2]]
    assert [row[:2] for row in answers[1:]] == [["Police", "Partly"], ["Health", "In place"], ["Housing", "Partly"]]
    assert "QM2 Q3" in [one.text for one in document.paragraphs]
