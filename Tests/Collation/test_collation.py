"""Holds what `waymark collate` counts to counts of an independent script, and its files to other readers."""

import collections
import json
import random
import shutil
import zipfile

import jsonschema
import lxml.etree
import openpyxl
import pandas
import pytest
from conftest import OUTPUT, ROOT, collate, collated
from returns import AGENCIES, JUDGEMENTS, sheets_with_questions

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="session")
def data(collation):
    return json.loads((collation / "all.json").read_text(encoding="utf-8"))


def written_judgements(path):
    """What pandas finds for each label in the judgement column of a workbook, whatever the order of its columns."""
    found = {}
    for sheet in pandas.read_excel(path, sheet_name=None, header=0, dtype=str).values():
        if not {"Label", "Question", "Judgement"} <= set(sheet.columns):
            continue
        kept = sheet[sheet["Label"].notna() & ~sheet["Question"].fillna("").str.startswith("…")]
        found |= dict(zip(kept["Label"], kept["Judgement"].fillna("").str.strip().str.lower(), strict=True))
    return found


def test_counts_what_an_independent_script_counts(returns, data):
    files = [written_judgements(path) for path in returns]
    titles = {(judgement["scale"], judgement["id"]): judgement["title"].lower() for judgement in data["judgements"]}
    assert len(data["questions"]) > 100
    for question in data["questions"]:
        written = collections.Counter(file.get(question["question"], "") for file in files)
        counts = {titles[question["scale"], entry["judgement"]]: entry["count"] for entry in question["counts"]}
        assert counts == {title: written[title] for title in counts}, question["question"]
        assert question["open"] == written[""] == len(question["leftOpen"])
        assert question["otherWords"] == len(files) - sum(counts.values()) - written[""]
        assert question["notInFile"] == [place for place, file in enumerate(files) if question["question"] not in file]
        assert question["differs"] == (sum(count > 0 for count in counts.values()) > 1)


def test_says_every_note_of_every_agency(returns, data):
    notes = collections.Counter(
        answer["notes"] for question in data["questions"] for answer in question["answers"] if answer["notes"])
    wanted = collections.Counter()
    for path in returns:
        for sheet in pandas.read_excel(path, sheet_name=None, dtype=str).values():
            if "Evidence" in sheet.columns and "Label" in sheet.columns:
                wanted.update(sheet[sheet["Label"].notna()]["Evidence"].dropna())
    assert notes == wanted


def test_tells_of_deleted_rows_and_formulas(data):
    messages = {agency["name"]: " ".join(agency["messages"]) for agency in data["agencies"]}
    assert list(messages) == AGENCIES
    for number, agency in enumerate(AGENCIES):
        assert ("do not stand in it" in messages[agency]) == (number % 6 == 3), agency
        if number % 7 == 4:
            assert "Formulas stand where answers belong" in messages[agency]


def test_sums_up_markers_from_their_questions(data):
    for marker in data["markers"]:
        asked = [question for question in data["questions"] if question["marker"] == marker["marker"]]
        for cell in marker["cells"]:
            assert sum(entry["count"] for entry in cell["counts"]) + cell["otherWords"] + cell["open"] == len(asked)
            assert cell["open"] == sum(cell["agency"] in question["leftOpen"] for question in asked)


def test_fits_its_schema(data):
    schema = json.loads((ROOT / "docs/schemas/collation-1.schema.json").read_text())
    jsonschema.Draft202012Validator(schema).validate(data)


def test_says_in_every_file_what_it_is(collation, data):
    sentence = data["provenance"][0]
    assert sentence
    book = openpyxl.load_workbook(collation / "all.xlsx")
    assert sentence in [row[0] for row in book.worksheets[0].iter_rows(values_only=True)]
    assert sentence in pandas.read_csv(collation / "all.csv", dtype=str).iloc[0, -1]
    assert sentence in (collation / "all.txt").read_text(encoding="utf-8")
    assert sentence in document_text(collation / "all.docx")


def document_text(path):
    with zipfile.ZipFile(path) as archive:
        body = lxml.etree.fromstring(archive.read("word/document.xml"))
    return "\n".join("".join(run.text or "" for run in paragraph.iter(W + "t")) for paragraph in body.iter(W + "p"))


def test_writes_the_same_counts_into_the_workbook(collation, data):
    book = openpyxl.load_workbook(collation / "all.xlsx")
    (sheet,) = [one for one in book.worksheets if one.title == "Question by question"]
    headings, *rows = sheet.iter_rows(values_only=True)
    assert list(headings[-len(AGENCIES):]) == AGENCIES
    for row, question in zip(rows, data["questions"], strict=True):
        said = dict(zip(headings, row, strict=True))
        assert said["Question"] == question["question"]
        for judgement, entry in zip(JUDGEMENTS, question["counts"]) if question["scale"] == "" else []:
            assert said[judgement] == entry["count"]
        assert (said["open"], said["other words"]) == (question["open"], question["otherWords"])
    assert not any(cell.data_type == "f" for one in book.worksheets for row in one.iter_rows() for cell in row)


def test_has_colours_with_words_in_the_table_of_markers(collation, data):
    book = openpyxl.load_workbook(collation / "all.xlsx")
    (sheet,) = [one for one in book.worksheets if one.title == "Markers by agencies"]
    for row, marker in enumerate(data["markers"], 2):
        for cell in marker["cells"]:
            found = sheet.cell(row, 3 + cell["agency"])
            assert f"open {cell['open']}" in found.value if cell["open"] else found.value
            counts = sorted((entry["count"] for entry in cell["counts"]), reverse=True)
            has_most = counts[0] > max(counts[1], cell["open"], cell["otherWords"])
            assert (found.fill.fill_type == "solid") == has_most


def test_writes_every_answer_into_the_table_and_the_document(collation, data):
    table = pandas.read_csv(collation / "all.csv", dtype=str, keep_default_na=False)
    assert len(table) == len(data["questions"]) * len(AGENCIES)
    assert set(table.iloc[:, 5]) >= {*JUDGEMENTS, "open", "In other words: Mostly"}
    text = document_text(collation / "all.docx")
    for question in data["questions"]:
        assert question["question"] in text
        for answer in question["answers"]:
            assert answer["notes"] in text


def test_gives_the_same_bytes_again(returns, collation, tmp_path):
    for name in ["json", "xlsx", "csv", "txt", "docx"]:
        collate(*returns, "--output", tmp_path / f"all.{name}")
        assert (tmp_path / f"all.{name}").read_bytes() == (collation / f"all.{name}").read_bytes()


def test_reads_ten_thousand_rows(template, tmp_path):
    book = openpyxl.load_workbook(template)
    sheet, headings = next(iter(sheets_with_questions(book)))
    sheet.cell(2 if sheet.cell(2, 1).value else 3, headings["Judgement"]).value = "Partly"
    for row in range(sheet.max_row + 1, 10_001):
        sheet.cell(row, headings["Question"]).value = "Something else"
        sheet.cell(row, headings["Evidence"]).value = f"Note {row}"
    book.save(tmp_path / "Long.xlsx")
    outcome, data = collated(tmp_path, tmp_path / "Long.xlsx")
    assert outcome.returncode == 0
    assert sum(entry["count"] for question in data["questions"] for entry in question["counts"]) == 1
    assert any("without the label of a question" in message for message in data["agencies"][0]["messages"])


def test_tells_every_problem_of_a_file_and_counts_the_others(returns, template, tmp_path):
    good = returns[0]
    sar = OUTPUT / "sar/downloads/worksheet.xlsx"
    files = {
        "password.xlsx": bytes.fromhex("d0cf11e0a1b11ae1") + "EncryptedPackage".encode("utf-16-le"),
        "old.xls": bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600),
        "damaged.xlsx": good.read_bytes()[:5000], "empty.xlsx": b"", "words.json": b"{", "list.json": b"[1]",
        "deep.json": b"{\"a\":" * 5000, "unset.xlsx": (OUTPUT / "scr/downloads/worksheet.xlsx").read_bytes()[:0],
    }
    for name, contents in files.items():
        (tmp_path / name).write_bytes(contents)
    given = [good, *(tmp_path / name for name in files), tmp_path / "missing.xlsx", tmp_path]
    if sar.exists():
        given.append(shutil.copy(sar, tmp_path / "sar.xlsx"))
    outcome, data = collated(tmp_path, *given)
    assert outcome.returncode == 1
    assert [agency["file"] for agency in data["agencies"]] in ([good.name], [good.name, "sar.xlsx"])
    assert len(data["leftOut"]) >= len(files) + 2
    assert all(entry["problem"].endswith(".") for entry in data["leftOut"])
    problems = {entry["file"]: entry["problem"] for entry in data["leftOut"]}
    assert "password" in problems["password.xlsx"] and ".xls" in problems["old.xls"]


def test_keeps_two_returns_of_one_agency_apart(returns, tmp_path):
    outcome, data = collated(tmp_path, returns[0], returns[1], "--agency", f"Agency A={returns[1]}")
    assert outcome.returncode == 0
    assert [agency["name"] for agency in data["agencies"]] == ["Agency A", "Agency A (2)"]
    assert "Both are counted" in data["agencies"][1]["messages"][-1]


def test_writes_over_no_file_that_it_reads(returns, tmp_path):
    copy = tmp_path / "a.xlsx"
    shutil.copy(returns[0], copy)
    (tmp_path / "b.xlsx").symlink_to(copy)
    before = copy.read_bytes()
    for output in ["a.xlsx", "b.xlsx"]:
        outcome = collate(copy, "--output", tmp_path / output)
        assert outcome.returncode == 2 and "one of the files that are read" in outcome.stderr
    assert copy.read_bytes() == before


def test_never_crashes_on_changed_files(returns, tmp_path):
    """Bytes of whole files, and of the XML in them, are changed at random: each is counted, or left out with a sentence."""
    chance = random.Random(18)
    whole = returns[1].read_bytes()
    with zipfile.ZipFile(returns[1]) as archive:
        parts = [(part, archive.read(part)) for part in archive.namelist()]
    given = []
    for number in range(150):
        path = tmp_path / f"{number}.xlsx"
        if number % 2:
            path.write_bytes(changed(whole, chance))
        else:
            with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
                for name, contents in parts:
                    archive.writestr(name, changed(contents, chance) if chance.random() < 0.3 else contents)
        given.append(path)
    outcome, data = collated(tmp_path, returns[0], *given)
    assert outcome.returncode in (0, 1)
    assert len(data["agencies"]) + len(data["leftOut"]) == 151
    assert len(data["leftOut"]) > 30


def changed(contents, chance):
    contents = bytearray(contents)
    for _ in range(chance.randrange(1, 8)):
        place = chance.randrange(len(contents))
        choice = chance.randrange(3)
        if choice == 0:
            contents[place] = chance.randrange(256)
        elif choice == 1:
            del contents[place:place + chance.randrange(1, 200)]
        else:
            contents[place:place] = contents[:chance.randrange(1, 200)]
        contents = contents or bytearray(b"x")
    return bytes(contents)
