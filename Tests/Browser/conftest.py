"""What every browser test needs: the built site, from disk and from a server, and a browser."""

import os
import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import open_browser, serve  # noqa: E402

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
