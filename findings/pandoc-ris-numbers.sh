#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) reads RIS, and takes the ISBN of a book and a report's number for an ISSN.
#
# The RIS specification has one tag for them all: SN is "ISSN/ISBN", told apart by the type of the record, and for
# RPRT the tables of 2011 make SN the number of the report; M1 is a number for most types.
# Seen: SN becomes ISSN whatever the type says, and M1 is gone, without a warning. So the number of a Command Paper
# cannot reach Pandoc through RIS, and a style prints an ISBN nowhere.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
"$dir/venv/bin/python" - <<'PYTHON'
import json, sys, pypandoc

print("pandoc", pypandoc.get_pandoc_version())
def read(*lines):
    record = "\n".join((*lines, "TI  - A title", "PY  - 2015", "ER  - \n"))
    return json.loads(pypandoc.convert_text(record, "csljson", format="ris"))[0]

book = read("TY  - BOOK", "SN  - 978-0-00-000000-2")
report = read("TY  - RPRT", "SN  - Cm 1234")
numbered = read("TY  - RPRT", "M1  - Cm 1234")
for entry in (book, report, numbered):
    print({key: entry[key] for key in entry if key not in ("id", "issued", "title")})
if (book.get("ISSN"), book.get("ISBN")) != ("978-0-00-000000-2", None):
    sys.exit("The ISBN of a book is no ISSN any more: look at this finding again.")
if (report.get("ISSN"), report.get("number")) != ("Cm 1234", None) or "Cm 1234" in str(numbered):
    sys.exit("The number of a report is kept now: look at this finding again.")
PYTHON
