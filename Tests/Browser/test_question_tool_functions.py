"""The functions of the question tool that touch no page."""

import io
import pathlib
import re
import zipfile

import pytest
import yaml
from question_tool import ANSWER, LATER, assessment, call, first_version, question, refusal, response, review, text

THEME = pathlib.Path(__file__).parents[2] / "themes/standard"


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page()
    yield page
    page.close()


def test_a_written_review_is_read_again_as_it_was(page):
    full = review(
        response(judgement="partly", notes="<b>“Ünï”</b>\n=1+1", action="Act", owner="Ann", due="2026-12-01",
                 state="done",
                 others=[{**ANSWER, "notes": "n", "from": "B"}], settled=[{**ANSWER, "notes": "s", "from": "C"}],
                 earlier={**ANSWER, "notes": "e", "from": "Last year"}),
        removed=[response("QM9 Q9", "ff", notes="old")], by="Health", stage="agreed", carried="Last year",
        fields=[{"id": "risk", "title": "Risk"}], assessments=[assessment("QM1", ("risk", "Some"))],
    )
    assert call(page, "JSON.parse(writtenReview(readReview(a)))", text(full).replace("<", "\\u003c")) == full


def test_a_review_of_the_first_version_opens_with_what_it_has(page):
    full = review(response(judgement="partly", others=[{**ANSWER, "notes": "n", "from": "B"}], added=False))
    read = call(page, "readReview(a)", text(first_version(full)))
    assert read == {key: value for key, value in full.items() if key not in ("format", "version")}


HOSTILE = {
    "nothing": ("", "problem-format"),
    "no JSON": ("<html>", "problem-format"),
    "half of a file": (text(review(response(notes="n")))[:-20], "problem-format"),
    "null": ("null", "problem-format"),
    "a list": ("[]", "problem-format"),
    "a number": ("1e999", "problem-format"),
    "another format": (text(review(format="other")), "problem-format"),
    "a later version": (text(review(version=3)), "problem-version"),
    "deep lists": ("[" * 100_000 + "]" * 100_000, "problem-deep"),
    "deep objects": ('{"format":' * 50_000, "problem-deep"),
    "a huge file": ('"' + "x" * (8 * 1024 * 1024) + '"', "problem-large"),
    "a long note": (text(review(response(notes="x" * 20_001))), "problem-long"),
    "many responses": (
        text(review(*({} for _ in range(20_001)))), "problem-long"),
    "responses that are no list": (text(review(responses={"length": 1})), "problem-shape"),
    "a response that is a text": (text(review("QM1 Q1")), "problem-shape"),
    "a note that is a number": (text(review(response(notes=1))), "problem-shape"),
    "a note that is a list": (text(review(response(notes=["a"]))), "problem-shape"),
    "HTML for a judgement": (text(review(response(judgement="<img src=x onerror=alert(1)>"))), "problem-shape"),
    "a date that is none": (text(review(response(due="2026-02-30"))), "problem-shape"),
    "a time that is none": (text(review(response(time="yesterday"))), "problem-shape"),
    "an id that is a path": (text(review(id="../../etc")), "problem-shape"),
    "a key of prototypes": (
        text(review()).replace('"name"', '"__proto__": {"polluted": true}, "name"'), "problem-unknown"),
    "a constructor": (text(review(constructor={"prototype": {"polluted": True}})), "problem-unknown"),
    "a prototype key in a response": (
        text(review(response())).replace('"hash"', '"__proto__": 1, "hash"'), "problem-unknown"),
    "a key too many": (text(review(script="alert(1)")), "problem-unknown"),
    "a key too few": (text({key: value for key, value in review().items() if key != "set"}), "problem-missing"),
    "a use that is none": (text(review(use="constructor")), "problem-shape"),
    "HTML in a note": (text(review(response(notes="<b>bold</b>"))), "problem-html"),
    "HTML in a name": (text(review(name="<!-- -->")), "problem-html"),
    "HTML in another answer": (
        text(review(response(others=[{"judgement": "", "notes": "</p>", "action": "", "owner": "", "due": "", "from": ""}]))),
        "problem-html"),
    "one question twice": (text(review(response(), response())), "problem-double"),
    "one marker assessed twice": (text(review(assessments=[assessment(), assessment()])), "problem-double"),
    "a state that is none": (text(review(response(state="lost"))), "problem-shape"),
    "a stage that is none": (text(review(stage="secret")), "problem-shape"),
    "HTML in an assessment": (text(review(assessments=[assessment("QM1", ("risk", "<b>"))])), "problem-html"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_does_not_fit_is_refused(page, name):
    content, problem = HOSTILE[name]
    assert refusal(page, content) == problem
    assert page.evaluate("({}).polluted") is None


def test_a_refusal_names_the_part_that_does_not_fit(page):
    found = call(
        page, "(() => { try { readReview(a); } catch (error) { return error.values.part; } })()",
        text(review(response(), response("QM1 Q2", due="tomorrow"))),
    )
    assert found == "responses[2].due"


def test_what_was_said_last_time_is_carried_over_and_answers_nothing(page):
    earlier = review(
        response("QM1 Q1", judgement="partly", action="Ask", owner="Ann", due="2026-12-01", state="under-way"),
        response("QM1 Q2", "b2", notes="n", action="Tell", state="done"), name="Last year",
        assessments=[assessment("QM1", ("risk", "Some"))])
    mine = review(response("QM1 Q2", "c3", notes="now"))
    asked = [question("QM1 Q1", "a9"), question("QM1 Q2", "c3")]
    found = call(page, "carriedOver(a, b, c, a.changed)", mine, earlier, asked)
    first, second = sorted(found["responses"], key=lambda one: one["question"])
    # What is still to be done is taken over, for the question as it stands now; what is done is not.
    assert (first["action"], first["state"], first["judgement"], first["hash"]) == ("Ask", "under-way", "", "a9")
    assert first["earlier"] == {**ANSWER, "judgement": "partly", "action": "Ask", "owner": "Ann", "due": "2026-12-01",
                                "state": "under-way", "from": "Last year"}
    assert (second["notes"], second["action"], second["earlier"]["action"]) == ("now", "", "Tell")
    assert found["assessments"][0]["earlier"] == [{"field": "risk", "text": "Some", "from": "Last year"}]
    assert found["assessments"][0]["entries"] == [] and found["carried"] == "Last year"


def test_assessments_of_two_people_stand_beside_one_another(page):
    mine = review(assessments=[assessment("QM1", ("risk", "Small"))])
    theirs = review(assessments=[assessment("QM1", ("risk", "Great"), ("needs", "Time")), assessment("QM2")], by="Health")
    one, other = call(page, "mergedReviews(a, b, c)", mine, theirs, LATER)["assessments"]
    assert [(entry["field"], entry["text"]) for entry in one["entries"]] == [("risk", "Small"), ("needs", "Time")]
    assert one["others"] == [{"field": "risk", "text": "Great", "from": "Health"}] and other["marker"] == "QM2"
    # A change that is taken back leaves what another window has said since.
    base = review(assessments=[assessment("QM1", ("risk", "Small"))])
    later = review(assessments=[assessment("QM1", ("risk", "Small"), ("needs", "Time"))])
    [merged] = call(page, "mergedChanges(a, b, c)", base, review(), later)["assessments"]
    assert [(entry["field"], entry["text"]) for entry in merged["entries"]] == [("needs", "Time")]


def matched(page, responses, questions, removed=()):
    found = call(page, "matchedToQuestions(a, b)", review(*responses, removed=removed), questions)
    return [(one["question"], one["hash"]) for one in found["responses"]], [one["question"] for one in found["removed"]]


def test_responses_follow_their_questions_through_a_change_of_the_set(page):
    questions = [question("QM1 Q1", "a1"), question("QM1 Q2", "b2"), question("QM1 Q3", "d4")]
    # The same; moved up to another number; reworded; gone.
    answers = [response("QM1 Q1", "a1"), response("QM1 Q3", "b2"), response("QM1 Q4", "e5")]
    assert matched(page, answers, questions) == ([("QM1 Q1", "a1"), ("QM1 Q2", "b2")], ["QM1 Q4"])
    assert matched(page, [response("QM1 Q3", "c3")], questions) == ([("QM1 Q3", "c3")], [])
    # Back in the set, under another number.
    assert matched(page, [], questions, removed=[response("QM7 Q7", "d4")]) == ([("QM1 Q3", "d4")], [])


def test_responses_follow_their_questions_to_other_labels(page):
    questions = [question("QM1 Q1", "a1"), question("QM1 A1", "b2", former=["QM1 Q2"], isAdded=True)]
    # By its words; reworded as well; and where what has its label now is another one.
    assert matched(page, [response("QM1 Q2", "b2")], questions) == ([("QM1 A1", "b2")], [])
    assert matched(page, [response("QM1 Q2", "c3")], questions) == ([("QM1 A1", "c3")], [])
    moved, stays = response("QM1 Q2", "b2"), response("QM1 Q1", "a1")
    count = "countRelabelled(a, matchedToQuestions(a, b))"
    assert call(page, count, review(moved, stays), questions) == 1
    assert call(page, count, review(stays), questions) == 0


def test_questions_of_the_same_words_keep_their_own_responses(page):
    questions = [question("QM1 Q1", "a1"), question("QM2 Q1", "a1")]
    answers = [response("QM2 Q1", "a1"), response("QM1 Q1", "a1")]
    assert matched(page, answers, questions) == ([("QM2 Q1", "a1"), ("QM1 Q1", "a1")], [])


def merged(page, mine, theirs):
    found = call(page, "mergedReviews(a, b, c)", review(*mine), review(*theirs, name="Theirs"), LATER)
    return found["responses"]


def test_two_files_go_into_one_with_both_answers_where_they_differ(page):
    [one, two, three] = merged(
        page,
        [response(judgement="partly", notes="mine"), response("QM1 Q2", judgement="in-place")],
        [response(judgement="not-yet", notes="theirs"), response("QM1 Q2", notes="more"), response("QM1 Q3", notes="n")],
    )
    assert (one["judgement"], one["notes"]) == ("partly", "mine")
    assert [(other["judgement"], other["notes"], other["from"]) for other in one["others"]] == [
        ("not-yet", "theirs", "Theirs")
    ]
    assert (two["judgement"], two["notes"], two["others"]) == ("in-place", "more", [])
    assert three["question"] == "QM1 Q3"


def test_a_file_added_twice_changes_nothing_more(page):
    once = merged(page, [response(notes="mine")], [response(notes="theirs")])
    assert merged(page, once, [response(notes="theirs")]) == once


def both_changed(page, base, mine, theirs):
    return call(page, "mergedChanges(a, b, c).responses", review(*base), review(*mine), review(*theirs))


def test_two_windows_change_one_review(page):
    base = [response(notes="n"), response("QM1 Q2", notes="n")]
    # Other questions, other fields of one question, and one that is emptied.
    found = both_changed(page, base, [response(notes="mine"), base[1]], [base[0], response("QM1 Q2", notes="theirs")])
    assert [one["notes"] for one in found] == ["mine", "theirs"]
    [one] = both_changed(page, base[:1], [response(notes="mine")], [response(notes="n", owner="Ann")])
    assert (one["notes"], one["owner"], one["others"]) == ("mine", "Ann", [])
    assert both_changed(page, base[:1], [], base[:1]) == []
    # The same field: both stand.
    [one] = both_changed(page, base[:1], [response(notes="mine")], [response(notes="theirs")])
    assert (one["notes"], [other["notes"] for other in one["others"]]) == ("mine", ["theirs"])


def test_taking_a_change_back_leaves_later_ones(page):
    before, after = review(), review(response(notes="n"))
    later = review(response(notes="n"), response("QM1 Q2", notes="kept"))
    found = call(page, "mergedChanges(a, b, c)", after, before, later)
    assert [one["question"] for one in found["responses"]] == ["QM1 Q2"]


def test_an_address_says_what_is_shown_and_nothing_of_a_case(page):
    questions = [question(wording="Is the decision made?"), question("QM1 Q2", role="Chair")]

    def address(**changes):
        return call(page, "addressOfPlace({...START, ...a}, b)", changes, questions)

    assert address() == ""
    assert address(phase="one", marker="qm1", isOpen=True) == "#?phase=one&marker=qm1&open=yes"
    assert address(words="DECISION") == "#?words=DECISION"
    assert address(isRestated=True) == "#?original=yes"
    assert address(words="Grace Smith", isOpen=True) == "#?open=yes"
    for changes in ({"role": "Chair", "words": "Décision "}, {"marker": "qm1"}, {"isRestated": True}):
        written = address(**changes)
        read = call(page, "placeInAddress(a, b).place", written, questions)
        assert call(page, "addressOfPlace(a, b)", read, questions) == written
    assert call(page, "placeInAddress(a, b).place.phase", "#?phase=__proto__", questions) == ""
    assert call(page, "placeInAddress(a, b)", "#qm1", questions) is None


def test_cells_are_no_formulas(page):
    for start in ("=", "+", "-", "@", "\t=", " =", "|", "%", "＝", "\n"):
        cell = call(page, "tableCell(a)", start + "1+cmd|' /C calc'!A0")
        assert cell.startswith("\"'"), start
    assert call(page, "tableCell(a)", 'a "b", c') == '"a ""b"", c"'


def test_an_archive_is_one_that_others_open(page):
    names = {"a.xml": "<a>é</a>", "folder/b.txt": ""}
    files = [{"name": name, "text": content} for name, content in names.items()]
    content = bytes(call(page, "Array.from(archive(a))", files))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name).decode() for name in archive.namelist()} == names


def test_lines_of_a_calendar_are_folded_between_characters(page):
    folded = call(page, "foldedLine(a)", "SUMMARY:" + "é😀" * 40)
    lines = folded.encode().split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert folded.replace("\r\n ", "").strip() == "SUMMARY:" + "é😀" * 40


def test_a_file_name_has_nothing_that_a_file_system_refuses(page):
    assert call(page, "fileName(a, '.json')", 'Review of A/B: "C"\\..') == "review-of-a-b-c.json"
    assert call(page, "fileName(a, '.json')", "...") == "review.json"


@pytest.mark.parametrize("locale", ["en-US", "cy", "de"])
@pytest.mark.parametrize("language, day, time", [
    ("cy", "1 Rhagfyr 2026", "1 Rhagfyr 2026 am 00:05"), ("en-GB", "1 December 2026", "1 December 2026 at 00:05"),
])
def test_days_are_in_the_words_of_the_theme_whatever_the_browser_speaks(browser, locale, language, day, time):
    context = browser.new_context(locale=locale, timezone_id="Europe/Berlin")
    strings = yaml.safe_load((THEME / f"strings/{language}.yml").read_text(encoding="utf-8"))
    texts = [[f"month-{number}", strings[f"month-{number}"]] for number in range(1, 13)]
    texts += [["date", strings["date"]], ["time", strings["tool-time"]]]
    page = context.new_page()
    # In Berlin it is the first of December, while the date of the text is that of November.
    words = "(words => [words.day('2026-12-01'), words.time('2026-11-30T23:05:00.000Z')])(makeWords(new Map(a)))"
    assert call(page, words, texts) == [day, time]
    context.close()


def test_no_script_of_the_theme_leaves_words_or_numbers_to_the_browser():
    scripts = [path.read_text(encoding="utf-8") for path in THEME.rglob("*.js")]
    assert len(scripts) > 30 and not [text for text in scripts if re.search(r"\bIntl\b|toLocale|localeCompare", text)]


def test_counts_are_of_judgements_by_marker_and_tell_added_questions_apart(page):
    questions = [
        question(), question("QM1 Q2"), question("QM1 A1", isAdded=True),
        question("QM2 Q1", marker={"id": "qm2", "label": "QM2", "title": "S"}),
    ]
    found = call(
        page, "countsByMarker(a, responsesByQuestion(b), [{id: 'partly', title: 'Partly'}])",
        questions, review(response(judgement="partly"), response("QM1 Q2", notes="n"), response("QM1 A1", judgement="partly")),
    )
    assert [
        (one["marker"]["id"], part["isAdded"], part["total"], part["open"], part["counts"][0]["count"])
        for one in found for part in one["parts"]
    ] == [("qm1", False, 2, 1, 1), ("qm1", True, 1, 0, 1), ("qm2", False, 1, 1, 0)]


def test_each_site_and_set_of_a_host_keeps_its_reviews_to_itself(page):
    def key(address, code="SCR"):
        return call(page, "storageKey({code: b}, a)", address, code)

    keys = [
        key("https://example.org/scr/questions.html"), key("https://example.org/a/scr/questions.html"),
        key("https://example.org/b/scr/questions"), key("https://example.org/scr/scr/questions.html"),
        key("https://example.org/sar/questions.html", "SAR"),
    ]
    assert len(set(keys)) == len(keys)
    assert keys[0] == "waymark-reviews-scr" and keys[1] == "waymark-reviews-scr /a/"
    # A copy on a stick is found under another letter tomorrow.
    assert key("file:///D:/copy/scr/questions.html") == key("file:///E:/copy%202/scr/questions.html") == keys[0]
