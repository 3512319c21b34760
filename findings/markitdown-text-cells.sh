#!/bin/sh
# markitdown 0.1.9 turns text cells of an Excel workbook into numbers: the number 1.10 of a paragraph becomes 1.1.
#
# The cells have the type of text (ISO/IEC 29500-1, section 18.18.11: "s" or "inlineStr"), and say so to every reader.
# markitdown reads them through pandas, which guesses a type for each column anew (its documentation: dtype=object
# keeps cells as they are; markitdown does not ask for it). Seen: 1.10 becomes 1.1, 007 becomes 7, the text N/A
# and an empty cell are both NaN, and a line break inside a cell is a backslash and an n. Nothing is reported.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check markitdown==0.1.9 pandas==3.1.1 openpyxl==3.1.5
cd "$dir"
"$dir/venv/bin/python" -W ignore - <<'PYTHON'
import sys, openpyxl
from markitdown import MarkItDown

book = openpyxl.Workbook()
rows = [["Paragraph", "Code", "Answer"], ["1.10", "007", "two\nlines"], ["1.20", "012", "N/A"], ["1.30", "013", None]]
for row in rows:
    book.active.append(row)
book.save("cells.xlsx")
types = {cell.data_type for cell in openpyxl.load_workbook("cells.xlsx").active[2]}
table = MarkItDown().convert("cells.xlsx").markdown
print("types of the cells:", types)
print(table)
rows = [line for line in table.splitlines() if line.startswith("| 1")]
if types != {"s"} or rows != [r"| 1.1 | 7 | two\nlines |", "| 1.2 | 12 | NaN |", "| 1.3 | 13 | NaN |"]:
    sys.exit("markitdown reads text cells in another way now: look at this finding again.")
PYTHON
