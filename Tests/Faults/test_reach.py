"""What a build reaches of the computer, by what the kernel says of it; and that docs/security.md names what is there."""

import os
import pathlib
import re
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
# What programs of a system read before they begin, and what a computer says of itself.
SYSTEM = ("/lib", "/usr", "/opt", "/nix", "/proc/", "/sys/", "/dev/", "/etc/ld.so.", "/etc/localtime", "/etc/nsswitch.conf", "/etc/passwd",
          "/etc/ssl/openssl.cnf", "/etc/fonts")
OTHERS = {"pandoc", "typst", "python", "python3"}
WRITING = {"mkdir", "mkdirat", "rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "truncate", "chmod", "fchmodat",
           "link", "linkat", "utimensat"}


@pytest.fixture
def traced(site, tmp_path):
    """A build with all documents that can be made: its calls that succeeded, each with the paths that it named."""
    home, temporary, log = (tmp_path / name for name in ("home", "temporary", "log"))
    for folder in (home, temporary):
        folder.mkdir()
    (home / ".config").mkdir()
    (home / ".config/typst.toml").write_text("private")
    environment = {**os.environ, "HOME": str(home), "TMPDIR": str(temporary), "PYTHONNOUSERSITE": "1"}
    try:
        run = subprocess.run(
            ["strace", "-f", "-qq", "-y", "-s", "4096", "-e", "trace=%file,%network", "-e", "signal=none", "-o", log, WAYMARK, "build",
             "--site", site, "--output", tmp_path / "output"], cwd=tmp_path, env=environment, capture_output=True, text=True)
    except FileNotFoundError:
        pytest.skip("strace is not installed")
    assert run.returncode == 0, run.stderr
    calls = []
    begun = {}
    for line in log.read_text(errors="replace").splitlines():
        process, _, rest = line.partition(" ")
        rest = rest.strip()
        if rest.endswith("<unfinished ...>"):
            begun[process] = rest.removesuffix("<unfinished ...>")
            continue
        if rest.startswith("<... "):
            rest = begun.pop(process, "") + rest.partition("resumed>")[2]
        call = re.match(r"(\w+)\((.*)\)\s+= (-?\d+)", rest)
        if call and int(call[3]) >= 0:
            # A path may be one below an open folder, which '-y' names.
            folder = re.match(r"(?:AT_FDCWD|\d+)<([^>]*)>", call[2])
            paths = [os.path.normpath(os.path.join(folder[1] if folder else tmp_path, path)) for path in re.findall(r'"((?:[^"\\]|\\.)*)"', call[2])]
            calls.append((call[1], call[2], paths))
    return site, tmp_path, calls


def test_a_build_reads_runs_and_writes_what_the_documentation_says(traced):
    site, folder, calls = traced
    run = [paths[0] for name, _, paths in calls if name == "execve"]
    assert len(run) > 1 or not (ROOT / ".tools/bin/pandoc").exists(), "no document was made"
    assert {pathlib.Path(path).name for path in run[1:]} <= OTHERS
    # No address of a network is asked, also by what is run.
    assert not [arguments for name, arguments, _ in calls if name in ("socket", "connect", "bind", "sendto") and "AF_INET" in arguments]
    own = (str(folder / ".output."), str(folder / "output"), str(site / ".waymark-cache"), str(folder / "temporary"))
    written, read = set(), set()
    for name, arguments, paths in calls:
        if name in WRITING or name in ("open", "openat") and re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", arguments):
            written.update(paths)
        elif name in ("open", "openat"):
            read.update(paths)
    assert any(path.startswith(str(folder / "output")) for path in written)
    assert not {path for path in written if not path.startswith(own) and not path.startswith("/dev/")}
    # Beside the site itself: the system, and the programs that are run with what they are made of.
    tools = (os.path.realpath(WAYMARK), str(ROOT / ".tools"), os.path.realpath(ROOT / ".tools"), sys.base_prefix)
    strange = {path for path in read if not path.startswith((str(site), *own, *SYSTEM, *tools)) and path != str(folder)}
    assert not strange
    assert not [path for path in read if path.startswith(str(folder / "home"))]
    # What it made for others to read is gone.
    assert list((folder / "temporary").iterdir()) == []


def test_each_place_that_the_threat_model_names_is_there():
    """Its last column names what holds to a claim: a file, or one and a test in it."""
    text = (ROOT / "docs/security.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:Tests|script|Sources|findings|Benchmarks|editors|themes)/[^`\s]*)`(?:, `(\w+)`)?", text)
    assert len(named) > 20
    for path, test in named:
        assert (ROOT / path).exists(), f"docs/security.md names {path}, which is not there"
        if test:
            assert re.search(rf"\b(def|func) {test}\b", (ROOT / path).read_text(encoding="utf-8")), f"{path} has no {test}"
