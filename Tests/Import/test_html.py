"""Counts the text of pages with html5lib, which shares no code with the program, and holds the import to it."""

import os
import pathlib

import html5lib
import pytest

from foreign_pages import PAGES, adds_up, imported, letters, told_words

NO_TEXT = {"script", "style", "template", "head", "object", "embed", "iframe", "map", "datalist", "canvas", "audio", "video"}
OWN = "{http://www.w3.org/1999/xhtml}"


def shown_text(path):
    """The text of a page's body, as html5lib reads it."""
    contents = path.read_bytes()
    if contents.startswith(b"Version:"):
        contents = contents[contents.index(b"<"):]
    root = html5lib.parse(contents, treebuilder="etree", scripting=False)
    parts = []

    def walk(element):
        if isinstance(element.tag, str) and element.tag.removeprefix(OWN) not in NO_TEXT:
            parts.append(element.text or "")
            for child in element:
                walk(child)
                parts.append(child.tail or "")

    walk(root)
    return "".join(parts)


@pytest.fixture(scope="module", params=sorted(path.name for path in PAGES.glob("*.html")))
def page(request):
    return PAGES / request.param


def test_tells_each_letter_of_a_page_once(page):
    assert letters(" ".join(told_words(imported(page)))) == letters(shown_text(page))


def test_accounts_for_each_word(page):
    assert adds_up(imported(page))


def test_loses_nothing_of_built_pages():
    output = os.environ.get("WAYMARK_OUTPUT")
    if not output:
        pytest.skip("WAYMARK_OUTPUT names no built site")
    for path in sorted(pathlib.Path(output).glob("scr/qm*.html"))[:6]:
        # The set has the markers already.
        report = imported(path, "--into", "page")
        assert letters(" ".join(told_words(report))) == letters(shown_text(path)), path
        assert adds_up(report), path


def test_leaves_navigation_and_furniture_out_of_the_text():
    body = " ".join(told_words(imported(PAGES / "captured.html"), "body"))
    for words in ["cookies", "Skip", "Share", "Home", "Related", "Terms", "Harbour Rescue 2019"]:
        assert words not in body


def test_tells_what_is_doubtful_at_each_place():
    remarks = {(remark["kind"], remark["words"]) for remark in imported(PAGES / "captured.html")["remarks"]}
    assert {
        ("lost-list", "when the station officer has weighed the risk to the crew, including:"),
        ("lost-list", "Delay costs lives. The officer weighs several things:"),
        ("heading-without-text", "Further reading"),
        ("wrong-encoding", "isnâ€™t → isn’t"), ("wrong-encoding", "cafÃ© → café"),
        ("joined-words", "reviewThe"), ("broken-word", "infor- mation"),
    } <= remarks
    assert [kind for kind, _ in remarks].count("lost-list") == 2


def test_tells_each_list_that_a_captured_page_lost(tmp_path):
    """Lists whose entries became paragraphs, and lists that are gone."""
    lists = ["the state of the tide", "the crew on call", "the distance"]
    paragraphs = "".join(f"<p>{entry}</p>" for entry in lists)
    pages = {
        "kept": ("<ul>" + "".join(f"<li>{entry}</li>" for entry in lists) + "</ul>", 0),
        "paragraphs": (paragraphs, 3), "gone": ("", 3),
    }
    for name, (entries, lost) in pages.items():
        path = tmp_path / f"{name}.html"
        part = f"<h2>Part</h2><p>Look at several things, including:</p>{entries}<p>Then the officer decides what is done.</p>"
        path.write_text(f"<main><h1>Launching</h1>{part * 3}</main>", encoding="utf-8")
        found = [remark for remark in imported(path)["remarks"] if remark["kind"] == "lost-list"]
        assert len(found) == lost, name
