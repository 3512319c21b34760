"""The question tool, as somebody uses it: from disk and from a server."""

import csv
import datetime
import io
import json
import pathlib
import re
import shutil
import subprocess
import xml.etree.ElementTree
import zipfile

import icalendar
import jsonschema
import pypandoc
import pytest
from conftest import FILES, OUTPUT
from question_tool import ANSWER, assessment, form, menu, response, review, text
from test_pages import FEW_SCREENS, found_in
from test_question_tool_functions import HOSTILE

NAME = "scr/questions.html"
KEY = "waymark-reviews-scr"
ALL = "#?all=yes"
SCHEMA = json.loads((pathlib.Path(__file__).parents[2] / "docs/schemas/review-2.schema.json").read_text())


@pytest.fixture(params=["disk", "server"])
def address(request, server):
    return (OUTPUT.as_uri() + "/" if request.param == "disk" else server) + NAME


@pytest.fixture
def context(browser):
    """A profile of its own, in which nothing glides while it is clicked; a test fails where the page complains, or asks any other host."""
    context = browser.new_context(accept_downloads=True, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    complaints = []
    context.on("console", lambda message: complaints.append(message.text))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", lambda request: complaints.append(request.url)
               if not request.url.startswith(("file:", "http://127.0.0.1", "blob:")) else None)
    yield context
    context.close()
    assert not complaints


def opened(context, address):
    """The tool with all its forms, and with all markers at once unless the address says what to show."""
    page = context.new_page()
    page.goto(address if "#" in address else address + ALL)
    menu(page).wait_for()
    page.locator(".response").nth(page.locator("[data-hash]").count() - 1).wait_for(state="attached")
    return page


def write(page, label, **fields):
    """Fills in the response to a question as a person would."""
    part = form(page, label)
    if "judgement" in fields:
        part.get_by_role("radio", name=fields["judgement"], exact=True).check()
    details = part.locator("details").first
    # What another window wrote may move the page between press and release; a person presses again.
    for _ in range(3):
        if details.evaluate("part => part.open"):
            break
        details.locator("summary").click()
    for name in ("notes", "action", "owner", "due"):
        if name in fields:
            part.locator(f"[data-field={name}]").fill(fields[name])


def written(page, label):
    part = form(page, label)
    fields = {name: part.locator(f"[data-field={name}]").input_value() for name in ("notes", "action", "owner", "due", "state")}
    chosen = part.locator("input[type=radio]:checked")
    return {"judgement": chosen.input_value() if chosen.count() else "", **fields}


def shown_labels(page):
    return page.locator(".question-label:visible").all_inner_texts()


def stored(page, key=KEY):
    return page.evaluate("key => JSON.parse(localStorage.getItem(key))", key)


def keep(page):
    page.get_by_role("button", name="Keep on this device").click()
    page.get_by_text("Kept on this device", exact=True).wait_for()


def wait_until_stored(page, words, key=KEY):
    page.wait_for_function("([key, words]) => (localStorage.getItem(key) ?? '').includes(words)", arg=[key, words])


def folded_out(page, name):
    """The part of the panel that the button of that name folds out."""
    button = menu(page).locator("[data-opens]").filter(has_text=name)
    if button.get_attribute("aria-expanded") != "true":
        button.click()
    return page.locator(f"#{button.get_attribute('aria-controls')}")


def set_up(page):
    """What the review is for, its name, and what is looked for."""
    return folded_out(page, "Set up")


def markers(page):
    """The list of markers beside the questions."""
    return page.get_by_role("navigation", name="Markers", exact=True)


def take(page, name):
    """The file that a button saves."""
    part = folded_out(page, "Export")
    with page.expect_download() as download:
        part.get_by_role("button", name=name, exact=True).click()
    path = download.value.path()
    return download.value.suggested_filename, path.read_bytes()


def bring(page, label, content, name="review.json"):
    content = content if isinstance(content, bytes) else text(content).replace("<", "\\u003c").encode()
    field = folded_out(page, "Open").get_by_label(label)
    field.set_input_files({"name": name, "mimeType": "application/json", "buffer": content})


def open_review(page, content, name="A review"):
    """Opens a saved review, and waits until the page shows it: a file is read after the choice has returned."""
    bring(page, "Open a file", content)
    page.get_by_text(f"“{name}” is open").wait_for()


# Without the script


def test_without_javascript_the_page_is_the_plain_list(browser, server):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server + NAME)
    assert page.locator(".question-label:visible").count() == page.locator("[data-hash]").count() > 100
    assert page.locator(":is(main input, main button, main select, dialog):visible").count() == 0
    assert "Keep on this device" not in page.locator("main").inner_text()
    page.close()


# Find


def test_a_view_is_found_bookmarked_and_opened_again(context, address):
    page = opened(context, address)
    total = len(shown_labels(page))
    set_up(page).get_by_label("Phase").select_option(label="Running the review")
    assert 0 < len(shown_labels(page)) < total
    markers(page).get_by_role("link", name="QM7 ").click()
    assert all(label.startswith("QM7 ") for label in shown_labels(page))
    assert page.url == address + "#?phase=running&marker=qm7"
    set_up(page).get_by_label("Phase").select_option(label="All")
    markers(page).get_by_role("link", name="All markers at once").click()
    set_up(page).get_by_label("Words in the question").fill("FAMILY")
    labels = shown_labels(page)
    assert 0 < len(labels) < total
    page.get_by_text(f"Questions found: {len(labels)} of {total}.").wait_for()
    other = opened(context, page.url)
    assert shown_labels(other) == labels
    assert set_up(other).get_by_label("Words in the question").input_value() == "FAMILY"
    set_up(other).get_by_role("button", name="Show all").click()
    assert len(shown_labels(other)) == total and other.url == address + ALL


def test_questions_are_found_by_role_where_a_set_groups_them(context, server):
    whole = FILES[NAME]
    start = whole.index('<ol class="questions"', whole.index('id="qm2"'))
    grouped = whole[:start] + "<h4>For the chair</h4>" + whole[start:]
    page = context.new_page()
    page.route("**/" + NAME, lambda route: route.fulfill(body=grouped, content_type="text/html"))
    page.goto(server + NAME)
    set_up(page).get_by_label("Role").select_option("For the chair")
    assert shown_labels(page) and all(label.startswith("QM2 ") for label in shown_labels(page))
    assert page.url.endswith("#?role=For+the+chair")
    plain = opened(context, server + "scr/questions.html?plain")
    assert not set_up(plain).get_by_label("Role").is_visible()


def test_what_is_typed_of_a_case_is_in_no_address(context, address):
    page = opened(context, address)
    set_up(page).get_by_label("Words in the question").fill("Grace Smith")
    page.get_by_text("Questions found: 0 of").wait_for()
    assert page.url == address + ALL
    set_up(page).get_by_role("button", name="Show all").click()
    write(page, "QM2 Q3", notes="Grace Smith, 4 years", owner="Ann")
    keep(page)
    assert "Grace" not in page.url and page.evaluate("history.length") <= 2


def test_questions_not_yet_answered_are_found(context, address):
    page = opened(context, address)
    first, second = shown_labels(page)[:2]
    write(page, first, judgement="Partly")
    set_up(page).get_by_label("Only questions not yet answered").check()
    assert shown_labels(page)[0] == second
    # What is answered meanwhile stays where it is, until somebody looks for something else.
    write(page, second, judgement="In place")
    assert shown_labels(page)[0] == second
    assert page.url.endswith("#?open=yes&all=yes")


def test_a_link_to_a_marker_shows_it_although_it_was_filtered_out(context, address):
    page = opened(context, address + "#?marker=qm2")
    folded_out(page, "Summary").get_by_role("link", name="QM9 ").click()
    page.locator("#qm9").wait_for()
    assert "QM9 Q1" in shown_labels(page)


# Work


def test_a_response_is_written_and_summed_up_in_words(context, address):
    page = opened(context, address)
    write(page, "QM2 Q3", judgement="Partly", notes="Seen", action="Ask", owner="Ann", due="2026-12-01")
    write(page, "QM2 Q4", judgement="Partly")
    write(page, "QM2 Q5", judgement="Not applicable")
    assert written(page, "QM2 Q3") == {
        "judgement": "partly", "notes": "Seen", "action": "Ask", "owner": "Ann", "due": "2026-12-01", "state": ""
    }
    line = folded_out(page, "Summary").get_by_role("listitem").filter(has_text="QM2 ")
    assert re.search(r"Partly: 2\. Not applicable: 1\. None chosen: \d+\.$", line.inner_text())
    assert not re.search(r"\d ?%|score", page.locator("main").inner_text())


def test_the_use_changes_what_is_asked(context, address):
    page = opened(context, address)
    prompts = set()
    for use in ("Planning a review", "Managing and quality-assuring a review", "Looking back on a review"):
        set_up(page).get_by_role("radio", name=use).check()
        prompts.add((form(page, "QM1 Q1").locator("legend").inner_text(),
                     form(page, "QM1 Q1").locator("[data-part=notes-prompt]").text_content()))
    assert len({judgement for judgement, _ in prompts}) == len({notes for _, notes in prompts}) == 3


def test_statement_and_rationale_are_one_key_away(context, address):
    page = opened(context, address)
    write(page, "QM2 Q3", notes="half a sen")
    dialog = page.get_by_role("dialog")
    for key in ("F2", "button"):
        notes = form(page, "QM2 Q3").locator("[data-field=notes]")
        button = page.locator("#qm2").get_by_role("button", name="Quality statement, Rationale")
        start = notes if key == "F2" else button
        start.focus()
        page.keyboard.press("F2" if key == "F2" else "Enter")
        assert "QM2 " in dialog.get_by_role("heading", level=2).inner_text()
        assert dialog.get_by_role("heading", level=3).all_inner_texts() == ["Quality statement", "Rationale"]
        page.keyboard.press("Escape")
        dialog.wait_for(state="hidden")
        assert start.evaluate("part => part === document.activeElement")
    assert written(page, "QM2 Q3")["notes"] == "half a sen"


def test_half_a_date_is_told_beside_its_field(context, address):
    page = opened(context, address)
    write(page, "QM2 Q3", notes="n")
    due = form(page, "QM2 Q3").locator("[data-field=due]")
    due.focus()
    page.keyboard.type("12")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    error = form(page, "QM2 Q3").get_by_text("This is not a whole date.")
    error.wait_for()
    assert due.get_attribute("aria-describedby") == error.get_attribute("id")
    assert due.get_attribute("aria-invalid") == "true"


def with_judgements(context, *judgements):
    """Lets the site offer other judgements, each an id and a title, perhaps with what it means."""
    entries = "".join(
        f'<p data-judgement="{key}" lang="cy" dir="ltr"><span>{title}</span> <span>{"".join(meaning)}</span></p>'
        for key, title, *meaning in judgements)
    offered = f'<div data-scale="">{entries}</div>'
    start = FILES[NAME].index('<div data-scale')
    end = FILES[NAME].index("</template>", start)
    changed = FILES[NAME][:start] + offered + FILES[NAME][end:]
    context.route("**/" + NAME, lambda route: route.fulfill(body=changed, content_type="text/html"))


def offered(page, label):
    return form(page, label).get_by_role("radio").evaluate_all(
        "all => all.map(one => one.closest('label').textContent.trim())")


def test_a_site_has_judgements_of_its_own(context, server):
    with_judgements(context, ("met", "Met"), ("unmet", "Not &lt;met&gt;"))
    page = opened(context, server + NAME)
    assert offered(page, "QM2 Q3") == ["Met", "Not <met>"]
    assert form(page, "QM2 Q3").get_by_text("Not <met>").get_attribute("lang") == "cy"
    write(page, "QM2 Q3", judgement="Not <met>")
    line = folded_out(page, "Summary").get_by_role("listitem").filter(has_text="QM2 ")
    assert "Not <met>: 1." in line.inner_text()
    saved = json.loads(take(page, "File to open again (.json)")[1])
    jsonschema.validate(saved, SCHEMA)
    assert saved["judgements"] == [{"id": "met", "title": "Met", "meaning": ""}, {"id": "unmet", "title": "Not <met>", "meaning": ""}]
    assert saved["responses"][0]["judgement"] == "unmet"
    assert '"Not <met>"' in take(page, "Everything as a table (CSV)")[1].decode()


def test_what_judgements_mean_is_told_once_and_beside_each_question(context, address):
    page = opened(context, address)
    legend = set_up(page).get_by_role("region", name="What the judgements mean")
    meaning = "The answer is yes in some respects, and no in others."
    assert legend.get_by_text(meaning).count() == 1 and page.get_by_text(meaning).filter(visible=True).count() == 1
    partly = form(page, "QM2 Q3").get_by_role("radio", name="Partly", exact=True)
    assert page.locator(f"#{partly.get_attribute('aria-describedby')}").inner_text() == meaning
    partly.check()
    assert form(page, "QM2 Q3").get_by_text(meaning).is_visible()
    dialog = page.get_by_role("dialog")
    for key in ("Shift+F2", "button"):
        start = partly if key == "Shift+F2" else page.locator("#qm2").get_by_role("button", name="What the judgements mean")
        start.focus()
        page.keyboard.press("Shift+F2" if key == "Shift+F2" else "Enter")
        assert dialog.get_by_role("definition").all_inner_texts()[1] == meaning
        page.keyboard.press("Escape")
        dialog.wait_for(state="hidden")
        assert start.evaluate("part => part === document.activeElement")


def test_a_question_has_the_judgements_of_its_scale_and_what_is_said_of_them(context, address):
    page = opened(context, address)
    titles = ["No (favourable)", "Yes (unfavourable)", "Not known", "Not applicable"]
    assert offered(page, "QM8 Q5") == titles
    assert offered(page, "QM8 Q4") == ["In place", "Partly", "Not yet", "Not applicable"]
    write(page, "QM8 Q5", judgement="Yes (unfavourable)", notes="Seen")
    write(page, "QM1 Q1", judgement="Partly")
    assert form(page, "QM8 Q5").get_by_text("At least one such matter has arisen.").is_visible()
    line = folded_out(page, "Summary").get_by_role("listitem").filter(has_text="QM8 ")
    assert "Yes (unfavourable): 1." in line.inner_text()
    saved = json.loads(take(page, "File to open again (.json)")[1])
    jsonschema.validate(saved, SCHEMA)
    assert [one["id"] for one in saved["judgements"]].count("not-applicable") == 1
    assert {"id": "some-arisen", "title": "Yes (unfavourable)", "meaning": "At least one such matter has arisen."} in saved["judgements"]
    rows = list(csv.DictReader(io.StringIO(take(page, "Everything as a table (CSV)")[1].decode("utf-8-sig"), newline="")))
    told = {row["Question"]: " ".join(row.values()) for row in rows}
    assert "Here a ‘yes’ is unfavourable." in told["QM8 Q5"]
    assert "The original question continues; the rest is not held." in told["QM1 Q1"]
    document = zipfile.ZipFile(io.BytesIO(take(page, "Word document (.docx)")[1])).read("word/document.xml").decode()
    assert "Here a ‘yes’ is unfavourable." in document
    assert "The original question continues; the rest is not held." in document


def test_an_answer_from_before_a_question_had_a_scale_of_its_own_is_kept(context, address):
    page = opened(context, address)
    old = review(response("QM8 Q5", judgement="partly"), judgements=[{"id": "partly", "title": "Partly"}])
    open_review(page, old)
    assert "Partly (can no longer be chosen)" in offered(page, "QM8 Q5")
    assert written(page, "QM8 Q5")["judgement"] == "partly"


def test_a_judgement_that_the_site_no_longer_has_is_kept_and_shown(context, server):
    with_judgements(context, ("met", "Met"))
    page = opened(context, server + NAME)
    old = review(
        response("QM2 Q3", judgement="partly", notes="n"), response("QM2 Q4", judgement="met"),
        response("QM2 Q5", judgement="unheard-of"),
        judgements=[{"id": "partly", "title": "Partly so"}, {"id": "never", "title": "Never used"}])
    open_review(page, old)
    assert offered(page, "QM2 Q3") == ["Met", "Partly so (can no longer be chosen)"]
    assert offered(page, "QM2 Q4") == ["Met"]
    assert offered(page, "QM2 Q5") == ["Met", "unheard-of (can no longer be chosen)"]
    assert written(page, "QM2 Q3")["judgement"] == "partly"
    line = folded_out(page, "Summary").get_by_role("listitem").filter(has_text="QM2 ")
    assert "Partly so (can no longer be chosen): 1." in line.inner_text()
    saved = json.loads(take(page, "File to open again (.json)")[1])
    assert [one["judgement"] for one in saved["responses"]] == ["partly", "met", "unheard-of"]
    assert saved["judgements"] == [
        {"id": "met", "title": "Met", "meaning": ""}, {"id": "partly", "title": "Partly so", "meaning": ""}]
    assert "Partly so (can no longer be chosen)" in take(page, "Everything as a table (CSV)")[1].decode()
    write(page, "QM2 Q3", judgement="Met")
    assert offered(page, "QM2 Q3") == ["Met"]
    page.get_by_role("button", name="Undo the last change").click()
    assert written(page, "QM2 Q3")["judgement"] == "partly"


def test_a_set_of_very_many_questions_is_worked_on_before_all_forms_are_there(context, server):
    page = context.new_page()
    entry = re.search(r'<li data-hash="[^"]*">\s*<div class="question-head"><a class="question-label" href="[^"]*">QM2 Q1</a>.*?</li>', FILES[NAME], re.S)[0]
    many = "".join(entry.replace(">QM2 Q1<", f">QM2 Q{number}<") for number in range(1000, 1400))
    whole = FILES[NAME].replace(entry, entry + many)
    page.route("**/" + NAME, lambda route: route.fulfill(body=whole, content_type="text/html"))
    page.goto(server + NAME)
    menu(page).wait_for()
    # The form of the last question may not be there yet, and shows what a file has for it all the same.
    last = page.locator(".question-label").last.text_content()
    open_review(page, review(
        response(last, "abc", judgement="partly", notes="of the last"),
        response("QM2 Q1399", "abc", judgement="not-yet", notes="far below")))
    notes = page.locator("[data-field=notes]")
    notes.first.evaluate("field => { field.value = 'of the first'; field.dispatchEvent(new Event('input')); }")
    page.locator(".response").nth(500).wait_for(state="attached")
    assert notes.last.input_value() == "of the last"
    markers(page).get_by_role("link", name="All markers at once").click()
    page.locator(f"[aria-label='Your response to {last}'] input[value=in-place]").check()
    labels = {one["question"]: one for one in json.loads(take(page, "File to open again (.json)")[1])["responses"]}
    assert labels[last]["judgement"] == "in-place" and labels["QM2 Q1399"]["notes"] == "far below"
    assert labels["QM1 Q1"]["notes"] == "of the first"
    assert page.locator(".response").count() == page.locator("[data-hash]").count() > 500


# Keep


def test_nothing_is_stored_before_somebody_asks_for_it(context, address):
    page = opened(context, address)
    write(page, "QM2 Q3", judgement="Partly", notes="Seen")
    page.wait_for_timeout(600)
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    keep(page)
    assert page.evaluate("Object.keys(localStorage)") == [KEY]
    assert f"“{KEY}”" in set_up(page).inner_text()
    assert stored(page)[0]["responses"][0]["notes"] == "Seen"


def test_what_is_kept_is_there_after_the_page_was_killed(context, address):
    page = opened(context, address)
    keep(page)
    write(page, "QM2 Q3", judgement="Partly", notes="before the crash")
    wait_until_stored(page, "before the crash")
    with context.expect_page() as other:
        page.evaluate("open('about:blank')")
    with page.expect_event("crash"):
        try:
            page.goto("chrome://crash", timeout=3000)
        except Exception:  # The page is gone, which is what was asked for.
            pass
    other.value.close()
    again = opened(context, address)
    assert written(again, "QM2 Q3")["notes"] == "before the crash"


def test_what_was_just_typed_is_stored_when_the_page_is_left(context, address):
    page = opened(context, address)
    keep(page)
    write(page, "QM2 Q3", notes="the last word")
    page.reload()
    assert written(page, "QM2 Q3")["notes"] == "the last word"


def test_several_reviews_stand_side_by_side(context, address):
    page = opened(context, address)
    for name in ("First", "Second"):
        set_up(page).get_by_label("Name of the review").fill(name)
        write(page, "QM2 Q3", notes=f"of the {name}")
        keep(page)
        if name == "First":
            set_up(page).get_by_role("button", name="New review").click()
            assert written(page, "QM2 Q3")["notes"] == ""
    set_up(page).get_by_label("Kept reviews").select_option(label="First")
    assert written(page, "QM2 Q3")["notes"] == "of the First"
    set_up(page).get_by_role("button", name="Delete this review").click()
    page.get_by_role("dialog").get_by_role("button", name="Delete this review").click()
    page.get_by_text("The review is deleted from this device.").wait_for()
    assert [one["name"] for one in stored(page)] == ["Second"]


def test_the_last_change_is_taken_back(context, address):
    page = opened(context, address)
    write(page, "QM2 Q3", judgement="Partly", notes="Seen")
    form(page, "QM2 Q3").locator("[data-field=notes]").press_sequentially(" and more")
    undo = page.get_by_role("button", name="Undo the last change")
    undo.click()
    undo.click()
    while undo.is_enabled():
        undo.click()
    assert written(page, "QM2 Q3") == ANSWER


def test_everything_is_deleted_once_it_is_confirmed(context, address):
    page = opened(context, address)
    write(page, "QM2 Q3", notes="Seen")
    keep(page)
    button = set_up(page).get_by_role("button", name="Delete everything")
    button.click()
    page.keyboard.press("Escape")
    assert stored(page) and button.evaluate("part => part === document.activeElement")
    button.click()
    page.get_by_role("dialog").get_by_role("button", name="Delete everything").click()
    page.get_by_text("Nothing is stored on this device any more.").wait_for()
    assert page.evaluate("localStorage.length") == 0
    assert written(page, "QM2 Q3") == ANSWER
    page.reload()
    assert written(page, "QM2 Q3") == ANSWER


def test_the_menu_and_each_form_are_groups_with_names(context, server):
    page = opened(context, server + NAME + "#?marker=qm2")
    for part, name in ((menu(page), "Your review"), (form(page, "QM2 Q3"), "Your response to QM2 Q3")):
        group = page.get_by_role("group", name=name, exact=True)
        assert group.count() == 1
        assert group.evaluate("(group, part) => group === part", part.element_handle())


def test_two_windows_on_one_review_do_not_overwrite_each_other(context, address):
    first = opened(context, address)
    keep(first)
    second = opened(context, address)
    write(first, "QM2 Q3", notes="from the first")
    write(second, "QM2 Q4", notes="from the second")
    write(first, "QM2 Q5", judgement="Partly")
    for page in (first, second):
        page.wait_for_function("document.querySelectorAll('[data-field=notes]').length > 0")
        wait_until_stored(page, "from the first")
        wait_until_stored(page, "from the second")
    for page in (first, second):
        page.wait_for_function(
            "() => { const all = [...document.querySelectorAll('[data-field=notes]')].map(field => field.value);"
            " return all.includes('from the first') && all.includes('from the second'); }")
    # Both at once in one field: both stand.
    for page, words in ((first, "one"), (second, "two")):
        page.evaluate(
            """words => { const field = [...document.querySelectorAll('.response')].find(part =>
                 part.getAttribute('aria-label').endsWith('QM3 Q1')).querySelector('[data-field=notes]');
               field.value = words; field.dispatchEvent(new Event('input')); }""", words)
    first.wait_for_timeout(1500)
    [saved] = stored(first)
    [one] = [one for one in saved["responses"] if one["question"] == "QM3 Q1"]
    assert {one["notes"], *(other["notes"] for other in one["others"])} == {"one", "two"}
    # Deleted in one window, it does not come back from the other.
    set_up(second).get_by_role("button", name="Delete everything").click()
    second.get_by_role("dialog").get_by_role("button", name="Delete everything").click()
    first.get_by_role("alert").filter(has_text="deleted in another window").wait_for()
    write(first, "QM2 Q3", notes="still here")
    first.wait_for_timeout(600)
    assert first.evaluate("localStorage.length") == 0
    assert written(first, "QM2 Q4")["notes"] == "from the second"


def test_a_full_storage_is_told_and_nothing_typed_is_lost(context, address):
    page = opened(context, address)
    keep(page)
    write(page, "QM2 Q3", notes="before")
    wait_until_stored(page, "before")
    page.evaluate(
        """() => { let size = 4e6; while (size > 0) { try { localStorage.setItem('x' + size + Math.random(), 'x'.repeat(size)); }
             catch { size = Math.floor(size / 2); } } }""")
    write(page, "QM2 Q4", notes="y" * 5000)
    page.get_by_role("alert").filter(has_text="There is no room left").wait_for()
    assert written(page, "QM2 Q4")["notes"] == "y" * 5000
    assert stored(page)[0]["responses"][0]["notes"] == "before"
    page.evaluate("() => Object.keys(localStorage).filter(key => key[0] === 'x').forEach(key => localStorage.removeItem(key))")
    write(page, "QM2 Q5", notes="after")
    wait_until_stored(page, "after")
    wait_until_stored(page, "y" * 5000)
    assert page.locator(".tool-problem").inner_text() == ""


def test_a_blocked_storage_is_told_and_the_tool_works(context, address):
    context.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });")
    page = opened(context, address)
    write(page, "QM2 Q3", notes="still here")
    page.get_by_role("button", name="Keep on this device").click()
    page.get_by_role("alert").filter(has_text="does not let this page keep anything").wait_for()
    assert written(page, "QM2 Q3")["notes"] == "still here"
    _, content = take(page, "File to open again (.json)")
    assert json.loads(content)["responses"][0]["notes"] == "still here"


def test_what_else_is_stored_under_the_name_is_left_alone(context, server):
    page = opened(context, server + NAME)
    page.evaluate("key => localStorage.setItem(key, '{\"__proto__\": 1')", KEY)
    page.reload()
    write(page, "QM2 Q3", notes="still here")
    page.get_by_role("button", name="Keep on this device").click()
    page.get_by_role("alert").filter(has_text="Something that this tool cannot read").wait_for()
    assert page.evaluate("key => localStorage.getItem(key)", KEY) == '{"__proto__": 1'


# Export and open


def without_origin(saved):
    """What a file has of an answer beside where its question comes from, which files of earlier versions lack."""
    return {name: value for name, value in saved.items() if name != "added"}


def test_a_whole_review_is_saved_and_equal_in_another_profile(browser, context, address):
    page = opened(context, address)
    labels = shown_labels(page)
    questions = page.evaluate(
        """() => [...document.querySelectorAll('[data-hash]')].map(one => [one.dataset.hash,
             one.querySelector('.question-text').textContent.replace(/\\s+/g, ' ').trim(),
             one.closest('[data-label]').dataset.label + ' ' + one.closest('[data-label]').dataset.title])""")
    judgements = ["in-place", "partly", "not-yet", "not-applicable"]
    answers = [
        {**response(label, digits, judgement=judgements[index % 4], notes=f"Notes <b>{index}</b> “ü”\n=1",
                    action=f"Act {index}", owner="Ann, Ben", due="2026-12-01"), "wording": wording, "marker": marker}
        for index, (label, (digits, wording, marker)) in enumerate(zip(labels, questions))
    ]
    open_review(page, review(*answers[:-1]))
    write(page, labels[-1], judgement="In place", notes="the last", action="Act", owner="Ann", due="2026-12-02")
    name, content = take(page, "File to open again (.json)")
    assert name == "a-review.json"
    saved = json.loads(content)
    jsonschema.validate(saved, SCHEMA)
    assert [one["question"] for one in saved["responses"]] == labels
    assert [without_origin(one) for one in saved["responses"][:-1]] == answers[:-1]
    fresh = browser.new_context(accept_downloads=True, reduced_motion="reduce")
    other = opened(fresh, address)
    open_review(other, content)
    assert written(other, labels[-1])["notes"] == "the last"
    assert json.loads(take(other, "File to open again (.json)")[1]) == saved
    fresh.close()


def test_answers_to_questions_of_other_labels_stand_where_they_belong(context, address):
    page = opened(context, address)
    assert page.locator("[data-part=relabelled]").inner_text() == ""
    bring(page, "Open a file", review(response("QM10 Q3", "abc", judgement="partly", notes="to the former Q3")))
    page.get_by_text("Answered under another label than the question has now: 1.").wait_for()
    assert form(page, "QM10 A1").locator("[data-field=notes]").input_value() == "to the former Q3"
    content = json.loads(take(page, "File to open again (.json)")[1])
    assert [one["question"] for one in content["responses"]] == ["QM10 A1"]


def test_only_questions_of_the_original_are_shown_on_request(context, address):
    page = opened(context, address)
    added = page.locator("[data-added]")
    assert added.count() > 30 and page.get_by_role("heading", name="Added in this edition").first.is_visible()
    set_up(page).get_by_label("Only questions of the original").check()
    assert page.locator("[data-added]:visible").count() == 0
    assert page.get_by_role("heading", name="Added in this edition").locator("visible=true").count() == 0
    assert page.locator("[data-hash]:visible").count() == page.locator("[data-hash]").count() - added.count()
    assert page.url.endswith("#?original=yes&all=yes")
    told = page.get_by_text("Left out, because every question of theirs was added:")
    assert all(sentence.is_visible() for sentence in told.all()) and "QM5" in "".join(told.all_inner_texts())
    set_up(page).get_by_label("Only questions of the original").uncheck()
    assert not told.first.is_visible()


def test_the_summary_counts_added_questions_apart_and_a_scale_has_a_prompt_of_its_own(context, address):
    page = opened(context, address)
    write(page, "QM10 Q1", judgement="In place")
    write(page, "QM10 A1", judgement="Partly")
    line = folded_out(page, "Summary").get_by_role("listitem").filter(has_text="QM10 ").inner_text()
    restated, added = line.split("Added in this edition")
    assert "Restated from the original – In place: 1. None chosen: 1." in restated and "Partly" not in restated
    assert "Partly: 1. None chosen: 4." in added and "In place" not in added
    set_up(page).get_by_label("Planning a review").check()
    prompts = [form(page, label).locator("[data-part=judgement-prompt]").inner_text() for label in ("QM8 Q4", "QM8 Q5")]
    assert prompts == ["Judgement: will this be in place?", "Judgement"]


def test_a_file_from_before_a_change_shows_both_wordings_and_the_removed(context, address):
    page = opened(context, address)
    old = review(
        response("QM2 Q3", "abc", judgement="partly", notes="to old words"), response("QM99 Q9", "fed", notes="gone"),
        set={"code": "SCR", "title": "Markers", "edition": "2015"})
    bring(page, "Open a file", old)
    page.get_by_text("Reworded since it was answered: 1. No longer in the set: 1.").wait_for()
    page.get_by_text("It was written with another edition: 2015.").wait_for()
    part = form(page, "QM2 Q3")
    assert part.get_by_text("Words abc?").is_visible() and part.locator("[data-field=notes]").is_visible()
    assert "gone" in page.get_by_role("region", name="Questions that are no longer in the set").inner_text()
    content = json.loads(take(page, "File to open again (.json)")[1])
    kept = [[without_origin(one) for one in content[name]] for name in ("responses", "removed")]
    assert kept == [old["responses"][:1], old["responses"][1:]]
    part.get_by_role("button", name="The answer still fits").click()
    part.get_by_text("Words abc?").wait_for(state="hidden")
    content = json.loads(take(page, "File to open again (.json)")[1])
    assert content["responses"][0]["hash"] != "abc" and content["responses"][0]["notes"] == "to old words"


def test_two_files_are_merged_and_settled(context, address):
    page = opened(context, address)
    write(page, "QM2 Q3", judgement="Partly", notes="mine")
    digits = page.locator("li", has=page.get_by_role("link", name="QM2 Q3", exact=True)).get_attribute("data-hash")
    bring(page, "Add another person’s file", review(
        response("QM2 Q3", digits, judgement="not-yet", notes="theirs"), response("QM2 Q4", "ab", notes="new"),
        name="Ben’s"))
    page.get_by_text("Answers that differ stand beside one another: 1.").wait_for()
    other = page.get_by_role("group", name="A different answer, from Ben’s")
    assert "Not yet" in other.inner_text() and "theirs" in other.inner_text()
    assert written(page, "QM2 Q3")["notes"] == "mine" and written(page, "QM2 Q4")["notes"] == "new"
    other.get_by_role("button", name="Use this answer").click()
    assert written(page, "QM2 Q3")["notes"] == "theirs"
    assert other.count() == 0


BAD_FILES = [
    ("no review", b"<html>", "not a file that this tool has saved"),
    ("bytes", bytes(range(256)), "not a file that this tool has saved"),
    ("deep", b"[" * 50_000, "nested too deeply"),
    ("huge", b'"' + b"x" * (9 * 1024 * 1024), "more than 8 MB"),
    ("prototypes", text(review()).replace('"use"', '"__proto__": {"a": 1}, "use"').encode(), "no review has, ‘__proto__’"),
    ("another set", text(review(set={"code": "SAR", "title": "", "edition": ""})).encode(), "those of ‘SAR’"),
    ("HTML in a note", text(review(response("QM4 Q2", notes="<img src=x onerror=alert(1)>"))).encode(), "In ‘QM4 Q2’ it has HTML"),
    ("HTML in the name", text(review(name="</script><script>")).encode(), "In ‘</script><script>’ it has HTML"),
    ("a wrong shape", text(review(response(notes={"toString": 1}))).encode(), "‘responses[1].notes’"),
]


@pytest.mark.parametrize("field", ["Open a file", "Add another person’s file"])
def test_a_file_that_does_not_fit_changes_nothing(context, server, field):
    page = opened(context, server + NAME)
    write(page, "QM2 Q3", judgement="Partly", notes="mine")
    before = take(page, "File to open again (.json)")[1]
    for name, content, words in BAD_FILES:
        bring(page, field, content)
        error = page.get_by_role("alert").filter(has_text="This file was not opened")
        error.filter(has_text=words).wait_for()
        assert take(page, "File to open again (.json)")[1] == before, name
        assert folded_out(page, "Open").get_by_label(field).get_attribute("aria-invalid") == "true"


@pytest.mark.parametrize("name", HOSTILE)
def test_each_hostile_file_is_met_with_a_sentence(context, server, name):
    page = opened(context, server + NAME)
    write(page, "QM2 Q3", judgement="Partly", notes="mine")
    before = take(page, "File to open again (.json)")[1]
    bring(page, "Open a file", HOSTILE[name][0].encode())
    error = page.get_by_role("alert").filter(has_text="This file was not opened")
    error.wait_for()
    assert error.inner_text().endswith("Nothing has changed.") and "{" not in error.inner_text()
    assert take(page, "File to open again (.json)")[1] == before
    assert written(page, "QM2 Q3")["notes"] == "mine" and page.evaluate("({}).polluted") is None


def test_an_old_file_of_a_kept_review_drops_nothing_that_is_kept(context, address):
    page = opened(context, address)
    write(page, "QM2 Q3", notes="early")
    keep(page)
    old = take(page, "File to open again (.json)")[1]
    write(page, "QM2 Q3", notes="late")
    write(page, "QM2 Q4", notes="later")
    wait_until_stored(page, "later")
    bring(page, "Open a file", old)
    page.get_by_text("Not kept", exact=True).wait_for()
    keep(page)
    assert written(page, "QM2 Q4")["notes"] == "later"
    [saved] = stored(page)
    [one] = [one for one in saved["responses"] if one["question"] == "QM2 Q3"]
    assert (one["notes"], [other["notes"] for other in one["others"]]) == ("early", ["late"])


def test_html_in_notes_is_text(context, address):
    page = opened(context, address)
    attack = "<img src=x onerror=\"document.title='taken'\"><script>document.title='taken'</script>"
    bring(page, "Open a file", review(
        response("QM2 Q3", "abc", notes=attack, others=[{**ANSWER, "notes": attack, "from": attack}]),
        response("QM99 Q9", "fed", notes=attack), name=attack))
    page.get_by_role("region", name="Questions that are no longer in the set").wait_for()
    assert written(page, "QM2 Q3")["notes"] == attack
    folded_out(page, "Export").get_by_role("button", name="Print view").click()
    assert attack in page.get_by_role("article").inner_text()
    assert page.locator("img[src=x]").count() == 0
    assert page.title() != "taken"


def test_what_is_typed_with_brackets_comes_back_as_it_was(browser, context, address):
    page = opened(context, address)
    typed = "a < b, <b>bold</b> & </textarea><script>alert('x')</script> \\u003c"
    write(page, "QM2 Q3", notes=typed, owner="<Ann>")
    set_up(page).get_by_label("Name of the review").fill("1 < 2 <i>")
    keep(page)
    page.reload()
    assert written(page, "QM2 Q3")["notes"] == typed
    name, content = take(page, "File to open again (.json)")
    assert b"<" not in content
    fresh = browser.new_context(reduced_motion="reduce")
    other = opened(fresh, address)
    open_review(other, content, name="1 < 2 <i>")
    assert written(other, "QM2 Q3") == written(page, "QM2 Q3")
    bring(other, "Add another person’s file", content)
    other.get_by_text("Answers that differ stand beside one another: 0.").wait_for()
    # A comparison that another program wrote is no HTML.
    third = opened(fresh, address)
    open_review(third, text(review(response("QM2 Q3", notes="a < b <= c <3"))).encode())
    assert written(third, "QM2 Q3")["notes"] == "a < b <= c <3"
    fresh.close()


# Exports, read by others


@pytest.fixture
def filled(context, address):
    """A page with a review that has everything a review can have."""
    page = opened(context, address)
    open_review(page, review(
        response("QM2 Q3", "abc", judgement="partly", notes="Line one\nline two <b> & “ü” \u0007", action="Ask; then, tell\\me",
                 owner="Ann", due="2026-12-01", others=[{**ANSWER, "notes": "=HYPERLINK(1)", "from": "Ben"}]),
        response("QM4 Q1", "abc", action="=1+1", notes="second"),
        removed=[response("QM99 Q9", "fed", notes="gone")]))
    return page


def test_pandoc_reads_the_document(filled):
    name, content = take(filled, "Word document (.docx)")
    assert name == "a-review.docx"
    pandoc = json.loads(pypandoc.convert_text(content, "json", format="docx"))
    headings = [(block["c"][0], pypandoc_text(block["c"][2])) for block in pandoc["blocks"] if block["t"] == "Header"]
    assert [heading for level, heading in headings if level == 1] == [
        "Summary by marker", *headings_of(filled, "QM2", "QM4"), "Questions that are no longer in the set", "Actions"]
    assert [heading for level, heading in headings if level == 2] == ["QM2 Q3", "QM4 Q1", "QM99 Q9 (QM1 First)"]
    assert sum(block["t"] == "Table" for block in pandoc["blocks"]) == 6
    plain = pypandoc.convert_text(content, "plain", format="docx", extra_args=["--columns=200"])
    assert pypandoc_text(pandoc["meta"]["title"]["c"]) == "A review"
    for words in ("line two <b> & “ü”", "Ask; then, tell\\me", "1 December 2026", "gone", "from Ben"):
        assert words in plain
    assert "QM3" not in plain, "the document has what nobody filled in"
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert 'w:lang w:val="en-GB"' in archive.read("word/styles.xml").decode()
        for part in archive.namelist():
            xml.etree.ElementTree.fromstring(archive.read(part))


MAC_OFFICE = "/Applications/LibreOffice.app/Contents/MacOS/soffice"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened_in_office(folder, content, form):
    """A Word document, opened by LibreOffice and saved in another form. With nobody to ask, it repairs nothing."""
    (folder / "review.docx").write_bytes(content)
    office = shutil.which("soffice") or MAC_OFFICE
    run = subprocess.run(
        [office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form,
         "--outdir", folder, folder / "review.docx"], capture_output=True, timeout=300)
    saved = folder / f"review.{form.split(':')[0]}"
    assert saved.exists(), run.stderr.decode()
    return saved.read_bytes()


@pytest.mark.parametrize("address", ["server"], indirect=True)
def test_libreoffice_opens_the_document_whole(filled, tmp_path):
    _, content = take(filled, "Word document (.docx)")
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        document = xml.etree.ElementTree.fromstring(archive.read("word/document.xml"))
    written = []
    for paragraph in document.iter(f"{WORD}p"):
        parts = [part.text or "" if part.tag == f"{WORD}t" else "\n" for part in paragraph.iter()
                 if part.tag in (f"{WORD}t", f"{WORD}br")]
        written += "".join(parts).split("\n")
    shown = opened_in_office(tmp_path, content, "txt:Text (encoded):UTF8").decode("utf-8-sig")
    lines = [line.strip() for line in shown.splitlines()]
    assert [line for line in lines if line] == [line.strip() for line in written if line.strip()]
    with zipfile.ZipFile(io.BytesIO(opened_in_office(tmp_path, content, "odt"))) as archive:
        text = archive.read("content.xml").decode()
        assert 'text:outline-level="1"' in text and 'text:outline-level="2"' in text
        assert text.count("<table:table ") == 6 and "<table:table-header-rows>" in text
        assert 'fo:language="en" fo:country="GB"' in archive.read("styles.xml").decode()


@pytest.mark.parametrize("address", ["server"], indirect=True)
def test_libreoffice_refuses_a_document_that_is_damaged(filled, tmp_path):
    _, content = take(filled, "Word document (.docx)")
    with pytest.raises(AssertionError):
        opened_in_office(tmp_path, content[:-200], "txt:Text (encoded):UTF8")


def pypandoc_text(inlines):
    return "".join(" " if one["t"] == "Space" else one.get("c", "") for one in inlines if one["t"] in ("Str", "Space"))


def headings_of(page, *labels):
    return [page.locator(f"#{label.lower()}-title").inner_text() for label in labels]


def test_the_tables_are_read_as_csv_and_hold_no_formula(filled):
    for name, count in (("Everything as a table (CSV)", 5), ("Actions as a table (CSV)", 3)):
        rows = list(csv.reader(io.StringIO(take(filled, name)[1].decode("utf-8-sig"), newline=""), strict=True))
        assert len(rows) == count and len({len(row) for row in rows}) == 1
        cells = [cell for row in rows for cell in row]
        assert "'=1+1" in cells and not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in cells)
        assert "Ask; then, tell\\me" in cells and "Ann" in cells and "2026-12-01" in cells
    assert "Line one\nline two <b> & “ü” \u0007" in [
        cell for row in csv.reader(io.StringIO(take(filled, "Everything as a table (CSV)")[1].decode("utf-8-sig"), newline=""))
        for cell in row]


def test_the_calendar_is_read_and_has_each_action_with_a_date(filled):
    name, content = take(filled, "Actions for a calendar (.ics)")
    calendar = icalendar.Calendar.from_ical(content)
    [event] = calendar.walk("VEVENT")
    assert name.endswith(".ics") and event["SUMMARY"] == "QM2 Q3: Ask; then, tell\\me"
    assert event.decoded("DTSTART") == datetime.date(2026, 12, 1)
    assert "Owner: Ann" in event["DESCRIPTION"].split("\n") and not event.errors


def test_the_print_view_has_only_what_was_filled_in(filled):
    folded_out(filled, "Export").get_by_role("button", name="Print view").click()
    report = filled.get_by_role("article")
    words = report.inner_text()
    for part in ("A review", "Line one\nline two <b>", "1 December 2026", "gone", "=HYPERLINK(1)"):
        assert part in words
    assert "QM3" not in words and not filled.locator(".tool").is_visible()
    assert filled.locator("h1:visible").count() == 1
    filled.emulate_media(media="print")
    assert report.is_visible() and not report.get_by_role("button").first.is_visible()
    filled.emulate_media(media="screen")
    report.get_by_role("button", name="Back to the questions").click()
    assert filled.locator(".tool").is_visible() and not report.is_visible()


# For everyone


def states(page):
    """Brings the page into each of its states."""
    yield "as it opens"
    keep(page)
    bring(page, "Open a file", b"<html>")
    page.get_by_text("This file was not opened").wait_for()
    yield "with a file refused"
    page.evaluate("""() => { document.querySelector('[data-part=update]').textContent = 'A new version of these questions is there.';
      document.querySelector('[data-action=load-version]').hidden = false; }""")
    yield "with a new version told"
    open_review(page, review(
        response("QM2 Q4", judgement="of-before"),
        response("QM2 Q3", "abc", judgement="partly", notes="n", action="a", due="2026-12-01",
                 others=[{**ANSWER, "notes": "other", "from": "Ben"}], settled=[{**ANSWER, "notes": "before", "from": "Eve"}],
                 earlier={**ANSWER, "notes": "then", "from": "Last year"}),
        removed=[response("QM99 Q9", notes="gone")],
        assessments=[assessment("QM2", ("evidence", "Minutes"), others=[{"field": "risk", "text": "Great", "from": "Ben"}])]))
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    set_up(page).get_by_label("Name of the review").fill("")
    yield "with everything folded out, a wording of before, two answers and an error"
    set_up(page).get_by_label("Words in the question").fill("nothing has this")
    yield "with nothing found"
    set_up(page).get_by_label("Words in the question").fill("")
    page.locator("#qm2").get_by_role("button", name="Quality statement").click()
    yield "with the statement and the rationale"
    page.keyboard.press("Escape")
    set_up(page).get_by_role("button", name="Delete everything").click()
    yield "with a confirmation"
    page.keyboard.press("Escape")
    for name in ("Summary", "Actions", "Differences", "Open"):
        folded_out(page, name)
        yield f"with the part {name}"
    tools = menu(page)
    tools.get_by_role("button", name="Keys").click()
    yield "with the keys"
    page.keyboard.press("Escape")
    write(page, "QM2 Q1", notes="neither kept nor saved")
    page.locator("#qm2 .question-label").first.click()
    yield "with the question whether to leave"
    page.keyboard.press("Escape")
    if page.viewport_size["width"] < 960:
        page.get_by_role("button", name="Markers", exact=True).click()
        yield "with the list of markers over the page"
        page.keyboard.press("Escape")
    folded_out(page, "Export").get_by_role("button", name="Print view").click()
    yield "with the view for print"


@FEW_SCREENS
def test_no_state_of_the_page_shuts_anybody_out(browser, server, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    page = opened(context, server + NAME + "#?marker=qm2")
    found = found_in(states(page), page)
    context.close()
    assert not found, "\n".join(found)


def test_a_review_is_written_and_saved_by_keyboard_alone(context, address):
    page = opened(context, address + "#?marker=qm2")
    page.keyboard.press("Tab")
    reach(page, "part => part.dataset.opens === 'setup'")
    page.keyboard.press("Enter")
    reach(page, "part => part.name === 'tool-use'")
    page.keyboard.press("ArrowDown")
    reach(page, "part => part.dataset.action === 'keep'")
    page.keyboard.press("Enter")
    page.get_by_text("Kept on this device", exact=True).wait_for()
    reach(page, "part => part.closest('.response') && part.type === 'radio'")
    page.keyboard.press("ArrowDown")
    reach(page, "part => part.closest('.response') && part.localName === 'summary'")
    page.keyboard.press("Enter")
    reach(page, "part => part.dataset.field === 'notes'")
    page.keyboard.type("typed")
    reach(page, "part => part.dataset.field === 'due'")
    page.keyboard.press("Tab")
    wait_until_stored(page, "typed")
    reach(page, "part => part.dataset.opens === 'export'", key="Shift+Tab")
    page.keyboard.press("Enter")
    reach(page, "part => part.dataset.action === 'save-file'")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    [one] = json.loads(download.value.path().read_bytes())["responses"]
    assert one["notes"] == "typed" and one["judgement"]


def reach(page, test, key="Tab"):
    """Goes on until the focus is on what is sought; there is no trap on the way."""
    for _ in range(120):
        if page.evaluate(f"({test})(document.activeElement)"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"the keyboard does not reach {test}")
