private import OfficeFiles

/// The most characters that a cell can hold, in units of UTF-16.
package let maximumCellLength = 32_767

/// Returns a text that a workbook can hold and gives back as it is.
///
/// What looks like the code of a character, `_x0041_`, is written so that it is not read as one (ECMA-376,
/// part 1, 22.9.2.19).
func writableText(_ text: String) -> String {
  let writable = xmlCharacters(of: text)
  guard writable.utf8.contains(UInt8(ascii: "_")) else { return writable }
  return writable.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
}

extension String {
  /// Returns the text, or its beginning where it has more scalars than `count`.
  func prefix(_ count: Int, ending: String) -> String {
    guard unicodeScalars.count > count else { return self }
    return String(unicodeScalars.prefix(max(0, count - ending.unicodeScalars.count))) + ending
  }

  /// Returns the text, or as much of its beginning as a cell can hold.
  var cutToCell: String {
    guard utf16.count > maximumCellLength else { return self }
    var length = 0
    let kept = unicodeScalars.prefix { scalar in
      length += UTF16.width(scalar)
      return length < maximumCellLength
    }
    return String(kept) + "…"
  }
}
