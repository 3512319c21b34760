import ContentModel
import Diagnostics
import YAMLReader

/// A Markdown file in its two parts.
struct FrontMatter {
  /// The keys at the top; nil where there are none, or they cannot be read.
  let node: YAMLNode?
  /// What follows them.
  let body: [UInt8]
  /// The line of the file that the body begins on, from 1.
  let bodyLine: Int
  /// Whether the keys are missing, so that nobody knows where the body begins.
  var isMissing = false

  /// Whether a file begins with front matter.
  static func begins(_ file: TextFile) -> Bool {
    isFence(file.bytes[..<lineEnd(in: file.bytes, from: 0)])
  }

  /// Cuts a file after its front matter, the lines between `---` at the very top and the next `---`.
  ///
  /// Where one of these lines has a slip in it, the keys are read all the same.
  static func split(_ file: TextFile) -> Reported<FrontMatter> {
    let bytes = file.bytes
    let top = lineEnd(in: bytes, from: 0)
    guard isFence(bytes[..<top]) else { return splitWithoutTop(file) }
    if let end = firstLine(of: bytes, after: top, where: isFence) {
      return parts(
        of: file, keys: (top + 1)..<end.start, firstLine: 2, body: end.end + 1,
        bodyLine: end.line + 1)
    }
    return splitWithoutEnd(file, top: top, firstLine: 2, before: [])
  }

  /// Cuts a file whose first line is no `---`.
  private static func splitWithoutTop(_ file: TextFile) -> Reported<FrontMatter> {
    let bytes = file.bytes
    func report(_ line: Int, _ summary: String, _ hint: Suggestion) -> Diagnostic {
      file.finding(onLine: line, summary, hint)
    }
    var first = (start: 0, end: lineEnd(in: bytes, from: 0), line: 1)
    while first.end < bytes.count, isBlank(bytes[first.start..<first.end]) {
      first = (first.end + 1, lineEnd(in: bytes, from: first.end + 1), first.line + 1)
    }
    let line = bytes[first.start..<first.end]
    if isFence(line) || isAlmostFence(line) {
      let shown = String(decoding: line, as: UTF8.self).trimmingWhitespace()
      let finding =
        isFence(line)
        ? report(
          1, "the front matter begins on line \(first.line)",
          file.deletingLines(before: first, "delete the empty lines above it"))
        : report(
          first.line, "'\(shown)' stands where front matter begins", file.hyphens(inPlaceOf: line))
      if let end = firstLine(of: bytes, after: first.end, from: first.line + 1, where: isFence) {
        return adding(
          finding,
          to: parts(
            of: file, keys: (first.end + 1)..<end.start, firstLine: first.line + 1,
            body: end.end + 1, bodyLine: end.line + 1))
      }
      return splitWithoutEnd(
        file, top: first.end, firstLine: first.line + 1, before: [finding])
    }
    // Keys at the top, and the line that ends them, are front matter without its beginning.
    if isKey(line),
      let end = firstLine(of: bytes, after: first.end, from: first.line + 1, where: isFenceOrText),
      isFence(bytes[end.start..<end.end]) || isAlmostFence(bytes[end.start..<end.end])
    {
      return adding(
        report(
          first.line, "the line '---' is missing above the front matter",
          file.insertingHyphens(
            before: first.line, "write '---' on a line of its own above the first key",
            isSafe: isFence(bytes[end.start..<end.end]))),
        to: parts(
          of: file, keys: first.start..<end.start, firstLine: first.line, body: end.end + 1,
          bodyLine: end.line + 1))
    }
    let finding = report(
      1, "this file has no front matter",
      "begin the file with '---', keys such as 'title: …', and '---'")
    return Reported(
      FrontMatter(node: nil, body: bytes, bodyLine: 1, isMissing: true), [finding])
  }

  /// Cuts a file whose front matter has no second `---`: at a line that is nearly one, or else where the
  /// text begins, with an empty line or a heading.
  private static func splitWithoutEnd(
    _ file: TextFile, top: Int, firstLine number: Int, before: [Diagnostic]
  ) -> Reported<FrontMatter> {
    let bytes = file.bytes
    let end = firstLine(of: bytes, after: top, from: number) {
      $0.isEmpty || $0.first == UInt8(ascii: "#") || isAlmostFence($0)
    }
    if let end, isAlmostFence(bytes[end.start..<end.end]) {
      let shown = String(decoding: bytes[end.start..<end.end], as: UTF8.self)
        .trimmingWhitespace()
      let finding = file.finding(
        onLine: end.line, "'\(shown)' stands where front matter ends",
        file.hyphens(inPlaceOf: bytes[end.start..<end.end]))
      var read = parts(
        of: file, keys: min(top + 1, end.start)..<end.start, firstLine: number, body: end.end + 1,
        bodyLine: end.line + 1)
      read.diagnostics = before + [finding] + read.diagnostics
      return read
    }
    let keys = min(top + 1, bytes.count)..<(end?.start ?? bytes.count)
    var read =
      keys.isEmpty
      ? Reported(FrontMatter(node: nil, body: [], bodyLine: number))
      : parts(
        of: file, keys: keys, firstLine: number, body: keys.upperBound,
        bodyLine: end?.line ?? number)
    let finding = Diagnostic(
      .missingFrontMatter, at: file.start, "the front matter begins here and does not end",
      hint: end.map {
        file.insertingHyphens(
          before: $0.line, "write '---' on a line of its own after the last key", isSafe: false)
      } ?? "write '---' on a line of its own after the last key")
    read.diagnostics = before.isEmpty ? [finding] : before
    return read
  }

  private static func adding(
    _ finding: Diagnostic, to read: Reported<FrontMatter>
  ) -> Reported<FrontMatter> {
    Reported(read.value, [finding] + read.diagnostics)
  }

  private static func parts(
    of file: TextFile, keys: Range<Int>, firstLine: Int, body: Int, bodyLine: Int
  ) -> Reported<FrontMatter> {
    let read = readYAML(Array(file.bytes[keys]), path: file.path, firstLine: firstLine)
    let node = read.value ?? (read.diagnostics.isEmpty ? YAMLNode(.mapping([]), at: .start) : nil)
    let text = Array(file.bytes[min(body, file.bytes.count)...])
    return Reported(
      FrontMatter(node: node, body: text, bodyLine: bodyLine),
      read.diagnostics + (node?.curlyQuotes(path: file.path) ?? []))
  }

  /// Finds a line below the one that ends at `top`.
  private static func firstLine(
    of bytes: [UInt8], after top: Int, from number: Int = 2,
    where matches: (ArraySlice<UInt8>) -> Bool
  ) -> (start: Int, end: Int, line: Int)? {
    var start = top + 1
    var line = number
    while start < bytes.count {
      let end = lineEnd(in: bytes, from: start)
      if matches(bytes[start..<end]) { return (start, end, line) }
      start = end + 1
      line += 1
    }
    return nil
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "---".utf8) && isBlank(line.dropFirst(3))
  }

  /// Whether a line was meant to be `---`: dashes that a word processor has joined, one too few or too
  /// many, or with blanks that should not be there.
  private static func isAlmostFence(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, first == 0x20 || first == 0x2D || first >= 0x80 else {
      return false
    }
    let dashes = String(decoding: line, as: UTF8.self).filter { !$0.isWhitespace }
    return !isFence(line) && dashes != "-" && (1...20).contains(dashes.count)
      && dashes.allSatisfy { "-‐‑‒–—―−".contains($0) }
  }

  private static func isFenceOrText(_ line: ArraySlice<UInt8>) -> Bool {
    isFence(line) || isAlmostFence(line) || line.isEmpty || line.first == UInt8(ascii: "#")
  }

  /// Whether a line begins with a word and a colon.
  private static func isKey(_ line: ArraySlice<UInt8>) -> Bool {
    let key = line.prefix { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }
    return !key.isEmpty && line.dropFirst(key.count).first == UInt8(ascii: ":")
  }
}
