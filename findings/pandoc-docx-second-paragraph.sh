#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) cannot read its own DOCX of a numbered entry that has two paragraphs.
#
# Two paragraphs in one list item are valid CommonMark (section 5.2). For DOCX, Pandoc makes the second paragraph
# an entry of another list, number 1000, whose mark is a blank, so that Word shows what is meant. Read back,
# by Pandoc itself, one list of two entries has become three lists: a numbered one, a bullet and a numbered one.
# The ODT that Pandoc writes of the same text comes back whole.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
cd "$dir"
"$dir/venv/bin/python" - <<'PYTHON'
import json, sys, pypandoc

print("pandoc", pypandoc.get_pandoc_version())
def lists_after(form):
    text, file = "1. One.\n\n   More of one.\n\n2. Two.\n", "list." + form
    pypandoc.convert_text(text, form, format="commonmark", outputfile=file)
    return [block["t"] for block in json.loads(pypandoc.convert_file(file, "json"))["blocks"]]

docx, odt = lists_after("docx"), lists_after("odt")
print("read back from DOCX:", docx)
print("read back from ODT: ", odt)
if docx != ["OrderedList", "BulletList", "OrderedList"] or odt != ["OrderedList"]:
    sys.exit("The list comes back in another form now: look at this finding again.")
PYTHON
