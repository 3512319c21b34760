"""Holds references, citations and files for other programs to what programs that are not ours make of the same.

A library of all types of CSL goes through Waymark and through Pandoc's citeproc, with a style that says in the
words of CSL what docs/content-format.md says. WAYMARK_EXECUTABLE names the program.
"""

import html
import html.parser
import json
import os
import pathlib
import re
import shutil
import subprocess

import bibtexparser
import pybtex.database
import pytest
import rispy
from library import library
from pybtex.bibtex.utils import split_name_list

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
PANDOC = ROOT / ".tools/bin/pandoc"

SET = {
    "title": "Sample", "prefix": "QM", "phases": [{"id": "one", "title": "One"}],
    "sections": [{"id": "statement", "heading": "Statement"}],
}


@pytest.fixture(scope="module")
def entries():
    return library()


def build(folder, sets):
    """Builds a site of sets, each with its sources as text and their keys, which one marker cites."""
    (folder / "content").mkdir()
    (folder / "content/site.yml").write_text("name: References\nlanguage: en-GB\nhandouts: none\n")
    for name, (sources, keys) in sets.items():
        content = folder / "content" / name
        (content / "markers").mkdir(parents=True)
        settings = {**SET, "title": name, "code": name.upper()}
        (content / "set.yml").write_text(json.dumps(settings), encoding="utf-8")
        (content / "sources.yml").write_text(sources, encoding="utf-8")
        cited = "\n\n".join(f"[@{key}] [-@{key}]" for key in keys)
        (content / "markers/1.md").write_text(
            f"---\nnumber: 1\ntitle: One\nphase: one\nsummary: One.\n---\n## Statement\n{cited}\n"
        )
    if not (folder / "themes").exists():
        shutil.copytree(ROOT / "themes", folder / "themes")
    made = subprocess.run([WAYMARK, "build", "--strict", "--site", folder], capture_output=True, text=True)
    assert made.returncode == 0, made.stderr
    return folder / "output"


@pytest.fixture(scope="module")
def site(tmp_path_factory, entries):
    """The folder of the set, built, in which one marker cites each publication in a paragraph of its own."""
    # JSON is YAML, and what Zotero exports.
    sources = json.dumps(entries, ensure_ascii=False)
    keys = [entry["id"] for entry in entries]
    return build(tmp_path_factory.mktemp("references"), {"set": (sources, keys)}) / "set"


def pandoc(*arguments, text=""):
    return subprocess.run(
        [PANDOC, *arguments], input=text, capture_output=True, text=True, check=True
    ).stdout


@pytest.fixture(scope="module")
def oracle(tmp_path_factory, entries):
    """What Pandoc makes of the same: the order, the references and the citations, each by its key."""
    folder = tmp_path_factory.mktemp("oracle")
    (folder / "library.json").write_text(json.dumps(entries), encoding="utf-8")
    cited = "\n\n".join(f"[@{entry['id']}] [-@{entry['id']}]" for entry in entries)
    document = json.loads(
        pandoc(
            "--citeproc", "--csl", HERE / "author-date.csl", "--bibliography", folder / "library.json",
            "--metadata", "lang=en-GB", "--to", "json", text=cited,
        )
    )
    *paragraphs, references = document["blocks"]
    citations = {
        entry["id"]: "".join(letter for letter, _ in letters_of(block["c"]))
        for entry, block in zip(entries, paragraphs, strict=True)
    }
    listed = {
        block["c"][0][0].removeprefix("ref-"): letters_of(block["c"][1][0]["c"])
        for block in references["c"][1]
    }
    return list(listed), listed, citations


def citations_of(page):
    """The words of each paragraph of citations on a page, in order."""
    cited = re.findall(r"<p>(\(<a class=\"citation\".*?)</p>", page.read_text(encoding="utf-8"), re.S)
    return [" ".join(html.unescape(re.sub(r"<[^>]*>", "", paragraph)).split()) for paragraph in cited]


RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
LOWERED = dict(zip("0123456789", "₀₁₂₃₄₅₆₇₈₉"))


def letters_of(inlines, is_italic=False):
    """The letters of running text as Pandoc has it, each with whether it is in italics."""
    letters = []
    for inline in inlines:
        kind, content = inline["t"], inline.get("c")
        if kind == "Str":
            letters += [(letter, is_italic) for letter in content]
        elif kind in ("Space", "SoftBreak"):
            letters.append((" ", is_italic))
        elif kind == "Emph":
            # What is in italics within italics stands out by being upright.
            letters += letters_of(content, not is_italic)
        elif kind in ("Superscript", "Subscript"):
            signs = RAISED if kind == "Superscript" else LOWERED
            letters += [(signs.get(letter, letter), own) for letter, own in letters_of(content, is_italic)]
        elif kind in ("Strong", "SmallCaps"):
            letters += letters_of(content, is_italic)
        elif kind == "Quoted":
            marks = "‘’" if content[0]["t"] == "SingleQuote" else "“”"
            inner = letters_of(content[1], is_italic)
            letters += [(marks[0], is_italic), *inner, (marks[1], is_italic)]
        elif kind in ("Link", "Span"):
            letters += letters_of(content[1], is_italic)
        elif kind == "Cite":
            letters += letters_of(content[1], is_italic)
        else:
            raise AssertionError(kind)
    return letters


class References(html.parser.HTMLParser):
    """The letters of each reference on the page of sources, in order."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.listed, self.key, self.is_open, self.depth = {}, None, False, 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "li" and "id" in attributes:
            self.key = attributes["id"]
        elif tag == "p":
            self.is_open = attributes.get("class") == "reference"
            if self.is_open:
                self.listed[self.key] = []
        elif tag == "em":
            self.depth += 1

    def handle_endtag(self, tag):
        self.is_open &= tag != "p"
        self.depth -= tag == "em"

    def handle_data(self, data):
        if self.is_open:
            self.listed[self.key] += [(letter, self.depth > 0) for letter in data]


@pytest.fixture(scope="module")
def references(site):
    page = References()
    page.feed((site / "sources.html").read_text(encoding="utf-8"))
    return page.listed


def shown(letters):
    """Letters as a line, those in italics underlined; white space has no slope."""
    return "".join(letter if letter == " " or not own else f"{letter}\u0332" for letter, own in letters)


# What differs and is meant: Pandoc 3.9 shows "Mao, Z." where an entry says that the family name comes first.
EXPLAINED = {"kept"}


def test_references_are_what_citeproc_makes_of_them(oracle, references, entries):
    _, expected, _ = oracle
    differences = []
    for entry in entries:
        own, other = shown(references[entry["id"]]), shown(expected[entry["id"]])
        if own != other and entry["id"] not in EXPLAINED:
            differences.append(f"{entry['id']}\n  ours   {own}\n  Pandoc {other}")
    assert not differences, "\n".join(differences)


def test_citations_are_what_citeproc_makes_of_them(oracle, site, entries):
    _, _, expected = oracle
    differences = []
    for entry, own in zip(entries, citations_of(site / "qm1.html"), strict=True):
        if own != expected[entry["id"]]:
            differences.append(f"{entry['id']}\n  ours   {own}\n  Pandoc {expected[entry['id']]}")
    assert not differences, "\n".join(differences)


def test_the_order_of_the_list_is_that_of_citeproc(oracle, references, entries):
    expected, _, _ = oracle
    # What has no date stands first here and last there, so that only the dated are compared.
    dated = {
        entry["id"] for entry in entries
        if "date-parts" in entry.get("issued", {}) and "literal" in entry.get("author", [{}])[0]
    }
    own = [key for key in references if key in dated]
    assert own == [key for key in expected if key in dated]


def plain(text):
    """A text without the marks that CSL-JSON has in it."""
    return re.sub(r"</?(?:i|b|sup|sub|span)\b[^>]*>", "", text)


def same_value(kept, written, name):
    if name == "DOI":
        return kept == written.removeprefix("https://doi.org/")
    if isinstance(written, dict) and "date-parts" in written:
        parts = [[int(part) for part in list_] for list_ in written["date-parts"]]
        return kept == {**written, "date-parts": parts}
    return kept == written


def test_csl_json_has_all_that_was_written(site, entries):
    items = {item["id"]: item for item in json.loads((site / "downloads/sources.csl.json").read_text())}
    assert len(items) == len(entries)
    for entry in entries:
        item = items[entry["id"]]
        for name, value in entry.items():
            if name == "license":
                assert item["custom"][name] == value
            elif name == "custom":
                assert value.items() <= item[name].items()
            else:
                assert same_value(item[name], value, name), (entry["id"], name, item.get(name))


def test_bibtex_has_what_a_reader_of_bibtex_finds(site, entries):
    text = (site / "downloads/sources.bib").read_text(encoding="utf-8")
    other = bibtexparser.parse_string(text)
    assert not other.failed_blocks and len(other.entries) == len(entries)
    read = pybtex.database.parse_string(text, "bibtex").entries
    for entry in entries:
        found = read[entry["id"]]
        for role in ("author", "editor"):
            assert len(found.persons.get(role, [])) == len(entry.get(role, [])), (entry["id"], role)
        translators = split_name_list(found.fields.get("translator", ""))
        assert len(translators) == len(entry.get("translator", [])), entry["id"]
        fields = {
            "collection-title": "series", "number-of-pages": "pagetotal", "genre": "type", "ISBN": "isbn",
            "volume": "volume", "edition": "edition", "keyword": "keywords", "shortTitle": "shorttitle",
            "authority": "organization",
        }
        for variable, field in fields.items():
            if variable in entry:
                assert found.fields[field] == entry[variable], (entry["id"], variable)
    series = read["series"]
    assert series.fields["translator"] == "Jones, K"
    assert series.fields["doi"] == "10.1234/abc" and series.fields["number"] == "3"
    assert read["kept"].fields["year"] == "1966--1976"
    show, paper = read["show"].fields, read["paper"].fields
    assert (show["editora"], show["editoratype"]) == ("Host, Ann", "host")
    assert (show["editorb"], show["editorbtype"]) == ("Maker", "producer")
    assert (paper["booktitle"], paper["series"]) == ("The proceedings", "Papers")
    assert (paper["eventtitle"], paper["venue"]) == ("The meeting", "Leeds")
    assert read["part"].fields["bookauthor"] == "Poe, B" and read["sheet"].fields["scale"] == "1:25 000"


@pytest.fixture(scope="module")
def records(site):
    found = rispy.loads((site / "downloads/sources.ris").read_text(encoding="utf-8"))
    return {record["id"]: record for record in found}


def test_ris_has_what_a_reader_of_ris_finds(records, entries):
    assert set(records) == {entry["id"] for entry in entries}
    books = ("book", "classic", "collection", "periodical")
    for entry in entries:
        record = records[entry["id"]]
        # Zotero and EndNote know one more.
        unknown = set(record.get("unknown_tag", {}))
        assert unknown <= ({"SV"} if entry["type"] == "legal_case" else set()), record
        assert record["title"] == plain(entry["title"])
        assert len(record.get("subsidiary_authors", [])) >= len(entry.get("translator", []))
        editors = "tertiary_authors" if entry["type"] in books else "secondary_authors"
        assert len(record.get(editors, [])) >= len(entry.get("editor", [])), entry["id"]
        if entry["type"] in ("patent", "report", "standard") and "number" in entry:
            assert record["issn"] == entry["number"]
        elif "ISBN" in entry:
            assert record["issn"] == entry["ISBN"]
        if "genre" in entry:
            assert record["type_of_work"] == entry["genre"]
        if "number-of-pages" in entry and "page" not in entry:
            assert record["start_page"] == entry["number-of-pages"]
        if "keyword" in entry:
            assert record["keywords"] == entry["keyword"].split(", ")


def test_ris_of_what_somebody_met_a_fault_with(records):
    assert records["edited"]["tertiary_authors"] == ["Corby, Ann"]
    assert records["command"]["issn"] == "Cm 1234" and records["numbered"]["issn"] == "BS 0000:2010"
    series = records["series"]
    assert (series["secondary_title"], series["note"], series["start_page"]) == ("A series", "3", "320")
    assert series["subsidiary_authors"] == ["Jones, K"] and series["doi"] == "10.1234/abc"
    assert records["case"]["publisher"] == "The High Court"
    assert records["case"]["unknown_tag"] == {"SV": ["7"]}
    paper = records["paper"]
    assert (paper["secondary_title"], paper["custom3"]) == ("The meeting", "The proceedings")
    assert (paper["place_published"], paper["custom1"]) == ("Leeds", "London")
    assert records["invention"]["issn"] == "GB 1"
    assert records["part"]["custom2"] == "Poe, B"
    assert records["sheet"]["custom1"] == "1:25 000"
    assert records["talk"]["secondary_title"] == "The day"


def test_pandoc_reads_the_same_references_from_our_files(site, oracle, entries, tmp_path):
    _, expected, _ = oracle
    document = json.loads(
        pandoc(
            "--citeproc", "--csl", HERE / "author-date.csl", "--bibliography",
            site / "downloads/sources.csl.json", "--metadata", "lang=en-GB", "--to", "json",
            text="\n\n".join(f"[@{entry['id']}]" for entry in entries),
        )
    )
    listed = document["blocks"][-1]["c"][1]
    assert {block["c"][0][0].removeprefix("ref-"): letters_of(block["c"][1][0]["c"]) for block in listed} == expected


def test_no_two_works_of_several_sets_are_cited_by_the_same_words(entries, oracle, tmp_path):
    _, _, expected = oracle
    # Each set has every second publication, and some are in both.
    shared = {entry["id"] for entry in entries[::7]}
    parts = [
        [entry for number, entry in enumerate(entries) if number % 2 == part or entry["id"] in shared]
        for part in (0, 1)
    ]
    sets = {
        name: (json.dumps(part, ensure_ascii=False), [entry["id"] for entry in part])
        for name, part in zip(("one", "two"), parts)
    }
    output = build(tmp_path, sets)
    found = {}
    for name, part in zip(sets, parts):
        for entry, own in zip(part, citations_of(output / name / "qm1.html"), strict=True):
            assert found.setdefault(entry["id"], own) == own, "a work is cited alike in all sets"
    # With the letters that all publications have together, so that no two share one.
    assert found == expected
    assert len(set(found.values())) == len(entries)


CONVERTED = r"""
@techreport{hmg_2018, author = {{HM Government}}, title = {Working Together: a guide}, number = {Cm 1},
  institution = {Department for Education}, year = {2018}, url = {https://example.org/a_b~c?x=[2]},
  doi = {10.1234/abc}, isbn = {123}, urldate = {2020-01-02}}
@book{corby, editor = {Corby, Ann}, translator = {Jones, K}, title = {A handbook of {SCR}s}, edition = {2},
  date = {2014~}, publisher = {Smith \& Press}, series = {S}, number = {3}}
@article{x, author = {van Dam, Anna and de la Cruz, Maria}, journaltitle = {Journal of Things},
  title = {On \emph{Homo} and CO\textsubscript{2} at \$5 * [x] {iPad} use \# 1\_2}, date = {2014-11/2016-02},
  pages = {12--20}, volume = {3}, number = {2}, issn = {1}}
@online{web, author = {S. Body and others}, title = {Web}, date = {2014~}, url = {https://example.org/}}
@thesis{th, author = {A}, title = {P}, type = {phdthesis}, institution = {Uni}, date = {forthcoming}}
@inproceedings{ip, author = {A, B}, title = {P}, booktitle = {Proc}, venue = {London}, date = {2001}}
"""


@pytest.mark.parametrize("form", ["markdown", "csljson", "ris"])
def test_a_library_that_pandoc_has_converted_is_read_as_it_is(form, tmp_path):
    start, library = "biblatex", CONVERTED
    if form == "ris":
        start, form, library = "ris", "markdown", "TY  - RPRT\nID  - r\nAU  - Roe, A\nTI  - T_x * y\nPY  - 2015\n" \
            "UR  - https://example.org/a_b\nER  - \n"
    converted = pandoc("--from", start, "--to", form, "--standalone", text=library)
    items = json.loads(pandoc("--from", start, "--to", "csljson", text=library))
    output = build(tmp_path, {"set": (converted, [item["id"] for item in items])})
    document = json.loads(
        pandoc(
            "--citeproc", "--csl", HERE / "author-date.csl", "--metadata", "lang=en-GB", "--to", "json",
            "--bibliography", written(tmp_path / "items.json", json.dumps(items)),
            text="\n\n".join(f"[@{item['id']}]" for item in items),
        )
    )
    expected = {
        block["c"][0][0].removeprefix("ref-"): shown(letters_of(block["c"][1][0]["c"]))
        for block in document["blocks"][-1]["c"][1]
    }
    page = References()
    page.feed((output / "set/sources.html").read_text(encoding="utf-8"))
    assert {key: shown(letters) for key, letters in page.listed.items()} == expected
    kept = json.loads((output / "set/downloads/sources.csl.json").read_text(encoding="utf-8"))
    kept = {item["id"]: item for item in kept}
    for item in items:
        for name in ("URL", "DOI", "ISBN", "ISSN"):
            assert kept[item["id"]].get(name) == item.get(name)


def written(path, text):
    """Writes a file and returns its path."""
    path.write_text(text, encoding="utf-8")
    return path
