package import ByteWriting

/// What makes files of what is written into a buffer: the disk, or memory.
package protocol FileWriter {
  /// Makes a file.
  ///
  /// - Parameters:
  ///   - path: Where it belongs below the output folder, parts separated by `/`.
  ///   - write: Appends its bytes to the empty buffer that it is handed.
  mutating func write(_ path: String, _ write: (inout UTF8Buffer) -> Void)
}

/// Keeps files in memory, in the order in which they were made.
package struct MemoryFileWriter: FileWriter {
  /// The files.
  package private(set) var files: [OutputFile] = []

  /// Begins with no file.
  package init() {}

  /// Makes a file.
  package mutating func write(_ path: String, _ write: (inout UTF8Buffer) -> Void) {
    var buffer = UTF8Buffer()
    write(&buffer)
    files.append(OutputFile(path: path, contents: Array(buffer.bytes)))
  }
}
