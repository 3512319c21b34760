"""What helps a reader on any page: folded navigation, definitions in place, colours, printing, tables on a phone."""

import pytest
from conftest import OUTPUT
from test_pages import marker_pages

MARKER = "scr/qm2.html"
TERM = "#rationale a.term[href$='#lscb']"
PHONES = [(375, 700), (320, 640)]


@pytest.fixture(params=["disk", "server"])
def base(request, server):
    return OUTPUT.as_uri() + "/" if request.param == "disk" else server


@pytest.mark.parametrize("width, height", PHONES)
def test_on_a_phone_the_heading_of_a_marker_stands_in_the_first_half(browser, server, width, height):
    page = browser.new_page(viewport={"width": width, "height": height})
    low = []
    for name in marker_pages():
        page.goto(server + name)
        # A set that is superseded has a second bar, which is as low.
        heading, label, status = page.evaluate(
            """() => {
                 const bars = Array.from(document.querySelectorAll('.status'));
                 const lines = bars.map(bar => new Set(Array.from(bar.querySelectorAll('.status-label span'), part =>
                   Math.round(part.getBoundingClientRect().top))).size);
                 return [document.querySelector('h1').getBoundingClientRect().bottom, Math.max(...lines),
                         Math.max(...bars.map(bar => bar.offsetHeight))];
               }"""
        )
        if heading > height / 2 or label > 1 or status > 40:
            low.append((name, heading, label, status))
    page.close()
    assert not low


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_navigation_search_and_status_are_folded_and_open(browser, server, script):
    page = browser.new_page(viewport={"width": 320, "height": 640}, java_script_enabled=script)
    page.goto(server + MARKER)
    menu = page.get_by_role("navigation", name="Main")
    field = page.locator("input[name=q]")
    remark = page.locator("#page-status")
    assert not (menu.is_visible() or field.is_visible() or remark.is_visible())
    page.get_by_role("button", name="Menu").click()
    assert menu.is_visible() and field.is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    page.get_by_label("Status of this guidance").get_by_role("button", name="More").click()
    assert remark.is_visible() and "What came after" in remark.inner_text()
    remark.get_by_role("link", name="What came after").click()
    assert page.url.endswith("scr/after-2016.html")
    page.close()


def test_the_stroke_that_leads_to_the_search_unfolds_it(browser, server):
    page = browser.new_page(viewport={"width": 375, "height": 700})
    page.goto(server + MARKER)
    page.keyboard.press("/")
    page.keyboard.type("chair")
    page.locator(".search-panel li").first.wait_for()
    page.close()


# Definitions


def shown(page):
    """The definition that is open, which has been looked at by the time it is told."""
    page.locator(".definition:popover-open").wait_for()
    return page.locator(".definition").inner_text()


def test_a_word_shows_what_it_means_by_pointer_keyboard_and_finger(browser, base):
    context = browser.new_context(has_touch=True, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(base + MARKER)
    term = page.locator(TERM).first
    assert term.inner_text() == "LSCB"
    term.hover()
    assert shown(page).startswith("LSCB: Local Safeguarding Children Board\n")
    page.locator(".definition").hover()
    page.wait_for_timeout(500)
    assert "Local Safeguarding" in shown(page), "it closed under the pointer"
    page.mouse.move(5, 5)
    page.locator(".definition").wait_for(state="detached")

    term.focus()
    assert "Local Safeguarding" in shown(page)
    described = term.get_attribute("aria-describedby")
    assert "Local Safeguarding" in page.locator(f"#{described}").inner_text()
    page.keyboard.press("Escape")
    assert page.locator(".definition").count() == 0
    assert term.evaluate("part => part === document.activeElement")
    # To pass a word by takes one step, as before; to choose it leads into what it means.
    page.locator("h1").click()
    term.focus()
    shown(page)
    page.keyboard.press("Tab")
    assert page.locator(".definition a:focus").count() == 0
    term.focus()
    shown(page)
    page.keyboard.press("Enter")
    page.locator(".definition:focus").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Escape")
    assert term.evaluate("part => part === document.activeElement")

    page.locator("h1").click()
    term.tap()
    assert "Local Safeguarding" in shown(page)
    assert page.url == base + MARKER
    page.locator(".definition").get_by_role("link", name="Glossary").tap()
    page.wait_for_url("**/scr/glossary.html#lscb")
    context.close()


def test_a_tap_that_comes_before_the_script_waits_for_it(browser, server):
    page = browser.new_page()
    page.goto(server + MARKER)
    page.locator(TERM).first.dispatch_event("click")
    assert "Local Safeguarding" in shown(page) and page.url == server + MARKER
    page.close()


def test_without_the_script_or_the_definitions_a_word_is_a_link(browser, server):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server + MARKER)
    page.locator(TERM).first.click()
    assert page.url.endswith("scr/glossary.html#lscb")
    page.close()
    page = browser.new_page()
    page.route("**/scr/glossary.js", lambda route: route.abort())
    page.goto(server + MARKER)
    page.locator(TERM).first.click()
    shown(page)
    page.locator(".definition a").click()
    page.wait_for_url("**/scr/glossary.html#lscb")
    page.close()


def test_a_word_never_leads_away_from_what_is_being_written(browser, base):
    page = browser.new_page()
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.goto(base + "scr/questions.html#?marker=qm2")
    page.locator("#qm2 [data-field=notes]").first.evaluate("part => { part.closest('details').open = true; }")
    page.locator("#qm2 [data-field=notes]").first.fill("Not kept")
    term = page.locator("#qm2 .question-text a.term:visible").first
    term.click()
    assert len(shown(page)) > 20
    with page.context.expect_page() as opened:
        page.locator(".definition .definition-more").click()
    opened.value.close()
    # The statement and rationale open in a dialog, and so does what their words mean.
    page.locator("#qm2 [data-action=background]").first.click()
    page.get_by_role("dialog").locator("a.term").first.click()
    shown(page)
    page.keyboard.press("Escape")
    assert page.get_by_role("dialog").is_visible() and page.locator(".definition").count() == 0
    page.keyboard.press("Escape")
    page.get_by_role("dialog").wait_for(state="hidden")
    assert page.url == base + "scr/questions.html#?marker=qm2" and not asked
    assert page.locator("#qm2 [data-field=notes]").first.input_value() == "Not kept"
    page.close(run_before_unload=False)


# From the questions to answering them


@pytest.mark.parametrize("script", [True, False])
def test_the_questions_of_a_marker_are_answered_from_its_page(browser, server, script):
    page = browser.new_page(
        java_script_enabled=script, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.goto(server + MARKER)
    page.get_by_role("link", name="Answer these 9 questions").click()
    page.wait_for_url("**/scr/questions.html#?marker=qm2")
    if script:
        page.get_by_text("Answered here: 0 of 9.").wait_for()
    assert 0 <= page.locator("#qm2 h3").evaluate("part => part.getBoundingClientRect().top") < 900
    page.close()


# Colours


@pytest.mark.parametrize("device", ["light", "dark"])
def test_colours_follow_the_device_until_somebody_chooses(browser, server, device):
    other = {"light": "dark", "dark": "light"}[device]
    context = browser.new_context(color_scheme=device)
    page = context.new_page()
    grounds = {"light": "rgb(251, 250, 247)", "dark": "rgb(21, 24, 27)"}

    def ground():
        return page.evaluate("getComputedStyle(document.body).backgroundColor")

    page.goto(server + MARKER)
    switch = page.get_by_role("button", name="Dark colours")
    assert ground() == grounds[device] and page.evaluate("localStorage.length") == 0
    assert switch.get_attribute("aria-pressed") == str(device == "dark").lower()
    switch.click()
    assert ground() == grounds[other]
    assert page.evaluate("({...localStorage})") == {"waymark-scheme": other}
    page.goto(server + "scr/overview.html")
    assert ground() == grounds[other]
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    page.emulate_media(media="screen")
    switch.click()
    assert ground() == grounds[device] and page.evaluate("localStorage.length") == 0
    context.close()


def test_colours_are_not_chosen_where_no_script_runs(browser, server):
    page = browser.new_page(java_script_enabled=False)
    page.goto(server + MARKER)
    assert not page.locator(".scheme-switch").is_visible()
    assert not page.locator(".print-button").first.is_visible()
    page.close()


# Long pages


@pytest.mark.parametrize("name", [MARKER, "scr/full.html", "scr/glossary.html", "scr/coverage.html", "scr/sources.html"])
def test_a_long_page_can_be_printed_and_leads_back_to_its_top(browser, server, name):
    page = browser.new_page(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page.add_init_script("window.print = () => { window.isPrinted = true; }")
    page.goto(server + name)
    page.get_by_role("button", name="Print this page").click()
    assert page.evaluate("window.isPrinted")
    page.get_by_role("link", name="Back to top").last.click()
    page.wait_for_function("scrollY === 0")
    page.close()


def test_the_glossary_leads_to_its_letters(browser, server):
    page = browser.new_page(viewport={"width": 1280, "height": 700}, reduced_motion="reduce")
    page.goto(server + "scr/glossary.html")
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="L", exact=True).click()
    first = page.locator("dt").evaluate_all(
        "all => all.find(part => part.textContent.trim().startsWith('L')).getBoundingClientRect().top")
    bar = page.locator(".letters").evaluate("part => part.getBoundingClientRect().bottom")
    assert bar <= first < 350
    page.close()


# Tables on a phone


@pytest.mark.parametrize("name", ["scr/coverage.html", "scr/map.html"])
def test_tables_keep_their_words_whole_and_say_that_they_scroll(browser, server, name):
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(server + name)
    broken = page.evaluate(
        """() => {
          const broken = [], range = document.createRange();
          for (const cell of document.querySelectorAll('table :is(th, td, caption)')) {
            const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode());) {
              if (!node.parentElement.offsetParent || node.parentElement.closest('.unseen')) continue;
              for (const word of node.data.matchAll(/[\\p{L}\\d]+/gu)) {
                range.setStart(node, word.index);
                range.setEnd(node, word.index + word[0].length);
                if (range.getClientRects().length > 1) broken.push(word[0]);
              }
            }
          }
          return broken;
        }"""
    )
    assert broken == []
    if "coverage" in name:
        assert page.get_by_text("Scroll it sideways to see all of it.").is_visible()
        assert page.locator("tbody th").first.evaluate("part => part.offsetWidth") < 110
    page.close()
