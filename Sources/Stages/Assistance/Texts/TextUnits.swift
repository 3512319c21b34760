/// How the characters of a text are counted outside: the one place where bytes and UTF-16 meet.
///
/// What is no UTF-8 is taken byte by byte.
package enum TextUnits: String, Hashable, Sendable {
  /// By their bytes.
  case utf8 = "utf-8"
  /// As scripts and most editors count: those beyond the first 65,536 are two.
  case utf16 = "utf-16"

  /// Returns how many units some bytes have.
  package func count(of bytes: ArraySlice<UInt8>) -> Int {
    var (place, units) = (bytes.startIndex, 0)
    while place < bytes.endIndex {
      let length = length(at: place, of: bytes)
      units += self.units(ofLength: length)
      place += length
    }
    return units
  }

  /// Returns where so many units of some bytes end.
  ///
  /// - Parameters:
  ///   - count: How many. Where that is inside a character, its beginning is meant; where it is more than there
  ///     are, their end.
  ///   - bytes: The bytes.
  /// - Returns: The place behind them.
  package func end(of count: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var (place, units) = (bytes.startIndex, 0)
    while place < bytes.endIndex {
      let length = length(at: place, of: bytes)
      units += self.units(ofLength: length)
      if units > count { break }
      place += length
    }
    return place
  }

  /// The bytes of the character that begins at one.
  private func length(at place: Int, of bytes: ArraySlice<UInt8>) -> Int {
    let length =
      switch bytes[place] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    return min(length, bytes.endIndex - place)
  }

  private func units(ofLength length: Int) -> Int {
    switch self {
    case .utf8: length
    case .utf16: length == 4 ? 2 : 1
    }
  }
}
