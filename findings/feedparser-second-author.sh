#!/bin/sh
# feedparser 6.0.14 gives the second author of an Atom entry the first author's address, and cuts the e-mail.
#
# RFC 4287 lets an entry have several authors (section 4.1.2), and the address and e-mail of each are that person's
# alone (section 3.2). Here the first author has both and the second has neither. Seen: "author_detail" joins the
# second name to the first one's address and e-mail, and in "authors" the second has the first one's e-mail as
# "us@board.exam", since a top-level domain is taken to have four letters at most.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m venv "$dir/venv"
"$dir/venv/bin/pip" install --quiet --disable-pip-version-check feedparser==6.0.14
"$dir/venv/bin/python" - <<'PYTHON'
import sys, feedparser

feed = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Guidance</title><id>urn:example:feed</id><updated>2026-11-29T10:00:00Z</updated>
  <entry>
    <title>An entry</title><id>urn:example:1</id><updated>2026-11-29T10:00:00Z</updated>
    <link href="https://example.org/1"/><summary>Words</summary>
    <author><name>Board</name><uri>https://board.example/</uri><email>us@board.example</email></author>
    <author><name>Trust</name></author>
  </entry>
</feed>
"""
entry = feedparser.parse(feed).entries[0]
print("authors:      ", [dict(author) for author in entry.authors])
print("author_detail:", dict(entry.author_detail))
mixed = {"name": "Trust", "href": "https://board.example/", "email": "us@board.example"}
if dict(entry.author_detail) != mixed or dict(entry.authors[1]) != {"name": "Trust", "email": "us@board.exam"}:
    sys.exit("feedparser gives the authors in another way now: look at this finding again.")
PYTHON
