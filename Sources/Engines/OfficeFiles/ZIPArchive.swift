private import Compression

/// A file of an archive.
package struct ArchivedFile: Hashable, Sendable {
  /// Its path in the archive, parts separated by `/`.
  package let path: String
  /// Its bytes.
  package let contents: [UInt8]
  /// Whether it is kept as it is, for programs that look for its bytes.
  package let isStored: Bool

  /// Makes a file.
  package init(path: String, contents: [UInt8], isStored: Bool = false) {
    self.path = path
    self.contents = contents
    self.isStored = isStored
  }

  /// Makes a file of a text.
  package init(path: String, text: String, isStored: Bool = false) {
    self.init(path: path, contents: Array(text.utf8), isStored: isStored)
  }
}

/// Returns files as a ZIP archive: the form of Word and OpenDocument files.
///
/// The archive holds no time but the earliest that the format knows, so that the same files give the same
/// bytes. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
///
/// - Parameter files: At most 65,535, of at most 4 GB in all, in the order in which they are to stand.
/// - Returns: The bytes of the archive.
package func zipArchive(of files: [ArchivedFile]) -> [UInt8] {
  precondition(files.count <= 0xFFFF, "an archive of this form holds at most 65,535 files")
  var archive: [UInt8] = []
  var directory: [UInt8] = []
  for file in files {
    let name = Array(file.path.utf8)
    let data = file.isStored ? file.contents : deflated(file.contents)
    let description =
      // Names are UTF-8; stored or deflated; the time of day, and 1 January 1980.
      littleEndian(0x0800 as UInt16, file.isStored ? 0 : 8, 0, 0x0021)
      + littleEndian(
        checksum(of: file.contents), UInt32(data.count), UInt32(file.contents.count))
      + littleEndian(UInt16(name.count), 0)
    let place = UInt32(archive.count)
    archive += littleEndian(UInt32(fileSignature)) + littleEndian(20 as UInt16) + description
    archive += name + data
    directory += littleEndian(UInt32(entrySignature)) + littleEndian(20 as UInt16, 20) + description
    directory += littleEndian(0 as UInt16, 0, 0) + littleEndian(0 as UInt32, place) + name
  }
  let count = UInt16(files.count)
  return archive + directory + littleEndian(UInt32(endSignature))
    + littleEndian(0 as UInt16, 0, count, count)
    + littleEndian(UInt32(directory.count), UInt32(archive.count)) + littleEndian(0 as UInt16)
}

/// Returns numbers as their bytes, the lowest first.
private func littleEndian<Number: FixedWidthInteger>(_ numbers: Number...) -> [UInt8] {
  numbers.flatMap { number in
    (0..<Number.bitWidth / 8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}
