/// The lines of a page in the order in which people read them: columns one after the other.
struct PageColumns {
  /// Lines that stand in one column.
  struct Part {
    var lines: [PDFPage.Line]
    /// Whether it is a column beside another.
    let isColumn: Bool
    /// Whether its lines have cells side by side.
    var isTable = false
  }

  private(set) var parts: [Part] = []

  init(_ lines: [PDFPage.Line]) {
    var place = 0
    var whole: [PDFPage.Line] = []
    func endWhole(_ parts: inout [Part]) {
      if !whole.isEmpty { parts.append(Part(lines: whole, isColumn: false)) }
      whole = []
    }
    while place < lines.count {
      guard let gutter = Gutter(from: place, in: lines) else {
        whole.append(lines[place])
        place += 1
        continue
      }
      endWhole(&parts)
      let region = lines[gutter.range]
      if gutter.isText {
        for side in [gutter.left(of: region), gutter.right(of: region)] {
          let inner = PageColumns(side)
          // Three columns are two, of which one is two.
          if inner.parts.count > 1 {
            parts += inner.parts
          } else {
            parts.append(Part(lines: side, isColumn: true))
          }
        }
      } else {
        parts.append(Part(lines: Array(region), isColumn: false, isTable: true))
      }
      place = gutter.range.upperBound
    }
    endWhole(&parts)
  }
}

/// A blank stripe that stands between words of several lines.
private struct Gutter {
  /// The lines that it parts.
  let range: Range<Int>
  /// Whether what stands on both sides is text, and not cells of a table.
  let isText: Bool
  private let column: Int

  /// Finds a stripe that begins at a line; nil where there is none.
  init?(from start: Int, in lines: [PDFPage.Line]) {
    var best: (range: Range<Int>, blanks: Range<Int>, parted: Int)?
    for gap in gaps(in: lines[start]) {
      var blanks = gap
      var parted = 1
      var end = start + 1
      var index = start + 1
      var blankLines = 0
      while index < lines.count {
        let line = lines[index]
        if line.isBlank {
          blankLines += 1
          if blankLines > 2 { break }
          index += 1
          continue
        }
        if line.signs.count <= blanks.upperBound - 1 {
          // Words on the left alone: of the column where no blank line parts them from it.
          let narrowed = max(blanks.lowerBound, line.signs.count)..<blanks.upperBound
          guard blankLines == 0, !narrowed.isEmpty else {
            if blankLines > 0, index + 1 < lines.count, resumes(blanks, after: index, in: lines) {
              blankLines = 0
              index += 1
              continue
            }
            break
          }
          blanks = narrowed
        } else if line.indent > blanks.lowerBound, line.indent >= blanks.upperBound - 2 {
          blanks = blanks.lowerBound..<min(blanks.upperBound, line.indent)
        } else if let gap = gaps(in: line).first(where: { $0.clamped(to: blanks).count >= 1 }) {
          blanks = gap.clamped(to: blanks)
          parted += 1
        } else {
          break
        }
        blankLines = 0
        index += 1
        end = index
      }
      if parted > (best?.parted ?? 0) { best = (start..<end, blanks, parted) }
    }
    guard let best, best.parted >= 3 else { return nil }
    range = best.range
    column = best.blanks.lowerBound + best.blanks.count / 2
    // Lines of text are about as wide as their column, and have some words.
    var words = (left: 0, right: 0)
    var count = 0
    for line in lines[range] where line.signs.count > column && line.indent < column {
      words.left += PDFPage.Line(signs: Array(line.signs[..<column]), number: 0).words.count
      words.right += PDFPage.Line(signs: Array(line.signs[column...]), number: 0).words.count
      count += 1
    }
    isText = count >= 4 && words.left >= count * 3 && words.right >= count * 3
  }

  func left(of lines: ArraySlice<PDFPage.Line>) -> [PDFPage.Line] {
    lines.map { line in
      var signs = Array(line.signs.prefix(column))
      while signs.last?.isWhitespace == true { signs.removeLast() }
      return PDFPage.Line(
        signs: signs, number: line.number, isBesideWords: signs.isEmpty && !line.isBlank)
    }
  }

  func right(of lines: ArraySlice<PDFPage.Line>) -> [PDFPage.Line] {
    lines.map { line in
      let signs = Array(line.signs.dropFirst(column))
      return PDFPage.Line(
        signs: signs, number: line.number, isBesideWords: signs.isEmpty && !line.isBlank)
    }
  }
}

/// Whether the next line but one has words on both sides of a stripe again.
private func resumes(_ blanks: Range<Int>, after index: Int, in lines: [PDFPage.Line]) -> Bool {
  guard let next = lines[(index + 1)...].prefix(2).first(where: { !$0.isBlank }) else {
    return false
  }
  return gaps(in: next).contains { !$0.clamped(to: blanks).isEmpty }
}

/// The places with two blanks or more between words of a line, but for those behind the mark of a list.
private func gaps(in line: PDFPage.Line) -> [Range<Int>] {
  var gaps: [Range<Int>] = []
  var start: Int?
  let signs = line.signs
  for index in line.indent..<signs.count {
    if signs[index].isWhitespace {
      if start == nil { start = index }
    } else if let first = start {
      if index - first >= 2, !isMark(signs[line.indent..<first]) { gaps.append(first..<index) }
      start = nil
    }
  }
  return gaps
}

/// Whether signs are the mark of a list, or the number of a paragraph: `•`, `(a)`, `2.13`.
private func isMark(_ signs: ArraySlice<Character>) -> Bool {
  guard signs.count <= 8, !signs.contains(where: \.isWhitespace) else { return false }
  return ListMark(startOf: Substring(String(signs)), needsBlank: false) != nil
    || signs.allSatisfy { $0.isNumber || $0 == "." || $0 == ")" || $0 == "(" }
}
