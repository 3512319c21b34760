"""Saying what changed with a save: in the front matter of the marker, if wanted, and in the same write."""

import datetime
import re

import pytest
from desk import MARKER, wait_until
from test_pages import found_by_axe

NARROW, WIDE = (320, 640), (1280, 900)
FOLD = "Say what changed with this save"
NOTE = re.compile(r"^What changed, in a sentence")


def entry(note, kind="minor", more=""):
    day = datetime.date.today().isoformat()
    return f"  - date: {day}\n    note: {note}\n    kind: {kind}\n{more}".encode()


def reword(desk, new="nearby"):
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.fill(text.input_value().replace("neighbouring", new))
    desk.wait_for_status("Not saved")
    return text


def test_a_save_says_nothing_of_itself_unless_that_is_wanted(open_desk):
    desk = open_desk()
    before = desk.bytes()
    reword(desk)
    assert not desk.page.get_by_label(NOTE).is_visible()
    desk.save()
    assert desk.bytes() == before.replace(b"neighbouring LSCBs", b"nearby LSCBs")


def test_what_changed_is_written_with_the_text_and_names_the_reworded_question(open_desk):
    desk = open_desk()
    before = desk.bytes()
    reword(desk)
    desk.page.get_by_text(FOLD).click()
    desk.page.get_by_label("Name questions (reworded: Q3)").wait_for()
    desk.page.get_by_label(NOTE).press_sequentially('Says "nearby", which is plainer.')
    desk.page.get_by_label("Major: what is asked").check()
    # The page of changes has it before it is saved; the file has not.
    wait_until(lambda: "which is plainer" in desk.page.request.get(desk.served.address + "scr/changes.html").text(),
               "the change is part of what is typed")
    assert desk.bytes() == before
    desk.save()
    written = entry('"Says \\"nearby\\", which is plainer."', "major", "    reworded: [q3]\n")
    # The list stands last in the front matter.
    assert desk.bytes() == before.replace(b"neighbouring LSCBs", b"nearby LSCBs").replace(b"\n---\n", b"\n" + written + b"---\n", 1)
    desk.page.get_by_text("What changed stands in the details of the marker.").wait_for()
    assert desk.page.get_by_label(NOTE).input_value() == "", "the next save is another change"
    # Nothing is said of the next one, since nothing was.
    with_change = desk.bytes()
    desk.text("QM2 Q3").press("Control+End")
    desk.text("QM2 Q3").press_sequentially(" So?")
    desk.wait_for_status("Not saved")
    desk.save()
    assert desk.bytes().count(b"  - date: ") == with_change.count(b"  - date: ")
    assert desk.unexpected() == []


def test_it_is_remembered_for_the_session_that_somebody_wants_to_say_so(open_desk):
    desk = open_desk()
    reword(desk)
    desk.page.get_by_text(FOLD).click()
    desk.page.get_by_label("Major: what is asked").check()
    desk.page.get_by_label(NOTE).fill("Of this save.")
    wait_until(lambda: any(b"Of this save." in one.read_bytes() for one in (desk.folder / ".waymark-drafts").iterdir()),
               "the note is kept with the draft")
    desk.page.reload()
    desk.text("QM2 Q3")
    assert desk.page.get_by_label(NOTE).input_value() == "Of this save."
    assert desk.page.get_by_label("Major: what is asked").is_checked()
    desk.save()
    assert entry("Of this save.", "major") in desk.bytes()
    desk.button("Close").click()
    desk.edit("question QM2 Q4", "QM2 Q4")
    assert desk.page.get_by_label(NOTE).is_visible()


def test_a_file_with_other_line_ends_and_a_list_of_its_own_keeps_all_else(open_desk):
    desk = open_desk()
    content = re.sub(rb"changes:\n.*?---\n", b"changes: # ours\n- {date: 2026-11-29, note: 'First.'} # kept\n---\n",
                     desk.bytes(), count=1, flags=re.S).replace(b"\n", b"\r\n")
    desk.write(content)
    wait_until(lambda: b"First." in desk.page.request.get(desk.served.address + "scr/changes.html").body(), "the file is read")
    reword(desk)
    desk.page.get_by_text(FOLD).click()
    desk.page.get_by_label(NOTE).fill("One, two.")
    desk.page.get_by_label(re.compile("Name questions")).uncheck()
    desk.save()
    new = f"- {{date: {datetime.date.today().isoformat()}, note: \"One, two.\", kind: minor}}\r\n".encode()
    assert desk.bytes() == content.replace(b"neighbouring LSCBs", b"nearby LSCBs").replace(b"# kept\r\n", b"# kept\r\n" + new)


def test_findings_on_what_is_said_are_shown_as_one_types(open_desk):
    desk = open_desk()
    reword(desk)
    desk.page.get_by_text(FOLD).click()
    desk.page.get_by_label(NOTE).fill("Says **nearby** now.")
    found = desk.page.get_by_role("list", name="Findings on what changed")
    found.get_by_text("warning:").wait_for()
    desk.page.get_by_label(NOTE).fill("Says nearby now.")
    found.get_by_text("warning:").wait_for(state="detached")


def test_where_it_cannot_be_written_nothing_is_saved(open_desk):
    desk = open_desk()
    desk.refused = ("422",)
    content = re.sub(rb"changes:\n.*?---\n", b"changes: none\n---\n", desk.bytes(), count=1, flags=re.S)
    desk.write(content)
    reword(desk)
    desk.page.get_by_text(FOLD).click()
    desk.page.get_by_label(NOTE).fill("Plainer.")
    desk.page.get_by_role("list", name="Findings on what changed").get_by_text("cannot be gone on with").wait_for()
    desk.button("Save").click()
    desk.page.get_by_text("Nothing was saved: 'changes' of").wait_for()
    assert desk.bytes() == content


def test_both_are_written_or_neither_where_the_file_has_changed(open_desk):
    desk = open_desk()
    desk.refused = ("409",)
    reword(desk)
    desk.page.get_by_text(FOLD).click()
    desk.page.get_by_label(NOTE).fill("Plainer.")
    theirs = desk.bytes().replace(b"3. Are checks", b"3. Were checks")
    desk.write(theirs)
    desk.button("Save").click()
    desk.page.get_by_role("dialog").wait_for()
    assert desk.bytes() == theirs
    desk.button("Keep my text").click()
    desk.wait_for_status(r"^Saved at")
    assert b"3. Are checks with nearby" in desk.bytes() and entry("Plainer.", more="    reworded: [q3]\n") in desk.bytes()


def test_details_that_hold_the_list_are_no_change_to_tell_of(open_desk):
    desk = open_desk()
    desk.field("changes")
    assert not desk.page.get_by_text(FOLD).is_visible()
    desk.button("Close").click()
    desk.field("title")
    assert desk.page.get_by_text(FOLD).is_visible()


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_form_and_it_is_used_by_keys(open_desk, size, scheme):
    desk = open_desk(size, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    reword(desk)
    fold = desk.page.locator("summary", has_text=FOLD)
    fold.press("Enter")
    desk.page.get_by_label(re.compile("Name questions")).wait_for()
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not found_by_axe(desk.page)
    fold.press("Tab")
    desk.page.keyboard.type("Plainer.")
    desk.page.keyboard.press("Control+s")
    desk.wait_for_status(r"^Saved at")
    assert entry("Plainer.", more="    reworded: [q3]\n") in desk.bytes(MARKER)
