"""A reference to another publisher shows what that has, as a word of the glossary shows what it means."""

import subprocess

import pytest
from desk import WAYMARK
from test_pages import found_by_axe

WORDS = "H2 Satz 1 Feuer an der Einfahrt"
STATEMENT = "Jedes Feuer ist aus drei Seemeilen zu sehen."


@pytest.fixture
def address(site, tmp_path):
    output = tmp_path / "out"
    subprocess.run(
        [WAYMARK, "build", "--handouts", "none", "--site", site, "--output", output],
        check=True, capture_output=True)
    return (output / "lights/qs3.html").as_uri()


@pytest.mark.parametrize("width", [320, 1280])
def test_it_shows_title_and_statement_and_leads_on(browser, address, width):
    context = browser.new_context(viewport={"width": width, "height": 800}, has_touch=True, bypass_csp=True)
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    link = page.locator("a.term[data-cards]")
    assert link.inner_text() == "HAFEN:H2 Satz 1"
    card = page.locator(".definition")
    link.focus()
    card.wait_for()
    assert card.inner_text().split("\n")[0] == WORDS
    assert STATEMENT in card.inner_text() and card.get_attribute("lang") == "de"
    assert found_by_axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.keyboard.press("Escape")
    card.wait_for(state="detached")
    link.tap()
    more = card.get_by_role("link", name="Die Hafenordnung")
    assert more.get_attribute("href") == "https://hafen.example/regeln/h2.html#satz-1"
    # Nothing is asked of the other host until somebody follows the link.
    assert all(url.startswith("file:") for url in asked)
    context.close()


def test_without_a_script_it_is_a_link(browser, address):
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    link = page.locator("a.term[data-cards]")
    assert link.get_attribute("href") == "https://hafen.example/regeln/h2.html#satz-1"
    assert link.get_attribute("title") == WORDS
    page.close()
