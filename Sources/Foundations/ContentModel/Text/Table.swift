package import Diagnostics

/// A table of text: a row of heads, and rows with a cell below each of them.
package struct Table<Reference: Hashable & Sendable>: Hashable, Sendable {
  /// What the table shows; nothing where nobody has said.
  package let caption: [Inline<Reference>]
  /// Its address on the page.
  package let anchor: String
  /// How the cells of each column stand; as many as there are heads.
  package let alignments: [ColumnAlignment]
  /// The heads of the columns.
  package let heads: [Cell]
  /// The rows below, each with as many cells as there are heads.
  package let rows: [[Cell]]

  /// One cell, with the place where its text begins, or would begin.
  package struct Cell: Hashable, Sendable {
    /// The text, which is one line.
    package let content: [Inline<Reference>]
    /// Where it begins.
    package let position: TextPosition

    /// Makes a cell.
    package init(_ content: [Inline<Reference>], at position: TextPosition) {
      self.content = content
      self.position = position
    }
  }

  /// Makes a table; the rows have as many cells as there are heads.
  package init(
    caption: [Inline<Reference>], anchor: String, alignments: [ColumnAlignment], heads: [Cell],
    rows: [[Cell]]
  ) {
    self.caption = caption
    self.anchor = anchor
    self.alignments = alignments
    self.heads = heads
    self.rows = rows
  }

  /// The heads, and then the rows below.
  package var allRows: [[Cell]] { [heads] + rows }
}

/// How the cells of a column stand.
package enum ColumnAlignment: String, CaseIterable, Hashable, Sendable {
  /// As text does where it is read.
  case natural
  /// At the left.
  case left
  /// In the middle.
  case center
  /// At the right.
  case right
}
