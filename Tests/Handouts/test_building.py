"""Holds 'waymark build' to what docs/handouts.md says of making handouts.

WAYMARK_EXECUTABLE names the program, in the folder it was built in.
"""

import json
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import time

import jsonschema
import pikepdf
import pytest

from documents import letters, struct_text

ROOT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
PATH = "/usr/local/bin:/usr/bin:/bin"


def run(site, *options, waymark=WAYMARK, path=PATH, **variables):
    return subprocess.run(
        [waymark, "build", "--site", site, *options], capture_output=True, text=True,
        env={"PATH": path, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", **variables},
    )


def built(site, *options, **others):
    outcome = run(site, "--require", "handouts", *options, **others)
    assert outcome.returncode == 0, outcome.stderr
    return documents(site)


def documents(site):
    output = site / "output"
    return {
        str(path.relative_to(output)): path.read_bytes()
        for path in output.glob("*/downloads/*") if path.suffix in (".pdf", ".png")
    }


def kept(site):
    return {path.name for path in (site / ".waymark-cache").iterdir()}


@pytest.fixture
def lonely(tmp_path):
    """The program where no tools stand near it, and a path without Typst."""
    (tmp_path / "bin").mkdir()
    shutil.copy(WAYMARK, tmp_path / "bin/waymark")
    return tmp_path / "bin/waymark"


def test_without_typst_all_else_is_built_and_one_line_says_what_is_missing(site, lonely):
    outcome = run(site, waymark=lonely)
    assert outcome.returncode == 0
    (line,) = [line for line in outcome.stderr.splitlines() if "Typst" in line]
    assert line.startswith("note: handouts as PDF and pictures of pages are left out: there is no Typst; 'waymark doctor'")
    pages = list((site / "output").rglob("*.html"))
    assert len(pages) > 20 and not documents(site)
    assert not any(re.search(r"downloads/[^\"]+\.(pdf|png)", page.read_text()) for page in pages)


def test_without_typst_required_handouts_are_an_error_and_the_old_output_stays(site, lonely):
    assert run(site).returncode == 0
    before = documents(site)
    outcome = run(site, "--require", "handouts", waymark=lonely)
    assert outcome.returncode == 2 and "error: handouts as PDF" in outcome.stderr
    assert documents(site) == before and before


def test_an_old_typst_is_told(site, tmp_path):
    command = script(tmp_path / "typst", "#!/bin/sh\necho 'typst 0.13.1 (0000000)'\n")
    outcome = run(site, "--typst", command)
    assert "Typst 0.13.1 is too old; 'waymark doctor' says how to get Typst 0.15 or later" in outcome.stderr
    assert not documents(site)
    assert run(site, "--typst", tmp_path / "nowhere", "--require", "handouts").returncode == 2


def test_a_document_that_typst_refuses_is_told_and_left_out(site):
    template = site / "themes/standard/handouts/worksheet.typ"
    template.write_text('#let worksheet(handout, style) = panic("no paper")\n')
    outcome = run(site)
    assert outcome.returncode == 0
    assert "note: 'lights/downloads/qs1-worksheet.pdf' could not be made:" in outcome.stderr
    assert "no paper" in outcome.stderr and str(site) not in outcome.stderr
    names = documents(site)
    assert "lights/downloads/qs1.pdf" in names
    assert not any("worksheet" in name for name in names)
    assert "worksheet.pdf" not in (site / "output/lights/qs1.html").read_text()
    assert run(site, "--require", "handouts").returncode == 2


@pytest.mark.parametrize("code", [
    '#import "@preview/cetz:0.3.4": *', '#read("/../../../../../../etc/passwd")', '#read("/etc/passwd")',
    '#image("/../secret.png")',
])
def test_typst_sees_its_folder_alone_and_asks_no_other_host(site, code):
    (site / "secret.png").write_bytes(b"")
    template = site / "themes/standard/handouts/handout.typ"
    template.write_text(code + "\n")
    start = time.monotonic()
    outcome = run(site)
    assert outcome.returncode == 0 and not documents(site)
    assert "could not be made:" in outcome.stderr and "root:" not in outcome.stderr
    assert time.monotonic() - start < 60


def test_templates_get_data_that_fits_its_schema(site, tmp_path):
    # A program that gives back what Typst would read.
    command = script(tmp_path / "typst", """#!/bin/sh
if [ "$1" = --version ]; then echo 'typst 0.15.2 (0)'; exit; fi
while [ $# -gt 0 ]; do case "$1" in --root) root=$2 ;; --input) data=${2#data=} ;; esac; shift; done
cat "$root$data"
""")
    made = built(site, "--typst", command)
    schema = json.loads((site / "output/schemas/handout-1.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    kinds = set()
    for name, contents in made.items():
        data = json.loads(contents)
        validator.validate(data)
        kinds.add(data["kind"])
    assert kinds == {"overview", "full", "phase", "marker", "worksheet", "card"}


def test_the_same_content_gives_the_same_bytes(site, tmp_path):
    first = built(site)
    shutil.rmtree(site / ".waymark-cache")
    # A day on which no change is still to come: such ones make no marks.
    second = built(site, TZ="Pacific/Auckland", SOURCE_DATE_EPOCH="4000000000")
    assert first == second
    # The program gives the same as the module.
    shutil.rmtree(site / ".waymark-cache")
    command = script(
        tmp_path / "typst",
        f"#!/bin/sh\nexec {sys.executable} {ROOT}/Tests/Handouts/typst_command.py \"$@\"\n")
    assert built(site, "--typst", command) == first


def test_the_program_on_the_path_comes_before_the_module(site, tmp_path):
    folder = tmp_path / "on-path"
    folder.mkdir()
    script(
        folder / "typst",
        "#!/bin/sh\nif [ \"$1\" = --version ]; then echo 'typst 0.15.9 (0)'; else echo '<</Type/Pages/Count 7>>'; fi\n")
    made = built(site, path=f"{folder}:{PATH}")
    assert made["lights/downloads/qs1.pdf"] == b"<</Type/Pages/Count 7>>\n"
    assert "PDF, 7 pages, 1 KB" in (site / "output/lights/qs1.html").read_text()


def test_a_second_build_makes_none_and_a_changed_marker_only_its_own(site):
    first = built(site)
    before = kept(site)
    assert built(site) == first and kept(site) == before
    marker = site / "content/lights/markers/1-watch.md"
    text = marker.read_text()
    marker.write_text(text.rstrip() + "\n\n")
    assert built(site) == first and kept(site) == before, "white space at the end says nothing"
    summary = re.search("^summary: (.*)$", text, re.M)[1]
    marker.write_text(text.replace(f"summary: {summary}", f"summary: {summary} And more."))
    changed = built(site)
    differing = {name for name in changed if changed[name] != first.get(name)}
    # Its summary is part of the overview and its picture alone.
    assert differing == {"lights/downloads/overview.pdf", "lights/downloads/qs1.png"}
    assert len(kept(site) - before) == 8, "documents that hold the marker are drawn anew, and none else"


def test_what_documents_are_drawn_with_counts_as_well(site):
    built(site)
    before = kept(site)
    style = site / "themes/standard/handouts/style.typ"
    style.write_text(style.read_text().replace("#0a6460", "#0a6461"))
    built(site)
    assert len(kept(site) - before) == len(documents(site))


def test_versions_are_made_on_request(site):
    settings = site / "content/site.yml"
    settings.write_text(settings.read_text() + "handouts: [large-print, black-and-white]\n")
    names = built(site)
    assert "feuer/downloads/qm1-large-print.pdf" in names
    assert "feuer/downloads/qm1-black-and-white.pdf" in names
    assert "feuer/downloads/qm1.pdf" not in names
    with pikepdf.open(site / "output/feuer/downloads/qm1-large-print.pdf") as pdf:
        sizes = {
            float(operands[1]) for page in pdf.pages
            for operands, operator in pikepdf.parse_content_stream(page) if str(operator) == "Tf"
        }
    assert 18 in sizes and min(sizes) >= 14
    assert not grey_only(site / "output/feuer/downloads/qm1-large-print.pdf")
    assert grey_only(site / "output/feuer/downloads/qm1-black-and-white.pdf")
    run(site, "--handouts", "none")
    assert not documents(site)


def test_worksheets_of_the_originals_questions_leave_out_what_was_added(site):
    names = built(site, "--worksheets", "all", "--worksheets", "original")
    downloads = site / "output/lights/downloads"
    for name in ("qs1-worksheet", "worksheet", "phase-watch-worksheet"):
        whole, original = (letters(struct_text(downloads / f"{name}{end}.pdf")) for end in ("", "-original"))
        assert "Whohasthenextwatch?" in whole and "Whohasthenextwatch?" in original
        assert "Arethereenoughpeople?" in whole and "Arethereenoughpeople?" not in original
        # The heading of a group goes with its questions.
        assert "Ofthetrust" not in original and "onlyquestionsoftheoriginal" in original
    assert {"worksheet-original.docx", "worksheet-original.odt", "worksheet-original.xlsx", "worksheet-original.ods"} <= {
        path.name for path in downloads.iterdir()}
    # Where nothing was added, both would be the same.
    assert "feuer/downloads/qm1-worksheet-original.pdf" not in names
    page = (site / "output/lights/qs1.html").read_text()
    assert "downloads/qs1-worksheet-original.pdf" in page and "downloads/qs1-worksheet.pdf" in page
    assert not any("-original" in name for name in built(site)), "the site asks for none"


def grey_only(path):
    """Whether every colour of a document is a grey."""
    with pikepdf.open(path) as pdf:
        for page in pdf.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "RG", "sc", "scn", "SC", "SCN") and len(operands) == 3:
                    if len({round(float(part), 3) for part in operands}) > 1:
                        return False
    return True


def test_a_site_beside_which_nothing_can_be_kept_is_built_without_documents(site):
    (site / ".waymark-cache").write_text("in the way")
    outcome = run(site)
    assert outcome.returncode == 0 and not documents(site)
    assert "note: '.waymark-cache' could not be made: a file stands in its place\n" in outcome.stderr
    assert run(site, "--require", "handouts").returncode == 2


HOSTILE = [
    'Is "#set page(width: 1pt)" read as #panic("code")?', "Does $x^2$ stay, and *this*, and _that_?",
    r"Are \u{41}, \n and \\ kept?", "Do @nobody, <label>, #emph[x] and `code` stand?", "Is // this /* not */ a comment?",
    "Is هذا النص العربي read from the right, and עברית as well?", "Do 😀, 👍🏽 and ✓ show?",
    "Is 水曜日 told by its numbers, and \ue000 too?", "Does a zero\u200bwidth and a so\u00adft hyphen go unseen?",
    "Are ŵ, ŷ, ß, ø, č and Ω there?", "Is " + "averyverylongword" * 12 + " on the page?",
    "Is " + " ".join(f"word{number}" for number in range(398)) + " whole?",
    "Is {page} of {pages} and {subject} left alone?", "Is = this == a heading?", "Is ~ or -- or ... changed?",
]


def test_hostile_content_appears_as_text_and_breaks_nothing(site, tmp_path):
    shutil.rmtree(site / "content/feuer")
    (site / "content/crosswalk.yml").unlink()
    shutil.rmtree(site / "content/lights/markers")
    (site / "content/site.yml").write_text("name: '#panic(1) $ \\ \"'\nsets: [lights]\n")
    (site / "content/lights/markers").mkdir()
    for number in range(1, 61):
        questions = HOSTILE if number == 1 else []
        listed = "\n".join(f"{place + 1}. {escaped(text)}" for place, text in enumerate(questions))
        (site / f"content/lights/markers/{number:02}.md").write_text(
            f"---\nnumber: {number}\ntitle: 'Marker #{number} $ * _ <x> \\ @y'\nphase: watch\n"
            f"summary: 'About #strong[{number}]'\n---\n## Aim\n\n{escaped(HOSTILE[number % 7])}\n\n"
            f"### A heading\n\n###### A deep one\n\n> {escaped(HOSTILE[number % 15])}\n\n"
            + (f"## What a visitor asks\n\n{listed}\n" if questions else ""))
    (site / "content/lights/index.md").write_text("---\ntitle: Start\n---\nNothing here.\n")
    for path in (site / "content").rglob("*.md"):
        if "markers" not in str(path) and path.name != "index.md":
            path.unlink()
    outcome = run(site, "--require", "handouts")
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr
    downloads = site / "output/lights/downloads"
    for name in ["qs1.pdf", "qs1-worksheet.pdf", "full.pdf", "worksheet.pdf", "phase-watch.pdf"]:
        text = letters(struct_text(downloads / name))
        for question in HOSTILE:
            parts = shown(question)
            assert all(part in text for part in parts), f"{name}: {question}"
    assert letters("Marker #60 $ * _ <x> \\ @y") in letters(struct_text(downloads / "overview.pdf"))


def escaped(text):
    """A text as Markdown that shows it as it is."""
    return re.sub(r"([\\`*_{}\[\]<>#+\-.!~$@&|])", r"\\\1", text)


def shown(text):
    """The pieces of a text that stand together on paper; words written from the right may stand in any order."""
    text = re.sub("[\u6c34\u66dc\u65e5\ue000]", lambda match: f"[U+{ord(match[0]):04X}]", text)
    pieces = re.split(r"([\u0590-\u06ff]+)", text)
    return [letters(piece) for piece in pieces if not re.match(r"[\u0590-\u06ff]", piece)]


def script(path, text):
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path
