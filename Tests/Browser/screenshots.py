"""Takes a picture of the main pages at three widths, light and dark."""

import pathlib
import sys

from browser import open_browser

PAGES = [
    "index", "scr/qm2", "scr/overview", "search", "404", "scr/questions", "scr/full", "scr/glossary", "scr/sources", "scr/map", "scr/coverage", "about",
]


def main(output: str, target: str) -> None:
    site = pathlib.Path(output).resolve()
    pictures = pathlib.Path(target)
    pictures.mkdir(parents=True, exist_ok=True)
    with open_browser() as browser:
        for scheme in ("light", "dark"):
            for width in (320, 768, 1280):
                page = browser.new_page(
                    viewport={"width": width, "height": 900}, color_scheme=scheme
                )
                for name in PAGES:
                    page.goto((site / f"{name}.html").as_uri())
                    picture = pictures / f"{name.replace('/', '-')}-{width}-{scheme}.png"
                    page.screenshot(path=picture, full_page=width != 1280)
                    print(picture)
                page.close()


if __name__ == "__main__":
    main(*sys.argv[1:3])
