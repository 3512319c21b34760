"""What an editor sees in the preview while files change on disk."""

import os
import pathlib
import shutil
import sys

import pytest

PROJECT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(PROJECT / "Tests/Preview"))
from preview import preview  # noqa: E402
from question_tool import menu  # noqa: E402

WAYMARK = os.environ.get("WAYMARK_EXECUTABLE", str(PROJECT / ".build/debug/waymark"))
MARKERS = "content/scr/markers"
WAIT = 20_000


class Site:
    """A copy of this project's site that is served, and the page that shows it."""

    def __init__(self, folder, served, page):
        self.folder, self.served, self.page = folder, served, page
        self.complaints = []
        page.on("console", lambda message: message.type == "error" and self.complaints.append(
            f"{message.text} {message.location['url']}"))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def marker(self, number):
        return next((self.folder / MARKERS).glob(f"{number:02}-*.md"))

    def save(self, path, text):
        """Saves as editors do: beside, then renamed over the old file."""
        beside = path.with_name(f".{path.name}.new")
        beside.write_text(text)
        os.replace(beside, path)

    def edit(self, number, old, new):
        path = self.marker(number)
        text = path.read_text()
        assert old in text
        self.save(path, text.replace(old, new, 1))
        return text

    def open(self, address):
        self.page.goto(self.served.address + address)
        self.page.wait_for_selector("html[data-waymark-version]")
        # Whatever is reloaded loses this.
        self.page.evaluate("window.isKept = true")

    def wait_for(self, words):
        self.page.wait_for_function(
            "words => document.body.innerText.includes(words)", arg=words, timeout=WAIT)

    def is_kept(self):
        return self.page.evaluate("window.isKept === true")


@pytest.fixture
def site(browser, tmp_path):
    for name in ("content", "themes"):
        shutil.copytree(PROJECT / name, tmp_path / name)
    with preview(WAYMARK, tmp_path) as served:
        page = browser.new_page()
        site = Site(tmp_path, served, page)
        yield site
        page.close()
        assert site.complaints == []


def title(text):
    return next(line for line in text.splitlines() if line.startswith("title: "))


def test_an_edit_appears_and_the_place_of_reading_stays(site):
    site.open("scr/qm2.html")
    site.page.evaluate("document.getElementById('q3').scrollIntoView({behavior: 'instant'})")
    before = site.page.evaluate("document.getElementById('q3').getBoundingClientRect().top")
    assert site.page.evaluate("scrollY") > 0
    site.edit(2, "## Quality statement\n", "## Quality statement\n\nA paragraph of its own.\n\n")
    site.wait_for("A paragraph of its own.")
    after = site.page.evaluate("document.getElementById('q3').getBoundingClientRect().top")
    assert abs(after - before) < 2
    assert site.is_kept()


def test_a_page_that_has_loaded_more_scripts_is_kept_as_well(site):
    site.open("scr/qm2.html")
    before = site.page.locator("script[src]").count()
    site.page.locator("main a[href*='glossary']").first.focus()
    site.page.wait_for_function("before => document.querySelectorAll('script[src]').length > before", arg=before, timeout=WAIT)
    site.edit(2, "## Quality statement\n", "## Quality statement\n\nA paragraph of its own.\n\n")
    site.wait_for("A paragraph of its own.")
    assert site.is_kept()


def test_whoever_has_searched_finds_what_is_new(site):
    site.open("scr/qm2.html")
    field = site.page.locator("input[name=q]").first
    field.fill("decision")
    site.page.locator(".search-results a").first.wait_for(timeout=WAIT)
    site.edit(2, "## Quality statement\n", "## Quality statement\n\nA paragraph about quokkas.\n\n")
    site.page.wait_for_function("() => window.isKept === undefined && document.documentElement.dataset.waymarkVersion", timeout=WAIT)
    site.wait_for("A paragraph about quokkas.")
    site.page.locator("input[name=q]").first.fill("quokkas")
    site.page.locator(".search-group", has_text="QM2").first.wait_for(timeout=WAIT)


def test_a_title_appears_on_other_pages(site):
    site.open("scr/index.html")
    text = site.marker(2).read_text()
    site.edit(2, title(text), "title: Another title")
    site.wait_for("Another title")
    assert site.is_kept()


def test_a_style_changes_without_a_reload(site):
    site.open("scr/qm2.html")
    style = site.folder / "themes/standard/assets/style.css"
    site.save(style, style.read_text() + "\nh1 { color: rgb(1, 2, 3) !important; }\n")
    site.page.wait_for_function(
        "() => getComputedStyle(document.querySelector('h1')).color === 'rgb(1, 2, 3)'", timeout=WAIT)
    assert site.is_kept()


def test_a_template_appears(site):
    site.open("scr/qm2.html")
    template = site.folder / "themes/standard/templates/layout.mustache"
    site.save(template, template.read_text().replace("</body>", "<p>Words of the theme</p></body>", 1))
    site.wait_for("Words of the theme")


def test_a_new_marker_appears_and_goes(site):
    site.open("scr/index.html")
    text = site.marker(18).read_text().replace("number: 18", "number: 19")
    new = site.folder / MARKERS / "19-new.md"
    site.save(new, text.replace(title(text), "title: A marker that is new"))
    site.wait_for("A marker that is new")
    site.open("scr/qm19.html")
    new.unlink()
    site.page.wait_for_function("() => !document.body.innerText.includes('A marker that is new')", timeout=WAIT)
    # Where the page asked for itself once more, the browser notes that it is gone.
    site.complaints = [one for one in site.complaints if not ("404" in one and "qm19.html" in one)]


def test_a_page_is_followed_to_its_new_address(site):
    new = site.folder / MARKERS / "19-new.md"
    text = site.marker(18).read_text()
    site.save(new, text.replace("number: 18", "number: 19"))
    site.open("scr/index.html")
    site.wait_for("QM19")
    site.open("scr/qm19.html")
    site.save(new, text.replace("number: 18", "number: 20"))
    site.page.wait_for_url("**/scr/qm20.html", timeout=WAIT)
    pages = site.folder / "content/pages"
    site.save(pages / "notes.md", "---\ntitle: Notes\n---\nSome notes.\n")
    while site.served.get(b"/notes.html")[0] != 200:
        site.page.wait_for_timeout(50)
    site.open("notes.html")
    site.wait_for("Some notes.")
    (pages / "notes.md").rename(pages / "remarks.md")
    site.page.wait_for_url("**/remarks.html", timeout=WAIT)


def test_a_mistake_is_shown_at_its_place_until_it_is_mended(site):
    site.open("scr/qm2.html")
    before = site.edit(2, "\n1. ", "\n1. QM99 ")
    note = site.page.locator("#q1 [data-waymark-finding=unknown-marker]")
    note.wait_for(timeout=WAIT)
    path = site.marker(2)
    line = before[:before.index("\n1. ")].count("\n") + 2
    link = note.locator("a.open")
    assert link.get_attribute("href") == f"vscode://file{path}:{line}:4"
    assert "no marker QM99" in note.locator("p").first.inner_text()
    # The page is the last good one, and its message says so.
    assert "QM99" not in site.page.evaluate("document.querySelector('#q1').innerText")
    panel = site.page.get_by_label("Preview", exact=True)
    assert panel.get_by_text("as it was before").is_visible()
    site.save(path, before)
    note.wait_for(state="detached", timeout=WAIT)
    assert not panel.get_by_role("status").is_visible()
    assert site.is_kept()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_finding_at_a_question_spans_its_row_and_stays_in_its_box(site, width):
    site.page.set_viewport_size({"width": width, "height": 800})
    text = site.marker(2).read_text()
    end = text.index("?", text.index("\n1. "))
    site.save(site.marker(2), text[:end] + " " + "x" * 120 + text[end + 1:])
    site.open("scr/qm2.html")
    note = site.page.locator("#q1 [data-waymark-finding=question-without-mark]")
    note.wait_for(timeout=WAIT)
    row, box = site.page.locator("#q1").bounding_box(), note.bounding_box()
    assert box["width"] > row["width"] * 0.9
    assert box["x"] >= row["x"] and box["x"] + box["width"] <= row["x"] + row["width"] + 1
    assert note.evaluate(
        "host => [...host.shadowRoot.querySelectorAll('*')].every(found =>"
        " found.getBoundingClientRect().right <= host.getBoundingClientRect().right + 1)")
    assert site.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_panel_has_errors_first_with_their_lines_and_pages(site):
    site.edit(2, "\n1. ", "\n1. QM99 ")
    text = site.marker(2).read_text()
    end = text.index("?", text.index("\n1. "))
    site.save(site.marker(2), text[:end] + text[end + 1:])
    site.edit(9, "title: ", "titel: ")
    site.page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    site.open("scr/qm2.html")
    panel = site.page.get_by_label("Preview", exact=True)
    panel.get_by_text("question-without-mark").wait_for(timeout=WAIT)
    kinds = panel.locator(".finding b").all_inner_texts()
    assert kinds == sorted(kinds) and set(kinds) == {"error: ", "warning: "}
    card = panel.locator(".finding").first
    assert "1. QM99 " in card.locator(".source").inner_text()
    assert card.locator("mark").inner_text() == "QM99"
    card.get_by_role("button").click()
    card.get_by_role("button", name="Copied").wait_for(timeout=WAIT)
    line = text[:text.index("QM99")].count("\n") + 1
    assert site.page.evaluate("navigator.clipboard.readText()") == f"{site.marker(2)}:{line}:4"
    # What the panel lies over can be scrolled out from below it.
    site.page.evaluate("scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'})")
    footer = site.page.locator("footer").last.bounding_box()
    top = panel.locator(".panel").bounding_box()["y"]
    assert footer["y"] + footer["height"] <= top + 1
    with site.page.context.expect_page() as opened:
        card.get_by_role("link", name="unknown-marker").click()
    page = opened.value
    page.wait_for_load_state()
    assert page.locator("h1").inner_text() == "unknown-marker"
    page.close()


def test_a_broken_file_leaves_the_last_good_page(site):
    site.open("scr/qm2.html")
    before = site.edit(2, "title: ", "title: [")
    panel = site.page.get_by_label("Preview", exact=True)
    panel.get_by_text("as it was before").wait_for(timeout=WAIT)
    assert site.page.locator("#q3").count() == 1
    site.save(site.marker(2), before.replace(title(before), "title: Mended"))
    site.wait_for("Mended")
    panel.get_by_text("as it was before").wait_for(state="hidden", timeout=WAIT)


def test_a_burst_is_settled_and_a_file_written_in_parts_is_read_whole(site):
    site.open("scr/qm2.html")
    text = site.marker(2).read_text()
    with open(site.marker(2), "w") as file:
        for start in range(0, len(text), 1000):
            file.write(text[start:start + 1000])
            file.flush()
        file.write("\nThe very end.\n")
    site.wait_for("The very end.")
    for number in range(1, 19):
        path = site.marker(number)
        path.write_text(path.read_text() + f"\nA checkout of marker {number}.\n")
    site.wait_for("A checkout of marker 2.")
    site.open("scr/qm18.html")
    site.wait_for("A checkout of marker 18.")


def test_the_folder_can_go_and_come_back(site):
    site.open("scr/qm2.html")
    away = site.folder / "away"
    (site.folder / "content").rename(away)
    panel = site.page.get_by_label("Preview", exact=True)
    panel.get_by_text("missing-file").first.wait_for(timeout=WAIT)
    assert site.page.locator("#q3").count() == 1
    text = next((away / "scr/markers").glob("02-*.md")).read_text()
    away.rename(site.folder / "content")
    panel.get_by_text("missing-file").first.wait_for(state="hidden", timeout=WAIT)
    site.edit(2, title(text), "title: Back again")
    site.wait_for("Back again")


def test_a_page_that_was_hidden_catches_up(site):
    site.open("scr/qm2.html")
    site.page.evaluate("dispatchEvent(new Event('pagehide'))")
    text = site.marker(2).read_text()
    site.edit(2, title(text), "title: Seen late")
    site.page.wait_for_timeout(500)
    assert not site.page.get_by_text("Seen late").first.is_visible()
    site.page.evaluate("dispatchEvent(new Event('pageshow'))")
    site.wait_for("Seen late")


def test_a_draft_is_shown_with_a_label(site):
    new = site.folder / MARKERS / "19-new.md"
    text = site.marker(18).read_text().replace("number: 18", "number: 19")
    site.save(new, text.replace(title(text), "title: Not published\ndraft: true"))
    while site.served.get(b"/scr/qm19.html")[0] != 200:
        site.page.wait_for_timeout(50)
    site.open("scr/qm19.html")
    label = site.page.locator("[data-waymark-draft]")
    label.get_by_text("not published yet").wait_for(timeout=WAIT)
    site.save(new, text.replace(title(text), "title: Published at last"))
    site.wait_for("Published at last")
    label.wait_for(state="detached", timeout=WAIT)


def test_the_preview_keeps_nothing_in_the_browser(site):
    site.open("scr/questions.html")
    menu(site.page).wait_for()
    site.page.wait_for_timeout(500)
    assert site.page.evaluate("async () => (await navigator.serviceWorker.getRegistrations()).length") == 0
    assert site.page.evaluate("async () => (await caches.keys()).length") == 0
