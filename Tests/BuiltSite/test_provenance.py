"""Every file that leaves the site says where its text comes from, and tells added questions from restated ones.

KINDS lists all kinds of file that a build makes: one that is not in it fails, so that none is forgotten. What the
question tool makes in a browser is held to the same in Tests/Browser/test_provenance_of_reviews.py.
"""

import csv
import fnmatch
import io
import json
import re
import subprocess
import zipfile

import bibtexparser
import docx
import feedparser
import openpyxl
import pytest
import rispy
import yaml
from conftest import CONTENT, OUTPUT, SETS, load_json, read_yaml, settings_of

THEME = CONTENT.parent / "themes/standard/strings"
SITE = read_yaml(CONTENT / "site.yml")


def squeezed(text):
    """The letters and digits of a text: documents break it anywhere, and formats write signs in their own ways."""
    return re.sub(r"[\W_]+", "", text)


def read_text(path):
    return path.read_text(encoding="utf-8-sig")


def read_markdown(path):
    return re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", read_text(path)) + "".join(re.findall(r"https?://[^>)]*", read_text(path)))


def read_pdf(path):
    return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout


def read_word(path):
    return "\n".join(text.text or "" for text in docx.Document(str(path)).element.body.iter(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"))


def read_open_document(path):
    with zipfile.ZipFile(path) as archive:
        return re.sub(r"<[^>]+>", "", archive.read("content.xml").decode()).replace("&amp;", "&")


def read_workbook(path):
    book = openpyxl.load_workbook(path)
    return "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)


def read_table(path):
    return "\n".join(cell for row in csv.reader(io.StringIO(read_text(path), newline=""), strict=True) for cell in row)


def read_data(path):
    return "\n".join(load_json(path)["provenance"])


def read_ris(path):
    return "\n".join(str(entry) for entry in rispy.loads(path.read_text(encoding="utf-8")))


def read_bibtex(path):
    library = bibtexparser.parse_string(path.read_text(encoding="utf-8"))
    return re.sub(r"\{\\text\w+\}", "", "\n".join(field.value for entry in library.entries for field in entry.fields))


def read_csl(path):
    return "\n".join(f"{item.get('note', '')} {item.get('URL', '')}" for item in load_json(path))


def read_page(path):
    return re.sub(r"<[^>]+>", "", path.read_text(encoding="utf-8")).replace("&amp;", "&")


#: What a document says of questions of both origins; nothing where it has no questions.
NONE, BESIDE, ABOVE, COLUMN, MEMBER = "none", "beside the label", "above", "in a column", "as a member"

#: Each kind of file, with what reads it and where it marks questions. The first that fits counts.
KINDS = [
    ("*/downloads/*worksheet*.pdf", read_pdf, BESIDE),
    ("*/downloads/*worksheet*.docx", read_word, BESIDE),
    ("*/downloads/*worksheet*.odt", read_open_document, BESIDE),
    ("*/downloads/*worksheet*.xlsx", read_workbook, COLUMN),
    ("*/downloads/*worksheet*.ods", read_open_document, COLUMN),
    ("*/downloads/overview*.pdf", read_pdf, NONE),
    ("*/downloads/*.pdf", read_pdf, ABOVE),
    ("*/downloads/*.docx", read_word, ABOVE),
    ("*/downloads/*.odt", read_open_document, ABOVE),
    ("*/questions.csv", read_table, COLUMN),
    ("*/measures.csv", read_table, NONE),
    ("*/*-table-*.csv", read_table, NONE),
    ("*/set.json", read_data, NONE),
    ("*/*.json", read_data, MEMBER),
    ("*/*.md", read_markdown, ABOVE),
]
#: The citations of the site's own pages: what they cite has no questions, and the note says all that fits into one.
CITATIONS = [
    ("*/downloads/sources.*", None),
    ("*/downloads/*.ris", read_ris),
    ("*/downloads/*.bib", read_bibtex),
    ("*/downloads/*.csl.json", read_csl),
]
#: What has no text of a set in it, or is no file that anybody takes away; pictures carry their words as points, and
#: are held to their data in Tests/Stages/HandoutRendererTests.
OTHERS = [
    "*/downloads/*.png", "*.html", "assets/*", "schemas/*", "sitemap*.xml", "robots.txt", "*offline.js",
    "*.webmanifest", "*/glossary.js", "feed.xml", "_redirects", "_headers", ".*", "*.gz", "*.br", "*/pictures/*", "*/files/*",
]
#: Tables of the site's own pages, and what an edition judges of several sets: all are of no set.
OF_THE_SITE = ["*-table-*.csv", "crosswalk.csv", "crosswalk.xlsx", "crosswalk.json", "objects.json", "objects.inv", "inventories/*.js"]


def files(pattern):
    return [path for path in sorted(OUTPUT.rglob("*")) if path.is_file() and kind_of(path) == pattern]


def kind_of(path):
    name = path.relative_to(OUTPUT).as_posix()
    patterns = OTHERS + [kind[0] for kind in CITATIONS + KINDS] + OF_THE_SITE
    return next((pattern for pattern in patterns if fnmatch.fnmatchcase(name, pattern)), None)


def attachments():
    """What editors put beside their texts, which is published as it is."""
    return {path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*") if path.is_file()}


def test_no_kind_of_file_is_forgotten():
    made = [path for path in OUTPUT.rglob("*") if path.is_file()]
    names = [path.relative_to(OUTPUT).as_posix() for path in made if kind_of(path) is None]
    assert set(names) <= attachments(), "say in KINDS what reads these, and where they mark added questions"


def words_of(set_name):
    language = settings_of(set_name).get("language", SITE.get("language", "en-GB"))
    path = THEME / f"{language}.yml"
    return yaml.safe_load((path if path.exists() else THEME / "en-GB.yml").read_text(encoding="utf-8"))


def day_in_words(day, words):
    return words["date"].format(day=day.day, month=words[f"month-{day.month}"], year=day.year)


def expected(set_name):
    """What each file of a set has to say, as the words of the theme and the settings of the set have it."""
    settings, words = settings_of(set_name), words_of(set_name)
    texts = [settings["status"]["label"]] if "status" in settings else []
    if "restates" in settings:
        texts += words["notice"].split("{reference}") + [load_json(OUTPUT / set_name / "set.json")["restates"]]
    if "restated" in settings:
        texts += [str(settings["restated"].year), day_in_words(settings["restated"], words)]
    if "edition" in settings:
        texts.append(settings["edition"])
    return [squeezed(text) for text in texts if text.strip()]


def set_of(path):
    return path.relative_to(OUTPUT).parts[0]


@pytest.mark.parametrize("pattern, read", [kind[:2] for kind in KINDS] + CITATIONS[1:], ids=lambda value: str(value))
def test_each_file_says_where_its_text_comes_from(pattern, read):
    for path in files(pattern):
        text = squeezed(read(path))
        for words in expected(set_of(path)):
            assert words in text, f"{path}: {words}"
        # The data of a marker has the address of its page as a member; a table without questions has its heads alone.
        if "base-url" in SITE and pattern != "*/*.json" and (pattern != "*/questions.csv" or len(text) > 200):
            assert squeezed(SITE["base-url"]) in text, path


def test_the_inventory_says_where_its_texts_come_from_and_which_questions_were_added():
    inventory = load_json(OUTPUT / "objects.json")
    told = squeezed(read_data(OUTPUT / "objects.json"))
    states = {entry["name"]: entry.get("state") for entry in inventory["objects"]}
    for name in SETS:
        assert all(words in told for words in expected(name)), name
        settings, code = settings_of(name), load_json(OUTPUT / name / "set.json")["code"]
        for marker in markers(name):
            for question in questions(marker):
                is_added = question["drafted"] and "restates" in settings
                assert (states[f"{code} {question['label']}"] == "drafted") == is_added, question["label"]


def test_the_feed_says_what_its_sets_restate():
    path = OUTPUT / "feed.xml"
    notices = [load_json(OUTPUT / name / "set.json").get("restates") for name in SETS]
    if path.exists():
        subtitle = squeezed(feedparser.parse(path.read_bytes()).feed.get("subtitle", ""))
        assert all(squeezed(notice) in subtitle for notice in notices if notice)
        for settings in map(settings_of, SETS):
            if "restates" in settings:
                told = [settings.get("edition"), settings.get("status", {}).get("label"), str(settings.get("restated", ""))[:4]]
                assert all(squeezed(str(words)) in subtitle for words in told if words)


def markers(set_name):
    return [
        load_json(OUTPUT / set_name / entry["data"])
        for phase in load_json(OUTPUT / set_name / "set.json")["phases"] for entry in phase["markers"]
    ]


def questions(marker):
    return [question for section in marker["sections"] for question in section.get("questions", [])]


@pytest.mark.parametrize("set_name", SETS)
def test_worksheets_say_of_each_added_question_beside_its_label_that_it_is_one(set_name):
    words = words_of(set_name)
    for pattern, read, place in KINDS:
        if place != BESIDE:
            continue
        for path in (path for path in files(pattern) if set_of(path) == set_name):
            text = squeezed(read(path))
            for question in (question for marker in markers(set_name) for question in questions(marker)):
                label, mark = squeezed(question["label"]), squeezed(words["added-questions"])
                if f"{label}" not in text:
                    continue
                # It stands beside the label or, where people write into the document, below the question.
                since = squeezed(question.get("mark", {}).get("text", ""))
                between = f"({re.escape(since)})?({re.escape(squeezed(question['text']))})?"
                assert bool(re.search(f"{label}{between}{mark}", text)) == question["drafted"], (path, label)


@pytest.mark.parametrize("set_name", SETS)
def test_texts_say_above_added_questions_that_they_are_ones(set_name):
    words = words_of(set_name)
    note = squeezed(words["drafted-of"].split("{author}")[0] if "restates" in settings_of(set_name) else words["drafted"])
    for marker in markers(set_name):
        name = marker["identifier"].split("/")[1]
        added = [question for question in questions(marker) if question["drafted"]]
        for path in [OUTPUT / set_name / f"{name}.md", *(OUTPUT / set_name / "downloads").glob(f"{name}.pdf")]:
            text = squeezed((read_pdf if path.suffix == ".pdf" else read_markdown)(path))
            drafted = [section for section in marker["sections"] if section["drafted"]]
            assert bool(text.count(note)) == bool(added or drafted), path


@pytest.mark.parametrize("set_name", SETS)
def test_tables_say_of_each_question_whether_it_was_added(set_name):
    words = words_of(set_name)
    rows = list(csv.DictReader(io.StringIO(read_text(OUTPUT / set_name / "questions.csv"), newline=""), strict=True))
    assert [row["series"] for row in rows] == [
        question["series"] for marker in markers(set_name) for question in questions(marker)
    ]
    assert all((row["series"] == "added") <= (row["drafted"] == "true") for row in rows)
    assert all(row["provenance"] == "" for row in rows[1:])
    for path in (OUTPUT / set_name / "downloads").glob("worksheet*.xlsx"):
        book = openpyxl.load_workbook(path)
        told = {}
        for sheet in book.worksheets[1:-2]:
            rows = [row for row in sheet.iter_rows(values_only=True) if row[0]]
            heading = next(row for row in rows if words["workbook-label"] in row)
            if words["workbook-remark"] in heading:
                remark = heading.index(words["workbook-remark"])
                told |= {row[0]: row[remark] or "" for row in rows}
            else:
                told |= {row[0]: "" for row in rows}
        for question in (question for marker in markers(set_name) for question in questions(marker)):
            if question["label"] in told:
                assert (words["drafted"] in told[question["label"]]) == question["drafted"], question["label"]


@pytest.mark.parametrize("set_name", SETS)
def test_where_marks_stand_data_and_markdown_say_what_they_mean(set_name):
    words = words_of(set_name)["marks-explained" if "restates" in settings_of(set_name) else "marks-explained-own"]
    marked = 0
    for marker in markers(set_name):
        questions = [question for section in marker["sections"] for question in section.get("questions", [])]
        has_marks = any(question.get("mark") for question in questions)
        marked += has_marks
        assert (squeezed(words) in squeezed(" ".join(marker["provenance"]))) == has_marks
        markdown = read_markdown(OUTPUT / set_name / marker["markdownFile"].rpartition("/")[2])
        assert (squeezed(words) in squeezed(markdown)) == has_marks
    assert (squeezed(words) in squeezed(" ".join(load_json(OUTPUT / set_name / "set.json")["provenance"]))) == bool(marked)
    assert (squeezed(words) in squeezed(read_table(OUTPUT / set_name / "questions.csv"))) == bool(marked)


def test_a_crosswalk_says_whose_judgement_it_is_wherever_it_goes():
    if not (OUTPUT / "crosswalk.html").exists():
        pytest.skip("the site has no crosswalk")
    words = read_yaml(THEME / f"{SITE.get('language', 'en-GB')}.yml")["crosswalk-own"]
    book = openpyxl.load_workbook(OUTPUT / "crosswalk.xlsx", read_only=True)
    cells = "\n".join(str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    for text in (
        read_table(OUTPUT / "crosswalk.csv"), load_json(OUTPUT / "crosswalk.json")["provenance"], cells,
        (OUTPUT / "crosswalk.html").read_text(encoding="utf-8"),
    ):
        assert words in text
