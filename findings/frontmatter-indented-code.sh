#!/bin/sh
# python-frontmatter 1.3.0 turns code at the beginning of a Markdown text into prose.
#
# Lines that are indented by four spaces are code (CommonMark 0.31.2, section 4.4), also as the first of a text.
# The library strips all white space from both ends of the text after the front matter, the first line's
# indentation with it: the first line becomes a paragraph, and the lines below, though indented, go on in it.
# What it writes back to a file has lost the indentation as well.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check python-frontmatter==1.3.0 markdown-it-py==4.3.0
"$dir/venv/bin/python" - <<'PYTHON'
import sys, frontmatter
from markdown_it import MarkdownIt

body = "    first: 1\n    second: 2\n"
page = frontmatter.loads("---\ntitle: A page\n---\n" + body)
html = MarkdownIt("commonmark").render
print("as written:", repr(html(body)))
print("as loaded: ", repr(html(page.content)))
print("as dumped: ", repr(frontmatter.dumps(page)))
if page.content != "first: 1\n    second: 2" or "<code>" in html(page.content):
    sys.exit("python-frontmatter keeps the indentation now: look at this finding again.")
PYTHON
