import ContentModel
import Diagnostics

/// The hyphen that shows where a line ends, and is no sign of its word.
let softHyphen: Character = "\u{AD}"

/// A line of a text whose paragraphs, headings and lists are told by how they stand.
struct LaidLine: Hashable {
  /// Its words with single blanks between them, as far as they are of this line: a word that the end of a line breaks
  /// is whole on the line where it begins.
  var words: [ForeignWord]
  /// How many blanks stand before them.
  var indent: Int
  /// How many signs the line has from the left to its end, as it stands there.
  var width: Int
  /// Where it stands.
  let place: ForeignPlace
  /// Its number in the order of reading, which positions of blocks have.
  var number: Int
  /// The line with its tabs, for tables; nothing where it has none.
  var cells: [String] = []
  /// The column that it stands in, whose lines are of one width; 0 for the whole page.
  var column = 0
  /// Whether it is of a table whose cells may not be told apart.
  var isInTable = false
  /// Whether its first word is the rest of the one at the end of the line before.
  var tookFirstWord = false

  init(
    words: [ForeignWord], indent: Int, width: Int, place: ForeignPlace, number: Int
  ) {
    self.words = words
    self.indent = indent
    self.width = width
    self.place = place
    self.number = number
  }

  /// Makes a line of what stands in a file.
  init(_ text: some StringProtocol, at place: ForeignPlace, number: Int) {
    var indent = 0
    for sign in text {
      guard sign.isWhitespace else { break }
      indent += sign == "\t" ? 8 - indent % 8 : 1
    }
    let words = text.split(whereSeparator: \.isWhitespace).map {
      ForeignWord(shownText($0) + ($0.last == softHyphen ? [softHyphen] : []))
    }
    .filter { !$0.text.isEmpty }
    self.init(
      words: words, indent: indent,
      width: indent + text.drop(while: \.isWhitespace).count, place: place, number: number)
    if text.contains("\t") {
      let parts = text.split(separator: "\t", omittingEmptySubsequences: false)
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      if parts.count(where: { !$0.isEmpty }) > 1 { cells = parts.map { shownText($0) } }
    }
  }

  /// Whether it has no words.
  var isBlank: Bool { words.isEmpty }

  /// Its words with a blank between them.
  var text: String { words.map(\.text).joined(separator: " ") }

  /// Where blocks that begin with it have their place.
  var position: TextPosition { TextPosition(line: number, column: 1) }

  /// Whether its last word ends a sentence.
  var endsSentence: Bool {
    let last = words.last?.text.trimmingSuffix { "\"'”’)]».".contains($0) && $0 != "." } ?? ""
    return last.last.map { ".?!:;".contains($0) } ?? false
  }

  /// Whether its first letter is a small one.
  var beginsSmall: Bool { words.first?.text.first { $0.isLetter }?.isLowercase ?? false }
}
