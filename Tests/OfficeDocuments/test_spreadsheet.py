"""Holds the workbook of OpenDocument to that of Excel, and what both count to a count of its own."""

import collections
import pathlib
import random
import re
import shutil
import subprocess
import sys
import zipfile

import lxml.etree as tree
import openpyxl
import pytest
from conftest import SETS, set_of
from model import questions_of
from odf.opendocument import load
from odf.table import Table, TableCell, TableRow
from odf.text import P

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
CONFIG = "{urn:oasis:names:tc:opendocument:xmlns:config:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@pytest.fixture
def path(documents):
    return documents.document("worksheet.ods")


@pytest.fixture(scope="module")
def converted(tmp_path_factory, hostile_output):
    """Each workbook of OpenDocument as LibreOffice writes it for Excel; and both forms with judgements chosen."""
    folder = tmp_path_factory.mktemp("spreadsheets")
    copies = []
    for site in [*SETS, "hostile"]:
        documents = set_of(site, hostile_output)
        if documents.questions:
            copies.append(shutil.copy(documents.document("worksheet.ods"), folder / f"{site}-ods.ods"))
            copies += [fill_excel(documents, folder / f"{site}-filled-xlsx.xlsx"), fill_open(documents, folder / f"{site}-filled-ods.ods")]
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
         "--outdir", folder / "out", *copies],
        check=True, capture_output=True, timeout=600,
    )

    def file(documents, kind):
        documents.document("worksheet.ods")
        return openpyxl.load_workbook(folder / "out" / f"{documents.site}-{kind}.xlsx", data_only=True)

    return file


def choose(documents, labels):
    """Judgements for some questions, the same each time, and something else for a few."""
    asked = {question["label"]: question for question in documents.questions}
    dice = random.Random(7)
    return {
        label: dice.choice([*documents.judgements(asked[label]), "None of these"])
        for label in labels if dice.random() < 0.7
    }


def fill_excel(documents, target):
    book = openpyxl.load_workbook(documents.document("worksheet.xlsx"))
    chosen = choose(documents, [question["label"] for question in documents.questions])
    for sheet in book.worksheets[1:-2]:
        (column,) = {cells.min_col for rule in sheet.data_validations.dataValidation for cells in rule.sqref.ranges}
        done = set()
        for row in range(2, sheet.max_row + 1):
            label = sheet.cell(row, 1).value
            if label in chosen and label not in done:
                sheet.cell(row, column).value = chosen[label]
                # A judgement may begin with '='.
                sheet.cell(row, column).data_type = "s"
            done.add(label)
    book.save(target)
    return target


def fill_open(documents, target):
    chosen = choose(documents, [question["label"] for question in documents.questions])
    with zipfile.ZipFile(documents.document("worksheet.ods")) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    content = tree.fromstring(parts["content.xml"])
    for cell in content.iter(TABLE + "table-cell"):
        # What a formula gave is left out, so that LibreOffice works it out.
        if cell.get(TABLE + "formula"):
            cell.attrib.pop(OFFICE + "value", None)
            cell.attrib.pop(OFFICE + "value-type")
            cell[:] = []
    for row in content.iter(TABLE + "table-row"):
        cells = list(row)
        for cell in cells:
            if cell.get(TABLE + "content-validation-name") and (text := chosen.get("".join(cells[0].itertext()))):
                cell.set(OFFICE + "value-type", "string")
                tree.SubElement(cell, TEXT + "p").text = text
    parts["content.xml"] = tree.tostring(content)
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return target


def values(sheet):
    rows = [[str(cell) if cell is not None else "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    rows = [[*row[: max((index + 1 for index, cell in enumerate(row) if cell), default=0)]] for row in rows]
    while rows and not rows[-1]:
        rows.pop()
    return rows


def test_has_the_cells_of_the_other_form(documents, path):
    """Read by odfpy."""
    excel = openpyxl.load_workbook(documents.document("worksheet.xlsx"), data_only=True)
    tables = load(str(path)).spreadsheet.getElementsByType(Table)
    assert [table.getAttribute("name") for table in tables] == excel.sheetnames
    for table, sheet in zip(tables, excel.worksheets):
        rows = []
        for row in table.getElementsByType(TableRow):
            cells = [
                "\n".join(words_of(paragraph) for paragraph in cell.getElementsByType(P))
                for cell in row.getElementsByType(TableCell)
            ]
            while cells and not cells[-1]:
                cells.pop()
            rows.append(cells)
        while rows and not rows[-1]:
            rows.pop()
        assert rows == values(sheet)


def words_of(node):
    if node.nodeType == 3:
        return node.data
    if node.qname[1] == "s":
        return " " * int(node.getAttribute("c") or 1)
    return "\t" if node.qname[1] == "tab" else "".join(map(words_of, node.childNodes))


def test_libreoffice_makes_the_other_form_of_it(documents, converted):
    ours = openpyxl.load_workbook(documents.document("worksheet.xlsx"))
    known = openpyxl.load_workbook(documents.document("worksheet.xlsx"), data_only=True)
    theirs = converted(documents, "ods")
    assert theirs.sheetnames == ours.sheetnames
    for sheet in ours.worksheets:
        other = theirs[sheet.title]
        assert values(other) == values(known[sheet.title])
        assert other.sheet_state == sheet.sheet_state
        assert other.auto_filter.ref == sheet.auto_filter.ref
        assert other.print_title_rows == sheet.print_title_rows
        assert other.page_setup.orientation == sheet.page_setup.orientation or sheet.sheet_state == "hidden"
        offered = [covered(one.data_validations.dataValidation) for one in (sheet, other)]
        assert offered[0] == offered[1]
    for sheet in theirs.worksheets[1:-2]:
        assert any(cell.is_date for row in sheet.iter_rows() for cell in row)


def test_keeps_headings_in_sight(documents, path):
    """LibreOffice has no window, and so no headings in sight, where it converts a file."""
    excel = openpyxl.load_workbook(documents.document("worksheet.xlsx"))
    with zipfile.ZipFile(path) as archive:
        settings = tree.fromstring(archive.read("settings.xml"))
    (tables,) = settings.iter(CONFIG + "config-item-map-named")
    found = {
        sheet.get(CONFIG + "name"): {item.get(CONFIG + "name"): item.text for item in sheet} for sheet in tables
    }
    assert list(found) == excel.sheetnames
    for sheet in excel.worksheets:
        place = (found[sheet.title].get("HorizontalSplitPosition"), found[sheet.title].get("VerticalSplitPosition"))
        assert place == (("1", "1") if sheet.freeze_panes == "B2" else (None, None))


def covered(rules):
    """The cells that take one of some texts, each with where these stand."""
    return {
        (row, cells.min_col): rule.formula1.replace("$", "").replace("'", "")
        for rule in rules for cells in rule.sqref.ranges for row in range(cells.min_row, cells.max_row + 1)
    }


@pytest.mark.parametrize("form", ["xlsx", "ods"])
def test_counts_the_judgements_of_each_marker(documents, converted, form):
    """What LibreOffice works out is what a count of the filled cells gives."""
    book = converted(documents, f"filled-{form}")
    chosen = choose(documents, [question["label"] for question in documents.questions])
    heading, *rows = book.worksheets[-2].iter_rows(values_only=True)
    end = 3 + len({title.lower() for question in documents.questions for title in documents.judgements(question)})
    asked = [marker for _, markers in documents.phases_with_questions for marker in markers if questions_of(marker)]
    total = collections.Counter()
    for marker, row in zip(asked, rows):
        labels = [question["label"] for question in questions_of(marker)]
        found = collections.Counter(chosen[label].lower() for label in labels if label in chosen)
        expected = [found[title.lower()] for title in heading[3:end]]
        expected += [found["none of these"], len(labels) - found.total()]
        assert list(row[2 : end + 2]) == [len(labels), *expected], marker["label"]
        total += found
    assert list(rows[len(asked)][3:end]) == [total[title.lower()] for title in heading[3:end]]


def test_is_valid(documents, path):
    """By odflint, and as a package."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    lint = subprocess.run([sys.executable, pathlib.Path(sys.executable).with_name("odflint"), path], capture_output=True, text=True)
    # It knows OpenDocument 1.2, and takes the comment of a file of the archive, b"", for one.
    known = re.compile(r"^Error: (The 'mimetype' member must not have extra header info|Attribute style:scale-to-[XY] .*)$")
    assert [line for line in lint.stdout.splitlines() if not known.match(line)] == []
