private import Compression

/// Returns the files of a ZIP archive, in their order.
///
/// It reads what programs write that make files for offices: one part, without encryption, of less than 4 GB.
///
/// - Parameter archive: The bytes of the archive, from a program that is trusted.
/// - Returns: The files; nil where the bytes are not such an archive.
package func archivedFiles(in archive: [UInt8]) -> [ArchivedFile]? {
  let reader = ArchiveReader(bytes: archive)
  // The end of the directory has 22 bytes, and no comment after it.
  let end = archive.count - 22
  guard end >= 0, reader.number(4, at: end) == endSignature,
    let count = reader.number(2, at: end + 10),
    var place = reader.number(4, at: end + 16)
  else { return nil }
  var files: [ArchivedFile] = []
  for _ in 0..<count {
    guard reader.number(4, at: place) == entrySignature,
      let nameLength = reader.number(2, at: place + 28),
      let extraLength = reader.number(2, at: place + 30),
      let commentLength = reader.number(2, at: place + 32),
      let name = reader.bytes(nameLength, at: place + 46), let file = reader.file(at: place, name)
    else { return nil }
    files.append(file)
    place += 46 + nameLength + extraLength + commentLength
  }
  return files
}

let endSignature = 0x0605_4B50
let entrySignature = 0x0201_4B50
let fileSignature = 0x0403_4B50

/// Reads the numbers of an archive, which need not be as the format says.
struct ArchiveReader: Sendable {
  let bytes: [UInt8]

  /// The place of the record that ends the archive, which may have a comment after it; nil where there is none.
  var endOfDirectory: Int? {
    let last = bytes.count - 22
    return stride(from: last, through: max(0, last - 0xFFFF), by: -1).first { place in
      number(4, at: place) == endSignature
        && number(2, at: place + 20).map { place + 22 + $0 == bytes.count } == true
    }
  }

  /// Returns the file that an entry of the directory tells of.
  func file(at entry: Int, _ name: ArraySlice<UInt8>) -> ArchivedFile? {
    guard let method = number(2, at: entry + 10), let length = number(4, at: entry + 20),
      let size = number(4, at: entry + 24), let start = number(4, at: entry + 42),
      let data = data(ofFileAt: start, length: length)
    else { return nil }
    let path = String(decoding: name, as: UTF8.self)
    switch method {
    case 0: return ArchivedFile(path: path, contents: Array(data), isStored: true)
    case 8: return inflated(Array(data), size: size).map { ArchivedFile(path: path, contents: $0) }
    default: return nil
    }
  }

  /// Returns the bytes of a file as the archive keeps them.
  func data(ofFileAt start: Int, length: Int) -> ArraySlice<UInt8>? {
    guard number(4, at: start) == fileSignature, let nameLength = number(2, at: start + 26),
      let extraLength = number(2, at: start + 28)
    else { return nil }
    return bytes(length, at: start + 30 + nameLength + extraLength)
  }

  /// Returns a number whose lowest byte stands first; nil where the archive ends before it does.
  func number(_ length: Int, at place: Int) -> Int? {
    bytes(length, at: place)?.reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  func bytes(_ length: Int, at place: Int) -> ArraySlice<UInt8>? {
    guard place >= 0, length >= 0, place + length <= bytes.count else { return nil }
    return bytes[place..<place + length]
  }
}
