import ContentModel

/// Takes apart the lines of a table as GitHub's Markdown does. https://github.github.com/gfm/#tables-extension-
enum TableLines {
  /// Returns how the columns stand of which a line is the rule, `| --- | :-: |`; nil for any other line.
  static func alignments(_ line: ArraySlice<UInt8>) -> [ColumnAlignment]? {
    guard
      line.allSatisfy({ $0 == 0x2D || $0 == 0x3A || $0 == 0x7C || isBlank($0) || isLineEnd($0) })
    else { return nil }
    var alignments: [ColumnAlignment] = []
    for cell in cells(of: line) {
      let cell = line[cell]
      let isLeft = cell.first == UInt8(ascii: ":")
      let isRight = cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(
        isLeft ? (isRight ? .center : .left) : (isRight ? .right : .natural))
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Returns where the cells of a row stand, without the blanks around their texts.
  ///
  /// A bar behind a backslash parts no cells, not even in code, nor where another backslash stands before that one.
  /// Cost: linear.
  static func cells(of line: ArraySlice<UInt8>) -> [Range<Int>] {
    var (start, end) = (line.startIndex, line.endIndex)
    while start < end, isBlank(line[start]) || isLineEnd(line[start]) { start += 1 }
    while end > start, isBlank(line[end - 1]) || isLineEnd(line[end - 1]) { end -= 1 }
    if start < end, line[start] == UInt8(ascii: "|") { start += 1 }
    var cells: [Range<Int>] = []
    var place = start
    while place < end {
      if line[place] == UInt8(ascii: "|"), place == start || line[place - 1] != UInt8(ascii: "\\") {
        cells.append(trimmed(start..<place, of: line))
        start = place + 1
      }
      place += 1
    }
    if start < end { cells.append(trimmed(start..<end, of: line)) }
    return cells
  }

  /// Whether a line has a bar that parts cells.
  static func hasBar(_ line: ArraySlice<UInt8>) -> Bool {
    var isEscaped = false
    for byte in line {
      if byte == UInt8(ascii: "|"), !isEscaped { return true }
      isEscaped = byte == UInt8(ascii: "\\")
    }
    return false
  }

  private static func trimmed(_ cell: Range<Int>, of line: ArraySlice<UInt8>) -> Range<Int> {
    var (start, end) = (cell.lowerBound, cell.upperBound)
    while start < end, isBlank(line[start]) { start += 1 }
    if start == end { return cell.lowerBound..<cell.lowerBound }
    while isBlank(line[end - 1]) { end -= 1 }
    return start..<end
  }
}
