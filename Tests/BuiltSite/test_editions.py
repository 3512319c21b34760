"""Older editions beside the newest, crawled anew: every way to the newest leads to the same thing, and nothing of an
older edition is found from the newest but by asking for it."""

import os
import pathlib
import re
import subprocess
import sys
import urllib.parse

import lxml.etree
import lxml.html
import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from editions import TAGS, WAYMARK, build, make_site  # noqa: E402

pytestmark = [
    pytest.mark.skipif(not WAYMARK, reason="WAYMARK_EXECUTABLE names no program"),
    # The site is its own: whatever other site is checked, once is enough.
    pytest.mark.skipif(os.environ.get("WAYMARK_SITE", ".") != ".", reason="another site is checked"),
]
BASE = "https://everything.example/"
CHECK = pathlib.Path(__file__).parent / "check_site.py"


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    site = make_site(tmp_path_factory.mktemp("editions"))
    result = build(site)
    assert result.returncode == 0, result.stderr
    return site / "output", result


@pytest.fixture(scope="module")
def output(built):
    return built[0]


def pages_of(output, tag):
    folder = output / "editions" / tag
    return {path: lxml.html.parse(str(path)).getroot() for path in sorted(folder.rglob("*.html"))}


def shown_pages(output, tag):
    """Those that are no more than a way to another."""
    return {path: page for path, page in pages_of(output, tag).items() if not page.xpath("//meta[@http-equiv='refresh']")}


def banner_of(page):
    [banner] = page.xpath("//aside[.//*[@class='older-edition']]")
    return banner


def title_of(page):
    """What a page is called, without the label of a marker."""
    [heading] = page.xpath("//h1")
    for label in heading.xpath(".//*[@class='label']"):
        label.drop_tree()
    return " ".join(heading.text_content().split())


def resolved(path, address):
    return (path.parent / urllib.parse.unquote(urllib.parse.urlsplit(address).path)).resolve()


def test_the_folder_is_whole(output):
    result = subprocess.run([sys.executable, str(CHECK), str(output)], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


@pytest.mark.parametrize("tag", TAGS)
def test_no_link_leaves_an_edition_but_those_of_its_notice(output, tag):
    folder = output / "editions" / tag
    seen = 0
    for path, page in pages_of(output, tag).items():
        notices = page.xpath("//aside[.//*[@class='older-edition']]")
        for element in page.iter():
            if not isinstance(element.tag, str) or any(element in notice.iter() for notice in notices):
                continue
            if element.get("rel") == "canonical":
                continue
            for name in ("href", "src", "action", "data-root", "data-index", "data-engine", "data-view", "data-definitions"):
                address = element.get(name)
                if address is None or re.match(r"[a-z]+:", address):
                    continue
                seen += 1
                target = resolved(path, address)
                assert target == folder or folder in target.parents, f"{path}: {address}"
                assert target.exists(), f"{path}: {address}"
    assert seen > 500


@pytest.mark.parametrize("tag", TAGS)
def test_every_page_leads_to_the_same_thing_in_the_newest(output, tag):
    newest = {
        title_of(lxml.html.parse(str(path)).getroot()): path
        for path in output.glob("*/*.html") if re.search(r"/qm\d+\.html$", str(path))
    }
    outcomes = {}
    for path, page in shown_pages(output, tag).items():
        name = path.relative_to(output / "editions" / tag).as_posix()
        links = banner_of(page).xpath(".//*[@class='older-edition']/a/@href")
        now, editions = (resolved(path, link) for link in links)
        assert now.is_file() and output in now.parents and output / "editions" not in now.parents
        assert editions == output / "editions.html"
        canonical = page.xpath("//link[@rel='canonical']/@href")
        if re.search(r"/qm\d+\.html$", name):
            heir = newest.get(title_of(page))
            outcomes[name] = heir and heir.relative_to(output).as_posix()
            assert now == (heir or output / name.split("/")[0] / "index.html")
            assert canonical == ([BASE + outcomes[name]] if heir else [])
        else:
            # Every other page of these editions has one of the same name.
            assert now == output / name
            assert canonical == [BASE + name]
    assert outcomes == {
        "one/qm1.html": "one/qm1.html", "one/qm2.html": "one/qm2.html", "one/qm3.html": None,
        "two/qm1.html": "two/qm1.html", "two/qm2.html": "two/qm5.html",
    }


@pytest.mark.parametrize("tag", TAGS)
def test_a_question_leads_to_the_same_question_now(output, tag):
    path = output / "editions" / tag / "one/qm2.html"
    banner = banner_of(lxml.html.parse(str(path)).getroot())
    [entry] = banner.xpath(".//details//li")
    own, now = entry.xpath("./a/@href")
    assert (own, now.split("/")[-1]) == ("#q1", "qm2.html#q2")
    questions = lxml.html.parse(str(resolved(path, now))).getroot().xpath("//*[@id='q2']")
    assert "Is it so" in questions[0].text_content()


@pytest.mark.parametrize("tag", TAGS)
def test_an_older_page_says_what_became_of_it(output, tag):
    def outcome(name):
        notice = banner_of(lxml.html.parse(str(output / "editions" / tag / name)).getroot())
        return " ".join(notice.xpath(".//p")[0].text_content().split())

    assert outcome("one/qm2.html").startswith(f"Older edition: {tag} The newest edition says this in other words: QM2 ")
    # This set is Welsh, and its pages speak to their readers in Welsh.
    assert "yn dweud yr un peth: QM5 Second" in outcome("two/qm2.html")
    assert "Nothing stands for this page" in outcome("one/qm3.html")


def test_every_older_page_is_kept_from_search_engines_and_no_newer_one(output):
    for path in output.rglob("*.html"):
        page = lxml.html.parse(str(path)).getroot()
        is_apart = output / "editions" in path.parents or page.xpath("//meta[@http-equiv='refresh']")
        assert bool(page.xpath("//meta[@name='robots'][@content='noindex']")) == bool(is_apart), path


def test_the_newest_search_site_map_and_feed_know_nothing_of_older_editions(output):
    def found(folder, word):
        scripts = sorted((folder / "assets/search").rglob("*.js"))
        assert scripts
        return any(word in path.read_text(encoding="utf-8").lower() for path in scripts)

    assert found(output, "hereafter") and not found(output, "quondam") and not found(output, "whilom")
    assert not found(output, "editions/")
    assert found(output / "editions/v1.0", "quondam") and not found(output / "editions/v1.0", "hereafter")
    assert found(output / "editions/2015", "whilom") and not found(output / "editions/2015", "quondam")
    locations = [element.text for element in lxml.etree.parse(str(output / "sitemap.xml")).iter("{*}loc")]
    assert BASE + "editions.html" in locations
    assert not [address for address in locations if "/editions/" in address]
    assert "/editions/" not in (output / "feed.xml").read_text(encoding="utf-8")
    for name in ("sitemap.xml", "feed.xml", "robots.txt", "one/offline.js", "one/manifest.webmanifest", "404.html", "_headers"):
        assert not list((output / "editions").glob(f"*/{name}")), name
    assert "editions/" not in (output / "one/offline.js").read_text(encoding="utf-8")


def test_the_page_of_search_offers_each_edition(output):
    page = lxml.html.parse(str(output / "search.html")).getroot()
    offered = [address for address in page.xpath("//main//a/@href") if address.startswith("editions/")]
    assert offered == [f"editions/{tag}/search.html" for tag in TAGS]


def test_the_page_of_editions_counts_what_changed_and_every_page_leads_to_it(output):
    page = lxml.html.parse(str(output / "editions.html")).getroot()
    sections = page.xpath("//main/section")
    assert [section.xpath("./h2/a/@href") for section in sections] == [[f"editions/{tag}/index.html"] for tag in TAGS]
    for section in sections:
        entries = {
            entry.xpath("./dt")[0].text_content(): entry.xpath("./dd")[0].text_content() for entry in section.xpath(".//dl/div")
        }
        assert entries["Latest change or review"] == "21 November 2026"
        assert entries["Editions of its sets"] == "ONE 2016"
        # QM3 is gone; QM1 and QM2 of the first set have other words; of the second, one has another number alone.
        assert entries["Markers"] == "0 added, 1 removed, 2 reworded"
        assert entries["Questions"] == "1 added, 0 removed, 1 reworded"
    for path in output.glob("*.html"):
        if path.name != "404.html":
            root = lxml.html.parse(str(path)).getroot()
            assert "editions.html" in root.xpath("//footer//a/@href"), path


def test_old_addresses_of_an_edition_lead_on_within_it(output):
    lines = (output / "_redirects").read_text(encoding="utf-8").splitlines()
    for tag in TAGS:
        assert f"/editions/{tag}/one/qm9.html /editions/{tag}/one/qm1.html 301" in lines
        page = lxml.html.parse(str(output / "editions" / tag / "one/qm9.html")).getroot()
        assert page.xpath("//main//a/@href") == ["qm1.html"]


def test_a_mistake_of_an_older_edition_is_told_and_stands_as_words(output, built):
    assert "note: the edition '2015' has 1 error" in built[1].stderr
    assert "no marker QM44" in built[1].stderr
    assert "v1.0" not in built[1].stderr
    page = lxml.html.parse(str(output / "editions/2015/one/qm2.html")).getroot()
    assert "QM44" in page.xpath("//main")[0].text_content()
    assert not [address for address in page.xpath("//a/@href") if "qm44" in address]


def test_pictures_and_attachments_come_from_the_version_that_git_keeps(output):
    for name in ("one/markers/Form #2.csv", "one/markers/fig #1 of 100%.png"):
        kept = output / "editions/v1.0" / name
        assert kept.read_bytes() == (pathlib.Path(__file__).parent / "Everything/content" / name).read_bytes()


def test_the_same_input_gives_the_same_bytes_and_without_editions_nothing_tells_of_any(output, tmp_path):
    site = output.parent

    def files(folder):
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}

    assert build(site, "--output", str(tmp_path / "again")).returncode == 0
    assert files(tmp_path / "again") == files(output)
    assert build(site, "--output", str(tmp_path / "alone"), "--edition", "none").returncode == 0
    alone = files(tmp_path / "alone")
    assert not [name for name in alone if name.startswith("editions")]
    assert not [name for name, text in alone.items() if name.endswith(".html") and b"editions" in text]
