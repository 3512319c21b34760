"""The copies of '--compress', read by other programs, and the files that hosts read."""

import gzip
import re
import subprocess
import zlib

import brotli
from conftest import FINGERPRINTED, HEADERS, PROJECT, WAYMARK, WORKER, cache_of, files_of

READERS = {".gz": gzip.decompress, ".br": brotli.decompress}
#: All that sites have and that is compressed already, or has no bytes.
SOLID = {"png", "jpg", "jpeg", "webp", "gif", "pdf", "docx", "xlsx", "odt", "ods", "woff2", "zip", "inv"}


def test_copies_hold_the_bytes_of_their_files(output, moved):
    count = 0
    for root in (output, moved):
        for name in files_of(root):
            contents = (root / name).read_bytes()
            for end, read in READERS.items():
                copy = root / (name + end)
                if copy.exists():
                    count += 1
                    made = copy.read_bytes()
                    assert read(made) == contents, copy
                    assert len(made) < len(contents), f"{copy} is no smaller"
                    assert name.rpartition(".")[2] not in SOLID, copy
                elif name.rpartition(".")[2] not in SOLID:
                    pressed = {".gz": lambda text: gzip.compress(text, 9, mtime=0), ".br": brotli.compress}[end]
                    assert len(pressed(contents)) >= len(contents) - 8, f"{name} has no {end}"
    assert count > 200


def test_gzip_says_no_name_and_no_time(output):
    for copy in output.rglob("*.gz"):
        head = copy.read_bytes()[:10]
        # The signature, deflated, no flags, no time, the best compression, no system: RFC 1952, 2.3.
        assert head == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff", copy
        # One member, and nothing after it.
        reader = zlib.decompressobj(31)
        reader.decompress(copy.read_bytes())
        assert reader.eof and not reader.unused_data, copy


def test_a_second_build_gives_the_same_bytes_and_one_without_takes_them_away(output, folder):
    again = folder / "again"
    build = [WAYMARK, "build", "--site", PROJECT, "--output", again, "--handouts", "none"]
    subprocess.run([*build, "--compress"], check=True, capture_output=True)
    names = sorted(path.relative_to(output) for path in output.rglob("*"))
    assert names == sorted(path.relative_to(again) for path in again.rglob("*"))
    assert all((output / name).read_bytes() == (again / name).read_bytes() for name in names if (output / name).is_file())
    listed = (again / ".waymark-output").read_text(encoding="utf-8").splitlines()[1:]
    assert listed == sorted(path.as_posix() for path in names if (output / path).is_file() and path.name != ".waymark-output")
    subprocess.run(build, check=True, capture_output=True)
    assert not [*again.rglob("*.gz"), *again.rglob("*.br")]


def test_workers_keep_no_copies(output):
    assert not re.search(r"\.(gz|br)\b", (output / "scr/offline.js").read_text(encoding="utf-8"))


def rules_of(path):
    """The rules of '_headers': a pattern with the headers that it gives."""
    rules = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, value = line.strip().split(": ", 1)
            rules[-1][1].append((name, value))
        else:
            rules.append((line, []))
    return rules


def sent(rules, address):
    """What Netlify and Cloudflare Pages send: ':name' stands for one part of a path, '*' for the rest."""
    found = []
    for pattern, headers in rules:
        expression = re.sub(r":[a-z]+", "[^/]+", re.escape(pattern).replace(r"\*", ".*"))
        if re.fullmatch(expression, address):
            found += headers
    return found


def test_the_list_of_headers_says_what_is_sent(output):
    rules = rules_of(output / "_headers")
    for name in files_of(output):
        found = sent(rules, "/" + name)
        wanted = HEADERS | ({"Cache-Control": cache_of(name)} if cache_of(name) else {})
        # One that stands twice would be joined by some hosts.
        assert len(found) == len(dict(found)) and dict(found) == wanted, name
    assert sent(rules, "/scr/offline.js")[-1] == ("Cache-Control", WORKER)
    assert {cache_of(name) for name in files_of(output)} == {FINGERPRINTED, WORKER, None}
    # What Cloudflare Pages reads at most.
    assert len(rules) <= 100 and all(pattern.count("*") <= 1 for pattern, _ in rules)


def test_without_an_address_nothing_is_said_of_encryption(moved):
    assert "Strict-Transport-Security" not in dict(sent(rules_of(moved / "_headers"), "/index.html"))


def test_github_makes_nothing_of_the_files(output):
    assert (output / ".nojekyll").read_bytes() == b""
