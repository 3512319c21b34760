"""The question tool in a meeting: one marker at a time, keys, ways in, assessments, actions, and what two people say."""

import io
import json
import zipfile

import pypandoc
import pytest
from playwright.sync_api import Error as PlaywrightError
from browser import choose_by_key
from conftest import OUTPUT
from question_tool import ANSWER, assessment, menu, response, review
from test_question_tool import (
    KEY, NAME, address, bring, context, folded_out, form, keep, markers, open_review, opened, set_up, shown_labels, stored,  # noqa: F401
    reach, take, wait_until_stored, write, written)

SIZES = {"phone": (375, 700), "laptop": (1280, 800)}


@pytest.fixture(params=SIZES)
def sized(request, context, server):  # noqa: F811
    """The tool as it opens, with nothing in its address, on a phone and on a laptop."""
    page = context.new_page()
    page.set_viewport_size(dict(zip(("width", "height"), SIZES[request.param])))
    page.goto(server + NAME)
    menu(page).wait_for()
    return page


def digits(page, label):
    return page.locator("li", has=page.locator(f".question-label:text-is('{label}')")).get_attribute("data-hash")


def focused(page):
    """The label of the question that has the focus."""
    return page.evaluate("document.activeElement.closest('.questions > li')?.querySelector('.question-label').textContent ?? ''")


# One marker at a time


def test_the_first_question_is_in_the_first_screen(sized):
    page = sized
    text = page.locator(".question-text:visible").first
    box = text.bounding_box()
    assert box["y"] + box["height"] <= page.viewport_size["height"], "the first question is below the first screen"
    assert page.evaluate("scrollY") == 0
    assert {label.split()[0] for label in shown_labels(page)} == {"QM1"}


def test_the_bar_stays_and_says_where_one_is(sized):
    page = sized
    bar = page.get_by_role("region", name="Where you are")
    write(page, "QM1 Q1", judgement="Partly")
    page.get_by_role("button", name="Next", exact=True).click()
    write(page, "QM2 Q1", judgement="In place")
    page.locator("#qm2 .questions > li").last.scroll_into_view_if_needed()
    assert "QM2 Decision making" in bar.inner_text() and "Answered here: 1 of 9. In all: 2 of 116." in bar.inner_text()
    assert "Not kept" in bar.inner_text() and bar.bounding_box()["y"] <= 1
    keep(page)
    assert "Kept on this device" in bar.inner_text() and "QM2 " in bar.inner_text()
    page.get_by_role("button", name="Previous", exact=True).click()
    assert "QM1 Referral" in bar.inner_text()
    assert page.get_by_role("button", name="Previous", exact=True).is_disabled()


def test_the_list_of_markers_leads_to_each_with_its_count(sized):
    page = sized
    write(page, "QM1 Q1", judgement="Partly")
    if page.viewport_size["width"] < 960:
        assert not markers(page).is_visible()
        page.get_by_role("button", name="Markers", exact=True).click()
    assert "1/5" in markers(page).get_by_role("link", name="QM1 Referral").inner_text()
    markers(page).get_by_role("link", name="QM7 ").click()
    assert {label.split()[0] for label in shown_labels(page)} == {"QM7"} and page.url.endswith("#?marker=qm7")
    assert page.evaluate("document.activeElement.id") == "qm7-title"
    if page.viewport_size["width"] < 960:
        assert not markers(page).is_visible()
    page.go_back()
    page.locator("#qm1").wait_for()
    assert {label.split()[0] for label in shown_labels(page)} == {"QM1"}


def test_all_markers_stand_below_one_another_where_somebody_wants_them(context, server):  # noqa: F811
    page = opened(context, server + NAME + "#?marker=qm2")
    markers(page).get_by_role("link", name="All markers at once").click()
    assert len(shown_labels(page)) == page.locator("[data-hash]").count()
    page.locator("#qm9").scroll_into_view_if_needed()
    page.locator("#qm9").evaluate("part => part.scrollIntoView()")
    page.get_by_role("region", name="Where you are").get_by_text("QM9 Parallel processes").wait_for()


# Keys


def test_a_meeting_goes_by_keys(context, address):  # noqa: F811
    page = opened(context, address + "#?marker=qm2")
    for key in "n2n":
        page.keyboard.press(key)
    assert focused(page) == "QM2 Q2" and written(page, "QM2 Q1")["judgement"] == "partly"
    page.keyboard.press("p")
    page.keyboard.press("0")
    assert focused(page) == "QM2 Q1" and written(page, "QM2 Q1")["judgement"] == ""
    page.keyboard.press("e")
    page.keyboard.type("n1?e")
    page.keyboard.press("Escape")
    assert written(page, "QM2 Q1") == {**ANSWER, "notes": "n1?e"} and focused(page) == "QM2 Q1"
    page.keyboard.press("Shift+N")
    assert {label.split()[0] for label in shown_labels(page)} == {"QM3"}
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Keys")
    dialog.get_by_text("choose the judgement of that place").wait_for()
    dialog.get_by_label("Use single keys outside of fields").uncheck()
    page.keyboard.press("Escape")
    page.keyboard.press("Shift+P")
    assert {label.split()[0] for label in shown_labels(page)} == {"QM3"}, "keys act although they are switched off"


def test_a_marker_is_answered_by_keyboard_alone(context, server):  # noqa: F811
    page = opened(context, server + NAME + "#?marker=qm1")
    reach(page, "part => part.closest('#page-tool-list') && part.textContent.startsWith('QM3')")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "qm3-title"
    for key in "n3e":
        page.keyboard.press(key)
    for words in ("Seen", "Ask the panel", "Ann", "12012026"):
        page.keyboard.type(words)
        page.keyboard.press("Tab")
    reach(page, "part => part.matches('.tool-assessment textarea')")
    page.keyboard.type("Two letters")
    assert written(page, "QM3 Q1") == {**ANSWER, "judgement": "not-yet", "notes": "Seen", "action": "Ask the panel", "owner": "Ann", "due": "2026-12-01"}
    reach(page, "part => part.dataset.opens === 'setup'", key="Shift+Tab")
    page.keyboard.press("Enter")
    reach(page, "part => part.dataset.filter === 'words'")
    page.keyboard.type("chair")
    page.get_by_text("Questions found: ").filter(has_text=" of 116.").wait_for()
    labels = shown_labels(page)
    assert 0 < len(labels) < 9 and page.url.endswith("words=chair")
    saved = json.loads(take(page, "File to open again (.json)")[1])
    assert saved["assessments"][0]["entries"][0]["text"] == "Two letters"


def test_two_reviews_are_merged_settled_and_taken_away_by_keyboard_alone(context, server):  # noqa: F811
    page = opened(context, server + NAME + "#?marker=qm2")
    own, theirs = (review(response("QM2 Q3", digits(page, "QM2 Q3"), judgement=judgement, notes=by), by=by)
                   for by, judgement in (("Police", "partly"), ("Health", "not-yet")))

    def choose(label, content):
        reach(page, f"part => part.type === 'file' && part.labels[0].textContent.includes({json.dumps(label)})")
        choose_by_key(page, {"name": "a.json", "mimeType": "application/json", "buffer": json.dumps(content).encode()})

    def fold(part, key="Tab"):
        reach(page, f"part => part.dataset.opens === '{part}'", key)
        if page.evaluate("document.activeElement.getAttribute('aria-expanded')") != "true":
            page.keyboard.press("Enter")

    fold("open")
    choose("Open a file", own)
    page.get_by_text("“A review” is open").wait_for()
    choose("Add another person’s file", theirs)
    page.get_by_text("Answers that differ stand beside one another: 1.").wait_for()
    fold("differences", "Shift+Tab")
    reach(page, "part => part.matches('[data-part=differences] button')")
    page.keyboard.press("Enter")
    assert focused(page) == "QM2 Q3"
    reach(page, "part => part.textContent.trim() === 'Keep both'")
    page.keyboard.press("Enter")
    page.get_by_text("Settled. Differences that are left: 0.").wait_for()
    assert written(page, "QM2 Q3")["notes"] == "Police\n\nHealth" and focused(page) == "QM2 Q3"
    fold("export", "Shift+Tab")
    reach(page, "part => part.textContent.includes('Word document')")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename.endswith(".docx")
    reach(page, "part => part.dataset.action === 'show-report'")
    page.keyboard.press("Enter")
    page.locator(".shows-report").wait_for()
    assert "Police" in page.locator("main").inner_text()
    reach(page, "part => part.dataset.action === 'back'")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.action") == "show-report"


def test_a_judgement_is_cleared(context, address):  # noqa: F811
    page = opened(context, address + "#?marker=qm2")
    part = form(page, "QM2 Q1")
    assert part.locator("input:checked").count() == 0 and not part.get_by_role("button", name="Clear").is_visible()
    part.get_by_role("radio", name="Partly").check()
    part.get_by_role("button", name="Clear").click()
    assert part.locator("input:checked").count() == 0
    assert json.loads(take(page, "File to open again (.json)")[1])["responses"] == []


# Ways in, and out


def test_a_question_is_answered_from_where_it_was_found(context, server):  # noqa: F811
    page = context.new_page()
    page.goto(server + "search.html?q=SCR+QM2+Q3")
    page.locator("#page-search-results").get_by_role("link", name="Answer it").first.click()
    page.wait_for_url("**/scr/questions.html#?marker=qm2&question=q3")
    menu(page).wait_for()
    assert focused(page) == "QM2 Q3"


def test_leaving_says_so_first_and_nothing_is_lost(context, server):  # noqa: F811
    page = opened(context, server + NAME + "#?marker=qm2")
    write(page, "QM2 Q3", notes="not kept yet")
    label = page.locator(".question-label:text-is('QM2 Q3')")
    label.click()
    dialog = page.get_by_role("dialog", name="Leave this page?")
    dialog.get_by_role("button", name="Stay here").click()
    assert written(page, "QM2 Q3")["notes"] == "not kept yet" and page.url.endswith("#?marker=qm2")
    label.click()
    with page.context.expect_page() as other:
        dialog.get_by_role("button", name="Open the link in another tab").click()
    other.value.wait_for_url("**/scr/qm2.html#q3")
    other.value.close()
    label.click()
    dialog.get_by_role("button", name="Keep it on this device, and go").click()
    page.wait_for_url("**/scr/qm2.html#q3")
    page.go_back()
    menu(page).wait_for()
    assert written(page, "QM2 Q3")["notes"] == "not kept yet"


# A marker as a whole, actions, and what was said last time


def test_a_marker_is_assessed_as_a_whole(context, address):  # noqa: F811
    page = opened(context, address + "#?marker=qm2")
    whole = page.get_by_role("region", name="QM2 as a whole")
    whole.get_by_label("Evidence").fill("Minutes <b>")
    whole.get_by_label("Own judgement").select_option(label="Partly")
    keep(page)
    page.reload()
    assert whole.get_by_label("Evidence").input_value() == "Minutes <b>"
    saved = json.loads(take(page, "File to open again (.json)")[1])
    [one] = saved["assessments"]
    assert one["marker"] == "QM2" and {entry["field"]: entry["text"] for entry in one["entries"]} == {
        "evidence": "Minutes <b>", "own-judgement": "partly"}
    assert {"id": "evidence", "title": "Evidence"} in saved["fields"]
    whole.get_by_label("Evidence").fill("")
    menu(page).get_by_role("button", name="Undo").click()
    assert whole.get_by_label("Evidence").input_value() == "Minutes <b>"


def test_actions_stand_on_a_list_by_owner_and_date(context, address):  # noqa: F811
    page = opened(context, address + "#?marker=qm2")
    open_review(page, review(
        response("QM2 Q3", digits(page, "QM2 Q3"), action="Ask", owner="Ann", due="2020-12-01"),
        response("QM4 Q1", digits(page, "QM4 Q1"), action="Write", owner="Ben", due="2099-01-01", state="under-way"),
        response("QM4 Q2", digits(page, "QM4 Q2"), action="Ring", owner="Ben", state="done")))
    part = folded_out(page, "Actions")
    rows = part.locator("tbody tr")
    assert rows.count() == 3 and "1 December 2020" in rows.first.inner_text()
    part.get_by_label("Owner").select_option("Ben")
    part.get_by_label("Only actions that are not finished").check()
    assert [row.split("\n")[0].split("\t")[0] for row in rows.all_inner_texts()] == ["QM4 Q1"]
    part.get_by_label("Owner").select_option("")
    part.get_by_label("Due date").select_option(label="Past its date")
    part.get_by_text("Actions shown: 1 of 3.").wait_for()
    part.get_by_label("State of the action: QM2 Q3").select_option(label="Done")
    assert rows.count() == 0 and written(page, "QM2 Q3")["state"] == "done"
    part.get_by_label("Due date").select_option("")
    part.get_by_label("Only actions that are not finished").uncheck()
    rows.nth(1).get_by_role("link", name="QM4 Q1").click()
    assert focused(page) == "QM4 Q1" and page.url == address + "#?marker=qm4&question=q1"
    page.go_back()
    page.locator("#qm2").wait_for()
    assert page.url == address + "#?marker=qm2"


def test_what_was_said_last_time_stands_beside_the_questions(context, address):  # noqa: F811
    page = opened(context, address + "#?marker=qm2")
    earlier = review(
        response("QM2 Q3", digits(page, "QM2 Q3"), judgement="partly", notes="Half", action="Ask", owner="Ann"),
        assessments=[assessment("QM2", ("evidence", "Minutes of last year"))], name="Last year")
    bring(page, "Carry over from the last review", earlier)
    page.get_by_text("From “Last year” carried over: 1. Actions still to be done: 1.").wait_for()
    part = form(page, "QM2 Q3")
    assert "Carried over from “Last year”" in part.inner_text() and "Half" in part.inner_text()
    assert written(page, "QM2 Q3") == {**ANSWER, "action": "Ask", "owner": "Ann"}
    assert "Minutes of last year" in page.get_by_role("region", name="QM2 as a whole").inner_text()
    write(page, "QM2 Q3", notes="now")
    part.get_by_role("button", name="Say the same again").click()
    assert written(page, "QM2 Q3")["judgement"] == "partly" and written(page, "QM2 Q3")["notes"] == "now\n\nHalf"


# What two people say


def test_one_difference_leads_to_the_next_and_who_said_what_stays(context, address):  # noqa: F811
    page = opened(context, address + "#?marker=qm2")
    labels = ("QM2 Q1", "QM2 Q3", "QM4 Q1", "QM4 Q2")
    marks = {label: digits(page, label) for label in labels}
    open_review(page, review(
        *(response(label, marks[label], judgement="partly", notes=f"mine {label}") for label in labels), by="Police",
        assessments=[assessment("QM4", ("risk", "small"))]))
    bring(page, "Add another person’s file", review(
        *(response(label, marks[label], judgement="not-yet", notes=f"theirs {label}") for label in labels), by="Health",
        assessments=[assessment("QM4", ("risk", "great"))]))
    page.get_by_text("Answers that differ stand beside one another: 5.").wait_for()
    part = folded_out(page, "Differences")
    assert part.get_by_role("listitem").all_inner_texts() == [*(f"{label} Health" for label in labels), "QM4 as a whole Health"]
    part.get_by_role("button", name="QM2 Q1").click()
    for label, button in zip(labels, ("Use this answer", "Keep the answer above", "Keep both")):
        assert focused(page) == label, "one difference does not lead to the next"
        marker, question = label.lower().split()
        assert page.url == f"{address}#?marker={marker}&question={question}"
        form(page, label).get_by_role("button", name=button).click()
    # A new text is what stands above when it is kept.
    write(page, "QM4 Q2", notes="agreed")
    form(page, "QM4 Q2").get_by_role("button", name="Keep the answer above").click()
    page.get_by_text("Settled. Differences that are left: 1.").wait_for()
    page.get_by_role("region", name="QM4 as a whole").get_by_role("button", name="Keep both").click()
    assert page.get_by_role("region", name="QM4 as a whole").get_by_label("Risk of not acting").input_value() == "small\n\ngreat"
    markers(page).get_by_role("link", name="All markers at once").click()
    assert [written(page, label)["notes"] for label in labels] == [
        "theirs QM2 Q1", "mine QM2 Q3", "mine QM4 Q1\n\ntheirs QM4 Q1", "agreed"]
    assert not menu(page).get_by_role("button", name="Differences").is_visible()
    said = form(page, "QM4 Q2").locator(".settled")
    said.locator("summary").click()
    assert "from Police" in said.inner_text() and "from Health" in said.inner_text() and "theirs QM4 Q2" in said.inner_text()
    saved = json.loads(take(page, "File to open again (.json)")[1])
    by_label = {one["question"]: one for one in saved["responses"]}
    assert [one["from"] for one in by_label["QM2 Q1"]["settled"]] == ["Police", "Health"]
    assert all(one["others"] == [] for one in saved["responses"])


def test_only_answers_that_differ_are_found(context, server):  # noqa: F811
    page = opened(context, server + NAME)
    open_review(page, review(response(
        "QM2 Q3", digits(page, "QM2 Q3"), judgement="partly", others=[{**ANSWER, "judgement": "not-yet", "from": "Health"}])))
    set_up(page).get_by_label("Only answers that differ").check()
    assert shown_labels(page) == ["QM2 Q3"]


# The whole way, as somebody goes it who has never seen the tool


@pytest.mark.parametrize("size", SIZES)
def test_a_first_review_of_three_markers(context, server, size):  # noqa: F811
    """From the page of a marker to the board's document: three markers, ten answers, two actions and a merge.

    Each step is taken by what the page shows: its buttons, links and labels.
    """
    page = context.new_page()
    page.set_viewport_size(dict(zip(("width", "height"), SIZES[size])))
    page.goto(server + "scr/qm3.html")
    page.get_by_role("link", name="Answer these 2 questions").click()
    menu(page).wait_for()
    set_up(page).get_by_label("Name of the review").fill("First review")
    set_up(page).get_by_label("Who answers").fill("Police")
    set_up(page).get_by_role("radio", name="Planning a review").check()
    menu(page).get_by_role("button", name="Set up").click()
    answered = 0
    for _ in range(3):
        for label in shown_labels(page)[:4]:
            write(page, label, judgement="Partly", notes=f"Seen {label}")
            answered += 1
        page.get_by_role("button", name="Next", exact=True).click()
    assert answered == 10
    page.get_by_role("button", name="Previous", exact=True).click()
    first, second = shown_labels(page)[:2]
    write(page, first, action="Ask the panel", owner="Ann", due="2026-12-01")
    write(page, second, action="Write to the family", owner="Ben")
    page.get_by_role("region", name=f"{first.split()[0]} as a whole").get_by_label("Evidence").fill("Two letters")
    keep(page)
    mine = json.loads(take(page, "File to open again (.json)")[1])
    menu(page).get_by_role("button", name="Export").click()
    theirs = {**mine, "by": "Health", "responses": [{**one, "judgement": "not-yet", "notes": "Otherwise"}
                                                    for one in mine["responses"] if one["question"] in (first, second)]}
    bring(page, "Add another person’s file", theirs)
    page.get_by_text("Answers that differ stand beside one another: 2.").wait_for()
    folded_out(page, "Differences").get_by_role("button", name=first).click()
    for label in (first, second):
        assert focused(page) == label
        form(page, label).get_by_role("button", name="Keep both").click()
    page.get_by_text("Settled. Differences that are left: 0.").wait_for()
    assert folded_out(page, "Actions").locator("tbody tr").count() == 2
    name, content = take(page, "Word document (.docx)")
    assert name == "first-review.docx"
    words = pypandoc.convert_text(content, "plain", format="docx", extra_args=["--columns=200"])
    assert "First review" in zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml").decode()
    for part in ("Police", "Two letters", "Ask the panel", "1 December 2026", "Otherwise", "Health", "not the official text"):
        assert part in words, part
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0]


# Speed, and what is kept


def test_a_page_that_is_killed_loses_at_most_two_seconds(context, server):  # noqa: F811
    page = opened(context, server + NAME + "#?marker=qm2")
    keep(page)
    write(page, "QM2 Q3", notes="")
    notes = form(page, "QM2 Q3").locator("[data-field=notes]")
    # Somebody who never pauses for long: what was typed two seconds ago is kept all the same.
    notes.press_sequentially("x" * 30, delay=120)
    kept = len(stored(page, KEY)[0]["responses"][0]["notes"])
    assert kept >= 30 - 2000 / 120 - 2, f"{kept} of 30 letters are kept"
    with pytest.raises(PlaywrightError):
        page.goto("chrome://crash", timeout=5000)
    page.close()
    again = opened(context, server + NAME + "#?marker=qm2")
    assert len(written(again, "QM2 Q3")["notes"]) >= kept


def test_two_thousand_questions_answer_a_key_within_a_tenth_of_a_second(context, server):  # noqa: F811
    page = context.new_page()
    html = (OUTPUT / NAME).read_text(encoding="utf-8")
    start, end = html.index('<section id="qm2"'), html.index('<section id="qm3"')
    copies = "".join(
        html[start:end].replace("qm2", f"qm{number}").replace("QM2", f"QM{number}").replace('data-hash="', f'data-hash="{number}')
        for number in range(100, 310))
    page.route("**/" + NAME, lambda route: route.fulfill(body=html[:end] + copies + html[end:], content_type="text/html"))
    page.goto(server + NAME + "#?marker=qm150")
    menu(page).wait_for()
    assert page.locator("[data-hash]").count() > 2000
    page.locator(".response").nth(page.locator("[data-hash]").count() - 1).wait_for(state="attached")
    page.keyboard.press("n")
    keep(page)
    page.keyboard.press("n")
    times = page.evaluate("""() => ["2", "n", "3", "n", "1", "e"].map((key) => {
      const start = performance.now();
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
      document.body.getBoundingClientRect();
      return performance.now() - start;
    })""")
    print("milliseconds for a key with 2,000 questions:", [round(time) for time in times])
    assert written(page, "QM150 Q2")["judgement"] == "not-yet"
