"""Holds documents for paper to what an editor wrote, where words are long and lists and groups are many.

WAYMARK_EXECUTABLE names the program, in the folder it was built in.
"""

import os
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree as tree

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
MAIL = "safeguardingpartnership@westernshire.example.org"
FILE = "a_rather_long_name_of_a_file_without_spaces_in_it_and_longer_than_any_column_of_the_sheet.docx"
WORD = "Unverhältnismäßigkeitsprüfungsverfahrensordnungsausschuss"

SET = """title: Long words
prefix: Principle
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
judgements:
  - id: yes
    title: Selbstverständlich
  - id: no
    title: Nicht
"""

MARKER = f"""---
number: 1
title: Words
phase: "1"
summary: A summary.
---
## Quality statement

Text.

## Questions

Answer the first two together.

### For the chair

1. Has the board told <{MAIL}> of it?
2. Is `{FILE}` filled in?

### For the board

The last is for members who were there.

1. Has the {WORD} met?

Keep this sheet.

## Points

In this order:

1. Ring the family.
2. Write to them.

What came before:

1986. A great year for the law.
"""


@pytest.fixture(scope="module")
def downloads(tmp_path_factory):
    site = tmp_path_factory.mktemp("paper")
    (site / "content/long/markers").mkdir(parents=True)
    (site / "content/site.yml").write_text(
        "name: Paper\nbase-url: https://paper.example/\nlanguage: en-GB\nhandouts: [standard, large-print]\n")
    (site / "content/long/set.yml").write_text(SET)
    (site / "content/long/markers/1.md").write_text(MARKER)
    shutil.copytree(ROOT / "themes", site / "themes")
    outcome = subprocess.run(
        [WAYMARK, "build", "--site", site, "--require", "handouts"], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    return site / "output/long/downloads"


def words_of(path):
    """The words of each page with their places, in points."""
    html = subprocess.run(["pdftotext", "-bbox", path, "-"], check=True, capture_output=True, text=True).stdout
    root = tree.fromstring(re.sub(r"<!DOCTYPE[^>]*>|&[a-z]+;", "", html).replace(' xmlns="http://www.w3.org/1999/xhtml"', ""))
    return [
        (float(page.get("width")), [(float(word.get("xMin")), float(word.get("xMax")), word.text) for word in page.iter("word")])
        for page in root.iter("page")
    ]


@pytest.mark.parametrize("name", ["principle1-worksheet", "principle1-worksheet-large-print", "worksheet", "worksheet-large-print"])
def test_nothing_runs_out_of_its_cell(downloads, name):
    checked = 0
    for width, words in words_of(downloads / f"{name}.pdf"):
        assert all(0 < start and end < width - 30 for start, end, _ in words), "a word leaves the page"
        for column in ["Judgement", "Evidence"]:
            edge = next((start for start, _, text in words if text == column), None)
            if edge is None:
                continue
            checked += 1
            crossing = [
                text for start, end, text in words if start < edge - 2 and end > edge - 2
                # What spans the whole table is no cell of a column.
                and text in MAIL + FILE + WORD and len(text) > 3
            ]
            assert not crossing, f"{crossing} runs into '{column}'"
    assert checked


@pytest.mark.parametrize("name", ["principle1-worksheet", "principle1", "full"])
def test_no_letter_of_a_long_word_is_lost(downloads, name):
    text = subprocess.run(["pdftotext", "-raw", downloads / f"{name}.pdf", "-"], check=True, capture_output=True, text=True).stdout
    text = re.sub(r"\s", "", text)
    assert MAIL in text and FILE in text and WORD in text


def lines(path):
    text = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    return [re.sub(r"\s+", " ", line).strip() for line in text.splitlines()]


@pytest.mark.parametrize("name", ["principle1", "full"])
def test_points_keep_the_numbers_that_were_written(downloads, name):
    found = lines(downloads / f"{name}.pdf")
    for line in ["1. Ring the family.", "2. Write to them.", "1986. A great year for the law."]:
        assert line in found


@pytest.mark.parametrize("name", ["principle1-worksheet", "worksheet"])
def test_a_worksheet_has_the_groups_and_the_texts_among_the_questions(downloads, name):
    text = " ".join(lines(downloads / f"{name}.pdf"))
    place = 0
    for words in [
        "Answer the first two together.", "For the chair", "Principle 1 Q1", "Principle 1 Q2", "For the board",
        "The last is for members who were there.", "Principle 1 Q3", "Keep this sheet.",
    ]:
        place = text.find(words, place)
        assert place >= 0, words


@pytest.mark.parametrize("name", ["principle1", "full", "overview", "worksheet"])
def test_a_space_stands_after_a_prefix_that_is_a_word(downloads, name):
    text = " ".join(lines(downloads / f"{name}.pdf"))
    assert "Principle 1" in text and "Principle1" not in text
