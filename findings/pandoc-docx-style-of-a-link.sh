#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) drops a character style that is put around a link in DOCX.
#
# A span with the attribute custom-style gives its words a style of Word (the manual, "Custom styles"). Seen: words
# in the span have the style, and those of a link in the span have the style Hyperlink alone, so that a phrase that
# is a link from end to end loses the style whole. Inside the link the style stays, and Hyperlink goes.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17
"$dir/venv/bin/python" - "$dir/a.docx" <<'PYTHON'
import re, sys, zipfile, pypandoc

print("pandoc", pypandoc.get_pandoc_version())
def styles(markdown):
    pypandoc.convert_text(markdown, "docx", format="markdown", outputfile=sys.argv[1])
    xml = zipfile.ZipFile(sys.argv[1]).read("word/document.xml").decode()
    runs = re.findall(r"<w:r>(?:<w:rPr>(.*?)</w:rPr>)?<w:t[^>]*>(.*?)</w:t></w:r>", xml)
    seen = [(words, re.findall(r'<w:rStyle w:val="(.*?)"', style)) for style, words in runs]
    print(markdown, "->", seen)
    return dict(seen)

around = styles('[plain [linked](https://example.org/)]{custom-style="Sigil"}')
inside = styles('[[linked]{custom-style="Sigil"}](https://example.org/)')
if around.get("plain") != ["Sigil"] or around.get("linked") != ["Hyperlink"] or inside != {"linked": ["Sigil"]}:
    sys.exit("Pandoc styles links otherwise now: look at this finding again.")
PYTHON
