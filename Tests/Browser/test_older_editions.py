"""Pages of an older edition, and the page of editions, as a reader's browser gets them."""

import pathlib
import sys

import pytest
from browser import serve
from playwright.sync_api import expect
from test_files import html_findings
from test_pages import found_by_axe

sys.path.append(str(pathlib.Path(__file__).parents[1] / "BuiltSite"))
from editions import WAYMARK, build, make_site  # noqa: E402

pytestmark = pytest.mark.skipif(not WAYMARK, reason="WAYMARK_EXECUTABLE names no program")
PAGES = [
    "editions.html", "search.html", "editions/v1.0/one/qm2.html", "editions/v1.0/one/qm3.html",
    "editions/v1.0/one/questions.html", "editions/v1.0/index.html", "editions/v1.0/search.html",
]


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    site = make_site(tmp_path_factory.mktemp("editions"))
    result = build(site)
    assert result.returncode == 0, result.stderr
    return site / "output"


@pytest.fixture(scope="module")
def older(output):
    with serve(output) as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_nothing_and_nothing_runs_over(browser, older, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    page = context.new_page()
    found = []
    for name in PAGES:
        page.goto(older + name)
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        found += [f"{name}: {one}" for one in found_by_axe(page)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{name}: runs over")
    context.close()
    assert not found, "\n".join(found)


def test_the_html_checker_has_nothing_to_say_of_editions(output):
    assert html_findings([str(output / name) for name in PAGES]) == ""


def test_a_search_of_an_older_edition_finds_its_words_alone(browser, older):
    page = browser.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    for name, word, others in (("editions/v1.0/", "quondam", "hereafter"), ("", "hereafter", "quondam")):
        page.goto(f"{older}{name}search.html?q={word}")
        result = page.locator("#page-search-results a").first
        result.wait_for()
        assert result.evaluate("link => link.href").startswith(f"{older}{name}one/qm2.html")
        page.goto(f"{older}{name}search.html?q={others}")
        expect(page.locator(".search-page-form .search-status")).not_to_be_empty()
        assert page.locator("#page-search-results a").count() == 0
    page.close()
    assert complaints == []


def test_the_question_tool_of_an_older_edition_keeps_no_copy_and_its_own_answers(browser, older):
    context = browser.new_context()
    page = context.new_page()
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(older + "editions/v1.0/one/questions.html")
    page.wait_for_load_state("networkidle")
    assert page.locator("link[rel='manifest']").count() == 0
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    context.close()
    assert complaints == []
