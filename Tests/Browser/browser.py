"""Opens the system's Chromium, which Playwright drives; no browser is downloaded."""

import contextlib
import shutil

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
