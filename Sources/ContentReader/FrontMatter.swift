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

  /// Cuts a file after its front matter, the lines between `---` at the very top and the next `---`.
  static func split(_ file: TextFile) -> Reported<FrontMatter> {
    let bytes = file.bytes
    let top = lineEnd(in: bytes, from: 0)
    var start = top + 1
    var line = 2
    var end: Int?
    while start < bytes.count {
      let next = lineEnd(in: bytes, from: start)
      if isFence(bytes[start..<next]) {
        end = next
        break
      }
      start = next + 1
      line += 1
    }
    let begun = isFence(bytes[..<top])
    guard begun, let end else {
      let whole = FrontMatter(node: nil, body: bytes, bodyLine: 1)
      return Reported(
        whole,
        [
          Diagnostic(
            .missingFrontMatter, at: file.start,
            begun
              ? "the front matter begins here and does not end" : "this file has no front matter",
            hint: begun
              ? "write '---' on a line of its own after the last key"
              : "begin the file with '---', keys such as 'title: …', and '---'")
        ])
    }
    let read = readYAML(Array(bytes[(top + 1)..<start]), path: file.path, firstLine: 2)
    let body = Array(bytes[min(end + 1, bytes.count)...])
    let node = read.value ?? (read.diagnostics.isEmpty ? YAMLNode(.mapping([]), at: .start) : nil)
    return Reported(FrontMatter(node: node, body: body, bodyLine: line + 1), read.diagnostics)
  }

  private static func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
    bytes[min(start, bytes.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("---".utf8))
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
