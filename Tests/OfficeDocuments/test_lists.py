"""Holds lists, groups and directions to what an editor wrote, read by Pandoc, LibreOffice, python-docx and openpyxl."""

import json
import pathlib
import re
import shutil
import subprocess
import zipfile

import docx
import openpyxl
import pypandoc
import pytest
from conftest import ROOT, build

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

SET = """title: {title}
prefix: Principle
language: {language}
phases:
  - id: "1"
    title: First phase
sections:
  - id: statement
    heading: Quality statement
    lead: true
  - id: questions
    heading: Questions
    kind: questions
  - id: points
    heading: Points
    kind: points
"""

MARKER = """---
number: 1
title: Lists of all kinds
phase: "1"
summary: A summary.
drafted:
  - questions: [3]
---
## Quality statement

1. First of two paragraphs.

   Its second paragraph.

2. Second entry.

   - nested once
   - nested twice

   After the nested ones.

3. Third entry.

Words between.

- A bullet that holds numbers

  3. three
  4. four

     7. seven
     8. eight

- A last bullet

## Questions

Answer the first two together.

### For the chair

1. Is it agreed?

2. Is it agreed by all?

   And by those who were away?

### For the board

The last is for members who were there.

1. Was it agreed then?

Keep this sheet.

## Points

In this order:

1. Ring the family.
2. Write to them.

What came before:

1986. A great year for the law.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The documents of a set with lists of all kinds, and of one that is written from right to left."""
    site = tmp_path_factory.mktemp("lists")
    (site / "content").mkdir()
    (site / "content/site.yml").write_text("name: Lists\nbase-url: https://lists.example/\nlanguage: en-GB\n")
    for name, language, marker in [("lists", "en-GB", MARKER), ("right", "ar", MARKER.replace("Is it agreed?", "هل هذا صحيح؟"))]:
        (site / f"content/{name}/markers").mkdir(parents=True)
        (site / f"content/{name}/set.yml").write_text(f"code: {name}\n" + SET.format(title=name.title(), language=language))
        (site / f"content/{name}/markers/1.md").write_text(marker)
    shutil.copytree(ROOT / "themes", site / "themes")
    return build(site)


def documents(folder, name="lists"):
    return folder / name / "downloads"


def lists_in(path):
    """The lists that Pandoc reads: of each the first number, or nothing, and the words of its entries."""
    found = []

    def words(node):
        if isinstance(node, dict):
            if node.get("t") == "Str":
                return node["c"]
            if node.get("t") in ("Space", "SoftBreak", "LineBreak"):
                return " "
            return words(node.get("c"))
        return "".join(words(part) for part in node) if isinstance(node, list) else ""

    def walk(node):
        if isinstance(node, dict):
            if node.get("t") in ("OrderedList", "BulletList"):
                is_ordered = node["t"] == "OrderedList"
                entries = node["c"][1] if is_ordered else node["c"]
                found.append((node["c"][0][0] if is_ordered else None, [words(entry[0]) for entry in entries], entries))
            walk(node.get("c"))
        elif isinstance(node, list):
            for part in node:
                walk(part)

    walk(json.loads(pypandoc.convert_file(str(path), "json", format=path.suffix[1:]))["blocks"])
    return [(start, entries) for start, entries, _ in found if entries[0].strip() != "1 First phase"]


EXPECTED = [
    (1, ["First of two paragraphs. Its second paragraph.", "Second entry.", "Third entry."]),
    (None, ["nested once", "nested twice"]),
    (None, ["A bullet that holds numbers", "A last bullet"]),
    (3, ["three", "four"]),
    (7, ["seven", "eight"]),
    (1, ["Is it agreed?", "Is it agreed by all? And by those who were away?"]),
    (1, ["Ring the family.", "Write to them."]),
    (1986, ["A great year for the law."]),
]


def test_pandoc_reads_each_list_of_word_as_one(folder):
    found = [entry for entry in lists_in(documents(folder) / "full.docx") if entry[1] != ["Principle 1 Lists of all kinds"]]
    assert found == EXPECTED


def test_no_paragraph_of_word_has_a_blank_for_its_mark(folder):
    for path in documents(folder).glob("*.docx"):
        with zipfile.ZipFile(path) as archive:
            body, numbering = (archive.read(f"word/{name}.xml").decode() for name in ("document", "numbering"))
        blank = set(re.findall(r'<w:num w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="990"', numbering))
        assert blank and not blank & set(re.findall(r'<w:numId w:val="(\d+)"', body))
        document = docx.Document(str(path))
        after = [paragraph for paragraph in document.paragraphs if paragraph.text == "After the nested ones."]
        for paragraph in after:
            assert paragraph.style.name == "list-paragraph" and paragraph.paragraph_format.left_indent.inches == 0.5


@pytest.fixture(scope="module")
def texts(folder, tmp_path_factory):
    """The texts as LibreOffice shows them, with the marks of lists."""
    made = tmp_path_factory.mktemp("texts")
    copies = []
    for name in ["full.docx", "full.odt"]:
        copies.append(shutil.copy(documents(folder) / name, made / f"{name.replace('.', '-')}{name[4:]}"))
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{made}/profile", "--headless", "--convert-to",
         "txt:Text (encoded):UTF8", "--outdir", made / "txt", *copies],
        check=True, capture_output=True, timeout=300,
    )
    return {path.stem: path.read_text(encoding="utf-8-sig") for path in (made / "txt").glob("*.txt")}


@pytest.mark.parametrize("name", ["full-docx", "full-odt"])
def test_libreoffice_counts_as_the_editor_wrote(texts, name):
    lines = [re.sub(r"\s+", " ", line).strip() for line in texts[name].splitlines()]
    marked = [line for line in lines if re.match(r"(\d+\.|[•◦▪o]) ", line)]
    numbers = [line for line in marked if line[0].isdigit()]
    assert numbers == [
        "1. First of two paragraphs.", "2. Second entry.", "3. Third entry.", "3. three", "4. four", "7. seven", "8. eight",
        "1. Is it agreed?", "2. Is it agreed by all?",
        "1. Ring the family.", "2. Write to them.", "1986. A great year for the law.",
    ]
    for words in ["Its second paragraph.", "After the nested ones.", "Written for this edition", "And by those who were away?", "A1 Was it agreed then?"]:
        assert words in lines, "it has a mark of its own"


def test_the_workbook_names_groups_and_has_the_texts_among_the_questions(folder):
    sheet = openpyxl.load_workbook(documents(folder) / "worksheet.xlsx").worksheets[1]
    rows = [row[:4] for row in sheet.iter_rows(values_only=True)]
    title = "Lists of all kinds"
    assert rows == [
        ("Label", "Marker", "Group", "Question"),
        (None, title, None, "Answer the first two together."),
        ("Principle 1 Q1", title, "For the chair", "Is it agreed?"),
        ("Principle 1 Q2", title, "For the chair", "Is it agreed by all?\nAnd by those who were away?"),
        (None, title, "For the board", "The last is for members who were there."),
        ("Principle 1 A1", title, "For the board", "Was it agreed then?"),
        (None, title, "Added in this edition", "Keep this sheet."),
    ]
    ranges = sorted(str(cells) for rule in sheet.data_validations.dataValidation for cells in rule.sqref.ranges)
    assert ranges == ["E3:E4", "E6"], "judgements are offered beside questions alone"


def test_tables_from_right_to_left_begin_at_the_right(folder):
    for name, is_mirrored in [("lists", False), ("right", True)]:
        document = docx.Document(str(documents(folder, name) / "worksheet.docx"))
        assert document.tables
        for table in document.tables:
            assert (table._tbl.tblPr.find(W + "bidiVisual") is not None) == is_mirrored
            order = [node.tag for node in table._tbl.tblPr]
            assert order == sorted(order, key=[W + tag for tag in ("tblStyle", "bidiVisual", "tblW", "tblLayout", "tblLook")].index)
        language = document.styles.element.find(f".//{W}docDefaults//{W}lang")
        assert {language.get(W + key) for key in ("val", "bidi", "eastAsia")} == {"ar" if is_mirrored else "en-GB"}
        paragraphs = list(document.element.body.iter(W + "p"))
        mirrored = [paragraph for paragraph in paragraphs if paragraph.find(f"{W}pPr/{W}bidi") is not None]
        assert len(mirrored) == (len([p for p in paragraphs if p.find(f"{W}pPr") is not None]) if is_mirrored else 0)
    with zipfile.ZipFile(documents(folder, "right") / "worksheet.odt") as archive:
        content = archive.read("content.xml").decode()
    assert content.count('table:name="Table') == content.count('style:writing-mode="rl-tb"')
