"""Holds 'waymark serve' to what docs/preview.md says of making handouts when a browser asks for them.

WAYMARK_EXECUTABLE names the program.
"""

import concurrent.futures
import contextlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests/Preview"))
from preview import as_built, is_document, links_to_documents, preview, status  # noqa: E402

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
PATH = "/usr/local/bin:/usr/bin:/bin"
SHEET = b"/lights/downloads/qs1.pdf"
FULL = b"/lights/downloads/full.pdf"


@pytest.fixture
def temporary(tmp_path):
    """The folder for temporary files, which is empty again in the end."""
    (tmp_path / "temporary").mkdir()
    yield tmp_path / "temporary"
    assert list((tmp_path / "temporary").iterdir()) == []


@pytest.fixture
def lonely(tmp_path):
    """The program where no tools stand near it."""
    (tmp_path / "bin").mkdir()
    shutil.copy(WAYMARK, tmp_path / "bin/waymark")
    return tmp_path / "bin/waymark"


class SlowTypst:
    """A Typst that says whenever it is run, and is not done as long as it is held."""

    def __init__(self, folder):
        self.log, self.gate, self.path = folder / "runs", folder / "gate", folder / "typst"
        self.log.touch()
        self.path.write_text(
            f"#!/bin/sh\n"
            f'[ "$1" = --version ] || {{ echo $$ >> "{self.log}"; while [ -e "{self.gate}" ]; do sleep 0.05; done; }}\n'
            f'exec "{sys.executable}" "{ROOT}/Tests/Handouts/typst_command.py" "$@"\n'
        )
        self.path.chmod(0o755)

    @contextlib.contextmanager
    def held(self):
        self.gate.touch()
        yield
        self.gate.unlink(missing_ok=True)

    def runs(self):
        return [int(line) for line in self.log.read_text().split()]

    def wait_for_runs(self, count):
        for _ in range(600):
            if len(self.runs()) >= count:
                return
            time.sleep(0.05)
        raise AssertionError(f"Typst was run {len(self.runs())} times, and not {count} times")


@pytest.fixture
def typst(tmp_path):
    (tmp_path / "slow").mkdir()
    return SlowTypst(tmp_path / "slow")


@contextlib.contextmanager
def served(site, temporary, *words, waymark=WAYMARK):
    environment = {
        "PATH": PATH, "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", "TMPDIR": str(temporary),
    }
    with preview(waymark, site, *words, environment=environment) as running:
        yield running


def built(site, *words):
    """Returns the files of 'waymark build', by their paths."""
    output = site.parent / "built"
    subprocess.run(
        [WAYMARK, "build", "--site", site, "--output", output, "--require", "handouts", *words],
        check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(site / ".waymark-cache")
    return {
        b"/" + path.relative_to(output).as_posix().encode(): path
        for path in output.rglob("*") if path.is_file() and path.name != ".waymark-output"
    }


def lives(process):
    """Whether a process has not ended."""
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def edit(site, old, new):
    path = site / "content/lights/markers/1-watch.md"
    text = path.read_text()
    assert old in text
    path.with_suffix(".new").write_text(text.replace(old, new, 1))
    path.with_suffix(".new").rename(path)
    return text


def wait_for(running, target, holds):
    for _ in range(200):
        code, content = running.get(target)
        if holds(code, content):
            return content
        time.sleep(0.05)
    raise AssertionError(f"{target.decode()} stays as it was")


def wait_for_findings(running, count):
    """Reads what the preview tells a page until it tells of so many errors."""
    with running.connect() as connection:
        connection.sendall(
            f"GET /.waymark/events?page=/&version=&source= HTTP/1.1\r\nHost: localhost:{running.port}\r\n\r\n".encode())
        for line in connection.makefile("rb"):
            if line.startswith(b"data: ") and json.loads(line[6:])["errors"] == count:
                return


def test_each_document_in_each_version_is_that_of_a_build_and_so_are_the_pages(site, temporary):
    words = ["--handouts", "standard", "--handouts", "large-print", "--handouts", "black-and-white"]
    files = built(site, *words)
    documents = [target for target, path in files.items() if is_document(path)]
    assert {pathlib.Path(target.decode()).suffix for target in documents} == {
        ".pdf", ".png", ".docx", ".odt", ".xlsx", ".ods"}
    assert any(b"-large-print" in target for target in documents)
    with served(site, temporary, *words) as running:
        for target in documents:
            assert running.get(target) == (200, files[target].read_bytes()), target
        for target, path in files.items():
            if path.suffix == ".html":
                assert as_built(running.get(target)[1]) == path.read_bytes(), target
    assert not (site / ".waymark-cache").exists()


def test_pages_lead_to_documents_before_these_are_made_without_their_sizes(site, temporary):
    files = built(site)
    with served(site, temporary) as running:
        _, page = running.get(b"/lights/qs1.html")
        whole = files[b"/lights/qs1.html"].read_bytes()
        assert links_to_documents(page) == links_to_documents(whole) != []
        without_sizes = re.sub(rb"(PDF|Word|OpenDocument|Excel)(, [^\"<]*)?, \d+ KB", rb"\1", whole)
        assert as_built(page) == without_sizes != whole


def test_a_second_request_makes_nothing_and_an_edit_makes_what_it_changes(site, temporary, typst):
    with served(site, temporary, "--typst", typst.path) as running:
        first = running.get(SHEET)
        assert first[0] == 200 and first[1].startswith(b"%PDF-")
        assert running.get(SHEET) == first
        other = running.get(b"/lights/downloads/qs2.pdf")
        assert len(typst.runs()) == 2
        edit(site, "awake at every hour", "up at every hour")
        wait_for(running, b"/lights/qs1.html", lambda _, page: b"up at every hour" in page)
        second = running.get(SHEET)
        assert second[0] == 200 and second != first
        assert running.get(b"/lights/downloads/qs2.pdf") == other
        assert len(typst.runs()) == 3
    assert built(site)[SHEET].read_bytes() == second[1]


def test_requests_at_once_make_a_document_once_and_hold_up_no_page(site, temporary, typst):
    with served(site, temporary, "--typst", typst.path) as running:
        with concurrent.futures.ThreadPoolExecutor() as pool:
            with typst.held():
                asked = [pool.submit(running.get, FULL) for _ in range(8)]
                typst.wait_for_runs(1)
                assert running.get(b"/lights/qs1.html")[0] == 200
                assert running.get(b"/lights/downloads/worksheet.xlsx")[0] == 200
                assert not any(answer.done() for answer in asked)
            answers = {answer.result() for answer in asked}
        assert len(typst.runs()) == 1
        ((code, content),) = answers
        assert code == 200 and content.startswith(b"%PDF-")


def test_headers_say_what_a_document_is(site, temporary):
    with served(site, temporary) as running:
        for name, kind in [
            ("qs1.pdf", "application/pdf"), ("qs1.png", "image/png"),
            ("full.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            ("full.odt", "application/vnd.oasis.opendocument.text"),
            ("worksheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ]:
            _, content = running.get(f"/lights/downloads/{name}".encode())
            head = running.send(
                f"HEAD /lights/downloads/{name} HTTP/1.1\r\nHost: localhost:{running.port}\r\n"
                "Connection: close\r\n\r\n".encode()
            )
            assert status(head) == 200 and head.endswith(b"\r\n\r\n")
            assert f"\r\nContent-Type: {kind}\r\n".encode() in head
            assert f"\r\nContent-Length: {len(content)}\r\n".encode() in head
        for missing in [b"/lights/downloads/qs99.pdf", b"/lights/downloads/", b"/lights/downloads/../x.pdf"]:
            assert running.get(missing)[0] in (400, 404)


def test_without_the_programs_a_page_says_what_is_missing_and_links_stay(site, temporary, lonely):
    with served(site, temporary, waymark=lonely) as running:
        for target, words in [
            (SHEET, b"there is no Typst; &#39;waymark doctor&#39;"),
            (b"/lights/downloads/qs1.png", b"there is no Typst;"),
            (b"/lights/downloads/full.docx", b"there is no Pandoc; &#39;waymark doctor&#39;"),
        ]:
            code, page = running.get(target)
            assert code == 503 and page.startswith(b"<!DOCTYPE html>")
            assert words in page and target[1:] in page
        assert running.get(b"/lights/downloads/worksheet.xlsx")[0] == 200
        names = [link.rsplit(b"/", 1)[1] for link in links_to_documents(running.get(b"/lights/qs1.html")[1])]
        assert b"qs1.pdf" in names and b"qs1-worksheet.pdf" in names


def test_a_program_that_is_installed_later_is_found(site, temporary, lonely, typst):
    with served(site, temporary, "--typst", typst.path.with_name("later"), waymark=lonely) as running:
        assert running.get(SHEET)[0] == 503
        typst.path.rename(typst.path.with_name("later"))
        assert running.get(SHEET)[0] == 200


def test_a_template_with_a_mistake_is_told_until_it_is_mended(site, temporary):
    template = site / "themes/standard/handouts/handout.typ"
    text = template.read_text()
    with served(site, temporary) as running:
        good = running.get(SHEET)
        template.write_text("#nothing-of-this-name\n" + text)
        page = wait_for(running, SHEET, lambda code, _: code == 503)
        assert b"unknown variable: nothing-of-this-name" in page
        assert running.get(b"/lights/qs1.html")[0] == 200
        template.write_text(text)
        wait_for(running, SHEET, lambda code, content: (code, content) == good)


def test_with_mistakes_in_the_content_the_last_good_document_is_served(site, temporary):
    with served(site, temporary) as running:
        good = running.get(SHEET)
        assert good[0] == 200
        edit(site, "awake at every hour", "up at every hour, see QS99")
        wait_for_findings(running, 1)
        assert running.get(SHEET) == good
        edit(site, ", see QS99", "")
        wait_for_findings(running, 0)
        code, content = running.get(SHEET)
        assert code == 200 and content != good[1]


@pytest.mark.parametrize("target", [SHEET, b"/lights/downloads/full.docx"])
def test_an_end_while_a_document_is_made_leaves_no_program_and_no_file(site, temporary, typst, target):
    pandoc = typst.path.with_name("pandoc")
    real = ROOT / ".tools/bin/pandoc"
    pandoc.write_text(typst.path.read_text().replace(
        f'"{sys.executable}" "{ROOT}/Tests/Handouts/typst_command.py"', f'"{real}"'))
    pandoc.chmod(0o755)
    with served(site, temporary, "--typst", typst.path, "--pandoc", pandoc) as running, typst.held():
        with running.connect() as connection:
            connection.sendall(
                b"GET " + target + f" HTTP/1.1\r\nHost: localhost:{running.port}\r\n\r\n".encode())
            typst.wait_for_runs(1)
            (program,) = typst.runs()
            assert lives(program)
            assert list(temporary.iterdir()) != []
            assert running.interrupt() == 0
        assert not lives(program)
