#!/bin/sh
# Typst 0.15 (wheel typst 0.15.2) hyphenates British English as American, whatever the region says.
#
# The reference of Typst says that the region of a text lets its text processing make better choices. With lang "en"
# and region "GB" words break where American patterns break them, though TeX and LibreOffice have patterns of their
# own for British English. Seen: GB and US both give pho-tog-ra-phy; the British patterns of LibreOffice, in
# pyphen 0.18.1, give pho-to-graphy.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check typst==0.15.2 pyphen==0.18.1 pypdf==6.21.4
cd "$dir"
"$dir/venv/bin/python" - <<'PYTHON'
import sys, pyphen, pypdf, typst

def broken(region):
    with open("page.typ", "w") as file:
        file.write('#set page(width: 50pt, height: 400pt, margin: 15pt)\n'
                   f'#set text(lang: "en", region: "{region}", hyphenate: true, size: 9pt)\nphotography\n')
    typst.compile("page.typ", output="page.pdf")
    text = pypdf.PdfReader("page.pdf").pages[0].extract_text()
    return "-".join(line.strip("\u00ad-\u2010 ") for line in text.splitlines())

seen = {region: broken(region) for region in ("GB", "US")}
patterns = {region: pyphen.Pyphen(lang="en_" + region).inserted("photography") for region in ("GB", "US")}
print("Typst:   ", seen)
print("patterns:", patterns)
if patterns != {"GB": "pho-to-graphy", "US": "pho-tog-ra-phy"}:
    sys.exit("The patterns of pyphen are others now: look at this finding again.")
if seen != {"GB": "pho-tog-ra-phy", "US": "pho-tog-ra-phy"}:
    sys.exit("Typst breaks the word in another way now: look at this finding again.")
PYTHON
