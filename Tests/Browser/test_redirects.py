"""The pages at addresses that other pages once had."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import FILES, MOVED, OUTPUT, REFRESH
from test_pages import RULES


def target_of(name):
    return re.search(r'content="0; url=([^"]+)"', FILES[name])[1]


@pytest.mark.parametrize("has_script", [True, False])
@pytest.mark.parametrize("origin", ["disk", "server"])
def test_an_old_address_leads_to_the_page(browser, server, origin, has_script):
    base = OUTPUT.as_uri() + "/" if origin == "disk" else server
    context = browser.new_context(java_script_enabled=has_script)
    page = context.new_page()
    for name in MOVED:
        page.goto(base + name)
        page.wait_for_url(lambda url, name=name: url != base + name, timeout=5000)
        relative = page.url.removeprefix(base)
        assert relative in FILES and relative not in MOVED, page.url
        assert (OUTPUT / name).parent.joinpath(target_of(name)).resolve() == OUTPUT / relative
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_page_that_stays(browser, server, scheme):
    """Without the element that leads on, for browsers that ask first; axe allows one of no seconds."""
    context = browser.new_context(
        viewport={"width": 320, "height": 600}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = []
    for name in MOVED:
        text = re.sub(re.escape(REFRESH) + "[^>]*>", "", FILES[name])
        page.route(
            server + name,
            lambda route, _, text=text: route.fulfill(body=text, content_type="text/html"),
        )
        page.goto(server + name)
        page.get_by_role("main").get_by_role("link").wait_for()
        results = Axe().run(page, options=RULES).response
        rules = results["violations"] + results["incomplete"]
        found += [f"{name} {rule['id']}" for rule in rules]
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    context.close()
    assert not found
