#!/bin/sh
# chevron 0.14.0 leaves out each entry of a list that is 0, and looks for a dotted name in the wrong place.
#
# By the Mustache specification a section is rendered once for each entry of a list, whatever the entry is
# (sections.yml: only the list itself can be falsey), and of a dotted name only the first part is looked for further out
# (interpolation.yml, "Dotted Names - Context Precedence"). Seen:
#   scores 2, 0 and 1           [2][1]     pystache 0.6.8: [2][0][1]
#   a.b without c, b outside    outside    pystache 0.6.8: nothing
# A row of scores is shorter than it was and nobody is told.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check chevron==0.14.0 pystache==0.6.8
"$dir/venv/bin/python" - <<'PYTHON'
import sys, chevron, pystache

cases = [
    ("{{#scores}}[{{.}}]{{/scores}}", {"scores": [2, 0, 1]}, "[2][1]", "[2][0][1]"),
    ("{{#a}}{{b.c}}{{/a}}", {"a": {"b": {}}, "b": {"c": "outside"}}, "outside", ""),
]
changed = False
for template, data, seen, right in cases:
    by_chevron, by_pystache = chevron.render(template, data), pystache.render(template, data)
    print(f"{template:30} chevron: {by_chevron!r:10} pystache: {by_pystache!r}")
    changed |= (by_chevron, by_pystache) != (seen, right)
if changed:
    sys.exit("chevron or pystache renders this in another way now: look at this finding again.")
PYTHON
