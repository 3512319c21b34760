private import Platform

/// Reads a file that somebody names.
///
/// - Parameters:
///   - path: Where it is.
///   - limit: How many bytes it may have.
/// - Returns: Its bytes.
/// - Throws: ``FileError`` where it is no file, is larger, or cannot be read.
package func contentsOfFile(_ path: String, atMost limit: Int) throws(FileError) -> [UInt8] {
  do {
    let attributes = try FileManager.default.attributesOfItem(atPath: realPath(path) ?? path)
    guard let type = attributes[.type] as? FileAttributeType, type == .typeRegular else {
      throw FileError(path: path, reason: "this is no file")
    }
    if (attributes[.size] as? Int) ?? 0 > limit {
      throw FileError(path: path, reason: "it has more than \(limit >> 20) MB")
    }
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  } catch let error as FileError {
    throw error
  } catch {
    throw FileError(path: path, reason: plainReason(error))
  }
}

/// Whether two paths lead to one file, of which one may be still to make.
///
/// - Parameters:
///   - first: A path.
///   - second: Another.
/// - Returns: Whether they do; links of either kind are followed.
package func isSameFile(_ first: String, _ second: String) -> Bool {
  let places = [first, second].map(realPathOfPlace)
  if places[0] == places[1] { return true }
  let numbers = places.map { place -> [Int]? in
    guard let found = try? FileManager.default.attributesOfItem(atPath: place) else { return nil }
    return [found[.systemNumber], found[.systemFileNumber]].compactMap { $0 as? Int }
  }
  return numbers[0] != nil && numbers[0]?.count == 2 && numbers[0] == numbers[1]
}
