#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) writes a table inside an entry of a list into the list of ODT, where
# OpenDocument has no place for one, and LibreOffice 7.4 (Debian) leaves the table out without a word.
#
# A list entry of OpenDocument 1.3 holds paragraphs, headings and lists (part 3, section 5.3.3). The input is a bullet
# with a pipe table below it, as CommonMark with tables has it. Seen: <table:table> right inside <text:list-item>, and a
# plain text made by LibreOffice of the file in which the words around the table stand and those of its cells do not.
set -eu
command -v soffice >/dev/null || { echo "this wants LibreOffice Writer: apt-get install libreoffice-writer" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
soffice --version
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import re, subprocess, sys, zipfile, pypandoc

folder = sys.argv[1]
print("pandoc", pypandoc.get_pandoc_version())
text = "- Before the table\n\n  | Who   | When  |\n  |-------|-------|\n  | Chair | First |\n\n  After the table\n"
pypandoc.convert_text(text, "odt", format="gfm", outputfile=f"{folder}/list.odt")
content = zipfile.ZipFile(f"{folder}/list.odt").read("content.xml").decode()
inside = re.search(r"<text:list-item>(?:(?!</text:list-item>).)*<table:table\b", content, re.S) is not None
subprocess.run(
    ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "txt:Text (encoded):UTF8",
     "--outdir", folder, f"{folder}/list.odt"], check=True, capture_output=True)
words = open(f"{folder}/list.txt", encoding="utf-8").read().split()
print("table inside the entry:", inside)
print("LibreOffice shows:", " ".join(words))
if not inside or "Chair" in words or "After" not in words:
    sys.exit("A table in a list of ODT is written or read otherwise now: look at this finding again.")
PYTHON
