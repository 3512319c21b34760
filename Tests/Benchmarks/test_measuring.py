"""What the comparison makes of its samples: ratios, a page and charts. Nothing is measured here."""

import xml.etree.ElementTree

import pytest

from measuring import charts, contenders, page, targets


def sample(wall, megabytes):
    return [wall, wall / 2, wall / 4, megabytes * 1024]


def result():
    """A result in which builds take as long as Hugo with a tenth of its memory, and checks too long."""
    found = {
        "build": {"samples": [sample(2, 100), sample(9, 110), sample(1, 90)], "load": [0], "files": 7, "bytes": 5_000_000},
        "hugo": {"samples": [sample(2, 1000)], "load": [0], "files": 1, "bytes": 1_000_000},
        "check": {"samples": [sample(3, 50)], "load": [0]},
        "cmark": {"samples": [sample(1, 40)], "load": [0]},
        "zensical": {"samples": [], "load": [0], "failed": "zensical ended with 1"},
    }
    return {
        "date": "2026-11-29", "commit": "abc", "program-bytes": 31_000_000, "machine": "one", "versions": {"hugo": "hugo 1"},
        "places": {"disk": "ext4"}, "measured": {"disk": {"1000": found, "10000": found}},
    }


def target(beginning):
    return next(target for target in targets.TARGETS if target.what.startswith(beginning))


def test_ratios_are_of_medians():
    sizes = result()["measured"]["disk"]
    assert targets.ratio(target("10,000 markers, all outputs"), sizes) == 1
    assert targets.ratio(target("the same, peak memory"), sizes) == pytest.approx(0.1)


def test_what_was_not_measured_has_no_ratio():
    sizes = result()["measured"]["disk"]
    assert targets.ratio(target("the same against Hugo and Pagefind"), sizes) is None
    assert targets.ratio(target("50,000 markers against 10,000, time"), sizes) is None


def test_turns_are_fewer_of_what_takes_long():
    assert contenders.turns("build", 10_000, 10) == 10
    assert contenders.turns("build", 10_000, 2) == 2
    assert contenders.turns("hugo+pagefind", 10_000, 10) == 5
    assert contenders.turns("zensical", 300, 10) == 10
    assert contenders.turns("zensical", 10_000, 10) == 0


@pytest.fixture
def written(tmp_path):
    path = tmp_path / "benchmarks.md"
    path.write_text("Before.\n<!-- measured: begin -->\nold\n<!-- measured: end -->\nAfter.\n")
    page.write(result(), path)
    return path


def test_page_says_of_each_target_whether_it_was_met(written):
    lines = written.read_text().splitlines()
    assert "| 10,000 markers, all outputs, time against Hugo's pages alone | 1 | 1.00 | yes |" in lines
    assert "| check of 10,000 against the cmark program alone | 1.2 | 3.00 | **no** |" in lines
    assert "| diff of 10,000 against check of 10,000 | 1.8 | not measured |  |" in lines
    assert "| size of the program | 30 MB | 31.0 MB | **no** |" in lines


def test_page_keeps_what_stands_around_and_can_be_written_again(written):
    once = written.read_text()
    assert once.startswith("Before.\n<!-- measured: begin") and once.endswith("<!-- measured: end -->\nAfter.\n")
    assert "old" not in once
    page.write(result(), written)
    assert written.read_text() == once


def test_page_tells_of_programs_that_failed(written):
    assert "Zensical failed with 10000, on disk." in written.read_text().splitlines()
    assert "| Zensical |" not in written.read_text()


def test_charts_have_a_title_and_say_their_figures_in_words(written):
    drawn = sorted((written.parent / "benchmarks").iterdir())
    assert [path.name for path in drawn] == [
        "memory-disk.svg", "memory-per-marker-disk.svg", "time-disk.svg", "time-per-marker-disk.svg"]
    for path in drawn:
        root = xml.etree.ElementTree.parse(path).getroot()
        title, description = root[0], root[1]
        assert root.get("role") == "img" and root.get("aria-labelledby") == "title description"
        assert title.tag.endswith("title") and title.text
        assert description.tag.endswith("desc") and "Hugo" in description.text
        assert "prefers-color-scheme: dark" in path.read_text()


def test_figures_have_the_digits_that_count():
    assert [charts.figure(value) for value in (1234.5, 12.34, 0.1234, 0)] == ["1,234", "12.3", "0.123", "0"]
