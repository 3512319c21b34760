"""How files stand in git is shown where they are edited, and they are put on a branch when somebody asks."""

import sys

import pytest
from desk import MARKER, PROJECT, Desk, copy_site, edited
from test_desk_access import CUT_OFF, NARROW, WIDE
from test_pages import found_by_axe

sys.path.insert(0, str(PROJECT / "Tests/Preview"))
from pictures import png  # noqa: E402
from repository import AUTHOR, git  # noqa: E402

END = "Control+End"


@pytest.fixture
def desk(browser, tmp_path, monkeypatch):
    """A copy of the site in a repository that follows another, and a window of it."""
    for name, value in AUTHOR.items():
        monkeypatch.setenv(name, value)
    published = tmp_path / "published"
    published.mkdir()
    copy_site(published)
    git(published, "init", "--quiet", "--initial-branch=main")
    git(published, "add", "--all")
    git(published, "commit", "--quiet", "--message", "The first")
    folder = tmp_path / "site"
    git(tmp_path, "clone", "--quiet", str(published), str(folder))
    with edited(folder) as served:
        contexts = []

        def open_window(size=WIDE, **options):
            context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
            contexts.append(context)
            return Desk(folder, served, context.new_page())

        yield open_window
        for context in contexts:
            context.close()


def wait_for_state(desk, words):
    desk.page.locator(".versions").filter(has_text=words).wait_for()


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_a_saved_question_is_put_on_a_branch_by_keys(desk, size):
    desk = desk(size)
    desk.open("scr/qm2.html")
    text = desk.edit("question QM2 Q3", "QM2 Q3")
    wait_for_state(desk, "The file: as in the published version (origin/main).")
    assert not desk.button("Put on a branch").is_visible()
    text.press(END)
    text.press_sequentially(" Are they recorded?")
    desk.wait_for_status("Not saved")
    text.press("Control+s")
    wait_for_state(desk, "The file: saved, not committed on ‘main’.")
    head = git(desk.folder, "rev-parse", "HEAD")
    desk.button("Put on a branch").focus()
    desk.page.keyboard.press("Enter")
    dialog = desk.page.get_by_role("dialog", name="State of the files")
    dialog.get_by_text("1 file saved and not committed on ‘main’.").wait_for()
    # Git knows nobody here; the message and the name are proposed from the words of the file.
    message = dialog.get_by_role("textbox", name="What was changed, in your words")
    name = dialog.get_by_role("textbox", name="Name of the branch")
    assert dialog.get_by_role("checkbox").count() == 1 and dialog.get_by_role("checkbox").is_checked()
    assert message.input_value() == "Change QM2 Decision making"
    assert name.input_value() == "change-qm2-decision-making"
    message.fill("Ask whether checks are recorded")
    assert name.input_value() == "ask-whether-checks-are-recorded"
    desk.refused = (" 422 ",)
    message.press("Tab")
    name.press("Enter")
    dialog.get_by_role("alert").filter(has_text="git does not know who you are").wait_for()
    dialog.get_by_role("textbox", name="Your name").fill("Ann Other")
    dialog.get_by_role("textbox", name="Your address for mail").fill("ann@markers.example")
    desk.page.keyboard.press("Enter")
    dialog.get_by_role("status").filter(has_text="‘main’ is checked out as before").wait_for()
    assert dialog.get_by_text("git push origin ask-whether-checks-are-recorded").is_visible()
    desk.page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    wait_for_state(desk, "and on the branch ‘ask-whether-checks-are-recorded’.")
    assert desk.button("Put on a branch").evaluate("button => button.matches(':focus')")
    assert git(desk.folder, "rev-parse", "HEAD") == head
    assert git(desk.folder, "diff", "--name-only", "main", "ask-whether-checks-are-recorded") == MARKER
    assert git(desk.folder, "log", "-1", "--format=%an: %s", "ask-whether-checks-are-recorded") == "Ann Other: Ask whether checks are recorded"
    assert desk.unexpected() == []


def test_only_what_is_chosen_is_put_on_the_branch(desk):
    desk = desk()
    for path in (MARKER, "content/scr/glossary.md", "content/pages/about.md"):
        desk.write(desk.bytes(path) + b"\nMore.\n", path)
    desk.open("index.html")
    desk.button("State of the files").click()
    dialog = desk.page.get_by_role("dialog", name="State of the files")
    dialog.get_by_text("3 files saved and not committed on ‘main’.").wait_for()
    dialog.get_by_text("What is committed is the published version (origin/main, as it was fetched last).").wait_for()
    boxes = dialog.get_by_role("checkbox")
    assert [boxes.nth(index).is_checked() for index in range(3)] == [True] * 3
    assert dialog.get_by_role("textbox", name="What was changed, in your words").input_value() == "Change 3 files"
    dialog.get_by_role("checkbox", name="content/scr/glossary.md (changed)").uncheck()
    assert "and" in dialog.get_by_role("textbox", name="What was changed, in your words").input_value()
    dialog.get_by_role("textbox", name="Name of the branch").fill("two")
    dialog.get_by_role("textbox", name="Your name").fill("Ann Other")
    dialog.get_by_role("textbox", name="Your address for mail").fill("ann@markers.example")
    dialog.get_by_role("button", name="Put on a branch").click()
    dialog.get_by_role("status").filter(has_text="‘two’ holds 2 files as saved").wait_for()
    assert sorted(git(desk.folder, "diff", "--name-only", "main", "two").split("\n")) == ["content/pages/about.md", MARKER]


def test_a_text_is_put_on_the_branch_with_the_picture_that_it_shows(desk):
    desk = desk()
    picture = f"{MARKER.rpartition('/')[0]}/chart.png"
    (desk.folder / picture).write_bytes(png())
    (desk.folder / picture.replace("chart", "other")).write_bytes(png())
    desk.write(desk.bytes() + "\n![It rose.](chart.png)\n".encode())
    desk.open("scr/qm2.html")
    desk.edit("question QM2 Q3", "QM2 Q3")
    desk.button("Put on a branch").click()
    dialog = desk.page.get_by_role("dialog", name="State of the files")
    dialog.get_by_role("textbox", name="Name of the branch").wait_for()
    text, shown, other = (dialog.get_by_role("checkbox", name=name) for name in ("QM2 Decision making", picture, "other.png"))
    assert text.is_checked() and shown.is_checked() and not other.is_checked()
    assert dialog.get_by_role("textbox", name="What was changed, in your words").input_value() == "Change QM2 Decision making"
    text.uncheck()
    shown.uncheck()
    text.check()
    assert shown.is_checked() and not other.is_checked()


def test_without_a_repository_the_way_to_compare_is_shown(browser, tmp_path):
    folder = copy_site(tmp_path)
    with edited(folder) as served:
        context = browser.new_context()
        desk = Desk(folder, served, context.new_page())
        desk.open("scr/qm2.html")
        desk.edit("question QM2 Q3", "QM2 Q3")
        desk.button("State of the files").click()
        dialog = desk.page.get_by_role("dialog", name="State of the files")
        dialog.get_by_text("waymark diff ../published .").wait_for()
        assert dialog.get_by_role("textbox").count() == 0
        desk.page.keyboard.press("Escape")
        assert not desk.page.locator(".versions").is_visible() and not desk.button("Put on a branch").is_visible()
        context.close()


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_any_state(desk, size, scheme):
    desk = desk(size, color_scheme=scheme, bypass_csp=True, reduced_motion="reduce")
    found = []

    def look(state):
        found.extend(f"{state}: {one}" for one in found_by_axe(desk.page))
        if desk.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{state}: the page scrolls sideways")
        found.extend(f"{state}: {one} is cut off" for one in desk.page.evaluate(CUT_OFF))

    desk.open("scr/qm2.html")
    desk.button("State of the files").click()
    dialog = desk.page.get_by_role("dialog", name="State of the files")
    dialog.get_by_text("All that is saved is committed").wait_for()
    look("all committed")
    desk.page.keyboard.press("Escape")
    dialog.wait_for(state="detached")
    git(desk.folder, "branch", "held-before")
    desk.write(desk.bytes() + b"\nMore.\n")
    desk.edit("question QM2 Q3", "QM2 Q3")
    wait_for_state(desk, "The file: saved, not committed")
    look("a file that is not committed")
    desk.button("Put on a branch").click()
    dialog.get_by_role("button", name="Put on a branch").wait_for()
    desk.refused = (" 422 ",)
    dialog.get_by_role("button", name="Put on a branch").click()
    dialog.get_by_role("alert").filter(has_text="who you are").wait_for()
    look("a branch that cannot be made")
    dialog.get_by_role("textbox", name="Your name").fill("Ann Other")
    dialog.get_by_role("textbox", name="Your address for mail").fill("ann@markers.example")
    dialog.get_by_role("button", name="Put on a branch").click()
    dialog.get_by_role("status").filter(has_text="as saved").wait_for()
    look("a branch that was made")
    assert not found, "\n".join(found)
