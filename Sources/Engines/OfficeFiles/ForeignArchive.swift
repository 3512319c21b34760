private import Compression

/// A ZIP archive that is not trusted: nothing of it is inflated before it is asked for, and no more than its
/// limits allow.
package struct ForeignArchive: Sendable {
  private let reader: ArchiveReader
  private let entries: [String: Entry]
  /// The paths of its files, sorted.
  package let paths: [String]

  /// The limits within which an archive is read.
  package enum Limits {
    /// How many files it may have.
    package static let files = 4_000
    /// How many bytes a file may become.
    package static let bytesOfFile = 64 << 20
    /// How many bytes all files together may become.
    package static let bytes = 256 << 20
    /// How many times its size a file of more than 8 MB may become.
    package static let ratio = 400
  }

  private struct Entry {
    let flags: Int
    let method: Int
    let checksum: Int
    let length: Int
    let size: Int
    let start: Int
  }

  /// Reads what an archive holds.
  ///
  /// - Parameter bytes: Any bytes.
  /// - Throws: ``ArchiveProblem``.
  package init(_ bytes: [UInt8]) throws(ArchiveProblem) {
    reader = ArchiveReader(bytes: bytes)
    guard bytes.starts(with: [0x50, 0x4B]) else { throw .noArchive }
    guard let end = reader.endOfDirectory, let count = reader.number(2, at: end + 10),
      var place = reader.number(4, at: end + 16)
    else { throw .damaged }
    guard count <= Limits.files else { throw .tooLarge }
    var entries: [String: Entry] = [:]
    var total = 0
    for _ in 0..<count {
      guard reader.number(4, at: place) == entrySignature,
        let flags = reader.number(2, at: place + 8), let method = reader.number(2, at: place + 10),
        let checksum = reader.number(4, at: place + 16),
        let length = reader.number(4, at: place + 20), let size = reader.number(4, at: place + 24),
        let nameLength = reader.number(2, at: place + 28),
        let extraLength = reader.number(2, at: place + 30),
        let commentLength = reader.number(2, at: place + 32),
        let start = reader.number(4, at: place + 42),
        let name = reader.bytes(nameLength, at: place + 46)
      else { throw .damaged }
      total += size
      guard size <= Limits.bytesOfFile, total <= Limits.bytes,
        size <= 8 << 20 || size / Limits.ratio <= length
      else { throw .tooLarge }
      let entry = Entry(
        flags: flags, method: method, checksum: checksum, length: length, size: size, start: start)
      let path = String(decoding: name, as: UTF8.self)
      // Programs would differ in which of two they take.
      guard entries.updateValue(entry, forKey: path) == nil else { throw .damaged }
      place += 46 + nameLength + extraLength + commentLength
    }
    self.entries = entries
    paths = entries.keys.sorted()
  }

  /// Returns the bytes of a file; nil where there is none of that path.
  ///
  /// - Parameter path: Its path.
  /// - Returns: The bytes, which have the sum that the archive tells.
  /// - Throws: ``ArchiveProblem``.
  package func contents(of path: String) throws(ArchiveProblem) -> [UInt8]? {
    guard let entry = entries[path] else { return nil }
    // The first flag says that it is encrypted.
    if entry.flags & 1 == 1 { throw .encrypted }
    guard let data = reader.data(ofFileAt: entry.start, length: entry.length) else {
      throw .damaged
    }
    let contents: [UInt8]? =
      switch entry.method {
      case 0 where entry.length == entry.size: Array(data)
      case 8: entry.size == 0 ? [] : inflated(Array(data), size: entry.size)
      default: nil
      }
    guard let contents, Int(checksum(of: contents)) == entry.checksum else { throw .damaged }
    return contents
  }
}

/// Why an archive is not read.
package enum ArchiveProblem: Error, Hashable, Sendable {
  /// The bytes are none.
  case noArchive
  /// They are not whole, or not as the format says.
  case damaged
  /// It can be read with a password alone.
  case encrypted
  /// It is larger than its limits allow.
  case tooLarge
}
