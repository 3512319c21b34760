import Foundation
import Testing

/// A change that an example makes to the sample site; docs/diagnostics/README.md lists them.
struct ExampleFile {
  let kind: Kind
  let path: String
  let lines: [String]

  /// What a fenced block does to the file it names.
  enum Kind: String, CaseIterable {
    /// The file holds the block.
    case file
    /// The file of the old version holds the block, and the check is made against that version.
    case old
    /// The file holds the block, with `\u{B}` for a character that does not print.
    case escaped
    /// The file holds the block, saved as Windows-1252.
    case windows1252 = "windows-1252"
    /// The file holds the block over and over, up to a number of bytes.
    case repeated
    /// The block is taken out of the file, line by line.
    case remove
    /// The block is put at the end of the file.
    case add
    /// The file is a copy of the one that the block names.
    case copy
    /// A symbolic link leads to what the block names.
    case link
    /// A folder stands there.
    case folder
    /// Nothing stands there.
    case delete
    /// Nobody may read the file.
    case locked
  }

  /// Reads the words of a fence; nil for a block that is no change.
  init?(words: [String], lines: [String]) {
    guard words.count >= 2, let kind = Kind(rawValue: words[0]) else { return nil }
    self.kind = kind
    path = words[1]
    self.lines = lines
    size = words.count > 2 ? Int(words[2]) : nil
  }

  private let size: Int?

  /// Makes the change.
  func apply(to site: URL) throws {
    let url = site.appending(path: path)
    let files = FileManager.default
    try files.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let text = lines.map { $0 + "\n" }.joined()
    switch kind {
    case .file, .old: try Data(text.utf8).write(to: url)
    case .escaped: try Data(unescaped(text).utf8).write(to: url)
    case .windows1252:
      try #require(text.data(using: .windowsCP1252)).write(to: url)
    case .repeated:
      let size = try #require(size, "a block 'repeated' says how many bytes it makes")
      let times = size / text.utf8.count + 1
      try Data(String(repeating: text, count: times).utf8.prefix(size)).write(to: url)
    case .remove:
      var kept = try linesOfFile(url)
      for line in lines {
        let index = try #require(kept.firstIndex(of: line), "'\(line)' is no line of \(path)")
        kept.remove(at: index)
      }
      try Data(kept.joined(separator: "\n").utf8).write(to: url)
    case .add:
      try Data((try linesOfFile(url).joined(separator: "\n") + text).utf8).write(to: url)
    case .copy: try files.copyItem(at: site.appending(path: lines[0]), to: url)
    case .link:
      try files.createSymbolicLink(atPath: url.path(), withDestinationPath: lines[0])
    case .folder: try files.createDirectory(at: url, withIntermediateDirectories: true)
    case .delete: try files.removeItem(at: url)
    case .locked: try files.setAttributes([.posixPermissions: 0], ofItemAtPath: url.path())
    }
  }

  private func linesOfFile(_ url: URL) throws -> [String] {
    try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
  }
}

/// Returns a text with `\u{B}` and the like as the characters they stand for.
private func unescaped(_ text: String) -> String {
  text.replacing(/\\u\{([0-9A-Fa-f]+)\}/) { match in
    UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? String(match.0)
  }
}
