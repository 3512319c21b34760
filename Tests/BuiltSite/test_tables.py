"""Tables as files beside pages say what the pages and the data say."""

import csv
import html.parser
import re

from conftest import CONTENT, OUTPUT, load_json


class Tables(html.parser.HTMLParser):
    """The rows of each table of a page, without the numbers of notes, and the address of its file."""

    def __init__(self, text):
        super().__init__()
        self.rows, self.found, self.in_cell, self.in_note, self.in_file = [], [], False, 0, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "table":
            self.rows = []
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")
            self.in_cell = True
        elif tag == "sup":
            self.in_note = True
        elif tag == "p":
            self.in_file = attributes.get("class") == "table-file"
        elif tag == "a" and self.in_file:
            self.found.append((attributes["href"], self.rows))

    def handle_endtag(self, tag):
        if tag in ("td", "th"):
            self.in_cell = False
        elif tag == "sup":
            self.in_note = False

    def handle_data(self, data):
        if self.in_cell and not self.in_note:
            self.rows[-1][-1] += data


def rows_of(path):
    """The rows of a file, without the sign that keeps a cell from being a formula, and without where it comes from."""
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff") and text.count("\n") == text.count("\r\n")
    rows = list(csv.reader(text[1:].split("\r\n")[:-1], strict=True))
    for row in rows:
        for cell in row:
            assert not re.match("[=+\\-@\t\r\n＝＋－＠]", cell) or re.fullmatch(r"[+-]?\d+([.,]\d+)?", cell)
    if path.resolve().parent != OUTPUT:
        heads, *below = [row.pop() for row in rows]
        assert heads == "provenance" and not any(below[1:])
    return [[re.sub("^'(?=[=+@-])", "", cell) for cell in row] for row in rows]


def test_a_table_beside_a_page_has_the_cells_that_the_page_shows():
    found = 0
    for page in OUTPUT.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        if 'class="table-file"' not in text:
            continue
        for address, rows in Tables(text).found:
            assert rows_of(page.parent / address) == [[" ".join(cell.split()) for cell in row] for row in rows]
            found += 1
    assert found or not (CONTENT / "pages/constructs.md").exists()


def test_a_table_in_the_data_is_the_one_beside_the_page():
    for path in OUTPUT.rglob("*.json"):
        data = load_json(path)
        for section in data.get("sections", []) if isinstance(data, dict) else []:
            for table in section.get("tables", []) if isinstance(section, dict) else []:
                heads = [column["head"] for column in table["columns"]]
                assert rows_of(path.parent / table["csv"]) == [heads, *table["rows"]]
