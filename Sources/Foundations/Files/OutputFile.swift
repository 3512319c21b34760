/// A file of the output: bytes in memory, nothing on disk yet.
package struct OutputFile: Hashable, Sendable {
  /// Where it belongs below the output folder, parts separated by `/`.
  package let path: String
  /// Its bytes.
  package let contents: [UInt8]

  /// Makes a file.
  package init(path: String, contents: [UInt8]) {
    self.path = path
    self.contents = contents
  }

  /// Makes a file of UTF-8 text.
  package init(path: String, text: String) {
    self.init(path: path, contents: Array(text.utf8))
  }
}
