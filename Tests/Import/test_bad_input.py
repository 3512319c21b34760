"""Holds the import to its word on files that it does not take: a plain sentence, status 2, and nothing written.

The files are harmless: what makes each one bad is its size, its form, or what it lacks.
"""

import os
import pathlib
import subprocess
import zipfile

import docx
import pikepdf
import pytest

WAYMARK = pathlib.Path(os.environ["WAYMARK_EXECUTABLE"]).resolve()
SETTINGS = """\
title: Standards
prefix: ST
phases:
  - id: all
    title: All
sections:
  - id: statement
    heading: Statement
    required: true
"""
WELSH = (
    "Mae'r bwrdd yn gwybod beth mae'r plant a'r teulu yn ei ddweud am y gwasanaeth, ac mae hynny yn cael ei gofnodi. "
    "Nid yw'r adolygiad yn dechrau cyn bod pawb yn gwybod pam y mae'n cael ei gynnal, a beth fydd yn digwydd wedyn. "
)


@pytest.fixture
def site(tmp_path):
    folder = tmp_path / "site"
    (folder / "content/set").mkdir(parents=True)
    (folder / "content/site.yml").write_text("name: Standards\n", encoding="utf-8")
    (folder / "content/set/set.yml").write_text(SETTINGS, encoding="utf-8")
    return folder


def files_of(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def refusal(site, path):
    before = files_of(site)
    done = subprocess.run(
        [WAYMARK, "import", path, "--set", "set", "--site", site], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    assert files_of(site) == before
    first = done.stderr.splitlines()[0]
    assert first.startswith(f"error: '{path.name}' ") or first.startswith(f"error: '{path}' ")
    return done.stderr


def written(path, *paragraphs):
    document = docx.Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(path)
    return path


def test_a_file_that_is_too_large(site, tmp_path):
    path = tmp_path / "large.docx"
    with path.open("wb") as file:
        file.truncate(200 << 20)
    assert "more than 100 MB" in refusal(site, path)


def test_an_archive_that_would_become_too_large(site, tmp_path):
    path = written(tmp_path / "bomb.docx", "Words")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("word/media/picture.bin", "w", force_zip64=False) as entry:
            for _ in range(60):
                entry.write(bytes(1 << 20))
    assert "large" in refusal(site, path)


def test_a_document_with_macros(site, tmp_path):
    path = written(tmp_path / "macros.docm", "Words that anybody may read.")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"no program at all")
    assert "macros" in refusal(site, path)


def test_a_pdf_that_is_encrypted(site, tmp_path):
    path = tmp_path / "secret.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert "password" in refusal(site, path)


def test_a_pdf_of_pictures(site, tmp_path):
    path = tmp_path / "scanned.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.add_blank_page()
        pdf.save(path)
    assert "no text" in refusal(site, path)


def test_a_pdf_that_is_cut_off(site, tmp_path):
    path = tmp_path / "cut.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<")
    refusal(site, path)


def test_a_word_file_that_is_cut_off(site, tmp_path):
    whole = written(tmp_path / "whole.docx", "Words").read_bytes()
    path = tmp_path / "cut.docx"
    path.write_bytes(whole[: len(whole) // 2])
    assert "damaged" in refusal(site, path)


def test_a_document_in_another_language(site, tmp_path):
    path = written(tmp_path / "cymraeg.docx", *[WELSH] * 6)
    assert "another language" in refusal(site, path)
    done = subprocess.run(
        [WAYMARK, "import", path, "--set", "set", "--site", site, "--into", "page", "--other-language"],
        capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", ["words.docx", "words.odt", "words.pdf", "words.txt"])
def test_a_file_is_what_it_holds_and_not_what_it_is_called(site, tmp_path, name):
    written(tmp_path / "a.docx", "QM 1: A title", "Words that anybody may read.").rename(tmp_path / name)
    done = subprocess.run(
        [WAYMARK, "import", tmp_path / name, "--set", "set", "--site", site, "--into", "page"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert any("anybody may read" in path.read_text(encoding="utf-8") for path in (site / "content").rglob("*.md"))


def test_nothing_of_a_page_is_run_or_fetched(site, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(
        "<main><h1>A page</h1><p onclick='steal()'>Words. <a href='javascript:steal()'>More</a></p><script>steal()</script>"
        "<img src='http://127.0.0.1:9/never.png' alt='A lamp'></main>", encoding="utf-8")
    done = subprocess.run(
        [WAYMARK, "import", path, "--set", "set", "--site", site, "--into", "page"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (text,) = [path.read_text(encoding="utf-8") for path in (site / "content/set/pages").glob("*.md")]
    assert "steal" not in text and "127.0.0.1" not in text and "Words." in text
