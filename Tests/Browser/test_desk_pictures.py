"""A picture is dropped, pasted or chosen, and what stands in for it asked for: by hand and by keys, in a wide window and in 320 px."""

import re
import sys

import pytest
from desk import PROJECT, Desk, copy_site, edited, wait_until
from test_desk_access import CUT_OFF, NARROW, WIDE
from test_pages import found_by_axe

sys.path.insert(0, str(PROJECT / "Tests/Preview"))
from pictures import png  # noqa: E402

FOLDER = "content/scr/markers"
END = "Control+End"
ALTERNATIVE = "Referrals rose from 12 in 2014 to 30 in 2016."


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return copy_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def served(folder):
    with edited(folder) as served:
        yield served


@pytest.fixture
def window(browser, folder, served):
    """Opens a window; what is typed in it is gone afterwards."""
    contexts = []

    def open_window(size=WIDE, **options):
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
        contexts.append(context)
        return Desk(folder, served, context.new_page())

    before = {path: path.read_bytes() for path in (folder / "content").rglob("*.*")}
    yield open_window
    for context in contexts:
        context.close()
    for draft in served.ask("parts", page="/index.html")[1]["drafts"]:
        served.ask("discard", file=draft["file"], part=draft["part"])
    added = [path for path in (folder / "content").rglob("*.*") if path not in before]
    for path, content in before.items():
        if path.read_bytes() != content:
            path.write_bytes(content)
    # The next window is to see none of it.
    wait_until(lambda: not any(path.name.encode() in served.get(b"/scr/qm2.html")[1] for path in added), "the page is as before")
    for path in added:
        path.unlink()


def section(desk):
    """Opens a section, and leaves the caret in a new paragraph at its end."""
    desk.open("scr/qm2.html")
    text = desk.edit("section QM2 Rationale", "QM2 Rationale")
    text.press(END)
    text.press_sequentially("\n\n")
    return text


def dialog(desk):
    found = desk.page.get_by_role("dialog", name="Put a picture in")
    found.wait_for()
    return found


GIVE = """(field, [kind, name, type, bytes, html]) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], name, {type}));
    if (html) data.setData("text/html", html);
    const options = {bubbles: true, cancelable: true, composed: true};
    const event = kind === "paste" ? new ClipboardEvent("paste", {...options, clipboardData: data})
        : new DragEvent(kind, {...options, dataTransfer: data});
    return !field.dispatchEvent(event);
}"""


def give(text, kind, name="Screenshot 2026-11-30.png", content=None, type="image/png", html=""):
    """Drops or pastes a file, and returns whether the desk took it from the browser."""
    return text.evaluate(GIVE, [kind, name, type, list(content or png(4)), html])


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_a_picture_is_put_in_by_keys_alone(window, folder, size, tmp_path):
    desk = window(size)
    chart = tmp_path / "Referrals by year.png"
    chart.write_bytes(png(8))
    text = section(desk)
    before, file = text.input_value(), desk.bytes()
    # The toolbar is one stop for Tab, before the text.
    desk.page.keyboard.press("Shift+Tab")
    for _ in range(20):
        if desk.page.evaluate("document.querySelector('html > [data-waymark-desk]').shadowRoot.activeElement.getAttribute('aria-label')") == "Picture":
            break
        desk.page.keyboard.press("ArrowRight")
    with desk.page.expect_file_chooser() as chooser:
        desk.page.evaluate("null")
        desk.page.keyboard.press("Enter")
    chooser.value.set_files(chart)
    asked = dialog(desk)
    field = asked.get_by_role("textbox", name="What does it show?")
    assert field.evaluate("field => field.matches(':focus')"), "the words are asked for first"
    # Nothing is put in without them.
    field.press("Tab")
    desk.page.keyboard.press("Enter")
    asked.get_by_role("alert").filter(has_text="Say what the picture shows").wait_for()
    assert text.input_value() == before
    desk.page.keyboard.type("chart.png")
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Enter")
    asked.get_by_role("alert").filter(has_text="the name of a file").wait_for()
    desk.page.keyboard.press("Control+a")
    desk.page.keyboard.type(ALTERNATIVE)
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Enter")
    asked.wait_for(state="detached")
    assert text.input_value() == f"{before}![{ALTERNATIVE}](referrals-by-year.png)"
    assert text.evaluate("text => text.matches(':focus')")
    desk.page.get_by_role("status").filter(has_text="referrals-by-year.png will stand beside the text").wait_for()
    # The page beside shows it at once, before anything is saved.
    desk.page.wait_for_function(
        "words => [...document.querySelectorAll('main img')].some(one => one.alt === words && one.complete && one.naturalWidth === 8)",
        arg=ALTERNATIVE)
    assert desk.bytes() == file and not (folder / FOLDER / "referrals-by-year.png").exists()
    desk.page.keyboard.press("Control+s")
    desk.wait_for_status(r"^Saved at")
    assert (folder / FOLDER / "referrals-by-year.png").read_bytes() == png(8)
    assert f"![{ALTERNATIVE}](referrals-by-year.png)".encode() in desk.bytes()
    assert desk.unexpected() == []


@pytest.mark.parametrize("kind", ["drop", "paste"])
def test_a_picture_that_is_given_is_put_in_at_the_caret_and_taken_back(window, folder, kind):
    desk = window()
    text = section(desk)
    before = text.input_value()
    assert give(text, kind)
    dialog(desk).get_by_role("textbox").fill("A [chart] of *all*   referrals")
    desk.button("Put it in").click()
    # A screenshot has no name of its own; signs of Markdown are none.
    wait_until(lambda: text.input_value() != before, "the picture is put in")
    assert text.input_value() == before + r"![A \[chart\] of \*all\* referrals](a-chart-of-all-referrals.png)"
    text.press("Control+z")
    assert text.input_value() == before
    text.press("Control+Shift+z")
    desk.page.wait_for_function("() => [...document.querySelectorAll('main img')].some(one => one.alt === 'A [chart] of *all* referrals' && one.naturalWidth === 4)")
    desk.wait_for_status("Not saved")
    desk.page.locator(".panel").get_by_role("button", name="Discard", exact=True).click()
    desk.button("Discard my text").click()
    desk.page.get_by_role("region", name="Editing QM2 Rationale").wait_for(state="hidden")
    wait_until(lambda: not (folder / ".waymark-drafts").exists(), "nothing is left of what is discarded")
    assert not list((folder / "content").rglob("*.png"))


def test_words_that_are_copied_with_a_picture_of_them_are_pasted_as_words(window):
    desk = window()
    text = section(desk)
    before = text.input_value()
    assert give(text, "paste", html="<p>Some <b>strong</b> words</p>")
    wait_until(lambda: text.input_value() != before, "the words are pasted")
    assert text.input_value() == before + "Some **strong** words"
    assert desk.page.get_by_role("dialog").count() == 0


def test_what_cannot_be_put_in_is_said_in_the_dialog(window, folder):
    desk = window()
    desk.refused = (" 422 ",)
    text = section(desk)
    before = text.input_value()
    give(text, "drop", "drawing.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', "image/svg+xml")
    asked = dialog(desk)
    asked.get_by_role("textbox").fill("A lighthouse")
    desk.button("Put it in").click()
    asked.get_by_role("alert").filter(has_text="SVG can carry scripts and is not published.").wait_for()
    assert asked.get_by_role("textbox").input_value() == "A lighthouse", "the words are not lost"
    desk.page.keyboard.press("Escape")
    asked.wait_for(state="detached")
    assert text.input_value() == before and not list(folder.rglob("*.svg.*"))
    assert text.evaluate("text => text.matches(':focus')")
    assert desk.unexpected() == []


def test_a_detail_takes_no_picture_and_the_page_stays(window):
    desk = window()
    desk.open("scr/qm2.html")
    text = desk.field("title")
    address = desk.page.url
    assert give(text, "dragover") and give(text, "drop")
    desk.page.get_by_role("status").filter(has_text="A picture can stand in a text").wait_for()
    assert desk.page.url == address and desk.page.get_by_role("dialog").count() == 0


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_dialog(window, size, scheme):
    desk = window(size, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    text = section(desk)
    give(text, "drop")
    asked = dialog(desk)
    desk.button("Put it in").click()
    asked.get_by_role("alert").filter(has_text=re.compile(".")).wait_for()
    assert found_by_axe(desk.page) == []
    assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert desk.page.evaluate(CUT_OFF) == []
    help = asked.get_by_role("textbox").evaluate(
        "field => field.getAttribute('aria-describedby').split(' ').map(id => field.getRootNode().getElementById(id).textContent).join(' ')")
    assert "telephone" in help and "decoration" in help
