#!/bin/sh
# Swift 6.3.1 (on the path): the length of a file's path is part of optimized code, and the path is not.
# Where code calls withoutActuallyEscaping, what would tell of a closure that escaped is given the file's path and its
# length. Optimized code has an empty text in place of the path, and the length all the same. SwiftPM names files by
# absolute paths, so that a package compiled in two folders gives two programs, although no path stands in either.
# Seen: with -O, lengths that differ between two folders, also with -file-prefix-map; one and the same length with a
# virtual file system (-vfsoverlay) in which both folders have the name '.'.
# Guessed: a length of 0 beside an empty text.
# Installs nothing. Status 2: cannot be run here.
set -eu
command -v swiftc >/dev/null || { echo "no swiftc on the path" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
mkdir "$dir/short" "$dir/longer-name"
cat > "$dir/short/calls.swift" <<'SWIFT'
@inline(never) func keep(_ body: @escaping () -> Int) -> Int { body() }
public func call(_ body: () -> Int) -> Int { withoutActuallyEscaping(body) { keep($0) } }
SWIFT
cp "$dir/short/calls.swift" "$dir/longer-name/"

# Prints the length that optimized code holds, given the name of a folder and options.
length() {
  cd "$dir/$1"
  shift
  swiftc -O -parse-as-library -module-name calls -emit-ir "$@" "$PWD/calls.swift" -o calls.ll
  if grep -q "c\"$PWD/calls.swift" calls.ll; then echo "path"; return; fi
  sed -n 's/.*call.*@swift_isEscapingClosureAtFileLocation(ptr [^,]*, ptr [^,]*, i32 \([0-9]*\),.*/\1/p' calls.ll
}

swiftc --version 2>/dev/null | head -n 1
status=0
tell() { # tell WHAT same|other LENGTH LENGTH
  echo "$1: $3 and $4"
  if [ "$3" = "$4" ]; then [ "$2" = same ] || status=1; else [ "$2" = other ] || status=1; fi
}
tell "no option" other "$(length short)" "$(length longer-name)"
tell "-file-prefix-map" other "$(length short -file-prefix-map "$dir/short=.")" \
  "$(length longer-name -file-prefix-map "$dir/longer-name=.")"
for name in short longer-name; do
  printf '{ "version": 0, "roots": [{ "type": "directory-remap", "name": "%s", "external-contents": "." }] }\n' \
    "$dir/$name" > "$dir/$name/paths.yaml"
done
tell "-vfsoverlay" same "$(length short -vfsoverlay paths.yaml)" "$(length longer-name -vfsoverlay paths.yaml)"
[ "$status" = 0 ] || echo "the behaviour has changed: look again at script/compile and docs/decisions/0047" >&2
exit "$status"
