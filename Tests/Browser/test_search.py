"""The search of the built site, from disk and from a server."""

import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess

import pytest
from axe_playwright_python.sync_playwright import Axe
from browser import serve
from conftest import OUTPUT
from playwright.sync_api import expect
from test_pages import RULES, SCREENS

ROOT = pathlib.Path(__file__).parents[2]
EXECUTABLE = os.environ.get("WAYMARK_EXECUTABLE")
WORDS = json.loads(
    (pathlib.Path(__file__).parents[1] / "Engines/SearchIndexTests/words.json").read_text(encoding="utf-8")
)


@pytest.fixture(params=["disk", "server"])
def base(request, server):
    return OUTPUT.as_uri() + "/" if request.param == "disk" else server


@pytest.fixture
def page(browser):
    """A page that may not complain, ask another host, or keep a script from loading."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    complaints, requests = [], []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.append(f"failed: {request.url}"))
    page.on("request", lambda request: requests.append(request.url))
    yield page
    page.close()
    assert not complaints
    assert all(re.match(r"file://|http://127\.0\.0\.1:", url) for url in requests)


def ask(page, query):
    """Types a query into the field of a page, and waits for what is found."""
    field = page.get_by_role("searchbox")
    if not field.is_visible():
        page.get_by_role("button", name="Menu").click()
    field.fill(query)
    page.locator(".search-results, .search-help").first.wait_for()
    expect(page.locator(".search-status")).not_to_be_empty()


def addresses(page):
    """The places that results lead to, below the output folder."""
    links = page.locator(".search-results a:not(.search-answer)").evaluate_all("links => links.map(link => link.href)")
    return [re.sub(r"^(.*/output/|https?://[^/]+/)", "", link.replace(OUTPUT.as_uri() + "/", "")) for link in links]


def find(page, base, query):
    page.goto(f"{base}search.html")
    ask(page, query)
    return addresses(page)


def test_finds_a_passage_and_leads_straight_to_it(page, base):
    page.goto(f"{base}scr/qm2.html")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("hindsight bi")
    page.locator(".search-results").wait_for()
    entry = page.locator(".search-group", has_text="QM13")
    assert set(entry.locator("mark").all_inner_texts()) == {"hindsight", "bias"}
    entry.get_by_role("link", name="QM13 Q6").click()
    page.wait_for_url("**/scr/qm13.html#q6")
    assert page.locator("#q6").is_visible()


def test_is_used_by_keyboard_alone(page, base):
    page.goto(f"{base}scr/qm2.html")
    page.keyboard.press("/")
    page.keyboard.type("foster carers")
    page.locator(".search-results").wait_for()
    links = page.locator(".search-panel a")
    focused = "document.activeElement"
    page.keyboard.press("ArrowDown")
    assert links.nth(0).evaluate(f"link => link === {focused}")
    page.keyboard.press("ArrowDown")
    assert links.nth(1).evaluate(f"link => link === {focused}")
    assert links.nth(1).evaluate("link => getComputedStyle(link).outlineStyle") != "none"
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate(f"{focused}.name") == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.evaluate(f"{focused}.name") == "q"
    page.keyboard.press("Escape")
    assert page.get_by_role("searchbox").input_value() == "" and page.locator(".search-panel").is_hidden()
    page.keyboard.press("Escape")
    assert page.evaluate(f"{focused} === document.body")
    page.keyboard.press("/")
    page.keyboard.type("foster carers")
    page.locator(".search-results").wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/scr/qm17.html*")


def test_a_stroke_that_is_typed_stays_one(page, base):
    page.goto(f"{base}search.html")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("and/or")
    assert page.get_by_role("searchbox").input_value() == "and/or"


def test_enter_leads_to_all_results_and_their_address_can_be_sent(page, base):
    page.goto(f"{base}scr/qm2.html")
    page.keyboard.press("/")
    page.keyboard.type("redaction")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=redaction")
    page.locator(".search-results").wait_for()
    assert page.get_by_role("searchbox").input_value() == "redaction"
    assert "scr/qm14.html#a6" in addresses(page)


def test_narrows_results_by_phase_and_section(page, base):
    everywhere = find(page, base, "family")
    assert "scr/qm4.html" in {address.partition("#")[0] for address in everywhere}
    page.get_by_label("Phase").select_option("scr.outputs")
    expect(page.locator(".search-results")).not_to_contain_text("QM4")
    assert all(re.match(r"scr/qm1[4-8]\.html", address) for address in addresses(page))
    page.get_by_label("Section").select_option("scr.questions")
    expect(page.locator(".search-results")).not_to_contain_text("Rationale")
    places = [address for address in addresses(page) if "#" in address]
    assert places and all(re.search(r"#[qa]\d+$", place) for place in places)
    assert "phase=scr.outputs" in page.url and "facet=scr.questions" in page.url


def test_leaves_out_what_was_added_on_request_and_keeps_that_in_the_address(page, base):
    everywhere = find(page, base, "deadlock")
    expect(page.locator(".search-results")).to_contain_text("Written for this edition")
    page.get_by_label("Leave out what was added in this edition").check()
    expect(page.locator(".search-results")).not_to_contain_text("Written for this edition")
    originals = addresses(page)
    assert set(originals) < set(everywhere) and "scr/qm7.html#q5" in originals
    if base.startswith("http"):
        assert page.url.endswith("?q=deadlock&original=yes")
    page.goto(f"{base}search.html?q=deadlock&original=yes")
    page.locator(".search-results").wait_for()
    assert page.get_by_label("Leave out what was added in this edition").is_checked()
    assert addresses(page) == originals
    page.get_by_label("Section").select_option("scr.questions")
    expect(page.locator(".search-results")).not_to_contain_text("Rationale")
    assert addresses(page) and set(addresses(page)) <= set(originals)


def test_more_results_are_others_and_in_the_end_all_of_them(page, base):
    find(page, base, "family")
    groups, more = page.locator(".search-page a"), page.locator("button.search-more")
    count = int(re.search(r"\d+", page.locator(".search-status").inner_text())[0])
    assert groups.count() < count
    while more.count():
        known = groups.count()
        more.click()
        expect(groups.nth(known)).to_be_focused()
    found = groups.evaluate_all("links => links.map(link => link.href)")
    assert len(found) == len(set(found)) == count


def test_knows_abbreviations_both_ways(page, base):
    assert find(page, base, "LSCB")[1] == "scr/glossary.html#lscb"
    assert find(page, base, "Local Safeguarding Children Board")[1] == "scr/glossary.html#lscb"
    assert "scr/qm9.html#q2" in find(page, base, "Crown Prosecution Service")
    assert "scr/qm9.html#rationale" in find(page, base, "human resources procedures")


@pytest.mark.parametrize("query", ["QM3 Q2", "QM3 question 2", "qm 3 q2", "3.2", "SCR QM3 Q2", "QM3, 2"])
def test_finds_a_question_by_its_code(page, base, query):
    """The set that has the question comes first: SAR QM3 has none here."""
    assert find(page, base, query)[:2] == ["scr/qm3.html", "scr/qm3.html#q2"]


def test_finds_the_question_of_each_set_that_has_it(page, base):
    both = ["sar/qm7.html", "sar/qm7.html#q5", "scr/qm7.html", "scr/qm7.html#q5"]
    assert find(page, base, "QM7 Q5")[:4] == both
    assert find(page, base, "SAR QM7 Q5")[:2] == both[:2] and find(page, base, "SCR QM7 Q5")[:2] == both[2:]


@pytest.mark.parametrize("query, anchor", [
    ("QM10 A1", "#a1"), ("qm 10 a 1", "#a1"), ("QM15 A4", "#a4"), ("QM17 A1", "#a1"), ("QM10 Q1", "#q1"),
    # What the edition once called Q3 has another letter now: the page of the marker is found, and says so.
    ("QM10 Q3", ""),
])
def test_tells_the_labels_of_an_edition_from_those_of_the_original(page, base, query, anchor):
    marker = "scr/" + query.lower().replace("qm ", "qm").split()[0] + ".html"
    assert find(page, base, f"SCR {query}")[: 2 if anchor else 1] == ([marker, marker + anchor] if anchor else [marker])
    assert "Nothing has" not in page.inner_text("main")


@pytest.mark.parametrize("query, sets", [
    ("QM3", ["sar", "scr"]), ("qm 3", ["sar", "scr"]), ("3", ["sar", "scr"]), ("SCR QM3", ["scr"]), ("sar qm3", ["sar"]),
])
def test_finds_a_marker_by_its_code(page, base, query, sets):
    assert find(page, base, query)[: len(sets)] == [f"{name}/qm3.html" for name in sets]


def test_finds_plurals_and_beginnings_and_says_where_it_put_a_slip_right(page, base):
    assert "scr/qm17.html#rationale" in find(page, base, "sibling")
    assert "scr/qm14.html#rationale" in find(page, base, "anonym")
    assert "scr/glossary.html#redaction" in find(page, base, "redacton")
    assert "these have ‘redaction’" in page.locator(".search-status").inner_text()


def test_explains_how_to_search_when_nothing_is_found(page, base):
    assert find(page, base, "qwertzuiop") == []
    assert page.locator(".search-help li").count() >= 2
    assert page.locator(".search-status").inner_text() == "Nothing was found for ‘qwertzuiop’."
    ask(page, "sfaeguradnig")
    page.get_by_role("button", name="safeguarding").click()
    page.locator(".search-results").wait_for()
    assert page.get_by_role("searchbox").input_value() == "safeguarding"


def test_says_once_which_words_nothing_has_and_proposes_nothing_for_them(page, base):
    find(page, base, "elephant family")
    status = page.locator(".search-status").inner_text()
    assert "Nothing has ‘elephant’." in status and "these have" not in status
    assert page.locator("main").inner_text().count("elephant") == 1
    find(page, base, "QM3 Q2")
    assert "Nothing" not in page.locator(".search-status").inner_text()
    assert find(page, base, "elephant") == []
    assert "are near" not in page.locator("main").inner_text()
    assert find(page, base, "xkpq") == [] and "are near" not in page.locator("main").inner_text()


def test_takes_no_common_word_for_a_slip(page, base):
    page.goto(f"{base}search.html")
    ask(page, "family")
    words = ["breath", "month", "depths", "grape", "house ", "table ", "coffee ", "horse ", "thought "]
    for word in words:
        found = page.evaluate("word => waymarkSearch.find(word)", word)
        assert found["instead"] == [] and found["nearest"] == [], word


def test_finds_what_a_set_says_in_other_words(page, base):
    died = find(page, base, "died")
    for query in ["death of a baby", "killed"]:
        found = find(page, base, query)
        assert {name.partition("#")[0] for name in found} & {name.partition("#")[0] for name in died}, query
        assert "depth" not in page.locator(".search-status").inner_text()
    assert "scr/glossary.html#child-safeguarding-practice-review" in find(page, base, "CSPR")


def test_joined_and_hyphened_words_meet(page, base):
    hyphened = find(page, base, "multi-agency")
    joined = find(page, base, "multiagency")
    assert joined and set(joined) & set(hyphened)
    assert page.locator("mark").all_inner_texts()[:2] == ["Multi", "agency"] or "multi" in page.locator("mark").first.inner_text().lower()
    assert "scr/glossary.html#safeguarding" in find(page, base, "safe-guarding")


def test_keeps_entries_of_lists_apart(page, base):
    find(page, base, "depth special focus questions")
    assert " • " in page.locator(".search-text", has_text="•").first.inner_text()


def test_suggestions_say_how_many_pages_there_are_and_lead_to_all(page, base):
    page.goto(f"{base}scr/qm2.html")
    page.keyboard.press("/")
    page.keyboard.type("deadlock")
    panel = page.locator(".search-panel")
    expect(panel.get_by_role("status")).to_have_text("Found on 1 page.")
    panel.get_by_role("link", name="All results").click()
    page.wait_for_url("**/search.html?q=deadlock")


@pytest.fixture(scope="module")
def bilingual(tmp_path_factory):
    """The address of a site in English with a set in Welsh, and of the same without it."""
    if not EXECUTABLE:
        pytest.skip("WAYMARK_EXECUTABLE names no program to build with")
    folder = tmp_path_factory.mktemp("bilingual")
    for name in ["one", "two"]:
        for part in ("content", "themes"):
            shutil.copytree(ROOT / part, folder / name / part)
    site = folder / "two/content/site.yml"
    settings, count = re.subn(r"(?m)^sets: \[(.*)\]$", r"sets: [\1, cy]", site.read_text(encoding="utf-8"))
    assert count == 1
    site.write_text(settings, encoding="utf-8")
    welsh = folder / "two/content/cy"
    (welsh / "markers").mkdir(parents=True)
    (welsh / "set.yml").write_text(
        "title: Marcwyr\nprefix: MA\ncode: MA\nlanguage: cy\nphases: [{id: un, title: Cyfnod un}]\n"
        "sections: [{id: datganiad, heading: Datganiad, lead: true}, "
        "{id: cwestiynau, heading: Cwestiynau, kind: questions}]\n", encoding="utf-8")
    (welsh / "markers/01.md").write_text(
        "---\nnumber: 1\ntitle: Diogelu\nphase: un\nsummary: Crynodeb.\n---\n## Datganiad\n\n"
        "Plant a theuluoedd, a chynllun.\n\n## Cwestiynau\n\n1. A oes cynllun?\n", encoding="utf-8")
    with contextlib.ExitStack() as stack:
        addresses = []
        for name in ["one", "two"]:
            subprocess.run(
                [EXECUTABLE, "build", "--handouts", "none", "--site", folder / name, "--output", folder / name / "output"],
                check=True, capture_output=True)
            addresses.append(stack.enter_context(serve(folder / name / "output")))
        yield addresses


def test_a_second_language_changes_nothing_in_the_first(page, bilingual):
    def places(address, query):
        page.goto(f"{address}search.html")
        ask(page, query)
        groups = page.evaluate("async query => (await waymarkSearch.find(query)).groups", query)
        return [(group["address"], [passage["anchor"] for passage in group["passages"]]) for group in groups]

    def count(address, query):
        page.goto(f"{address}search.html")
        ask(page, query)
        return page.evaluate("async query => (await waymarkSearch.find(query)).total", query)

    alone, beside = bilingual
    for query in ["a review", "a plan", "choosing a lead reviewer", "on the board", "a family", "lead reviewer of a review"]:
        assert places(beside, query) == places(alone, query), query
        assert count(beside, query) == count(alone, query), query
    for query in ["cynllun", "plant a theuluoedd", "a oes cynllun", "a"]:
        assert places(beside, query)[0][0] == "cy/ma1.html", query


def test_tells_a_screen_reader_how_much_was_found(page, base):
    page.goto(f"{base}scr/qm2.html")
    status = page.get_by_role("status").and_(page.locator(".search-status"))
    assert status.inner_text() == ""
    page.keyboard.press("/")
    page.keyboard.type("deadlock")
    expect(status).to_have_text("Found on 1 page.")
    page.get_by_role("searchbox").fill("redaction")
    expect(status).to_have_text(re.compile(r"^Found on [2-9] pages\.$"))


def test_says_of_results_that_they_were_written_for_this_edition(page, base):
    find(page, base, "deadlock")
    entries = page.locator(".search-passages li")
    assert "Written for this edition" in entries.filter(has_text="point 3").inner_text()
    assert "Written for this edition" not in entries.filter(has_text="QM7 Q5").inner_text()


def test_hostile_queries_are_words_and_nothing_else(page, base):
    for query in ['<img src=x onerror="alert(1)">', "__proto__", "constructor", "%", "\\", "a" * 5000, "’", "🙂", "9" * 40]:
        page.goto(f"{base}search.html")
        page.get_by_role("searchbox").fill(query)
        page.wait_for_timeout(400)
        assert page.locator("main img").count() == 0


def test_without_javascript_the_page_says_so_and_leads_everywhere(browser, base):
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{base}scr/qm2.html")
    page.get_by_role("searchbox").fill("family")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search.html?q=family")
    assert "Searching needs JavaScript" in page.locator("main").inner_text()
    assert page.locator("main a[href^='scr/qm']").count() == 18
    page.close()


def test_words_are_the_same_as_those_of_the_index(page, server):
    page.goto(f"{server}search.html")
    ask(page, "family")
    for language, text, terms in WORDS:
        assert page.evaluate("([text, code]) => waymarkSearch.terms(text, code)", [text, language]) == terms, text


@SCREENS
def test_axe_finds_nothing_among_results(browser, server, width, scheme):
    context = browser.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True
    )
    page = context.new_page()
    found = []
    for name, query in [("search.html", "family"), ("search.html", "qwertzuiop"), ("scr/qm2.html", "family"),
                        ("search.html", "redacton")]:
        page.goto(server + name)
        ask(page, query)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        # What lies below open results is out of sight, and test_pages.py looks at it.
        part = "main" if name == "search.html" else ".search-form"
        results = Axe().run(page, context=part, options=RULES).response
        for rule in results["violations"] + results["incomplete"]:
            found += [f"{name} {rule['id']}: {node['html'][:150]}" for node in rule["nodes"]]
        targets = page.locator(".search-form :is(input, button, select), main a, .search-panel a").evaluate_all(
            "all => all.filter(each => each.checkVisibility() && each.closest('p, li'))"
            ".map(each => [each.getBoundingClientRect().height, each.outerHTML.slice(0, 80)])"
        ) if name == "search.html" else []
        found += [f"{name} too small: {html}" for height, html in targets if height < 24 and "search-" in html]
    context.close()
    assert not found, "\n".join(found)


def loaded_by(page, server):
    """The paths of what a page loads from now on, as a list that grows."""
    paths = []
    page.on("request", lambda request: paths.append(request.url.removeprefix(server).partition("?")[0]))
    return paths


def test_a_page_loads_little_of_the_search_before_anybody_searches(browser, server):
    page = browser.new_page()
    paths = loaded_by(page, server)
    page.goto(f"{server}scr/qm2.html", wait_until="networkidle")
    page.close()
    own = [path for path in paths if "search" in path]
    assert len(own) == 2 and sum((OUTPUT / path).stat().st_size for path in own) < 6_000


def test_the_focus_loads_what_leads_to_the_index_once_and_little_of_it(browser, server):
    page = browser.new_page()
    page.goto(f"{server}scr/qm2.html", wait_until="networkidle")
    paths = loaded_by(page, server)
    page.keyboard.press("/")
    page.wait_for_timeout(500)
    opened = [path for path in paths if path.startswith("assets/search/")]
    ask(page, "family")
    page.close()
    assert opened[0] == "assets/search/manifest.js" and 1 < len(opened) <= 4
    assert paths.count("assets/search/manifest.js") == 1 and len(paths) == len(set(paths))


def test_who_types_at_once_waits_for_one_index_and_no_more(browser, server):
    page = browser.new_page()
    page.goto(f"{server}scr/qm2.html", wait_until="networkidle")
    paths = loaded_by(page, server)
    ask(page, "family")
    page.get_by_role("searchbox").fill("family reviews")
    expect(page.locator(".search-results mark", has_text="review").first).to_be_visible()
    page.close()
    assert paths.count("assets/search/manifest.js") == 1 and len(paths) == len(set(paths))


def test_a_query_loads_at_most_300_kilobytes(browser, server):
    page = browser.new_page()
    page.goto(f"{server}search.html", wait_until="networkidle")
    paths = loaded_by(page, server)
    ask(page, "the family and the lead reviewer of a serious case review of the board")
    page.close()
    sizes = [(OUTPUT / path).stat().st_size for path in paths if path.startswith("assets/search/")]
    assert len(sizes) > 3 and sum(sizes) <= 300_000
