#!/bin/sh
# Typst (wheel typst 0.15.2) refuses a link in the head of a table where
# PDF/UA-1 is asked for, since the head is repeated on later pages.
#
# Tables with a head that has a link are common in guidance. The table here goes over two pages. Seen: the same file is made as plain PDF, and as PDF/UA-1 with `table.header(repeat: false, …)`;
# with the default it ends in "PDF artifacts may not contain links".
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check "typst==0.15.2"
"$dir/venv/bin/python" - "$dir" <<'PYTHON'
import importlib.metadata, sys, typst

print("typst", importlib.metadata.version("typst"))
def made(repeat, standard):
    with open(f"{sys.argv[1]}/a.typ", "w") as file:
        file.write(
            '#set document(title: "A table")\n#set text(lang: "en")\n#show figure: set block(breakable: true)\n'
            f'#figure(table(columns: 2, table.header(repeat: {repeat}, [#link(\"https://example.org/\")[Who]], [When]), ..range(160).map(n => [Row #n])), '
            "caption: [Who comes when])\n")
    try:
        typst.compile(f"{sys.argv[1]}/a.typ", output=f"{sys.argv[1]}/a.pdf", pdf_standards=standard)
        return "made"
    except Exception as error:
        return str(error).splitlines()[0]

plain = made("true", [])
fixed = made("false", ["ua-1"])
refused = made("true", ["ua-1"])
print("plain PDF, repeated head:", plain)
print("PDF/UA-1, head not repeated:", fixed)
print("PDF/UA-1, repeated head:", refused)
if plain != "made" or fixed != "made" or "artifacts" not in refused:
    sys.exit("Typst makes a head with a link otherwise now: look at this finding again.")
PYTHON
