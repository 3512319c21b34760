"""What a site publishes of itself: read by sphobjinv and by Sphinx, and cited by a project of Sphinx."""

import json
import subprocess
import sys
import urllib.parse

import lxml.html
import sphobjinv
from conftest import build, make_site, write


def objects(output):
    return json.loads((output / "objects.json").read_text(encoding="utf-8"))


def assert_leads_somewhere(output, address):
    path, _, anchor = urllib.parse.unquote(address).partition("#")
    page = output / path
    assert page.is_file(), address
    if anchor:
        assert lxml.html.parse(str(page)).getroot().get_element_by_id(anchor) is not None, address


def test_every_entry_leads_to_its_place(site, tmp_path):
    output = build(site, tmp_path / "out")
    entries = objects(output)["objects"]
    assert len({entry["name"] for entry in entries}) == len(entries)
    assert {entry["kind"] for entry in entries} == {
        "set", "marker", "section", "question", "term", "source", "page"}
    for entry in entries:
        assert_leads_somewhere(output, entry["address"])


def test_every_marker_says_what_it_states(tmp_path):
    output = build(make_site(tmp_path / "site", "RR"), tmp_path / "out")
    entries = {entry["name"]: entry for entry in objects(output)["objects"]}
    assert entries["RR RR1"] == {
        "name": "RR RR1", "label": "RR1", "kind": "marker", "address": "rr/rr1.html",
        "title": "The first of RR", "statement": "The hawser is whole, and dry.", "state": "held"}
    assert entries["RR RR1 Q2"]["title"] == 'Is the "rope" dry & clean?'


def test_sphobjinv_reads_the_same_names(site, tmp_path):
    output = build(site, tmp_path / "out")
    inventory = sphobjinv.Inventory(str(output / "objects.inv"))
    assert inventory.project == objects(output)["title"]
    labels = {each.name for each in inventory.objects if each.role == "label"}
    for entry in objects(output)["objects"]:
        assert (entry["kind"] == "term") or entry["name"].lower() in labels, entry
    for each in inventory.objects:
        assert each.domain == "std" and each.role in {"label", "doc", "term"}
        assert_leads_somewhere(output, each.uri_expanded)
    documents = {each.name for each in inventory.objects if each.role == "doc"}
    assert "lights/index" in documents and "about" in documents


def test_a_project_of_sphinx_links_into_the_site(tmp_path, host):
    folder, address = host
    build(make_site(tmp_path / "site", "RR"), folder / "rules")
    project = tmp_path / "project"
    write(project / "conf.py", f"""project = "Other"
extensions = ["sphinx.ext.intersphinx"]
intersphinx_mapping = {{"rules": ("{address}rules/", None)}}
nitpicky = True
""")
    write(project / "index.rst", """Other
=====

:ref:`rr rr1` and :ref:`RR RR1 Q2`, :ref:`words <rr rr1 statement>`, :term:`hawser`,
:external+rules:doc:`rr/index`.
""")
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-W", "-q", "-b", "html", str(project), str(tmp_path / "html")],
        capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout + done.stderr
    page = lxml.html.parse(str(tmp_path / "html/index.html")).getroot()
    links = {
        each.get("href"): each.text_content() for each in page.xpath("//a[contains(@class, 'external')]")}
    assert links[f"{address}rules/rr/rr1.html"] == "RR1 The first of RR"
    assert links[f"{address}rules/rr/rr1.html#q2"] == "RR1 Q2"
    assert links[f"{address}rules/rr/rr1.html#statement"] == "words"
    assert links[f"{address}rules/rr/index.html"] == "The RR rules"
    hawser = next(href for href, words in links.items() if words == "hawser")
    assert_leads_somewhere(folder, hawser.removeprefix(address))


def test_the_same_bytes_twice(site, tmp_path):
    first, second = (build(site, tmp_path / name) for name in ("a", "b"))
    for name in ("objects.json", "objects.inv"):
        assert (first / name).read_bytes() == (second / name).read_bytes()
