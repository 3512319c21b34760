"""Tables, notes and call-outs as a reader meets them: by keys alone, on narrow screens and beside the text."""

import os
import subprocess

import pytest

EXECUTABLE = os.environ.get("WAYMARK_EXECUTABLE", "waymark")
TEXT = """
## Amounts

Table: Referrals by authority and by the year in which they were received

| Authority | Responsibilities | Documentation | Correspondence | Consequences |
|---|---|---|---|---:|
| Independent | Administration | Specification | Communication | 12 |

Words before the first note.[^first] More words, and the second note.[^second]
The first note once more.[^first]

> [!WARNING]
> Decide nothing before all have answered.

[^first]: What the first note says, in a sentence that is long enough to take more than one line of a margin.
[^second]: What the second says:

    - in a list
"""


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """A page of a new site, from disk."""
    site = tmp_path_factory.mktemp("tables") / "site"
    subprocess.run([EXECUTABLE, "new", "site", site, "--name", "Notes"], check=True, capture_output=True)
    page = site / "content/pages/about.md"
    page.write_text(page.read_text(encoding="utf-8") + TEXT, encoding="utf-8")
    subprocess.run(
        [EXECUTABLE, "build", "--handouts", "none", "--site", site, "--output", site / "output"],
        check=True, capture_output=True)
    return (site / "output/about.html").as_uri()


def opened(browser, address, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto(address)
    return page


def test_a_wide_table_is_moved_by_keys_and_the_page_is_not(browser, address):
    page = opened(browser, address, 320)
    table = page.get_by_role("region", name="Referrals by authority")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for _ in range(60):
        page.keyboard.press("Tab")
        if table.evaluate("table => table === document.activeElement"):
            break
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    assert table.evaluate("table => table.scrollLeft") > 0
    assert [cell.inner_text() for cell in page.get_by_role("columnheader").all()][-1] == "Consequences"
    page.close()


def test_a_table_that_fits_is_no_stop_for_keys(browser, address):
    page = opened(browser, address, 1280)
    table = page.get_by_role("region", name="Referrals by authority")
    assert table.evaluate("table => table.scrollWidth > table.clientWidth ? 0 : -1") == table.evaluate("table => table.tabIndex")
    page.close()


def test_keys_lead_to_a_note_and_back(browser, address):
    page = opened(browser, address, 768)
    mark = page.locator(".note-mark a[aria-label='Note 2']")
    mark.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').textContent").startswith("What the second says:")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert focused == "Back to the text (Note 2)"
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target a') === document.querySelectorAll('.note-mark a')[1]")
    page.close()


def test_notes_stand_beside_their_places_where_there_is_room(browser, address):
    page = opened(browser, address, 1280)
    page.locator(".beside .notes li").first.wait_for()
    marks = [mark.bounding_box() for mark in page.locator(".note-mark").all()]
    notes = [note.bounding_box() for note in page.locator(".notes li[id]").all()]
    text = page.locator(".reading > .text").bounding_box()
    assert all(note["x"] >= text["x"] + text["width"] for note in notes)
    assert abs(notes[0]["y"] - marks[0]["y"]) < 40
    assert notes[1]["y"] >= notes[0]["y"] + notes[0]["height"]
    # The first note is used twice, and stands once.
    assert len(marks) == 3 and len(notes) == 2
    entry = page.get_by_text("in a list").bounding_box()
    assert notes[1]["y"] < entry["y"] < notes[1]["y"] + notes[1]["height"]
    page.set_viewport_size({"width": 768, "height": 800})
    page.locator(".text:not(.beside)").wait_for()
    notes = [note.bounding_box() for note in page.locator(".notes li[id]").all()]
    box = page.locator(".call-out").bounding_box()
    assert all(note["y"] > box["y"] + box["height"] for note in notes)
    page.close()


def test_a_call_out_is_heard_with_its_name(browser, address):
    page = opened(browser, address, 320)
    assert page.get_by_role("note", name="Warning").inner_text().split("\n")[0] == "Warning"
    page.close()
