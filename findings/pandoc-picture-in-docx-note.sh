#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) writes a picture in a footnote of DOCX that leads to nothing.
#
# A part of a Word file names its pictures in relationships of its own (ECMA-376 part 2, section 9.3). The input is a
# paragraph with a footnote that holds a PNG. Seen: footnotes.xml shows a picture by a relationship that
# word/_rels/footnotes.xml.rels does not have; the same picture in the text itself has one.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import base64, re, struct, sys, zipfile, zlib, pypandoc

folder = sys.argv[1]
print("pandoc", pypandoc.get_pandoc_version())
def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
       + chunk(b"IDAT", zlib.compress(b"\0\x80")) + chunk(b"IEND", b""))
address = "data:image/png;base64," + base64.b64encode(png).decode()

def missing(text, part):
    pypandoc.convert_text(text, "docx", format="markdown", outputfile=f"{folder}/a.docx")
    file = zipfile.ZipFile(f"{folder}/a.docx")
    used = set(re.findall(r'r:embed="([^"]+)"', file.read(f"word/{part}.xml").decode()))
    name = f"word/_rels/{part}.xml.rels"
    known = set(re.findall(r'Id="([^"]+)"', file.read(name).decode())) if name in file.namelist() else set()
    print(f"{part}: pictures {sorted(used)}, without a relationship {sorted(used - known)}")
    return used, used - known

text_used, text_lost = missing(f"A picture ![x]({address}) here.\n", "document")
note_used, note_lost = missing(f"A note.[^1]\n\n[^1]: ![x]({address})\n", "footnotes")
if text_lost or not text_used or not note_used or note_lost != note_used:
    sys.exit("A picture in a note of DOCX is written otherwise now: look at this finding again.")
PYTHON
