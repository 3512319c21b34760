"""Questions and points in another order: by keys, by buttons, by dragging, and what is said of it before."""

import pytest
from desk import MARKER, numbered, wait_until
from test_pages import found_by_axe

NARROW, WIDE = (320, 640), (1280, 900)
FOCUSED = """() => {
    let one = document.activeElement;
    while (one && one.shadowRoot) one = one.shadowRoot.activeElement;
    return one ? one.getAttribute('aria-label') || '' : '';
}"""


HAVE, ARE = b"Have key agencies", b"Are checks with"


def test_a_question_is_moved_by_keys_and_back_again(open_desk):
    desk = open_desk()
    before = desk.bytes()
    desk.pencil("question QM2 Q3").focus()
    desk.page.keyboard.press("Alt+ArrowUp")
    dialog = desk.page.get_by_role("dialog", name="Move QM2 Q3 up?")
    dialog.get_by_text("QM2 Q3 becomes QM2 Q2").wait_for()
    dialog.get_by_text("Saved reviews know a question by its words").wait_for()
    assert desk.bytes() == before
    desk.page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    assert desk.bytes() == before and desk.page.evaluate(FOCUSED) == "Edit question QM2 Q3"
    desk.page.keyboard.press("Alt+ArrowUp")
    desk.button("Write it").press("Enter")
    wait_until(lambda: numbered(desk.bytes(), ARE, HAVE), "the questions change places")
    desk.page.get_by_text("QM2 Q3 was moved up. It is number 2 of 9 in its list.").wait_for(state="attached")
    wait_until(lambda: desk.page.evaluate(FOCUSED) == "Edit question QM2 Q2", "the focus goes with the question")
    desk.page.keyboard.press("Alt+ArrowDown")
    desk.button("Write it").press("Enter")
    wait_until(lambda: desk.bytes() == before, "moved back, the file has the same bytes")
    assert desk.unexpected() == []


def test_the_first_question_stays_and_it_is_said(open_desk):
    desk = open_desk()
    before = desk.bytes()
    desk.pencil("question QM2 Q1").focus()
    desk.page.keyboard.press("Alt+ArrowUp")
    desk.page.get_by_text("QM2 Q1 is the first of its list.").wait_for(state="attached")
    assert desk.page.get_by_role("dialog").count() == 0 and desk.bytes() == before


def test_a_question_is_dragged_by_its_handle(open_desk):
    desk = open_desk()
    desk.page.locator("#q2").scroll_into_view_if_needed()
    desk.pencil("question QM2 Q2").focus()
    handle = desk.page.get_by_title("Drag to move QM2 Q2")
    handle.hover()
    desk.page.mouse.down()
    box = desk.page.locator("#q3").bounding_box()
    desk.page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2, steps=6)
    desk.page.mouse.up()
    desk.page.get_by_role("dialog", name="Move QM2 Q2 down?").wait_for()
    desk.button("Write it").click()
    wait_until(lambda: numbered(desk.bytes(), ARE, HAVE), "the questions change places")


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_is_shown_before(open_desk, size, scheme):
    desk = open_desk(size, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    desk.pencil("question QM2 Q3").focus()
    desk.button("Move QM2 Q3 up").wait_for()
    found = [f"buttons: {one}" for one in found_by_axe(desk.page)]
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    desk.button("Move QM2 Q3 up").click()
    desk.page.get_by_role("dialog", name="Move QM2 Q3 up?").wait_for()
    found += [f"consequences: {one}" for one in found_by_axe(desk.page)]
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not found, "\n".join(found)


def test_the_file_is_kept_when_it_has_changed_since(open_desk):
    desk = open_desk()
    desk.refused = ("409",)
    desk.pencil("question QM2 Q3").focus()
    desk.page.keyboard.press("Alt+ArrowUp")
    desk.button("Write it").wait_for()
    theirs = desk.bytes().replace(b"3. Are checks", b"3. Were checks")
    desk.write(theirs, MARKER)
    desk.button("Write it").click()
    desk.page.get_by_text("Nothing was written").wait_for()
    assert desk.bytes() == theirs


def test_a_marker_is_a_draft_and_published_again_by_a_press_each(open_desk):
    desk = open_desk()
    before = desk.bytes()
    desk.button("Mark as draft").click()
    dialog = desk.page.get_by_role("dialog", name="It is a draft")
    dialog.get_by_text("not published").wait_for()
    assert b"\ndraft: true\n---\n" in desk.bytes()
    dialog.get_by_role("button", name="Publish it again").press("Enter")
    desk.page.get_by_role("dialog", name="It is published").wait_for()
    assert desk.bytes() == before
