"""Counts the letters of PDF files with pdfplumber, which shares no code with the program or with Poppler.

Typst makes the files: two columns, heads and feet, hyphens at line ends, tables, footnotes. One has pages without text.
"""

import pdfplumber
import pytest
import typst

from foreign_pages import adds_up, imported, letters, refusal, told_words

TEXT = "The officer weighs the risk to the crew before each launch, and writes the responsibilities of everybody down. "
FILES = {
    "columns": '#set page(columns: 2, header: [Kitchen Board #h(1fr) 2014], footer: context [#h(1fr) Page #counter(page).display()])\n'
    "#set par(justify: true)\n#set text(hyphenate: true)\n= First\n" + (TEXT * 9 + "\n\n") * 6 + "= Second\n" + (TEXT * 9 + "\n\n") * 6,
    "manual": '#set page(header: [Lifeboat manual], footer: context counter(page).display())\n#outline()\n= Launching\n'
    + TEXT * 20 + "\n== Weighing\nLook at these:\n- the tide#footnote[Tables are in the annex.]\n- the crew\n"
    "#table(columns: 2, [*Boat*], [*Cost of a day*], [Inshore], [400], [Offshore], [900])\n" + (TEXT * 9 + "\n\n") * 8
    + "= Recovery\n== The log\n" + TEXT * 9,
    "one-page": "= Ropes\nRopes are rinsed in fresh water. The effort is small.\n+ Is it done?\n+ Who does it?\n",
}


@pytest.fixture(scope="module", params=FILES)
def pdf(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pdf")
    source = folder / f"{request.param}.typ"
    source.write_text('#set text(lang: "en")\n' + FILES[request.param], encoding="utf-8")
    path = folder / f"{request.param}.pdf"
    path.write_bytes(typst.compile(source))
    return path


def test_tells_each_letter_once(pdf):
    with pdfplumber.open(pdf) as pages:
        expected = letters("".join(sign["text"] for page in pages.pages for sign in page.chars))
    assert letters("".join(told_words(imported(pdf)))) == expected


def test_accounts_for_each_word(pdf):
    assert adds_up(imported(pdf))


def test_takes_heads_and_feet_off(pdf):
    report = imported(pdf)
    body = told_words(report, "body")
    assert "Lifeboat" not in body and "Board" not in body
    if pdf.stem != "one-page":
        assert told_words(report, "header") and told_words(report, "footer")


def test_reads_columns_in_their_order_and_words_whole(pdf):
    if pdf.stem != "columns":
        pytest.skip("it has no columns")
    report = imported(pdf)
    words = told_words(report, "body")
    assert " ".join(words) == " ".join(["First"] + (TEXT * 54).split() + ["Second"] + (TEXT * 54).split())
    assert any(remark["kind"] == "columns" for remark in report["remarks"])


def test_says_that_pages_are_pictures(tmp_path):
    path = tmp_path / "scan.pdf"
    source = tmp_path / "scan.typ"
    source.write_text("#rect(width: 100%, height: 50%, fill: gray)\n", encoding="utf-8")
    path.write_bytes(typst.compile(source))
    assert "no text in it" in refusal(path)


def test_says_that_a_file_is_damaged(tmp_path):
    path = tmp_path / "broken.pdf"
    path.write_bytes(b"%PDF-1.7\nnothing of a file\n")
    assert "damaged" in refusal(path)
