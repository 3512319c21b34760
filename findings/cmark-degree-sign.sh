#!/bin/sh
# cmark 0.30.2, the libcmark of Debian 12, sets **20°**C in bold; readers of CommonMark 0.31 print the asterisks.
#
# Both follow the specification of their day. Since version 0.31 of January 2024 (section 2.1) signs such as °, £ and
# € count as punctuation, as dots and commas always have, and two asterisks between such a sign and a letter do not
# close (section 6.2). So the same file is bold with one libcmark and has raw asterisks with the next. Here
# markdown-it-py 4.3.0 and Pandoc 3.9 stand for 0.31. Of ** between two letters both say the same.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
(cd "$dir" && apt-get download -qq cmark=0.30.2-6 libcmark0.30.2=0.30.2-6 > log 2>&1 &&
  for package in *.deb; do dpkg -x "$package" .; done) || {
  echo "This needs the packages of Debian 12." >&2
  exit 2
}
library=$(dirname "$(find "$dir" -name 'libcmark.so*' | head -n 1)")
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check markdown-it-py==4.3.0 pypandoc-binary==1.17

by_markdown_it() {
  "$dir/venv/bin/python" -c 'import sys, markdown_it as m; print(m.MarkdownIt().render(sys.argv[1]))' "$1"
}
by_pandoc() {
  "$dir/venv/bin/python" -c 'import sys, pypandoc as p; print(p.convert_text(sys.argv[1], "html", "commonmark"))' "$1"
}
failed=
compare() { # compare TEXT WANTED_OF_CMARK WANTED_OF_THE_OTHERS
  old=$(printf '%s\n' "$1" | LD_LIBRARY_PATH=$library "$dir/usr/bin/cmark")
  new=$(by_markdown_it "$1")
  pandoc=$(by_pandoc "$1")
  printf '%-10s cmark: %s\n%-10s markdown-it-py: %s\n%-10s Pandoc: %s\n' "$1" "$old" '' "$new" '' "$pandoc"
  if [ "$old" != "$2" ] || [ "$new" != "$3" ] || [ "$pandoc" != "$3" ]; then failed=1; fi
}
compare '**20°**C' '<p><strong>20°</strong>C</p>' '<p>**20°**C</p>'
compare 'a**£5**' '<p>a<strong>£5</strong></p>' '<p>a**£5**</p>'
compare '**20**C' '<p><strong>20</strong>C</p>' '<p><strong>20</strong>C</p>'
if [ -n "$failed" ]; then
  echo "The programs read these signs in another way now: look at this finding again." >&2
  exit 1
fi
