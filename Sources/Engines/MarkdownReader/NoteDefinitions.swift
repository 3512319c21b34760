import Diagnostics

/// The notes that a text defines, `[^name]: words`, cut out of it.
///
/// CommonMark knows no notes, and takes such a line for the address of a link, or for text. So the lines are taken out
/// before cmark sees them, as many bytes as they were, and what they say is read as a text of its own. What belongs to
/// a definition is as in GitHub's Markdown: its line, the lines of its paragraph, and all that stands four columns
/// further right.
struct NoteDefinitions {
  /// The text with an empty comment in place of each definition, which ends what stands above as a definition does.
  let rest: [UInt8]
  /// The definitions, in their order.
  let all: [Definition]

  /// One definition.
  struct Definition {
    /// What it is called: `1` of `[^1]`.
    let name: String
    /// Where its `[` stands in the text, from 1.
    let line: Int
    let column: Int
    /// What it says, with the bytes that stand before each of its lines in the text.
    let text: [UInt8]
    let shifts: [Int]
  }

  /// What stands in the text in place of a definition, which is no shorter.
  static let placeholder = Array("<!-->".utf8)

  /// Finds the definitions of a text.
  init(in text: [UInt8]) {
    var finder = DefinitionFinder(text)
    finder.find()
    rest = finder.text
    all = finder.found
  }
}

/// Goes through the lines of a text from above.
private struct DefinitionFinder {
  var text: [UInt8]
  var found: [NoteDefinitions.Definition] = []
  private let lines: [Range<Int>]
  /// The sign and length of the fence of the code that is open, and how far right the text of the entry begins that it
  /// stands in.
  private var fence: (sign: UInt8, count: Int, entry: Int)?
  /// How far right the text of the list entry begins that may still be open.
  private var entry = 0

  init(_ text: [UInt8]) {
    self.text = text
    lines = text.split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: "\n") }
      .map { $0.startIndex..<$0.endIndex }
  }

  mutating func find() {
    var index = 0
    while index < lines.count {
      if let definition = definition(at: index) {
        fence = nil
        index = take(definition, from: index)
      } else {
        note(lines[index])
        index += 1
      }
    }
  }

  /// Takes the fences and entries of a line that is no definition into account.
  private mutating func note(_ line: Range<Int>) {
    var indentation = blanks(in: line)
    var words = text[(line.lowerBound + indentation)..<line.upperBound]
    guard let first = words.first, !isLineEnd(first) else { return }
    if let fence {
      let isInEntry = indentation >= fence.entry
      if isInEntry, indentation >= fence.entry + 4 { return }
      let run = words.prefix { $0 == fence.sign }.count
      let isEnd =
        run >= fence.count
        && words.dropFirst(run).allSatisfy { isBlank($0) || isLineEnd($0) }
      // With an entry, all ends that stands in it.
      if !isInEntry || isEnd { self.fence = nil }
      if isInEntry { return }
    }
    if indentation == 0, lengthOfMark(words) == nil { entry = 0 }
    // A fence can stand right behind the mark of an entry.
    while let mark = lengthOfMark(words), indentation < entry + 4 {
      entry = indentation + mark
      indentation = entry
      words = words.dropFirst(mark)
    }
    guard indentation < entry + 4, let first = words.first else { return }
    let run = words.prefix { $0 == first }.count
    if run >= 3, first == UInt8(ascii: "~") || first == UInt8(ascii: "`"),
      first == UInt8(ascii: "~") || !words.dropFirst(run).contains(first)
    {
      fence = (first, run, indentation < entry ? max(0, indentation - 3) : entry)
    }
  }

  private func definition(at index: Int) -> (name: Range<Int>, words: Int, indentation: Int)? {
    let line = lines[index]
    let indentation = blanks(in: line)
    guard fence.map({ indentation < $0.entry }) ?? true,
      indentation < 4 || entry > 0 && (entry..<(entry + 4)).contains(indentation)
    else { return nil }
    let start = line.lowerBound + indentation
    guard text[start..<line.upperBound].starts(with: "[^".utf8) else { return nil }
    guard let end = text[start..<line.upperBound].firstIndex(of: UInt8(ascii: "]")),
      end > start + 2, end + 1 < line.upperBound, text[end + 1] == UInt8(ascii: ":"),
      !text[start..<end].contains(where: { isBlank($0) || isLineEnd($0) }),
      !text[(start + 1)..<end].contains(UInt8(ascii: "["))
    else { return nil }
    let words = end + 2 + text[(end + 2)..<line.upperBound].prefix(while: isBlank).count
    return ((start + 2)..<end, words, indentation < entry ? indentation : max(entry, indentation))
  }

  /// Takes a definition with the lines that belong to it, and returns the line after them.
  private mutating func take(
    _ definition: (name: Range<Int>, words: Int, indentation: Int), from first: Int
  ) -> Int {
    let inner = definition.indentation + 4
    var content = [(definition.words, lines[first].upperBound)]
    var isAfterText = definition.words < lines[first].upperBound
    var index = first + 1
    while index < lines.count {
      let line = lines[index]
      if isEmpty(line) {
        guard let next = lines[(index + 1)...].firstIndex(where: { !isEmpty($0) }),
          columns(in: lines[next]) >= inner
        else { break }
        for line in lines[index..<next] {
          content.append((line.lowerBound + bytes(of: inner, in: line), line.upperBound))
        }
        isAfterText = false
        index = next
        continue
      } else if columns(in: line) >= inner {
        content.append((line.lowerBound + bytes(of: inner, in: line), line.upperBound))
        isAfterText = true
      } else if isAfterText, goesOn(line) {
        content.append((line.lowerBound + blanks(in: line), line.upperBound))
      } else {
        break
      }
      index += 1
    }
    let start = definition.name.lowerBound - 2
    found.append(
      NoteDefinitions.Definition(
        name: String(decoding: text[definition.name], as: UTF8.self), line: first + 1,
        column: start - lines[first].lowerBound + 1,
        text: Array(content.map { text[$0.0..<$0.1] }.joined(separator: [UInt8(ascii: "\n")])),
        shifts: content.enumerated().map { $1.0 - lines[first + $0].lowerBound }))
    for line in lines[first..<index] {
      for place in line { text[place] = UInt8(ascii: " ") }
    }
    text.replaceSubrange(
      start..<(start + NoteDefinitions.placeholder.count), with: NoteDefinitions.placeholder)
    return index
  }

  /// Whether a line goes on with the paragraph above it, though it does not stand as far right.
  private func goesOn(_ line: Range<Int>) -> Bool {
    let indentation = blanks(in: line)
    guard indentation < 4 else { return true }
    let words = text[(line.lowerBound + indentation)..<line.upperBound]
    guard let first = words.first else { return false }
    if words.starts(with: "[^".utf8) || first == UInt8(ascii: ">") { return false }
    if lengthOfMark(words) != nil { return false }
    let run = words.prefix { $0 == first }.count
    switch first {
    case UInt8(ascii: "#"): return run > 6 || !(words.dropFirst(run).first.map(isBlank) ?? true)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return run < 3
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      return !(words.count { $0 == first } > 2 && words.allSatisfy { $0 == first || isBlank($0) })
    default: return true
    }
  }

  /// Returns how far behind the beginning of a line the text of a list entry begins; nil where it is none.
  private func lengthOfMark(_ words: ArraySlice<UInt8>) -> Int? {
    guard let first = words.first else { return nil }
    var mark = 1
    if (0x30...0x39).contains(first) {
      mark = words.prefix { (0x30...0x39).contains($0) }.count
      guard mark < 10, let sign = words.dropFirst(mark).first, ".)".utf8.contains(sign) else {
        return nil
      }
      mark += 1
    } else if !"-*+".utf8.contains(first) {
      return nil
    }
    let rest = words.dropFirst(mark)
    guard let next = rest.first else { return mark + 1 }
    guard isBlank(next) else { return nil }
    let padding = rest.prefix(while: isBlank).count
    return mark + (padding > 4 ? 1 : padding)
  }

  private func isEmpty(_ line: Range<Int>) -> Bool {
    text[line].allSatisfy { isBlank($0) || $0 == 0x0D }
  }

  /// Returns how many bytes of blanks a line begins with.
  private func blanks(in line: Range<Int>) -> Int { text[line].prefix(while: isBlank).count }

  /// Returns how many columns the blanks take that a line begins with.
  private func columns(in line: Range<Int>) -> Int {
    text[line].prefix(while: isBlank).reduce(0) { column, byte in
      byte == UInt8(ascii: "\t") ? column / 4 * 4 + 4 : column + 1
    }
  }

  /// Returns how many bytes at the beginning of a line take so many columns.
  private func bytes(of wanted: Int, in line: Range<Int>) -> Int {
    var column = 0
    var count = 0
    for byte in text[line] {
      guard column < wanted, isBlank(byte) else { break }
      column = byte == UInt8(ascii: "\t") ? column / 4 * 4 + 4 : column + 1
      count += 1
    }
    return count
  }
}
