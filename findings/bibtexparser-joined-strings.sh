#!/bin/sh
# bibtexparser 2.1.0 gives values that are joined by # as they stand in the file, quotation marks and all.
#
# Joining is part of BibTeX (its manual "BibTeXing", section 2: # concatenates strings and names of @string),
# and the usual form of a day in a month. A name that stands alone is resolved by default; in a joined value it is
# not, and the outer marks are not taken off, though those of every other value are. Nothing is reported as failed,
# so that a publisher called 'hmg # " and others"' goes on into what is made of it. pybtex 0.26.1 joins them.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check bibtexparser==2.1.0 pybtex==0.26.1
"$dir/venv/bin/python" - <<'PYTHON'
import sys, bibtexparser
from pybtex.database import parse_string

text = '''@string{hmg = "HM Government"}
@book{a,
  editor = hmg,
  publisher = hmg # " and others",
  title = "Working " # "together",
  year = "2015"
}
'''
library = bibtexparser.parse_string(text)
values = {field.key: field.value for field in library.entries[0].fields}
joined = parse_string(text, "bibtex").entries["a"].fields
for key in ("publisher", "title"):
    print(f"{key:9} bibtexparser: {values[key]!r:28} pybtex: {joined[key]!r}")
print("editor alone:", values["editor"], "| failed blocks:", len(library.failed_blocks))
if (joined["publisher"], joined["title"]) != ("HM Government and others", "Working together"):
    sys.exit("pybtex does not join the values any more: look at this finding again.")
if (values["publisher"], values["title"]) != ('hmg # " and others"', '"Working " # "together"'):
    sys.exit("bibtexparser gives joined values in another way now: look at this finding again.")
PYTHON
