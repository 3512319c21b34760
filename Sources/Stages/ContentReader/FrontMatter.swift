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

  /// Whether a file begins with front matter.
  static func begins(_ file: TextFile) -> Bool {
    isFence(file.bytes[..<lineEnd(in: file.bytes, from: 0)])
  }

  /// Cuts a file after its front matter, the lines between `---` at the very top and the next `---`.
  static func split(_ file: TextFile) -> Reported<FrontMatter> {
    let bytes = file.bytes
    let top = lineEnd(in: bytes, from: 0)
    guard isFence(bytes[..<top]) else {
      let finding = Diagnostic(
        .missingFrontMatter, at: file.start, "this file has no front matter",
        hint: "begin the file with '---', keys such as 'title: …', and '---'")
      return Reported(FrontMatter(node: nil, body: bytes, bodyLine: 1), [finding])
    }
    if let end = firstLine(of: bytes, after: top, where: isFence) {
      return parts(of: file, keys: (top + 1)..<end.start, body: end.end + 1, bodyLine: end.line + 1)
    }
    // Where the second '---' is forgotten, the text begins with an empty line or a heading.
    let end = firstLine(of: bytes, after: top) { $0.isEmpty || $0.first == UInt8(ascii: "#") }
    let keys = min(top + 1, bytes.count)..<(end?.start ?? bytes.count)
    var read =
      keys.isEmpty
      ? Reported(FrontMatter(node: nil, body: [], bodyLine: 2))
      : parts(of: file, keys: keys, body: keys.upperBound, bodyLine: end?.line ?? 2)
    read.diagnostics = [
      Diagnostic(
        .missingFrontMatter, at: file.start, "the front matter begins here and does not end",
        hint: "write '---' on a line of its own after the last key")
    ]
    return read
  }

  private static func parts(
    of file: TextFile, keys: Range<Int>, body: Int, bodyLine: Int
  ) -> Reported<FrontMatter> {
    let read = readYAML(Array(file.bytes[keys]), path: file.path, firstLine: 2)
    let node = read.value ?? (read.diagnostics.isEmpty ? YAMLNode(.mapping([]), at: .start) : nil)
    let text = Array(file.bytes[min(body, file.bytes.count)...])
    return Reported(FrontMatter(node: node, body: text, bodyLine: bodyLine), read.diagnostics)
  }

  /// Finds a line below the first one, which ends at `top`.
  private static func firstLine(
    of bytes: [UInt8], after top: Int, where matches: (ArraySlice<UInt8>) -> Bool
  ) -> (start: Int, end: Int, line: Int)? {
    var start = top + 1
    var line = 2
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

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("---".utf8))
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
