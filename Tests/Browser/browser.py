"""Opens the system's Chromium, which Playwright drives, and serves it a folder; no browser is downloaded."""

import contextlib
import functools
import http.server
import shutil
import sys
import threading

from playwright.sync_api import sync_playwright


@contextlib.contextmanager
def open_browser():
    """Yields a browser, and closes it."""
    executable = shutil.which("chromium-headless-shell") or shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=executable, args=["--no-sandbox", "--disable-gpu"]
        )
        try:
            yield browser
        finally:
            browser.close()


@contextlib.contextmanager
def serve(folder):
    """Serves a folder on this machine's own loopback, and yields its address."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *arguments):
            pass

    class Server(http.server.ThreadingHTTPServer):
        def handle_error(self, request, client_address):
            # A page that is left takes no more of what it asked for.
            if not isinstance(sys.exc_info()[1], ConnectionError):
                super().handle_error(request, client_address)

    handler = functools.partial(Quiet, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def choose_by_key(page, *files):
    """Presses Enter on the file field that has the focus, and chooses files."""
    with page.expect_file_chooser() as chooser:
        # A page that is busy hears of the key before it hears that its chooser is to be handed over, unless it is
        # asked something in between.
        page.evaluate("null")
        page.keyboard.press("Enter")
    chooser.value.set_files(files)
