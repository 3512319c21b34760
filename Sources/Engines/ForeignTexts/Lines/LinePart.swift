/// A part of a text of lines.
enum LinePart {
  /// A paragraph.
  case paragraph([LaidLine])
  /// A heading that is marked as one in some way.
  case heading([LaidLine], HeadingForm)
  /// An entry of a list.
  case entry(ListMark, [LaidLine])
  /// Rows of cells between tabs.
  case rows([LaidLine])
  /// A line of signs.
  case rule(LaidLine)
  /// A line of signs below a heading.
  case underline(LaidLine)
  /// The lines after a blank one.
  case blank

  /// What makes a heading one.
  enum HeadingForm: Hashable {
    /// A line of `===` below it.
    case doubleLine
    /// A line of `---` below it.
    case singleLine
    /// Capitals.
    case capitals
    /// A number of so many parts: `2.1 Scope`.
    case number(Int)
    /// A short line above a paragraph.
    case short
  }
}

extension LinePart {
  /// Its lines.
  var lines: [LaidLine] {
    switch self {
    case .paragraph(let lines), .heading(let lines, _), .entry(_, let lines), .rows(let lines):
      lines
    case .rule(let line), .underline(let line): [line]
    case .blank: []
    }
  }

  /// Its words as passages: one, and one for each row of cells.
  var passages: [ForeignPassage] {
    switch self {
    case .blank: []
    case .rows(let lines): lines.map { ForeignPassage(.body, at: $0.place, words: $0.words) }
    case .rule(let line), .underline(let line):
      [ForeignPassage(.furniture, at: line.place, words: line.words)]
    case .paragraph(let lines), .heading(let lines, _), .entry(_, let lines):
      [ForeignPassage(.body, at: lines[0].place, words: lines.flatMap(\.words))]
    }
  }
}
