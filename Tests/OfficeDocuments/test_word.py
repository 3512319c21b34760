"""Holds Word documents to the data of the set, read by python-docx."""

import posixpath
import re
import xml.etree.ElementTree as tree
import zipfile

import docx
import mammoth
import pytest
from openxml_audit import OpenXmlValidator
from model import expect_in_order, questions_of, sections_with_added_questions, words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/%s}"
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
NAMES = ["full.docx", "worksheet.docx"]
of_both = pytest.mark.parametrize("name", NAMES)


def read(documents, name):
    return docx.Document(str(documents.document(name)))


def all_words(document):
    """The words of a document in the order of its paragraphs, those in tables among them."""
    body = document.element.body
    return words(" ".join(text_of(paragraph) for paragraph in body.iter(W + "p")))


def text_of(paragraph):
    """The words of a paragraph, with what stands in for its pictures, and without numbers of notes."""
    parts = {W + "br": " ", W + "noBreakHyphen": "‑", W + "tab": " "}
    said, in_field = "", False
    for node in paragraph.iter():
        if node.tag == W + "fldChar":
            in_field = node.get(W + "fldCharType") != "end"
        elif node.tag == W + "t":
            said += "" if in_field else node.text or ""
        else:
            said += node.get("descr", "") if node.tag == DRAWN else parts.get(node.tag, "")
    return said


def without_signs(text):
    """A text without the signs that only its data have: those between the cells of a table, behind the title of a
    call-out, and around the text of a picture."""
    return words(re.sub(r"[\[\];:]", " ", text))


@of_both
def test_says_what_it_is(documents, name):
    document = read(documents, name)
    properties = document.core_properties
    assert documents.data["title"] in properties.title
    assert properties.author == documents.data.get("publisher", "")
    assert properties.created == properties.modified and properties.created.year >= 1980
    language = document.styles.element.find(f".//{W}docDefaults//{W}lang")
    assert language.get(W + "val") == documents.data["language"]
    notices = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Notice"]
    assert bool(notices) == ("restates" in documents.data)
    if notices:
        assert documents.data["restates"] in notices[0].text


def test_says_since_when_each_question_has_stood_so(documents):
    text = all_words(read(documents, "full.docx"))
    expect_in_order([words(q["mark"]["text"] + " " + q["text"]) for q in documents.questions if "mark" in q], text)
    added = [
        edge["label"] for marker in documents.markers for edge in marker["crossReferences"] if edge["added"]
    ]
    assert len(re.findall(r"this edition adds: ", text)) == sum(
        any(edge["added"] for edge in marker["crossReferences"]) for marker in documents.markers)
    expect_in_order(added, text)


@of_both
def test_has_every_question_whole_once_and_in_order(documents, name):
    text = all_words(read(documents, name))
    asked = [words(question["text"]) for question in documents.questions]
    expect_in_order(asked, text)
    for question in asked:
        if len(question) > 60:
            assert text.count(question) == asked.count(question), question


def test_has_the_whole_text_of_each_marker(documents):
    text = without_signs(all_words(read(documents, "full.docx")))
    for marker in documents.markers:
        parts = [without_signs(f"{marker['label']} {marker['title']}")]
        parts += [without_signs(section["text"]) for section in marker["sections"] if section["kind"] == "prose"]
        expect_in_order(parts, text)


def test_outlines_the_set_with_headings(documents):
    document = read(documents, "full.docx")
    headings = [
        (int(paragraph.style.name[-1]), words(paragraph.text))
        for paragraph in document.paragraphs if paragraph.style.name.startswith("Heading ")
    ]
    assert headings[0][0] == 1
    assert all(after <= before + 1 for (before, _), (after, _) in zip(headings, headings[1:]))
    markers = [f"{marker['label']} {words(marker['title'])}" for marker in documents.markers]
    assert [text for level, text in headings if level == 2 and text in markers] == markers
    # Nothing of the content has become a heading of its own.
    assert not any("no heading" in text for _, text in headings)


def test_has_a_row_with_room_for_each_question(documents):
    document = read(documents, "worksheet.docx")
    first, *tables = document.tables
    assert len(first.columns) == 3
    rows = [row for table in tables for row in table.rows[1:]]
    assert len(rows) == len(documents.questions)
    for row, question in zip(rows, documents.questions):
        # What stands in a content control, python-docx leaves out.
        cells = row.cells
        assert len(cells) == 6
        mark = question["mark"]["text"] + " " if "mark" in question else ""
        assert words(cells[0].text).startswith(words(f"{question['label']} {mark}{question['text']}"))
        boxes = words(text_of(cells[1]._tc)).removeprefix("☐ ").split(" ☐ ")
        assert boxes == [words(title) for title in documents.judgements(question)]
        cut = "The original question continues; the rest is not held."
        assert (cut in cells[0].text) == question["heldInPart"]
        assert (documents.scale(question)[1] or "") in cells[0].text
        assert [words(text_of(cell._tc)) for cell in cells[2:]] == [""] * 4


def controls(document):
    """The content controls by what programs find them by; no two have the same."""
    found = {}
    for control in document.element.body.iter(W + "sdt"):
        tag = control.find(f"{W}sdtPr/{W}tag").get(W + "val")
        assert tag not in found and len(tag) <= 64
        found[tag] = control
    return found


def test_can_be_filled_in_on_a_screen(documents):
    found = controls(read(documents, "worksheet.docx"))
    numbers = [control.find(f"{W}sdtPr/{W}id").get(W + "val") for control in found.values()]
    assert len(set(numbers)) == len(numbers)
    assert list(found)[:3] == ["review", "filled-in-by", "date"]
    fields = ["judgement", "evidence", "action", "owner", "due"]
    assert list(found)[3:] == [f"{question['label']} {field}"[:64] for question in documents.questions for field in fields]
    for question in documents.questions:
        properties = {field: found[f"{question['label']} {field}"[:64]].find(W + "sdtPr") for field in fields}
        for of_one in properties.values():
            assert of_one.find(W + "alias").get(W + "val").startswith(question["label"][:64])
        _, *items = properties["judgement"].iter(W + "listItem")
        offered = [(item.get(W + "value"), item.get(W + "displayText")) for item in items]
        assert offered == [(one["id"], one["title"]) for one in documents.scale(question)[0]]
        assert properties["due"].find(f"{W}date/{W}lid").get(W + "val") == documents.data["language"]
        assert all(properties[field].find(W + "richText") is not None for field in ("evidence", "action", "owner"))


def test_other_readers_see_the_controls(documents):
    """mammoth shows what stands in each; python-docx would not."""
    with open(documents.document("worksheet.docx"), "rb") as file:
        text = words(mammoth.extract_raw_text(file).value)
    expect_in_order([words(question["text"]) for question in documents.questions], text)
    boxes = sum(len(documents.judgements(question)) for question in documents.questions)
    assert text.count("☐") == boxes


@of_both
def test_keeps_to_the_schemas_of_word(documents, name):
    result = OpenXmlValidator().validate(str(documents.document(name)))
    assert result.is_valid, result.errors[:5]


def test_leaves_no_row_alone_on_a_page(documents):
    """The first row stays with the second, and the last but one with the last, below the headings of the table."""
    for table in read(documents, "worksheet.docx").tables[1:]:
        rows = list(table.rows)
        kept = [
            all(paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in row._tr.iter(W + "p")) for row in rows
        ]
        assert kept[0] and not kept[-1]
        if len(rows) > 2:
            assert kept[1] and kept[-2]
            assert sum(kept) <= 3


def test_leads_from_each_marker_to_its_questions_in_the_tool(documents):
    base = documents.data.get("address", "").removesuffix("index.html")
    asked = [marker for marker in documents.markers if questions_of(marker)]
    lines = [paragraph.text for paragraph in read(documents, "worksheet.docx").paragraphs if "questions.html#" in paragraph.text]
    assert lines == [
        f"Answer on screen: {base}questions.html#?marker={marker['identifier'].split('/')[1]}" for marker in asked if base
    ]


def test_marks_the_rows_of_headings_and_keeps_rows_whole(documents):
    document = read(documents, "worksheet.docx")
    for table in document.tables:
        assert table.style.name == "Table"
        for index, row in enumerate(table.rows):
            properties = row._tr.trPr
            assert properties is not None and properties.find(W + "cantSplit") is not None
            assert (properties.find(W + "tblHeader") is not None) == (index == 0)


@of_both
def test_marks_what_was_written_for_the_edition(documents, name):
    document = read(documents, name)
    marked = [
        run for run in document.element.body.iter(W + "r")
        if (style := run.find(f"{W}rPr/{W}rStyle")) is not None and style.get(W + "val") == "Drafted"
    ]
    paragraphs = {run.getparent() for run in marked}
    # Once above the first of them, and not at each.
    assert len(paragraphs) == sum(len(sections_with_added_questions(marker)) for marker in documents.markers)
    remarks = [paragraph for paragraph in document.paragraphs if paragraph.style.name == "Remark"]
    sections = [section for marker in documents.markers for section in marker["sections"]]
    if name == "worksheet.docx":
        sections = [section for section in sections if section.get("questions")]
    assert len(remarks) >= sum(section["drafted"] for section in sections)


@of_both
def test_prints_on_a4_with_numbered_pages(documents, name):
    document = read(documents, name)
    (section,) = document.sections
    sides = round(section.page_width.mm), round(section.page_height.mm)
    assert sides == ((297, 210) if name == "worksheet.docx" else (210, 297))
    header = words(" ".join(paragraph.text for paragraph in section.header.paragraphs))
    assert words(documents.data["title"]) in header and documents.data.get("edition", "") in header
    footer = section.footer._element
    fields = [node.text.strip() for node in footer.iter(W + "instrText")]
    assert fields == ["PAGE", "NUMPAGES"]


@of_both
def test_asks_nothing_of_its_reader(documents, name):
    """No field but the numbers of pages and of notes that are used again, nothing that is loaded, and no macro."""
    with zipfile.ZipFile(documents.document(name)) as archive:
        names = archive.namelist()
        assert not any("vba" in part or "embed" in part or part.endswith(".bin") for part in names)
        main = tree.fromstring(archive.read("word/document.xml"))
        assert all(node.text.split()[0] == "NOTEREF" for node in main.iter(W + "instrText"))
        assert not list(main.iter(W + "fldSimple"))
        assert not list(main.iter(W + "altChunk")) and not list(main.iter(W + "object"))
        settings = archive.read("word/settings.xml").decode()
        assert "updateFields" not in settings and "attachedTemplate" not in settings
        for part in names:
            if part.endswith(".rels"):
                for relationship in tree.fromstring(archive.read(part)):
                    if relationship.get("TargetMode") == "External":
                        assert relationship.get("Type").endswith("/hyperlink")
                        assert re.match(r"(https?|mailto|tel):", relationship.get("Target"))


@of_both
def test_needs_no_repair(documents, name):
    """What Word refuses: a part without a type or a target, names and numbers used twice, dead bookmarks."""
    with zipfile.ZipFile(documents.document(name)) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(set(names)) == len(names)
        parts = {part: tree.fromstring(archive.read(part)) for part in names if part.endswith((".xml", ".rels"))}
        types = parts["[Content_Types].xml"]
        extensions = {node.get("Extension") for node in types.iter(PACKAGE % "content-types" + "Default")}
        overrides = [node.get("PartName") for node in types.iter(PACKAGE % "content-types" + "Override")]
        assert len(set(overrides)) == len(overrides)
        for part in names:
            assert part == "[Content_Types].xml" or "/" + part in overrides or part.rsplit(".")[-1] in extensions
        for part in overrides:
            assert part.lstrip("/") in names, part
        used = {}
        for part, root in parts.items():
            if part.endswith(".rels"):
                source = posixpath.dirname(posixpath.dirname(part))
                identifiers = [node.get("Id") for node in root]
                assert len(set(identifiers)) == len(identifiers)
                used[posixpath.join(source, posixpath.basename(part)[: -len(".rels")])] = set(identifiers)
                for node in root:
                    if node.get("TargetMode") != "External":
                        target = node.get("Target")
                        path = target.lstrip("/") if target.startswith("/") else posixpath.join(source, target)
                        assert posixpath.normpath(path) in names, path
        for part, root in parts.items():
            wanted = {node.get(R + "id") for node in root.iter() if node.get(R + "id")}
            assert wanted <= used.get(part, set()), part
        main = parts["word/document.xml"]
        starts = list(main.iter(W + "bookmarkStart"))
        bookmarks = [node.get(W + "name") for node in starts]
        assert len(set(bookmarks)) == len(bookmarks) and all(len(mark) <= 40 for mark in bookmarks)
        numbers = [node.get(W + "id") for node in starts]
        assert len(set(numbers)) == len(numbers)
        assert sorted(numbers) == sorted(node.get(W + "id") for node in main.iter(W + "bookmarkEnd"))
        anchors = {node.get(W + "anchor") for node in main.iter(W + "hyperlink") if node.get(W + "anchor")}
        assert anchors <= set(bookmarks), anchors - set(bookmarks)
        styles = {node.get(W + "styleId") for node in parts["word/styles.xml"].iter(W + "style")}
        wanted = {node.get(W + "val") for node in main.iter() if node.tag in (W + "pStyle", W + "rStyle", W + "tblStyle")}
        assert wanted <= styles, wanted - styles
        lists = {node.get(W + "numId") for node in parts["word/numbering.xml"].iter(W + "num")}
        assert {node.get(W + "val") for node in main.iter(W + "numId")} <= lists


def test_links_markers_to_one_another(documents):
    document = read(documents, "full.docx")
    anchors = [link.get(W + "anchor") for link in document.element.body.iter(W + "hyperlink")]
    for marker in documents.markers:
        name = marker["identifier"].split("/")[1]
        assert name in anchors, "the list of contents leads to each marker"


def test_says_once_for_each_scale_what_its_judgements_mean(documents):
    text = all_words(read(documents, "worksheet.docx"))
    for line, count in documents.meanings.items():
        assert text.count(line) == count
