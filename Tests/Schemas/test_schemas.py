"""Holds the schemas of YAML files to what the program finds in such files.

A file is taken apart key by key, each is changed in many ways, and both judge the outcome: `waymark check`, and the
schema that `waymark new schemas` writes, through ruamel.yaml and jsonschema. It shares no code with Waymark.

Beyond shape, and so known to the reader alone: how certain texts are spelled (SPELLED), what other values and files
they name, and that of a list no two entries have one name.
"""

import copy
import json
import os
import pathlib
import shutil
import subprocess

import jsonschema
import pytest
import yaml
from ruamel.yaml import YAML
from ruamel.yaml.constructor import SafeConstructor

PROJECT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = os.environ.get("WAYMARK_EXECUTABLE", str(PROJECT / ".build/release/waymark"))

SHAPE = {"unknown-key", "missing-key", "wrong-value", "empty-text", "duplicate-key", "invalid-yaml"}

# Keys whose texts have a spelling, or name something, which no schema knows.
SPELLED = {
    "base-url", "language", "documentation", "edit-url", "feedback", "mail", "telephone", "form", "address", "light",
    "dark", "code", "label", "item-label", "prefix", "requires", "restates", "lead", "scale", "issued", "accessed",
    "id", "aliases", "date-parts", "year", "month", "day", "literal", "synonyms", "file", "drafted", "held-in-part",
    "scales", "tags", "former-anchors", "questions", "statement", "sections", "phase", "handouts", "death", "numbering",
    "avoid", "utilise", "adult", "say", "program", "spellings", "level", "degrees", "logo", "Two", "number", "added",
    "related", "added-references",
}

SITE = """
name: Sample
base-url: https://markers.example/
language: en-GB
publisher: The Publisher
theme: standard
sets: [scr]
abbreviations: [UK, EU]
handouts: [standard, large-print]
worksheets: [all]
silence: [missing-number]
enable: [long-sentence]
documentation: https://docs.example/
judgements:
  - {id: met, title: Met, meaning: It is so.}
  - {id: not-met, title: Not met}
answers: yes-no
assessment:
  - evidence
  - {id: lead, title: Who leads on this, help: A name., kind: line}
call-outs:
  - {id: law, title: The law}
contact: {mail: markers@example.org, telephone: 01632 960001, address: A street, form: "https://www.example.org/a"}
footer:
  text: A charity.
  links: [{title: Two, address: scr/markers/02-two.md}]
colours:
  link: {light: "#14506d", dark: "#8ec7e6"}
  phases: [{light: "#0a6460", dark: "#6fcbc3"}]
edit-url: https://code.example/edit/{path}
feedback: markers@example.org
"""

SET = """
title: Sample markers
subtitle: Three markers
code: SCR
prefix: QM
edition: "2016"
language: en-GB
licence: The rights stay with the authors.
numbering: by-set
status: {label: As at 2016, text: The law has changed.}
phases:
  - {id: before, title: Before, short: Before it, summary: A case., code: BE}
  - {id: after, title: After}
sections:
  - {id: statement, heading: Quality statement, kind: prose, required: true, lead: true, short: Statement}
  - {id: questions, heading: Questions, aliases: ["How do you know?"], kind: questions, required: false}
judgements:
  - {id: met, title: Met, meaning: It is so.}
answers: open
scales:
  - {id: degrees, note: How far., answers: open, judgements: [{id: far, title: Far}]}
tags:
  - {id: level, title: Level, values: [1, 2], ordered: true, required: false}
  - {id: role, values: [{id: chair, title: Chair, meaning: Who answers.}, reviewer]}
assessment: [evidence, {id: lead, title: Lead}]
call-outs: [{id: law, title: The law}]
items: {one: requirement, many: requirements}
question-letters: {added: A, number-not-known: U, criteria: C}
measure-words: {structure: Set-up}
synonyms: {death: [died, fatal]}
requirement-words: RFC 2119
"""

SOURCES = """
references:
  - id: act-1989
    type: legislation
    title: The Act
    author: [{family: Morris, given: Kate}, {literal: HM Government}]
    issued: {date-parts: [[2015, 3]]}
    accessed: 2026-11-21
    publisher: A publisher
    URL: https://www.example.org/act
    DOI: 10.1000/182
    keyword: [one, two]
    volume: 3
  - {id: report-2015, type: report, title: The report, issued: "2015", isbn: 978-1}
"""

MARKER = """
number: 2
title: Two
phase: before
summary: About Two.
reviewed: 2026-11-21
review-by: 2027-11-21
aliases: [qm9]
description: The second.
draft: false
drafted: [{questions: [2]}]
not-in-original: []
related: []
changes:
  - {date: 2026-11-21, note: A change., kind: minor, reworded: [q1]}
imported:
  file: Guidance.docx
  date: 2026-11-30
  sha256: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
  sections: {statement: "1b4f0e9851971998"}
"""

PAGE = """
title: A page
description: About it.
reviewed: 2026-11-21
aliases: [old]
contact: false
"""

STYLE = """
longest-sentence: 30
avoid:
  utilise: use
  members: [people, staff]
  adult: {say: person, because: It depends.}
spellings: {program: programme}
"""

GLOSSARY = "synonyms: {Two: [pair, couple]}\n"

BODY = "---\n## Quality statement\nText.\n\n## Questions\n1. Is it so?\n2. Is it not?\n"

# A kind, the file, what stands below the keys where they are front matter, and a whole example.
KINDS = {
    "site": ("content/site.yml", None, SITE),
    "set": ("content/scr/set.yml", None, SET),
    "sources": ("content/scr/sources.yml", None, SOURCES),
    "style": ("content/style.yml", None, STYLE),
    "marker": ("content/scr/markers/02-two.md", BODY, MARKER),
    "page": ("content/pages/about.md", "---\nText.\n", PAGE),
    "glossary": ("content/scr/glossary.md", "---\n## Two: The second\nText.\n", GLOSSARY),
}

# What takes the place of any value.
OTHERS = [None, "", "  ", [], {}, ["a"], {"a": "b"}, [[]], True, 7, 0, "other words"]

# How many of them each value gives way to. All of them take minutes.
EACH = int(os.environ.get("WAYMARK_SCHEMA_CHANGES", "1"))
turn = 0


def others():
    """Returns some of them, others each time."""
    global turn
    turn += 5
    return [OTHERS[(turn + index) % len(OTHERS)] for index in range(EACH)]


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("schemas")
    shutil.copytree(PROJECT / "Tests/Composition/CommandTests/Bases/sample", folder, dirs_exist_ok=True)
    (folder / "content/pages").mkdir(exist_ok=True)
    plain = SET.split("judgements:")[0] + SET[SET.index("tags:"):]
    (folder / "content/scr/set.yml").write_text(plain)
    for number, name in ((1, "one"), (2, "two"), (3, "three")):
        text = f"---\nnumber: {number}\ntitle: {name}\nphase: before\nsummary: About {name}.\n"
        for old in (folder / "content/scr/markers").glob(f"0{number}*.md"):
            old.unlink()
        (folder / f"content/scr/markers/0{number}-{name}.md").write_text(text + BODY)
    subprocess.run([WAYMARK, "new", "schemas", "--site", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def changes(value, path=()):
    """Yields ways to change one thing in a value: where, and the value as a whole then."""
    if isinstance(value, dict):
        for key in value:
            rest = {other: value[other] for other in value if other != key}
            yield path + (key, "taken out"), rest
            yield path + (key, "renamed"), {("x" + str(k) if k == key else k): v for k, v in value.items()}
            for where, changed in changes(value[key], path + (key,)):
                yield where, {**value, key: changed}
        yield path + ("added",), {**value, "nobody-knows": "x"}
    elif isinstance(value, list):
        for index, entry in enumerate(value):
            yield path + ("taken out",), value[:index] + value[index + 1:]
            for where, changed in changes(entry, path):
                yield where, value[:index] + [changed] + value[index + 1:]
    for other in others():
        if path and type(other) is not type(value) or other != value:
            yield path + (repr(other),), copy.deepcopy(other)


def text_of(value):
    return yaml.safe_dump(value, sort_keys=False, allow_unicode=True)


class TextsForDates(SafeConstructor):
    """Leaves a date the text that it is in YAML 1.2, as editors do."""


TextsForDates.add_constructor("tag:yaml.org,2002:timestamp", lambda loader, node: loader.construct_scalar(node))


def loaded(text):
    yaml12 = YAML(typ="safe", pure=True)
    yaml12.Constructor = TextsForDates
    return yaml12.load(text)


class Judges:
    """The reader and the schema, each with its answer on a text."""

    def __init__(self, site, kind):
        self.site = site
        path, self.body, self.example = KINDS[kind]
        self.path = site / path
        self.name = path
        schema = json.loads((site / f".waymark/schemas/{kind}.schema.json").read_text())
        validator = jsonschema.validators.validator_for(schema)
        validator.check_schema(schema)
        self.schema = validator(schema, format_checker=validator.FORMAT_CHECKER)
        self.before = self.path.read_text() if self.path.exists() else None

    def close(self):
        if self.before is None:
            self.path.unlink(missing_ok=True)
        else:
            self.path.write_text(self.before)

    def findings(self, text):
        whole = text if self.body is None else f"---\n{text}{self.body}"
        self.path.write_text(whole)
        run = subprocess.run([WAYMARK, "check", "--format", "json", "--site", self.site], capture_output=True)
        assert run.returncode in (0, 1), run
        return [
            (found["code"], found["summary"])
            for found in json.loads(run.stdout)["findings"]
            if found["severity"] == "error" and found["file"].endswith(self.name)
        ]

    def complaints(self, text):
        try:
            value = loaded(text)
        except Exception as error:
            return [str(error).splitlines()[0]]
        # What is nothing at all is a file without a word.
        return [error.message[:150] for error in self.schema.iter_errors(value)]


@pytest.fixture
def judges(site, request):
    judges = Judges(site, request.param)
    yield judges
    judges.close()


@pytest.mark.parametrize("judges", KINDS, indirect=True)
def test_both_take_the_example(judges):
    assert judges.complaints(judges.example) == []
    assert judges.findings(judges.example) == []


@pytest.mark.parametrize("judges", KINDS, indirect=True)
def test_both_judge_alike_whatever_is_changed(judges):
    example = yaml.safe_load(judges.example.replace("2026-11-21", '"2026-11-21"').replace("2027-11-21", '"2027-11-21"')
                             .replace("2026-11-30", '"2026-11-30"'))
    wrong, count = [], 0
    for where, changed in changes(example):
        if changed in (None, "", "  ", {}) or not where:
            continue
        count += 1
        text = text_of(changed)
        found, complaints = judges.findings(text), judges.complaints(text)
        shape = [f for f in found if f[0] in SHAPE]
        is_spelled = any(str(part) in SPELLED for part in where)
        if complaints and not found:
            wrong.append((where, "the schema alone", complaints))
        if shape and not complaints and not is_spelled:
            wrong.append((where, "the reader alone", shape))
    assert not wrong, "\n".join(map(str, wrong))
    assert count > 5


@pytest.mark.parametrize("judges, line, fits", [
    ("marker", "number: 007", True), ("marker", 'number: "7"', True), ("marker", "number: 0", False),
    ("marker", "number: 1000001", False), ("marker", 'number: "1000000"', True),
    ("marker", "draft: True", True), ("marker", 'draft: "false"', True), ("marker", "draft: yes", False),
    ("marker", "draft: no", False), ("marker", "draft: 1", False),
    ("marker", "reviewed: 2026-11-21", True), ("marker", 'reviewed: "2026-11-21"', True),
    ("marker", "reviewed: 2026-13-45", False), ("marker", "reviewed: 2026-02-30", False),
    ("marker", "reviewed: 21/11/2026", False), ("marker", "reviewed: 2026-1-2", False),
    ("marker", "title: ~", False), ("marker", "title: null", False), ("marker", 'title: "null"', True),
    ("marker", "title: 2016", True), ("marker", "title: true", True), ("marker", "title:", False),
    ("marker", "aliases: old", True), ("marker", "aliases: [old, older]", True), ("marker", "aliases:", False),
    ("marker", "title: Two\ntitle: Three", False),
    ("site", "handouts: none", True), ("site", "handouts: [none]", True), ("site", "handouts: [none, standard]", False),
    ("site", "silence: unknown-marker", False), ("site", "silence: missing-number", True),
    ("set", "prefix: QM", True),
    ("set", "question-letters: {criteria: CR}", True), ("set", "question-letters: {criteria: true}", False),
    ("set", "question-letters: {criteria: 7}", False), ("set", "question-letters: {criteria: Q}", False),
    ("glossary", "synonyms: {Two: pair}", True), ("glossary", "synonyms: {Two: true}", True),
    ("glossary", "synonyms: {Two: ~}", False), ("glossary", "synonyms: {Two: []}", False),
    ("sources", "nocite: whatever", True),
], indirect=["judges"])
def test_both_judge_alike_however_it_is_written(judges, line, fits):
    key = line.split(":")[0]
    kept = [text for text in judges.example.splitlines() if not text.startswith(key + ":")]
    text = "\n".join(kept) + f"\n{line}\n"
    assert (judges.complaints(text) == []) == fits, judges.complaints(text)
    shape = [found for found in judges.findings(text) if found[0] in SHAPE]
    assert (shape == []) == fits, judges.findings(text)


def test_a_list_of_sources_needs_no_key(site):
    judges = Judges(site, "sources")
    try:
        bare = text_of(yaml.safe_load(SOURCES.replace("2026-11-21", '"2026-11-21"'))["references"])
        assert judges.complaints(bare) == [] and judges.findings(bare) == []
    finally:
        judges.close()


def test_the_settings_of_visual_studio_code_name_every_schema_of_a_whole_file(site):
    settings = json.loads((site / ".vscode/settings.json").read_text())["yaml.schemas"]
    for name, pattern in settings.items():
        assert (site / name).is_file()
        assert not pattern.endswith(".md")
    named = {pathlib.Path(name).name for name in settings}
    assert named == {f"{kind}.schema.json" for kind in ("site", "style", "crosswalk", "set", "sources", "import")}


def test_editors_find_all_rules_in_one_file(site):
    for path in (site / ".waymark/schemas").iterdir():
        schema = json.loads(path.read_text())
        assert "$id" not in schema
        references = [line for line in path.read_text().splitlines() if '"$ref"' in line]
        assert all('"#/definitions/' in line for line in references)
