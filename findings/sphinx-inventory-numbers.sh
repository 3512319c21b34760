#!/bin/sh
# Sphinx 9.0.4 writes a label with a number as its last word but one into objects.inv, and cannot read it back.
#
# A label may have spaces, and a line of an inventory is "name domain:role priority address title". Sphinx reads it with
# a pattern whose role is any word that a number follows, so that "rule 4 2 std:label -1 ..." is an object "rule" of the
# role "4" and the priority 2; that has no colon, and the line is passed over without a word. Seen:
#   labels in the objects.inv of a project     rule 4, rule 4 2     sphobjinv 2.4 reads both
#   labels that Sphinx itself reads from it    rule 4
# Another project that links to the label through intersphinx is told that there is no such label.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check Sphinx==9.0.4 sphobjinv==2.4
mkdir "$dir/project"
cat > "$dir/project/conf.py" <<'CONF'
project = "Rules"
CONF
cat > "$dir/project/index.rst" <<'TEXT'
.. _rule 4:

Rule 4
======

.. _rule 4 2:

Rule 4, point 2
---------------

:ref:`rule 4 2` is found inside the project.
TEXT
"$dir/venv/bin/python" -m sphinx -q -W -b html "$dir/project" "$dir/html"
"$dir/venv/bin/python" - "$dir/html/objects.inv" <<'PYTHON'
import pathlib, sys
import sphobjinv
from sphinx.util.inventory import InventoryFile

path = pathlib.Path(sys.argv[1])
data = InventoryFile.loads(path.read_bytes(), uri="").data
by_sphinx = sorted(name for name in data.get("std:label", {}) if name.startswith("rule"))
by_sphobjinv = sorted(
    each.name for each in sphobjinv.Inventory(str(path)).objects
    if each.role == "label" and each.name.startswith("rule"))
print("sphobjinv:", by_sphobjinv)
print("Sphinx:   ", by_sphinx)
if by_sphinx != ["rule 4"] or by_sphobjinv != ["rule 4", "rule 4 2"]:
    sys.exit("Sphinx or sphobjinv reads this in another way now: look at this finding again.")
PYTHON
