import Diagnostics

/// Why a document is not read, in an editor's words.
struct YAMLRefusal {
  let position: TextPosition
  let summary: String
  let hint: Suggestion
  /// Where the words stand that the hint replaces.
  private let wordsPosition: TextPosition

  /// Says that a value stands for another one.
  init(ofAlias name: String, at position: TextPosition) {
    self.init(
      position, "'*\(name)' refers to another value",
      "write the value out: anchors and aliases are not supported")
  }

  /// Says that a value stands too deep.
  init(ofNestingAt position: TextPosition) {
    self.init(
      position, "values are nested too deep here", "at most \(maximumYAMLNesting) levels")
  }

  init(
    _ position: TextPosition, _ summary: String, _ hint: Suggestion,
    wordsAt wordsPosition: TextPosition? = nil
  ) {
    self.position = position
    self.summary = summary
    self.hint = hint
    self.wordsPosition = wordsPosition ?? position
  }

  /// Returns it as a finding of a file.
  func finding(in path: String) -> Diagnostic {
    Diagnostic(
      .invalidYAML, at: position.inFile(path), summary, hint: hint,
      words: hint.written.map {
        SourceRange(at: wordsPosition.inFile(path), length: $0.utf8.count)
      })
  }
}

extension YAMLSource {
  /// What makes the document one that the parser must not be given.
  var refusal: YAMLRefusal? {
    let mayHaveAliases = bytes.contains(UInt8(ascii: "*"))
    var anchors: Set<[UInt8]> = []
    for index in lines {
      let line = line(index)
      if isNestedTooDeep(line) { return YAMLRefusal(ofNestingAt: place(index, 0)) }
      guard mayHaveAliases else { continue }
      let declared = names(in: line, after: UInt8(ascii: "&"))
      for (column, name) in names(in: line, after: UInt8(ascii: "*"))
      where anchors.contains(name) || declared.contains(where: { $0 < column && $1 == name }) {
        return YAMLRefusal(
          ofAlias: String(decoding: name, as: UTF8.self), at: place(index, column))
      }
      anchors.formUnion(declared.map(\.name))
    }
    return nil
  }

  /// Whether a line alone opens more than may be open.
  private func isNestedTooDeep(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count > maximumYAMLNesting else { return false }
    var depth = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      default: break
      }
    }
    return depth > maximumYAMLNesting || line.prefix { " -?:".utf8.contains($0) }.count > 400
  }

  /// Finds `&name` or `*name` where a value could begin.
  private func names(
    in line: ArraySlice<UInt8>, after mark: UInt8
  ) -> [(column: Int, name: [UInt8])] {
    guard line.contains(mark) else { return [] }
    return line.indices.compactMap { index in
      guard line[index] == mark,
        index == line.startIndex || canEndBeforeValue(line[index - 1])
      else { return nil }
      let name = line[(index + 1)...].prefix(while: isNameByte)
      return name.isEmpty ? nil : (index - line.startIndex, Array(name))
    }
  }

  /// Returns the parser's complaint in an editor's words.
  func explanation(of problem: String, at mark: YAMLMark) -> YAMLRefusal {
    for index in (mark.line - 2)...mark.line where lines.contains(index) {
      let indent = line(index).prefix { $0 == 0x20 || $0 == 0x09 }
      if let tab = indent.firstIndex(of: 0x09) {
        return YAMLRefusal(
          place(index, tab - indent.startIndex),
          "a tab indents this line, and YAML allows only spaces", "replace the tab with spaces")
      }
    }
    let position = position(mark)
    if let slip = slip(at: mark.line) { return slip }
    if problem.contains("mapping values are not allowed") {
      if isFirstColon(at: position) {
        return YAMLRefusal(
          position, "this line is indented, and so belongs to the value above it",
          "begin a key as far left as the other keys, or put the value above between quotes")
      }
      return YAMLRefusal(
        position, "a second ':' stands in this value",
        quoting(valueOnLineOf: position), wordsAt: valuePosition(onLineOf: position))
    }
    if problem.contains("could not find expected ':'") {
      return YAMLRefusal(
        position, "a key has no ':' after it",
        "write 'key: value', and indent the further lines of a long value")
    }
    if problem.contains("found unexpected end of stream") {
      return YAMLRefusal(position, "a quote is opened and never closed", "close the quote")
    }
    if problem.contains("cannot start any token") {
      return YAMLRefusal(
        position, "a value cannot begin with this character", "put the value between quotes")
    }
    if problem.contains("did not find expected key")
      || problem.contains("alphabetic or numeric character")
    {
      return YAMLRefusal(
        position, "this value cannot be read to its end",
        "put the whole value between double quotes: key: \"value\"")
    }
    return YAMLRefusal(
      position, "this is not valid YAML: \(problem)", "see docs/content-format.md, \"YAML\"")
  }

  /// Whether the colon at a place is the first of its line, and so meant to end a key.
  private func isFirstColon(at position: TextPosition) -> Bool {
    let index = Int(position.line) - firstLine
    guard lines.contains(index) else { return false }
    let line = line(index)
    return line.firstIndex(of: UInt8(ascii: ":")) == line.startIndex + Int(position.column) - 1
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
