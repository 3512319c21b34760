/// Where the lines of a file begin, as they are on disk.
///
/// Lines end at a line feed, a carriage return, or both, as for the readers of content, and nowhere else. A byte
/// order mark is no part of the first line.
package struct LineTable: Sendable {
  /// Where each line begins among the bytes of the file.
  package let starts: [Int]
  /// Where each line ends, before the signs that end it.
  package let ends: [Int]

  /// Looks through the bytes of a file.
  package init(_ bytes: [UInt8]) {
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    var ends: [Int] = []
    var offset = starts[0]
    while offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
      ends.append(offset - 1)
      if byte == UInt8(ascii: "\r"), offset < bytes.count, bytes[offset] == UInt8(ascii: "\n") {
        offset += 1
      }
      starts.append(offset)
    }
    ends.append(bytes.count)
    (self.starts, self.ends) = (starts, ends)
  }

  /// Returns where a place is among the bytes of the file.
  ///
  /// - Returns: The end of its line where that is shorter; nil where there is no such line.
  package func offset(of position: TextPosition) -> Int? {
    let line = Int(position.line) - 1
    guard starts.indices.contains(line) else { return nil }
    return min(starts[line] + max(Int(position.column) - 1, 0), ends[line])
  }

  /// Returns the line and column of a byte; of one among the signs that end a line, the end of that line.
  ///
  /// Cost: O(log n).
  package func position(of offset: Int) -> TextPosition {
    var (low, high) = (0, starts.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    let column = max(0, min(offset, ends[low]) - starts[low])
    return TextPosition(line: low + 1, column: column + 1)
  }
}

/// Returns a text whose lines end with line feeds alone.
package func withLineFeeds(_ bytes: some Collection<UInt8>) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity(bytes.count)
  var previous: UInt8 = 0
  for byte in bytes {
    if byte == UInt8(ascii: "\r") {
      text.append(UInt8(ascii: "\n"))
    } else if byte != UInt8(ascii: "\n") || previous != UInt8(ascii: "\r") {
      text.append(byte)
    }
    previous = byte
  }
  return text
}
