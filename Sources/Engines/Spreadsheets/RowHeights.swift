/// The height of a line of text of 11 points, in points.
let lineHeight = 15.0
/// The most lines that a row can show, which is at most 409 points high; the estimates are not exact.
private let maximumLines = 24

/// Returns a text in pieces that a row of a sheet can show whole, cut between words.
///
/// - Parameters:
///   - text: The text.
///   - width: The width of the column, in characters.
/// - Returns: At least one piece; all but the first begin with `…`.
package func rowTexts(of text: String, width: Double) -> [String] {
  let width = max(1, Int(width))
  var pieces: [String] = []
  var piece = ""
  var lines = 0
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var room = -1
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word.count + 1 <= room {
        piece += " \(word)"
        room -= word.count + 1
        continue
      }
      let newLines = max(1, (word.count + width - 1) / width)
      if lines + newLines > maximumLines, !piece.isEmpty {
        pieces.append(piece)
        piece = "… \(word)"
        lines = newLines
      } else {
        piece += (piece.isEmpty ? "" : room < 0 ? "\n" : " ") + word
        lines += newLines
      }
      room = newLines * width - word.count
    }
  }
  return pieces + [piece]
}

/// Returns about how many lines a text takes in a column; rather one too many than one too few.
///
/// - Parameters:
///   - text: The text.
///   - width: How many letters a line has.
/// - Returns: At least 1.
func lineCount(of text: String, width: Int) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, line in
    var lines = 1
    var room = width
    for word in line.split(separator: " ") {
      if word.count > room {
        lines += room == width ? 0 : 1
        lines += (word.count - 1) / width
        room = width - word.count % width
      } else {
        room -= word.count
      }
      room -= 1
    }
    return count + lines
  }
}

extension Sheet {
  /// About how high a row has to be to show all its words, in points.
  func height(ofRow row: Int) -> Double {
    zip(rows[row], columnWidths).reduce(lineHeight) { height, cell in
      let scale = (cell.0.style.fontSize ?? 11) / 11
      let width = max(1, Int(cell.1 / scale / (cell.0.style.isBold ? 1.1 : 1)))
      let lines = cell.0.text.isEmpty ? 1 : lineCount(of: cell.0.text, width: width)
      return max(height, Double(lines) * lineHeight * scale)
    }
  }
}
