#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) writes ODT in which a list that begins with 3 begins with 1.
#
# A numbered list from 3 inside an entry of a bullet list is valid CommonMark (section 5.3: the start number of a
# list is that of its first item, at any depth). Pandoc gives the inner list a style of its own, and puts the start
# value on level 1 of that style; but a nested list is on level 2 (OpenDocument 1.3 part 3, section 5.3: each list
# inside a list item is one level deeper), for which the style says nothing.
# Inside a numbered list, the same inner list is right: level 2 with the start value 3.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
cd "$dir"
"$dir/venv/bin/python" - <<'PYTHON'
import re, sys, zipfile, pypandoc

print("pandoc", pypandoc.get_pandoc_version())
def starts(text):
    pypandoc.convert_text(text, "odt", format="commonmark", outputfile="list.odt")
    content = zipfile.ZipFile("list.odt").read("content.xml").decode()
    found = re.findall(r'list-level-style-number text:level="(\d+)"[^>]*text:start-value="(\d+)"', content)
    depth = len(re.findall("<text:list[ >]", content.split("<office:text>")[1].split("Third")[0]))
    return depth, [(int(level), int(start)) for level, start in found]

bullets = starts("- The steps go on:\n\n  3. Third\n  4. Fourth\n")
numbers = starts("1. The steps go on:\n\n   3. Third\n   4. Fourth\n")
print("in bullets: the list is on level %d, its style has (level, start)" % bullets[0], bullets[1])
print("in numbers: the list is on level %d, its style has (level, start)" % numbers[0], numbers[1])
if bullets != (2, [(1, 3)]):
    sys.exit("Pandoc writes the list inside bullets in another way now: look at this finding again.")
if numbers != (2, [(1, 1), (2, 3)]):
    sys.exit("Pandoc writes the list inside numbers in another way now: look at this finding again.")
PYTHON
