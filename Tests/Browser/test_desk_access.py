"""Who may edit, and that everybody can: refused requests, axe in each state, narrow windows."""

import json

import pytest
from desk import MARKER, WAYMARK, Desk, copy_site, edited
from preview import preview
from test_pages import found_by_axe

NARROW, WIDE = (320, 640), (1280, 900)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return copy_site(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def served(folder):
    with edited(folder) as served:
        yield served


def valid(served):
    """A request that writes."""
    text = next(one for one in (served.site / MARKER).read_text().split("\n") if one.startswith("3. Are checks"))
    return json.dumps({"file": MARKER, "part": "question:q3", "saved": text, "text": text + " Forged"}).encode()


FORGED = {
    "without a secret": {"secret": False},
    "with another secret": {"secret": "0123456789"},
    "from nowhere": {"origin": ""},
    "from another origin": {"origin": "https://example.org"},
    "from a page on disk": {"origin": "null"},
    "from another port": {"origin": "http://localhost:1"},
    "for another host": {"host": "example.org"},
    "for another host at the port": {"host": "example.org:{port}"},
    "as a form": {"type": "application/x-www-form-urlencoded", "origin": "https://example.org"},
    "as plain text": {"type": "text/plain", "secret": False},
}


@pytest.mark.parametrize("words", FORGED.values(), ids=FORGED.keys())
@pytest.mark.parametrize("action", ["save", "type", "discard", "parts"])
def test_a_forged_request_is_refused(served, action, words):
    before = (served.site / MARKER).read_bytes()
    words = {**words, **({"host": words["host"].format(port=served.port)} if "host" in words else {})}
    code, content = served.post(action, valid(served), **words)
    assert 400 <= code < 500, content
    assert b"Are checks" not in content
    assert (served.site / MARKER).read_bytes() == before
    assert not (served.site / ".waymark-drafts").exists()


@pytest.mark.parametrize("path", [
    "content/../README.md", "../README.md", "/etc/hostname", "themes/standard/theme.yml", "content/scr", "content/scr/absent.md"])
@pytest.mark.parametrize("action", ["open", "type", "save"])
def test_nothing_outside_the_content_is_read_or_written(served, action, path):
    (served.site / "README.md").write_text("Of the site.\n")
    code, answer = served.ask(action, file=path, part="text:all", saved="Of the site.", text="Forged")
    assert 400 <= code < 500 and answer["reason"], answer
    assert (served.site / "README.md").read_text() == "Of the site.\n"


def test_a_link_out_of_the_content_is_not_followed(served, tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_text("---\ntitle: Outside\n---\n\nOf another.\n")
    link = served.site / "content/pages/outside.md"
    link.symlink_to(outside)
    try:
        code, answer = served.ask("save", file="content/pages/outside.md", part="text:all", saved="Of another.", text="Forged")
        assert code != 200, answer
        assert "Of another." in outside.read_text() and link.is_symlink()
    finally:
        link.unlink()


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b"null", b'{"file": 1}', b'{"file": "x", "part": null}', b"\xff\xfe{}"])
@pytest.mark.parametrize("action", ["parts", "open", "type", "complete", "search", "compare", "paste", "save", "discard"])
def test_what_is_no_request_is_refused(served, action, content):
    code, answer = served.post(action, content)
    assert 400 <= code < 500, answer


def test_a_text_that_is_too_long_is_refused(served):
    before = (served.site / MARKER).read_bytes()
    request = {**json.loads(valid(served)), "text": "x" * (17 << 20)}
    code, _ = served.post("save", json.dumps(request).encode())
    assert code in (413, 422, None)
    assert (served.site / MARKER).read_bytes() == before


def test_without_the_option_nothing_can_be_written(folder):
    with preview(WAYMARK, folder) as plain:
        assert "#" not in plain.address
        code, page = plain.get(b"/scr/qm2.html")
        assert code == 200 and b"desk.js" not in page
        assert plain.get(b"/.waymark/desk.js")[0] == 404
        before = (folder / MARKER).read_bytes()
        for action in (b"save", b"type", b"open", b"parts"):
            code, _ = plain.get(b"/.waymark/desk/" + action, method=b"POST", headers=b"Content-Length: 0\r\n")
            assert code in (404, 405)
        assert (folder / MARKER).read_bytes() == before


@pytest.fixture
def desk(browser, folder, served):
    """A window of its own, and none of the texts of others."""
    contexts = []

    def open_window(size=WIDE, **options):
        # The checker is put into the page, which its policy would not let in.
        context = browser.new_context(viewport={"width": size[0], "height": size[1]}, bypass_csp=True, **options)
        contexts.append(context)
        return Desk(folder, served, context.new_page())

    before = {path: path.read_bytes() for path in (folder / "content").rglob("*.*")}
    yield open_window
    for context in contexts:
        context.close()
    for path, content in before.items():
        if path.read_bytes() != content:
            path.write_bytes(content)
    for draft in served.ask("parts", page="/index.html")[1]["drafts"]:
        served.ask("discard", file=draft["file"], part=draft["part"])


def test_without_the_secret_a_line_says_where_to_find_it(desk, served):
    window = desk()
    window.page.goto(served.address + "scr/qm2.html")
    window.page.get_by_text("To edit, open the address that the terminal shows.").wait_for()
    assert window.page.locator("main [data-waymark-desk]").count() == 0


def states(window):
    """Leads through what the desk shows, and yields a name of each state."""
    page = window.page
    window.open("scr/qm2.html")
    yield "pencils"
    window.button("Edit details of this page").click()
    yield "details"
    text = window.edit("question QM2 Q3", "QM2 Q3")
    yield "text"
    text.press("Control+End")
    text.press("Backspace")
    text.press_sequentially(" QM99")
    page.get_by_role("list", name="Findings").get_by_role("listitem").first.wait_for()
    yield "findings"
    window.button("What changed").click()
    page.locator("ins").first.wait_for()
    yield "changes"
    window.button("What changed").click()
    text.press_sequentially(" [@")
    page.get_by_role("option").first.wait_for()
    yield "suggestions"
    text.press("Escape")
    for tool in ("Cross-reference", "Citation"):
        window.button(tool).click()
        page.get_by_role("option").first.wait_for()
        yield tool
        page.keyboard.press("Escape")
        page.get_by_role("dialog").wait_for(state="detached")
    window.button("Link").click()
    page.get_by_role("dialog", name="Link").wait_for()
    yield "link"
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    window.write(window.bytes().replace(b"3. Are checks", b"3. Were checks"))
    window.button("Save").click()
    page.get_by_role("button", name="Keep my text").wait_for()
    yield "both texts"
    page.keyboard.press("Escape")
    window.button("Show both texts").wait_for()
    yield "a notice"
    page.locator(".panel").get_by_role("button", name="Discard", exact=True).click()
    page.get_by_role("dialog").wait_for()
    yield "discarding"
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="detached")
    text.press("Escape")
    page.get_by_text("There is unsaved text of QM2 Q3").wait_for()
    yield "unsaved text"
    window.button("Make something new").click()
    page.get_by_role("dialog", name="Make something new").wait_for()
    yield "something new"


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state_and_nothing_scrolls_sideways(desk, size, scheme):
    isTouch = size == NARROW
    window = desk(size, color_scheme=scheme, has_touch=isTouch, reduced_motion="reduce")
    found = []
    for state in states(window):
        found += [f"{state}: {one}" for one in found_by_axe(window.page)]
        width = window.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        if width[0] > width[1]:
            found.append(f"{state}: the page is {width[0]} px wide")
        found += [f"{state}: {one} is cut off" for one in window.page.evaluate(CUT_OFF)]
    assert not found, "\n".join(found)


# What of the desk lies beyond the window, where nobody can scroll to it.
CUT_OFF = """() => [...document.querySelectorAll('[data-waymark-desk]')].flatMap(host =>
    [...host.shadowRoot.querySelectorAll('button, input, textarea, [role=option], dialog')].filter(one => {
        const box = one.getBoundingClientRect();
        return box.width > 0 && (box.left < -1 || box.right > innerWidth + 1);
    }).map(one => one.outerHTML.slice(0, 80)))"""


@pytest.mark.parametrize("size", [NARROW, (768, 900), WIDE], ids=["narrow", "middling", "wide"])
def test_the_page_can_be_seen_beside_the_panel(desk, size):
    window = desk(size)
    window.open("scr/qm2.html")
    window.edit("question QM2 Q3", "QM2 Q3")
    panel = window.page.locator(".panel").last.bounding_box()
    window.page.wait_for_function("() => document.querySelector('#q3').getBoundingClientRect().top >= 0")
    place = window.page.locator("#q3").bounding_box()
    assert place["x"] + place["width"] <= panel["x"] or place["y"] < panel["y"]
    # What it lies over can be scrolled out from below it.
    window.page.evaluate("scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})")
    footer = window.page.locator("footer").last.bounding_box()
    assert footer["x"] + footer["width"] <= panel["x"] + 1 or footer["y"] + footer["height"] <= panel["y"] + 1


def test_the_height_of_the_sheet_follows_keys(desk):
    window = desk(NARROW)
    window.open("scr/qm2.html")
    window.edit("question QM2 Q3", "QM2 Q3")
    handle = window.page.get_by_role("separator", name="Height of the panel")
    handle.focus()
    before = window.page.locator(".panel").last.bounding_box()["height"]
    handle.press("ArrowDown")
    handle.press("ArrowDown")
    assert window.page.locator(".panel").last.bounding_box()["height"] < before
    assert int(handle.get_attribute("aria-valuenow")) < round(before / NARROW[1] * 100)


def test_in_a_page_from_right_to_left_the_panel_stands_at_the_left(desk):
    window = desk()
    window.open("scr/qm2.html")
    # News bring the direction of the site, which is another.
    window.page.evaluate("""() => {
        const root = document.documentElement;
        root.dir = "rtl";
        const set = root.setAttribute.bind(root);
        root.setAttribute = (name, value) => name === "dir" || set(name, value);
    }""")
    text = window.edit("question QM2 Q3", "QM2 Q3")
    assert window.page.locator(".panel").last.bounding_box()["x"] == 0
    assert text.get_attribute("dir") == "rtl"
    assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_with_text_of_twice_the_size_everything_is_there(desk):
    window = desk((640, 900))
    window.page.add_init_script("document.documentElement.style.fontSize = '200%'")
    window.open("scr/qm2.html")
    text = window.edit("question QM2 Q3", "QM2 Q3")
    assert window.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert window.page.evaluate(CUT_OFF) == []
    for name in ("Save", "What changed", "Discard", "Close"):
        window.button(name).scroll_into_view_if_needed()
        assert window.button(name).is_visible()
    assert text.bounding_box()["height"] >= 100
