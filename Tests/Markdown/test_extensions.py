"""Holds tables and notes to what two other programs make of the same Markdown: cmark-gfm, which GitHub runs, and
markdown-it with its plug-in for notes. Every difference has a reason that stands here. WAYMARK_EXECUTABLE names
the program.
"""

import json
import os
import pathlib
import re
import subprocess

import cmarkgfm
import pytest
import yaml
from cmarkgfm.cmark import Options
from generated import Generator
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from read_html import Said

ROOT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
DOCUMENTS = 2000
MARKDOWN_IT = MarkdownIt("commonmark").enable("table").use(footnote_plugin)

# Of the same kinds as the examples at https://github.github.com/gfm/#tables-extension-, in other words.
LIKE_THE_SPECIFICATION = [
    "| tide | light |\n| --- | --- |\n| high | low |\n",
    "| one | twotwo |\n:-: | -----------:\nthree | four\n",
    "| a\\|b |\n| ------ |\n| c `\\|` d |\n| e **\\|** f |\n",
    "| one | two |\n| --- | --- |\n| three | four |\n> five\n",
    "| one | two |\n| --- | --- |\n| three | four |\n\nfive\n",
    "| one | two |\n| --- | --- |\n",
    "| one | two |\n| --- | --- |\n| three | four |\n\n- five\n",
    "| one | two |\n| --- | --- |\n| three | four |\n```\nfive\n```\n",
]

# What is none to GitHub either, and so would go out as raw signs: an editor has to be told.
NO_TABLES = [
    "| one | two |\n| --- |\n| three |\n", "| one |\n| --- | --- |\n", "| one |\n| -:- |\n", "| one |\n| - - |\n",
    "| one | two |\n| --- | --x |\n", "| one | two |\n| three | four |\n",
]
# Rows that have other cells than their heads: GitHub leaves out what is too much without a word.
OTHER_CELLS = [
    "| one | two |\n| --- | --- |\n| three |\n", "| one | two |\n| --- | --- |\n| three | four | five |\n",
    "| one | two |\n| --- | --- |\nthree\n",
]


# Of two backslashes before a bar GitHub takes one away before it reads the cell, and so shows none; here the first
# makes a sign of the second, as everywhere else. The bar parts no cells in either.
BACKSLASHES = "| one |\n| --- |\n| two\\\\|three |\n"


def by_cmark(text):
    html = cmarkgfm.markdown_to_html_with_extensions(text, options=Options.CMARK_OPT_FOOTNOTES, extensions=["table"])
    return Said(html).parts()


def by_markdown_it(text):
    # Capitals tell notes apart there, and not at GitHub.
    text = re.sub(r"\[\^[^\]]+\]", lambda name: name[0].lower(), text)
    return Said(MARKDOWN_IT.render(text)).parts()


def write_site(folder, documents):
    """Writes a site with a marker for each document."""
    content = folder / "content"
    (content / "one/markers").mkdir(parents=True)
    (folder / "themes").symlink_to(ROOT / "themes")
    write = lambda path, text: (content / path).write_text(text, encoding="utf-8")
    write("site.yml", yaml.safe_dump({"name": "Sample", "sets": ["one"]}))
    write("one/set.yml", yaml.safe_dump({
        "title": "Sample", "prefix": "QM", "phases": [{"id": "one", "title": "One"}],
        "sections": [{"id": "body", "heading": "Body"}],
    }))
    for number, document in enumerate(documents, 1):
        head = f"---\nnumber: {number}\ntitle: Sample {number}\nphase: one\nsummary: A sample.\n---\n\n## Body\n\n"
        write(f"one/markers/{number:04}-sample.md", head + document)


def run(*arguments):
    return subprocess.run([WAYMARK, *map(str, arguments)], capture_output=True, text=True)


def body(page):
    """The HTML of the text of a marker."""
    text = page.read_text(encoding="utf-8")
    section = text[text.index("<h2 id=\"body-title\""):]
    return section[section.index("</div>") + len("</div>"):section.index("</section>")]


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The documents, each with what the three programs read in it."""
    generator = Generator(19)
    documents = [BACKSLASHES] + LIKE_THE_SPECIFICATION + [generator.document() for _ in range(DOCUMENTS)]
    folder = tmp_path_factory.mktemp("documents")
    write_site(folder, documents)
    done = run("build", "--handouts", "none", "--site", folder, "--output", folder / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    return [
        (text, Said(body(folder / f"output/one/qm{number}.html")).parts(), by_cmark(text), by_markdown_it(text))
        for number, text in enumerate(documents, 1)
    ]


def test_shows_a_backslash_that_another_makes_a_sign(made):
    text, ours, theirs, others = made[0]
    assert text == BACKSLASHES and theirs == others
    assert ours["blocks"].replace("two\\|three", "two|three") == theirs["blocks"] != ours["blocks"]


def test_reads_tables_and_notes_as_the_program_of_github_does(made):
    different = [(text, ours, theirs) for text, ours, theirs, _ in made[1:] if ours != theirs]
    assert not different, report(different)


def test_has_no_other_reasons_to_differ_from_markdown_it(made):
    different = [(text, ours, theirs) for text, ours, _, theirs in made[1:] if ours != theirs]
    assert not different, report(different)


def codes_found(folder, documents):
    """The codes of what is found in each document."""
    write_site(folder, documents)
    found = json.loads(run("check", "--format", "json", "--site", folder).stdout)
    found = found["findings"] if isinstance(found, dict) else found
    return [
        {finding["code"] for finding in found if f"/{number:04}-" in finding["file"]}
        for number in range(1, len(documents) + 1)
    ]


def test_tells_of_what_is_no_table(tmp_path):
    for text, codes in zip(NO_TABLES, codes_found(tmp_path, NO_TABLES)):
        assert "<table>" not in by_cmark(text)["blocks"] and "table-without-header" in codes, text


def test_tells_of_rows_with_other_cells_than_their_heads(tmp_path):
    for text, codes in zip(OTHER_CELLS, codes_found(tmp_path, OTHER_CELLS)):
        assert "<table>" in by_cmark(text)["blocks"] and "table-cells" in codes, text


def report(different):
    text, ours, theirs = different[0]
    lines = [f"{len(different)} differ; the first:", text]
    for part in ours:
        if ours[part] != theirs[part]:
            lines += [f"{part} here:", str(ours[part]), f"{part} there:", str(theirs[part])]
    return "\n".join(lines)
