#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) reads RIS, and loses each date that is written in RIS's own form.
#
# The RIS specification of Reference Manager gives Y1 and PY the form YYYY/MM/DD/other information,
# in which parts may be empty as long as the slashes stand. Seen with such lines:
#   2015          issued 2015
#   2015/03/04/   no date at all, and the key of the entry becomes Smith_2015/03/04/
#   2015///       the date parts 2015, 0, 0 and 0, each as a date of its own
#   2015-03-04    4 March 2015, though RIS knows no such form
# There is no warning.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
"$dir/venv/bin/python" - <<'PYTHON'
import json, sys, pypandoc

print("pandoc", pypandoc.get_pandoc_version())
wanted = {
    "2015": [[2015]],
    "2015/03/04/": [],
    "2015///": [[2015], [0], [0], [0]],
    "2015-03-04": [[2015, 3, 4]],
}
changed = False
for written, parts in wanted.items():
    record = f"TY  - RPRT\nAU  - Smith, Jane\nTI  - A report\nPY  - {written}\nER  - \n"
    entry = json.loads(pypandoc.convert_text(record, "csljson", format="ris"))[0]
    print(f"PY  - {written:12} issued: {entry['issued']['date-parts']}, id: {entry['id']}")
    changed |= entry["issued"]["date-parts"] != parts
if changed:
    sys.exit("Pandoc reads dates of RIS in another way now: look at this finding again.")
PYTHON
