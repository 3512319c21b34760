"""Writes what was measured into docs/benchmarks.md, with charts beside it."""

import pathlib
import re

from measuring import charts, contenders
from measuring.targets import MEMORY, PROCESSOR, PROGRAM_MEGABYTES, TARGETS, WALL, median, of_sample, ratio

ROOT = pathlib.Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs/benchmarks.md"
PLACES = {"disk": "on disk", "memory": "in memory"}
NAMES = {
    "build": "waymark build", "build before": "waymark build, before", "hugo": "Hugo, pages alone",
    "hugo+pagefind": "Hugo and Pagefind", "zensical": "Zensical", "material": "Material for MkDocs",
    "floor": "floor", "check": "waymark check", "against": "waymark check --against", "diff": "waymark diff",
    "unchanged": "waymark build, nothing changed", "unchanged before": "the same, before",
}
SITES = ("build", "hugo", "hugo+pagefind", "zensical", "material", "floor")
GROWING = ("build", "hugo", "hugo+pagefind", "floor", "check", "diff")


def write(result, page=PAGE):
    """Puts the tables and charts of a result between the marks of a page."""
    made = ["<!-- measured: begin, by Benchmarks/run -->", *machine(result), *wanted(result)]
    places = {
        place: {size: {name: one for name, one in found.items() if one["samples"]} for size, found in sizes.items()}
        for place, sizes in result["measured"].items()
    }
    folder = page.with_suffix("")
    folder.mkdir(exist_ok=True)
    for place, sizes in places.items():
        made += [f"### {PLACES[place].capitalize()}", "", *drawn(place, sizes, folder), *growing(sizes)]
        for size, found in sizes.items():
            made += table(size, found)
    text = "\n".join([*made, "<!-- measured: end -->"])
    marks = re.compile("<!-- measured: begin.*<!-- measured: end -->", re.S)
    page.write_text(marks.sub(lambda _: text, page.read_text()))


def machine(result):
    told = [
        f"Taken on {result['date']} at commit `{result['commit']}`: {result['machine']}.", "Programs: "
        + ", ".join(f"{name} {version}" for name, version in result["versions"].items()) + ".",
        "Where: " + "; ".join(f"{PLACES[place]}, {kind}" for place, kind in result["places"].items()) + ".",
    ]
    if "before" in result:
        told.append(f"*Before* is an earlier program: {result['before']}.")
    failed = [
        f"{NAMES.get(name, name)} failed with {size}, {PLACES[place]}"
        for place, sizes in result["measured"].items() for size, found in sizes.items()
        for name, one in found.items() if "failed" in one
    ]
    return [*told, *(f"{one}." for one in failed), ""]


def wanted(result):
    places = list(result["measured"])
    lines = [
        "### What was wanted", "",
        "| what | wanted at most | " + " | ".join(f"measured {PLACES[place]} | met" for place in places) + " |",
        "|---|---|" + "---|---|" * len(places),
    ]
    for target in TARGETS:
        found = [ratio(target, result["measured"][place]) for place in places]
        cells = " | ".join(
            "not measured | " if value is None else f"{value:.2f} | {yes(value <= target.wanted)}" for value in found)
        lines.append(f"| {target.what} | {target.wanted:g} | {cells} |")
    size = result["program-bytes"] / 1e6
    cells = " | ".join(f"{size:.1f} MB | {yes(size <= PROGRAM_MEGABYTES)}" for _ in places)
    return [*lines, f"| size of the program | {PROGRAM_MEGABYTES} MB | {cells} |", ""]


def yes(is_met):
    return "yes" if is_met else "**no**"


def drawn(place, sizes, folder):
    """Draws the charts of a place and returns the lines that show them."""
    generated = [size for size in sizes if size != contenders.OWN]
    largest = [size for size in generated if {"build", "hugo"} <= sizes[size].keys()]
    if not largest:
        return []
    size = min(largest, key=lambda known: abs(int(known) - 10_000))
    made = {}
    for unit, name, sign in ((WALL, "time", "s"), (MEMORY, "memory", "MB")):
        rows = [
            (NAMES[one], median(sizes[size][one], unit), one == "build")
            for one in SITES if one in sizes[size] and tells(one, unit)
        ]
        made[name] = charts.bars(f"{int(size):,} markers, {PLACES[place]}: {name}, median", sign, rows)
    for unit, name, factor, label in (
        (WALL, "time-per-marker", 1e3, "milliseconds a marker"), (MEMORY, "memory-per-marker", 1024, "kB a marker"),
    ):
        series = {
            NAMES[one]: [
                (int(size), median(sizes[size][one], unit) / int(size) * factor)
                for size in generated if one in sizes[size]
            ]
            for one in GROWING if any(one in sizes[size] for size in generated) and tells(one, unit)
        }
        made[name] = charts.lines(f"As sites grow, {PLACES[place]}: {label}", label, series)
    shown = []
    for name, text in made.items():
        file = folder / f"{name}-{place}.svg"
        file.write_text(text)
        title = re.search(r"<title[^>]*>(.*)</title>", text).group(1)
        shown += [f"![{title}; the tables have the figures]({folder.name}/{file.name})", ""]
    return shown


def tells(name, unit):
    """Whether a figure says something: what two programs take one after the other is no floor of memory."""
    return not (name == "floor" and unit == MEMORY)


def growing(sizes):
    generated = [size for size in sizes if size != contenders.OWN]
    names = [name for name in GROWING if any(name in sizes[size] for size in generated)]
    if not names:
        return []
    lines = [
        "Milliseconds a marker, and of `waymark build` how many times the floor:", "",
        "| | " + " | ".join(f"{int(size):,} markers" for size in generated) + " |", "|---|" + "---|" * len(generated),
    ]
    for name in names:
        cells = (
            charts.figure(median(sizes[size][name], WALL) / int(size) * 1e3) if name in sizes[size] else ""
            for size in generated
        )
        lines.append(f"| {NAMES[name]} | " + " | ".join(cells) + " |")
    cells = (
        f"{median(sizes[size]['build'], WALL) / median(sizes[size]['floor'], WALL):.2f}"
        if {"build", "floor"} <= sizes[size].keys() else ""
        for size in generated
    )
    return [*lines, "| times the floor | " + " | ".join(cells) + " |", ""]


def table(size, found):
    name = "This project's own markers, with all documents" if size == contenders.OWN else f"{int(size):,} markers"
    lines = [
        f"#### {name}", "",
        "| | turns | seconds, median | least to most | processor seconds | peak MB | files | MB written |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for name, one in found.items():
        times = [of_sample(sample, WALL) for sample in one["samples"]]
        files = f"{one['files']:,} | {one['bytes'] / 1e6:,.1f}" if "files" in one else " | "
        lines.append(
            f"| {NAMES.get(name, name)} | {len(times)} | {median(one, WALL):.3f} | {min(times):.3f} to {max(times):.3f}"
            f" | {median(one, PROCESSOR):.3f} | {median(one, MEMORY):.1f} | {files} |")
    return [*lines, ""]
