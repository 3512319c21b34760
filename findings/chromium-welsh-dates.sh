#!/bin/sh
# Chromium 156 has the plurals of Welsh and the words of no other format: dates come in the browser's own language.
#
# ECMA-402 lets each service have languages of its own (section 9.1), but "cy" is a valid tag, CLDR has it in full, and
# Node.js 20 writes "29 Tachwedd 2026" for the same call. Seen: Intl.PluralRules and Intl.Segmenter support cy, while
# DateTimeFormat, NumberFormat, ListFormat and Collator do not, and fall back without an error. So a page that asks
# PluralRules whether Welsh is there is told yes, and then dates its text in English.
set -eu
version=156.0.8078.108-1~deb12u1
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
(apt-get download -qq chromium=$version chromium-common=$version > log 2>&1 &&
  for package in *.deb; do dpkg -x "$package" .; done) || {
  echo "This needs the packages of Debian 12, with its security updates." >&2
  exit 2
}
cat > page.html <<'HTML'
<p id="seen"></p>
<script>
  const names = ["PluralRules", "Segmenter", "DateTimeFormat", "NumberFormat", "ListFormat", "Collator"];
  const able = names.map((name) => `${name} ${Intl[name].supportedLocalesOf("cy").length}`);
  const date = new Intl.DateTimeFormat("cy", { dateStyle: "long", timeZone: "UTC" }).format(new Date("2026-11-29"));
  document.getElementById("seen").textContent = `${able.join(", ")}; ${date}`;
</script>
HTML
mkdir home
HOME=$dir/home "$dir/usr/lib/chromium/chromium" --headless --no-sandbox --disable-gpu --lang=en-GB \
  --user-data-dir="$dir/home/data" --dump-dom "file://$dir/page.html" > page.txt 2> errors.txt || {
  echo "Chromium does not start here; its libraries come with: apt-get install chromium" >&2
  exit 2
}
seen=$(sed -n 's/.*<p id="seen">\(.*\)<\/p>.*/\1/p' page.txt)
echo "$seen"
case $seen in
"PluralRules 1, Segmenter 1, DateTimeFormat 0, NumberFormat 0, ListFormat 0, Collator 0; "*Nov*2026*) ;;
*)
  echo "Chromium has other words of Welsh now: look at this finding again." >&2
  exit 1
  ;;
esac
