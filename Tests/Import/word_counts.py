"""Counts the words of Word and OpenDocument files without any code of the program: lxml for the one, odfpy for the other.

A word is a run without blanks. What tracked changes put in is read as a part of the text, and what they take out on its
own; so are hidden words. Words of heads and feet, notes, comments, boxes and contents lists count.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections import Counter

from lxml import etree
from odf import opendocument
from odf.element import Element, Text
from odf.style import Style, TextProperties

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BLANKS = {W + name for name in ("tab", "ptab", "br", "cr")}
TAKEN_OUT = {W + "del", W + "moveFrom"}


def word_counts_of_word(path) -> Counter:
    """How often each word stands in a Word file."""
    counts: Counter = Counter()
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            folder, file = posixpath.split(name)
            if folder == "word" and file.endswith(".xml") and file.startswith(
                ("document", "header", "footer", "footnotes", "endnotes", "comments.")
            ):
                count_part(etree.fromstring(archive.read(name)), counts)
    return counts


def count_part(root, counts: Counter) -> None:
    carried = ""
    for paragraph in root.iter(W + "p"):
        if next(paragraph.iterancestors(FALLBACK), None) is not None:
            continue
        shown, aside = [carried], []
        for element in paragraph.iter(W + "t", W + "delText", M + "t", W + "noBreakHyphen", *BLANKS):
            above = list(element.iterancestors())
            nearest = next(parent for parent in above if parent.tag == W + "p")
            if nearest is not paragraph or any(parent.tag == FALLBACK for parent in above):
                continue
            if element.tag in BLANKS and element.getparent().tag != W + "r":
                continue  # a stop of tabs, and no tab
            text = " " if element.tag in BLANKS else element.text or ""
            text = "\u2011" if element.tag == W + "noBreakHyphen" else text
            parts = above[: above.index(paragraph)]
            is_aside = any(parent.tag in TAKEN_OUT for parent in parts) or any(
                parent.tag == W + "r" and parent.find(f"{W}rPr/{W}vanish") is not None for parent in parts
            )
            (aside if is_aside else shown).append(text)
            if is_aside:
                counts.update(text.split())
        text = "".join(shown)
        mark = paragraph.find(f"{W}pPr/{W}rPr/{W}del")
        carried = text if mark is not None else ""
        if mark is None:
            counts.update(text.split())
    counts.update(carried.split())


def word_counts_of_open_document(path) -> Counter:
    """How often each word stands in an OpenDocument text, as odfpy reads it."""
    counts: Counter = Counter()
    document = opendocument.load(path)
    hidden = {
        style.getAttribute("name")
        for style in document.automaticstyles.getElementsByType(Style)
        if any(text.getAttribute("display") == "none" for text in style.getElementsByType(TextProperties))
    }
    for part in (document.text, document.masterstyles):
        count_element(part, counts, hidden)
    return counts


APART = {"p", "h"}
# Numbers of notes, names of people and days are no words of the text.
SKIPPED = {"note-citation", "creator", "date", "change-info", "table-of-content-source", "title", "desc"}


def name_of(element) -> str:
    return element.qname[1] if isinstance(element, Element) else ""


def count_element(element, counts: Counter, hidden: set[str]) -> None:
    if name_of(element) in APART:
        count_paragraph(element, counts, hidden)
        return
    for child in element.childNodes:
        if isinstance(child, Element) and name_of(child) not in SKIPPED:
            count_element(child, counts, hidden)


def count_paragraph(paragraph, counts: Counter, hidden: set[str]) -> None:
    pieces: list[str] = []

    def collect(element) -> None:
        for child in element.childNodes:
            name = name_of(child)
            if isinstance(child, Text):
                pieces.append(str(child))
            elif name in ("s", "tab", "line-break"):
                pieces.append(" ")
            elif name in ("note", "annotation", "frame", "custom-shape"):
                for inner in child.childNodes:
                    if isinstance(inner, Element) and name_of(inner) not in SKIPPED:
                        count_element(inner, counts, hidden)
            elif name == "span" and child.getAttribute("stylename") in hidden:
                counts.update("".join(str(text) for text in texts(child)).split())
            elif name not in SKIPPED:
                collect(child)

    collect(paragraph)
    counts.update("".join(pieces).split())


def texts(element):
    for child in element.childNodes:
        if isinstance(child, Text):
            yield child
        else:
            yield from texts(child)
