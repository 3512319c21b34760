/// A page of a PDF file as lines of signs.
struct PDFPage {
  /// Its number, from 1.
  let number: Int
  /// Its lines, each with its number on the page, from 1.
  var lines: [Line]

  /// A line, with the blanks before it and in it.
  struct Line {
    var signs: [Character]
    let number: Int
    /// Whether it is blank where another column has words.
    var isBesideWords = false

    /// Whether it shows nothing.
    var isBlank: Bool { signs.allSatisfy(\.isWhitespace) }
    /// How many blanks stand before its words.
    var indent: Int { signs.firstIndex { !$0.isWhitespace } ?? 0 }
    /// Its words with one blank between them.
    var text: String {
      signs.split(whereSeparator: \.isWhitespace).map { String($0) }.joined(separator: " ")
    }
    /// Its words.
    var words: [String] { signs.split(whereSeparator: \.isWhitespace).map { String($0) } }
  }

  /// Returns the pages of what `pdftotext` writes.
  static func pages(of text: String) -> [PDFPage] {
    var pages: [PDFPage] = []
    var rest = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
    if rest.last?.allSatisfy(\.isWhitespace) == true { rest.removeLast() }
    for page in rest {
      var lines: [Line] = []
      for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
        var signs = withoutLigatures(line)
        while signs.last?.isWhitespace == true { signs.removeLast() }
        lines.append(Line(signs: signs, number: lines.count + 1))
      }
      while lines.last?.isBlank == true { lines.removeLast() }
      pages.append(PDFPage(number: pages.count + 1, lines: lines))
    }
    return pages
  }

  /// Returns a line with the letters that fonts draw as one: `fi` for U+FB01.
  private static func withoutLigatures(_ line: Substring) -> [Character] {
    var signs: [Character] = []
    for scalar in line.unicodeScalars {
      switch scalar {
      case "\u{FB00}": signs += "ff"
      case "\u{FB01}": signs += "fi"
      case "\u{FB02}": signs += "fl"
      case "\u{FB03}": signs += "ffi"
      case "\u{FB04}": signs += "ffl"
      case "\u{FB05}", "\u{FB06}": signs += "st"
      case "\u{200B}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}",
        "\u{FEFF}":
        break
      case "\u{A0}", "\u{2002}"..."\u{200A}", "\u{202F}": signs.append(" ")
      default:
        // An accent belongs to the letter before it.
        if scalar.properties.canonicalCombiningClass != .notReordered, let last = signs.popLast() {
          signs.append(Character(String(last) + String(Character(scalar))))
        } else {
          signs.append(Character(scalar))
        }
      }
    }
    return signs
  }
}
