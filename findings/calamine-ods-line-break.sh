#!/bin/sh
# python-calamine 0.9.1, which pandas reads ODS with if asked, joins the words on both sides of a line break.
#
# In OpenDocument 1.3 (part 3, sections 6.1.4 and 6.1.5) text:tab and text:line-break stand for characters of the
# text, as text:s does for spaces. odfpy 1.4.1 writes such cells here. Seen: "yes", a break and "no" are read as
# "yesno", the same with a tab, while text:s is kept. pandas 3.1.1 with its "odf" engine keeps the break, but
# loses the tab as well.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check python-calamine==0.9.1 odfpy==1.4.1 pandas==3.1.1
cd "$dir"
"$dir/venv/bin/python" - <<'PYTHON'
import sys, pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import LineBreak, P, S, Tab

book, table, row = OpenDocumentSpreadsheet(), Table(name="Answers"), TableRow()
book.spreadsheet.addElement(table)
table.addElement(row)
for between in (LineBreak(), Tab(), S(c=1)):
    cell, paragraph = TableCell(valuetype="string"), P(text="yes")
    paragraph.addElement(between)
    paragraph.addText("no")
    cell.addElement(paragraph)
    row.addElement(cell)
book.save("answers.ods")
calamine, odf = (pandas.read_excel("answers.ods", engine=engine, header=None).iloc[0].tolist()
                 for engine in ("calamine", "odf"))
print("written:  yes and no with a line break, a tab, a space")
print("calamine:", calamine)
print("odf:     ", odf)
if calamine != ["yesno", "yesno", "yes no"] or odf != ["yes\nno", "yesno", "yes no"]:
    sys.exit("The cells are read in another way now: look at this finding again.")
PYTHON
