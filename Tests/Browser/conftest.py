"""What every browser test needs: the built site, from disk and from a server, and a browser."""

import os
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import open_browser, serve  # noqa: E402
from desk import Desk, copy_site, edited  # noqa: E402

OUTPUT = pathlib.Path(os.environ.get("WAYMARK_OUTPUT", "output")).resolve()
REFRESH = '<meta http-equiv="refresh"'
FILES = {
    path.relative_to(OUTPUT).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(OUTPUT.rglob("*.html"))
}
# A page at an old address is left as soon as it is opened, and is looked at on its own.
PAGES = [name for name, text in FILES.items() if REFRESH not in text]
MOVED = [name for name, text in FILES.items() if REFRESH in text]


@pytest.fixture(scope="session")
def browser():
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def server():
    """The address of the built site on this machine's own loopback."""
    with serve(OUTPUT) as address:
        yield address


@pytest.fixture
def folder(tmp_path):
    """A copy of this project's site, to be edited."""
    return copy_site(tmp_path)


@pytest.fixture
def open_desk(browser, folder):
    """Opens windows in which that site is edited."""
    contexts = []
    with edited(folder) as served:
        def open_window(size=(1280, 900), address="scr/qm2.html", **options):
            context = browser.new_context(viewport={"width": size[0], "height": size[1]}, **options)
            contexts.append(context)
            desk = Desk(folder, served, context.new_page())
            desk.open(address)
            desk.page.get_by_role("button", name="Edit", exact=False).first.wait_for(state="attached")
            return desk

        yield open_window
        for context in contexts:
            context.close()
