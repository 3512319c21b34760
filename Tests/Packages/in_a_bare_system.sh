#!/usr/bin/env bash
# Uses an installed Waymark as a newcomer would, in a system that has nothing else: in_a_bare_system.sh FOLDER
set -euo pipefail
cd "$1"

waymark --version | head -n 1
waymark doctor > doctor.txt
# '--language' to be sure of the words, whatever the system speaks.
waymark new site markers --language en-GB > made.txt
cd markers
[ ! -e themes ] || { echo "a new site has a copy of the theme" >&2; exit 1; }
waymark check --silence placeholder --strict
# What the program carries, without the documentation beside it.
waymark explain unknown-marker > ../explained.txt
grep -q '^An example that fails' ../explained.txt
[ -s .waymark/schemas/set.schema.json ]
waymark build --handouts none --output ../site
# Their bytes may differ with the version of a library, and so they stand beside the site that is compared.
waymark build --handouts none --compress --output ../compressed > ../compressed.txt
[ -s ../compressed/index.html.br ] || { echo "a build wrote no Brotli" >&2; exit 1; }
gzip --test ../compressed/index.html.gz
waymark new workflow github > ../workflow.txt
waymark serve --port 8123 > ../serve.txt 2>&1 &
served=$!
page=
for _ in $(seq 100); do
  sleep 0.1
  # No curl here: the shell itself speaks to the preview.
  if page=$( (exec 3<>/dev/tcp/127.0.0.1/8123; printf 'GET / HTTP/1.1\r\nHost: 127.0.0.1:8123\r\nConnection: close\r\n\r\n' >&3; cat <&3) 2>/dev/null); then
    [ -n "$page" ] && break
  fi
done
kill -INT "$served"
wait "$served" || true
case "$page" in
  "HTTP/1.1 200"*"<h1"*) ;;
  *) echo "the preview showed no page" >&2; cat ../serve.txt >&2; exit 1 ;;
esac
