/// How a sheet is printed: on A4, as wide as the page, and as long as it is.
package struct PrintSetup: Hashable, Sendable {
  /// Whether the long side of the paper lies across.
  package let isLandscape: Bool
  /// What stands above each page.
  package let header: PageLine
  /// What stands below each page.
  package let footer: PageLine

  /// Makes a set-up.
  package init(isLandscape: Bool, header: PageLine, footer: PageLine) {
    self.isLandscape = isLandscape
    self.header = header
    self.footer = footer
  }
}

/// A line above or below each printed page.
package struct PageLine: Hashable, Sendable {
  /// What stands at its left.
  package let left: [Piece]
  /// What stands at its right.
  package let right: [Piece]

  /// A piece of the line.
  package enum Piece: Hashable, Sendable {
    /// Words.
    case text(String)
    /// The number of the page.
    case pageNumber
    /// How many pages the sheet has.
    case pageCount
  }

  /// Makes a line.
  package init(left: [Piece], right: [Piece]) {
    self.left = left
    self.right = right
  }

  /// The most characters that a sheet can hold of a line, its codes included.
  private static let maximumLength = 254

  /// The line with the codes of spreadsheets; words are cut where it would be too long.
  var code: String {
    var code = code(cuttingAt: Self.maximumLength)
    var length = Self.maximumLength
    while code.unicodeScalars.count > Self.maximumLength {
      length -= 1
      code = self.code(cuttingAt: length)
    }
    return code
  }

  private func code(cuttingAt length: Int) -> String {
    func code(_ pieces: [Piece]) -> String {
      pieces.map { piece in
        switch piece {
        case .text(let text):
          writableText(text).prefix(length, ending: "…").replacing("&", with: "&&")
        case .pageNumber: "&P"
        case .pageCount: "&N"
        }
      }.joined()
    }
    return [("&L", code(left)), ("&R", code(right))].filter { !$0.1.isEmpty }
      .map { $0.0 + $0.1 }.joined()
  }
}
