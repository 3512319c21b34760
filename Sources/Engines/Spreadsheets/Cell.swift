/// A cell: words, or room for some.
///
/// There is no formula among them, so that no content can become one.
package struct Cell: Hashable, Sendable {
  /// What it says; nothing in a cell to write in.
  package let text: String
  /// How it looks.
  package let style: CellStyle

  /// Makes a cell.
  package init(_ text: String = "", _ style: CellStyle = CellStyle()) {
    self.text = text
    self.style = style
  }
}

/// How a cell looks.
package struct CellStyle: Hashable, Sendable {
  /// Whether its words are bold.
  package var isBold: Bool
  /// The size of its words in points; nil for that of the program.
  package var fontSize: Double?
  /// The colour of its words; nil for that of the program.
  package var textColor: CellColor?
  /// The colour behind its words, or none.
  package var fill: CellColor?
  /// The colour of the lines around it; nil for no lines.
  package var border: CellColor?
  /// Whether what is written into it is a day, and shown with the month in letters.
  package var isDate: Bool

  /// Makes a style.
  package init(
    isBold: Bool = false, fontSize: Double? = nil, textColor: CellColor? = nil,
    fill: CellColor? = nil, border: CellColor? = nil, isDate: Bool = false
  ) {
    self.isBold = isBold
    self.fontSize = fontSize
    self.textColor = textColor
    self.fill = fill
    self.border = border
    self.isDate = isDate
  }
}

/// A colour by its parts, each from 0 to 255.
package struct CellColor: Hashable, Sendable {
  /// Red, green and blue in one number: 0xRRGGBB.
  package let value: UInt32

  /// Makes a colour: `CellColor(0xRRGGBB)`.
  package init(_ value: UInt32) {
    precondition(value <= 0xFFFFFF, "a colour has three parts of eight bits")
    self.value = value
  }
}
