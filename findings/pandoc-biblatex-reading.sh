#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) reads biblatex into CSL-JSON that says less, or something else.
#
# All of it is valid biblatex (its manual, sections 2.3.8 and 2.3.3; "others" is BibTeX's own word). Seen:
#   date = {1990?}          a doubtful year becomes a plain 1990, while 1990~ becomes circa
#   and others              becomes an author whose name is "others", as no style writes it
#   @legislation, title     loses its capitals: Children Act becomes "Children act"
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
"$dir/venv/bin/python" - <<'PYTHON'
import json, sys, pypandoc

print("pandoc", pypandoc.get_pandoc_version())
def read(kind, **fields):
    text = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    item = json.loads(pypandoc.convert_text(f"@{kind}{{a,\n{text}\n}}\n", "csljson", format="biblatex"))[0]
    print(fields, "->", {name: item.get(name) for name in ("author", "issued", "title") if name in item})
    return item

doubtful = read("book", title="T", author="Roe, Ann", date="1990?")["issued"]
about = read("book", title="T", author="Roe, Ann", date="1990~")["issued"]
names = read("book", title="T", author="Roe, Ann and others", date="1990")["author"]
law = read("legislation", title="Children Act 1989", date="1989")["title"]
if (doubtful != {"date-parts": [[1990]]} or not about.get("circa")
        or names[-1] != {"literal": "others"} or law != "Children act 1989"):
    sys.exit("Pandoc reads biblatex otherwise now: look at this finding again.")
PYTHON
