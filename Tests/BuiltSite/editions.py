"""Builds a site beside two older editions of it: one from a folder, one from a version that git keeps."""

import os
import pathlib
import shutil
import subprocess

EVERYTHING = pathlib.Path(__file__).parent / "Everything"
THEMES = pathlib.Path(__file__).parents[2] / "themes"
TAGS = ["2015", "v1.0"]
WAYMARK = os.environ.get("WAYMARK_EXECUTABLE")


def replace(path, *pairs):
    text = path.read_text(encoding="utf-8")
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def git(site, *words):
    who = ["-c", "user.name=Author", "-c", "user.email=author@markers.example"]
    subprocess.run(["git", "-C", str(site), *who, *words], check=True, capture_output=True)


def make_site(folder):
    """Writes the three editions: in `first`, in git as `v1`, and as they are in `site`, whose folder it returns."""
    site, first = folder / "site", folder / "first"
    shutil.copytree(EVERYTHING, site)
    shutil.copytree(THEMES, site / "themes")
    one = pathlib.Path("content/one/markers")
    replace(site / one / "02-two.md", ("Do as QM1 says.", "Do as QM1 says, quondam."))
    shutil.copytree(site / "content", first / "content")
    # A reference that leads nowhere, and a title that nothing has any more.
    replace(first / one / "02-two.md", ("quondam", "whilom, and as QM44 says"))
    git(site, "init", "--quiet", "--initial-branch", "main")
    git(site, "add", "content")
    git(site, "commit", "--quiet", "--message", "First")
    git(site, "tag", "v1")
    replace(
        site / one / "02-two.md", (", quondam", ", hereafter"), ("1. Is it so", "1. Does everybody agree?\n2. Is it so"),
    )
    (site / one / "03-three.md").unlink()
    replace(site / one / "01-one.md", ("QM2 and QM3 say", "QM2 says"), ("as QM2 Q1 asks", "as QM2 Q2 asks"))
    two = site / "content/two/markers"
    (two / "02-x.md").rename(two / "05-x.md")
    replace(two / "05-x.md", ("number: 2", "number: 5"))
    for path in (site / one / "01-one.md", site / one / "02-two.md"):
        replace(path, ("TWO QM2", "TWO QM5"))
    replace(site / "content/site.yml", ("name: ", "editions:\n  - {tag: 2015, from: ../first}\n  - {tag: v1.0, from: v1}\nname: "))
    return site


def build(site, *options):
    """Builds a site, and returns what the program left."""
    return subprocess.run(
        [WAYMARK, "build", "--handouts", "none", "--site", str(site), *options],
        capture_output=True, text=True, check=False, env={**os.environ, "SOURCE_DATE_EPOCH": "1795910400"},
    )
