#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) writes biblatex that says less, or something else, than the CSL-JSON it had.
#
# All three keys are in CSL's schema (name: "suffix"; date: "circa" and "season"), and biblatex has a form for each:
# "Last, Suffix, First" (BibTeX's names), 2015~ and 2015-22 (the biblatex manual, section 2.3.8). Seen:
#   suffix Jr.  is written "Jones Jr., Ann", which is a last name "Jones Jr.", and comes back as one
#   circa       is written 2015\textasciitilde{}, which is no date of biblatex: Pandoc itself reads no date from it
#   season      is not written
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
"$dir/venv/bin/python" - <<'PYTHON'
import json, re, sys, pypandoc

print("pandoc", pypandoc.get_pandoc_version())
def there_and_back(**fields):
    item = {"id": "a", "type": "book", "title": "A title", **fields}
    bib = pypandoc.convert_text(json.dumps([item]), "biblatex", format="csljson")
    back = json.loads(pypandoc.convert_text(bib, "csljson", format="biblatex"))[0]
    for line in re.findall(r"(?:author|date) = .*", bib):
        print("written:", line)
    print("back:   ", back.get("author"), back.get("issued"))
    return bib, back

bib, back = there_and_back(author=[{"family": "Jones", "given": "Ann", "suffix": "Jr."}])
kept = back["author"] != [{"family": "Jones Jr.", "given": "Ann"}]
bib, back = there_and_back(issued={"date-parts": [[2015]], "circa": True})
kept |= r"{2015\textasciitilde{}}" not in bib or "issued" in back
bib, back = there_and_back(issued={"date-parts": [[2015]], "season": 2})
kept |= "date = {2015}" not in bib or "season" in back["issued"]
if kept:
    sys.exit("Pandoc keeps more of CSL in biblatex now: look at this finding again.")
PYTHON
