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
  static func split(_ file: TextFile, isRequired: Bool = true) -> Reported<FrontMatter> {
    let lines = file.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex { isFence($0) }
    guard let first = lines.first, isFence(first), let end else {
      let whole = FrontMatter(node: nil, body: file.bytes, bodyLine: 1)
      guard isRequired else { return Reported(whole) }
      let begun = lines.first.map(isFence) == true
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
    let yaml = lines[1..<end].joined(separator: [UInt8(ascii: "\n")])
    let read = readYAML(Array(yaml), path: file.path, firstLine: 2)
    let body = Array(lines[(end + 1)...].joined(separator: [UInt8(ascii: "\n")]))
    let node = read.value ?? (read.diagnostics.isEmpty ? YAMLNode(.mapping([]), at: .start) : nil)
    return Reported(FrontMatter(node: node, body: body, bodyLine: end + 2), read.diagnostics)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: Array("---".utf8))
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
