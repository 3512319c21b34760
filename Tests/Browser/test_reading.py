"""What a reader does on a page of a marker, with a mouse, a keyboard, other sizes and other settings."""

import pytest

MARKER = "scr/qm2.html"


def test_the_link_of_a_section_or_question_copies_itself(browser, server):
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(server + MARKER)
    for name, place in (("Link to this section: Rationale", "#rationale"), ("QM2 Q3", "#q3")):
        page.get_by_role("link", name=name, exact=True).click()
        page.get_by_role("status").filter(has_text="The link is copied").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == server + MARKER + place
        assert page.url == server + MARKER + place
    context.close()


def test_the_list_of_contents_shows_what_is_being_read(browser, server):
    page = browser.new_page(viewport={"width": 1280, "height": 700}, reduced_motion="reduce")
    page.goto(server + MARKER)
    current = page.locator(".contents [aria-current]")
    assert current.inner_text() == "Quality statement"
    page.get_by_role("link", name="Link to this section: Knowledge base").click()
    current.filter(has_text="Knowledge base").wait_for()
    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)")
    page.locator(".contents li:last-child [aria-current]").wait_for()
    assert current.count() == 1
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_focus_is_always_seen(browser, server, width):
    """Nothing covers what has the focus (WCAG 2.4.11), and a line is drawn around it (2.4.7)."""
    page = browser.new_page(viewport={"width": width, "height": 640}, reduced_motion="reduce")
    page.goto(server + MARKER)
    hidden, count = [], 0
    while True:
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
              const it = document.activeElement;
              if (!it || it === document.body) return null;
              const box = it.getClientRects()[0];
              const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
              const inside = box.top >= 0 && box.bottom <= innerHeight + 1;
              return [it.outerHTML.slice(0, 90) + ' ' + [box.left, box.top, box.width, box.height] + ' ' + (top && top.outerHTML.slice(0, 60)),
                      inside && top !== null && (it.contains(top) || top.contains(it)),
                      getComputedStyle(it).outlineStyle !== 'none'];
            }"""
        )
        if state is None:
            break
        count += 1
        if not (state[1] and state[2]):
            hidden.append(state)
        assert count < 500, "the focus goes in circles"
    page.close()
    assert count > 40 and not hidden, hidden


@pytest.mark.parametrize("width", [640, 1280])
def test_words_of_twice_the_size_lose_nothing(browser, server, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    for name in ("index.html", "scr/index.html", MARKER, "scr/questions.html", "scr/full.html"):
        page.goto(server + name)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        assert clipped(page) == [], name
    page.close()


def clipped(page):
    """The texts that stand outside their boxes and cannot be scrolled to."""
    return page.evaluate(
        """[...document.querySelectorAll('main *')].filter(part =>
             getComputedStyle(part).overflow === 'hidden' && !part.closest('.unseen, svg')
             && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)
           ).map(part => part.outerHTML.slice(0, 80))"""
    )


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_can_be_read_from_right_to_left(browser, server, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    for name in ("index.html", "scr/index.html", MARKER, "scr/overview.html"):
        page.goto(server + name)
        page.evaluate("document.documentElement.dir = 'rtl'")
        left = page.evaluate(
            "Math.min(...[...document.querySelectorAll('body *')].filter(part => !part.closest("
            "'.unseen, .skip-link, svg')).map(part => part.getBoundingClientRect().left))"
        )
        assert left >= -0.5 and page.evaluate("document.documentElement.scrollWidth") <= width, name
    if width == 1280:
        page.goto(server + MARKER)
        page.evaluate("document.documentElement.dir = 'rtl'")
        assert page.locator(".side").bounding_box()["x"] < page.locator("main").bounding_box()["x"]
    page.close()


def test_chosen_colours_keep_the_borders_that_tell_parts_apart(browser, server):
    page = browser.new_page(forced_colors="active")
    page.goto(server + MARKER)
    for part in (".lead", ".question-section", ".status >> nth=0"):
        width = page.locator(part).evaluate("part => getComputedStyle(part).borderBlockStartWidth")
        assert float(width.removesuffix("px")) >= 1, part
    page.close()


def test_nothing_moves_for_those_who_asked_for_that(browser, server):
    for motion, behavior in (("reduce", "auto"), ("no-preference", "smooth")):
        page = browser.new_page(reduced_motion=motion)
        page.goto(server + MARKER)
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == behavior
        page.close()
