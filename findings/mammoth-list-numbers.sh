#!/bin/sh
# mammoth 1.13.0, which markitdown reads Word files with, numbers each list from 1 and runs lists together.
#
# The Word file has a list that begins with 3 and, right after it, a list from (c) with a numbering of its own. Both
# starts stand in numbering.xml as ISO/IEC 29500-1, section 17.9, has it (start, startOverride), and the two lists
# have two w:num. Seen: one list of four entries, without a start and without a message, so that "Third" is
# number 1 and "(c)" is number 3. docx2python 3.7.1 reads 3, 4, c and d from the same file.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check mammoth==1.13.0 docx2python==3.7.1 pypandoc-binary==1.17
cd "$dir"
"$dir/venv/bin/python" - <<'PYTHON'
import re, sys, mammoth, pypandoc
from docx2python import docx2python

pypandoc.convert_text("3. Third\n4. Fourth\n\n(c) See\n(d) Dee\n", "docx", format="markdown", outputfile="lists.docx")
with open("lists.docx", "rb") as file:
    html = mammoth.convert_to_html(file)
with docx2python("lists.docx") as file:
    lines = re.findall(r"(\w+)\)\t(\w+)", file.text)
print("mammoth:    ", html.value)
print("messages:   ", html.messages)
print("docx2python:", lines)
if lines != [("3", "Third"), ("4", "Fourth"), ("c", "See"), ("d", "Dee")]:
    sys.exit("The file does not hold the numbers that it should: look at this finding again.")
if html.value != "<ol><li>Third</li><li>Fourth</li><li>See</li><li>Dee</li></ol>":
    sys.exit("mammoth reads the lists in another way now: look at this finding again.")
PYTHON
