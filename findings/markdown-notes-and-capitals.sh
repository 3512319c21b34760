#!/bin/sh
# Two readers of Markdown that both have GitHub's footnotes disagree on capitals in the name of a note: markdown-it's
# plug-in (mdit-py-plugins 0.7.0 with markdown-it-py 4.3.0) tells `[^A]` from `[^a]`, and cmark-gfm (cmarkgfm
# 2025.10.22) does not, as with the names of links.
#
# The input uses a note as `[^A]` and defines it as `[^a]: …`. Seen: cmark-gfm makes a note; with markdown-it the text
# keeps `[^A]`, and the note is not on the page at all, with no error.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check cmarkgfm==2025.10.22 markdown-it-py==4.3.0 mdit-py-plugins==0.7.0
"$dir/venv/bin/python" - <<'PYTHON'
import sys
import cmarkgfm
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

text = "Words.[^A]\n\n[^a]: What the note says.\n"
github = cmarkgfm.github_flavored_markdown_to_html(text, options=Options.CMARK_OPT_FOOTNOTES)
other = MarkdownIt().use(footnote_plugin).render(text)
print("cmark-gfm:", "What the note says." in github, "markdown-it:", "What the note says." in other, "[^A]" in other)
if "What the note says." not in github or "What the note says." in other or "[^A]" not in other:
    sys.exit("One of the two reads names of notes otherwise now: look at this finding again.")
PYTHON
