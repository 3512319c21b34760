"""Moving from the panel, points and touch, and a marker to another number or phase."""

import re
import urllib.request

import pytest
from desk import MARKER, numbered, wait_until
from playwright.sync_api import expect
from test_pages import found_by_axe

NARROW, WIDE = (320, 640), (1280, 900)
FOCUSED = """() => {
    let one = document.activeElement;
    while (one && one.shadowRoot) one = one.shadowRoot.activeElement;
    return one ? one.getAttribute('aria-label') || one.id || '' : '';
}"""
HAVE, ARE = b"Have key agencies", b"Are checks with"
POINTS = b"## Knowledge base"


def points(content):
    """The first words of the points of the knowledge base."""
    section = content.split(POINTS)[1].split(b"\n## ")[0]
    return [line[2:30] for line in section.split(b"\n") if line.startswith(b"- ")]


def test_the_open_question_is_moved_by_a_button_of_the_panel_and_back_by_keys(open_desk):
    desk = open_desk()
    before = desk.bytes()
    desk.edit("question QM2 Q3", "QM2 Q3")
    panel = desk.page.get_by_role("region", name="Editing QM2 Q3")
    panel.get_by_role("button", name="Move QM2 Q3 up").press("Enter")
    desk.page.get_by_role("dialog", name="Move QM2 Q3 up?").wait_for()
    desk.button("Write it").press("Enter")
    wait_until(lambda: numbered(desk.bytes(), ARE, HAVE), "the questions change places")
    text = desk.text("QM2 Q2")
    assert text.input_value().startswith("2. Are checks with")
    wait_until(lambda: desk.page.evaluate(FOCUSED) == "Move QM2 Q2 up", "the focus stays at the button")
    text.press("Alt+ArrowDown")
    desk.button("Write it").press("Enter")
    wait_until(lambda: desk.bytes() == before, "moved back, the file has the same bytes")
    desk.text("QM2 Q3")
    wait_until(lambda: desk.page.evaluate(FOCUSED) == "text", "the focus stays in the text")
    assert desk.unexpected() == []


def test_a_text_that_is_not_saved_is_not_moved(open_desk):
    desk = open_desk()
    desk.refused = ("409",)
    before = desk.bytes()
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    text.press("Control+End")
    text.press_sequentially(" So?")
    text.press("Alt+ArrowUp")
    desk.page.get_by_role("dialog", name=re.compile("There is unsaved text of QM2 Q3")).wait_for()
    desk.page.keyboard.press("Escape")
    assert desk.bytes() == before and text.input_value().endswith(" So?")


def test_a_section_and_the_only_entry_of_a_list_cannot_be_moved(open_desk):
    desk = open_desk()
    desk.edit("section QM2 Rationale", "QM2 Rationale")
    assert not desk.page.locator(".panel .move").first.is_visible()


def test_a_point_is_dragged_by_its_handle_and_its_citations_go_with_it(open_desk):
    desk = open_desk()
    before = desk.bytes()
    first, second, *_ = points(before)
    desk.pencil("point QM2 Knowledge base 1").focus()
    desk.page.locator("#knowledge-base-1").scroll_into_view_if_needed()
    desk.page.get_by_title("Drag to move QM2 Knowledge base 1").hover()
    desk.page.mouse.down()
    box = desk.page.locator("#knowledge-base-2").bounding_box()
    desk.page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2, steps=6)
    desk.page.mouse.up()
    dialog = desk.page.get_by_role("dialog", name="Move QM2 Knowledge base 1 down?")
    dialog.get_by_text("Links of other sites that lead to these points").wait_for()
    assert desk.bytes() == before
    desk.button("Write it").click()
    wait_until(lambda: points(desk.bytes())[:2] == [second, first], "the points change places")
    assert sorted(desk.bytes().split(b"\n")) == sorted(before.split(b"\n")), "each line is there, and none is another"


def test_dragging_is_given_up_by_escape(open_desk):
    desk = open_desk()
    before = desk.bytes()
    desk.pencil("point QM2 Knowledge base 1").focus()
    desk.page.get_by_title("Drag to move QM2 Knowledge base 1").hover()
    desk.page.mouse.down()
    box = desk.page.locator("#knowledge-base-2").bounding_box()
    desk.page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2, steps=6)
    desk.page.keyboard.press("Escape")
    desk.page.mouse.up()
    desk.page.wait_for_timeout(300)
    assert desk.page.get_by_role("dialog").count() == 0 and desk.bytes() == before


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_a_question_is_dragged_by_a_finger(open_desk, size):
    desk = open_desk(size, has_touch=True)
    desk.pencil("question QM2 Q2").focus()
    desk.page.locator("#q2").evaluate("one => one.scrollIntoView({ block: 'center', behavior: 'instant' })")
    handle = desk.page.get_by_title("Drag to move QM2 Q2")
    box, over = handle.bounding_box(), desk.page.locator("#q3").bounding_box()
    touch = desk.page.context.new_cdp_session(desk.page)
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    end = over["y"] + over["height"] / 2
    scrolled = desk.page.evaluate("scrollY")
    touch.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for step in range(1, 7):
        touch.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [{"x": x, "y": y + (end - y) * step / 6}]})
    touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    desk.page.get_by_role("dialog", name="Move QM2 Q2 down?").wait_for()
    assert desk.page.evaluate("scrollY") == scrolled, "the finger moves the question, and not the page"
    desk.button("Write it").click()
    wait_until(lambda: numbered(desk.bytes(), ARE, HAVE), "the questions change places")


def move_marker(desk, *, phase=None, number=None):
    desk.button("Move this marker").click()
    dialog = desk.page.get_by_role("dialog", name=re.compile(r"^Move QM\d+$"))
    if phase:
        dialog.get_by_label("Phase").select_option(label=phase)
    if number:
        dialog.get_by_label("Number").fill(str(number))
    dialog.get_by_role("button", name="Show what follows").press("Enter")


def texts(folder):
    return {str(one.relative_to(folder)): one.read_bytes() for one in sorted((folder / "content").rglob("*")) if one.is_file()}


def test_a_marker_gets_another_number_and_phase_once_what_follows_was_seen(open_desk):
    desk = open_desk()
    before = texts(desk.folder)
    move_marker(desk, phase="Running the review", number=40)
    dialog = desk.page.get_by_role("dialog", name="Move QM2?")
    for words in ("QM2 becomes QM40", "The old one, scr/qm2.html, leads on to it", "Saved reviews know a question by its words",
                  "02-decision-making.md becomes content/scr/markers/40-decision-making.md", "Running the review’: in lists"):
        dialog.get_by_text(words).first.wait_for()
    assert texts(desk.folder) == before, "nothing is written before somebody has said so"
    desk.button("Write it").click()
    desk.page.wait_for_url("**/scr/qm40.html")
    desk.wait_for_page("QM40")
    new = texts(desk.folder)
    own = new["content/scr/markers/40-decision-making.md"]
    assert b"\nnumber: 40\n" in own and b"\nphase: running" in own and b"\naliases: [qm2]\n" in own
    assert MARKER not in new
    assert not any(re.search(rb"\bQM2\b(?! Q)", text) for path, text in new.items() if path.startswith("content/scr/markers/"))
    # The old address leads on.
    with urllib.request.urlopen(desk.served.address + "scr/qm2.html") as answer:
        assert b"qm40.html" in answer.read()
    # Moved back, all is as it was.
    desk.open("scr/qm40.html")
    move_marker(desk, phase="Setting up the review", number=2)
    desk.button("Write it").click()
    wait_until(lambda: desk.page.wait_for_timeout(100) or texts(desk.folder) == before, "moved back, all files have the bytes they had")
    assert desk.unexpected() == []


def test_the_number_of_another_marker_is_refused_and_that_one_is_named(open_desk):
    desk = open_desk()
    desk.refused = ("422",)
    before = texts(desk.folder)
    move_marker(desk, number=5)
    desk.page.get_by_role("dialog", name=re.compile("the number 5 is that of .*05-.* already")).wait_for()
    assert texts(desk.folder) == before


def test_another_phase_alone_changes_one_line(open_desk):
    desk = open_desk()
    before = desk.bytes()
    move_marker(desk, phase="Running the review")
    dialog = desk.page.get_by_role("dialog", name="Move QM2?")
    dialog.get_by_text("Its address stays as it is.").wait_for()
    dialog.get_by_text("1 file is written").wait_for()
    desk.button("Write it").click()
    wait_until(lambda: desk.bytes() != before, "the phase is written")
    changed = [pair for pair in zip(before.split(b"\n"), desk.bytes().split(b"\n")) if pair[0] != pair[1]]
    assert len(changed) == 1 and changed[0][0] == b"phase: setting-up"


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_while_a_marker_is_moved(open_desk, size, scheme):
    desk = open_desk(size, color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    desk.button("Move this marker").click()
    desk.page.get_by_role("dialog", name="Move QM2").wait_for()
    found = [f"form: {one}" for one in found_by_axe(desk.page)]
    desk.page.get_by_role("dialog").get_by_label("Number").fill("40")
    desk.button("Show what follows").click()
    desk.page.get_by_role("dialog", name="Move QM2?").wait_for()
    found += [f"consequences: {one}" for one in found_by_axe(desk.page)]
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    desk.page.keyboard.press("Escape")
    desk.edit("question QM2 Q3", "QM2 Q3")
    expect(desk.page.get_by_role("region", name="Editing QM2 Q3").get_by_role("button", name="Move QM2 Q3 up")).to_be_visible()
    found += [f"panel: {one}" for one in found_by_axe(desk.page)]
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert not found, "\n".join(found)
