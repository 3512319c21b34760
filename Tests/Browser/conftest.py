"""What every browser test needs: the built site, from disk and from a server, and a browser."""

import functools
import http.server
import os
import pathlib
import sys
import threading

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from browser import open_browser  # noqa: E402

OUTPUT = pathlib.Path(os.environ.get("WAYMARK_OUTPUT", "output")).resolve()
PAGES = sorted(path.relative_to(OUTPUT).as_posix() for path in OUTPUT.rglob("*.html"))


@pytest.fixture(scope="session")
def browser():
    with open_browser() as browser:
        yield browser


@pytest.fixture(scope="session")
def server():
    """The address of the built site on this machine's own loopback."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    handler = functools.partial(Quiet, directory=str(OUTPUT))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
