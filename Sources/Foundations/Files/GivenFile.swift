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
    if number(attributes[.size]) ?? 0 > limit {
      throw FileError(path: path, reason: "it has more than \(limit >> 20) MB")
    }
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  } catch let error as FileError {
    throw error
  } catch {
    throw FileError(path: path, reason: plainReason(error))
  }
}

/// Reads standard input to its end.
///
/// - Parameter limit: How many bytes it may have.
/// - Returns: Its bytes.
/// - Throws: ``FileError`` where it has more.
package func standardInput(atMost limit: Int) throws(FileError) -> [UInt8] {
  var bytes: [UInt8] = []
  // A pipe is no file that Foundation would read.
  while case let byte = getchar(), byte != EOF {
    bytes.append(UInt8(truncatingIfNeeded: byte))
    guard bytes.count <= limit else {
      throw FileError(path: "-", reason: "it has more than \(limit >> 20) MB")
    }
  }
  return bytes
}

/// Returns the names of what stands in a folder, sorted; nil where a path is none, or cannot be listed.
///
/// - Parameter path: Where it is.
/// - Returns: The names, those of hidden files among them.
package func namesInFolder(_ path: String) -> [String]? {
  (try? namesOfAll(in: path))?.sorted()
}

/// Returns a number among the attributes of a file, which is of one type or another with the system.
private func number(_ attribute: Any?) -> Int? {
  attribute.flatMap { Int("\($0)") }
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
    return [found[.systemNumber], found[.systemFileNumber]].compactMap(number)
  }
  return numbers[0] != nil && numbers[0]?.count == 2 && numbers[0] == numbers[1]
}
