#!/bin/sh
# Chromium keeps on its disk what a page has taken out of localStorage, for as long as its log is not rewritten.
#
# localStorage stands in LevelDB, which appends: an entry that is overwritten or removed is gone for pages at once, and
# stays in the file 000003.log until enough is written for it to be compacted, over any number of starts. Nothing that
# a page can do removes it: not localStorage.clear(), not writing over it. So what was kept before it was encrypted
# may be found by whoever reads the disk. Seen with 156.0.8078.114.
set -eu
browser=$(command -v chromium-headless-shell || command -v chromium || command -v google-chrome) || {
  echo "This needs Chromium." >&2
  exit 2
}
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
word=zanzibar$$
cat > "$dir/write.html" <<HTML
<script>localStorage.setItem("kept", "$word")</script>
HTML
cat > "$dir/remove.html" <<'HTML'
<p id="seen"></p>
<script>
  localStorage.removeItem("kept");
  document.getElementById("seen").textContent = "left for pages: " + localStorage.length;
</script>
HTML
opened() {
  HOME=$dir "$browser" --headless --no-sandbox --disable-gpu --user-data-dir="$dir/data" --virtual-time-budget=8000 \
    --dump-dom "file://$dir/$1.html" 2> "$dir/errors.txt"
}
opened write > /dev/null
opened remove | sed -n 's/.*<p id="seen">\(.*\)<\/p>.*/\1/p'
opened remove > /dev/null
if grep -rqa "$word" "$dir/data"; then
  echo "left on the disk: yes"
else
  echo "Chromium leaves nothing on its disk now: look at this finding again." >&2
  exit 1
fi
