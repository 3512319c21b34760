"""Holds the settings of 'waymark new cms' to the rules that Decap CMS and Sveltia CMS document, and to the site.

The rules: https://decapcms.org/docs/configuration-options/ and https://decapcms.org/docs/widgets/; Sveltia CMS reads the
same. Neither program can be had here without its package for browsers, so that the rules are written out.
"""

import json
import os
import pathlib
import shutil
import subprocess

import pytest
import yaml

PROJECT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = os.environ.get("WAYMARK_EXECUTABLE", str(PROJECT / ".build/release/waymark"))

# What each widget needs besides, of those that the settings use.
WIDGETS = {
    "string": set(), "text": set(), "boolean": set(), "datetime": set(), "number": {"value_type"}, "list": set(),
    "object": {"fields"}, "select": {"options"},
}


@pytest.fixture(scope="module", params=["decap", "sveltia"])
def made(request, tmp_path_factory):
    site = tmp_path_factory.mktemp(request.param)
    shutil.copytree(PROJECT / "content", site / "content")
    subprocess.run(
        [WAYMARK, "new", "cms", request.param, "--repository", "markers/guide", "--site", site],
        check=True, stdout=subprocess.DEVNULL,
    )
    return request.param, site, yaml.safe_load((site / "admin/config.yml").read_text())


def lists_of_fields(config):
    for collection in config["collections"]:
        if "fields" in collection:
            yield collection["fields"]
        for file in collection.get("files", []):
            yield file["fields"]


def every_field(fields):
    for field in fields:
        yield field
        yield from every_field(field.get("fields", []))


def names_are_unique(entries):
    names = [entry["name"] for entry in entries]
    return len(names) == len(set(names))


def test_a_collection_is_a_folder_or_files(made):
    _, _, config = made
    assert config["backend"] == {"name": "github", "repo": "markers/guide", "branch": "main"}
    assert isinstance(config["media_folder"], str)
    assert names_are_unique(config["collections"])
    for collection in config["collections"]:
        assert {"name", "label"} <= collection.keys()
        assert ("files" in collection) != ("folder" in collection)
        if "folder" in collection:
            assert collection["extension"] == "md" and collection["format"] == "yaml-frontmatter"
        for file in collection.get("files", []):
            assert {"name", "label", "file", "fields"} <= file.keys()
        assert names_are_unique(collection.get("files", []))


def test_each_field_has_what_its_widget_needs(made):
    _, _, config = made
    for fields in lists_of_fields(config):
        assert fields and names_are_unique(fields)
        for field in every_field(fields):
            assert {"name", "label", "widget"} <= field.keys()
            assert WIDGETS[field["widget"]] <= field.keys(), field
            if "fields" in field:
                assert field["fields"] and names_are_unique(field["fields"])
            if field["widget"] == "select":
                assert field["options"]
                assert all(option.keys() == {"label", "value"} for option in field["options"])
            if "pattern" in field:
                assert len(field["pattern"]) == 2


def test_every_file_and_folder_is_there(made):
    _, site, config = made
    for collection in config["collections"]:
        paths = [collection.get("folder")] + [file["file"] for file in collection.get("files", [])]
        for path in paths:
            assert path is None or (site / path).exists() or path.endswith("pages"), path


def test_the_text_of_a_marker_is_plain(made):
    _, _, config = made
    markers = next(entry for entry in config["collections"] if entry["name"] == "scr-markers")
    body = markers["fields"][-1]
    assert body["name"] == "body" and body["widget"] == "text"
    assert body["default"].startswith("## ")
    assert not any(field["widget"] == "markdown" for fields in lists_of_fields(config) for field in every_field(fields))


def test_the_choices_are_those_of_the_set(made):
    _, site, config = made
    settings = yaml.safe_load((site / "content/scr/set.yml").read_text())
    markers = next(entry for entry in config["collections"] if entry["name"] == "scr-markers")
    fields = {field["name"]: field for field in markers["fields"]}
    assert [option["value"] for option in fields["phase"]["options"]] == [p["id"] for p in settings["phases"]]
    assert [option["value"] for option in fields["not-held"]["options"]] == [s["id"] for s in settings["sections"]]
    assert fields["not-held"]["multiple"] and not fields["phase"]["multiple"]


def test_each_key_of_the_front_matter_is_one_that_the_schema_knows(made):
    _, site, config = made
    schema = json.loads((PROJECT / "docs/schemas/content/marker.schema.json").read_text())
    markers = next(entry for entry in config["collections"] if entry["name"] == "scr-markers")
    known = schema["definitions"]["marker"]["properties"].keys()
    assert {field["name"] for field in markers["fields"]} - {"body"} <= known
    required = {field["name"] for field in markers["fields"] if field.get("required")}
    assert required == set(schema["definitions"]["marker"]["required"])


def test_what_a_form_writes_for_a_new_marker_is_read(made):
    _, site, config = made
    markers = next(entry for entry in config["collections"] if entry["name"] == "scr-markers")
    number = len(list((site / "content/scr/markers").glob("*.md"))) + 1
    values = {}
    for field in markers["fields"]:
        if field.get("required") and field["name"] != "body":
            values[field["name"]] = {
                "number": number, "select": field.get("options", [{}])[0].get("value"), "string": "Some words"
            }[field["widget"]]
    body = next(field for field in markers["fields"] if field["name"] == "body")["default"]
    text = body.replace("\n\n", "\nSome words.\n\n", 1)
    path = site / "content/scr/markers/99-new.md"
    path.write_text(f"---\n{yaml.safe_dump(values, sort_keys=False)}---\n{text}")
    run = subprocess.run([WAYMARK, "check", "--format", "json", "--site", site], capture_output=True)
    found = [entry for entry in json.loads(run.stdout)["findings"] if entry["file"].endswith("99-new.md")]
    assert not [entry for entry in found if entry["code"] in {"unknown-key", "missing-key", "wrong-value", "unknown-phase",
                                                             "unknown-section", "empty-text", "missing-section"}]
    path.unlink()


def test_the_page_asks_no_other_host(made):
    program, site, _ = made
    page = (site / "admin/index.html").read_text()
    assert f'src="{program}-cms.js"' in page and "//" not in page.replace("<!doctype", "")
