"""Holds the workbook to the data of the set, read by openpyxl."""

import functools
import re
import xml.etree.ElementTree as tree
import zipfile

import openpyxl
import pytest
from conftest import OUTPUT
from openxml_audit import OpenXmlValidator
from model import questions_of, sections_with_added_questions, words

X = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LABEL = 1
CUT = "The original question continues; the rest is not held."


@pytest.fixture
def path(documents):
    return documents.document("worksheet.xlsx")


@functools.cache
def opened(path):
    return openpyxl.load_workbook(path)


def phase_sheets(path):
    """The sheets between that which explains and those that count and that programs read, but that of measures."""
    return [sheet for sheet in opened(path).worksheets[1:-2] if sheet.data_validations.dataValidation]


def summary(path):
    return opened(path).worksheets[-2]


def rows(sheet):
    """The rows of questions; those of texts among them have no label."""
    return [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[LABEL - 1]]


def judgement(sheet):
    """The column of judgements, which stands after that of questions; before these there may be one of groups."""
    (column,) = {
        cell.column
        for rule in sheet.data_validations.dataValidation for cells in rule.sqref.ranges
        for cell in first_cells(sheet, cells)
    }
    return column


def question(sheet, row):
    return row[judgement(sheet) - 2]


def asked(sheet):
    """The questions of a sheet; where one goes on in further rows, all its words together."""
    questions = []
    for row in rows(sheet):
        text = question(sheet, row)
        if text.startswith("… ") and questions and questions[-1][0] == row[0]:
            questions[-1][1] += " " + text[2:]
        else:
            questions.append([row[0], text])
    return [(label, plain(text)) for label, text in questions]


def plain(text):
    """The words of a cell, without the marks of lists at the beginnings of its lines."""
    return words(re.sub(r"^(•|\d+\.) ", "", text, flags=re.M))


def test_keeps_to_the_schemas_of_excel(path):
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, result.errors[:5]


@pytest.mark.parametrize("path", sorted(OUTPUT.glob("*.xlsx")), ids=lambda path: path.name)
def test_workbooks_of_the_whole_site_keep_to_them_too(path):
    result = OpenXmlValidator().validate(str(path))
    assert result.is_valid, result.errors[:5]


def test_has_a_sheet_for_each_phase_and_one_that_explains(documents, path):
    book = opened(path)
    assert len(phase_sheets(path)) == len(documents.phases_with_questions)
    assert [sheet.title for sheet in book.worksheets if sheet.sheet_state != "visible"] == ["waymark"]
    assert all(len(name) <= 31 for name in book.sheetnames)
    assert len({name.lower() for name in book.sheetnames}) == len(book.sheetnames)
    assert book.active == book.worksheets[0]
    first = "\n".join(str(row[0]) for row in book.worksheets[0].iter_rows(values_only=True) if row[0])
    assert documents.data["title"] in first
    if "restates" in documents.data:
        assert documents.data["restates"] in first
    for question in documents.questions:
        for title in documents.judgements(question):
            assert title in first
    for line in documents.meanings:
        assert line in words(first)


def test_has_every_question_whole_once_and_in_order(documents, path):
    for sheet, (_, markers) in zip(phase_sheets(path), documents.phases_with_questions):
        expected = [
            (question["label"], words(question["text"])) for marker in markers for question in questions_of(marker)
        ]
        assert asked(sheet) == expected


def test_marks_what_was_written_for_the_edition(documents, path):
    for sheet, (_, markers) in zip(phase_sheets(path), documents.phases_with_questions):
        asked = {question["label"]: question for marker in markers for question in questions_of(marker)}
        remark = judgement(sheet) + 4
        marked = {row[0]: row[remark] for row in rows(sheet) if len(row) > remark and row[remark]}
        told = {
            label for label, question in asked.items()
            if question["drafted"] or question["heldInPart"] or documents.scale(question)[1]
        }
        assert set(marked) == told
        for label, question in asked.items():
            if note := documents.scale(question)[1]:
                assert note in marked[label]
        cut = [marked[label] for label, question in asked.items() if question["heldInPart"]]
        assert all(CUT in remark for remark in cut)
        assert sum(CUT in remark for remark in marked.values()) == len(cut)


def test_says_since_when_each_question_has_stood_so(documents, path):
    for sheet, (_, markers) in zip(phase_sheets(path), documents.phases_with_questions):
        expected = {q["label"]: q["mark"]["text"] for marker in markers for q in questions_of(marker) if "mark" in q}
        assert {row[0]: row[-1] for row in rows(sheet) if row[0] in expected} == expected


def test_leaves_room_to_write(documents, path):
    for sheet in phase_sheets(path):
        assert len(rows(sheet)) > 0
        for row in rows(sheet):
            assert row[judgement(sheet) - 1 : judgement(sheet) + 4] == (None,) * 5


def test_offers_the_judgements_for_each_question(documents, path):
    book = opened(path)
    for sheet in phase_sheets(path):
        # Those that were added to others are a group as well.
        has_groups = any(
            sections_with_added_questions(marker) or any("group" in question for question in questions_of(marker))
            for _, markers in documents.phases_with_questions for marker in markers
        )
        assert judgement(sheet) == (5 if has_groups else 4) + len(documents.data.get("tagGroups", []))
        asked = {question["label"]: question for _, markers in documents.phases_with_questions for marker in markers for question in questions_of(marker)}
        covered = set()
        for rule in sheet.data_validations.dataValidation:
            assert rule.type == "list" and rule.showErrorMessage and rule.prompt and rule.error
            name, cells = rule.formula1.rsplit("!", 1)
            source = book[name.strip("'").replace("''", "'")]
            offered = [cell.value for (cell,) in source[cells.replace("$", "")]]
            assert len(rule.prompt) <= 255 and not rule.prompt.endswith("…")
            for number in {row for cells in rule.sqref.ranges for row in range(cells.min_row, cells.max_row + 1)}:
                covered.add(number)
                asks = asked[sheet.cell(number, LABEL).value]
                assert offered == documents.judgements(asks)
                judgements, note = documents.scale(asks)
                meanings = [f"{one['title']}: {one['meaning']}" for one in judgements if "meaning" in one]
                if len("\n".join([note or "", *meanings]).strip()) <= 255:
                    assert all(meaning in rule.prompt for meaning in meanings)
                else:
                    assert book.sheetnames[0] in rule.prompt
        begun = {
            number for number, row in enumerate(sheet.iter_rows(min_row=2, values_only=True), start=2)
            if row[LABEL - 1] and not question(sheet, row).startswith("… ")
        }
        assert covered == begun


def first_cells(sheet, cells):
    return sheet[cells.coord][0] if isinstance(sheet[cells.coord], tuple) else [sheet[cells.coord]]


def test_keeps_headings_in_sight_and_filters_by_them(documents, path):
    for sheet in phase_sheets(path):
        assert sheet.freeze_panes == "B2"
        headings = [cell.value for cell in sheet[1]]
        assert len(set(headings)) == len(headings) and all(headings)
        assert sheet.auto_filter.ref == f"A1:{sheet.cell(sheet.max_row, len(headings)).coordinate}"
        assert all(cell.font.bold for cell in sheet[1])


def test_prints_on_a4_as_wide_as_the_page(documents, path):
    for index, sheet in enumerate(opened(path).worksheets[:-1]):
        assert str(sheet.page_setup.paperSize) == "9"
        assert sheet.page_setup.orientation == ("landscape" if index else "portrait")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0 and sheet.page_setup.fitToWidth in (None, 1)
        assert "&P" in sheet.oddFooter.right.text and "&N" in sheet.oddFooter.right.text
        assert sheet.oddHeader.left.text
        if index:
            assert sheet.print_title_rows == "$1:$1"


def test_has_no_formula_but_those_that_count(documents, path):
    for sheet in opened(path).worksheets:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row) or sheet is summary(path)
    with zipfile.ZipFile(path) as archive:
        for part in archive.namelist():
            assert "externalLink" not in part and "vba" not in part


def test_says_what_it_is(documents, path):
    properties = opened(path).properties
    assert documents.data["title"] in properties.title
    assert properties.language == documents.data["language"]
    assert properties.creator == documents.data.get("publisher")


def test_tells_programs_of_what_it_was_made(documents, path):
    """In cells of a hidden sheet, which spreadsheets keep, and among its properties."""
    book = opened(path)
    table = [[cell or "" for cell in row] for row in book["waymark"].iter_rows(values_only=True)]
    told = {row[0]: row[1] for row in table[: table.index([""] * 5)]}
    assert told["version"] == "1"
    assert told["set"] == documents.data["code"] and told["edition"] == documents.data.get("edition", "")
    base = documents.data.get("address", "").removesuffix("index.html")
    assert told["address"] == (base and base + "questions.html")
    properties = {one.name: one.value for one in book.custom_doc_props.props}
    assert properties.get("waymark-set") == told["set"] and properties.get("waymark-edition", "") == told["edition"]
    first = table.index(["scale", "judgement", "title", "", ""]) + 1
    heading = table.index(["label", "identifier", "hash", "scale", "judgements"])
    scales = {(scale, judgement): title for scale, judgement, title, *_ in table[first : heading - 1]}
    found = {}
    for label, identifier, digits, scale, judgements in table[heading + 1 :]:
        found[label] = (identifier, digits, [scales[scale, one] for one in judgements.split()])
    assert found == {
        question["label"]: (question["identifier"], question["hash"], documents.judgements(question))
        for question in documents.questions
    }


def test_lets_rows_grow(path):
    """A height that is said to be chosen stays when somebody writes more into a row than fits."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for part in archive.namelist():
            if part.startswith("xl/worksheets/sheet"):
                found = list(tree.fromstring(archive.read(part)).iter(X + "row"))
                heights = [float(row.get("ht")) for row in found if row.get("ht")]
                assert not any(row.get("customHeight") for row in found)
                assert max(heights, default=0) <= 409


def test_counts_nothing_before_anybody_has_chosen(documents, path):
    """Programs that work nothing out show what stands in the file."""
    with_values = openpyxl.load_workbook(path, data_only=True)[summary(path).title]
    heading, *table = with_values.iter_rows(values_only=True)
    titles = {title.lower() for question in documents.questions for title in documents.judgements(question)}
    end = 3 + len(titles)
    assert {title.lower() for title in heading[3:end]} == titles
    asked = [marker for _, markers in documents.phases_with_questions for marker in markers if questions_of(marker)]
    for marker, row in zip(asked, table):
        number = len(questions_of(marker))
        assert row[:3] == (marker["label"], marker["title"], number)
        assert row[3 : end + 2] == (0,) * (len(titles) + 1) + (number,)
    total = table[len(asked)]
    assert total[2] == total[end + 1] == len(documents.questions) and set(total[3 : end + 1]) == {0}


def test_leads_to_the_questions_of_each_marker_on_the_web(documents, path):
    base = documents.data.get("address", "").removesuffix("index.html")
    asked = [marker for marker in documents.markers if questions_of(marker)]
    links = [cell.hyperlink.target for row in summary(path).iter_rows() for cell in row if cell.hyperlink]
    # A workbook keeps what stands after '#' apart.
    located = [cell.hyperlink.location for row in summary(path).iter_rows() for cell in row if cell.hyperlink]
    whole = [target + ("#" + place if place else "") for target, place in zip(links, located)]
    assert whole == [
        f"{base}questions.html#?marker={marker['identifier'].split('/')[1]}" for marker in asked if base
    ]


def measures_of(documents):
    """The measures of a set with the labels of their markers, as its data has them."""
    return [
        (marker["label"], measure)
        for marker in documents.markers
        for section in marker["sections"] for measure in section.get("measures", [])
    ]


def test_lists_measures_with_their_parts(documents, path):
    measures = measures_of(documents)
    sheets = [sheet for sheet in opened(path).worksheets[1:-2] if not sheet.data_validations.dataValidation]
    assert len(sheets) == bool(measures)
    for sheet in sheets:
        shown = list(sheet.iter_rows(min_row=2, values_only=True))
        assert sheet.auto_filter.ref
        assert [row[0].split()[-1] for row in shown] == [label.split()[-1] for label, _ in measures]
        for row, (_, measure) in zip(shown, measures):
            parts = [measure.get(part) or "" for part in ("numerator", "denominator", "dataSource")]
            assert row[3] == measure["number"]
            assert [words(cell or "") for cell in row[4:8]] == [words(text) for text in [measure["text"], *parts]]
