#!/bin/sh
# pybtex 0.26.1 reads a valid BibTeX file, writes it, and each \& and \% has one backslash more.
#
# Fields of BibTeX are TeX, where & and % of a text have to be written \& and \%. pybtex keeps a field as TeX when
# it reads, and escapes it as plain text when it writes: \& becomes \\&, which in TeX is a new line and a sign for
# the next column of a table, and \% becomes \\%, after which the rest of the line is a comment. Read and written
# again, it has three backslashes. There is no warning. \$ stays as it was.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pybtex==0.26.1 latexcodec==3.0.1
"$dir/venv/bin/python" - <<'PYTHON'
import sys
from pybtex.database import parse_string

first = parse_string(r"@book{a, title = {Care \& Support: 5\% of \$1}}", "bibtex")
second = parse_string(first.to_string("bibtex"), "bibtex")
third = parse_string(second.to_string("bibtex"), "bibtex")
titles = [each.entries["a"].fields["title"] for each in (first, second, third)]
for name, title in zip(("read:         ", "written once: ", "written twice:"), titles):
    print(name, title)
if titles[:2] != [r"Care \& Support: 5\% of \$1", r"Care \\& Support: 5\\% of \$1"]:
    sys.exit("pybtex writes these signs in another way now: look at this finding again.")
PYTHON
