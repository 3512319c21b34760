"""What a site cites of others: taken in by the command, shown on pages, and held against its publisher."""

import json
import shutil

import lxml.html
import pytest
from conftest import build, make_site, run, write


@pytest.fixture
def published(tmp_path, host):
    """A site at a host, and another one that is to cite it."""
    folder, address = host
    site = make_site(tmp_path / "rules", "RR")
    build(site, folder / "rules", "--base-url", address + "rules/")
    return site, folder, address, make_site(tmp_path / "own", "OWN", "See RULES:RR1 Q2 and RULES:RR RR1.")


def add(own, address):
    return run("inventory", "add", address + "rules/objects.json", "--code", "RULES", "--site", own)


def test_the_command_keeps_every_other_byte(published):
    _, folder, address, own = published
    settings = own / "content/site.yml"
    before = settings.read_bytes() + b"# the end, without a line feed"
    settings.write_bytes(before)
    said = add(own, address)
    assert "wrote " in said and "named it in " in said
    assert settings.read_bytes().startswith(before)
    assert (own / "content/inventories/rules.json").read_bytes() == (
        folder / "rules/objects.json").read_bytes()
    run("check", "--strict", "--site", own)
    added = settings.read_bytes()
    # A second one stands below the first, and what follows the list stays.
    settings.write_bytes(added + b"publisher: Somebody\n")
    said = run("inventory", "add", folder / "rules/objects.inv", "--code", "INV", "--address",
               "https://a.example/", "--site", own)
    assert settings.read_bytes().startswith(added)
    assert settings.read_bytes().endswith(b"publisher: Somebody\n")
    assert "INV: Rules of RR, " in run("inventory", "list", "--site", own)
    # The same code is written over, and a file that is nobody's is not.
    assert "names it already" in add(own, address)
    (own / "content/inventories/third.json").write_text("mine")
    run("inventory", "add", folder / "rules/objects.json", "--code", "THIRD", "--address",
        "https://a.example/", "--site", own, status=2)
    assert (own / "content/inventories/third.json").read_text() == "mine"


@pytest.mark.parametrize("source, status", [
    ("http://a.example/objects.json", 64), ("ftp://a.example/objects.json", 64),
    ("file:///etc/passwd", 64), ("/etc/passwd", 2), ("/nowhere", 2)])
def test_the_command_takes_nothing_else(tmp_path, source, status):
    own = make_site(tmp_path / "own", "OWN")
    before = (own / "content/site.yml").read_bytes()
    said = run("inventory", "add", source, "--code", "RULES", "--site", own, status=status)
    assert "root:" not in said
    assert (own / "content/site.yml").read_bytes() == before
    assert not (own / "content/inventories").exists()


def test_pages_and_data_lead_to_the_publisher(published, tmp_path):
    _, folder, address, own = published
    add(own, address)
    output = build(own, tmp_path / "out")
    page = lxml.html.parse(str(output / "own/own1.html")).getroot()
    first, second = page.xpath("//a[@data-cards]")[:2]
    assert first.get("href") == address + "rules/rr/rr1.html#q2"
    assert first.text_content() == "RULES:RR1 Q2"
    assert second.get("title") == "RR RR1 The first of RR"
    assert first.get("data-cards") == "../inventories/rules.js"
    script = (output / "inventories/rules.js").read_text(encoding="utf-8")
    cards = json.loads(script.removeprefix("self.waymarkDefinitions=").removesuffix(";\n"))
    assert cards["title"] == "Rules of RR"
    assert cards["terms"]["RR RR1"]["html"] == "<p>The hawser is whole, and dry.</p>"
    assert set(cards["terms"]) == {"RR RR1", "RR RR1 Q2"}
    marker = json.loads((output / "own/own1.json").read_text(encoding="utf-8"))
    references = [each for section in marker["sections"] for each in section.get("externalReferences", [])]
    assert [each["name"] for each in references] == ["RR RR1 Q2", "RR RR1"]
    assert references[1]["address"] == address + "rules/rr/rr1.html"
    assert f"({address}rules/rr/rr1.html" in (output / "own/own1.md").read_text(encoding="utf-8")


def test_nothing_new_where_nothing_is_cited(tmp_path):
    output = build(make_site(tmp_path / "own", "OWN"), tmp_path / "out")
    assert not (output / "inventories").exists()
    assert "data-cards" not in (output / "own/own1.html").read_text(encoding="utf-8")
    assert "externalReferences" not in (output / "own/own1.json").read_text(encoding="utf-8")


def test_check_says_what_the_publisher_has_changed(published):
    site, folder, address, own = published
    add(own, address)
    assert "changed-object" not in run("check", "--external", "--all", "--site", own)
    marker = site / "content/rr/markers/01.md"
    text = marker.read_text(encoding="utf-8")
    marker.write_text(
        text.replace("title: The first of RR", "title: Another").replace("The hawser is whole, and *dry*.", "Wet.")
        .replace('2. Is the "rope" dry & clean?\n', ""), encoding="utf-8")
    build(site, folder / "rules", "--base-url", address + "elsewhere/")
    said = run("check", "--external", "--all", "--site", own)
    assert "RULES:RR RR1 Q2 is gone from the inventory of its publisher" in said
    assert "RULES:RR RR1 is 'Another' now, and was 'The first of RR'" in said
    assert "RULES:RR RR1 states something else now: 'Wet.'" in said
    assert f"the site of RULES is at '{address}elsewhere/' now" in said
    assert said.count("[changed-object]") == 4
    # Without the option, nobody is asked.
    assert "changed-object" not in run("check", "--all", "--site", own)
    said = run("inventory", "update", "RULES", "--site", own)
    assert "1 changed" in said or "changed, 1 gone" in said
    assert "the inventory RULES has no 'RR1 Q2'" in run("check", "--site", own, status=1)


def test_check_says_that_an_inventory_is_not_there(published):
    _, folder, address, own = published
    add(own, address)
    shutil.rmtree(folder / "rules")
    assert "[unreachable-link]" in run("check", "--external", "--site", own)
    write(folder / "rules/objects.json", "<html>moved</html>")
    assert "cannot be read any more" in run("check", "--external", "--site", own)
