"""The data beside the pages, held to its schemas and to the pages by other people's tools."""

import csv
import hashlib
import html.parser
import io
import json
import pathlib
import re
import unicodedata

import jsonschema
import pytest
from conftest import CONTENT, OUTPUT, SETS, load_json, markers_of

DOCUMENTATION = pathlib.Path(__file__).parents[2] / "docs"
SCHEMAS = sorted((OUTPUT / "schemas").glob("*.json"))
DATA = [
    path
    for path in sorted(OUTPUT.rglob("*.json"))
    if path not in SCHEMAS and not path.name.endswith(".csl.json")
]


def objects_in(schema):
    """Every description of an object in a schema, with its name."""
    yield schema["title"], schema
    for name, part in schema.get("$defs", {}).items():
        assert name == part["title"]
        yield name, part


def validator_of(path):
    schema = load_json((path.parent / load_json(path)["$schema"]).resolve())
    return jsonschema.Draft202012Validator(
        schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
    )


def rows_of(set_name):
    raw = (OUTPUT / set_name / "questions.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and raw.endswith(b"\r\n")
    text = raw.decode("utf-8-sig")
    assert "\n" not in text.replace("\r\n", "")
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def questions_of(set_name):
    for marker in markers_of(set_name):
        for section in load_json(OUTPUT / set_name / f"{marker}.json")["sections"]:
            yield from ((section, question) for question in section.get("questions", []))


def plain_cell(cell):
    """A cell without the apostrophe that keeps it from being a formula."""
    return cell[1:] if re.match("'[=+\\-@\t\r\n＝＋－＠]", cell) else cell


class Questions(html.parser.HTMLParser):
    """The digits of the questions of a page, by their addresses."""

    def __init__(self, path):
        super().__init__()
        self.hashes = {}
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if "data-hash" in values:
            self.hashes[values["id"]] = values["data-hash"]


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_is_valid_and_strict(path):
    schema = load_json(path)
    jsonschema.Draft202012Validator.check_schema(schema)
    for name, part in objects_in(schema):
        assert part["type"] == "object" and part["additionalProperties"] is False, name
        assert set(part["required"]) <= set(part["properties"]), name


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_a_schema_is_the_documented_one(path):
    assert path.read_bytes() == (DOCUMENTATION / "schemas" / path.name).read_bytes()


@pytest.mark.parametrize("path", SCHEMAS, ids=lambda path: path.name)
def test_the_documentation_names_every_field(path):
    schema = load_json(path)
    document = "handout-data.md" if schema["title"] == "handout" else "data-format.md"
    article = "an" if schema["title"][0] in "aeiou" else "a"
    page = (DOCUMENTATION / document).read_text(encoding="utf-8")
    for name, part in objects_in(schema):
        is_file = name == schema["title"]
        heading = f"### {article.title()} {name}\n" if is_file else f"#### `{name}` of {article} {schema['title']}\n"
        table = page.split(heading)[1].split("\n#")[0]
        assert re.findall(r"^\| `([^`]+)` \|", table, re.MULTILINE) == list(part["properties"]), name


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_a_file_fits_the_schema_that_it_names(path):
    validator_of(path).validate(load_json(path))


def test_addresses_and_days_are_looked_at():
    known = jsonschema.Draft202012Validator.FORMAT_CHECKER.checkers
    assert {"uri", "uri-reference", "date"} <= set(known)


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
def test_a_field_that_is_not_described_does_not_fit(path):
    data = load_json(path)
    (data.get("sections") or data.get("crosswalks") or data.get("objects") or [data])[0]["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError, match="surprise"):
        validator_of(path).validate(data)


def test_every_marker_and_set_has_its_data():
    wanted = {OUTPUT / name / "set.json" for name in SETS} | {OUTPUT / "objects.json"}
    wanted |= {OUTPUT / name / f"{marker}.json" for name in SETS for marker in markers_of(name)}
    wanted |= {OUTPUT / "crosswalk.json"} if (CONTENT / "crosswalk.yml").exists() else set()
    assert set(DATA) == wanted


def test_every_identifier_stands_once():
    seen = set()

    def collect(value):
        if isinstance(value, dict):
            if "identifier" in value and "hash" in value or "points" in value:
                assert value["identifier"] not in seen
                seen.add(value["identifier"])
            for part in value.values():
                collect(part)
        elif isinstance(value, list):
            for part in value:
                collect(part)

    for path in DATA:
        collect(load_json(path))
    assert seen


@pytest.mark.parametrize("set_name", SETS)
def test_citations_name_sources_of_the_set_and_places_of_the_marker(set_name):
    keys = {source["key"] for source in load_json(OUTPUT / set_name / "set.json")["sources"]}
    for marker in markers_of(set_name):
        data = load_json(OUTPUT / set_name / f"{marker}.json")
        text = json.dumps(data)
        for section in data["sections"]:
            for citation in section["citations"]:
                assert citation["source"] in keys
                assert f'"identifier": "{citation["place"]}"' in text


def test_wordings_are_digests_of_the_words():
    count = 0
    for section, question in (pair for name in SETS for pair in questions_of(name)):
        if any(citation["place"] == question["identifier"] for citation in section["citations"]):
            continue
        words = " ".join(unicodedata.normalize("NFC", question["text"]).split())
        digest = hashlib.sha256(words.encode("utf-8")).hexdigest()
        assert question["hash"] == digest[:16], question["label"]
        count += 1
    assert count


@pytest.mark.parametrize("set_name", SETS)
def test_pages_and_the_table_say_the_same_as_the_data(set_name):
    columns, *rows = rows_of(set_name)
    # Of a set in which something is no longer current, each row says of its question what became of it.
    is_retired = "retirement" in load_json(OUTPUT / set_name / "set.json")
    assert (columns[-1] == "retirement") == is_retired
    own = [name for name in columns if not name.startswith("tag-") and name != "retirement"]
    assert own == documented_columns("The table of questions")
    questions = [question for _, question in questions_of(set_name)]
    by_identifier = {row[0]: dict(zip(columns, row, strict=True)) for row in rows}
    assert set(by_identifier) == {question["identifier"] for question in questions}
    pages = {}
    for question in questions:
        page, _, anchor = question["page"].partition("#")
        pages.setdefault(page, Questions(OUTPUT / set_name / page))
        assert pages[page].hashes[anchor] == question["hash"]
        row = by_identifier[question["identifier"]]
        assert row["hash"] == question["hash"] and row["label"] == question["label"]
        assert plain_cell(row["text"]) == " ".join(question["text"].split())
        assert plain_cell(row["group"]) == question.get("group", "")
        assert row["drafted"] == str(question["drafted"]).lower()
        assert row["address"] == question.get("address", question["page"])


def documented_columns(heading):
    """The columns that docs/data-format.md lists below a heading."""
    page = (DOCUMENTATION / "data-format.md").read_text(encoding="utf-8")
    section = page.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return [name for names in re.findall(r"^\| ((?:`[^`]+`(?:, )?)+) \|", section, re.MULTILINE) for name in re.findall("`([^`]+)`", names)]


@pytest.mark.parametrize("set_name", SETS)
def test_the_table_of_measures_has_the_columns_that_are_documented(set_name):
    path = OUTPUT / set_name / "measures.csv"
    if not path.exists():
        pytest.skip("the set has no measures")
    rows = list(csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(), strict=True))
    assert list(rows[0]) == documented_columns("The table of measures")
    found = [
        (measure["identifier"], str(section["drafted"]).lower())
        for marker in markers_of(set_name)
        for section in load_json(OUTPUT / set_name / f"{marker}.json")["sections"]
        for measure in section.get("measures", [])
    ]
    assert sorted(found) == sorted((row["identifier"], row["drafted"]) for row in rows)


@pytest.mark.parametrize("set_name", SETS)
def test_no_cell_of_the_table_can_be_a_formula(set_name):
    for row in rows_of(set_name):
        for cell in row:
            assert not re.match("[=+\\-@\t\r\n＝＋－＠]", cell) or re.fullmatch(r"[+-]?\d+([.,]\d+)?", cell)


@pytest.mark.parametrize("set_name", SETS)
def test_a_marker_can_be_quoted_from_its_markdown(set_name):
    for marker in markers_of(set_name):
        data = load_json(OUTPUT / set_name / f"{marker}.json")
        text = (OUTPUT / set_name / f"{marker}.md").read_text(encoding="utf-8")
        assert text.startswith(f"# {data['label']} ")
        headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
        assert len(headings) >= len(data["sections"])
        for section in data["sections"]:
            labels = [question["label"].split()[-1] for question in section.get("questions", [])]
            part = text.split(f"\n## {section['heading']}\n")[1].split("\n## ")[0]
            for label in labels:
                # Those that the original does not have under a number begin with their labels.
                begin = rf"{label[1:]}[.)] " if label.startswith("Q") else rf"[-*] \*\*{label}\*\* "
                assert re.search(f"^{begin}", part, re.MULTILINE), label
        for address in re.findall(r"\]\(<?([^)>]+)", text):
            if "://" not in address and ":" not in address.split("/")[0]:
                assert (OUTPUT / set_name / address.split("#")[0].split()[0]).is_file(), address


class Fields(html.parser.HTMLParser):
    """What the page of questions says of the fields of an assessment."""

    def __init__(self, page):
        super().__init__()
        self.fields = []
        self.is_inside = False
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "template":
            self.is_inside = attributes.get("id") == "page-tool-assessment"
        elif self.is_inside and tag == "p":
            assert attributes["lang"] and attributes["dir"] in ("ltr", "rtl")
            self.fields.append([attributes["data-field"], attributes["data-kind"]])
        elif self.is_inside and tag == "span":
            self.fields[-1].append("")

    def handle_data(self, data):
        if self.is_inside and data.strip():
            self.fields[-1][-1] += data


@pytest.mark.parametrize("set_name", SETS)
def test_the_page_of_questions_asks_of_markers_what_the_data_says(set_name):
    fields = [
        [field["id"], field["kind"], field["title"], field.get("help", "")] for field in load_json(OUTPUT / set_name / "set.json")["assessment"]
    ]
    assert Fields((OUTPUT / set_name / "questions.html").read_text(encoding="utf-8")).fields == fields
    if set_name in ("scr", "one"):
        assert "moderated-judgement" in [field[0] for field in fields]
