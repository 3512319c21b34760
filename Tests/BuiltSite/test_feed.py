"""The feed, held to RFC 4287 without our own code."""

import re
import xml.etree.ElementTree

import feedparser
from conftest import OUTPUT, SETS, markers_of

ATOM = "{http://www.w3.org/2005/Atom}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
FEED = OUTPUT / "feed.xml"


def majors():
    """What the editors wrote: the marker and note of each major change."""
    return sorted(
        (str(change["date"]), name, marker, change["note"])
        for name in SETS
        for marker, keys in markers_of(name).items()
        for change in keys.get("changes", [])
        if change.get("kind") == "major"
    )


def one(parent, name):
    (found,) = parent.findall(ATOM + name)
    return found


def links(parent):
    found = {}
    for link in parent.findall(ATOM + "link"):
        assert link.get("href").startswith("https://")
        assert link.get("rel") not in found, "two links of one relation and type"
        found[link.get("rel")] = link
    return found


def test_there_is_a_feed_where_there_are_major_changes(settings):
    assert FEED.exists() == bool(majors() and settings.get("base-url"))
    for path in OUTPUT.rglob("*.html"):
        found = re.findall(r'<link rel="alternate" type="application/atom\+xml"', path.read_text("utf-8"))
        if "http-equiv=\"refresh\"" not in path.read_text("utf-8"):
            assert len(found) == FEED.exists(), path


def test_the_feed_has_the_structure_of_atom(settings):
    feed = xml.etree.ElementTree.parse(FEED).getroot()
    assert feed.tag == ATOM + "feed"
    known = {ATOM + name for name in ("id", "title", "updated", "author", "link", "entry")}
    # Where a set restates a publication, the subtitle says so.
    assert {child.tag for child in feed} - {ATOM + "subtitle"} == known
    assert MOMENT.fullmatch(one(feed, "updated").text) and one(feed, "title").text
    assert one(one(feed, "author"), "name").text == settings.get("publisher", settings["name"])
    assert one(feed, "id").text == links(feed)["self"].get("href") == settings["base-url"] + "feed.xml"
    assert links(feed)["self"].get("type") == "application/atom+xml"
    ids, moments = [], []
    for entry in feed.findall(ATOM + "entry"):
        assert {child.tag for child in entry} == {
            ATOM + name for name in ("id", "title", "updated", "link", "summary")
        }
        assert one(entry, "title").text and one(entry, "summary").text
        assert MOMENT.fullmatch(one(entry, "updated").text)
        ids.append(one(entry, "id").text)
        moments.append(one(entry, "updated").text)
        for address in (ids[-1], links(entry)["alternate"].get("href")):
            path, _, fragment = address.removeprefix(settings["base-url"]).partition("#")
            page = (OUTPUT / path).read_text("utf-8")
            assert not fragment or f'id="{fragment}"' in page
    assert len(set(ids)) == len(ids) and moments == sorted(moments, reverse=True)
    assert one(feed, "updated").text == moments[0]


def test_a_reader_of_feeds_finds_what_the_editors_wrote():
    feed = feedparser.parse(FEED.read_bytes())
    assert not feed.bozo and feed.version == "atom10"
    found = sorted(
        (entry.updated[:10], *entry.link.removesuffix(".html").split("/")[-2:], entry.summary)
        for entry in feed.entries
    )
    assert found == majors()
