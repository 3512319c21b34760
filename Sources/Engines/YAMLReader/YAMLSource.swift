import Diagnostics
import Yams

/// The text of a YAML document, for what the parser does not tell: columns in bytes, raw lines, and
/// plain words for its complaints.
struct YAMLSource {
  let firstLine: Int
  private let lines: [[UInt8]]
  /// For each line that is not all ASCII, where its scalars begin: a line may hold as many values as
  /// bytes, and counting from its start for each would take the square of its length.
  private let scalarStarts: [Int: [Int]]

  init(_ yaml: [UInt8], firstLine: Int) {
    self.firstLine = firstLine
    lines = yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    var scalarStarts: [Int: [Int]] = [:]
    for (index, line) in lines.enumerated() where line.contains(where: { $0 >= 0x80 }) {
      scalarStarts[index] = line.indices.filter { line[$0] & 0xC0 != 0x80 }
    }
    self.scalarStarts = scalarStarts
  }

  /// Converts a mark of libyaml, which counts columns in Unicode scalars.
  func position(_ mark: Mark) -> TextPosition {
    var column = 1
    if let starts = scalarStarts[mark.line - 1] {
      let end = lines[mark.line - 1].count
      column = (starts.indices.contains(mark.column - 1) ? starts[mark.column - 1] : end) + 1
    } else if lines.indices.contains(mark.line - 1) {
      column = min(mark.column, lines[mark.line - 1].count + 1)
    }
    return TextPosition(line: firstLine + mark.line - 1, column: column)
  }

  /// Returns the raw lines of a block scalar whose sign stands at a place, less their indentation.
  func block(after sign: TextPosition) -> (lines: String, position: TextPosition, indentation: Int)
  {
    let first = Int(sign.line) - firstLine + 1
    var body: [[UInt8]] = []
    var indentation: Int?
    for line in lines.dropFirst(first) {
      let blanks = line.prefix { $0 == UInt8(ascii: " ") }.count
      let isEmpty = blanks == line.count || line[blanks] == UInt8(ascii: "\r")
      if !isEmpty {
        if let indentation, blanks < indentation { break }
        indentation = indentation ?? blanks
      }
      body.append(isEmpty ? [] : line)
    }
    while body.last?.isEmpty == true { body.removeLast() }
    let width = indentation ?? 0
    let text = body.map { $0.dropFirst(width) }.joined(separator: [UInt8(ascii: "\n")])
    return (
      String(decoding: Array(text), as: UTF8.self),
      TextPosition(line: firstLine + first, column: width + 1), width
    )
  }

  /// Returns where a key stands for the last time, after its first place.
  func lastPosition(ofKey key: String, from mark: Mark) -> TextPosition {
    let wanted = Array((key + ":").utf8)
    let first = lines.indices.contains(mark.line - 1) ? mark.line - 1 : 0
    for index in lines.indices.reversed() where index > first {
      let blanks = lines[index].prefix { $0 == UInt8(ascii: " ") }.count
      if blanks == mark.column - 1, lines[index].dropFirst(blanks).starts(with: wanted) {
        return TextPosition(line: firstLine + index, column: blanks + 1)
      }
    }
    return position(mark)
  }

  /// What makes the document one that the parser must not be given.
  var refusal: (position: TextPosition, summary: String, hint: String)? {
    var anchors: Set<[UInt8]> = []
    for (index, line) in lines.enumerated() {
      let prefix = line.prefix { " -?:".utf8.contains($0) }.count
      let opened = line.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
      let closed = line.count { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "}") }
      if prefix > 400 || opened - closed > maximumYAMLNesting {
        return (
          place(index, 0), "values are nested too deep here",
          "at most \(maximumYAMLNesting) levels"
        )
      }
      let declared = names(in: line, after: UInt8(ascii: "&"))
      for (column, name) in names(in: line, after: UInt8(ascii: "*"))
      where anchors.contains(name) || declared.contains(where: { $0 < column && $1 == name }) {
        return (
          place(index, column),
          "'*\(String(decoding: name, as: UTF8.self))' refers to another value",
          "write the value out: anchors and aliases are not supported"
        )
      }
      anchors.formUnion(declared.map(\.name))
    }
    return nil
  }

  private func place(_ index: Int, _ column: Int) -> TextPosition {
    TextPosition(line: firstLine + index, column: column + 1)
  }

  /// Finds `&name` or `*name` where a value could begin.
  private func names(in line: [UInt8], after mark: UInt8) -> [(column: Int, name: [UInt8])] {
    guard line.contains(mark) else { return [] }
    return line.indices.compactMap { index in
      guard line[index] == mark, index == 0 || canEndBeforeValue(line[index - 1]) else {
        return nil
      }
      let name = line[(index + 1)...].prefix(while: isNameByte)
      return name.isEmpty ? nil : (index, Array(name))
    }
  }

  /// Returns the parser's complaint in an editor's words.
  func explanation(
    of problem: String, at mark: Mark
  ) -> (position: TextPosition, summary: String, hint: String) {
    let near = (mark.line - 2...mark.line).filter { lines.indices.contains($0 - 1) }
    for number in near {
      let indent = lines[number - 1].prefix { $0 == 0x20 || $0 == 0x09 }
      if let tab = indent.firstIndex(of: 0x09) {
        return (
          place(number - 1, tab), "a tab indents this line, and YAML allows only spaces",
          "replace the tab with spaces"
        )
      }
    }
    let position = position(mark)
    if problem.contains("mapping values are not allowed") {
      if isFirstColon(at: mark) {
        return (
          position, "this line is indented, and so belongs to the value above it",
          "begin a key as far left as the other keys, or put the value above between quotes"
        )
      }
      return (
        position, "a second ':' stands in this value",
        "put the whole value between quotes: key: \"value: with a colon\""
      )
    }
    if problem.contains("could not find expected ':'") {
      return (
        position, "a key has no ':' after it",
        "write 'key: value', and indent the further lines of a long value"
      )
    }
    if problem.contains("found unexpected end of stream") {
      return (position, "a quote is opened and never closed", "close the quote")
    }
    if problem.contains("cannot start any token") {
      return (
        position, "a value cannot begin with this character", "put the value between quotes"
      )
    }
    if problem.contains("did not find expected key")
      || problem.contains("alphabetic or numeric character")
    {
      return (
        position, "this value cannot be read to its end",
        "put the whole value between double quotes: key: \"value\""
      )
    }
    return (position, "this is not valid YAML: \(problem)", "see docs/content-format.md, \"YAML\"")
  }

  /// Whether the colon at a place is the first of its line, and so meant to end a key.
  private func isFirstColon(at mark: Mark) -> Bool {
    let place = position(mark)
    guard lines.indices.contains(mark.line - 1) else { return false }
    return lines[mark.line - 1].firstIndex(of: UInt8(ascii: ":")) == Int(place.column) - 1
  }
}

/// Whether a value may begin right after a byte: a blank, a sign, or the last byte of a line end that
/// libyaml knows (CR, U+0085, U+2028, U+2029).
private func canEndBeforeValue(_ byte: UInt8) -> Bool {
  " \t\r[{,:?-".utf8.contains(byte) || [0x85, 0xA8, 0xA9].contains(byte)
}

/// Whether a byte may stand in the name of an anchor.
private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
  default: false
  }
}
