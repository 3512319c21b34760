"""Two sets that are built apart and published under one host: docs/scale.md."""

import urllib.parse

import lxml.html
import pytest
from conftest import build, make_site, write


def inventories(code, base):
    return f"inventories:\n  - code: {code}\n    file: inventories/{code.lower()}.json\n    address: {base}\n"


@pytest.mark.parametrize("base", ["../{}/", "https://host.example/{}/"])
def test_links_between_sets_that_are_built_apart_lead_somewhere(tmp_path, base):
    host = tmp_path / "host"
    host.mkdir()
    sites = {
        code: make_site(
            tmp_path / code, code, f"See {other}:{other}1 Q2 and {other}:hawser.",
            inventories(other, base.format(other.lower())))
        for code, other in [("NORTH", "SOUTH"), ("SOUTH", "NORTH")]}
    # Each machine publishes its names first, which need none of the others' to be made.
    for code, site in sites.items():
        names = make_site(tmp_path / f"names-{code}", code)
        build(names, tmp_path / f"out-{code}")
        other = next(each for each in sites if each != code)
        write(
            sites[other] / f"content/inventories/{code.lower()}.json",
            (tmp_path / f"out-{code}/objects.json").read_text(encoding="utf-8"))
    for code, site in sites.items():
        build(site, host / code.lower(), "--strict", "--base-url", f"https://host.example/{code.lower()}/")
    between = 0
    for page in host.rglob("*.html"):
        root = lxml.html.parse(str(page)).getroot()
        own = "https://host.example/" + page.relative_to(host).as_posix()
        for link in root.xpath("//a[@data-cards]"):
            target = urllib.parse.urlsplit(urllib.parse.urljoin(own, link.get("href")))
            assert target.netloc == "host.example"
            file = host / urllib.parse.unquote(target.path.lstrip("/"))
            assert file.is_file(), (page, link.get("href"))
            assert lxml.html.parse(str(file)).getroot().get_element_by_id(target.fragment) is not None
            assert (page.parent / link.get("data-cards")).is_file()
            assert file.relative_to(host).parts[0] != page.relative_to(host).parts[0]
            between += 1
    assert between >= 8
