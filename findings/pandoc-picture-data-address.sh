#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) writes the whole data: address of a picture where a description belongs.
#
# Valid input: a paragraph with a picture whose address is a data: URI (RFC 2397) and whose alternative text is a
# sentence. Seen in DOCX: the picture is embedded, wp:docPr has the sentence as its description, and pic:cNvPr has
# the address, in base 64, as its own. Seen in flat OpenDocument (--to=opendocument): the frame has neither title
# nor description, so that the alternative text is lost.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
"$dir/venv/bin/python" - "$dir/a.docx" <<'PYTHON'
import base64, re, struct, sys, zipfile, zlib, pypandoc

def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

png = (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
       + chunk(b"IDAT", zlib.compress(b"\0\x20\x40\x60")) + chunk(b"IEND", b""))
address = "data:image/png;base64," + base64.b64encode(png).decode()
text = f"Here: ![A blue square.]({address})\n"
print("pandoc", pypandoc.get_pandoc_version())
pypandoc.convert_text(text, "docx", format="markdown", outputfile=sys.argv[1])
xml = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()
outer = re.search(r"<wp:docPr[^>]*descr=\"(.*?)\"", xml)[1]
inner = re.search(r"<pic:cNvPr[^>]*descr=\"(.*?)\"", xml)[1]
print("DOCX: wp:docPr:", outer, "| pic:cNvPr:", inner[:40], "…", len(inner), "characters")
frame = re.search(r"<draw:frame.*?</draw:frame>", pypandoc.convert_text(text, "opendocument", format="markdown"), re.S)[0]
told = [name for name in ("svg:title", "svg:desc") if name in frame]
print("OpenDocument: the frame has of title and description:", told or "neither")
if (outer, inner, told) != ("A blue square.", address, []):
    sys.exit("Pandoc writes pictures otherwise now: look at this finding again.")
PYTHON
