"""Holds documents to what their site has of tables, notes, call-outs and figures, with readers that share no code.

WAYMARK_EXECUTABLE names the program, in the folder it was built in.
"""

import json
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import xml.etree.ElementTree as tree
import zipfile
import zlib

import docx
import openpyxl
import pikepdf
import pypandoc
import pytest
from openxml_audit import OpenXmlValidator

from documents import struct_text
from test_building import ROOT, run

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ODF = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
ROWS = [[str(number), f"What row {number} says", str(37 * number)] for number in range(1, 61)]
TABLE = "\n".join(f"| {' | '.join(row)} |" for row in ROWS)
NOTES = ["Because it is so", "Said in a cell", "Said of a question"]
MARKER = f"""---
number: 1
title: One
phase: only
summary: About One.
---
## Statement
So it is.[^why]

> [!WARNING]
> Never **alone**.
>
> - Not once[^why],
> - nor twice.

> [!NOTE]
> It is short.

Table: Sixty rows, as TS2 says

| No. | What it says | Amount |
|:---|:---:|---:|
{TABLE}

![A gradient](flow.png "From dark to light")

Here ![a small square](small.png) among words, and ![not whole](broken.png) ones.

## Questions
Read this first:

| Before | the questions[^why] |
|---|---|
| a | b |

1. Is it so[^why], by this table?

   Table: Who does what

   | Who | What |
   |---|---|
   | Chair | Leads *it* \\| ends it[^cell] |

   And is it so after the table?

2. Is it often[^asked]?

   > [!TIP]
   > Ask twice.

3. Is it as it was[^why]?

[^why]: Because *it* is so: see [the law](https://example.org/law).

    - In a list,

      | in a | table |
      |---|---|
      | x | y |

[^cell]: Said in a cell.
[^asked]: Said of a question.
"""


def png(width, height, shade=120):
    rows = b"".join(b"\0" + bytes(value for x in range(width) for value in (255 * x // width, 255 * y // height, shade)) for y in range(height))
    parts = [(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data)) for name, data in parts)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    site = tmp_path_factory.mktemp("constructs")
    set_folder = site / "content/set"
    (set_folder / "markers").mkdir(parents=True)
    (site / "content/site.yml").write_text(
        "name: Constructs\nbase-url: https://constructs.example/\nlanguage: en-GB\nsets: [set]\n"
        "handouts: [standard, large-print, black-and-white]\n")
    (set_folder / "set.yml").write_text(
        "title: Constructs\ncode: TS\nprefix: TS\nphases: [{id: only, title: Only}]\nsections:\n"
        "  - {id: statement, heading: Statement, kind: prose, required: true, lead: true}\n"
        "  - {id: questions, heading: Questions, kind: questions}\n")
    (set_folder / "markers/1.md").write_text(MARKER)
    (set_folder / "markers/2.md").write_text(MARKER.replace("number: 1\ntitle: One", "number: 2\ntitle: Two").replace("as TS2", "as TS1"))
    (set_folder / "markers/flow.png").write_bytes(png(900, 300))
    (set_folder / "markers/small.png").write_bytes(png(16, 16))
    (set_folder / "markers/broken.png").write_bytes(png(16, 16)[:-20])
    shutil.copytree(ROOT / "themes", site / "themes")
    return made(site)


def made(site):
    outcome = run(site, "--require", "handouts")
    assert outcome.returncode == 0, outcome.stderr
    return site / "output/set/downloads"


def elements(pdf, name):
    found = []

    def walk(node):
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child)
        elif isinstance(node, pikepdf.Dictionary):
            if node.get("/S") == name:
                found.append(node)
            if "/K" in node:
                walk(node.K)

    walk(pdf.Root.StructTreeRoot.K)
    return found


def attribute(node, name):
    attributes = node.get("/A", pikepdf.Array())
    for entry in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
        if name in entry:
            return str(entry[name])
    return None


def children(node, name):
    return [child for child in node.K if isinstance(child, pikepdf.Dictionary) and child.get("/S") == name]


@pytest.mark.parametrize("version", ["", "-large-print", "-black-and-white"])
def test_pdf_tags_tables_notes_captions_and_figures(folder, version):
    with pikepdf.open(folder / f"ts1{version}.pdf") as pdf:
        tables = elements(pdf, "/Table")
        assert len(tables) == 3
        for table in tables:
            (head,) = children(table, "/THead")
            (row,) = children(head, "/TR")
            assert [attribute(cell, "/Scope") for cell in children(row, "/TH")] == ["/Column"] * len(list(row.K))
        assert len([row for body in children(tables[0], "/TBody") for row in children(body, "/TR")]) == 60
        assert [len(children(table, "/Caption")) for table in tables] == [1, 0, 1]
        # Each note once, however often the text leads to it.
        assert len(elements(pdf, "/Note")) == 3
        assert [str(figure.get("/Alt")) for figure in elements(pdf, "/Figure")] == ["A gradient", "a small square"]
        pages = len(pdf.pages)
    text = struct_text(folder / f"ts1{version}.pdf")
    for note in NOTES:
        assert text.replace("\n", "").count(note) == 1
    for word in ("Warning", "Note", "Tip", "[not whole]", "From dark to light"):
        assert word in text
    heads = [
        "What it says" in subprocess.run(["pdftotext", "-f", str(page), "-l", str(page), folder / f"ts1{version}.pdf", "-"], capture_output=True, text=True).stdout
        for page in range(1, pages + 1)
    ]
    assert sum(heads) >= 2


def test_pdf_of_worksheets_has_what_questions_hold(folder):
    with pikepdf.open(folder / "ts1-worksheet.pdf") as pdf:
        # The first is that of the questions.
        assert len(elements(pdf, "/Table")) == 3
        assert len(elements(pdf, "/Note")) == 3
    text = re.sub(r"\s+", " ", struct_text(folder / "ts1-worksheet.pdf"))
    for word in ("Who does what", "Leads it | ends it", "Ask twice", *NOTES):
        assert word in text


def document_part(path, name):
    return tree.fromstring(zipfile.ZipFile(path).read(name))


def test_word_has_the_same(folder):
    path = folder / "full.docx"
    document = docx.Document(str(path))
    long = document.tables[0]
    assert [[cell.text for cell in row.cells] for row in long.rows] == [["No.", "What it says", "Amount"], *ROWS]
    body = document.element.body
    for table in body.iter(W + "tbl"):
        first, *others = table.iter(W + "tr")
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert not any(row.find(f"{W}trPr/{W}tblHeader") is not None for row in others)
    assert [cell.paragraphs[0].alignment for cell in long.rows[1].cells] == [0, 1, 2]
    captions = [p.text for p in document.paragraphs if p.style.style_id == "TableCaption"]
    assert captions == ["Sixty rows, as TS2 says", "Who does what", "Sixty rows, as TS1 says", "Who does what"]
    assert document.styles["Table Caption"].base_style.name.lower() == "caption"
    styles = [p.style.style_id for p in document.paragraphs]
    assert styles.count("CallOutWarningTitle") == 2 and styles.count("CallOutNoteTitle") == 2
    # The entries of its list are of the box as well.
    assert styles.count("CallOutWarning") == 6
    pictures = [p.get("descr") for p in body.iter(DRAWING + "docPr")]
    assert pictures == ["A gradient", "a small square"] * 2
    assert "[not whole]" in "".join(p.text for p in document.paragraphs)
    notes = document_part(path, "word/footnotes.xml")
    texts = ["".join(note.itertext()) for note in notes if int(note.get(W + "id")) > 0]
    assert len(texts) == 6 and all(said in text for said, text in zip(NOTES * 2, texts))
    assert "in a | table" in texts[0]
    # Later uses lead to the same number.
    fields = [text.text.split()[1] for text in body.iter(W + "instrText") if "NOTEREF" in text.text]
    marks = [mark.get(W + "name") for mark in body.iter(W + "bookmarkStart")]
    assert len(fields) == 8 and set(fields) <= set(marks)
    assert not OpenXmlValidator().validate(path).errors


def test_opendocument_has_the_same(folder):
    path = folder / "full.odt"
    content = document_part(path, "content.xml")
    table, text, draw = (ODF % name for name in ("table", "text", "drawing"))
    tables = list(content.iter(table + "table"))
    assert len(tables) == 6
    for found in tables:
        assert len(list(found.iter(table + "table-header-rows"))) == 1
    rows = [["".join(cell.itertext()).strip() for cell in row.iter(table + "table-cell")] for row in tables[0].iter(table + "table-row")]
    assert rows == [["No.", "What it says", "Amount"], *ROWS]
    # Lists of OpenDocument hold no tables; what follows one counts on.
    assert not any(list(item.iter(table + "table")) for item in content.iter(text + "list-item"))
    assert len(list(content.iter(text + "note"))) == 6 and len(list(content.iter(text + "note-ref"))) == 8
    names = {note.get(text + "id") for note in content.iter(text + "note")}
    assert {ref.get(text + "ref-name") for ref in content.iter(text + "note-ref")} <= names
    archive = zipfile.ZipFile(path)
    images = [(image.get("{http://www.w3.org/1999/xlink}href"), frame.findtext(ODF % "svg-compatible" + "title"))
              for frame in content.iter(draw + "frame") for image in frame.iter(draw + "image")]
    assert [said for _, said in images] == ["A gradient", "a small square"] * 2
    assert all(address in archive.namelist() for address, _ in images)
    assert archive.read(images[0][0]) == png(900, 300)
    outcome = subprocess.run([sys.executable, pathlib.Path(sys.executable).with_name("odflint"), path], capture_output=True, text=True)
    # It takes the comment of a file of the archive, b"", for one.
    known = "Error: The 'mimetype' member must not have extra header info"
    assert [line for line in outcome.stdout.splitlines() if line != known] == []


def nodes(value, name):
    if isinstance(value, dict):
        if value.get("t") == name:
            yield value["c"]
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from nodes(entry, name)


def words(value):
    return "".join(" " if node["t"] == "Space" else node["c"] for node in leaves(value))


def leaves(value):
    if isinstance(value, dict):
        if value.get("t") in ("Str", "Space", "SoftBreak"):
            yield value if value["t"] == "Str" else {"t": "Space"}
            return
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from leaves(entry)


@pytest.mark.parametrize("name", ["full.docx", "full.odt"])
def test_pandoc_reads_the_same_rows_and_notes(folder, name):
    read = json.loads(pypandoc.convert_file(str(folder / name), "json"))
    table = next(nodes(read["blocks"], "Table"))
    rows = [[words(cell[4]) for cell in row[1]] for body in table[4] for row in body[3]]
    assert [row for row in rows if row[0] != "No."] == ROWS
    said = {words(note) for note in nodes(read["blocks"], "Note")}
    assert all(any(note in text for text in said) for note in NOTES)


@pytest.mark.parametrize("name", ["full.docx", "full.odt"])
def test_libreoffice_prints_the_heads_on_each_page(folder, name, tmp_path):
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf", "--outdir", tmp_path, folder / name],
        check=True, capture_output=True, timeout=300)
    text = subprocess.run(["pdftotext", "-layout", tmp_path / "full.pdf", "-"], capture_output=True, text=True).stdout
    assert text.count("What it says") >= 4
    for word in ("What row 60 says", "Who does what", "Leads it | ends it", "after the table", *NOTES):
        assert word in text


def test_the_workbook_has_lines(folder):
    book = openpyxl.load_workbook(folder / "worksheet.xlsx")
    cells = [str(cell.value) for sheet in book for row in sheet for cell in row if cell.value]
    (first,) = [cell for cell in cells if cell.startswith("Is it so[1]")][:1]
    assert "Who does what\nWho | What\nChair | Leads it | ends it[2]\n" in first
    assert first.index("after the table") < first.index("\n[1] Because it is so") < first.index("\n[2] Said in a cell.")
    assert any(cell == "Is it often[3]?\nTip\nAsk twice.\n[3] Said of a question." for cell in cells)


def test_another_picture_makes_the_documents_that_show_it_anew(folder):
    site = folder.parents[2]
    names = ["ts1.pdf", "full.docx", "full.odt", "overview.pdf"]
    before = {name: (folder / name).read_bytes() for name in names}
    (site / "content/set/markers/flow.png").write_bytes(png(900, 300, 10))
    made(site)
    changed = [name for name in names if (folder / name).read_bytes() != before[name]]
    assert changed == names[:3]
    # One whose parts are there, and which cannot be drawn, takes no document away.
    broken = bytearray(png(900, 300))
    broken[60:90] = bytes(30)
    (site / "content/set/markers/flow.png").write_bytes(broken)
    made(site)
    struct_text.cache_clear()
    assert "[A gradient]" in struct_text(folder / "ts1.pdf")
