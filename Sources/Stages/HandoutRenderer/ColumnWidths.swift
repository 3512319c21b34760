import ContentModel

/// How wide the columns of a table are, by what their cells hold, so that a column of numbers leaves its room to one
/// of sentences.
struct ColumnWidths {
  /// The part of the width of a page that each column has, in hundredths; all together at most 100.
  let hundredths: [Int]
  /// Whether the cells need the whole width of a page.
  let isWide: Bool

  /// Measures the cells of a table, in letters.
  init(of table: Table<HandoutLink>) {
    let columns = table.heads.indices.map { index -> Column in
      var column = Column()
      column.add(table.heads[index].content.plainText(), isBold: true)
      for row in table.rows { column.add(row[index].content.plainText(), isBold: false) }
      return column
    }
    let wanted = columns.map { $0.longest + padding }
    let least = columns.map { $0.longestWord + padding }
    let (all, few) = (wanted.reduce(0, +), least.reduce(0, +))
    isWide = all > lettersOfLine
    if !isWide {
      hundredths = wanted.map { $0 * 100 / lettersOfLine }
    } else if few >= lettersOfLine {
      // Words have to be broken: each column gives up as much of its own as the others.
      hundredths = least.map { max(1, $0 * 100 / few) }
    } else {
      let room = lettersOfLine - few
      hundredths = zip(least, wanted).map { least, wanted in
        (least + (wanted - least) * room / max(1, all - few)) * 100 / lettersOfLine
      }
    }
  }

  /// What the cells of a column hold, in letters.
  private struct Column {
    var longest = 0
    var longestWord = 0

    mutating func add(_ text: String, isBold: Bool) {
      func width(_ count: Int) -> Int { isBold ? count + (count + 3) / 4 : count }
      longest = max(longest, min(width(text.count), 120))
      for word in text.split(separator: " ") {
        longestWord = max(longestWord, min(width(word.count), 24))
      }
    }
  }
}

/// How many letters a line of a page holds.
private let lettersOfLine = 82
/// What the space beside the text of a cell takes, in letters.
private let padding = 4
