"""Brings our own documents back: the built site's full texts in Word and OpenDocument, and its pages.

What comes back is built again, and its data is compared with the data of the site. WAYMARK_SITE, WAYMARK_OUTPUT and
WAYMARK_EXECUTABLE name the site, what was built of it, and the program.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess

import pytest
import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITE = pathlib.Path(os.environ.get("WAYMARK_SITE", ".")).resolve()
OUTPUT = pathlib.Path(os.environ["WAYMARK_OUTPUT"]).resolve()
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
SETS = sorted(path.parent.name for path in OUTPUT.glob("*/set.json"))
FORMS = ["full.docx", "full.odt", "pages"]


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def markers_of(output, name):
    entries = [entry for phase in load(output / name / "set.json")["phases"] for entry in phase["markers"]]
    return [load(output / name / entry["data"]) for entry in entries]


def emptied_site(folder, name):
    """The site with one set, which has its settings, sources and glossary, and no text of its own."""
    content = folder / "content" / name
    content.mkdir(parents=True)
    shutil.copytree(ROOT / "themes", folder / "themes")
    site = yaml.safe_load((SITE / "content/site.yml").read_text(encoding="utf-8"))
    kept = {key: site[key] for key in ("name", "language", "abbreviations", "call-outs") if key in site}
    (folder / "content/site.yml").write_text(yaml.safe_dump(kept, allow_unicode=True), encoding="utf-8")
    settings = (SITE / "content" / name / "set.yml").read_text(encoding="utf-8")
    # What the site's own documents hold are the words of the site.
    if not re.search(r"^licence:", settings, re.M):
        settings += "\nlicence: The words of this site.\n"
    # A remark on the standing may lead to pages that are not there.
    settings = re.sub(r"\[([^\]]*)\]\(pages/[^)]*\)", r"\1", settings)
    # Nor is another set that stands in the place of this one.
    settings = re.sub(r"^superseded-by:.*\n(?:[ ]+.*\n)*", "", settings, flags=re.M)
    (content / "set.yml").write_text(settings, encoding="utf-8")
    for other in ("sources.yml", "glossary.md"):
        if (SITE / "content" / name / other).exists():
            text = (SITE / "content" / name / other).read_text(encoding="utf-8")
            if other == "glossary.md":
                text = re.sub(r"\[([^\]]*)\]\((?:\.\./)?(?:pages|markers)/[^)]*\)", r"\1", text)
            (content / other).write_text(text, encoding="utf-8")


@pytest.fixture(scope="module", params=[(name, form) for name in SETS for form in FORMS], ids="-".join)
def pair(request, tmp_path_factory):
    """The markers of a set as the site has them, and as they come back."""
    name, form = request.param
    folder = tmp_path_factory.mktemp("back")
    emptied_site(folder, name)
    before = markers_of(OUTPUT, name)
    if form == "pages":
        files = [OUTPUT / name / f"{marker['identifier'].split('/')[1]}.html" for marker in before]
    else:
        files = [OUTPUT / name / "downloads" / form]
        if not files[0].exists():
            pytest.skip("the site has no such document")
    done = subprocess.run(
        [WAYMARK, "import", *files, "--set", name, "--site", folder, "--format", "json"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    words = report["words"]
    assert words["placed"] + words["left"] + sum(words["dropped"].values()) == words["total"]
    build = subprocess.run(
        [WAYMARK, "build", "--handouts", "none", "--site", folder, "--output", folder / "output"],
        capture_output=True, text=True)
    assert build.returncode == 0, build.stderr
    return before, markers_of(folder / "output", name), report


def sections_of(marker, *kinds):
    return {section["id"]: section for section in marker["sections"] if section["kind"] in kinds}


def plain(text):
    """The words of a text: a citation is worded alike wherever the letters of its sources are, and a mark is none."""
    return re.sub(r"\s+", " ", text).strip()


def test_brings_back_each_marker_with_its_number_title_and_phase(pair, request):
    before, after, report = pair
    assert [(marker["number"], marker["title"]) for marker in after] == [(marker["number"], marker["title"]) for marker in before]
    if "pages" in request.node.callspec.id:
        # The page of a marker names its phase among its navigation alone: the report says that it was guessed.
        guessed = [original for original in report["originals"] if any(remark["kind"] == "phase-guessed" for remark in original["remarks"])]
        assert len(guessed) == len(after) or len({marker["phase"] for marker in before}) == 1
    else:
        assert [marker["phase"] for marker in after] == [marker["phase"] for marker in before]


def test_brings_back_each_question_word_by_word_and_in_its_order(pair):
    before, after, _ = pair
    for old, new in zip(before, after):
        asked = [question["text"] for section in old["sections"] for question in section.get("questions", [])]
        again = [question["text"] for section in new["sections"] for question in section.get("questions", [])]
        assert [plain(text) for text in again] == [plain(text) for text in asked], old["identifier"]


def test_brings_back_the_text_of_each_section(pair):
    before, after, _ = pair
    for old, new in zip(before, after):
        again = sections_of(new, "prose", "points")
        for identifier, section in sections_of(old, "prose", "points").items():
            assert plain(again[identifier]["text"]) == plain(section["text"]), section["identifier"]


def test_brings_back_cross_references(pair):
    before, after, _ = pair
    for old, new in zip(before, after):
        found = {edge["identifier"] for edge in new["crossReferences"]}
        # Those that an edition adds stand in front matter, which no document has.
        assert {edge["identifier"] for edge in old["crossReferences"] if not edge["added"]} <= found, old["identifier"]
