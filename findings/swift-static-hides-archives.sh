#!/bin/sh
# Swift 6.3.1 (on the path) on Linux: -static-stdlib makes what a program takes from an archive invisible outside.
#
# Linked so, a program offers its symbols to what is loaded beside it (-export-dynamic). Seen: a C function of an object
# file is found by dlsym, and the same function from an archive that is named to swiftc is not, since Swift also
# passes --exclude-libs ALL. So a library that has to take the place of one of the system's, such as an allocator,
# must not come from an archive.
set -eu
command -v swiftc >/dev/null && command -v cc >/dev/null || { echo "this wants swiftc and cc" >&2; exit 2; }
[ "$(uname)" = Linux ] || { echo "this is of Linux" >&2; exit 2; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
swiftc --version 2>/dev/null | head -n 1
cat > given.c <<'C'
int given(void) { return 7; }
C
cat > main.swift <<'SWIFT'
import Glibc
@_silgen_name("given") func given() -> Int32
print(given(), dlsym(dlopen(nil, RTLD_NOW), "given") == nil ? "hidden" : "visible")
SWIFT
cc -c given.c && ar rcs libgiven.a given.o
swiftc -static-stdlib main.swift libgiven.a -o archive
swiftc -static-stdlib main.swift given.o -o object
printf 'from an archive: %s\nfrom an object file: %s\n' "$(./archive)" "$(./object)"
[ "$(./archive)/$(./object)" = "7 hidden/7 visible" ] || {
  echo "Swift links archives otherwise now: look at this finding again." >&2
  exit 1
}
