import Files
import Programs

/// The contents of objects, read by one process.
struct ObjectContents: Sendable {
  private let bytes: [UInt8]
  private let ranges: [String: Range<Int>]

  /// Reads objects.
  ///
  /// - Parameters:
  ///   - sizes: The objects with their sizes in bytes.
  ///   - version: The version in whose name errors are made.
  /// - Throws: ``FileError`` where git fails.
  init(_ sizes: [String: Int], of version: GitVersion) async throws(FileError) {
    guard !sizes.isEmpty else {
      (bytes, ranges) = ([], [:])
      return
    }
    let names = sizes.keys.sorted()
    // Git writes a line before each object, and a line feed after it.
    let limit = sizes.values.reduce(1 << 20) { $0 + $1 + 256 }
    let outcome = try await version.git.ask(
      ["cat-file", "--batch"], about: version.name,
      input: Array((names.joined(separator: "\n") + "\n").utf8), outputLimit: limit)
    guard outcome.status == 0 else {
      throw FileError(path: version.name, reason: "git cannot read it: \(outcome.complaint)")
    }
    bytes = outcome.output
    ranges = Self.ranges(in: bytes)
  }

  /// Returns the bytes of an object; nil where the repository does not hold it, as in a partial clone.
  subscript(object: String) -> ArraySlice<UInt8>? { ranges[object].map { bytes[$0] } }

  /// Finds the objects: `NAME blob SIZE`, a line feed, the bytes, a line feed; or `NAME missing`.
  private static func ranges(in bytes: [UInt8]) -> [String: Range<Int>] {
    var ranges: [String: Range<Int>] = [:]
    var start = 0
    while let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) {
      let words = bytes[start..<end].split(separator: UInt8(ascii: " "))
      start = end + 1
      guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)),
        size <= bytes.count - start
      else { continue }
      ranges[String(decoding: words[0], as: UTF8.self)] = start..<(start + size)
      start += min(size + 1, bytes.count - start)
    }
    return ranges
  }
}
