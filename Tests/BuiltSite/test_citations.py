"""The files for programs that manage references, as parsers that are not ours read them."""

import importlib.util
import pathlib
import re

import bibtexparser
import jsonschema
import pybtex.bibtex.utils
import pybtex.database
import pytest
import rispy
from conftest import OUTPUT, SETS, load_json, markers_of, settings_of, sources_of
from pylatexenc.latex2text import LatexNodes2Text, MacroTextSpec, get_default_latex_context_db

FILES = sorted(path.relative_to(OUTPUT).as_posix() for path in OUTPUT.rglob("downloads/*.bib"))
# The schema of CSL-JSON 1.0, which this package carries; nothing else of it is used.
SCHEMA = load_json(
    pathlib.Path(importlib.util.find_spec("commonmeta").origin).parent / "resources/csl-data.json"
)


# Commands of LaTeX that the reader of TeX does not know by itself.
COMMANDS = {
    "textbraceleft": "{", "textbraceright": "}", "textless": "<", "textgreater": ">", "textbar": "|"
}
LATEX = get_default_latex_context_db()
LATEX.add_context_category(
    "text", prepend=True, macros=[MacroTextSpec(name, sign) for name, sign in COMMANDS.items()]
)


def files_of(name):
    """One list of publications in its three forms."""
    stem = OUTPUT / name.removesuffix(".bib")
    return (stem.with_suffix(".bib"), stem.with_suffix(".ris"), stem.with_suffix(".csl.json"))


def plain(tex):
    return " ".join(LatexNodes2Text(latex_context=LATEX, keep_comments=True).latex_to_text(tex).split())


def words(text):
    return " ".join(str(text).split())


def test_each_set_marker_and_list_of_sources_has_its_files():
    expected = set()
    for name in SETS:
        expected |= {f"{name}/downloads/{marker}.bib" for marker in [*markers_of(name), "set"]}
        if sources_of(name):
            expected.add(f"{name}/downloads/sources.bib")
    assert set(FILES) == expected


@pytest.mark.parametrize("name", FILES)
def test_csl_json_fits_its_schema(name):
    items = load_json(files_of(name)[2])
    jsonschema.Draft7Validator(SCHEMA).validate(items)
    assert len({item["id"] for item in items}) == len(items) > 0


@pytest.mark.parametrize("name", FILES)
def test_bibtex_says_what_csl_json_says(name):
    path, _, json_path = files_of(name)
    items = {item["id"]: item for item in load_json(json_path)}
    strict = pybtex.database.parse_string(path.read_text(encoding="utf-8"), "bibtex")
    other = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
    assert list(strict.entries) == list(items)
    assert not other.failed_blocks and [entry.key for entry in other.entries] == list(items)
    for key, entry in strict.entries.items():
        item = items[key]
        # What is described and has no title has a note.
        assert plain(entry.fields.get("title", "")) == words(item.get("title", ""))
        assert item.get("title") or item["note"].endswith("]")
        assert entry.fields.get("url") == item.get("URL")
        assert entry.fields.get("doi") == item.get("DOI")
        year = item.get("issued", {}).get("date-parts", [[None]])[0][0]
        assert entry.fields.get("year") == (year and str(year))
        if "note" in item:
            assert plain(entry.fields["note"]) == words(item["note"])
        people = [plain(str(person)) for person in entry.persons.get("author", [])]
        assert len(people) == len(item.get("author", []))
        for person, author in zip(people, item.get("author", [])):
            assert words(author.get("literal") or author.get("family") or author["given"]) in person


@pytest.mark.parametrize("name", FILES)
def test_bibtex_keeps_capitals_in_a_style_that_lowers_titles(name):
    for entry in pybtex.database.parse_file(str(files_of(name)[0])).entries.values():
        title = entry.fields.get("title", "")
        lowered = pybtex.bibtex.utils.change_case(title, "t")
        assert plain(lowered) == plain(title)


@pytest.mark.parametrize("name", FILES)
def test_ris_says_what_csl_json_says(name):
    _, path, json_path = files_of(name)
    text = path.read_bytes().decode("utf-8")
    for line in text.split("\r\n"):
        assert line == "" or re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line), line
    assert text.replace("\r\n", "").count("\n") == 0 and text.endswith("ER  - \r\n")
    items = load_json(json_path)
    records = rispy.loads(text)
    assert [record["id"] for record in records] == [item["id"] for item in items]
    for record, item in zip(records, items):
        assert record.get("title", "") == words(item.get("title", ""))
        assert record.get("urls", [None])[0] == item.get("URL")
        assert record.get("doi") == item.get("DOI")
        assert len(record.get("authors", [])) == len(item.get("author", []))
        assert ("year" in record) == ("issued" in item)
        assert "unknown_tag" not in record, record


@pytest.mark.parametrize("set_name", [name for name in SETS if sources_of(name)])
def test_the_sources_of_a_set_are_those_that_its_editors_wrote(set_name):
    written = sources_of(set_name)
    items = {item["id"]: item for item in load_json(OUTPUT / set_name / "downloads/sources.csl.json")}
    assert set(items) == set(written)
    renamed = {"part-number": "part", "printing-number": "printing", "supplement-number": "supplement"}
    for key, entry in written.items():
        for field, value in entry.items():
            kept = items[key].get(renamed.get(field, field), items[key].get("custom", {}).get(field))
            if is_described(entry) and field in ("title", "note"):
                # A description is no title, and stands behind the note.
                assert "title" not in items[key]
                assert items[key]["note"].split() == f"{entry.get('note', '')} {entry['title']}".split()
            elif isinstance(value, (str, int)) and field not in ("issued", "accessed"):
                assert kept == str(value).rstrip("\n") or kept == str(value), field
            elif field in ("author", "editor"):
                assert [words_of(name) for name in kept] == [words_of(name) for name in value]
            else:
                assert kept is not None, field


def is_described(entry):
    return entry.get("title", "").startswith("[") and entry["title"].endswith("]")


def words_of(name):
    return {"literal": name["literal"]} if "literal" in name else name


@pytest.mark.parametrize("set_name", SETS)
def test_the_citation_of_a_marker_names_what_it_restates(set_name, settings):
    for name, marker in markers_of(set_name).items():
        (item,) = load_json(OUTPUT / set_name / f"downloads/{name}.csl.json")
        assert item["title"].endswith(" " + marker["title"])
        assert item["author"] == item["author"][:1] == [{"literal": settings["publisher"]}]
        assert item["URL"] == f"{settings['base-url']}{set_name}/{name}.html"
        dates = [change["date"] for change in marker.get("changes", [])]
        dates += [marker["reviewed"]] if "reviewed" in marker else []
        dates = dates or [day for day in [settings_of(set_name).get("restated")] if day]
        assert item.get("issued") == (
            {"date-parts": [[max(dates).year, max(dates).month, max(dates).day]]} if dates else None
        )
        original = sources_of(set_name).get(settings_of(set_name).get("restates"), {})
        assert item.get("original-title") == original.get("title")
