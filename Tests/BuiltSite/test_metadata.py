"""What pages say of themselves to programs, read without our own code."""

import html.parser
import json

import pytest
from conftest import OUTPUT, SETS, markers_of, settings_of, sources_of


class Head(html.parser.HTMLParser):
    """The meta elements of a page, and its blocks of data."""

    def __init__(self, path):
        super().__init__()
        self.entries, self.data, self._is_data = {}, [], False
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta" and "name" in values:
            assert values["name"] not in self.entries, f"{values['name']} stands twice"
            self.entries[values["name"]] = values["content"]
        self._is_data = tag == "script" and values.get("type") == "application/ld+json"

    def handle_data(self, text):
        if self._is_data:
            self.data.append(json.loads(text))
            self._is_data = False


def pages():
    for name in SETS:
        yield name, None
        yield from ((name, marker) for marker in markers_of(name))


@pytest.mark.parametrize(("set_name", "marker"), list(pages()))
def test_a_page_says_that_it_restates_the_original(set_name, marker, settings):
    head = Head(OUTPUT / set_name / f"{marker or 'index'}.html")
    (data,) = head.data
    is_restated = "restates" in settings_of(set_name)
    title = settings_of(set_name)["title"] + (" (restated)" if is_restated else "")
    if marker:
        entry = markers_of(set_name)[marker]
        title = f"{marker.upper()} {entry['title']}"
        assert data["isPartOf"]["name"] == settings_of(set_name)["title"]
        assert data["description"] == entry["summary"]
        assert data.get("lastReviewed") == (str(entry["reviewed"]) if "reviewed" in entry else None)
    assert data["@context"] == "https://schema.org"
    assert data["name"] == head.entries["citation_title"] == head.entries["DC.title"] == title
    address = f"{settings['base-url']}{set_name}/{marker or 'index'}.html"
    assert data["url"] == head.entries["citation_public_url"] == address
    assert data["author"]["name"] == head.entries["citation_author"] == settings["publisher"]
    original = sources_of(set_name).get(settings_of(set_name).get("restates"))
    assert ("isBasedOn" in data) == ("DC.source" in head.entries) == (original is not None)
    if original:
        assert data["isBasedOn"]["name"] == original["title"]
        assert original["title"] in head.entries["DC.source"]
