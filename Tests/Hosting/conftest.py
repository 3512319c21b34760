"""Sites that are built with compressed copies, and what hosts are to send with each of their files."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import pytest

PROJECT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT / "Tests/Browser"))
sys.path.insert(0, str(pathlib.Path(__file__).parent))
WAYMARK = os.environ.get("WAYMARK_EXECUTABLE", str(PROJECT / ".build/release/waymark"))

#: What scanners of headers ask of a site that they give an A.
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000",
}
FINGERPRINTED = "public, max-age=31536000, immutable"
WORKER = "no-cache, no-store"
TYPES = {
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "csv": "text/csv; charset=utf-8", "txt": "text/plain; charset=utf-8",
    "json": "application/json", "webmanifest": "application/manifest+json", "xml": "application/xml",
    "bib": "application/x-bibtex", "ris": "application/x-research-info-systems", "svg": "image/svg+xml",
    "png": "image/png", "pdf": "application/pdf", "jpg": "image/jpeg", "webp": "image/webp",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "inv": "application/octet-stream",
}


def cache_of(path):
    """How long a file may be kept; nothing where the host may say, provided that browsers ask."""
    if path.endswith("/offline.js"):
        return WORKER
    name = r"assets/(.+/)?[^/]+\.[0-9a-f]{16}\.[a-z0-9]+|assets/search/[0-9a-f]{16}/.+"
    return FINGERPRINTED if re.fullmatch(name, path) else None


def files_of(output):
    """The paths of what is published, but for copies and what is for hosts alone."""
    paths = [path.relative_to(output).as_posix() for path in sorted(output.rglob("*")) if path.is_file()]
    copies = {path + end for path in paths for end in (".gz", ".br")}
    return [path for path in paths if path not in copies and path.rpartition("/")[2][0] not in "._"]


@pytest.fixture(scope="session")
def folder():
    """A folder that others may read, since servers run as somebody without rights."""
    with tempfile.TemporaryDirectory(prefix="waymark-hosting-") as name:
        os.chmod(name, 0o755)
        yield pathlib.Path(name)


def build(site, output):
    subprocess.run(
        [WAYMARK, "build", "--site", site, "--output", output, "--handouts", "none", "--compress"],
        check=True, capture_output=True)
    return output


@pytest.fixture(scope="session")
def output(folder):
    """This project's own site."""
    return build(PROJECT, folder / "own")


@pytest.fixture(scope="session")
def moved(folder):
    """A site of which pages have moved."""
    shutil.copytree(PROJECT / "Tests/BuiltSite/Everything", folder / "everything")
    shutil.copytree(PROJECT / "themes", folder / "everything/themes")
    settings = folder / "everything/content/site.yml"
    # At the top of the host, where servers read the list of redirects.
    settings.write_text(re.sub("(?m)^base-url:.*\n", "", settings.read_text(encoding="utf-8")), encoding="utf-8")
    return build(folder / "everything", folder / "moved")
