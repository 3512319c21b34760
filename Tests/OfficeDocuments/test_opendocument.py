"""Holds OpenDocument texts to the data of the set, read as what the standard says they are."""

import pathlib
import subprocess
import sys
import xml.etree.ElementTree as tree
import zipfile

import pytest
from model import expect_in_order, words

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
MANIFEST = "{urn:oasis:names:tc:opendocument:xmlns:manifest:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
CONFIG = "{urn:oasis:names:tc:opendocument:xmlns:config:1.0}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
NAMES = ["full.odt", "worksheet.odt"]
of_both = pytest.mark.parametrize("name", NAMES)


def parts(documents, name):
    with zipfile.ZipFile(documents.document(name)) as archive:
        return {part: tree.fromstring(archive.read(part)) for part in archive.namelist() if part.endswith(".xml")}


def text_of(node):
    """The words of an element; white space that is an element of its own counts."""
    text = node.text or ""
    for child in node:
        if child.tag == TEXT + "s":
            text += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag in (TEXT + "line-break", TEXT + "tab"):
            text += " "
        else:
            text += text_of(child)
        text += child.tail or ""
    return text


def all_words(content):
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    return words(" ".join(text_of(node) for node in body.iter() if node.tag in (TEXT + "p", TEXT + "h")))


@of_both
def test_is_a_whole_package(documents, name):
    with zipfile.ZipFile(documents.document(name)) as archive:
        assert archive.testzip() is None
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert archive.read("mimetype") == b"application/vnd.oasis.opendocument.text"
        manifest = tree.fromstring(archive.read("META-INF/manifest.xml"))
        listed = {node.get(MANIFEST + "full-path") for node in manifest}
        assert listed == {"/"} | set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}


# Fields to fill in are an element that LibreOffice adds to the standard; and odflint takes the comment of a file of the
# archive, b"", for one.
ODFLINT_IS_WRONG = {
    "Error: The 'mimetype' member must not have extra header info",
    "Error: Element loext:content-control is not allowed in element text:p",
}


@of_both
def test_is_valid_to_odflint(documents, name):
    path = documents.document(name)
    lint = subprocess.run([sys.executable, pathlib.Path(sys.executable).with_name("odflint"), path], capture_output=True, text=True)
    assert lint.stderr == "" and set(lint.stdout.splitlines()) - ODFLINT_IS_WRONG == set()


@of_both
def test_says_what_it_is(documents, name):
    found = parts(documents, name)
    assert documents.data["title"] in found["meta.xml"].find(f".//{DC}title").text
    assert found["meta.xml"].find(f".//{DC}language").text == documents.data["language"]
    defaults = found["styles.xml"].find(f".//{STYLE}default-style[@{STYLE}family='paragraph']/{STYLE}text-properties")
    tag = documents.data["language"].split("-")
    assert defaults.get(FO + "language") == tag[0]
    assert defaults.get(FO + "country") == (tag[1] if len(tag) > 1 else "none")


@of_both
def test_has_every_question_whole_and_in_order(documents, name):
    text = all_words(parts(documents, name)["content.xml"])
    expect_in_order([words(question["text"]) for question in documents.questions], text)


@of_both
def test_uses_styles_that_are_there(documents, name):
    found = parts(documents, name)
    defined = {
        node.get(STYLE + "name") for part in ("content.xml", "styles.xml") for node in found[part].iter()
        if node.tag in (STYLE + "style", TEXT + "list-style") and node.get(STYLE + "name")
    }
    used = {
        value for part in ("content.xml", "styles.xml") for node in found[part].iter()
        for key, value in node.attrib.items()
        if key in (TEXT + "style-name", TABLE + "style-name", STYLE + "parent-style-name", STYLE + "list-style-name")
    }
    assert used <= defined, used - defined
    names = [node.get(STYLE + "name") for node in found["content.xml"].iter(STYLE + "style")]
    assert len(set(names)) == len(names), "a style stands twice"


@of_both
def test_links_lead_to_what_is_there(documents, name):
    content = parts(documents, name)["content.xml"]
    marks = [node.get(TEXT + "name") for node in content.iter() if node.tag in (TEXT + "bookmark", TEXT + "bookmark-start")]
    assert len(set(marks)) == len(marks)
    targets = {node.get(XLINK + "href") for node in content.iter(TEXT + "a")}
    assert {target[1:] for target in targets if target.startswith("#")} <= set(marks)
    assert all(target.startswith(("#", "https://", "http://", "mailto:", "tel:")) for target in targets)


def test_draws_the_tables_of_the_worksheet(documents):
    found = parts(documents, "worksheet.odt")
    content = found["content.xml"]
    tables = list(content.iter(TABLE + "table"))
    rows = [row for table in tables[1:] for row in table.findall(TABLE + "table-row")]
    assert len(rows) == len(documents.questions)
    for table in tables:
        assert len(table.findall(f"{TABLE}table-header-rows/{TABLE}table-row")) == 1
    cells = {node.get(TABLE + "style-name") for node in content.iter(TABLE + "table-cell")}
    for cell in cells:
        properties = content.find(f".//{STYLE}style[@{STYLE}name='{cell}']/{STYLE}table-cell-properties")
        assert "solid" in properties.get(FO + "border"), "a cell has no line around it"


def test_leaves_no_row_alone_on_a_page(documents):
    """As in Word; LibreOffice keeps to it where the settings of a file say so."""
    found = parts(documents, "worksheet.odt")
    (setting,) = [node for node in found["settings.xml"].iter() if node.get(CONFIG + "name") == "TableRowKeep"]
    assert setting.text == "true"
    content = found["content.xml"]
    for style in ("KeptContents", "KeptHeading"):
        properties = content.find(f".//{STYLE}style[@{STYLE}name='{style}']/{STYLE}paragraph-properties")
        assert properties.get(FO + "keep-with-next") == "always"
    for table in list(content.iter(TABLE + "table"))[1:]:
        rows = list(table.iter(TABLE + "table-row"))
        kept = [next(row.iter(TEXT + "p")).get(TEXT + "style-name").startswith("Kept") for row in rows]
        # With a row that is higher than a page, LibreOffice would not come to an end.
        short = {place for place, row in enumerate(rows) if len("".join(row.itertext()).encode()) <= 900}
        places = {0, 1, len(kept) - 2} if len(kept) > 2 else {0}
        assert {place for place, is_kept in enumerate(kept) if is_kept} == places & short


def test_can_be_filled_in_on_a_screen(documents):
    """By the controls that LibreOffice knows; other programs show what stands in them."""
    content = parts(documents, "worksheet.odt")["content.xml"]
    controls = {node.get(LOEXT + "tag"): node for node in content.iter(LOEXT + "content-control")}
    assert len(controls) == 3 + 5 * len(documents.questions)
    for question in documents.questions:
        control = controls[f"{question['label']} judgement"]
        _, *items = control.iter(LOEXT + "list-item")
        offered = [(item.get(LOEXT + "value"), item.get(LOEXT + "display-text")) for item in items]
        assert offered == [(one["id"], one["title"]) for one in documents.scale(question)[0]]
        boxes = words(text_of(control)).removeprefix("☐ ").split(" ☐ ")
        assert boxes == [words(title) for title in documents.judgements(question)]
        assert controls[f"{question['label']} due"].get(LOEXT + "date-rfc-language-tag") == documents.data["language"]


@of_both
def test_prints_on_a4_with_numbered_pages(documents, name):
    styles = parts(documents, name)["styles.xml"]
    layout = styles.find(f".//{STYLE}page-layout-properties")
    sides = layout.get(FO + "page-width"), layout.get(FO + "page-height")
    assert sides == (("29.7cm", "21cm") if name == "worksheet.odt" else ("21cm", "29.7cm"))
    footer = styles.find(f".//{STYLE}footer")
    assert len(list(footer.iter(TEXT + "page-number"))) == len(list(footer.iter(TEXT + "page-count"))) == 1
    assert words(documents.data["title"]) in words(text_of(styles.find(f".//{STYLE}header")))


def test_says_once_for_each_scale_what_its_judgements_mean(documents):
    text = all_words(parts(documents, "worksheet.odt")["content.xml"])
    for line, count in documents.meanings.items():
        assert text.count(line) == count
