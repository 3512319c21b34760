"""Filled workbooks as the script of the question tool reads them: what it takes, what it says, and what it refuses."""

import base64
import datetime
import io
import json
import pathlib
import re
import sys
import zipfile

import openpyxl
import pytest
from conftest import OUTPUT
from question_tool import call, response, review, text

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "Collation"))
from returns import save_again, sheets_with_questions  # noqa: E402

WORKBOOK = OUTPUT / "scr/downloads/worksheet.xlsx"
READ = """(async () => {
  const words = makeWords(new Map([...readTexts("page-tool-words"), ...readTexts("page-collate-words")]));
  const { code = "", title = "", edition = "" } = document.querySelector("main").dataset;
  const asked = { set: { code, title, edition }, questions: readQuestions(contentOf("page-collate-questions")), judgements: readJudgements() };
  const bytes = Uint8Array.from(atob(a), (letter) => letter.charCodeAt(0));
  try {
    const [one] = await returnsInFile(new File([bytes], b), asked, words);
    return { ...one, answers: Object.fromEntries(one.answers), missing: [...one.missing] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { problem: words.text(error.key, error.values) };
  }
})()"""


@pytest.fixture(scope="module")
def page(browser, server):
    page = browser.new_page()
    page.goto(server + "scr/collate.html")
    yield page
    page.close()


@pytest.fixture
def book():
    return openpyxl.load_workbook(WORKBOOK)


def question_rows(book):
    """The sheets of a workbook that have questions, each with its headings and the numbers of the questions' rows."""
    for sheet, headings in list(sheets_with_questions(book)):
        yield sheet, headings, [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, headings["Label"]).value]


def cell(book, label, heading):
    """The cell of a question below a heading, in whichever sheet it stands."""
    for sheet, headings, rows in question_rows(book):
        for row in rows:
            if sheet.cell(row, headings["Label"]).value == label:
                return sheet.cell(row, headings[heading])
    raise KeyError(label)


def saved(book):
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read(page, content, name="Police.xlsx"):
    """What is read of a file, or the sentence with which it is refused."""
    return call(page, READ, base64.b64encode(content).decode(), name)


def told(found, words):
    """The one sentence among those told of a file that begins so."""
    (message,) = [message for message in found["messages"] if message.startswith(words)]
    return message


def answer_all(book):
    values = {"Judgement": "Partly", "Evidence": "Seen\nin two cases", "Action": "Ask again", "Owner": "Ann",
              "By when": datetime.datetime(2026, 12, 1)}
    for heading, value in values.items():
        cell(book, "QM2 Q3", heading).value = value


WHOLE = {"judgement": "partly", "notes": "Seen\nin two cases", "action": "Ask again", "owner": "Ann", "due": "2026-12-01"}


def is_whole(found):
    answer = found["answers"]["QM2 Q3"]
    return {name: answer[name] for name in WHOLE} == WHOLE and not answer["reworded"]


def test_an_answer_is_read_as_it_was_written(page, book):
    answer_all(book)
    found = read(page, saved(book))
    assert is_whole(found) and list(found["answers"]) == ["QM2 Q3"]
    assert (found["name"], found["kind"], found["missing"]) == ("Police", "workbook", [])


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_what_libreoffice_saves_is_read_alike(page, book, form, tmp_path):
    answer_all(book)
    cell(book, "QM2 Q4", "Evidence").value = '="a"&"b"'
    (tmp_path / "filled").mkdir()
    (tmp_path / "filled/Police.xlsx").write_bytes(saved(book))
    [again] = save_again([tmp_path / "filled/Police.xlsx"], tmp_path, form)
    found = read(page, again.read_bytes(), again.name)
    assert is_whole(found)
    assert found["answers"]["QM2 Q4"]["notes"] == "ab"
    assert told(found, "Formulas stand").endswith("What they last gave was taken.")


def test_columns_may_be_moved_and_renamed_and_judgements_written_otherwise(page, book):
    answer_all(book)
    cell(book, "QM2 Q3", "Judgement").value = "  PARTLY\u00a0"
    for sheet, headings, _ in question_rows(book):
        sheet.cell(1, headings["Judgement"]).value = "What we think"
        sheet.cell(1, headings["Evidence"]).value = "EVIDENCE: (what shows it)"
        sheet.cell(1, headings["Label"]).value = "Nr"
        sheet.insert_rows(1, 3)
        sheet.title = f"Our {sheet.title[:20]}"
    assert is_whole(read(page, saved(book)))


def test_a_question_without_its_label_is_known_by_its_words(page, book):
    answer_all(book)
    cell(book, "QM2 Q3", "Label").value = None
    assert is_whole(read(page, saved(book)))


def test_what_is_no_answer_is_kept_as_words_and_told(page, book):
    cell(book, "QM2 Q3", "Judgement").value = "Mostly"
    cell(book, "QM2 Q4", "By when").value = "after Easter"
    cell(book, "QM2 Q5", "By when").value = "1 December 2026"
    cell(book, "QM2 Q6", "Judgement").value = True
    cell(book, "QM2 Q6", "Evidence").value = 0.1 + 0.2
    found = read(page, saved(book))
    answers = found["answers"]
    assert (answers["QM2 Q3"]["judgement"], answers["QM2 Q3"]["words"]) == ("", "Mostly")
    assert (answers["QM2 Q4"]["due"], answers["QM2 Q5"]["due"]) == ("after Easter", "2026-12-01")
    assert (answers["QM2 Q6"]["words"], answers["QM2 Q6"]["notes"]) == ("TRUE", "0.3")
    assert "QM2 Q3: “Mostly”, QM2 Q6: “TRUE”" in told(found, "Judgements that cannot be chosen")
    assert "QM2 Q4: “after Easter”" in told(found, "Due dates that are no dates")


def test_a_formula_that_no_program_has_worked_out_is_told(page, book):
    cell(book, "QM2 Q3", "Evidence").value = '="a"&"b"'
    found = read(page, saved(book))
    assert found["answers"] == {} and told(found, "Formulas stand where answers belong: ")


def test_deleted_and_doubled_rows_and_rows_without_labels_are_told(page, book):
    answer_all(book)
    sheet, headings, rows = next(question_rows(book))
    last = sheet.max_row
    for name, values in {"double": ["QM2 Q3", "Not yet"], "lost": [None, "In place"], "strange": ["QM2 Q99", "In place"]}.items():
        last += 1
        sheet.cell(last, headings["Label"]).value, sheet.cell(last, headings["Judgement"]).value = values
    sheet.delete_rows(rows[0])
    found = read(page, saved(book))
    assert is_whole(found)
    assert [other["judgement"] for other in found["answers"]["QM2 Q3"]["others"]] == ["not-yet"]
    assert found["missing"] == ["QM1 Q1"] and "1 (QM1 Q1)" in told(found, "Questions that do not stand in it")
    assert "QM2 Q3" in told(found, "Questions that stand in it more than once")
    assert f"!{last - 2}" in told(found, "Rows with answers and without the label")
    assert "1 (QM2 Q99)" in told(found, "Answers to questions that the set does not have")
    assert [one["question"] for one in found["removed"]] == ["QM2 Q99"]


def test_a_long_question_that_goes_on_in_the_next_row_has_one_answer(page, book):
    sheet, headings, _ = next(question_rows(book))
    at = cell(book, "QM2 Q3", "Question").row
    whole = sheet.cell(at, headings["Question"]).value
    answer_all(book)
    sheet.insert_rows(at + 1)
    half = whole.index(" ", 20)
    sheet.cell(at, headings["Question"]).value = whole[:half]
    for heading, value in {"Label": "QM2 Q3", "Question": "…" + whole[half:], "Evidence": "more"}.items():
        sheet.cell(at + 1, headings[heading]).value = value
    answer = read(page, saved(book))["answers"]["QM2 Q3"]
    assert (answer["judgement"], answer["notes"], answer["reworded"]) == ("partly", "Seen\nin two cases\nmore", False)
    assert answer["others"] == []


def test_another_wording_is_told(page, book):
    book.remove(book["waymark"]) if "waymark" in book.sheetnames else None
    answer_all(book)
    cell(book, "QM2 Q3", "Question").value = "Was it otherwise?"
    found = read(page, saved(book))
    answer = found["answers"]["QM2 Q3"]
    assert (answer["reworded"], answer["wording"]) == (True, "Was it otherwise?")
    assert "1 (QM2 Q3)" in told(found, "Answered in other words")
    assert told(found, "It does not say which edition")


def test_ten_thousand_rows_beside_the_questions_change_no_answer(page, book):
    answer_all(book)
    sheet = cell(book, "QM2 Q3", "Label").parent
    for row in range(10_000):
        sheet.append([f"X{row}", "", "", "", "", "", ""])
    assert is_whole(read(page, saved(book)))


def test_a_row_that_is_repeated_without_end_is_refused(page):
    row = '<r:table-row r:number-rows-repeated="1048576"><r:table-cell><p>QM2 Q3</p></r:table-cell></r:table-row>'
    content = f'<a xmlns:r="urn:t"><spreadsheet><r:table r:name="One">{row}</r:table></spreadsheet></a>'
    assert read(page, zipped({"content.xml": content})) == {"problem": "it has more than 20000 rows."}


def zipped(parts):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def repacked(content, change):
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return zipped({name: change(name, archive.read(name)) for name in archive.namelist()})


def encrypted(content):
    """Marks every entry as encrypted, as programs do that give a ZIP archive a password."""
    content = bytearray(content)
    for found in re.finditer(b"PK\x01\x02", bytes(content)):
        content[found.start() + 8] |= 1
    return bytes(content)


def opendocument(manifest):
    return zipped({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>", "META-INF/manifest.xml": manifest})


COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000)
REFUSED = {
    "an encrypted workbook": (lambda whole: COMPOUND + "EncryptedPackage".encode("utf-16-le"), "it has a password."),
    "an old workbook": (lambda whole: COMPOUND + "Workbook".encode("utf-16-le"), "it is a workbook of an old kind"),
    "an encrypted archive": (encrypted, "it has a password."),
    "an encrypted OpenDocument": (
        lambda whole: opendocument('<manifest><encryption-data xmlns="urn:x"/></manifest>'), "it has a password."),
    "half of a workbook": (lambda whole: whole[: len(whole) // 2], "it is damaged"),
    "an archive of something else": (lambda whole: zipped({"a.txt": "a"}), "it is damaged"),
    "a workbook with a document type": (
        lambda whole: repacked(whole, lambda name, part: part.replace(b"<workbook", b'<!DOCTYPE x [<!ENTITY a "b">]><workbook', 1)),
        "it is damaged"),
    "a workbook that is not XML": (
        lambda whole: repacked(whole, lambda name, part: b"<a" if name == "xl/workbook.xml" else part), "it is damaged"),
    "a bomb": (lambda whole: repacked(whole, lambda name, part: bytes(50_000_000) if name == "xl/styles.xml" else part), "unpacked, it is larger"),
    "a workbook of other things": (lambda whole: saved(openpyxl.Workbook()), "no sheet of it has the questions"),
    "a picture": (lambda whole: b"\x89PNG\r\n\x1a\n", "it is not a file that this tool has saved"),
    "nothing": (lambda whole: b"", "it is not a file that this tool has saved"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_no_return_is_refused_with_a_sentence(page, book, name):
    make, problem = REFUSED[name]
    answer_all(book)
    found = read(page, make(saved(book)))
    assert found.get("problem", "").startswith(problem), found


def test_a_workbook_of_other_questions_is_refused(page, book):
    if "waymark" in book.sheetnames:
        book.remove(book["waymark"])
    answer_all(book)
    for sheet, headings, rows in question_rows(book):
        for row in rows:
            sheet.cell(row, headings["Question"]).value = f"Something else {row}?"
    assert read(page, saved(book))["problem"].startswith("it seems to belong to other questions: of 116 with labels of this set, 116 ask something else")


def test_a_saved_review_is_a_return_and_one_of_another_set_is_not(page):
    first = call(page, "readQuestions(contentOf('page-collate-questions')).map(({ label, hash }) => [label, hash])[0]")
    answers = review(response(first[0], first[1], judgement="partly"), response("QM1 Q2", "0", notes="n", others=[
        {"judgement": "not-yet", "notes": "", "action": "", "owner": "", "due": "", "from": "Ben"}]), by="Police", set={
            "code": "SCR", "title": "S", "edition": "2016"})
    found = read(page, text(answers).encode(), "a.json")
    assert (found["name"], found["kind"], found["answers"][first[0]]["judgement"]) == ("Police", "review", "partly")
    early = {name: value for name, value in answers.items() if name not in ("by", "stage", "carried", "fields", "assessments")}
    assert read(page, text({**early, "version": 1}).encode(), "a.json")["name"] == "A review"
    other = {**answers, "set": {**answers["set"], "code": "XX"}}
    assert read(page, json.dumps(other).encode(), "a.json") == {"problem": "it belongs to other questions, those of ‘XX’."}
    later = {**answers, "set": {**answers["set"], "edition": "2031"}}
    assert told(read(page, text(later).encode(), "a.json"), "It was written with another edition: 2031")


def test_days_are_those_of_either_calendar_of_excel(page):
    days = "[dayOfSerial(1, false), dayOfSerial(61, false), dayOfSerial(46357, false), dayOfSerial(46357 - 1462, true), dayOfSerial(46357.5, false)]"
    assert call(page, days) == ["1900-01-01", "1900-03-01", "2026-12-01", "2026-12-01", "2026-12-01 12:00"]
    assert [call(page, "isDayFormat(a)", code) for code in ("d mmmm yyyy", "[$-809]dd/mm/yy", "0.00", "General", '"days" 0', "[Red]0")] == [
        True, True, False, False, False, False]


def test_the_workbook_that_the_tool_saves_is_read_as_what_was_written(page):
    """Every answer comes back, with the wording that was answered and whose the review is."""
    ask = "readQuestions(contentOf('page-collate-questions')).map(({ label, hash, wording, scale }) => ({ label, hash, wording, scale }))"
    asked = {one["label"]: one for one in call(page, ask)}
    answers = review(
        response("QM2 Q1", asked["QM2 Q1"]["hash"], judgement="partly", notes="= 1 + 1\n<b>two</b>", action="Act", owner="Ann",
                 due="2026-12-01", state="under-way"),
        response("QM2 Q3", "abc123", judgement="not-yet", notes="-"),
        response("QM8 Q5", asked["QM8 Q5"]["hash"], notes="own scale"), by="Police",
        **{"set": {"code": "SCR", "title": "S", "edition": "2016"}})
    save = """(() => {
      const words = makeWords(readTexts("page-tool-words"));
      const questions = readQuestions(contentOf("page-collate-questions"));
      const judgements = readJudgements();
      const written = readReview(a);
      return Array.from(reviewWorkbook(written, makeReport(written, questions, judgements, words, ["Notice."]), questions, judgements, words));
    })()"""
    content = bytes(call(page, save, text(answers).replace("<", "\\u003c")))
    found = read(page, content, "export.xlsx")
    assert (found["name"], found["edition"], found["missing"]) == ("Police", "2016", [])
    first = found["answers"]["QM2 Q1"]
    assert {name: first[name] for name in ("judgement", "notes", "action", "owner", "due", "state", "reworded")} == {
        "judgement": "partly", "notes": "= 1 + 1\n<b>two</b>", "action": "Act", "owner": "Ann", "due": "2026-12-01",
        "state": "under-way", "reworded": False}
    assert (found["answers"]["QM2 Q3"]["reworded"], found["answers"]["QM2 Q3"]["wording"]) == (True, "Words abc123?")
    assert set(found["answers"]) == {"QM2 Q1", "QM2 Q3", "QM8 Q5"} and len(found["messages"]) == 1, found["messages"]
