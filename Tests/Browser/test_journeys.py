"""Ways through the site with nothing but a keyboard."""


def tab_to(page, name, limit=120):
    """Presses Tab until a link or field of that name has the focus, which is seen at every step."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        text, outline, inside = page.evaluate(
            """() => {
              const it = document.activeElement, box = it.getBoundingClientRect();
              return [(it.getAttribute('aria-label') || it.textContent).replace(/\\s+/g, ' ').trim(),
                      getComputedStyle(it).outlineStyle, box.bottom > 0 && box.top < innerHeight];
            }"""
        )
        assert outline != "none" and inside, f"the focus on '{text}' is not seen"
        if text == name:
            return
    raise AssertionError(f"Tab does not lead to '{name}'")


def test_from_the_first_page_to_a_question_by_way_of_search_and_back(browser, server):
    page = browser.new_page(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    page.goto(server + "index.html")
    tab_to(page, "Serious Case Review Quality Markers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scr/index.html")
    tab_to(page, "1 Setting up the review 5 markers")
    page.keyboard.press("Enter")
    tab_to(page, "QM2 Decision making")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scr/qm2.html")
    tab_to(page, "QM2 Q3")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scr/qm2.html#q3")

    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("challenge")
    page.locator(".search-status").filter(has_text="Found on").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: not url.endswith("qm2.html#q3"))
    assert "challenge" in page.inner_text("main").lower()
    page.go_back()
    page.wait_for_url("**/scr/qm2.html#q3")
    page.go_back()
    page.go_back()
    page.wait_for_url("**/scr/index.html#phase-setting-up")
    page.close()


def test_from_one_marker_to_the_next_and_to_what_it_cites(browser, server):
    page = browser.new_page(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page.goto(server + "scr/qm2.html")
    tab_to(page, "On this page")
    page.keyboard.press("Enter")
    tab_to(page, "Link to statutory guidance and inspection criteria")
    page.keyboard.press("Enter")
    page.wait_for_url("**/qm2.html#guidance")
    tab_to(page, "HM Government, 2015")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scr/sources.html#working-together-2015")
    page.go_back()
    tab_to(page, "Next QM3 Advising board members")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scr/qm3.html")
    page.close()
