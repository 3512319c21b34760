#!/bin/sh
# Swift 6.3.1 on Linux: a tuple that a task returns loses its first value in optimized code.
# The value stands in the tuple beside a call that is awaited: `return (host, try await count())`.
# Seen: (7, 3) with -Onone, (0, 3) with -O and with -Osize. A struct in place of the tuple is right everywhere.
# Guessed: the same value however a program is optimized; the language knows no such difference
# (The Swift Programming Language, "Concurrency": a task's result is what its operation returns).
# Uses the Swift on the path and installs nothing. Status 2: cannot be run here.
set -eu
command -v swiftc >/dev/null || { echo "no swiftc on the path" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat >"$folder/task.swift" <<'SWIFT'
@inline(never) func count() async throws -> Int { 3 }

struct Answer: Sendable { let host: Int; let count: Int }

@main struct Main {
  static func main() async {
    let host = Int.random(in: 7...7)
    let pair = Task<(Int, Int), Never> {
      do { return (host, try await count()) } catch { return (host, 0) }
    }
    let answer = Task<Answer, Never> {
      do { return Answer(host: host, count: try await count()) } catch { return Answer(host: host, count: 0) }
    }
    let named = await answer.value
    print(await pair.value, (named.host, named.count))
  }
}
SWIFT
swiftc --version 2>/dev/null | head -n 1
seen=
for level in -Onone -O -Osize; do
  swiftc -parse-as-library -swift-version 6 "$level" "$folder/task.swift" -o "$folder/task"
  line="$level: $("$folder/task")"
  echo "$line"
  seen="$seen$line;"
done
wanted='-Onone: (7, 3) (7, 3);-O: (0, 3) (7, 3);-Osize: (0, 3) (7, 3);'
[ "$seen" = "$wanted" ] || { echo "the behaviour has changed: look again at how tasks return tuples" >&2; exit 1; }
