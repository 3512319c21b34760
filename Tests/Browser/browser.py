"""Opens the system's Chromium, which Playwright drives, and serves it a folder; no browser is downloaded."""

import contextlib
import functools
import http.server
import shutil
import threading

from playwright.sync_api import sync_playwright


@contextlib.contextmanager
def open_browser():
    """Yields a browser, and closes it."""
    executable = shutil.which("chromium") or shutil.which("google-chrome")
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

    handler = functools.partial(Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
