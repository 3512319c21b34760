#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) reads a Word file without the words of its simple fields, and with those that
# are hidden, with or without --track-changes=all.
#
# A field has its last result in the file (ECMA-376 part 1, section 17.16.19, fldSimple), which is what Word shows and
# prints: the number of a table, what a reference leads to. A run with w:vanish is shown by no one (17.3.2.41). Seen:
#   See <REF field: Table 1> below.        becomes "See  below."; the same field in its long form (fldChar) keeps "Table 1"
#   Shown.<hidden: For editors alone.>     becomes "Shown. For editors alone."
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17 python-docx==1.2.0
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import sys, docx, pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

print("pandoc", pypandoc.get_pandoc_version())
document = docx.Document()

def add(runs):
    document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{runs}</w:p>"))

def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
add(run("Shown. ") + run("For editors alone.", "<w:vanish/>"))
add(run("Long: see ") + char("begin") + '<w:r><w:instrText> REF t </w:instrText></w:r>' + char("separate") + run("Table 1") + char("end") + run(" below."))
add(run("Short: see ") + f'<w:fldSimple w:instr=" REF t ">{run("Table 1")}</w:fldSimple>' + run(" below."))
document.save(f"{sys.argv[1]}/a.docx")
texts = {pypandoc.convert_file(f"{sys.argv[1]}/a.docx", "plain", extra_args=options) for options in ([], ["--track-changes=all"])}
for text in texts:
    print(text)
(text,) = texts
if "Short: see below." not in " ".join(text.split()) or "Long: see Table 1 below." not in text or "For editors alone." not in text:
    sys.exit("Pandoc reads fields or hidden words otherwise now: look at this finding again.")
PYTHON
