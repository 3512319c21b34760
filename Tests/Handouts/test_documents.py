"""Holds each PDF of a built site to PDF/UA-1, and to what the data of the site says.

WAYMARK_OUTPUT names the built site.
"""

import json
import os
import pathlib
import re
import subprocess

import pikepdf
import pytest

from documents import annotations, bookmarks, fonts, letters, struct_text, structure

OUTPUT = pathlib.Path(os.environ["WAYMARK_OUTPUT"])
DOCUMENTS = sorted(OUTPUT.glob("*/downloads/*.pdf"))
SETS = {path.parent.name: json.loads(path.read_text()) for path in OUTPUT.glob("*/set.json")}


def of_each_document(test):
    return pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(OUTPUT)))(test)


def markers(folder):
    """The data of the markers of a set, in order."""
    return [
        json.loads((OUTPUT / folder / entry["data"]).read_text())
        for phase in SETS[folder]["phases"]
        for entry in phase["markers"]
    ]


def questions(marker):
    return [question for section in marker["sections"] for question in section.get("questions", [])]


def read(path):
    """The letters of a document, without the pages that it adds to cross-references: 'QM5 (page 14)'."""
    text = re.sub(r"\((?:page|tudalen)\d+\)", "", letters(struct_text(path)))
    # The addresses of links stand behind their words.
    return re.sub(r"\(https?://[^)]*\)", "", text)


def test_there_are_documents_of_each_kind():
    assert SETS and len(DOCUMENTS) > 5
    for folder in SETS:
        names = {path.name for path in DOCUMENTS if path.parent.parent.name == folder}
        assert {"overview.pdf", "full.pdf"} <= names
        for marker in markers(folder):
            stem = marker["identifier"].split("/")[1]
            assert f"{stem}.pdf" in names
            assert (f"{stem}-worksheet.pdf" in names) == bool(questions(marker))


@of_each_document
def test_says_what_it_is(path):
    with pikepdf.open(path) as pdf:
        set_data = SETS[path.parent.parent.name]
        assert pdf.Root.MarkInfo.Marked
        assert str(pdf.Root.Lang).lower() == set_data["language"].lower()
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        with pdf.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1"
            assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
            assert set_data["title"] in metadata["dc:title"]
        assert str(pdf.docinfo["/Title"]).endswith(set_data["title"])


@of_each_document
def test_has_headings_without_a_gap_and_bookmarks_that_lead_to_pages(path):
    with pikepdf.open(path) as pdf:
        levels = [int(kind[1:]) for kind, _ in structure(pdf) if re.fullmatch("H[1-6]", kind)]
        assert levels and levels[0] == 1
        for previous, level in zip(levels, levels[1:]):
            assert level <= previous + 1, levels
        marks = bookmarks(pdf)
        assert marks and all(mark.title.strip() for mark in marks)


@of_each_document
def test_carries_its_fonts(path):
    with pikepdf.open(path) as pdf:
        found = fonts(pdf)
        assert found
        for font in found:
            if font.Subtype in ("/Type0", "/Type3"):
                continue
            descriptor = font.FontDescriptor
            assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")), font.BaseFont


@of_each_document
def test_links_lead_somewhere_and_say_where(path):
    with pikepdf.open(path) as pdf:
        pages = {page.obj.objgen for page in pdf.pages}
        for _, link in annotations(pdf):
            assert str(link.get("/Contents", "")).strip() or "/StructParent" in link
            if "/A" in link and link.A.S == "/URI":
                assert re.match("(https?|mailto|tel):", str(link.A.URI))
                continue
            destination = link.Dest if "/Dest" in link else link.A.D
            if not isinstance(destination, pikepdf.Array):
                names = pikepdf.NameTree(pdf.Root.Names.Dests)
                destination = names[str(destination)]
                destination = destination.D if isinstance(destination, pikepdf.Dictionary) else destination
            assert destination[0].objgen in pages


@of_each_document
def test_has_real_lists_and_table_heads(path):
    with pikepdf.open(path) as pdf:
        kinds = [kind for kind, _ in structure(pdf)]
    if "worksheet" in path.name:
        assert kinds.count("TH") >= 6 and "TR" in kinds and "TD" in kinds
    elif path.name != "full.pdf":
        assert "L" in kinds and kinds.count("LI") >= 1 or not has_lists(path)


def has_lists(path):
    """Whether the data has anything that is a list on paper."""
    folder = path.parent.parent.name
    return "overview" in path.name or any(
        f"{marker['identifier'].split('/')[1]}.pdf" == path.name
        and (questions(marker) or any(section.get("points") for section in marker["sections"]))
        for marker in markers(folder)
    )


@pytest.mark.parametrize("folder", SETS)
def test_overview_fits_on_one_sheet_and_has_all_markers_in_order(folder):
    for path in (OUTPUT / folder / "downloads").glob("overview*.pdf"):
        if "large-print" not in path.name:
            with pikepdf.open(path) as pdf:
                assert len(pdf.pages) <= 2
        text = read(path)
        place = 0
        for marker in markers(folder):
            for part in (marker["label"], marker["title"], marker["summary"]):
                place = text.find(letters(part), place)
                assert place >= 0, part


@pytest.mark.parametrize("folder", SETS)
def test_every_question_stands_whole_and_in_order_in_its_documents(folder):
    downloads = OUTPUT / folder / "downloads"
    for whole in [downloads / "full.pdf", *downloads.glob("worksheet*.pdf")]:
        expect_questions(whole, [question for marker in markers(folder) for question in questions(marker)])
    for marker in markers(folder):
        stem = marker["identifier"].split("/")[1]
        for path in downloads.glob(f"{stem}[.-]*pdf"):
            expect_questions(path, questions(marker))
    for phase in SETS[folder]["phases"]:
        labels = {entry["label"] for entry in phase["markers"]}
        own = [q for marker in markers(folder) if marker["label"] in labels for q in questions(marker)]
        for path in downloads.glob(f"phase-{phase['id']}*.pdf"):
            expect_questions(path, own)


def expect_questions(path, expected):
    text = read(path)
    place = 0
    # A worksheet of the original's questions leaves out what was added.
    is_original = "-original" in path.name
    for question in (question for question in expected if not (is_original and question["drafted"])):
        mark = letters(question["mark"]["text"]) if "mark" in question else ""
        found = text.find(mark + letters(question["text"]), place)
        assert found >= 0, f"{path.name} lacks {question['label']}: {question['text']}"
        place = found + 1


@pytest.mark.parametrize("folder", SETS)
def test_the_full_set_has_every_section_and_tells_pages_of_its_own(folder):
    path = OUTPUT / folder / "downloads/full.pdf"
    text = read(path)
    for marker in markers(folder):
        for section in marker["sections"]:
            assert letters(section["heading"]) in text
            if section["drafted"]:
                assert text.count(letters(section["heading"])) >= 1
    with pikepdf.open(path) as pdf:
        count = len(pdf.pages)
    listing = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    pages = listing.split("\f")
    number = re.search(rf"(\d+)\D+{count}\s*$", pages[2].rstrip())
    assert number and int(number[1]) == 3, pages[2][-200:]


@of_each_document
def test_says_that_it_is_not_the_official_text(path):
    set_data = SETS[path.parent.parent.name]
    text = read(path)
    if "restates" in set_data:
        assert letters(set_data["restates"]) in text
    if "status" in set_data:
        assert letters(set_data["status"]["text"]) in text


def page_texts(path):
    """The words of each page, without its head and foot."""
    listing = subprocess.run(["pdftotext", "-layout", path, "-"], check=True, capture_output=True, text=True).stdout
    pages = [[line.strip() for line in page.splitlines() if line.strip()] for page in listing.split("\f")[:-1]]
    return [page[1:-1] for page in pages]


@of_each_document
def test_no_page_begins_with_a_mark_of_what_stands_before(path):
    drafted = {note for note in DRAFTED if note}
    for page in page_texts(path):
        assert page and not any(page[0].startswith(note) for note in drafted), f"{path.name}: {page[0]}"
        # A heading, with its mark or without, is not the last on a page either.
        assert not any(page[-1].startswith(note) and is_heading(page[-2], path) for note in drafted), f"{path.name}: {page[-2:]}"


#: How the languages of the sites say that something was written for the edition.
DRAFTED = ["Written for this edition", "Ysgrifennwyd ar gyfer"]


def is_heading(line, path):
    headings = {section["heading"] for section in SETS[path.parent.parent.name]["sections"]}
    return line in headings


@pytest.mark.parametrize("folder", SETS)
def test_a_marker_says_once_what_it_restates_and_needs_no_page_for_that(folder):
    status = SETS[folder].get("status", {}).get("text", "")
    for marker in markers(folder):
        path = OUTPUT / folder / f"downloads/{marker['identifier'].split('/')[1]}.pdf"
        if not path.exists() or not status:
            continue
        text = read(path)
        assert text.count(letters(status)) == 1
        pages = [letters(" ".join(page)) for page in page_texts(path)]
        assert letters(status)[:40] in pages[0], "what has to be known stands on the first page"
        assert len(pages) < 2 or not any(page.startswith(letters(status)[:40]) for page in pages)


@pytest.mark.parametrize("folder", SETS)
def test_no_page_of_a_worksheet_has_one_row_of_several(folder):
    for path in (OUTPUT / folder / "downloads").glob("*worksheet.pdf"):
        pages = page_texts(path)
        for marker in markers(folder):
            labels = [question["label"] for question in questions(marker)]
            counts = [sum(bool(re.search(rf"{label}(?!\d)", " ".join(page))) for label in labels) for page in pages]
            counts = [count for count in counts if count]
            if len(labels) > 2 and len(counts) > 1 and sum(counts) == len(labels):
                assert min(counts) > 1, f"{path.name}: {marker['label']} has {counts} rows on its pages"


@pytest.mark.parametrize("folder", SETS)
def test_the_entries_of_lists_have_their_labels(folder):
    for path in (OUTPUT / folder / "downloads").glob("*.pdf"):
        with pikepdf.open(path) as pdf:
            labels = [node for kind, node in structure(pdf) if kind == "Lbl"]
            assert all("/K" in node for node in labels), path.name


@pytest.mark.parametrize("folder", SETS)
def test_pages_list_the_files_with_what_they_are(folder):
    listed = {}
    for page in OUTPUT.glob(f"{folder}/*.html"):
        for href, details in re.findall(r'<a href="(downloads/[^"]+\.pdf)"[^>]*>([^<]*)</a>', page.read_text()):
            listed.setdefault(href, set()).add(details)
    files = {f"downloads/{path.name}": path for path in (OUTPUT / folder / "downloads").glob("*.pdf")}
    assert listed.keys() == files.keys()
    for href, path in files.items():
        with pikepdf.open(path) as pdf:
            pages = len(pdf.pages)
        size = path.stat().st_size
        # Buttons and the like lead to it by other words, without a figure.
        (details,) = [words for words in listed[href] if re.search(r"\d", words)]
        assert re.search(rf"\b{pages}\b", details), details
        assert f"{-(-size // 1000)} KB" in details or size >= 999_001, details


@pytest.mark.parametrize("path", sorted(OUTPUT.glob("*/downloads/*.png")), ids=lambda path: path.name)
def test_pictures_have_the_size_that_pages_say(path):
    header = path.read_bytes()[:24]
    assert header.startswith(b"\x89PNG")
    assert (int.from_bytes(header[16:20]), int.from_bytes(header[20:24])) == (1200, 630)
