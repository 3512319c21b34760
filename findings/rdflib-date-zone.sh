#!/bin/sh
# rdflib 7.6.0 changes what an RDF file says by reading it and writing it: a date loses its time zone.
#
# In XML Schema 1.1 part 2 (section 3.3.9) an xsd:date may have a time zone, and is then another value than the same
# day without one; RDF 1.1 Concepts (section 3.3) keeps literals apart by their lexical form. rdflib normalizes
# literals that it reads, and makes a Python date of this one, which has no zone: the zone is gone from what it
# writes. A year with a zone (xsd:gYear) is kept, and so is the date if rdflib.NORMALIZE_LITERALS is False.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check rdflib==7.6.0
"$dir/venv/bin/python" - <<'PYTHON'
import sys
from rdflib import Graph

prefix = "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> ."
wanted = {
    '"2026-11-29+01:00"^^xsd:date': "2026-11-29",
    '"2026+01:00"^^xsd:gYear': "2026+01:00",
}
changed = False
for literal, seen in wanted.items():
    graph = Graph().parse(data=f"{prefix} <urn:a> <urn:b> {literal} .", format="turtle")
    written = str(next(graph.objects()))
    print(f"{literal:32} becomes {written!r}")
    changed |= written != seen
if changed:
    sys.exit("rdflib writes these values in another way now: look at this finding again.")
PYTHON
