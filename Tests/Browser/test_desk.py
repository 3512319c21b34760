"""What a person does who edits in the page: from the pencil to the file."""

import re

import pytest
from desk import MARKER, WAIT, Desk, edited, wait_until
from playwright.sync_api import expect

END = "Control+End"
GLOSSARY, SOURCES = "content/scr/glossary.md", "content/scr/sources.yml"


@pytest.fixture
def desk(browser, folder):
    with edited(folder) as served:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        desk = Desk(folder, served, context.new_page())
        yield desk
        # An answer that a test holds back ends before the next test begins.
        desk.page.unroute_all(behavior="wait")
        context.close()
        assert desk.unexpected() == []


def line_with(content, words):
    return next(line for line in content.split(b"\n") if words in line)


def test_an_edited_question_is_written_and_nothing_else(desk):
    before = desk.bytes()
    desk.open("scr/qm2.html")
    assert desk.page.url == desk.served.address + "scr/qm2.html", "the secret is taken out of the address"
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    old = text.input_value()
    assert old.startswith("3. Are checks with neighbouring")
    text.press(END)
    text.press_sequentially(" Are they recorded?")
    desk.wait_for_page("Are they recorded?")
    desk.wait_for_status(r"^Kept as a draft at \d\d:\d\d\. Not saved\.$")
    assert desk.bytes() == before, "what is typed is not written before it is saved"
    desk.save()
    assert desk.bytes() == before.replace(old.encode(), old.encode() + b" Are they recorded?")


KINDS = [
    ("scr/qm2.html", "section QM2 Rationale", "QM2 Rationale", MARKER),
    ("scr/qm2.html", "question QM2 Q9", "QM2 Q9", MARKER),
    ("scr/qm2.html", "point QM2 Knowledge base 2", "QM2 Knowledge base 2", MARKER),
    ("scr/qm2.html", "the whole text", "the whole text", MARKER),
    ("scr/glossary.html", "term Altruism", "Altruism", GLOSSARY),
    ("scr/sources.html", "source working-together-2018", "working-together-2018", SOURCES),
    ("about.html", "section Corrections", "Corrections", "content/pages/about.md"),
]


@pytest.mark.parametrize("address, name, title, path", KINDS, ids=[kind[1] for kind in KINDS])
def test_a_part_of_each_kind_is_opened_and_written(desk, address, name, title, path):
    before = desk.bytes(path)
    desk.open(address)
    # The whole text has no place on the page, and so no pencil.
    text = desk.edit(name, title)
    old = text.input_value().encode()
    assert before.count(old) == 1
    text.press(END)
    # Of a source the last line is a key, whose value becomes longer.
    text.press_sequentially(" Added words.")
    desk.wait_for_status("Not saved")
    desk.save()
    assert desk.bytes(path) == before.replace(old, old + b" Added words.")
    assert desk.page.locator(".panel .findings .error").count() == 0


FIELDS = [
    ("scr/qm2.html", "title", MARKER, "title: Decision making", "title: Deciding"),
    ("scr/qm2.html", "all details", MARKER, "reviewed: 2026-11-29", "reviewed: 2026-11-30"),
    ("scr/index.html", "edition", "content/scr/set.yml", '"2016"', '"2017"'),
    ("index.html", "publisher", "content/site.yml", "Waymark", "Waymark Press"),
    ("about.html", "title", "content/pages/about.md", "title: About this site", "title: Of this site"),
]


@pytest.mark.parametrize("address, name, path, old, new", FIELDS, ids=[f"{field[0]} {field[1]}" for field in FIELDS])
def test_a_detail_of_each_file_is_opened_and_written(desk, address, name, path, old, new):
    before = desk.bytes(path)
    desk.open(address)
    text = desk.field(name)
    part = text.input_value()
    assert part.encode() in before and old in part
    assert not desk.page.get_by_role("toolbar").is_visible(), "there is no Markdown in a detail"
    text.fill(part.replace(old, new, 1))
    desk.wait_for_status("Not saved")
    desk.save()
    assert desk.bytes(path) == before.replace(part.encode(), part.replace(old, new, 1).encode(), 1)


def test_a_file_keeps_the_ends_of_its_lines_its_tabs_and_its_missing_last_end(desk):
    content = desk.bytes().rstrip(b"\n").replace(b"To weigh these, ", "To\tweigh these 🧭, ".encode()).replace(b"\n", b"\r\n")
    desk.write(content)
    desk.open("scr/qm2.html")
    desk.wait_for_page("🧭")
    text = desk.edit("section QM2 Rationale", "QM2 Rationale")
    old = text.input_value()
    assert "\r" not in old and "To\tweigh these 🧭, " in old
    new = old.replace("They include:\n\n", "They include:\n\n- who was there 🧩\n")
    text.fill(new)
    desk.wait_for_page("who was there")
    desk.save()
    assert desk.bytes() == content.replace(b"They include:\r\n\r\n", "They include:\r\n\r\n- who was there 🧩\r\n".encode())
    # Of the last part the last line stays without an end.
    desk.button("Close").click()
    last = desk.edit("point QM2 Tackling some common obstacles 2", "QM2 Tackling some common obstacles 2")
    before = desk.bytes()
    last.press(END)
    last.press_sequentially(" So it is.")
    desk.wait_for_status("Not saved")
    desk.save()
    assert desk.bytes() == before + b" So it is."


def conflict(desk):
    """Edits a question that is changed in its file meanwhile, and asks for it to be saved."""
    desk.refused = (" 409 ",)
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    mine = text.input_value().replace("neighbouring", "nearby")
    text.fill(mine)
    desk.wait_for_status("Not saved")
    theirs = desk.bytes().replace(b"Are checks with neighbouring", b"Were checks with neighbouring")
    desk.write(theirs)
    desk.button("Save").click()
    both = desk.page.get_by_role("dialog")
    both.wait_for()
    assert "nearby LSCBs" in plain(both.get_by_role("group", name="Your text"))
    assert "Were checks with neighbouring" in plain(both.get_by_role("group", name="The text of the file"))
    assert desk.bytes() == theirs, "nothing is written before somebody has chosen"
    return text, mine, theirs, both


def plain(locator):
    """The words of two texts side by side, without what is said of them to those who do not see the colours."""
    return locator.evaluate("""box => {
        const copy = box.cloneNode(true);
        copy.querySelectorAll('.unseen').forEach(part => part.remove());
        return copy.textContent;
    }""")


def test_of_two_texts_mine_is_kept(desk):
    text, mine, theirs, both = conflict(desk)
    both.get_by_role("button", name="Keep my text").click()
    desk.wait_for_status("^Saved")
    line = line_with(theirs, b"3. Were checks")
    assert desk.bytes() == theirs.replace(line, mine.encode())
    assert text.input_value() == mine


def test_of_two_texts_that_of_the_file_is_taken_and_mine_comes_back_with_undo(desk):
    text, mine, theirs, both = conflict(desk)
    both.get_by_role("button", name="Take the text of the file").click()
    both.wait_for(state="detached")
    desk.wait_for_status("Nothing is changed")
    assert text.input_value() == line_with(theirs, b"3. Were checks").decode()
    assert desk.bytes() == theirs
    text.press("Control+z")
    assert text.input_value() == mine


def test_of_two_texts_neither_is_lost_while_one_goes_on_editing(desk):
    text, mine, theirs, both = conflict(desk)
    both.get_by_role("button", name="Go on editing").click()
    both.wait_for(state="detached")
    assert text.input_value() == mine and desk.bytes() == theirs
    desk.button("Show both texts").click()
    both.wait_for()
    desk.page.keyboard.press("Escape")
    both.wait_for(state="detached")
    desk.page.reload()
    assert desk.text("QM2 Q3").input_value() == mine


def test_the_part_is_gone_from_the_file_and_the_text_stays(desk):
    desk.refused = (" 409 ", " 422 ")
    desk.open("scr/qm2.html")
    text = desk.edit("point QM2 Tackling some common obstacles 2", "QM2 Tackling some common obstacles 2")
    text.fill(text.input_value() + " Mine.")
    desk.wait_for_status("Not saved")
    mine = text.input_value()
    gone = desk.bytes().replace(line_with(desk.bytes(), b"- Gathering information is easier"), b"")
    desk.write(gone)
    desk.button("Save").click()
    both = desk.page.get_by_role("dialog")
    both.wait_for()
    assert mine in plain(both.get_by_role("group", name="Your text"))
    desk.page.keyboard.press("Escape")
    both.wait_for(state="detached")
    assert text.input_value() == mine and desk.bytes() == gone


def second(browser, desk):
    """Another window of another browser."""
    context = browser.new_context()
    other = Desk(desk.folder, desk.served, context.new_page())
    other.refused = (" 409 ",)
    return other


def test_two_windows_share_what_is_typed_and_none_writes_over_the_other(browser, desk):
    desk.refused = (" 409 ",)
    before = desk.bytes()
    desk.open("scr/qm2.html")
    mine = desk.edit("question QM2 Q3", "QM2 Q3")
    mine.press(END)
    mine.press_sequentially(" First.")
    desk.wait_for_page("First.")
    other = second(browser, desk)
    other.open("scr/qm2.html")
    theirs = other.edit("question QM2 Q3", "QM2 Q3")
    assert theirs.input_value() == mine.input_value()
    theirs.press(END)
    theirs.press_sequentially(" Second.")
    other.wait_for_status("Not saved")
    other.save()
    written = desk.bytes()
    assert written == before.replace(b"area of this LSCB?\n", b"area of this LSCB? First. Second.\n")
    desk.wait_for_page("First. Second.")
    desk.button("Save").click()
    both = desk.page.get_by_role("dialog")
    both.wait_for()
    assert desk.bytes() == written
    both.get_by_role("button", name="Take the text of the file").click()
    wait_until(lambda: mine.input_value() == theirs.input_value(), "the text of the file is taken")
    other.page.context.close()


def test_of_one_file_one_part_is_edited_at_a_time(browser, desk):
    desk.open("scr/qm2.html")
    desk.edit("question QM2 Q3", "QM2 Q3").press_sequentially("x")
    desk.wait_for_status("Not saved")
    other = second(browser, desk)
    other.open("scr/qm2.html")
    other.pencil("question QM2 Q5").click()
    dialog = other.page.get_by_role("dialog")
    dialog.get_by_text("unsaved text of QM2 Q3").wait_for()
    dialog.get_by_role("button", name="Go on with QM2 Q3").click()
    assert other.text("QM2 Q3").input_value().startswith("x")
    other.page.context.close()


def test_a_slow_answer_does_not_leave_the_panel_closed_after_a_reload(desk):
    desk.open("scr/qm2.html")
    desk.edit("question QM2 Q3", "QM2 Q3")
    asked = []

    def answer_late(route):
        asked.append(route)
        # By then the news of the page have had it asked again.
        if len(asked) == 1:
            desk.page.wait_for_timeout(1000)
        route.continue_()

    desk.page.route("**/.waymark/desk/parts", answer_late)
    desk.page.reload()
    assert desk.text("QM2 Q3").evaluate("field => field.matches(':focus')")
    assert len(asked) > 1


def test_unsaved_text_survives_a_reload_and_another_browser_says_so(browser, desk):
    before = desk.bytes()
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.press(END)
    text.press_sequentially(" More.")
    typed = text.input_value()
    # At once, whether the preview has it or not.
    desk.page.reload()
    assert desk.text("QM2 Q3").input_value() == typed
    desk.wait_for_status("Not saved")
    desk.wait_for_page("More.")
    other = second(browser, desk)
    other.open("index.html")
    banner = other.page.get_by_text(re.compile(r"^There is unsaved text of QM2 Q3 from \d+ [A-Z][a-z]+, \d\d:\d\d\.$"))
    banner.wait_for()
    other.button("Go on editing").click()
    assert other.text("QM2 Q3").input_value() == typed
    assert other.page.url.endswith("/scr/qm2.html")
    other.page.keyboard.press("Escape")
    banner.wait_for()
    assert other.page.get_by_role("button", name="Edit question QM2 Q3 (unsaved text)").evaluate("one => one.matches(':focus')")
    other.button("Discard").click()
    other.button("Discard my text").click()
    banner.wait_for(state="detached")
    other.page.wait_for_function("() => !document.querySelector('main').innerText.includes('More.')", timeout=WAIT)
    assert desk.bytes() == before
    assert not (desk.folder / ".waymark-drafts").exists()
    other.page.context.close()


def test_a_preview_that_is_killed_loses_nothing(desk):
    desk.refused = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_EMPTY_RESPONSE", " 403 ")
    before = desk.bytes()
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.press(END)
    text.press_sequentially(" Kept.")
    desk.wait_for_status("Kept as a draft")
    desk.served.stop()
    text.press_sequentially(" And this.")
    desk.wait_for_status("^The preview has stopped. Your text is kept here until it is back.$")
    typed = text.input_value()
    assert typed.endswith(" Kept. And this.")
    desk.served.start_again()
    # It has another secret, which another window of the browser gets from the terminal.
    other = desk.page.context.new_page()
    other.goto(f"{desk.served.address}#waymark-edit={desk.served.secret}")
    desk.wait_for_status("Kept as a draft")
    assert text.input_value() == typed
    other.close()
    desk.save()
    assert desk.bytes() == before.replace(b"area of this LSCB?\n", b"area of this LSCB? Kept. And this.\n")


def test_text_that_a_killed_preview_never_got_is_there_after_a_reload(desk):
    desk.refused = ("ERR_CONNECTION_REFUSED", "ERR_CONNECTION_RESET", "ERR_INCOMPLETE_CHUNKED_ENCODING", "ERR_EMPTY_RESPONSE", " 403 ")
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    desk.served.stop()
    text.press(END)
    text.press_sequentially(" Never sent.")
    desk.wait_for_status("The preview has stopped")
    typed = text.input_value()
    desk.served.start_again()
    desk.page.goto("about:blank")
    desk.open("scr/qm2.html")
    assert desk.text("QM2 Q3").input_value() == typed
    desk.wait_for_page("Never sent.")


def test_findings_are_shown_as_one_types_and_mended_by_a_button(desk):
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    assert desk.page.locator(".found").inner_text() == "No findings."
    before = text.input_value()
    text.press(END)
    text.press("ArrowLeft")
    text.press_sequentially(" [@working-together-2105]")
    misspelled = text.input_value()
    desk.page.locator(".found").filter(has_text="1 finding in this text").wait_for()
    finding = desk.page.get_by_role("list", name="Findings").get_by_role("listitem")
    assert finding.get_by_role("link", name="unknown-source").get_attribute("href") == "/.waymark/findings/unknown-source"
    finding.get_by_role("button", name="no source 'working-together-2105'").click()
    assert selected(text) == "@working-together-2105"
    finding.get_by_role("button", name="Write 'working-together-2015'").click()
    desk.page.locator(".found").filter(has_text="No findings.").wait_for()
    assert text.input_value() == misspelled.replace("2105", "2015")
    text.press("Control+z")
    assert text.input_value() == misspelled, "a mend is taken back like what is typed"
    # What is about no words of its own is about its line.
    text.fill(before[:-1])
    desk.page.get_by_role("button", name="does not end in a question mark").click()
    assert selected(text) == before[:-1]


def selected(text):
    return text.evaluate("field => field.value.slice(field.selectionStart, field.selectionEnd)")


INSERTED = [
    ("Cross-reference", "QM5", "QM5", ""),
    ("Citation", "Working Together", "[@working-together-2015, ch. 4]", "ch. 4"),
    ("Term", "Altruism", "Altruism", ""),
]


@pytest.mark.parametrize("tool, words, inserted, locator", INSERTED, ids=[one[0] for one in INSERTED])
def test_what_is_found_is_put_in_where_the_caret_stood(desk, tool, words, inserted, locator):
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.press(END)
    text.press_sequentially(" See ")
    before = text.input_value()
    desk.button(tool).click()
    dialog = desk.page.get_by_role("dialog")
    field = dialog.get_by_role("combobox", name="Search")
    assert field.evaluate("one => one.matches(':focus')")
    if locator:
        dialog.get_by_role("textbox", name="Place in the source").fill(locator)
    field.fill(words)
    dialog.get_by_role("option").first.wait_for()
    wait_until(lambda: words in dialog.get_by_role("option").first.inner_text(), "what was searched for is found first")
    field.press("Enter")
    dialog.wait_for(state="detached")
    expect(text).to_have_value(before + inserted)
    text.press("Control+z")
    expect(text).to_have_value(before)


def test_a_dialog_that_is_closed_changes_nothing(desk):
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    before = text.input_value()
    text.press(END)
    desk.button("Citation").click()
    desk.page.get_by_role("option").first.wait_for()
    desk.page.keyboard.press("Escape")
    desk.page.get_by_role("dialog").wait_for(state="detached")
    expect(text).to_be_focused()
    expect(text).to_have_value(before)
    assert text.evaluate("field => field.selectionStart === field.value.length")
    assert desk.page.get_by_role("region", name="Editing QM2 Q3").is_visible()


def test_enter_before_the_suggestions_of_the_last_key_takes_theirs(desk):
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.press(END)
    before = text.input_value()
    text.press_sequentially(" [@w")
    desk.page.get_by_role("listbox", name="Suggestions").get_by_role("option").filter(has_text="wood-2016").wait_for()

    def answer_late(route):
        desk.page.wait_for_timeout(300)
        route.continue_()

    desk.page.route("**/.waymark/desk/complete", answer_late)
    text.press_sequentially("orking-together-20")
    text.press("Enter")
    expect(text).to_have_value(re.compile("^" + re.escape(before + " [@working-together-20") + r"\d\d\]?$"), timeout=WAIT)


def test_suggestions_come_as_one_types_and_by_key(desk):
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.press(END)
    before = text.input_value()
    text.press_sequentially(" [@working")
    options = desk.page.get_by_role("listbox", name="Suggestions").get_by_role("option")
    options.filter(has_text="working-together-2015").wait_for()
    wait_until(lambda: 0 < options.count() < 10, "only what begins so is suggested")
    active = lambda: desk.page.locator(f"#{text.get_attribute('aria-activedescendant')}").inner_text()  # noqa: E731
    first = active()
    text.press("ArrowDown")
    assert active() != first
    text.press("ArrowUp")
    assert active() == first
    text.press("Enter")
    options.first.wait_for(state="detached")
    expect(text).to_have_value(re.compile(re.escape(before + " [@working-together-20")))
    # Without a choice, Enter begins a line.
    text.fill(before)
    text.press(END)
    text.press_sequentially(" QM")
    options.first.wait_for()
    text.press("Enter")
    assert text.input_value() == before + " QM\n"
    text.press_sequentially("QM1")
    options.first.wait_for()
    text.press("Escape")
    options.first.wait_for(state="detached")
    assert desk.page.get_by_role("region", name="Editing QM2 Q3").is_visible(), "Escape closes the suggestions alone"
    text.press("Control+Space")
    options.first.wait_for()
    assert text.get_attribute("aria-activedescendant")


def copy(desk, html, plain):
    desk.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=desk.served.address)
    desk.page.evaluate(
        """([html, plain]) => navigator.clipboard.write([new ClipboardItem({
             "text/html": new Blob([html], {type: "text/html"}), "text/plain": new Blob([plain], {type: "text/plain"})})])""",
        [html, plain])


def test_what_is_pasted_becomes_markdown_and_plain_text_stays_plain(desk):
    desk.open("scr/qm2.html")
    text = desk.edit("section QM2 Rationale", "QM2 Rationale")
    text.press(END)
    text.press_sequentially("\n\n")
    before = text.input_value()
    copy(desk, "<p>Some <b>strong</b> words:</p><ul><li>one</li><li>two</li></ul>", "Some strong words:\none\ntwo")
    text.press("Control+v")
    wait_until(lambda: text.input_value() != before, "something is pasted")
    assert text.input_value() == before + "Some **strong** words:\n\n- one\n- two"
    text.press("Control+z")
    expect(text).to_have_value(before)
    text.press("Control+Shift+v")
    wait_until(lambda: text.input_value() != before, "something is pasted")
    assert text.input_value() == before + "Some strong words:\none\ntwo"


def test_the_buttons_write_markdown_and_undo_takes_it_back(desk):
    desk.open("scr/qm2.html")
    text = desk.edit("section QM2 Rationale", "QM2 Rationale")
    text.fill("One\nTwo")
    text.press("Control+a")
    desk.button("Bulleted list").click()
    assert text.input_value() == "- One\n- Two"
    desk.button("Numbered list").click()
    assert text.input_value() == "1. One\n2. Two"
    desk.button("Numbered list").click()
    assert text.input_value() == "One\nTwo"
    text.press("Control+z")
    assert text.input_value() == "1. One\n2. Two"
    text.fill("A word here")
    select(text, "word")
    text.press("Control+b")
    assert text.input_value() == "A **word** here" and selected(text) == "word"
    text.press("Control+i")
    assert text.input_value() == "A ***word*** here"
    text.press("Control+b")
    assert text.input_value() == "A *word* here"
    desk.button("Emphasis").click()
    assert text.input_value() == "A word here"
    text.press("Control+k")
    dialog = desk.page.get_by_role("dialog", name="Link")
    assert dialog.get_by_role("textbox", name="Words of the link").input_value() == "word"
    dialog.get_by_role("textbox", name="Address").fill("https://example.org/a")
    desk.page.keyboard.press("Enter")
    dialog.wait_for(state="detached")
    expect(text).to_have_value("A [word](https://example.org/a) here")
    desk.button("Note").click()
    assert text.input_value() == "A [word](https://example.org/a)[^note-1] here\n\n[^note-1]: Words of the note."
    assert selected(text) == "Words of the note."
    text.fill("Words")
    text.press(END)
    desk.button("Table").click()
    assert text.input_value() == "Words\n\n| Heading | Heading |\n| --- | --- |\n| Words | Words |"
    assert selected(text) == "Heading"


def select(text, words):
    text.evaluate("""(field, words) => {
        const start = field.value.indexOf(words);
        field.setSelectionRange(start, start + words.length);
    }""", words)


NEW = [
    ("A marker", {"Title": "Kindness"}, "the whole text", "content/scr/markers", b"title: Kindness"),
    ("A term of the glossary", {"Title": "Kindness", "What it means": "Goodwill."}, "Kindness", GLOSSARY, b"\n## Kindness\n\nGoodwill.\n"),
    ("A source", {"Title": "On kindness", "Name": "on-kindness"}, "on-kindness", SOURCES, b"id: on-kindness\n"),
]


@pytest.mark.parametrize("kind, words, title, path, written", NEW, ids=[one[0] for one in NEW])
def test_something_new_is_made_by_a_form_and_opened(desk, kind, words, title, path, written):
    def holds():
        place = desk.folder / path
        files = place.rglob("*.*") if place.is_dir() else [place]
        return [file for file in files if written in file.read_bytes()]

    assert not holds()
    desk.open("scr/qm2.html")
    desk.button("Make something new").click()
    form = desk.page.get_by_role("dialog", name="Make something new")
    form.get_by_label("What is it?").select_option(kind)
    for label, value in words.items():
        form.get_by_label(label).fill(value)
    form.get_by_role("button", name="Make it").click()
    desk.text(title)
    assert len(holds()) == 1


def test_a_form_that_is_refused_says_why_and_stays(desk):
    desk.refused = (" 422 ",)
    desk.open("scr/qm2.html")
    desk.button("Make something new").click()
    form = desk.page.get_by_role("dialog", name="Make something new")
    form.get_by_label("What is it?").select_option("A term of the glossary")
    form.get_by_label("Title").fill("Altruism")
    form.get_by_role("button", name="Make it").click()
    form.get_by_role("alert").get_by_text("has 'Altruism' already").wait_for()
    assert form.get_by_label("Title").input_value() == "Altruism"


def test_what_changed_is_shown_word_by_word(desk):
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.fill(text.input_value().replace("neighbouring", "nearby"))
    desk.button("What changed").click()
    changes = desk.page.get_by_label("What changed", exact=True)
    changes.locator("ins").wait_for()
    assert plain(changes.locator("del")).strip() == "neighbouring" and plain(changes.locator("ins")).strip() == "nearby"
    text.fill(text.input_value().replace("nearby", "neighbouring"))
    changes.get_by_text("Nothing is changed.").wait_for()


def test_news_of_the_page_leave_the_text_its_focus_selection_and_undo(desk):
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.press(END)
    text.press_sequentially(" Twice")
    select(text, "checks")
    desk.page.evaluate("window.isKept = true")
    desk.write(desk.bytes("content/scr/glossary.md").replace(b"This word", b"That word"), "content/scr/glossary.md")
    other = desk.bytes().replace(b"Drift in decision-making delays", b"A drift in decision-making delays")
    desk.write(other)
    desk.wait_for_page("A drift in decision-making")
    assert desk.page.evaluate("window.isKept === true")
    assert text.evaluate("field => field.matches(':focus')") and selected(text) == "checks"
    text.press("Control+z")
    assert not text.input_value().endswith(" Twice")
    text.press("Control+y")
    assert text.input_value().endswith(" Twice")
    # Another part of the file was changed elsewhere: both changes stand.
    desk.save()
    assert desk.bytes() == other.replace(b"area of this LSCB?\n", b"area of this LSCB? Twice\n")


def test_pencils_take_no_room(desk):
    desk.open("scr/qm2.html")
    desk.pencil("question QM2 Q3").wait_for(state="attached")
    desk.page.locator("#q3").hover()
    boxes = """() => [...document.querySelectorAll('main *')].filter(one => !one.dataset.waymarkDesk && one.dataset.waymarkDesk !== '')
        .map(one => { const box = one.getBoundingClientRect(); return [one.nodeName, box.x, box.y, box.width, box.height]; })"""
    hidden = "document.querySelectorAll('main [data-waymark-desk]').forEach((host, index) => index && host.remove())"
    with_pencils = desk.page.evaluate(boxes)
    desk.page.evaluate(hidden)
    assert desk.page.evaluate(boxes) == with_pencils


def test_from_the_page_to_a_saved_and_mended_question_by_keys_alone(desk):
    before = desk.bytes()
    desk.open("scr/qm2.html")
    page = desk.page
    focused = """() => {
        let one = document.activeElement;
        while (one && one.shadowRoot) one = one.shadowRoot.activeElement;
        return one ? one.getAttribute('aria-label') || one.textContent.trim() || one.id : '';
    }"""

    def tab_to(name, key="Tab"):
        for _ in range(120):
            page.keyboard.press(key)
            if page.evaluate(focused) == name:
                return
        raise AssertionError(f"Tab does not lead to '{name}'")

    field = page.get_by_role("textbox", name="Editing QM2 Q3", exact=True)

    def opens():
        # The pencils are drawn anew with the first news of a page, and the press goes with the one that had it.
        tab_to("Edit question QM2 Q3")
        page.keyboard.press("Enter")
        page.wait_for_timeout(2000)
        return field.is_visible()

    wait_until(opens, "the pencil opens the panel")
    text = desk.text("QM2 Q3")
    assert text.evaluate("field => field.matches(':focus')")
    page.keyboard.press(END)
    page.keyboard.press("ArrowLeft")
    page.keyboard.type(" [@working-together-2105]")
    page.get_by_role("button", name="Write 'working-together-2015'").wait_for()
    tab_to("Write 'working-together-2015'")
    page.keyboard.press("Enter")
    page.locator(".found").filter(has_text="No findings.").wait_for()
    assert text.evaluate("field => field.matches(':focus')")
    tab_to("Emphasis", "Shift+Tab")
    page.keyboard.press("End")
    assert page.evaluate(focused) == "Term"
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate(focused) == "Cross-reference"
    page.keyboard.press("Enter")
    page.get_by_role("option").first.wait_for()
    page.keyboard.type("QM5 A1")
    page.get_by_role("option").filter(has_text="QM5 A1").first.wait_for()
    page.get_by_role("option").filter(has_text="QM4").first.wait_for(state="detached")
    page.keyboard.press("Enter")
    page.get_by_role("dialog").wait_for(state="detached")
    expect(text).to_have_value(re.compile("QM5 A1"))
    page.keyboard.press("Control+z")
    page.keyboard.press("Control+s")
    desk.wait_for_status("^Saved")
    page.keyboard.press("Escape")
    page.get_by_role("region", name="Editing QM2 Q3").wait_for(state="hidden")
    assert page.evaluate(focused) == "Edit question QM2 Q3"
    assert desk.bytes() == before.replace(b"area of this LSCB?\n", b"area of this LSCB [@working-together-2015]?\n")
