#!/usr/bin/env python3
"""Edits a site at random while browsers look on, and holds the preview's memory to what it was.

Usage: soak.py WAYMARK SITE [--seconds 30] [--seed 1] [--handouts none]

SITE is copied. Each edit is one of what editors and git do: a save in place, by rename or in parts,
half a file, a new marker, a deleted and restored one, a mistake and its repair, a style, a burst. Now and
then a handout is asked for. After each run of edits the files are as they were, and every page and handout
has to be as 'waymark build' makes it. 600 seconds are a good soak; script/test does with fewer.
"""

import argparse
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from preview import as_built, is_document, preview  # noqa: E402

# What memory may grow by after the first third of the soak: an allocator keeps some of what it had.
GROWTH = 1.3
# How many edits there are to one handout that is asked for.
EDITS_TO_A_HANDOUT = 8


def save(path, data):
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(data)
    os.replace(beside, path)


def edits(site, chance):
    """Makes one edit and takes it back."""
    markers = sorted(site.glob("content/*/markers/*.md"))
    path = chance.choice(markers)
    data = path.read_bytes()
    kind = chance.randrange(8)
    if kind == 0:
        save(path, data + b"\nMore words.\n")
    elif kind == 1:
        path.write_bytes(data[: chance.randrange(len(data))])
    elif kind == 2:
        path.unlink()
    elif kind == 3:
        save(path, bytes(chance.randrange(256) for _ in range(chance.randrange(4000))))
    elif kind == 4:
        new = path.with_name("99-new.md")
        save(new, data)
        time.sleep(chance.random() / 10)
        new.unlink()
    elif kind == 5:
        for other in markers:
            other.write_bytes(other.read_bytes() + b" ")
        for other in markers:
            other.write_bytes(other.read_bytes()[:-1])
    elif kind == 6:
        style = chance.choice(sorted(site.glob("themes/standard/assets/*.css")))
        words = style.read_bytes()
        save(style, words + b"\np { margin: 0 }\n")
        time.sleep(chance.random() / 10)
        save(style, words)
    else:
        path.rename(path.with_name("98-renamed.md"))
        time.sleep(chance.random() / 10)
        path.with_name("98-renamed.md").rename(path)
    time.sleep(chance.random() / 10)
    save(path, data)


def listen(served, page, stopped, received):
    """Takes what the preview tells one page, as its script does."""
    with served.connect() as connection:
        connection.sendall(
            f"GET /.waymark/events?page={page}&version=&source= HTTP/1.1\r\n"
            f"Host: localhost:{served.port}\r\n\r\n".encode()
        )
        lines = connection.makefile("rb")
        while not stopped.is_set():
            line = lines.readline()
            if line.startswith(b"data: "):
                received.append(json.loads(line[6:])["version"])


def mistakes_of(served, output):
    """Returns the handouts and pages that are not as they were built, some time after the last edit."""
    def is_wrong(path):
        _, content = served.get(address(path, output))
        return (as_built(content) if path.suffix == ".html" else content) != path.read_bytes()

    # Pages tell the sizes of handouts that were made.
    paths = documents(output) + sorted(output.rglob("*.html"))
    for _ in range(100):
        wrong = [path.name for path in paths if is_wrong(path)]
        if not wrong:
            return []
        time.sleep(0.2)
    return wrong


def address(path, output):
    return b"/" + path.relative_to(output).as_posix().encode()


def documents(output):
    return sorted(filter(is_document, output.rglob("*")))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("waymark")
    parser.add_argument("site")
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--handouts", choices=["none"])
    options = parser.parse_args()
    words = ["--handouts", "none"] if options.handouts else []
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        site, output = pathlib.Path(folder) / "site", pathlib.Path(folder) / "output"
        temporary = pathlib.Path(folder) / "temporary"
        temporary.mkdir()
        for name in ("content", "themes"):
            shutil.copytree(pathlib.Path(options.site) / name, site / name)
        subprocess.run(
            [options.waymark, "build", *(words or ["--require", "handouts"]), "--site", site, "--output", output],
            check=True, stdout=subprocess.DEVNULL,
        )
        pages = [address(path, output) for path in sorted(output.rglob("*.html"))]
        handouts = [address(path, output) for path in documents(output)]
        stopped, received, memory, asked = threading.Event(), [], [], 0
        with preview(options.waymark, site, *words, environment={**os.environ, "TMPDIR": str(temporary)}) as served:
            for page in pages[:4]:
                threading.Thread(target=listen, args=(served, page.decode(), stopped, received), daemon=True).start()
            start = time.monotonic()
            count = 0
            while time.monotonic() - start < options.seconds:
                edits(site, chance)
                served.get(chance.choice(pages))
                if handouts and chance.randrange(EDITS_TO_A_HANDOUT) == 0:
                    # What an edit has broken may have taken the handout with it.
                    code, _ = served.get(chance.choice(handouts))
                    asked += code == 200
                count += 1
                if time.monotonic() - start > options.seconds / 3:
                    memory.append(served.resident_kilobytes())
            stopped.set()
            wrong = mistakes_of(served, output)
            ended = served.process.poll()
            left = list(temporary.iterdir())
        early, late = max(memory[: len(memory) // 2 + 1]), max(memory[len(memory) // 2:])
        print(f"{count} edits, {len(received)} messages, {asked} handouts, {early} KB, at the end {late} KB")
        if ended is not None:
            sys.exit(f"soak: the preview has ended with {ended}")
        if wrong:
            sys.exit(f"soak: not as built after all edits were taken back: {', '.join(wrong)}")
        if left:
            sys.exit(f"soak: {len(left)} temporary files are left")
        if handouts and not asked:
            sys.exit("soak: no handout was made")
        if not received:
            sys.exit("soak: no page was told of an edit")
        if late > early * GROWTH:
            sys.exit(f"soak: memory has grown from {early} to {late} KB")


main()
