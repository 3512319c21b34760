import ByteWriting
private import Digests
import Files
import SiteRenderer
private import Synchronization

/// Writes files into a staged output through one buffer, whose memory serves them all.
struct StagedFileWriter: FileWriter {
  private let staged: StagedOutput
  /// Whether browsers keep a copy of the file at a path, whose digest is then wanted.
  private let isKept: @Sendable (_ path: String) -> Bool
  private var buffer = UTF8Buffer()
  /// Of the files that were written, those of which browsers keep a copy.
  private(set) var kept: [KeptFile] = []
  private var failure: FileError?

  init(into staged: StagedOutput, keeping isKept: @escaping @Sendable (_ path: String) -> Bool) {
    self.staged = staged
    self.isKept = isKept
  }

  /// Writes a file; after a refusal of the disk nothing more, since ``finish()`` throws it.
  mutating func write(_ path: String, _ write: (inout UTF8Buffer) -> Void) {
    guard failure == nil else { return }
    do throws(FileError) {
      let file = staged.file(at: path)
      guard isKept(path) else {
        buffer.begin(drainingTo: file)
        write(&buffer)
        return try file.finish(buffer.bytes)
      }
      let digested = DigestedFile(file)
      buffer.begin(drainingTo: digested)
      write(&buffer)
      kept.append(KeptFile(path: path, digest: try digested.finish(buffer.bytes)))
    } catch { failure = error }
  }

  /// Writes a file that is made already.
  mutating func write(_ file: OutputFile) { write(file.path) { $0.append(file.contents) } }

  /// Returns which of the files browsers keep.
  ///
  /// - Throws: ``FileError`` when the disk has refused any of the files.
  func finish() throws(FileError) -> [KeptFile] {
    if let failure { throw failure }
    return kept
  }
}

/// A file whose digest is worked out as its bytes come.
private final class DigestedFile: ByteSink {
  private let file: StagedFile
  private let digest = Mutex<RunningSHA256?>(RunningSHA256())

  init(_ file: StagedFile) { self.file = file }

  func take(_ bytes: ArraySlice<UInt8>) {
    digest.withLock { $0?.take(bytes) }
    file.take(bytes)
  }

  /// Writes the last bytes, and returns the digest of them all.
  func finish(_ bytes: ArraySlice<UInt8>) throws(FileError) -> String {
    digest.withLock { $0?.take(bytes) }
    try file.finish(bytes)
    return digest.withLock { $0.take()?.finish() } ?? ""
  }
}
