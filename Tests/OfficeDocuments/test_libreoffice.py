"""Reads the documents with LibreOffice, which shares no code with what made them."""

import csv
import re
import shutil
import subprocess
import xml.etree.ElementTree as tree
import zipfile
from collections import Counter

import pytest
from conftest import SETS, set_of
from model import expect_in_order, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXTS = ["full.docx", "full.odt", "worksheet.docx", "worksheet.odt"]
FORMS = {"pdf": "pdf", "docx": "docx", "txt": "txt:Text (encoded):UTF8", "csv": "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,2"}


@pytest.fixture(scope="module")
def converted(tmp_path_factory, hostile_output):
    """Converts the documents of both sites, all of one kind at once: LibreOffice takes long to start."""
    folder = tmp_path_factory.mktemp("libreoffice")
    names = {
        "pdf": [*TEXTS, "worksheet.xlsx"], "txt": TEXTS, "csv": ["worksheet.xlsx"],
        "docx": ["worksheet.docx", "worksheet.odt"],
    }
    for form, filter_name in FORMS.items():
        copies = []
        for site in [*SETS, "hostile"]:
            for name in names[form]:
                copy = folder / f"{site}-{name.replace('.', '-')}{name[name.index('.'):]}"
                shutil.copy(set_of(site, hostile_output).document(name), copy)
                copies.append(copy)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", filter_name,
             "--outdir", folder / form, *copies],
            check=True, capture_output=True, timeout=600,
        )

    def file(documents, name, form):
        (found,) = (folder / form).glob(f"{documents.site}-{name.replace('.', '-')}*.{form}")
        return found

    return file


@pytest.mark.parametrize("name", TEXTS)
def test_shows_every_word_of_the_questions_on_its_pages(documents, converted, name):
    """Columns stand beside one another on a page and words at the ends of lines: each word counts alone."""
    found = set(page_text(converted(documents, name, "pdf")).split())
    wanted = [word for question in documents.questions for word in words(question["text"]).split()]
    # Words that are cut at the edge of a column, or have letters of many parts, come back in pieces.
    plain = [word for word in wanted if word.isascii() and word.isalnum() and len(word) < 20]
    assert plain
    assert [word for word in plain if word not in found] == []


def test_shows_every_word_of_the_questions_in_the_rows_of_the_workbook(documents, converted):
    found = set(page_text(converted(documents, "worksheet.xlsx", "pdf")).split())
    wanted = [word for question in documents.questions for word in words(question["text"]).split()]
    plain = [word for word in wanted if word.isascii() and word.isalnum() and len(word) < 20]
    assert [word for word in plain if word not in found] == []


@pytest.mark.parametrize("name", ["worksheet.docx", "worksheet.odt"])
def test_puts_no_row_of_a_table_alone_on_a_page(documents, converted, name):
    if documents.site == "hostile":
        pytest.skip("its rows are longer than a page")
    pages = [
        Counter(re.findall(r"^([A-Z]+\d+ [QA])\d+(?= |$)", page, re.M))
        for page in page_text(converted(documents, name, "pdf")).split("\f")
    ]
    for page in pages:
        for table, count in page.items():
            assert count > 1 or sum(pages, Counter())[table] == 1, (table, pages.index(page) + 1)


def page_text(path):
    return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout


@pytest.mark.parametrize("name", TEXTS)
def test_reads_the_same_text(documents, converted, name):
    text = words(converted(documents, name, "txt").read_text(encoding="utf-8-sig"))
    # Before the entries of lists LibreOffice writes marks.
    whole = [question for question in documents.questions if "more than one part" not in question["text"]]
    expect_in_order([words(question["text"]) for question in whole], text)


@pytest.mark.parametrize("name", ["worksheet.docx", "worksheet.odt"])
def test_keeps_the_fields_of_the_worksheet(documents, converted, name):
    """LibreOffice has read them where they stand in the file that it writes."""
    with zipfile.ZipFile(converted(documents, name, "docx")) as archive:
        body = tree.fromstring(archive.read("word/document.xml"))
    fields = list(body.iter(W + "sdtPr"))
    assert len(fields) == 3 + 5 * len(documents.questions)
    lists = [field.find(W + "dropDownList") for field in fields]
    offered = [[item.get(W + "displayText") for item in choices][1:] for choices in lists if choices is not None]
    assert offered == [documents.judgements(question) for question in documents.questions]
    assert len([field for field in fields if field.find(W + "date") is not None]) == 1 + len(documents.questions)


def test_reads_the_same_workbook(documents, converted):
    with open(converted(documents, "worksheet.xlsx", "csv"), encoding="utf-8-sig", newline="") as file:
        table = list(csv.reader(file))
    _, markers = documents.phases_with_questions[0]
    labels = [question["label"] for marker in markers for section in marker["sections"] for question in section.get("questions", [])]
    asked = [row for row in table[1:] if row[0]]
    assert list(dict.fromkeys(row[0] for row in asked)) == labels
    column = table[0].index("Question")
    assert words(asked[0][column]) == words(documents.questions[0]["text"])
