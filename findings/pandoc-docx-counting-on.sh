#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) begins a numbered list of Word anew where Word counts on, and takes a paragraph
# that is set in from the left for a quotation.
#
# Two lists (w:num) of one definition (w:abstractNum) count together unless one says otherwise (ECMA-376 part 1, section
# 17.9.15, num, and 17.9.26, startOverride): LibreOffice and Word number the four entries below 1 to 4. Seen:
#   entries with w:num 1, 1, a paragraph between, w:num 2, 2   two lists, both from 1
#   a paragraph with w:ind w:left="720" and no style           a block quotation
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17 python-docx==1.2.0
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import json, sys, docx, pypandoc
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

print("pandoc", pypandoc.get_pandoc_version())
document = docx.Document()
numbering = document.part.numbering_part.element
numbering.insert(0, parse_xml(
    f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'))
for number in (91, 92):
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="90"/></w:num>'))

def add(text, properties):
    document.element.body.insert(len(document.element.body) - 1, parse_xml(
        f'<w:p {nsdecls("w")}><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'))

def entry(text, number):
    add(text, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>')

entry("One", 91), entry("Two", 91), add("Between", ""), entry("Three", 92), entry("Four", 92)
add("Set in", '<w:ind w:left="720"/>')
document.save(f"{sys.argv[1]}/a.docx")
blocks = json.loads(pypandoc.convert_file(f"{sys.argv[1]}/a.docx", "json"))["blocks"]
found = [(block["t"], block["c"][0][0] if block["t"] == "OrderedList" else None) for block in blocks]
print(found)
if found != [("OrderedList", 1), ("Para", None), ("OrderedList", 1), ("BlockQuote", None)]:
    sys.exit("Pandoc reads lists or indented paragraphs of Word otherwise now: look at this finding again.")
PYTHON
