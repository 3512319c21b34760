"""Every page, as a reader's browser gets it."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import FILES, OUTPUT, PAGES

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    # Links and buttons are 24 px wide and high, or as far apart. Off in axe unless it is asked for.
    "rules": {"target-size": {"enabled": True}},
    # What is in order is not told node by node, which takes as long as all else.
    "resultTypes": ["violations", "incomplete"],
}
# Each width and each scheme at least once: what a width does to the layout, a scheme does not.
SCREENS = pytest.mark.parametrize("width, scheme", [(320, "dark"), (768, "light"), (1280, "light"), (1280, "dark")])
FEW_SCREENS = pytest.mark.parametrize("width, scheme", [(320, "dark"), (1280, "light")])


def marker_pages():
    """Those of all sets of this project."""
    return [page for page in PAGES if re.fullmatch(r"[^/]+/qm\d+\.html", page)]


def is_settled(page, rule, node):
    """Whether what axe leaves to people is settled here: the contrast of words that it cannot see, since they
    are drawn in a picture, which another test looks at, or are scrolled out of their region."""
    if rule["id"] != "color-contrast":
        return False
    if node["html"].startswith(("<text", "<tspan")):
        return True
    colours = page.evaluate(
        """selector => {
             const it = document.querySelector(selector);
             if (!it) return null;
             let around = it;
             const colour = part => getComputedStyle(part).backgroundColor;
             while (around && /, 0\\)$|^transparent$/.test(colour(around))) around = around.parentElement;
             return [getComputedStyle(it).color, colour(around || document.body)];
           }""",
        node["target"][0],
    )
    # What is gone by now shuts nobody out.
    return colours is None or contrast(*colours) >= 4.5


def found_by_axe(page):
    """What shuts somebody out of a page as it is, a rule and its element each."""
    results = Axe().run(page, options=RULES).response
    kinds = ("violations", "incomplete", "passes", "inapplicable")
    assert "target-size" in {rule["id"] for kind in kinds for rule in results[kind]}
    return [
        f"{rule['id']} {node['html'][:120]}" for kind in ("violations", "incomplete") for rule in results[kind] for node in rule["nodes"]
        if kind == "violations" or not is_settled(page, rule, node)
    ]


def found_in(states, page):
    """What shuts somebody out, or stands beyond the window, in any of the states that a page is brought to."""
    found = []
    for state in states:
        found += [f"{state}: {one}" for one in found_by_axe(page)]
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > page.viewport_size["width"]:
            found.append(f"{state}: the page is {width} px wide")
        if page.evaluate("[...document.querySelectorAll('dialog[open]')].some(part => part.scrollWidth > part.clientWidth)"):
            found.append(f"{state}: a dialog scrolls sideways")
    return found


@SCREENS
def test_axe_finds_nothing_on_any_page(browser, server, width, scheme):
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = []
    for name in PAGES:
        page.goto(server + name)
        # What is folded away has no colours to look at.
        page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        found += [f"{name}: {one}" for one in found_by_axe(page)]
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_words_and_lines_of_pictures_stand_out_from_the_page(browser, server, scheme):
    page = browser.new_page(color_scheme=scheme)
    weak, count = [], 0
    for name in PAGES:
        page.goto(server + name)
        colours = page.evaluate(
            """[...document.querySelectorAll('svg text, svg tspan, svg .map-line')].map(part => [
                part.outerHTML.slice(0, 80), getComputedStyle(document.body).backgroundColor,
                getComputedStyle(part)[part.matches('path') ? 'stroke' : 'fill'],
                part.matches('path') ? 3 : 4.5])"""
        )
        count += len(colours)
        weak += [f"{name}: {part}" for part, back, front, least in colours if contrast(back, front) < least]
    page.close()
    assert count and not weak, weak


def contrast(first, second):
    """The contrast of two colours, as WCAG 2.2 defines it."""

    def luminance(colour):
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("origin", ["disk", "server"])
def test_no_page_complains_or_asks_another_host(browser, server, origin):
    base = OUTPUT.as_uri() + "/" if origin == "disk" else server
    page = browser.new_page()
    complaints, requests = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    for name in PAGES:
        if name == "404.html" and origin == "disk":
            continue  # Made for a server, which shows it at any address.
        page.goto(base + name)
        styled = page.evaluate("getComputedStyle(document.body).margin")
        assert styled == "0px", f"{name} came without its style"
    page.close()
    assert not complaints
    assert all(url.startswith(base) for url in requests)


def test_no_page_scrolls_sideways_on_a_small_phone(browser, server):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    wide = []
    for name in PAGES:
        page.goto(server + name)
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            wide.append(name)
    page.close()
    assert not wide


FIRST_SIGNS = """() => [...document.querySelectorAll(".places > li")].flatMap((place) => {
  const signs = [];
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  let top = null;
  while (texts.nextNode()) {
    for (let index = 0; index < texts.currentNode.length; index += 1) {
      const range = document.createRange();
      range.setStart(texts.currentNode, index);
      range.setEnd(texts.currentNode, index + 1);
      const box = range.getClientRects()[0];
      if (!box || !box.width) continue;
      if (top !== null && box.top > top + 8) signs.push(range.toString());
      top = box.top;
    }
  }
  return signs;
})"""


def test_no_line_of_the_places_that_cite_a_source_begins_with_a_comma(browser, server):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    for name in [name for name in PAGES if name.endswith("/sources.html")]:
        page.goto(server + name)
        signs = page.evaluate(FIRST_SIGNS)
        assert signs and not set(signs) & set(",.;)"), name
    page.close()


def test_words_stay_readable_at_four_times_the_size(browser, server):
    page = browser.new_page(viewport={"width": 320, "height": 256})
    page.goto(server + "scr/qm2.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()


def test_the_keyboard_reaches_the_content_first_and_shows_where_it_is(browser, server):
    page = browser.new_page()
    page.goto(server + "scr/qm2.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip-link"
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    inside = page.evaluate("document.querySelector('main').contains(document.activeElement)")
    assert inside, "after the skip link the focus is not in the content"
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"
    page.close()


def test_a_question_has_an_address_that_leads_to_it(browser, server):
    page = browser.new_page(viewport={"width": 1280, "height": 600})
    page.goto(server + "scr/questions.html#?marker=qm2")
    page.get_by_role("link", name="QM2 Q5", exact=True).click()
    assert page.url.endswith("scr/qm2.html#q5")
    page.wait_for_timeout(600)
    top = page.evaluate("document.querySelector('#q5').getBoundingClientRect().top")
    assert 0 <= top < 600
    page.close()


def test_a_cross_reference_leads_there_and_back(browser, server):
    page = browser.new_page()
    page.goto(server + "scr/qm2.html")
    page.locator("#knowledge-base a.cross-reference").first.click()
    assert page.url.endswith("scr/qm5.html")
    page.locator("#page-connections").get_by_role("link", name="QM2").click()
    assert page.url.endswith("scr/qm2.html")
    page.close()


@pytest.mark.parametrize("name", marker_pages())
def test_a_marker_page_weighs_at_most_60_kilobytes(browser, server, name):
    page = browser.new_page()
    sizes = []
    page.on("response", lambda response: sizes.append(len(response.body())))
    page.goto(server + name, wait_until="networkidle")
    page.close()
    assert 0 < sum(sizes) <= 60_000, f"{name} loads {sum(sizes)} bytes"


def test_a_page_is_whole_without_its_style(browser, server):
    page = browser.new_page(java_script_enabled=False)
    page.route("**/*.css", lambda route: route.abort())
    page.goto(server + "scr/qm2.html")
    text = page.inner_text("body")
    for words in ("QM2", "Quality statement", "QM2 Q9", "This is not the official text"):
        assert words in text
    page.close()


def test_a_marker_in_the_picture_shows_where_its_lines_lead(browser, server):
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(server + "scr/map.html")
    line = "getComputedStyle(document.querySelector('a[href=\"qm{}.html\"] ~ .map-line')).opacity"
    assert page.evaluate(line.format(2)) == page.evaluate(line.format(3)) == "1"
    page.locator(".map a[href='qm2.html']").focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(line.format(2)) == "1"
    assert float(page.evaluate(line.format(3))) < 1
    page.keyboard.press("Enter")
    page.wait_for_url("**/scr/qm2.html")
    page.close()


def test_wide_tables_scroll_by_keyboard_inside_their_own_region(browser, server):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(server + "scr/coverage.html")
    region = page.get_by_role("region", name="What is here of each section")
    region.focus()
    for _ in range(10):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(400)
    assert region.evaluate("element => element.scrollLeft") > 0
    label = page.locator("tbody th").first.bounding_box()
    assert 0 <= label["x"] < 60, "the marker's label has scrolled away"
    page.close()


def test_printing_leaves_the_navigation_out(browser, server):
    page = browser.new_page()
    page.goto(server + "scr/qm2.html")
    page.emulate_media(media="print")
    assert not page.locator(".side").is_visible()
    assert not page.locator(".site-header nav").is_visible()
    assert page.locator("#statement").is_visible()
    page.close()
