"""Crosswalks: the page, the data and the pages of markers say what the content does, and its gaps are counted anew."""

import csv
import io

import jsonschema
import lxml.html
import networkx
import openpyxl
import pytest
from conftest import CONTENT, OUTPUT, load_json, read_yaml

SOURCE = CONTENT / "crosswalk.yml"
pytestmark = pytest.mark.skipif(not SOURCE.exists(), reason="the site has no crosswalk")
INVERSE = {"narrower": "wider", "wider": "narrower"}


@pytest.fixture(scope="module")
def data():
    return load_json(OUTPUT / "crosswalk.json")


@pytest.fixture(scope="module")
def page():
    return lxml.html.parse(str(OUTPUT / "crosswalk.html"))


def rows():
    """The table as CSV has it, without its head."""
    text = (OUTPUT / "crosswalk.csv").read_bytes().decode("utf-8-sig")
    assert text.count("\n") == text.count("\r\n")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def marker_of(identifier):
    return identifier.split("#")[0]


def graph_of(crosswalk):
    """The markers of both sets, with an edge where an entry joins them or questions of theirs."""
    graph = networkx.Graph()
    for name in (crosswalk["from"], crosswalk["to"]):
        for phase in load_json(OUTPUT / name / "set.json")["phases"]:
            graph.add_nodes_from((marker["identifier"] for marker in phase["markers"]), set=name)
    for entry in crosswalk["entries"]:
        if "from" in entry and "to" in entry:
            ends = [marker_of(entry[side]["identifier"]) for side in ("from", "to")]
            assert all(end in graph for end in ends), ends
            graph.add_edge(*ends)
    return graph


def test_the_data_fits_its_schema(data):
    jsonschema.validate(data, load_json(OUTPUT / data["$schema"]))


def test_the_data_says_what_the_content_does(data):
    written = read_yaml(SOURCE)["crosswalks"]
    assert len(written) == len(data["crosswalks"])
    for content, published in zip(written, data["crosswalks"]):
        assert (published["from"], published["to"]) == (content["from"], content["to"])
        assert published["judgedBy"] == content["judged-by"]
        assert published["judged"] == str(content["judged"])
        assert [(entry["kind"], entry["reason"]) for entry in published["entries"]] == [
            (entry["kind"], entry["reason"]) for entry in content["entries"]]
        for side in ("from", "to"):
            for entry, shown in zip(content["entries"], published["entries"]):
                assert (side in entry) == (side in shown)
                assert side not in entry or shown[side]["label"].endswith(entry[side])


def test_the_gaps_are_those_of_a_graph(data, page):
    for crosswalk in data["crosswalks"]:
        lone = set(networkx.isolates(graph_of(crosswalk)))
        told = crosswalk["gapsFrom"] + crosswalk["gapsTo"]
        assert sorted(told) == sorted(lone)
        assert all(marker.split("/")[0] == crosswalk["from"] for marker in crosswalk["gapsFrom"])
        section = page.find(f".//h2[@id='{crosswalk['from']}-{crosswalk['to']}']/..")
        links = [link.get("href") for link in section.findall("./ul[@class='linked']//a")]
        assert sorted(links) == sorted(f"{marker}.html" for marker in lone)
        assert len(section.findall(".//*[@class='map-gap']")) == len(lone)


def test_no_two_directions_contradict_one_another(data):
    directed = networkx.MultiDiGraph()
    for crosswalk in data["crosswalks"]:
        for entry in crosswalk["entries"]:
            if "from" in entry and "to" in entry:
                directed.add_edge(entry["from"]["identifier"], entry["to"]["identifier"], kind=entry["kind"])
    ways = {(crosswalk["from"], crosswalk["to"]) for crosswalk in data["crosswalks"]}
    for start, end, kind in directed.edges(data="kind"):
        assert directed.number_of_edges(start, end) == 1
        if (end.split("/")[0], start.split("/")[0]) in ways:
            assert directed.get_edge_data(end, start)[0]["kind"] == INVERSE.get(kind, kind)


def test_the_tables_have_a_row_for_each_entry(data):
    entries = [(crosswalk, entry) for crosswalk in data["crosswalks"] for entry in crosswalk["entries"]]
    table = rows()
    assert len(table) == len(entries)
    for row, (crosswalk, entry) in zip(table, entries):
        assert (row["from-set"], row["to-set"], row["kind"], row["reason"]) == (
            crosswalk["from"], crosswalk["to"], entry["kind"], entry["reason"])
        for side in ("from", "to"):
            assert row[side] == entry.get(side, {}).get("label", "")
            assert row[f"{side}-title"] == entry.get(side, {}).get("title", "")
    book = openpyxl.load_workbook(OUTPUT / "crosswalk.xlsx")
    cells = [[str(cell or "") for cell in row] for row in book.active.iter_rows(values_only=True)]
    assert cells[0] == list(table[0])
    assert cells[1:] == [list(row.values()) for row in table]


def test_the_page_has_a_row_for_each_entry(data, page):
    for crosswalk in data["crosswalks"]:
        section = page.find(f".//h2[@id='{crosswalk['from']}-{crosswalk['to']}']/..")
        found = section.findall(".//tbody/tr")
        assert len(found) == len(crosswalk["entries"])
        for row, entry in zip(found, crosswalk["entries"]):
            links = [link.get("href") for link in row.findall(".//a")]
            assert links == [entry[side]["page"] for side in ("from", "to") if side in entry]
            assert row[2].text_content() == entry["reason"]


def test_markers_show_what_stands_beside_them(data):
    beside = {}
    for crosswalk in data["crosswalks"]:
        for entry in crosswalk["entries"]:
            sides = [entry.get("from"), entry.get("to")]
            for own, other in (sides, sides[::-1]):
                if own:
                    beside.setdefault(marker_of(own["identifier"]), set()).add(
                        (other["label"] if other else None, entry["reason"]))
    for marker in (marker for crosswalk in data["crosswalks"] for marker in graph_of(crosswalk)):
        section = lxml.html.parse(str(OUTPUT / f"{marker}.html")).find(".//section[@id='page-counterparts']")
        assert (section is not None) == (marker in beside), marker
        if section is None:
            continue
        assert section.find(".//p/a").get("href") == "../crosswalk.html"
        shown = [
            (entry.find(".//a/span").text_content() if entry.find(".//a") is not None else None, entry.text_content())
            for entry in section.findall(".//li")]
        assert {label for label, _ in shown} == {label for label, _ in beside[marker]}
        assert all(any(reason in text for _, text in shown) for _, reason in beside[marker])


def test_the_page_is_led_to(data, settings):
    for name in ("index.html", *(f"{crosswalk['from']}/index.html" for crosswalk in data["crosswalks"])):
        links = [link.get("href") for link in lxml.html.parse(str(OUTPUT / name)).findall(".//a")]
        assert any(href.endswith("crosswalk.html") for href in links if href), name
    if "base-url" in settings:
        assert f"{settings['base-url']}crosswalk.html" in (OUTPUT / "sitemap.xml").read_text(encoding="utf-8")
