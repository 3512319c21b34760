#!/bin/sh
# Pandoc 3.9 (wheel pypandoc-binary 1.17) reads an OpenDocument text without the words of its boxes and input fields, and
# counts an entry of a list from 1 that says another number.
#
# OpenDocument 1.3 part 3: text:start-value of text:list-item (19.868), draw:text-box (10.4.3), text:text-input (7.7.3).
# LibreOffice shows all three. Seen:
#   <text:list-item text:start-value="7">      the list begins with 1
#   <draw:text-box><text:p>In a box</text:p>   nothing
#   <text:text-input>Filled in</text:text-input> nothing
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check pypandoc-binary==1.17 odfpy==1.4.1
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import json, sys, pypandoc
from odf.draw import Frame, TextBox
from odf.opendocument import OpenDocumentText
from odf.style import Style
from odf.text import List, ListItem, ListLevelStyleNumber, ListStyle, P, TextInput

print("pandoc", pypandoc.get_pandoc_version())
document = OpenDocumentText()
style = ListStyle(name="L")
style.addElement(ListLevelStyleNumber(level=1, numformat="1", numsuffix="."))
document.automaticstyles.addElement(style)
graphic = Style(name="fr1", family="graphic")
document.automaticstyles.addElement(graphic)
entries = List(stylename=style)
entry = ListItem(startvalue=7)
entry.addElement(P(text="Seven"))
entries.addElement(entry)
document.text.addElement(entries)
line = P(text="Before ")
line.addElement(TextInput(description="name", text="Filled in"))
line.addText(" after.")
document.text.addElement(line)
holder = P()
frame = Frame(stylename=graphic, anchortype="paragraph", width="5cm", height="2cm")
box = TextBox()
box.addElement(P(text="In a box"))
frame.addElement(box)
holder.addElement(frame)
document.text.addElement(holder)
document.save(f"{sys.argv[1]}/a.odt")
tree = json.loads(pypandoc.convert_file(f"{sys.argv[1]}/a.odt", "json"))["blocks"]
text = " ".join(pypandoc.convert_file(f"{sys.argv[1]}/a.odt", "plain").split())
start = tree[0]["c"][0][0]
print(tree[0]["t"], start, "|", text)
if (tree[0]["t"], start) != ("OrderedList", 1) or "In a box" in text or "Filled in" in text or "after." not in text:
    sys.exit("Pandoc reads numbers, boxes or fields of OpenDocument otherwise now: look at this finding again.")
PYTHON
