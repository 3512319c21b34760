#!/bin/sh
# Swift 6.3.1: two strings that Unicode calls canonically equal are not equal, if one has U+0F73, U+0F75 or U+0F81.
#
# Swift's String compares by canonical equivalence, as its documentation says. These three Tibetan vowel signs have
# the combining class 0 but decompose into two marks of other classes (UnicodeData.txt), so that marks on either
# side have to be put in order after the decomposition (Unicode, section 3.11, D108 and D109). Swift decomposes and
# does not order across them: U+0F72 U+0F73 should equal U+0F71 U+0F72 U+0F72 and does not, though U+0F73 alone
# equals U+0F71 U+0F72. U+0344, a like sign of Greek, is right. Python's unicodedata has each pair equal.
# A Swift toolchain is too large to fetch here: the one on the path is asked.
set -eu
case $(swift --version 2>/dev/null) in
*"Swift version 6.3.1"*) ;;
*)
  echo "This needs Swift 6.3.1 on the path." >&2
  exit 2
  ;;
esac
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat > main.swift <<'SWIFT'
let pairs = [
  ("\u{F73}", "\u{F71}\u{F72}"), ("\u{344}\u{323}", "\u{323}\u{308}\u{301}"),
  ("\u{F72}\u{F73}", "\u{F71}\u{F72}\u{F72}"), ("\u{F74}\u{F75}", "\u{F71}\u{F74}\u{F74}"),
  ("\u{F80}\u{F81}", "\u{F71}\u{F80}\u{F80}"),
]
print(pairs.map { String($0 == $1) }.joined(separator: " "))
SWIFT
swiftc main.swift -o compare
by_swift=$(./compare)
by_python=$(python3 -c '
import unicodedata
pairs = [("\u0F73", "\u0F71\u0F72"), ("\u0344\u0323", "\u0323\u0308\u0301"),
         ("\u0F72\u0F73", "\u0F71\u0F72\u0F72"), ("\u0F74\u0F75", "\u0F71\u0F74\u0F74"),
         ("\u0F80\u0F81", "\u0F71\u0F80\u0F80")]
nfd = lambda text: unicodedata.normalize("NFD", text)
print(*(str(nfd(a) == nfd(b)).lower() for a, b in pairs))')
printf 'Swift:  %s\nPython: %s\n' "$by_swift" "$by_python"
if [ "$by_python" != "true true true true true" ]; then
  echo "Python does not have the pairs equal: look at this finding again." >&2
  exit 1
fi
if [ "$by_swift" != "true true false false false" ]; then
  echo "Swift compares these signs in another way now: look at this finding again." >&2
  exit 1
fi
