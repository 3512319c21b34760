#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) with --sandbox dates a DOCX to 1970, whatever SOURCE_DATE_EPOCH says.
#
# The manual says of the variable that it gives the time for reproducible builds ("Reproducible builds"), and of
# --sandbox that readers and writers may not use files but those on the command line. Seen: without the sandbox the
# file says that it was created on the day of the variable; with it, on 1 January 1970, without a warning.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
"$dir/venv/bin/python" - "$dir/a.docx" <<'PYTHON'
import os, re, subprocess, sys, zipfile, pypandoc

print("pandoc", pypandoc.get_pandoc_version())
def created(*options):
    subprocess.run(
        [pypandoc.get_pandoc_path(), *options, "--from=markdown", "--to=docx", "--output", sys.argv[1]],
        input=b"A text.\n", check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "1764374400"})
    xml = zipfile.ZipFile(sys.argv[1]).read("docProps/core.xml").decode()
    day = re.search(r"<dcterms:created[^>]*>(.*?)<", xml)[1]
    print(" ".join(options) or "no options", "->", day)
    return day

if (created(), created("--sandbox")) != ("2025-11-29T00:00:00Z", "1970-01-01T00:00:00Z"):
    sys.exit("Pandoc dates files otherwise now: look at this finding again.")
PYTHON
