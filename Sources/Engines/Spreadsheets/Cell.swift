/// A cell: words, a number, or room for some.
///
/// What is worked out in a cell is one of a few rules of ours, ``CellFormula``, so that no content can become one.
package struct Cell: Hashable, Sendable {
  /// What it shows; nothing in a cell to write in.
  package let value: CellValue
  /// How its value is worked out anew; nil where it stands as it is.
  package let formula: CellFormula?
  /// Where it leads, a whole address; or nothing.
  package let link: String
  /// How it looks.
  package let style: CellStyle

  /// Makes a cell of words.
  package init(_ text: String = "", _ style: CellStyle = CellStyle(), link: String = "") {
    (value, formula, self.style, self.link) = (.words(text), nil, style, link)
  }

  /// Makes a cell of a number.
  package init(_ number: Int, _ style: CellStyle) {
    (value, formula, self.style, link) = (.number(number), nil, style, "")
  }

  /// Makes a cell whose value is worked out.
  ///
  /// - Parameters:
  ///   - formula: How.
  ///   - value: What comes out as long as nobody has written anything, for programs that work nothing out.
  ///   - style: How it looks.
  package init(_ formula: CellFormula, shows value: CellValue, _ style: CellStyle) {
    (self.value, self.formula, self.style, link) = (value, formula, style, "")
  }

  /// What it shows, in words.
  package var text: String {
    switch value {
    case .words(let words): words
    case .number(let number): String(number)
    }
  }
}

/// What a cell shows.
package enum CellValue: Hashable, Sendable {
  /// Words, or nothing.
  case words(String)
  /// A number.
  case number(Int)
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
