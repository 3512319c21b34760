"""Takes a picture of the main pages at three widths, light and dark."""

import pathlib
import re
import sys

from browser import open_browser, serve

PAGES = [
    "index", "scr/index", "scr/qm2", "scr/overview", "search", "search.html?q=lscb+chair", "404", "scr/questions", "scr/full", "scr/glossary", "scr/sources", "scr/map", "scr/coverage", "sar/index", "sar/qm7", "sar/qm8", "about",
]


def main(output: str, target: str) -> None:
    site = pathlib.Path(output).resolve()
    pictures = pathlib.Path(target)
    pictures.mkdir(parents=True, exist_ok=True)
    with open_browser() as browser, serve(site) as address:
        for scheme in ("light", "dark"):
            for width in (320, 768, 1280):
                page = browser.new_page(
                    viewport={"width": width, "height": 900}, color_scheme=scheme
                )
                for name in PAGES:
                    page.goto(address + (name if "?" in name else f"{name}.html"), wait_until="networkidle")
                    picture = pictures / f"{re.sub('[^a-z0-9]+', '-', name)}-{width}-{scheme}.png"
                    page.screenshot(path=picture, full_page=width != 1280)
                    print(picture)
                page.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
